"""Activation dialogues: those of a team, one of them with what became of last time, and what is written beforehand."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.timezone import localtime, now
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from vakwerk.common.verdicts import YES, no
from vakwerk.methods.public import open_conversation
from vakwerk.people.public import people_in_team
from vakwerk.practice.actions import dialogues as actions
from vakwerk.practice.forms.dialogues import ContributeForm, MomentForm, PlanDialogueForm, PrepareForm
from vakwerk.practice.queries import dialogues as queries
from vakwerk.practice.rules import dialogue_talks as talk_rules
from vakwerk.practice.rules import dialogues as rules
from vakwerk.practice.rules import themes as theme_rules

SHOWN = 20


def asking(request, form, can, **words):
    """A page that asks for a few words about a dialogue; `words`: heading, button, and what it is about."""
    context = {"form": form, "can": can, **words}
    return render(request, "practice/dialogue_form.html", context, status=422 if form.errors else 200)


def found(request, pk):
    return get_object_or_404(queries.visible_dialogues(request.user), pk=pk)


def dialogues(request):
    shown = list(queries.visible_dialogues(request.user)[:SHOWN])
    newest: dict = {}
    for each in shown:
        newest.setdefault(each.team_id, each)
    context = {
        "dialogues": shown,
        "late": {each.pk for each in newest.values() if rules.is_late(each, now())},
        "owned": queries.owned_by(request.user)[:SHOWN],
        "reads_themes": bool(theme_rules.directed_by(request.user)),
        "can_plan": bool(queries.teams_led_by(request.user)),
    }
    return render(request, "practice/dialogues.html", context)


def plan(request):
    teams = queries.teams_led_by(request.user)
    form = PlanDialogueForm(request.POST or None, teams=teams)
    if request.method == "POST" and form.is_valid():
        team = form.cleaned_data["team"]
        made = actions.plan_dialogue(team, by=request.user, at=now(), **form.facts())
        messages.success(request, _("Planned. From now on the team can write what it runs into."))
        return redirect("practice:activationdialogue", pk=made.pk)
    can = YES if teams else no(_("A head of department or the lead of the team does this."))
    return asking(request, form, can, heading=_("Plan a dialogue"), button=_("Plan the dialogue"))


def dialogue(request, pk):
    shown = found(request, pk)
    last = queries.last_time(shown)
    size = people_in_team(shown.team).count()
    conversation = open_conversation(shown)
    context = {
        "dialogue": shown,
        "last": last,
        "to_judge": {each.pk for each in last if rules.may_move_obstacle(request.user, each, "judge", shown)},
        "obstacles": queries.obstacles_of(shown),
        "conversation": conversation,
        "can": rules.permits_dialogue(request.user, shown, last, size, conversation)
        | {
            "begin": talk_rules.may_begin_talk(request.user, shown, conversation),
            "join": talk_rules.may_join_talk(request.user, shown, conversation),
        },
    }
    return render(request, "practice/dialogue.html", context)


def change(request, pk):
    shown = found(request, pk)
    start = localtime(shown.starts_at)
    stands = {"day": start.date(), "clock": start.time(), "place": shown.place}
    form = MomentForm(request.POST or None, initial=stands)
    if request.method == "POST" and form.is_valid():
        actions.change_dialogue(shown, by=request.user, at=now(), **form.facts())
        messages.success(request, _("Saved."))
        return redirect("practice:activationdialogue", pk=pk)
    can = rules.may_change_dialogue(request.user, shown)
    return asking(request, form, can, dialogue=shown, heading=_("Another moment"), button=_("Save"))


def prepare(request, pk):
    shown = found(request, pk)
    last, is_invited = queries.last_time(shown), shown.state == "prepared"
    stands = {"stories": shown.stories, "why_unanswered": shown.why_unanswered}
    form = PrepareForm(request.POST or None, initial=stands, last=last)
    if request.method == "POST" and form.is_valid():
        actions.prepare(shown, by=request.user, at=now(), **form.facts())
        messages.success(request, _("Saved.") if is_invited else _("The team is invited."))
        return redirect("practice:activationdialogue", pk=pk)
    can = rules.may_move_dialogue(request.user, shown, "prepare")
    words = {"heading": _("Prepare the dialogue"), "button": _("Save") if is_invited else _("Invite the team")}
    return asking(request, form, can, dialogue=shown, last=last, **words)


def contribute(request, pk):
    shown = found(request, pk)
    form = ContributeForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        actions.contribute(shown, by=request.user, text=form.cleaned_data["text"])
        messages.success(request, _("It lies with the others. Nobody knows that it is yours, Vakwerk neither."))
        return redirect("practice:activationdialogue", pk=pk)
    can = rules.may_contribute(request.user, shown, people_in_team(shown.team).count())
    words = {"heading": _("What you run into"), "button": _("Put it with the others"), "is_unknown": True}
    return asking(request, form, can, dialogue=shown, **words)


STEPS = {"hold": actions.hold, "publish": actions.publish, "take": actions.take_dialogue}


@require_POST
def step(request, pk):
    act, shown = STEPS.get(request.POST.get("naam", "")), found(request, pk)
    if act is None:
        raise Http404
    act(shown, by=request.user, at=now())
    return redirect("practice:activationdialogue", pk=pk)
