"""A meeting of a set: planned, its first screen with last time's actions, and closed."""

from django.shortcuts import get_object_or_404, redirect, render
from django.utils.timezone import now
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from vakwerk.common.verdicts import YES
from vakwerk.methods.public import minutes_so_far, open_conversation, seats_of
from vakwerk.people.public import members, members_now
from vakwerk.practice.actions import questions
from vakwerk.practice.actions import set_meetings as actions
from vakwerk.practice.forms.sets import EndMeetingForm, OpenForm, PlanForm, ReflectionForm
from vakwerk.practice.queries import sets as queries
from vakwerk.practice.rules import set_meetings as meeting_rules
from vakwerk.practice.rules import sets as rules
from vakwerk.practice.views.sets import asking
from vakwerk.practice.views.sets import found as found_set


def plan(request, pk):
    shown = found_set(request, pk)
    facts = {"use": "learning_set", "by": request.user, "closed_group": shown.closed_group}
    form = PlanForm(request.POST or None, **facts)
    if request.method == "POST" and form.is_valid():
        made = actions.plan_set_meeting(shown, by=request.user, at=now(), **form.facts())
        return redirect("practice:setmeeting", pk=made.pk)
    can = rules.is_in_set(request.user, shown) and rules.goes_on(shown)
    return asking(request, form, can, set=shown, heading=_("Plan a meeting"), button=_("Plan the meeting"))


def found(request, pk):
    return get_object_or_404(queries.visible_meetings(request.user), pk=pk)


def meeting(request, pk):
    shown = found(request, pk)
    return render(request, "practice/set_meeting.html", page(request.user, shown))


def page(person, shown, form=None):
    context = {"meeting": shown, "set": shown.learning_set}
    if shown.state == "planned":
        names = ("begin", "cancel")
        actions_open = queries.open_actions(person, shown.learning_set, members(shown.learning_set.closed_group))
        can = {name: meeting_rules.may_move_meeting(person, shown, name) for name in names}
        return context | {"can": can, "actions": actions_open}
    if shown.state == "looking_back":
        return context | looking_back(person, shown, form)
    if shown.state == "closed":
        own = queries.reflections_of(person).filter(meeting=shown).first()
        return context | {"own": own}
    return context | {
        "conversation": open_conversation(shown),
        "can_join": meeting_rules.may_join_set_meeting(person, shown),
    }


def looking_back(person, shown, form):
    untouched = queries.untouched(shown)
    asked = queries.questions_of(person, shown.learning_set)
    waiting = [row for row in asked if meeting_rules.may_be_talked_about(row, shown)]
    moves = {name: meeting_rules.may_move_meeting(person, shown, name, untouched) for name in ("open", "close")}
    return {
        "actions": [
            (action, action.owner_id == person.pk, rules.may_skip(person, action, shown)) for action in untouched
        ],
        "answered": queries.answered_since(person, shown),
        "form": form or OpenForm(questions=waiting),
        "waiting": waiting,
        "can": moves | {"bring_in": rules.may_bring_in(person, shown.learning_set)},
    }


@require_POST
def step(request, pk):
    shown = found(request, pk)
    act = {"begin": actions.begin, "cancel": actions.cancel}.get(request.POST.get("naam", ""))
    if act is not None:
        act(shown, by=request.user, at=now())
    return redirect("practice:setmeeting", pk=pk)


@require_POST
def skip(request, pk):
    """An action about which nothing is said today."""
    shown = found(request, pk)
    action = get_object_or_404(queries.visible_actions(request.user), pk=request.POST.get("actie", ""))
    questions.skip(action, shown, by=request.user, at=now())
    return redirect("practice:setmeeting", pk=pk)


@require_POST
def open_question(request, pk):
    shown = found(request, pk)
    asked = queries.questions_of(request.user, shown.learning_set)
    form = OpenForm(request.POST, questions=[row for row in asked if meeting_rules.may_be_talked_about(row, shown)])
    if not form.is_valid():
        return render(request, "practice/set_meeting.html", page(request.user, shown, form), status=422)
    given = form.cleaned_data
    held = actions.open_question(shown, given["question"], by=request.user, at=now(), way=given["way"])
    return redirect("methods:conversation", pk=held.pk)


@require_POST
def join(request, pk):
    conversation = actions.join(found(request, pk), by=request.user, at=now())
    return redirect("methods:conversation", pk=conversation.pk)


def close(request, pk):
    shown = found(request, pk)
    people = members_now(shown.learning_set.closed_group)
    conversation = open_conversation(shown)
    counted = {"present": [each.pk for each in people], "minutes": shown.minutes}
    if conversation is not None:
        here = [seat.person_id for seat in seats_of(conversation) if seat.is_present]
        counted = {"present": here, "minutes": minutes_so_far(conversation, now())}
    form = EndMeetingForm(request.POST or None, people=people, initial=counted)
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        actions.close(shown, by=request.user, at=now(), present=set(given["present"]), minutes=given["minutes"])
        return redirect("practice:setmeeting", pk=pk)
    can = meeting_rules.may_move_meeting(request.user, queries.led(shown, conversation), "close")
    heading = _("Close the meeting")
    return asking(request, form, can, set=shown.learning_set, heading=heading, button=_("Close and destroy everything"))


def reflect(request, pk):
    shown = found(request, pk)
    own = queries.reflections_of(request.user).filter(meeting=shown).first()
    form = ReflectionForm(request.POST or None, initial={"text": own.text if own else ""})
    if request.method == "POST" and form.is_valid():
        actions.keep_reflection(shown, by=request.user, at=now(), text=form.cleaned_data["text"])
        return redirect("practice:setmeeting", pk=pk)
    heading = _("What I take along")
    return asking(request, form, YES, set=shown.learning_set, is_own=True, heading=heading, button=_("Save"))
