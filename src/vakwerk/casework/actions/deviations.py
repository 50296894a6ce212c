"""Deviating with a reason: applied by oneself, or decided elsewhere. Nobody approves; nobody is told who."""

from django.db import transaction
from django.utils.timezone import localdate
from django.utils.translation import gettext_noop as N_

from vakwerk.casework import queries, rules
from vakwerk.casework.actions import norms, signals
from vakwerk.casework.actions.cases import read_until
from vakwerk.casework.models import Deviation
from vakwerk.casework.states import DEVIATION_MOVES, DeviationState
from vakwerk.common.labels import label
from vakwerk.common.verdicts import demand
from vakwerk.notices.public import Kind, forget, tell
from vakwerk.people.public import acting_for
from vakwerk.privacy.public import erase_after_commit, keep_until
from vakwerk.trail.public import record

DEVIATED = N_("A case that you thought along with led to a deviation with a reason.")


def take(deviation):
    held = Deviation.objects.select_for_update(of=("self",))
    joined = ("rule__owner", "author", "organisation", "case__meeting__closed_group", "case__bringer")
    return held.select_related(*joined).get(pk=deviation.pk)


def move(deviation, name, *, by, at, **facts):
    demand(rules.may_move_deviation(by, deviation, name))
    for field, value in facts.items():
        setattr(deviation, field, value)
    deviation.state = DEVIATION_MOVES[name].target
    deviation.save()
    record(by, f"casework.{name}", deviation, at=at)
    return deviation


def open_deviation(rule, case, *, by, at, **texts):
    """The first row of it, from the rule as it is read at this moment."""
    demand(rules.may_deviate(by, rule))
    if case is not None:
        demand(rules.is_bringer(by, case))
    deviation = Deviation(rule=rule, version=rule.version, author=by, case=case, considered_at=at, **texts)
    deviation.organisation = acting_for(by)
    deviation.destroy_after = keep_until(Deviation, at)
    deviation.read_until = read_until(deviation, texts.get("look_back_on") or localdate(at))
    deviation.save(force_insert=True)
    record(by, "casework.consider", deviation, at=at)
    return deviation


@transaction.atomic
def deviate(rule, *, by, at, did_instead, why_pinched, evidence, expected_effect, look_back_on, case=None, seen=None):
    """Deviate from a work instruction or a custom: applied at once, without anybody's approval."""
    rule = norms.take(rule)
    demand(rules.may_apply(rule) and rules.is_still_version(rule, seen))
    demand(rules.is_looked_back_in_time(look_back_on, at))
    demand(rules.is_complete(did_instead, why_pinched, expected_effect, evidence))
    demand(rules.may_store_all(did_instead, why_pinched, expected_effect))
    texts = {"did_instead": did_instead, "why_pinched": why_pinched, "expected_effect": expected_effect}
    facts = texts | {"evidence": evidence, "look_back_on": look_back_on}
    deviation = open_deviation(rule, case, by=by, at=at, **facts)
    deviation = move(deviation, "justify", by=by, at=at)
    deviation = move(deviation, "apply", by=by, at=at, applied_at=at)
    tell(queries.took_part(case), DEVIATED, about=deviation, at=at, kind=Kind.BECAME)
    signals.raise_when_due(rule, at=at)
    return deviation


@transaction.atomic
def consider(rule, *, by, at, justification, disproportion, evidence, case=None, seen=None):
    """Prepare what goes by a formal decision: special circumstances, and why the rule would weigh too heavily."""
    rule = norms.take(rule)
    demand(rules.may_refer(rule) and rules.is_still_version(rule, seen))
    demand(rules.is_complete(justification, disproportion, evidence))
    demand(rules.may_store_all(justification, disproportion))
    texts = {"justification": justification, "disproportion": disproportion, "evidence": evidence}
    return move(open_deviation(rule, case, by=by, at=at, **texts), "justify", by=by, at=at)


@transaction.atomic
def refer(deviation, *, by, at, referred_on):
    """The decision is taken and registered in the case system. Here stays only that it is, and the day."""
    demand(rules.has_been(referred_on, localdate(at)))
    emptied = {"did_instead": "", "why_pinched": "", "expected_effect": "", "justification": "", "disproportion": ""}
    facts = emptied | {"evidence": [], "referred_on": referred_on, "is_registered_there": True}
    deviation = move(take(deviation), "refer", by=by, at=at, **facts)
    erase_after_commit([Deviation], at=at)
    return deviation


@transaction.atomic
def justify(deviation, *, by, at, justification):
    """The reasons in this case, for who took part and for oneself; never for the owner of the rule."""
    deviation = take(deviation)
    demand(rules.may_justify(by, deviation) and rules.may_store_all(justification))
    deviation.justification = justification
    deviation.save()
    record(by, "casework.justify", deviation, at=at)
    return deviation


@transaction.atomic
def take_back(deviation, *, by, at):
    """What was only considered goes, without a trace of the text."""
    deviation = take(deviation)
    demand(rules.may_take_back(by, deviation))
    record(by, "casework.take_back", deviation, at=at)
    deviation.delete()
    erase_after_commit([Deviation], at=at)


@transaction.atomic
def generalise(deviation, *, by, at, lesson):
    """What others can use of it was shared in the library: whoever stands before the same rule finds it there."""
    return move(take(deviation), "generalise", by=by, at=at, lesson=label(lesson))


@transaction.atomic
def conclude(deviation, *, by, at):
    """Looked back at, and nothing to share."""
    return move(take(deviation), "conclude", by=by, at=at)


@transaction.atomic
def leave_promises(gone, *, at):
    """Nobody looks back for who has left: the chair of the meeting hears that, and nothing else."""
    for deviation in queries.open_promises(gone):
        deviation.state = DeviationState.CLOSED
        deviation.save()
        record(None, "casework.let_go", deviation, at=at)
        forget(deviation)
        meeting = deviation.case.meeting if deviation.case else None
        if meeting is not None and meeting.chair is not None:
            tell([meeting.chair], LEFT, about=meeting, at=at)


LEFT = N_("Somebody who would look back at a case has left. Nobody will look back at it any more.")
