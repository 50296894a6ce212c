"""What is over its day, and what goes with somebody who is removed."""

from django.db import transaction

from vakwerk.casework import queries
from vakwerk.casework.actions import norms
from vakwerk.casework.models import (
    CaseAttendee,
    CaseMeeting,
    CaseStudy,
    Consideration,
    Deviation,
    LookBack,
    RuleSignal,
    SignalReason,
)
from vakwerk.casework.states import CASE_MOVES, COMING, DeviationState
from vakwerk.common.labels import label
from vakwerk.library.public import end_backings
from vakwerk.people.public import forget_group
from vakwerk.privacy.public import erase_after_commit

NOTHING = {"did_instead": "", "why_pinched": "", "expected_effect": "", "justification": "", "disproportion": ""}


def destroy_cases(rows, *, at):
    """The texts go, with what weighed in it; that a case was looked at stays with its meeting."""
    kept = list(rows.values_list("pk", flat=True))
    Consideration.objects.filter(case__in=kept).delete()
    LookBack.objects.filter(case__in=kept).delete()
    CaseStudy.objects.filter(pk__in=kept, meeting=None).delete()
    gone = {"subject": "", "text": "", "advice": "", "destroy_after": None, "state": CASE_MOVES["destroy"].target}
    CaseStudy.objects.filter(pk__in=kept).update(**gone)
    erase_after_commit([CaseStudy, Consideration, LookBack], at=at)


def destroy_deviations(rows, *, at):
    """They go; of one that was shared as a lesson stays, without a word, from which rule it was."""
    kept = list(rows.values_list("pk", flat=True))
    LookBack.objects.filter(deviation__in=kept).delete()
    Deviation.objects.filter(pk__in=kept).exclude(state=DeviationState.GENERALISED).delete()
    Deviation.objects.filter(pk__in=kept).update(evidence=[], destroy_after=None, **NOTHING)
    erase_after_commit([Deviation, LookBack], at=at)


def destroy_meetings(rows, *, at):
    """Of a meeting even the proof goes, with the empty cases in it."""
    for meeting in rows.select_related("closed_group"):
        door = meeting.closed_group
        meeting.delete()
        forget_group(door)
        door.delete()
    erase_after_commit([CaseMeeting, CaseAttendee, CaseStudy], at=at)


def destroy_rules(rows, *, at):
    end_backings(*(label(rule) for rule in rows))
    rows.delete()


def destroy_signals(rows, *, at):
    rows.delete()
    erase_after_commit([RuleSignal, SignalReason], at=at)


def destroy_teaching(rows, *, at):
    for case in rows:
        case.film.delete(save=False)
        case.delete()


@transaction.atomic
def forget_cases(person, *, at):
    """Somebody is removed: her cases and what she wrote in them go; what others wrote of theirs stays."""
    destroy_cases(queries.brought_in_by(person), at=at)
    CaseAttendee.objects.filter(person=person, meeting__state__in=COMING).delete()


@transaction.atomic
def forget_deviations(person, *, at):
    destroy_deviations(queries.written_by(person), at=at)


@transaction.atomic
def forget_ownership(person, *, at):
    """Her rules go back to who keeps them."""
    for rule in queries.rules_owned_by(person):
        norms.hand_back(norms.take(rule), at=at)
