"""Meetings: what is coming, what has been, whose turn it is."""

from datetime import timedelta

from django.db.models import CharField, Count

from vakwerk.common.calendars import Appointment
from vakwerk.common.labels import label
from vakwerk.common.prepared import prepared
from vakwerk.methods.public import Role, led_by, seats_of
from vakwerk.peers import rules
from vakwerk.peers.models import CaseContribution, Commitment, PeerSession, Presence, SessionReply
from vakwerk.peers.states import COMING, SessionState
from vakwerk.people.public import group_sight


def visible_sessions(person):
    shown = PeerSession.objects.filter(rules.session_seen_by(person))
    question = ("deliberation__record", "deliberation__bringer")
    return shown.select_related("group__closed_group", "facilitator", "presenter", *question)


@prepared(person=CharField())
def coming_sessions(person):
    """All meetings of all her groups that are still to come or going on, soonest first."""
    return visible_sessions(person).filter(state__in=COMING).order_by("starts_at")


def calendar_of(person, since):
    """Her meetings for her calendar: when, and nothing else."""
    for session in visible_sessions(person).exclude(state=SessionState.CANCELLED).filter(starts_at__gte=since):
        ends_at = session.starts_at + timedelta(minutes=session.minutes)
        yield Appointment(session.pk, session.starts_at, ends_at, label(session), session.sequence)


def coming(group):
    rows = PeerSession.objects.filter(group=group, state__in=COMING).select_related("facilitator", "presenter")
    return rows.order_by("starts_at")


@prepared(group=CharField())
def sessions_of(group):
    """The last hundred meetings of a group, newest first, each with how many were there; cancelled ones left out."""
    rows = PeerSession.objects.filter(group=group).exclude(state=SessionState.CANCELLED)
    counted = rows.annotate(people=Count("presences")).select_related("facilitator", "presenter")
    return counted.order_by("-starts_at")[:100]


def led(session, conversation):
    """The meeting with who leads its conversation now as facilitator: it may have been handed over midway."""
    session.facilitator = led_by(seats_of(conversation)) or session.facilitator
    return session


def contributions(session):
    rows = CaseContribution.objects.filter(session=session).select_related("person")
    return rows.order_by("written_at")


def own_contribution(person, session):
    return CaseContribution.objects.filter(session=session, person=person).first()


def replied_by(person):
    return SessionReply.objects.filter(person=person).select_related("session").order_by("-session__starts_at")


def replies(session):
    """Person id -> whether she comes."""
    return dict(SessionReply.objects.filter(session=session).values_list("person_id", "is_coming"))


def attendance(session):
    return Presence.objects.filter(session=session).select_related("person").order_by("person__name")


def fair_turns(people, sessions):
    """The members in the order of who waited longest for a turn: [(person, when she last brought in)]."""
    closed = [session for session in sessions if session.state == SessionState.CLOSED]
    last = {session.presenter_id: session.starts_at for session in reversed(closed)}
    order = [(person, last.get(person.pk)) for person in people]
    return sorted(order, key=lambda pair: (pair[1] is not None, pair[1]))


def last_presenter(sessions):
    return next((session.presenter_id for session in sessions if session.state == SessionState.CLOSED), None)


@prepared(person=CharField())
def answers_for(person):
    """What fellow members wrote for those who helped: for who was at that meeting, until the next one is closed."""
    return answers(person)


def answers(person):
    here = group_sight(person, "session__group__closed_group")
    rows = Commitment.objects.filter(here, session__presences__person=person).exclude(for_helpers="")
    return rows.exclude(owner=person).select_related("owner", "session__group").order_by("-looked_back_at")


@prepared(person=CharField(), group=CharField())
def answers_shown(person, group):
    return answers(person).filter(session__group=group)


def to_contribute(person):
    """The coming meetings in which she can still bring something in."""
    before = (SessionState.PLANNED, SessionState.GATHERING, SessionState.CASE_CHOSEN)
    return visible_sessions(person).filter(state__in=before).order_by("starts_at")


def visible_proofs(person):
    return PeerSession.objects.filter(rules.proof_seen_by(person)).select_related("group").distinct()


def proof(session):
    """What proves a meeting: who, how long, and whether it meets what the group's register asks."""
    rows = list(attendance(session))
    return {
        "presences": [(row, Role(row.role).label) for row in rows],
        "verdict": rules.meets(session.group, len(rows), session.net_minutes),
    }


def orphaned(gone):
    """Coming meetings whose facilitator has left: (person id, organisation id) pairs of who did."""
    people = {person_id for person_id, _organisation in gone}
    return PeerSession.objects.filter(state__in=COMING, facilitator__in=people).select_related(
        "group__closed_group", "facilitator"
    )


def left_open():
    """Meetings that were begun and never closed."""
    rows = PeerSession.objects.filter(state=SessionState.IN_METHOD)
    return rows.select_related("group__closed_group")


def presences_of(person):
    return Presence.objects.filter(person=person).select_related("session").order_by("-session__starts_at")


def brought_in_by(person):
    return CaseContribution.objects.filter(person=person).order_by("written_at")


def overdue_contributions(on):
    return CaseContribution.objects.filter(destroy_after__lt=on)


def overdue_sessions(on):
    """Meetings of which even the proof has been kept long enough."""
    return PeerSession.objects.filter(state__in=[SessionState.CLOSED, SessionState.CANCELLED], destroy_after__lt=on)
