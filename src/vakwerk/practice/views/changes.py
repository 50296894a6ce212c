"""Changes: hers and those she looks along with, one of them as a running story, and each line of it."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.timezone import now
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from vakwerk.practice.actions import change_people as people_actions
from vakwerk.practice.actions import changes as actions
from vakwerk.practice.forms.changes import (
    BeginForm,
    ChangedForm,
    CorrectStepForm,
    DraftForm,
    LineForm,
    PresentForm,
    RemainsForm,
    StopForm,
    UntilForm,
)
from vakwerk.practice.queries import changes as queries
from vakwerk.practice.rules import changes as rules
from vakwerk.practice.states import NoteKind

SHOWN = 20


def asking(request, form, can, **words):
    """A page that asks for a few words about a change; `words`: heading, button, and what it is about."""
    context = {"form": form, "can": can, **words}
    return render(request, "practice/change_form.html", context, status=422 if form.errors else 200)


def found(request, pk):
    return get_object_or_404(queries.visible_changes(request.user), pk=pk)


def changes(request):
    context = {
        "own": queries.own_changes(request.user)[:SHOWN],
        "along": queries.along_with(request.user)[:SHOWN],
        "sponsored": queries.sponsored_by(request.user)[:SHOWN],
        "can_begin": rules.may_begin_change(request.user),
    }
    return render(request, "practice/changes.html", context)


def begin(request):
    form = BeginForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        made = actions.begin_change(by=request.user, at=now(), title=form.cleaned_data["title"])
        messages.success(request, _("It stands. Now go and see how it really goes."))
        return redirect("practice:changeassignment", pk=made.pk)
    can = rules.may_begin_change(request.user)
    return asking(request, form, can, heading=_("A change"), button=_("Begin"))


def change(request, pk):
    """Who looks along reads the story; who stands behind it what it is about."""
    shown = queries.visible_changes(request.user).filter(pk=pk).first()
    if shown is None:
        shown = get_object_or_404(queries.sponsored_by(request.user), pk=pk)
        return render(request, "practice/change_sponsor.html", {"change": shown})
    story = queries.story_of(shown)
    context = {
        "change": shown,
        "story": story,
        "remains": queries.remains_of(request.user, shown),
        "to_correct": queries.to_correct(request.user, story, now()),
        "can": rules.permits_change(request.user, shown, story.standing, story.people, now()),
    }
    return render(request, "practice/change.html", context)


def write(request, pk, kind):
    shown = found(request, pk)
    form = LineForm(request.POST or None, kind=kind)
    if request.method == "POST" and form.is_valid():
        actions.write_line(shown, by=request.user, at=now(), kind=kind, text=form.cleaned_data["text"])
        messages.success(request, _("Saved."))
        return redirect("practice:changeassignment", pk=pk)
    can = rules.may_write(request.user, shown)
    return asking(request, form, can, change=shown, heading=NoteKind(kind).label, button=_("Save"))


def correct_line(request, pk):
    note = get_object_or_404(queries.visible_lines(request.user), pk=pk)
    form = LineForm(request.POST or None, kind=note.kind, initial={"text": note.text})
    if request.method == "POST" and form.is_valid():
        actions.correct_line(note, by=request.user, at=now(), text=form.cleaned_data["text"])
        return redirect_to(request, note)
    can = rules.may_correct_line(request.user, note, now())
    return asking(request, form, can, change=note.change, heading=_("Correct what you wrote"), button=_("Save"))


def correct_step(request, pk):
    step = found_step(request, pk)
    form = CorrectStepForm(request.POST or None, step=step)
    if request.method == "POST" and form.is_valid():
        actions.correct_step(step, by=request.user, at=now(), text=form.cleaned_data["text"])
        return redirect_to(request, step)
    can = rules.may_correct_step(request.user, step, now())
    words = {"heading": _("Correct what you wrote"), "button": _("Save")}
    return asking(request, form, can, change=step.change, **words)


def redirect_to(request, line):
    messages.success(request, _("Saved."))
    return redirect("practice:changeassignment", pk=line.change_id)


def draft(request, pk):
    """A next step. Without anything seen the page asks for that, and keeps the step as a draft."""
    shown = found(request, pk)
    form = DraftForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        made = actions.draft_step(shown, by=request.user, at=now(), text=form.cleaned_data["text"])
        if rules.may_begin_step(request.user, shown, queries.standing(shown)):
            return redirect("practice:begin_changestep", pk=made.pk)
        messages.success(request, _("Kept as a draft."))
        return redirect("practice:changeassignment", pk=pk)
    can = rules.may_write(request.user, shown)
    ready = rules.may_begin_step(request.user, shown, queries.standing(shown))
    words = {"heading": _("A next step"), "button": _("Go on") if ready else _("Keep as a draft")}
    return asking(request, form, can, change=shown, first=can and not ready and ready.reason, **words)


def found_step(request, pk):
    return get_object_or_404(queries.visible_steps(request.user), pk=pk)


def begin_step(request, pk):
    step = found_step(request, pk)
    form = UntilForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        actions.begin_step(step, by=request.user, at=now(), until=form.cleaned_data["until"])
        return redirect("practice:changeassignment", pk=step.change_id)
    can = rules.may_move_step(request.user, step, "take", queries.standing(step.change))
    words = {"heading": _("Take this step"), "button": _("Take it"), "step": step}
    return asking(request, form, can, change=step.change, **words)


def look_back(request, pk):
    step = found_step(request, pk)
    form = ChangedForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        actions.look_back_at_step(step, by=request.user, at=now(), changed=form.cleaned_data["changed"])
        return redirect("practice:changeassignment", pk=step.change_id)
    can = rules.may_move_step(request.user, step, "look_back")
    words = {"heading": _("Look back at this step"), "button": _("Save"), "step": step}
    return asking(request, form, can, change=step.change, **words)


def deeds():
    return {
        "present": (PresentForm, actions.present, _("Tell it to your peers"), _("It was told")),
        "stop": (StopForm, actions.stop_change, _("Stop this change"), _("Stop")),
        "remain": (RemainsForm, actions.say_what_remains, _("What remains?"), _("Save")),
    }


def tell(request, pk, name):
    """A deed with a text: told to peers, stopped, or half a year later what remains."""
    shown = found(request, pk)
    form_class, act, heading, button = deeds()[name]
    form = form_class(request.POST or None)
    if request.method == "POST" and form.is_valid():
        given = {field: value for field, value in form.cleaned_data.items() if field != "sure"}
        act(shown, by=request.user, at=now(), **given)
        messages.success(request, _("Saved."))
        return redirect("practice:changeassignment", pk=pk)
    story = queries.story_of(shown)
    can = rules.permits_change(request.user, shown, story.standing, story.people, now())[name]
    return asking(request, form, can, change=shown, heading=heading, button=button, is_own=name == "remain")


STEPS = {
    "go_on": actions.go_on_with_change,
    "take_up": actions.take_up,
    "decline": actions.decline_change,
    "take": people_actions.take_change,
    "leave": people_actions.leave_change,
}
SAID = {
    "go_on": gettext_lazy("You go on with it."),
    "take_up": gettext_lazy("You make this change now."),
    "decline": gettext_lazy("You do not go on with it. Its owner hears that."),
    "take": gettext_lazy("You make this change now."),
    "leave": gettext_lazy("You look along no more."),
}


@require_POST
def step(request, pk):
    act, shown = STEPS.get(request.POST.get("naam", "")), found(request, pk)
    if act is None:
        raise Http404
    act(shown, by=request.user, at=now())
    messages.success(request, SAID[request.POST["naam"]])
    if request.POST["naam"] == "leave":
        return redirect("practice:changes")
    return redirect("practice:changeassignment", pk=pk)


@require_POST
def share(request, pk):
    made = actions.share_change(found(request, pk), by=request.user, at=now())
    messages.success(request, _("This is a beginning. Change it as you like; nobody else sees it yet."))
    return redirect("library:draft", pk=made.pk)
