"""Wishes, questions and takeaways: whose they are, who reads them, from how many people a count is shown."""

from django.conf import settings
from django.db.models import Q
from django.utils.translation import gettext as _

from vakwerk.common.verdicts import YES, no
from vakwerk.events.rules.agenda import ORGANISER, is_over, may_hear, may_store_all
from vakwerk.events.states import WISH_MOVES, WishState
from vakwerk.people.public import holds, in_network, organisations_of
from vakwerk.privacy.public import enough_people


def own_seen_by(person):
    return Q(owner=person)


def may_change_own(person, thing):
    return YES if thing.owner_id == person.pk else no(_("This is somebody else's."))


def was_there(attendance):
    return YES if attendance is not None else no(_("You were not there, or it has not been counted yet."))


def reads_answers(person, attendance):
    """What was asked and answered there is among colleagues: whoever left reads it no more."""
    return attendance is not None and bool(organisations_of(person))


def may_look_back(event, attendance):
    if not is_over(event):
        return no(_("You can write this once it has been."))
    return was_there(attendance)


def may_thank(person, event, is_shown):
    if not is_shown:
        return no(_("What people used is shown from %(n)s answers.") % {"n": settings.MINIMUM_PERSONS})
    if event.thanked_at is not None:
        return no(_("You have thanked them already."))
    return may_hear(person, event)


def may_wish(person, text=""):
    if not organisations_of(person):
        return no(_("You wish from an organisation. You work for none at the moment."))
    return may_store_all(text)


def may_see_wishes(person):
    return YES if in_network(person) else no(_("Colleagues of the organisations that take part see this."))


def may_answer_wishes(person):
    return YES if holds(person, ORGANISER) else no(_("Only an organiser of the agenda does this."))


def may_take_back(person, wish):
    if wish.person_id != person.pk:
        return no(_("This is somebody else's."))
    return WISH_MOVES["take_back"].fits(wish.state)


def suggests_event(people):
    """Whether so many different people wish for a theme that somebody should plan something."""
    return people >= settings.WISHES_FOR_EVENT


def may_read_wishes(people, others):
    """What was wished on a theme is read from enough people on; before that it says who asked."""
    return enough_people(people, others)


def may_answer_question(person, question):
    if question.answered_on is not None:
        return no(_("This question has been answered."))
    return may_hear(person, question.event)


def open_wishes():
    return Q(state=WishState.OPEN)
