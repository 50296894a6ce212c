"""Learning sets: hers, one of them, who comes in, and the circles that grow from a pilot."""

from typing import NamedTuple

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.timezone import now
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from vakwerk.people.public import members, members_now
from vakwerk.practice.actions import set_ends
from vakwerk.practice.actions import sets as actions
from vakwerk.practice.forms.sets import InviteForm, NewSetForm, NextSetForm, RolloutForm, SetForm
from vakwerk.practice.queries import sets as queries
from vakwerk.practice.rules import sets as rules

SHOWN = 20


def asking(request, form, can, **words):
    """A page that asks for a few words about a set; `words`: heading, button, and what it is about."""
    context = {"form": form, "can": can, **words}
    return render(request, "practice/set_form.html", context, status=422 if form.errors else 200)


def found(request, pk):
    return get_object_or_404(queries.visible_sets(request.user), pk=pk)


def learning_sets(request):
    context = {
        "sets": queries.visible_sets(request.user)[:SHOWN],
        "invited": queries.invited_now(request.user)[:SHOWN],
        "handed": queries.handed_to(request.user)[:SHOWN],
        "rollouts": queries.visible_rollouts(request.user)[:SHOWN],
        "can_start": rules.may_start_set(request.user),
    }
    return render(request, "practice/sets.html", context)


def start(request):
    form = NewSetForm(request.POST or None, by=request.user)
    if request.method == "POST" and form.is_valid():
        made = actions.start_set(by=request.user, at=now(), **form.cleaned_data)
        messages.success(request, _("The set is there. Now invite three to seven colleagues."))
        return redirect("practice:learningset", pk=made.pk)
    can = rules.may_start_set(request.user)
    return asking(request, form, can, heading=_("Start a learning set"), button=_("Start the set"))


class Seated(NamedTuple):
    """Somebody in a set; whether she had a turn is for herself and the coach."""

    person: object
    is_coach: bool
    brought_by: object
    had_a_turn: bool | None


def seated(person, shown, people, invitations, turns):
    brought = {row.person_id: row.invited_by for row in invitations if row.state == "accepted"}
    reads_all = shown.coach_id == person.pk
    return [
        Seated(
            each,
            each.pk == shown.coach_id,
            brought.get(each.pk),
            each.pk in turns if (reads_all or each.pk == person.pk) and each.pk != shown.coach_id else None,
        )
        for each in people
    ]


def learning_set(request, pk):
    shown, person = found(request, pk), request.user
    people = members_now(shown.closed_group)
    invitations = queries.invitations_of(shown)
    coming, held = queries.meetings_of(person, shown)
    questions = queries.questions_of(person, shown)
    late = {row.pk for row in questions if rules.is_overdue(row, now())}
    context = {
        "set": shown,
        "people": seated(person, shown, people, invitations, queries.had_a_turn(questions, held)),
        "invited": [row for row in invitations if row.state == "open"],
        "coming": coming,
        "held": held[:SHOWN],
        "questions": questions,
        "actions": queries.open_actions(person, shown, people),
        "overdue": late if shown.coach_id == person.pk else (),
        "can": {
            "bring_in": rules.may_bring_in(person, shown),
            "change": rules.may_change_set(person, shown),
            "coach": rules.may_take_coaching(person, shown),
            "grow": rules.may_grow(person, shown),
            "rollout": rules.may_open_rollout(person, shown),
            "end": rules.may_move_set(person, shown, "end"),
            "go_on": rules.goes_on(shown),
        },
    }
    return render(request, "practice/set.html", context)


def change(request, pk):
    shown = found(request, pk)
    stands = {"name": shown.name, "weeks": shown.weeks, "sponsor": shown.sponsor.email if shown.sponsor else ""}
    form = SetForm(request.POST or None, initial=stands, by=request.user)
    if request.method == "POST" and form.is_valid():
        given = {name: form.cleaned_data[name] for name in ("name", "weeks", "sponsor")}
        actions.change_set(shown, by=request.user, at=now(), **given)
        messages.success(request, _("Saved."))
        return redirect("practice:learningset", pk=pk)
    can = rules.may_change_set(request.user, shown)
    return asking(request, form, can, set=shown, heading=_("Change the set"), button=_("Save"))


