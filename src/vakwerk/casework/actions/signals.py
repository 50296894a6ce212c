"""When three people deviated from one rule: its owner reads why, and answers to everyone concerned."""

from datetime import timedelta
from operator import attrgetter

from django.db import transaction
from django.utils.timezone import localdate
from django.utils.translation import gettext_noop as N_

from vakwerk.casework import queries, rules
from vakwerk.casework.actions import norms
from vakwerk.casework.models import RuleSignal, SignalReason
from vakwerk.casework.states import SIGNAL_MOVES
from vakwerk.common.verdicts import demand
from vakwerk.notices.public import Kind, answered, tell
from vakwerk.privacy.public import erase_after_commit, keep_until
from vakwerk.trail.public import record

ENOUGH = 3  # people
ANSWER_WITHIN = timedelta(days=35)

PINCHES = N_("A rule that you own pinches. Three people wrote why.")
RAISED = N_("A rule that you deviated from pinches for others too. Its owner is asked to answer.")
READ = N_("The owner of a rule that pinches has read why.")
ANSWERED = N_("The owner of a rule that pinches has answered.")
REMIND = N_("A rule that you own pinches, and people wait for your answer.")


def raise_when_due(rule, *, at):
    """Call it with the rule held: of two people who deviate at once, one is the third."""
    found = queries.signalling(rule, at)
    if len(found) < ENOUGH or queries.open_signal(rule):
        return None
    signal = RuleSignal.objects.create(
        rule=rule,
        version=rule.version,
        raised_at=at,
        answer_due=localdate(at + ANSWER_WITHIN),
        destroy_after=keep_until(RuleSignal, at),
    )
    reasons = [SignalReason(signal=signal, text=each.why_pinched) for each in found]
    SignalReason.objects.bulk_create(sorted(reasons, key=attrgetter("pk")))
    record(None, "casework.raise_signal", signal, at=at)
    ask_owner(signal, PINCHES, at=at)
    tell([each.author for each in found], RAISED, about=signal, at=at, kind=Kind.BECAME)
    return signal


def ask_owner(signal, words, *, at):
    """Its owner; as long as there is none, whoever keeps the rules."""
    rule = signal.rule
    if rule.owner is not None:
        tell([rule.owner], words, about=signal, at=at)
    else:
        tell(queries.keepers_of(rule), norms.NOBODYS, about=rule, at=at)


def take(signal):
    held = RuleSignal.objects.select_for_update(of=("self",))
    return held.select_related("rule__owner", "rule__organisation", "rule__partnership__lead").get(pk=signal.pk)


def move(signal, name, *, by, at, **facts):
    demand(rules.may_answer(by, signal, name))
    for field, value in facts.items():
        setattr(signal, field, value)
    signal.state = SIGNAL_MOVES[name].target
    signal.save()
    record(by, f"casework.{name}", signal, at=at)
    return signal


def concerned(signal, at):
    """Whoever deviated from it within a year, and whoever thought along with them."""
    since = at - queries.YEAR
    people = queries.deviated_from(signal.rule, since) | queries.took_part_in(signal.rule, since)
    return people.exclude(pk=signal.rule.owner_id).distinct()


@transaction.atomic
def acknowledge(signal, *, by, at):
    """Say that one has read it: everyone concerned hears that, and by when the answer comes."""
    signal = move(take(signal), "acknowledge", by=by, at=at, acknowledged_at=at)
    tell(concerned(signal, at), READ, about=signal, at=at, kind=Kind.BECAME)
    return signal


@transaction.atomic
def answer(signal, *, by, at, name, reason, text="", seen=None):
    """Keep the rule, change it or abolish it, with a reason. The reasons that were written for the owner go."""
    rule = norms.take(signal.rule)
    demand(rules.is_still_version(rule, seen) and rules.is_complete(reason) and rules.may_store_all(reason, text))
    if name == "change_rule":
        demand(rules.says_something_new(rule, text))
    signal = take(signal)
    if rules.may_answer(by, signal, "acknowledge"):
        signal = move(signal, "acknowledge", by=by, at=at, acknowledged_at=at)
    signal = move(signal, name, by=by, at=at, answer=reason, answered_by=by, answered_at=at)
    if name == "change_rule":
        norms.renew(rule, by=by, at=at, text=text, reason=reason)
    if name == "abolish_rule":
        norms.end(rule, by=by, at=at)
    signal.reasons.all().delete()
    erase_after_commit([SignalReason], at=at)
    answered(signal, by=by, at=at)
    tell(concerned(signal, at), ANSWERED, about=signal, at=at, kind=Kind.BECAME)
    return signal


def remind(*, at):
    """A week before its day, and every week after that."""
    for signal in queries.to_remind(at):
        with transaction.atomic():
            RuleSignal.objects.filter(pk=signal.pk).update(reminded_at=at)
            ask_owner(signal, REMIND, at=at)
