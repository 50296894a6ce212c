"""An inventory of what people want to learn: asked, its page in every stage, sorted, decided on."""

from django.conf import settings
from django.contrib import messages
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.timezone import localdate, now
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from vakwerk.programmes import actions, queries, rules
from vakwerk.programmes.forms import DecideForm, InventoryForm, JoinForm, RankForm, WishForm, WordsForm
from vakwerk.programmes.states import AskedWhom, InventoryState
from vakwerk.programmes.views.programmes import draw
from vakwerk.programmes.views.programmes import seen as programme_seen
from vakwerk.ui.public import page_of

A_PAGE = 50
LOOKED_THROUGH = 400  # wishes, for what is alike
GROUPS = 5


def seen(request, pk):
    return get_object_or_404(queries.visible_inventories(request.user), pk=pk)


def for_makers(request, pk):
    """What was wished, for who makes the leergang; for others this does not exist."""
    found = seen(request, pk)
    if not rules.works_on(request.user, found.programme):
        raise Http404
    return found


def open_inventory(request, pk):
    found = programme_seen(request, pk)
    form = InventoryForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        made = actions.open_inventory(found, by=request.user, at=now(), **form.facts())
        return redirect("programmes:needsinventory", pk=made.pk)
    can = rules.may_open_inventory(request.user, found, queries.is_asking(found))
    return draw(request, found, form, title=_("Ask what people want to learn"), button=_("Ask"), can=can)


def inventory(request, pk):
    """One page in every stage: to wish, to choose, to read what came of it."""
    found = seen(request, pk)
    stage = STAGES.get(found.state, came_out)
    facts = stage(request, found)
    if facts is None:
        return redirect("programmes:needsinventory", pk=pk)
    makes = rules.works_on(request.user, found.programme)
    context = {"inventory": found, "programme": found.programme, "makes": makes} | facts
    context["can"] = rules.inventory_permits(request.user, found)
    return render(request, "programmes/inventory.html", context, status=422 if is_wrong(facts) else 200)


def is_wrong(facts):
    return "form" in facts and bool(facts["form"].errors)


def gather(request, found):
    """To wish, with what she wished. Nothing, once a wish was kept."""
    person, form = request.user, WishForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        actions.wish(found, by=person, at=now(), **form.facts())
        messages.success(request, _("Saved. You hear what becomes of it."))
        return None
    own = list(queries.own_needs(person).filter(inventory=found))
    carried = {need.origin for need in own}
    return {
        "form": form,
        "can_wish": queries.may_wish(person, found, localdate()),
        "own": own,
        "to_carry": [pair for pair in queries.wishes_to_carry(person) if pair[1] not in carried],
    }


def choose(request, found):
    """To choose what comes first. Nothing, once a choice was kept."""
    person, themes = request.user, list(queries.themes_of(found))
    own = list(queries.own_choices(person, found))
    form = RankForm(request.POST or None, themes=themes, initial=RankForm.of(own))
    if request.method == "POST" and form.is_valid():
        actions.rank(found, by=person, at=now(), **form.facts())
        messages.success(request, _("Saved. You may change it as long as people choose."))
        return None
    return {"form": form, "can_rank": queries.may_rank(person, found), "own": own, "themes": themes}


def came_out(request, found):
    themes, can_fill = list(queries.themes_of(found)), rules.may_propose_module(request.user, found.programme)
    for theme in themes:
        theme.can_fill = can_fill and rules.is_to_fill(theme)
    return {"themes": themes}


STAGES = {InventoryState.GATHERING: gather, InventoryState.RANKING: choose}


def sort(request, pk):
    """What stands under no theme yet, what of it is alike, and the themes."""
    found = for_makers(request, pk)
    themes, loose = list(queries.themes_to_sort(found)), list(queries.loose_needs(found))
    form = JoinForm(request.POST or None, needs=loose, themes=themes)
    if request.method == "POST" and form.is_valid():
        actions.join(found, by=request.user, at=now(), **form.facts())
        return redirect("programmes:sort_needs", pk=pk)
    page = page_of(request, loose, A_PAGE)
    if not form.errors:
        form = JoinForm(needs=list(page), themes=themes)
    context = {
        "inventory": found,
        "programme": found.programme,
        "page": page,
        "form": form,
        "themes": themes,
        "groups": groups(loose, themes),
        "links": queries.links(found) if found.asked_whom == AskedWhom.PARTNERSHIP else [],
        "address": settings.ADDRESS,
        "can_sort": rules.may_sort(request.user, found),
        "can_rank": rules.can_be_ranked(len(themes), len(loose)),
    }
    return render(request, "programmes/sort_needs.html", context, status=422 if form.errors else 200)


def groups(loose, themes):
    """A form for each group of wishes that are alike, with all of them ticked."""
    found = queries.suggested(loose[:LOOKED_THROUGH])[:GROUPS]
    return [
        JoinForm(needs=group, themes=themes, auto_id=f"g{n}_%s", initial={"needs": [need.pk for need in group]})
        for n, group in enumerate(found)
    ]


@require_POST
def start_ranking(request, pk):
    actions.start_ranking(for_makers(request, pk), by=request.user, at=now())
    messages.success(request, _("People choose now. Who said something was told."))
    return redirect("programmes:needsinventory", pk=pk)


@require_POST
def weigh(request, pk):
    actions.weigh(seen(request, pk), by=request.user, at=now())
    return redirect("programmes:needsinventory", pk=pk)


def decide(request, pk):
    found = seen(request, pk)
    form = DecideForm(request.POST or None, themes=list(queries.themes_of(found)))
    if request.method == "POST" and form.is_valid():
        actions.decide(found, by=request.user, at=now(), **form.facts())
        messages.success(request, _("Decided. Who said something was told, and what people wrote is gone."))
        return redirect("programmes:needsinventory", pk=pk)
    can = rules.may_move_inventory(request.user, found, "decide")
    return draw(request, found.programme, form, title=_("Decide what comes of it"), button=_("Decide"), can=can)


def stop(request, pk):
    found = seen(request, pk)
    form = WordsForm(request.POST or None, asks=_("Why does no decision come of it?"))
    if request.method == "POST" and form.is_valid():
        actions.stop_inventory(found, by=request.user, at=now(), **form.facts())
        return redirect("programmes:needsinventory", pk=pk)
    can = rules.may_move_inventory(request.user, found, "stop")
    return draw(request, found.programme, form, title=_("Stop the question"), button=_("Stop the question"), can=can)
