"""The page of what was shared, and what can be done with it."""

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.contrib.auth.views import redirect_to_login
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.timezone import localdate, now
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from vakwerk.common.labels import told
from vakwerk.library import actions, queries, rules
from vakwerk.library.forms import BackingForm, OrderForm, ReviewForm
from vakwerk.library.states import KeptKind, Sheet


@login_not_required
@never_cache
def item(request, pk):
    person = request.user if request.user.is_authenticated else None
    found = queries.items(person).filter(pk=pk).first()
    if found is None and person is None:
        return redirect_to_login(request.path)
    if found is None:
        raise Http404
    return shown(request, found, page(person, found))


TEMPLATES = {KeptKind.GUIDE: "guide", KeptKind.WORKSHEET: "worksheet"}


def shown(request, item, context, status=200):
    """The page of its kind."""
    return render(request, f"library/{TEMPLATES.get(item.kind, 'item')}.html", context, status=status)


def shown_again(request, item, form, name):
    """The page one was on, with what was typed in one of its forms, and what is wrong with it."""
    return shown(request, item, page(request.user, item) | {name: form, "form": form}, status=422)


def page(person, item):
    uses = queries.told_about(item, person)
    context = {
        "item": item,
        "thing": item,
        "sight": queries.sight(item.audience, item.organisation),
        "is_outdated": item.review_on is not None and item.review_on < localdate(),
        "became": [(row.became, row.looked_back_at) for row in uses if row.became],
        "repeaters": [row.person for row in uses if row.repeats],
        "backings": queries.backings_of(item),
        "prompts": item.prompts.splitlines(),
        "is_counted": bool(person and item.evidence_page),
        "counted": told(item.evidence, person) if person else "",
        "order": OrderForm() if item.sheet == Sheet.ORDER else None,
    }
    return context | (deeds(person, item, uses) if person else {})


def deeds(person, item, uses):
    is_owner = bool(rules.owns(person, item))
    return {
        "can_use": rules.may_use(person, item),
        "usage": next((row for row in uses if row.person_id == person.pk), None),
        "is_owner": is_owner,
        "can_ask": rules.may_ask_owner(person, item),
        "wider": [(audience, queries.sight(audience)[1]) for audience in rules.wider(item)] if is_owner else [],
        "can_rewrite": rules.may_rewrite(person, item),
        "can_review": rules.may_review(person, item),
        "review": ReviewForm(),
        "can_take_over": rules.may_take_over(person, item) if item.kind == KeptKind.GUIDE else rules.YES,
        "lost": item.kind == KeptKind.GUIDE and not item.owner_works_there,
        "can_back": rules.may_back_item(person, item),
        "backing": BackingForm(),
    }


def visible_or_404(request, pk):
    return get_object_or_404(queries.items(request.user), pk=pk)


@require_POST
def use(request, pk):
    actions.use(visible_or_404(request, pk), by=request.user, at=now())
    messages.success(request, _("Good. In three weeks we ask you what came of it."))
    return redirect("library:libraryitem", pk=pk)


@require_POST
def rewrite(request, pk):
    draft = actions.rewrite(visible_or_404(request, pk), by=request.user, at=now())
    return redirect("library:draft", pk=draft.pk)


@require_POST
def widen(request, pk):
    found = visible_or_404(request, pk)
    draft = actions.widen(found, by=request.user, at=now(), audience=request.POST.get("audience", ""))
    return redirect("library:draft", pk=draft.pk)


def take_out(request, pk):
    """Asked once more on a page of its own: it cannot be brought back."""
    found = visible_or_404(request, pk)
    if request.method == "POST":
        actions.take_out(found, by=request.user, at=now())
        messages.success(request, _("It is out of the library."))
        return redirect("library:mine")
    return render(request, "library/take_out.html", {"item": found, "can": rules.may_take_out(request.user, found)})


@require_POST
def review(request, pk):
    found = visible_or_404(request, pk)
    form = ReviewForm(request.POST)
    if not form.is_valid():
        return shown_again(request, found, form, "review")
    actions.review(found, by=request.user, at=now(), review_on=form.cleaned_data["review_on"])
    messages.success(request, _("Looked through. It holds until the day you chose."))
    return redirect("library:libraryitem", pk=pk)


@require_POST
def take_over(request, pk):
    actions.take_over(visible_or_404(request, pk), by=request.user, at=now())
    return redirect("library:libraryitem", pk=pk)


@require_POST
def back(request, pk):
    found = visible_or_404(request, pk)
    form = BackingForm(request.POST)
    if not form.is_valid():
        return shown_again(request, found, form, "backing")
    actions.back_item(found, by=request.user, at=now(), text=form.cleaned_data["text"])
    return redirect("library:libraryitem", pk=pk)


def order(request, pk):
    """From a worksheet only the order with its why is kept, as a draft; the sheet itself never comes here."""
    found = get_object_or_404(queries.visible_items(request.user).filter(sheet=Sheet.ORDER), pk=pk)
    form = OrderForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        lines, why = form.cleaned_data["order"].splitlines(), form.cleaned_data["why"]
        draft = actions.keep_order(found, by=request.user, at=now(), order=lines, why=why)
        messages.success(request, _("The order and the why are in a draft. Nothing else was kept."))
        return redirect("library:draft", pk=draft.pk)
    return render(request, "library/order.html", {"item": found, "form": form}, status=422 if form.errors else 200)
