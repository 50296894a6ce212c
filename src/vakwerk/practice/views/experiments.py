"""Experiments: the list, one experiment with what is said of it, and setting it up."""

from collections.abc import Callable
from typing import NamedTuple

from django.contrib import messages
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.timezone import now
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from vakwerk.common.requests import sent
from vakwerk.evidence.public import ALARMS, ANSWERS, foreseen, foreseen_pairs, in_ten, say
from vakwerk.library.public import BackingForm, backings_of
from vakwerk.people.public import acting_for
from vakwerk.practice import actions, queries, rules
from vakwerk.practice.forms import (
    DecisionForm,
    ExperimentForm,
    OwnForm,
    PauseForm,
    RoomForm,
    StopForm,
    SuccessForm,
)
from vakwerk.practice.states import TrialDesign
from vakwerk.practice.views.said import drawing_of, in_forest, in_words, promised
from vakwerk.ui.public import page_of

A_PAGE = 20
KINDS = {
    "": gettext_lazy("Going on"),
    "klaar": gettext_lazy("What came out"),
    "voorbereiding": gettext_lazy("Being prepared"),
}


def experiments(request):
    asked = sent(request.GET, "welke", 15)
    which = asked if asked in KINDS else ""
    found = page_of(request, queries.experiments_by(request.user, which), A_PAGE)
    context = {"experiments": found, "which": which, "kinds": KINDS.items()}
    return render(request, "practice/experiments.html", context | {"own": queries.own_experiments(request.user)})


def found(request, pk):
    return get_object_or_404(queries.visible_experiments(request.user), pk=pk)


def experiment(request, pk):
    shown = found(request, pk)
    return render(request, "practice/experiment.html", page(request.user, shown))


def page(person, shown, backing=None):
    participants = queries.participants(shown)
    context = {
        "experiment": shown,
        "participants": participants,
        "thanked": queries.thanked(participants),
        "me": next((each for each in participants if each.person_id == person.pk), None),
        "can": rules.permits_experiment(person, shown, participants, is_tried_here(person, shown)),
        "is_complete": rules.is_complete(shown),
        "backings": backings_of(shown),
        "backing": backing or BackingForm(),
        "form": backing,
    }
    return context | evidence(person, shown, participants)


@require_POST
def back(request, pk):
    """A sentence of support, by an executive."""
    shown = found(request, pk)
    form = BackingForm(request.POST)
    if not form.is_valid():
        return render(request, "practice/experiment.html", page(request.user, shown, form), status=422)
    actions.back_experiment(shown, by=request.user, at=now(), text=form.cleaned_data["text"])
    return redirect("practice:experiment", pk=pk)


def is_tried_here(person, shown):
    return queries.is_tried_at(acting_for(person), shown)


def evidence(person, shown, participants):
    """What can be found, before the start; after it what is said now, the count and the road to it."""
    plan = queries.plan_of(shown)
    if shown.started_at is None:
        is_lot = shown.design == TrialDesign.LOT
        said = (foreseen_pairs if is_lot else foreseen)(plan) if plan else []
        return {"has_card": plan and not is_lot, "foreseen": [in_words(each) for each in said]}
    inputs = queries.inputs_of(shown)
    looks = list(queries.looks(shown))
    has_verdict = any(look.key in ANSWERS for look in looks)
    n = inputs.get("n", 2 * len(inputs.get("pairs", ())))
    may_read = rules.may_read_tally(person, shown, participants, n, has_verdict)
    facts = {"can_read": may_read, "n": n}
    if not may_read:
        return facts
    verdict = queries.said_of(shown, inputs)
    said = in_words(queries.sentence_of(shown, verdict))
    facts |= {"verdict": verdict, "sentence": said, "inputs": inputs, "looks": told(looks)}
    facts["half_known"] = queries.half_known(shown)
    facts |= {"rule_sentence": promised(shown.design), "alarms": alarms(shown.design)}
    facts |= drawing_of(shown, verdict, inputs, looks)
    if shown.design == "before_after":
        before = in_words(in_ten(shown.own_successes, shown.own_n))
        facts |= {"plan": plan, "share": in_words(in_ten(inputs["successes"], n)), "share_before": before}
    return facts


def alarms(design):
    """How often our rule and the usual ones call out when nothing changes: (words, of 100, whether it is ours)."""
    found = ALARMS["pairs" if design == TrialDesign.LOT else "experiment"]
    return [(_(each.message), each.percent, each.is_ours) for each in found]


def told(looks):
    """The road: the moment, how many, and what was said then."""
    return [(look, in_words(say(look.key, **look.values))) for look in looks]


def set_up(request):
    form = ExperimentForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        given = {name: form.cleaned_data[name] for name in FIELDS[ExperimentForm]}
        made = actions.set_up(by=request.user, at=now(), **given)
        messages.success(request, _("Saved. Nothing begins yet."))
        return redirect("practice:experiment", pk=made.pk)
    words = {"heading": _("An idea for an experiment"), "button": _("Save"), "can": rules.may_set_up(request.user)}
    return asking(request, None, form, **words)


def asking(request, shown, form, **words):
    context = {"experiment": shown, "form": form, **words}
    return render(request, "practice/experiment_form.html", context, status=422 if form.errors else 200)


