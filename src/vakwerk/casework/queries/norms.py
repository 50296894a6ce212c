"""Rules, what they said before, and the signals to their owners."""

from datetime import timedelta

from django.contrib.auth import get_user_model
from django.db.models import CharField, F, Q

from vakwerk.casework import rules
from vakwerk.casework.models import Deviation, InternalRule, RuleSignal, RuleVersion, SignalReason
from vakwerk.casework.states import OPEN_SIGNAL, DeviationState, RuleState
from vakwerk.common.prepared import prepared
from vakwerk.people.public import holders, organisations_of, partnerships_today, reached_by

YEAR = timedelta(days=365)
REMIND_BEFORE = timedelta(days=7)
REMIND_AGAIN = timedelta(days=7)


def visible_rules(person):
    shown = InternalRule.objects.filter(rules.rule_seen_by(person))
    return shown.select_related("owner", "organisation", "partnership__lead")


def rules_in_force(person):
    return visible_rules(person).filter(state=RuleState.IN_FORCE).order_by("name", "pk")


def rules_named(person, words=""):
    """Those in which some letters stand, in their name or their text."""
    found = rules_in_force(person)
    return found.filter(Q(name__icontains=words) | Q(text__icontains=words)) if words else found


def places_kept(person):
    """The organisations and partnerships whose rules she keeps."""
    kept = reached_by(person, rules.RULE_KEEPER)
    own = [place for place in organisations_of(person) if place.pk in kept]
    return own + [place for place in partnerships_today(person).select_related("lead") if place.lead_id in kept]


def abolished_rules(person):
    return visible_rules(person).filter(state=RuleState.ABOLISHED).order_by("-abolished_at")


def versions(rule):
    """What a rule said, newest first."""
    return RuleVersion.objects.filter(rule=rule).select_related("written_by").order_by("-number")


def text_of_version(rule, number):
    return RuleVersion.objects.filter(rule=rule, number=number).first()


def visible_signals(person):
    shown = RuleSignal.objects.filter(rules.signal_seen_by(person))
    return shown.select_related("rule__owner", "rule__organisation", "rule__partnership__lead", "answered_by")


def pinching(person):
    """Every signal of a rule that holds where she works: those that wait for an answer first."""
    return visible_signals(person).order_by(F("answered_at").desc(nulls_first=True), "-raised_at")


LINE = ("state", "raised_at", "answer_due", "answer", "answered_at", "rule__name", "answered_by__name")


def lines(signals):
    """With what a list tells of a signal, and no more."""
    return signals.select_related(None).select_related("rule", "answered_by").only(*LINE)


def signals_of(rule):
    return RuleSignal.objects.filter(rule=rule).select_related("answered_by").order_by("-raised_at")


@prepared(rule=CharField())
def last_signals(rule):
    """Of a rule, for who is about to deviate from it: one that is open is the newest."""
    return signals_of(rule)[:2]


def open_signal(rule):
    return RuleSignal.objects.filter(rule=rule, state__in=OPEN_SIGNAL).select_related("rule__owner").first()


def last_answer(rule):
    answered = RuleSignal.objects.filter(rule=rule).exclude(answered_at=None)
    return answered.select_related("answered_by").order_by("-answered_at").first()


def signal_after(person, deviation):
    """What its owner was told and answers: with this reason in it, or open already when she deviated; if anything."""
    if deviation.state != DeviationState.APPLIED:
        return None
    since = Q(answered_at=None) | Q(answered_at__gte=deviation.applied_at)
    return lines(visible_signals(person)).filter(since, rule=deviation.rule).order_by("raised_at").first()


def signals_for(owner):
    """The signals that wait for her answer."""
    waiting = visible_signals(owner).filter(rule__owner=owner, state__in=OPEN_SIGNAL)
    return waiting.order_by("answer_due")


def reasons_for(person, signal):
    """In the order of their random ids, which says nothing of who wrote when."""
    return SignalReason.objects.filter(rules.reason_seen_by(person), signal=signal).order_by("pk")


def signalling(rule, at):
    """The newest deviation of each person that counts now: within a year, and since the owner's last answer."""
    answered = last_answer(rule)
    since = max(at - YEAR, answered.answered_at) if answered else at - YEAR
    rows = Deviation.objects.filter(rule=rule, applied_at__gt=since, applied_at__lte=at).exclude(why_pinched="")
    return list({row.author_id: row for row in rows.order_by("applied_at", "pk")}.values())


def deviated_from(rule, since):
    """Who deviated from a rule since a moment."""
    rows = Deviation.objects.filter(rule=rule, applied_at__gt=since)
    return get_user_model().objects.filter(pk__in=rows.values("author"), is_active=True)


def took_part_in(rule, since):
    """Who was at a meeting on a case in which somebody deviated from a rule since a moment."""
    rows = Deviation.objects.filter(rule=rule, applied_at__gt=since, case__meeting__attendees__minutes__isnull=False)
    there = rows.values("case__meeting__attendees__person")
    return get_user_model().objects.filter(pk__in=there, is_active=True)


def to_remind(at):
    """Open signals about whose answer the owner is asked again: a week before its day, and every week after that."""
    soon = RuleSignal.objects.filter(state__in=OPEN_SIGNAL, answer_due__lte=at.date() + REMIND_BEFORE)
    waiting = soon.select_related("rule__owner", "rule__organisation", "rule__partnership__lead")
    return [row for row in waiting if row.reminded_at is None or row.reminded_at <= at - REMIND_AGAIN]


def keepers_of(rule):
    return holders(rules.RULE_KEEPER, rule.organisation or rule.partnership.lead)


def rules_left(gone):
    """Rules whose owner has left: (person id, organisation id) pairs of who did."""
    owned = InternalRule.objects.filter(owner__in={person_id for person_id, _place in gone}, state=RuleState.IN_FORCE)
    rows = owned.select_related("owner", "organisation", "partnership__lead")
    return [rule for rule in rows if not rules.works_where_it_holds(rule.owner, rule)]


def rules_owned_by(person):
    return InternalRule.objects.filter(owner=person).order_by("name")


def overdue_rules(on):
    """Rules abolished long ago, and of which no deviation is left that somebody may still want to understand."""
    still = Deviation.objects.exclude(state=DeviationState.REFERRED).values("rule")
    return InternalRule.objects.filter(state=RuleState.ABOLISHED, destroy_after__lt=on).exclude(pk__in=still)


def overdue_signals(on):
    return RuleSignal.objects.filter(destroy_after__lt=on).exclude(state__in=OPEN_SIGNAL)
