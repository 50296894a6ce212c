"""A hearing of the panel: planned, its agenda, begun, counted, closed."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.timezone import localdate, now
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from vakwerk.breakthroughs import actions, queries, rules
from vakwerk.breakthroughs.forms import HearingForm, PresentForm
from vakwerk.breakthroughs.states import METHOD, ApplicationState
from vakwerk.common.requests import sent
from vakwerk.methods.public import method_named


def variants():
    """The forms in which a panel meets: (key, its name in the language of the reader)."""
    method, language = method_named(METHOD), get_language()
    return [(each.key, each.name.say(language)) for each in method.variants] if method else []


def plan(request, pk):
    fund = get_object_or_404(queries.visible_funds(request.user), pk=pk)
    form = HearingForm(request.POST or None, panel=queries.panel(fund), variants=variants())
    if request.method == "POST" and form.is_valid():
        hearing = actions.plan(fund, by=request.user, at=now(), **form.facts())
        return redirect("breakthroughs:panelhearing", pk=hearing.pk)
    context = {"fund": fund, "form": form, "can": rules.may_plan_hearing(request.user, fund)}
    return render(request, "breakthroughs/plan.html", context, status=422 if form.errors else 200)


def change(request, pk):
    found = get_object_or_404(queries.visible_hearings(request.user), pk=pk)
    form = HearingForm(request.POST or None, panel=[], variants=variants(), hearing=found)
    if request.method == "POST" and form.is_valid():
        actions.change(found, by=request.user, at=now(), **form.facts())
        return redirect("breakthroughs:panelhearing", pk=pk)
    context = {"fund": found.fund, "form": form, "can": rules.may_move_hearing(request.user, found, "cancel")}
    return render(request, "breakthroughs/plan.html", context, status=422 if form.errors else 200)


def hearing(request, pk):
    """One page for its whole life: the agenda, who sits there, what can be done now."""
    found = get_object_or_404(queries.visible_hearings(request.user), pk=pk)
    return render(request, "breakthroughs/hearing.html", page(request.user, found))


def page(person, hearing, form=None):
    items, seats = queries.agenda(hearing), queries.seats(hearing)
    aside = queries.recusals(items)
    reads = hearing.read_until >= localdate() and bool(rules.is_seated(person, seats))
    prepares = rules.has_part(person, rules.SECRETARY, hearing.fund)
    own = next((seat for seat in seats if seat.member.person_id == person.pk), None)
    looks = reads and hearing.state in rules.COMING
    going_on = any(item.state == ApplicationState.IN_DELIBERATION for item in items)
    return {
        "hearing": hearing,
        "fund": hearing.fund,
        "seats": seats,
        "disciplines": len({seat.member.discipline for seat in seats}),
        "own": own,
        "items": [shown(person, item, aside.get(item.pk, []), reads, prepares) for item in items],
        "present": form or PresentForm(seats=seats),
        "ratify": actions.read_urgent(hearing, own.member, by=person, at=now()) if own and looks else [],
        "going_on": going_on,
        "reads": reads or prepares,
        "can": {
            "prepare": prepares,
            "cancel": rules.may_move_hearing(person, hearing, "cancel"),
            "begin": rules.may_move_hearing(person, hearing, "begin"),
            "close": rules.may_close_hearing(person, hearing, going_on),
            "chair": rules.may_chair(person, hearing),
            "take_chair": rules.may_take_chair(person, hearing, seats),
        },
    }


def shown(person, application, aside, reads, prepares):
    """An application on the agenda, who steps aside, and whether she reads it: who steps aside sees no title."""
    steps_aside = any(each.member.person_id == person.pk for each in aside)
    hers = application.applicant_id == person.pk
    return application, aside, not steps_aside and not hers and (reads or prepares)


@require_POST
def begin(request, pk):
    return mark(request, pk, actions.begin)


@require_POST
def count(request, pk):
    return mark(request, pk, actions.count)


def mark(request, pk, deed):
    found = get_object_or_404(queries.visible_hearings(request.user), pk=pk)
    form = PresentForm(request.POST, seats=queries.seats(found))
    if not form.is_valid():
        context = page(request.user, found, form) | {"form": form}
        return render(request, "breakthroughs/hearing.html", context, status=422)
    deed(found, by=request.user, at=now(), present=form.cleaned_data["present"])
    return redirect("breakthroughs:panelhearing", pk=pk)


@require_POST
def reply(request, pk):
    found = get_object_or_404(queries.visible_hearings(request.user), pk=pk)
    actions.reply(found, by=request.user, at=now(), is_coming=sent(request.POST, "coming") == "1")
    return redirect("breakthroughs:panelhearing", pk=pk)


@require_POST
def take_chair(request, pk):
    found = get_object_or_404(queries.visible_hearings(request.user), pk=pk)
    actions.take_chair(found, by=request.user, at=now())
    return redirect("breakthroughs:panelhearing", pk=pk)


@require_POST
def cancel(request, pk):
    found = get_object_or_404(queries.visible_hearings(request.user), pk=pk)
    actions.cancel(found, by=request.user, at=now())
    messages.success(request, _("Everyone concerned hears that it is off."))
    return redirect("breakthroughs:panelhearing", pk=pk)


@require_POST
def close(request, pk):
    found = get_object_or_404(queries.visible_hearings(request.user), pk=pk)
    actions.close(found, by=request.user, at=now())
    return redirect("breakthroughs:panelhearing", pk=pk)


@require_POST
def schedule(request, pk):
    """Put an application on an agenda of its fund."""
    found = get_object_or_404(queries.visible_applications(request.user), pk=pk)
    chosen = get_object_or_404(queries.hearings_of(found.fund), pk=sent(request.POST, "hearing"))
    actions.schedule(found, chosen, by=request.user, at=now())
    return redirect("breakthroughs:fundapplication", pk=pk)


@require_POST
def take_off(request, pk):
    found = get_object_or_404(queries.visible_applications(request.user), pk=pk)
    actions.take_off(found, by=request.user, at=now())
    return redirect("breakthroughs:fundapplication", pk=pk)


@require_POST
def ratify(request, pk, advised):
    """Of an urgent advice: whether the whole panel would have advised the same."""
    found = get_object_or_404(queries.visible_hearings(request.user), pk=pk)
    advice = get_object_or_404(queries.advices_to_ratify(found), pk=advised)
    actions.ratify(advice, found, by=request.user, at=now(), agrees=sent(request.POST, "agrees") == "1")
    return redirect("breakthroughs:panelhearing", pk=pk)