FIELDS = {
    ExperimentForm: ("title", "expects", "current_practice", "trial_practice"),
    SuccessForm: ("success", "useful_points", "most", "design", "fair_by", "is_not_about_money"),
    StopForm: ("stop_rule", "leeway_level"),
    OwnForm: ("own_successes", "own_n", "ends_on", "sponsor"),
}
PARTS = {
    "idee": (ExperimentForm, gettext_lazy("What you try")),
    "succes": (SuccessForm, gettext_lazy("When it is a success")),
    "stoppen": (StopForm, gettext_lazy("When you stop, and which rule gives way")),
    "eigen": (OwnForm, gettext_lazy("How it goes here until now, and until when")),
}


def part(request, pk, section):
    """A part of the plan, until the start."""
    shown = found(request, pk)
    if section not in PARTS:
        raise Http404
    kind, heading = PARTS[section]
    is_own = kind is OwnForm
    stands = {each: getattr(shown, each) for each in FIELDS[kind]}
    if is_own:
        stands["sponsor"] = shown.sponsor.email if shown.sponsor else ""
    form = kind(request.POST or None, initial=stands, **({"by": request.user} if is_own else {}))
    if request.method == "POST" and form.is_valid():
        act = actions.fill_in_own if is_own else actions.rewrite
        act(shown, by=request.user, at=now(), **{each: form.cleaned_data[each] for each in FIELDS[kind]})
        messages.success(request, _("Saved."))
        return redirect("practice:experiment", pk=pk)
    rule = rules.may_fill_in_own if is_own else rules.may_rewrite_experiment
    return asking(request, shown, form, heading=heading, button=_("Save"), can=rule(request.user, shown))


class Deed(NamedTuple):
    form: type
    act: Callable
    heading: object
    button: object


DEEDS = {
    "grant": Deed(RoomForm, actions.grant, gettext_lazy("Give room"), gettext_lazy("Give this room")),
    "pause": Deed(PauseForm, actions.pause, gettext_lazy("Something goes wrong"), gettext_lazy("Pause it")),
    "decide": Deed(DecisionForm, actions.decide, gettext_lazy("What came out"), gettext_lazy("Decide")),
}
STEPS = {
    "start": actions.start,
    "resume": actions.resume,
    "evaluate": actions.evaluate,
    "open_up": actions.open_up,
    "share": actions.share,
    "take_part": actions.take_part,
    "take_experiment": actions.take_experiment,
}
SAID = {
    "start": gettext_lazy("It has begun. From now on what you agreed stands fast."),
    "resume": gettext_lazy("It goes on."),
    "evaluate": gettext_lazy("It is over. Look back at what came out."),
    "open_up": gettext_lazy("Colleagues in the network read it now, and can repeat it."),
    "share": gettext_lazy("It is shared with the network."),
    "take_part": gettext_lazy("You take part."),
    "take_experiment": gettext_lazy("You lead this experiment now."),
}
NEW = {"repeat": actions.repeat, "change_anew": actions.change_anew}  # lead to an experiment of one's own


def deed(request, pk, name):
    shown, asked = found(request, pk), DEEDS[name]
    form = asked.form(request.POST or None)
    if request.method == "POST" and form.is_valid():
        given = {field: value for field, value in form.cleaned_data.items() if field != "sure"}
        asked.act(shown, by=request.user, at=now(), **given)
        messages.success(request, _("Saved."))
        return redirect("practice:experiment", pk=pk)
    can = rules.may_move_experiment(request.user, shown, name, queries.participants(shown))
    return asking(request, shown, form, heading=asked.heading, button=asked.button, can=can)


@require_POST
def step(request, pk):
    name, shown = request.POST.get("naam", ""), found(request, pk)
    if name in NEW:
        shown = NEW[name](shown, by=request.user, at=now())
    elif name in STEPS:
        STEPS[name](shown, by=request.user, at=now())
        messages.success(request, SAID[name])
    else:
        raise Http404
    return redirect("practice:experiment", pk=shown.pk)


@require_POST
def be_named(request, pk):
    actions.be_named(found(request, pk), by=request.user, at=now(), is_named=request.POST.get("naam") == "ja")
    return redirect("practice:experiment", pk=pk)


@require_POST
def share_lesson(request, pk):
    draft = actions.share_lesson(found(request, pk), by=request.user, at=now())
    messages.success(request, _("This is a beginning. Change it as you like; nobody else sees it yet."))
    return redirect("library:draft", pk=draft.pk)


def together(request, pk):
    """Everyone who tried the same: each by itself, and what they say together."""
    shown = get_object_or_404(queries.seen_experiments(request.user).select_related("organisation"), pk=pk)
    family = queries.family(request.user, shown)
    readable, verdict = queries.read_together(request.user, family)
    lines = dict(zip([each.pk for each in readable if each.n], verdict.lines, strict=True))
    shares = page_of(request, readable, A_PAGE)
    context = {
        "experiment": shown,
        "rows": [(each, in_words(in_ten(each.successes, each.n))) for each in shares],
        "forest": [in_forest(each, lines[each.pk]) for each in shares if each.pk in lines],
        "shares": shares,
        "closed": len(family) - len(readable),
        "verdict": verdict,
        "sentence": in_words(verdict.sentence),
        "can": {"repeat": rules.may_repeat(request.user, shown, is_tried_here(request.user, shown))},
    }
    return render(request, "practice/together.html", context)