def invite(request, pk):
    shown = found(request, pk)
    form = InviteForm(request.POST or None, by=request.user)
    if request.method == "POST" and form.is_valid():
        actions.invite_into(shown, form.cleaned_data["person"], by=request.user, at=now())
        messages.success(request, _("She has been asked."))
        return redirect("practice:learningset", pk=pk)
    can = rules.may_invite_into(request.user, shown)
    return asking(request, form, can, set=shown, heading=_("Ask a colleague into the set"), button=_("Ask her"))


def invitation(request, pk):
    """To somebody who is asked: what a set is, who is in it, and yes or no."""
    shown = get_object_or_404(queries.visible_invitations(request.user), pk=pk)
    if shown.person_id != request.user.pk:
        return redirect("practice:learningset", pk=shown.learning_set_id)
    people = members(shown.learning_set.closed_group)
    can = rules.may_answer_invitation(request.user, shown, "accept")
    context = {"invitation": shown, "set": shown.learning_set, "people": people, "can": can}
    return render(request, "practice/set_invitation.html", context)


@require_POST
def answer_invitation(request, pk):
    shown = get_object_or_404(queries.visible_invitations(request.user), pk=pk)
    name = "accept" if request.POST.get("antwoord") == "ja" else "decline"
    held = actions.answer_invitation(shown, name, by=request.user, at=now())
    if name == "decline":
        messages.success(request, _("You said no. That stays between you."))
        return redirect("practice:sets")
    messages.success(request, _("You are in the set. What was written before you came, you read too."))
    return redirect("practice:learningset", pk=held.pk)


def grow(request, pk):
    shown = found(request, pk)
    form = NextSetForm(request.POST or None, by=request.user)
    if request.method == "POST" and form.is_valid():
        made = actions.grow(shown, by=request.user, at=now(), **form.cleaned_data)
        messages.success(request, _("The set is there. Now invite three to seven colleagues."))
        return redirect("practice:learningset", pk=made.pk)
    can = rules.may_grow(request.user, shown)
    return asking(request, form, can, set=shown, heading=_("Begin a set of the next circle"), button=_("Begin it"))


def open_rollout(request, pk):
    shown = found(request, pk)
    form = RolloutForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        given = {name: form.cleaned_data[name] for name in ("name", "partner")}
        made = actions.open_rollout(shown, by=request.user, at=now(), **given)
        return redirect("practice:rollout", pk=made.pk)
    can = rules.may_open_rollout(request.user, shown)
    heading = _("From this set to the whole department")
    return asking(request, form, can, set=shown, heading=heading, button=_("Let it grow"))


def rollout(request, pk):
    shown = get_object_or_404(queries.visible_rollouts(request.user), pk=pk)
    own = queries.visible_sets(request.user).filter(rollout=shown)
    context = {"rollout": shown, "circles": queries.circles(shown), "own": own}
    return render(request, "practice/rollout.html", context)


STEPS = {"coach": actions.coach_set, "end": set_ends.end_set}
SAID = {"coach": gettext_lazy("You coach this set now."), "end": gettext_lazy("The set has ended.")}


@require_POST
def step(request, pk):
    shown, name = found(request, pk), request.POST.get("naam", "")
    if name in STEPS:
        STEPS[name](shown, by=request.user, at=now())
        messages.success(request, SAID[name])
    return redirect("practice:learningset", pk=pk)


@require_POST
def leave(request, pk):
    set_ends.leave_set(found(request, pk), by=request.user, at=now())
    messages.success(request, _("You have left the set."))
    return redirect("practice:sets")
