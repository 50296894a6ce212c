"""Finding a group across organisations: the list, a listing, asking to join, inviting who looks for a group."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.timezone import now
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from vakwerk.common.requests import sent
from vakwerk.peers import actions, queries, rules
from vakwerk.peers.forms import InviteSeekerForm, JoinForm, OfferForm, SeekForm
from vakwerk.peers.states import ListingKind
from vakwerk.people.public import workplaces
from vakwerk.ui.public import page_of

A_PAGE = 20


def listings(request):
    asked = sent(request.GET, "thema", 60)
    page = page_of(request, queries.open_listings(request.user, asked), A_PAGE)
    seekers = [listing.person for listing in page if listing.kind == ListingKind.SEEKS]
    places = workplaces(seekers)
    context = {
        "page": page,
        "rows": [(listing, places.get(listing.person_id, "")) for listing in page],
        "asked": asked,
        "can_list": rules.may_list(request.user),
        "can_seek": rules.may_seek(request.user, queries.open_search(request.user) is not None),
        "groups": queries.groups(request.user),
    }
    return render(request, "peers/listings.html", context)


def seek(request):
    form = SeekForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        given = {name: form.cleaned_data[name] for name in ("theme", "text")}
        listing = actions.seek_group(by=request.user, at=now(), **given)
        return redirect("peers:grouplisting", pk=listing.pk)
    can = rules.may_seek(request.user, queries.open_search(request.user) is not None)
    return render(request, "peers/seek.html", {"form": form, "can": can}, status=422 if form.errors else 200)


def offer(request, pk):
    group = get_object_or_404(queries.visible_groups(request.user), pk=pk)
    form = OfferForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        given = {name: form.cleaned_data[name] for name in ("theme", "text")}
        listing = actions.offer_place(group, by=request.user, at=now(), **given)
        return redirect("peers:grouplisting", pk=listing.pk)
    waiting, offered = queries.open_invitations(group).count(), queries.open_offer(group)
    can = rules.may_offer(request.user, group, waiting, offered is not None)
    context = {"form": form, "can": can, "group": group, "offered": offered}
    return render(request, "peers/seek.html", context, status=422 if form.errors else 200)


def listing(request, pk, form=None):
    found = get_object_or_404(queries.visible_listings(request.user), pk=pk)
    more = of_group(request.user, found) if found.kind == ListingKind.OFFERS else of_seeker(request.user, found)
    context = more | {"listing": found, "can_take_down": rules.may_take_down(request.user, found)}
    context |= {"form": form} if form else {}
    return render(request, "peers/listing.html", context, status=422 if form else 200)


def of_group(person, listing):
    question = queries.own_question(person, listing)
    waiting = queries.open_invitations(listing.group).count()
    return {
        "form": JoinForm(),
        "question": question,
        "can_ask": rules.may_ask_to_join(person, listing, waiting, question),
        "is_mine": bool(rules.may_take_down(person, listing)),
    }


def of_seeker(person, listing):
    groups = queries.groups_to_invite_to(person, listing)
    return {
        "form": InviteSeekerForm(groups=groups),
        "has_groups": groups.exists(),
        "place": workplaces([listing.person]).get(listing.person_id, ""),
        "is_mine": listing.person_id == person.pk,
    }


@require_POST
def ask(request, pk):
    found = get_object_or_404(queries.visible_listings(request.user), pk=pk)
    form = JoinForm(request.POST)
    if not form.is_valid():
        return listing(request, pk, form)
    actions.ask_to_join(found, by=request.user, at=now(), message=form.cleaned_data["message"])
    messages.success(request, _("Asked. You hear it when the members have answered."))
    return redirect("peers:grouplisting", pk=pk)


@require_POST
def invite_seeker(request, pk):
    found = get_object_or_404(queries.visible_listings(request.user), pk=pk)
    form = InviteSeekerForm(request.POST, groups=queries.groups_to_invite_to(request.user, found))
    if form.is_valid():
        actions.invite_seeker(found, form.cleaned_data["group"], by=request.user, at=now())
        messages.success(
            request, _("The members of your group are asked first. The invitation leaves when all say yes.")
        )
    return redirect("peers:grouplisting", pk=pk)


@require_POST
def take_down(request, pk):
    found = get_object_or_404(queries.visible_listings(request.user), pk=pk)
    actions.take_down(found, by=request.user, at=now())
    return redirect("peers:listings")


@require_POST
def take_back(request, pk):
    found = get_object_or_404(queries.visible_listings(request.user), pk=pk)
    actions.take_back(found, by=request.user, at=now())
    return redirect("peers:grouplisting", pk=pk)
