"""A wish, a theme that wishes stand under, a wish by a link, and a wish carried in from elsewhere."""

from urllib.parse import urlencode

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.timezone import localdate, now
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from vakwerk.programmes import actions, queries, rules
from vakwerk.programmes.forms import CarryForm, WishForm
from vakwerk.programmes.views.inventories import A_PAGE
from vakwerk.ui.public import page_of


def own(request, pk):
    return get_object_or_404(queries.own_needs(request.user), pk=pk)


def sorted_by(request, pk):
    return get_object_or_404(queries.needs_sorted_by(request.user), pk=pk)


def made(request, pk):
    return get_object_or_404(queries.themes_made_by(request.user), pk=pk)


@require_POST
def take_back(request, pk):
    found = own(request, pk)
    actions.take_wish_back(found, by=request.user, at=now())
    messages.success(request, _("Removed."))
    return redirect("programmes:needsinventory", pk=found.inventory_id)


def theme(request, pk):
    """What stands under it, for who makes the leergang."""
    found = made(request, pk)
    inventory = queries.visible_inventories(request.user).get(pk=found.inventory_id)
    context = {
        "theme": found,
        "programme": inventory.programme,
        "page": page_of(request, found.needs.order_by("pk"), A_PAGE),
        "can_sort": rules.may_sort(request.user, inventory),
    }
    return render(request, "programmes/needtheme.html", context)


@require_POST
def loosen(request, pk):
    found = sorted_by(request, pk)
    actions.loosen(found, by=request.user, at=now())
    return redirect("programmes:sort_needs", pk=found.inventory_id)


@require_POST
def remove(request, pk):
    found = sorted_by(request, pk)
    actions.remove_need(found, by=request.user, at=now())
    return redirect("programmes:sort_needs", pk=found.inventory_id)


@require_POST
def drop_theme(request, pk):
    found = made(request, pk)
    actions.drop_theme(found, by=request.user, at=now())
    return redirect("programmes:sort_needs", pk=found.inventory_id)


@login_not_required
def by_link(request, token):
    """For a colleague without an account: to wish, and later to read what came of it."""
    found, organisation = queries.behind_link(token)
    if found is None:
        raise Http404
    form = WishForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        actions.wish_by_link(found, organisation, at=now(), **form.facts())
        messages.success(request, _("Saved. Nobody can see that it is yours."))
        return redirect("programmes:wish_by_link", token=token)
    context = {
        "inventory": found,
        "organisation": organisation,
        "form": form,
        "can": rules.may_wish_by_link(found, localdate(), queries.came_by_link(found, organisation)),
        "themes": queries.themes_of(found).filter(is_chosen=True),
    }
    return render(request, "programmes/wish_by_link.html", context, status=422 if form.errors else 200)


def carry_in(request):
    """Into a question that is open, from a card, an obstacle or a wish of hers."""
    origin = request.GET.get("van", "")[:60]
    words = queries.words_to_carry(request.user, origin)
    if not words:
        raise Http404
    inventories = queries.where_to_carry(request.user, localdate())
    form = CarryForm(request.POST or None, inventories=inventories, initial={"text": words})
    if request.method == "POST" and form.is_valid():
        inventory, facts = form.facts()
        actions.wish(inventory, by=request.user, at=now(), origin=origin, **facts)
        messages.success(request, _("Saved. You hear what becomes of it."))
        return redirect("programmes:needsinventory", pk=inventory.pk)
    context = {"form": form, "can": rules.has_somewhere_to_carry(inventories)}
    return render(request, "programmes/carry_in.html", context, status=422 if form.errors else 200)


def offer(person, origin):
    """What a card or an obstacle of hers offers while a leergang gathers wishes: [(words, address)]."""
    if not queries.gathering(person, localdate()).exists():
        return []
    return [(_("Carry it into a leergang as a wish"), f"{reverse('programmes:carry_in')}?{urlencode({'van': origin})}")]
