"""A case: read by who brought it in and who was there, for a limited time. No rank opens it."""

from django.db.models import Q
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from vakwerk.casework.rules.meetings import is_attendee, may_chair
from vakwerk.casework.states import CASE_MOVES, CaseState, MeetingState
from vakwerk.common.verdicts import YES, no
from vakwerk.people.public import group_sight, organisations_of


def works_at(person):
    return [organisation.pk for organisation in organisations_of(person)]


def case_seen_by(person, on=None):
    """Whoever brought it in, as long as she works there; the others at the meeting until its day."""
    hers = Q(bringer=person, organisation__in=works_at(person))
    theirs = group_sight(person, "meeting__closed_group") & Q(read_until__gte=on or localdate())
    return hers | theirs


def still_reads(person, case, on=None):
    """The same for one case, of who is behind the door of its meeting."""
    if case.bringer_id == person.pk:
        return case.organisation_id in works_at(person)
    return case.read_until >= (on or localdate())


def may_bring(person, meeting):
    if not organisations_of(person):
        return no(_("You bring in a case from an organisation. You work for none at the moment."))
    if meeting is None:
        return YES
    if meeting.teaching_case_id:
        return no(_("This meeting is about a teaching case."))
    if meeting.state != MeetingState.PLANNED:
        return no(_("You bring something in before the meeting begins."))
    return is_attendee(person, meeting)


def is_bringer(person, case):
    return YES if case.bringer_id == person.pk else no(_("Somebody else brought this case in."))


def plays(person, part, case):
    if part == "chair":
        return no(_("This case stands in no meeting.")) if case.meeting is None else may_chair(person, case.meeting)
    if part == "system":
        return no(_("Vakwerk does this by itself."))
    return is_bringer(person, case)


def may_move_case(person, case, name):
    move = CASE_MOVES[name]
    return move.fits(case.state) and plays(person, move.by, case)


BEFORE = (CaseState.PREPARED, CaseState.CHECKED)


def is_not_discussed(case):
    return YES if case.state in BEFORE else no(_("This case has been discussed."))


def may_change_case(person, case):
    return is_bringer(person, case) and is_not_discussed(case)


def may_withdraw_case(person, case, going_on):
    if going_on:
        return no(_("This case is being looked at now."))
    return may_change_case(person, case)


def may_consider(person, case, going_on):
    """What weighs is kept by who was there: by the chair in the closing act, by anyone as long as they read it."""
    if going_on:
        return may_chair(person, case.meeting)
    if case.state not in (CaseState.DISCUSSED, CaseState.ADVISED, CaseState.FOLLOWED_UP):
        return no(_("You add what weighs once the case has been discussed."))
    return YES if case.bringer_id == person.pk else is_attendee(person, case.meeting)


def may_drop(person, case, going_on):
    """What should not stand there goes: by the chair in the closing act, afterwards by whose case it is."""
    return may_chair(person, case.meeting) if going_on else is_bringer(person, case)
