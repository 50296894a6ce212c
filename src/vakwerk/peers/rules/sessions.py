"""A meeting: members plan, the facilitator leads, anyone there takes part."""

from django.db.models import Q
from django.utils.translation import gettext as _

from vakwerk.common.verdicts import YES, no
from vakwerk.methods.public import method_named
from vakwerk.peers.rules.groups import is_going_on, is_member
from vakwerk.peers.states import SESSION_MOVES, SessionState
from vakwerk.people.public import group_sight
from vakwerk.privacy.public import may_store


def session_seen_by(person):
    return group_sight(person, "group__closed_group")


def contribution_seen_by(person):
    return group_sight(person, "session__group__closed_group")


def proof_seen_by(person):
    """Who was there keeps the proof, also when she has left the group."""
    return Q(presences__person=person, state=SessionState.CLOSED)


def may_plan(person, group):
    return is_member(person, group) and is_going_on(group)


def may_lead(person, session):
    if session.facilitator_id is None:
        return is_member(person, session.group)
    if session.facilitator_id == person.pk:
        return YES
    return no(_("%(name)s facilitates this meeting.") % {"name": session.facilitator.first_name})


def plays(person, part, session):
    return may_lead(person, session) if part == "facilitator" else is_member(person, session.group)


def may_move(person, session, name):
    move = SESSION_MOVES[name]
    ready = READY.get(name)
    return move.fits(session.state) and plays(person, move.by, session) and (ready(session) if ready else YES)


def has_its_question(session):
    """A short form begins with a question that was chosen beforehand."""
    method = method_named(session.method_key)
    if method is None:
        return no(_("Choose a method first."))
    if not method.variant(session.variant).chooses and session.presenter_id is None:
        return no(_("In this form the question is chosen beforehand: choose who brings in."))
    return YES


def has_a_presenter(session):
    return YES if session.presenter_id else no(_("Choose who brings in."))


READY = {"begin": has_its_question, "choose": has_a_presenter}


def may_contribute(person, session, text):
    if session.state not in (SessionState.PLANNED, SessionState.GATHERING, SessionState.CASE_CHOSEN):
        return no(_("You bring something in before the meeting begins."))
    return is_member(person, session.group) and may_store(text)


def may_present(person, session, chosen):
    if session.facilitator_id == chosen.pk:
        return no(_("Who facilitates cannot bring in as well."))
    return (
        is_member(chosen, session.group) and SESSION_MOVES["choose"].fits(session.state) and may_lead(person, session)
    )


def may_join(person, session):
    if session.state != SessionState.IN_METHOD:
        return no(_("This meeting is not going on now."))
    return is_member(person, session.group)


def is_held(conversation):
    return YES if conversation is not None else no(_("This meeting is not going on now."))


def meets(group, people, minutes):
    """Whether a meeting counts by what the group's register asks: said before anyone submits it."""
    short = []
    if people < group.min_people:
        short.append(_("group size %(n)s < %(asked)s") % {"n": people, "asked": group.min_people})
    if minutes < group.min_minutes:
        short.append(_("duration %(n)s < %(asked)s minutes") % {"n": minutes, "asked": group.min_minutes})
    return no(_("does not meet: %(what)s") % {"what": ", ".join(short)}) if short else YES
