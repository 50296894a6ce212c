"""What is over its day, and who asks to be removed."""

from vakwerk.privacy.public import erase_after_commit
from vakwerk.programmes import queries
from vakwerk.programmes.actions.places import withdraw
from vakwerk.programmes.models import Enrolment
from vakwerk.programmes.states import EnrolmentState

WITHDRAWN_FROM = (EnrolmentState.WAITING, EnrolmentState.CONFIRMED)


def destroy_enrolments(rows, *, at):
    rows.delete()
    erase_after_commit([Enrolment], at=at)


def leave_modules(person, *, at):
    """Who asks to be removed gives up her places, so that somebody else can have them."""
    for enrolment in queries.own_places(person).filter(state__in=WITHDRAWN_FROM):
        withdraw(enrolment, by=person, at=at)
    queries.own_places(person).delete()
