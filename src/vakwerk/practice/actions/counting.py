"""Counting: a result in one press, a lot for two talks, a result by code; and what is said of it kept at each turn."""

import secrets

from django.db import transaction
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop as N_

from vakwerk.common.verdicts import demand, no
from vakwerk.evidence.public import ANSWERS
from vakwerk.notices.public import Kind, tell
from vakwerk.practice import queries, rules
from vakwerk.practice.actions import experiments
from vakwerk.practice.models import Checkpoint, LotPair, TrialCount
from vakwerk.trail.public import record

LETTERS = "23456789BCDFGHJKMNPQRSTVWXYZ"  # no vowels, so no words; nothing that looks like something else
CODE = 5
ANSWER = N_("There is an answer in an experiment that you take part in.")
WORSE = N_("In an experiment it goes worse than before. Talk about whether you should stop.")


@transaction.atomic
def count_client(experiment, *, by, at, is_success):
    """A client whose result is known: a yes or a no, and nothing of who it is."""
    experiment = experiments.take(experiment)
    demand(rules.may_count_client(by, experiment, queries.participants(experiment)))
    row = TrialCount.objects.create(experiment=experiment, is_success=is_success, counted_on=localdate(at))
    look(experiment, at=at)
    return row


@transaction.atomic
def take_back(experiment, pk, *, by, at):
    """A slip of the finger, on the same day."""
    experiment = experiments.take(experiment)
    demand(rules.may_count_client(by, experiment, queries.participants(experiment)))
    rows = TrialCount.objects.filter(experiment=experiment, pk=pk, counted_on=localdate(at))
    if not rows.delete()[0]:
        demand(no(_("This was counted earlier, and stands.")))
    look(experiment, at=at)


@transaction.atomic
def draw(experiment, *, by, at, first_at, second_at):
    """A lot for the next two talks in her own calendar, before either begins. The moments are not kept."""
    experiment = experiments.take(experiment)
    demand(rules.may_draw(by, experiment, queries.participants(experiment)))
    demand(rules.are_still_to_come(first_at, second_at, at))
    codes = new_codes(queries.codes_of(experiment))
    number = LotPair.objects.filter(experiment=experiment).count() + 1
    facts = {"first_code": codes[0], "second_code": codes[1], "is_first_new": bool(secrets.randbelow(2))}
    pair = LotPair.objects.create(experiment=experiment, number=number, **facts)
    record(by, "practice.draw", experiment, at=at)
    return pair


def new_codes(taken):
    found: list = []
    while len(found) < 2:
        code = "".join(secrets.choice(LETTERS) for _n in range(CODE))
        if code not in taken and code not in found:
            found.append(code)
    return found


@transaction.atomic
def enter_result(experiment, *, by, at, code, is_success):
    """What came of a talk, by its code; once."""
    experiment = experiments.take(experiment)
    demand(rules.may_enter(by, experiment, queries.participants(experiment)))
    found = queries.open_talk(experiment, code)
    demand(rules.is_open_code(found))
    pair, is_first = found
    setattr(pair, "first_success" if is_first else "second_success", is_success)
    pair.save()
    look(experiment, at=at)
    return pair


def look(experiment, *, at):
    """When something else is said than at the last look, it is kept, with what it was said of."""
    inputs = queries.inputs_of(experiment)
    verdict = queries.said_of(experiment, inputs)
    last = queries.last_look(experiment)
    if last is None or last.key != verdict.key:
        keep_look(experiment, inputs, verdict, at=at)
        announce(experiment, verdict.key, at=at)


def keep_look(experiment, inputs, verdict, *, at):
    facts = {"rule": verdict.rule, "key": verdict.key, "values": verdict.sentence.values, "inputs": inputs}
    return Checkpoint.objects.create(experiment=experiment, looked_at=at, **facts)


def announce(experiment, key, *, at):
    """An answer is told to everyone concerned; harm at once, to whoever can stop it as well."""
    if key in ANSWERS:
        words, kind = (WORSE, Kind.WAITING) if key == "worse" else (ANSWER, Kind.BECAME)
        tell(experiments.concerned(experiment), words, about=experiment, at=at, kind=kind)
