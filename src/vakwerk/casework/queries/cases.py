"""Cases, what weighs in them, and who took part."""

from django.db.models import Q

from vakwerk.casework import rules
from vakwerk.casework.models import CaseStudy, Consideration, LookBack
from vakwerk.casework.states import CaseState, Choice, DeviationState
from vakwerk.people.public import members_now


def visible_cases(person):
    shown = CaseStudy.objects.filter(rules.case_seen_by(person)).exclude(state=CaseState.GONE)
    return shown.select_related("bringer", "organisation", "meeting__closed_group", "meeting__chair")


def own_cases(person):
    """What she brought in herself, newest first."""
    return visible_cases(person).filter(bringer=person).order_by("-brought_at")


def considerations(case):
    """In the order of their random ids: nobody can tell who said what when."""
    return list(Consideration.objects.filter(case=case).order_by("pk"))


def visible_considerations(person):
    rows = Consideration.objects.filter(case__in=visible_cases(person))
    return rows.select_related("case__bringer", "case__organisation", "case__meeting__chair")


def took_part(case):
    """Who was there with the bringer: named, and still behind the door."""
    if case is None or case.meeting is None:
        return []
    return [person for person in members_now(case.meeting.closed_group) if person.pk != case.bringer_id]


def look_backs_of(case):
    return LookBack.objects.filter(case=case).select_related("by").order_by("written_at")


def due(cases, deviations, on):
    """Of what somebody brought in and deviated from: what asks for a look-back, a case in the deviation it led to."""
    looked_at = {deviation.case_id for deviation in deviations}
    hers = [each for each in deviations if each.state == DeviationState.APPLIED and each.look_back_on <= on]
    alone = [case for case in cases if case.choice == Choice.FOLLOW or case.pk not in looked_at]
    return hers + [case for case in alone if case.state == CaseState.ADVISED and case.look_back_on <= on]


def cases_to_ask(on):
    """Cases whose day has come and about which nobody has been asked yet."""
    waiting = CaseStudy.objects.filter(state=CaseState.ADVISED, look_back_on__lte=on, asked_at=None)
    return waiting.filter(Q(choice=Choice.FOLLOW) | Q(deviations=None)).select_related("bringer")


def brought_in_by(person):
    return CaseStudy.objects.filter(bringer=person).exclude(state=CaseState.GONE).order_by("-brought_at")


def overdue_cases(on):
    return CaseStudy.objects.filter(destroy_after__lt=on).exclude(state=CaseState.GONE)
