"""One obstacle: who owns it, what was answered, what the team thinks of it."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.timezone import now
from django.utils.translation import gettext as _

from vakwerk.common.labels import offered
from vakwerk.people.public import people_in_team
from vakwerk.practice.actions import obstacles as actions
from vakwerk.practice.forms.dialogues import AnswerForm, JudgeForm, OwnerForm, PledgeForm
from vakwerk.practice.queries import dialogues as queries
from vakwerk.practice.rules import dialogues as rules
from vakwerk.practice.views.dialogues import asking


def found(request, pk):
    return get_object_or_404(queries.visible_obstacles(request.user), pk=pk)


def obstacle(request, pk):
    shown = found(request, pk)
    following = queries.coming(shown.dialogue.team)
    context = {
        "obstacle": shown,
        "dialogue": shown.dialogue,
        "responses": queries.responses_to(shown),
        "returns": rules.returns(shown),
        "returned_as": queries.returned_as(request.user, shown),
        "following": following,
        "reads_all": bool(queries.visible_dialogues(request.user).filter(pk=shown.dialogue_id)),
        "offers": offered(shown, request.user) if shown.owner_id == request.user.pk else [],
        "can": rules.permits_obstacle(request.user, shown, following),
    }
    return render(request, "practice/obstacle.html", context)


def give_owner(request, pk):
    shown = found(request, pk)
    stands = {"theme": shown.theme, "owner": shown.owner.email if shown.owner else ""}
    form = OwnerForm(request.POST or None, by=request.user, initial=stands)
    if request.method == "POST" and form.is_valid():
        actions.give_owner(shown, by=request.user, at=now(), **form.cleaned_data)
        messages.success(request, _("Saved."))
        return redirect("practice:obstacle", pk=pk)
    can = rules.may_move_obstacle(request.user, shown, "own")
    return asking(request, form, can, obstacle=shown, heading=_("Who answers this?"), button=_("Save"))


def ways():
    return {
        "opgelost": ("solve", AnswerForm, _("It is solved")),
        "bezig": ("work_on", PledgeForm, _("It is being worked on")),
        "niet-mogelijk": ("refuse", AnswerForm, _("Not possible, because")),
    }


def answer(request, pk, way):
    shown = found(request, pk)
    if way not in ways():
        raise Http404
    name, form_class, heading = ways()[way]
    form = form_class(request.POST or None)
    if request.method == "POST" and form.is_valid():
        given = {field: form.cleaned_data[field] for field in ("text", "pledged_on") if field in form.cleaned_data}
        actions.answer_obstacle(shown, name, by=request.user, at=now(), **given)
        messages.success(request, _("Thank you. The team hears that you answered."))
        return redirect("practice:obstacle", pk=pk)
    can = rules.may_move_obstacle(request.user, shown, name)
    return asking(request, form, can, obstacle=shown, heading=heading, button=_("Give your answer"))


def judge(request, pk):
    shown = found(request, pk)
    following = queries.coming(shown.dialogue.team)
    form = JudgeForm(request.POST or None, size=people_in_team(shown.dialogue.team).count())
    if request.method == "POST" and form.is_valid():
        actions.judge(shown, by=request.user, at=now(), **form.cleaned_data)
        messages.success(request, _("Written down."))
        return redirect("practice:activationdialogue", pk=following.pk)
    can = rules.may_move_obstacle(request.user, shown, "judge", following)
    return asking(request, form, can, obstacle=shown, heading=_("What does the team say?"), button=_("Save"))
