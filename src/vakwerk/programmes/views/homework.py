"""Homework of a module: the tasks, what she writes, what she hands in, and what others say about it."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.timezone import now
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from vakwerk.programmes import actions, queries, rules
from vakwerk.programmes.forms import AssignmentForm, FeedbackForm, HomeworkForm
from vakwerk.programmes.states import HomeworkState
from vakwerk.programmes.views.modules import draw, seen


def task(request, pk):
    return get_object_or_404(queries.visible_assignments(request.user), pk=pk)


def piece(request, pk):
    return get_object_or_404(queries.visible_homework(request.user), pk=pk)


def set_assignment(request, pk):
    found = seen(request, pk)
    form = AssignmentForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        made = actions.set_assignment(found, by=request.user, at=now(), **form.facts())
        messages.success(request, _("Everybody who takes part has it now."))
        return redirect("programmes:assignment", pk=made.pk)
    can = rules.may_set(request.user, found, teaches=queries.teaches(request.user, found))
    return draw(request, found, form, title=_("Set homework"), button=_("Set it"), can=can)


def assignment(request, pk):
    found, person = task(request, pk), request.user
    own, (learns, teaches) = queries.homework_of(person, found), queries.parts_in(person, found.module)
    can_drop = rules.may_drop_assignment(person, found, queries.written(found), teaches=teaches)
    context = {
        "assignment": found,
        "module": found.module,
        "programme": found.module.programme,
        "own": own,
        "learns": learns,
        "can_write": rules.may_write(person, found, own, learns=learns),
        "can_drop": can_drop,
        "others": queries.handed_in(person, found),
    }
    return render(request, "programmes/assignment.html", context)


@require_POST
def drop_assignment(request, pk):
    found = task(request, pk)
    actions.drop_assignment(found, by=request.user, at=now())
    return redirect("programmes:tasks", pk=found.module_id)


def write(request, pk):
    found, person = task(request, pk), request.user
    own = queries.homework_of(person, found)
    form = HomeworkForm(request.POST or None, by=person, initial={"text": own.text if own else ""})
    if request.method == "POST" and form.is_valid():
        made = actions.write_homework(found, by=person, at=now(), **form.facts())
        messages.success(request, _("Kept, for you alone. Read it once more, and hand it in."))
        return redirect("programmes:homework", pk=made.pk)
    learns = queries.learns_in(person, found.module)
    context = {"assignment": found, "form": form, "can": rules.may_write(person, found, own, learns=learns)}
    return render(request, "programmes/write_homework.html", context, status=422 if form.errors else 200)


def homework(request, pk):
    """The piece, and what is said about it; who may, says something herself."""
    found, person = piece(request, pk), request.user
    form = FeedbackForm(request.POST or None, by=person)
    if request.method == "POST" and form.is_valid():
        actions.give_feedback(found, by=person, at=now(), **form.facts())
        messages.success(request, _("She reads it now."))
        return redirect("programmes:homework", pk=pk)
    said = list(queries.feedback_for(person, found))
    context = {
        "homework": found,
        "assignment": found.assignment,
        "form": form,
        "said": said,
        "is_own": found.person_id == person.pk,
        "is_handed_in": found.state == HomeworkState.HANDED_IN,
        "can": rules.may_give_feedback(person, found, reads=True),
        "can_hand_in": rules.may_move_homework(person, found, "hand_in"),
        "can_take_back": rules.may_move_homework(person, found, "take_back", len(said)),
    }
    return render(request, "programmes/homework.html", context, status=422 if form.errors else 200)


@require_POST
def hand_in(request, pk):
    actions.hand_in(piece(request, pk), by=request.user, at=now())
    messages.success(request, _("Handed in."))
    return redirect("programmes:homework", pk=pk)


@require_POST
def take_back(request, pk):
    actions.take_back_homework(piece(request, pk), by=request.user, at=now())
    messages.success(request, _("It is yours alone again."))
    return redirect("programmes:homework", pk=pk)
