"""One question of a set, through its cycles; for its sponsor only what was written for her."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.timezone import now
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from vakwerk.people.public import members, members_now
from vakwerk.practice.actions import questions as actions
from vakwerk.practice.forms.sets import (
    ActionForm,
    HandOverForm,
    LearnedForm,
    QuestionForm,
    RestateForm,
    ResultForm,
    SeeAnewForm,
    SponsorForm,
)
from vakwerk.practice.queries import sets as queries
from vakwerk.practice.rules import sets as rules
from vakwerk.practice.views.sets import asking
from vakwerk.practice.views.sets import found as found_set


def found(request, pk):
    return get_object_or_404(queries.visible_questions(request.user), pk=pk)


def bring_in(request, pk):
    shown = found_set(request, pk)
    form = QuestionForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        made = actions.bring_in(shown, by=request.user, at=now(), text=form.cleaned_data["text"])
        return redirect("practice:practicequestion", pk=made.pk)
    can = rules.may_bring_in(request.user, shown)
    return asking(request, form, can, set=shown, heading=_("Bring in a question"), button=_("Bring it in"))


def question(request, pk):
    """Who is in the set sees it all; the sponsor what was handed to her."""
    shown = queries.visible_questions(request.user).filter(pk=pk).first()
    if shown is None:
        return handed(request, pk)
    people = members_now(shown.learning_set.closed_group)
    cycles = queries.cycles_of(request.user, shown)
    restated = queries.restated_by(shown)
    action = cycles[-1]["action"]
    context = {
        "question": shown,
        "set": shown.learning_set,
        "cycles": cycles,
        "action": action,
        "can": rules.permits_question(request.user, shown, restated, people),
        "can_tell": rules.may_tell_action(request.user, action, "try") if action else None,
        "has_written": any(row.person_id == request.user.pk for row in cycles[-1]["others"]),
    }
    return render(request, "practice/question.html", context)


def handed(request, pk):
    shown = get_object_or_404(queries.handed_to(request.user), pk=pk)
    form = SponsorForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        actions.answer_handed(shown, by=request.user, at=now(), answer=form.cleaned_data["answer"])
        messages.success(request, _("Thank you. Everybody in the set hears that you answered."))
        return redirect("practice:practicequestion", pk=pk)
    can = rules.may_answer_question(request.user, shown)
    context = {"question": shown, "form": form, "can": can}
    return render(request, "practice/handed.html", context, status=422 if form.errors else 200)


def words(request, pk, name):
    """A step that asks for one text."""
    shown = found(request, pk)
    form_class, act, heading, button = deeds()[name]
    stands = {"text": queries.own_words(request.user, shown)} if form_class is RestateForm else {}
    form = form_class(request.POST or None, initial=stands)
    if request.method == "POST" and form.is_valid():
        given = {field: value for field, value in form.cleaned_data.items() if field != "sure"}
        act(shown, by=request.user, at=now(), **given)
        messages.success(request, _("Saved."))
        return redirect("practice:practicequestion", pk=pk)
    restated = queries.restated_by(shown)
    can = rules.permits_question(request.user, shown, restated, ())[name]
    return asking(request, form, can, set=shown.learning_set, question=shown, heading=heading, button=button)


def deeds():
    return {
        "restate": (RestateForm, actions.restate, _("What is the question really?"), _("Save")),
        "see_anew": (SeeAnewForm, actions.see_anew, _("How it reads now"), _("Save")),
        "look_back": (LearnedForm, actions.look_back, _("What it taught"), _("Look back")),
        "hand_over": (HandOverForm, actions.hand_over, _("To the sponsor"), _("Hand it over")),
    }


def agree(request, pk):
    shown = found(request, pk)
    people = members(shown.learning_set.closed_group)
    facts = {"people": people, "learning_set": shown.learning_set, "initial": {"doer": shown.owner_id}}
    form = ActionForm(request.POST or None, **facts)
    if request.method == "POST" and form.is_valid():
        given = {name: form.cleaned_data[name] for name in ("text", "doer", "due_on")}
        actions.agree(shown, by=request.user, at=now(), **given)
        return redirect("practice:practicequestion", pk=pk)
    can = rules.may_move_question(request.user, shown, "agree")
    heading = _("Agree on an action")
    return asking(request, form, can, set=shown.learning_set, question=shown, heading=heading, button=_("Agree"))


TOLD = {"gedaan": ("try", False), "anders": ("try", True), "niet": ("leave", False)}


def tell(request, pk, name):
    """Tried, tried otherwise, or not: one form for each, and in a meeting one press less."""
    action = get_object_or_404(queries.visible_actions(request.user), pk=pk)
    if name not in TOLD:
        raise Http404
    move, is_changed = TOLD[name]
    form = ResultForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        facts = {"name": move, "is_changed": is_changed, "text": form.cleaned_data["text"]}
        actions.tell_action(action, by=request.user, at=now(), **facts)
        return redirect(*back(request, action))
    heading = {"gedaan": _("Tried"), "anders": _("Tried otherwise"), "niet": _("Not tried")}[name]
    asked = action.question
    can = rules.may_tell_action(request.user, action, move)
    return asking(request, form, can, set=asked.learning_set, question=asked, heading=heading, button=_("Save"))


def back(request, action):
    """To the meeting that waits for it, or else to the question."""
    coming, _held = queries.meetings_of(request.user, action.question.learning_set)
    going_on = next((row for row in coming if row.state == "looking_back"), None)
    return ("practice:setmeeting", going_on.pk) if going_on else ("practice:practicequestion", action.question_id)


STEPS = {
    "explore": actions.explore,
    "go_on": actions.go_on,
    "settle": actions.settle,
    "take": actions.take_question,
}


@require_POST
def step(request, pk):
    act = STEPS.get(request.POST.get("naam", ""))
    shown = found(request, pk)
    if act is None:
        raise Http404
    act(shown, by=request.user, at=now())
    return redirect("practice:practicequestion", pk=pk)


@require_POST
def share(request, pk):
    draft = actions.share_practice(found(request, pk), by=request.user, at=now())
    messages.success(request, _("This is a beginning. Change it as you like; nobody else sees it yet."))
    return redirect("library:draft", pk=draft.pk)
