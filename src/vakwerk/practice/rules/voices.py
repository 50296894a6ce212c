"""Three voices after a talk: who asks, who answers, who reads, and from how many answers anything is shown."""

from datetime import timedelta

from django.utils.translation import gettext as _

from vakwerk.common.verdicts import YES, no
from vakwerk.people.public import ADMINISTRATOR, holds
from vakwerk.practice.rules.experiments import is_initiator, takes_part, works_at
from vakwerk.practice.states import COUNTING, ENDED, ExperimentState

ANSWERS, PERSONS = 5, 3  # before a voice is shown: so many answers, of professionals by so many of them
AT_ONCE = 5  # client answers are shown so many at a time
COLLEAGUES = 2  # take part, before what clients say is not about one of them
OPEN_FOR = timedelta(days=28)  # a card, and what ties it to a talk
APART = 0.25  # of the answers, before we say that two voices differ
HOUSE_LANGUAGE = "nl"


def may_open_voices(person, experiment, has_round):
    if has_round:
        return no(_("The three voices are asked already."))
    if experiment.state in ENDED:
        return no(_("This experiment is over."))
    return is_initiator(person, experiment)


def is_apart(candidate, experiment, participations):
    """Whoever lays the answers side by side is nobody who takes part."""
    concerned = {experiment.initiator_id, experiment.sponsor_id, *(each.person_id for each in participations)}
    if candidate.pk in concerned:
        return no(_("Who lays the answers side by side takes no part in the experiment. Choose somebody else."))
    return YES


def may_ask(person, experiment, participations):
    if experiment.state != ExperimentState.RUNNING:
        return no(_("This experiment is not going on."))
    return takes_part(person, participations) and works_at(person, experiment)


def may_answer(person, ticket):
    if ticket.person_id != person.pk:
        return no(_("This was asked of somebody else."))
    return YES if ticket.talk else no(_("This was answered, or it is too long ago."))


def may_type_in(person, experiment, participations):
    """What a client wrote on paper, typed by somebody who was not at the talk."""
    if experiment.state not in COUNTING:
        return no(_("Nothing is asked here at the moment."))
    if not is_apart(person, experiment, participations):
        return no(_("A paper form is typed in by a colleague who takes no part in the experiment."))
    return works_at(person, experiment)


def may_read_words(person, shown_round):
    if shown_round.evaluator_id == person.pk:
        return YES
    return no(_("What people wrote is read by who lays the answers side by side, and by nobody else."))


def shows_clients(n, participants):
    if len(participants) < COLLEAGUES:
        return no(_("Only one colleague takes part. Then we show nothing of her clients."))
    return YES if n >= ANSWERS else no(_("Not yet enough answers. We wait until there are 5."))


def shows_professionals(n, persons):
    if n < ANSWERS or persons < PERSONS:
        return no(_("Not yet enough answers. We wait until there are 5, by at least 3 people."))
    return YES


def may_set_languages(person, organisation):
    if holds(person, ADMINISTRATOR, organisation):
        return YES
    return no(_("The administrator of your organisation does this."))
