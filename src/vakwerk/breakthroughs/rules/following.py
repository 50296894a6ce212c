"""What came of it: asked of who applied, or of who took it over; read by who weighs and decides; learned from."""

from django.db.models import Q
from django.utils.translation import gettext as _

from vakwerk.breakthroughs.rules.funds import SECRETARY, has_part
from vakwerk.breakthroughs.rules.samples import only_checks
from vakwerk.breakthroughs.states import FOLLOW_UP_MOVES, SETTLED, ApplicationState, Course
from vakwerk.common.verdicts import YES, no
from vakwerk.people.public import organisations_of

# Before the agenda, so that who steps aside is known from who answers for it; and after the decision.
TAKEN_OVER = (ApplicationState.SUBMITTED, ApplicationState.INCOMPLETE, *SETTLED)


def follow_up_seen_by(person):
    """The questions are for who applied, as long as she works there."""
    places = [place.pk for place in organisations_of(person)]
    return Q(application__applicant=person, application__organisation__in=places)


def may_move_follow_up(person, follow_up, name):
    move = FOLLOW_UP_MOVES[name]
    if move.by == "system":
        return move.fits(follow_up.state) and (YES if person is None else no(_("Vakwerk does this by itself.")))
    hers = person is not None and follow_up.application.applicant_id == person.pk
    return move.fits(follow_up.state) and (YES if hers else no(_("Somebody else applied for this.")))


def may_answer(person, follow_up, on):
    """From its day on: earlier it would be a guess."""
    if follow_up.due_on > on:
        return no(_("It is too early for this question."))
    return may_move_follow_up(person, follow_up, "answer")


def says_enough(course, text):
    if course == "out_of_sight" or text.strip():
        return YES
    return no(_("Tell in two sentences what came of it."))


def has_left(application):
    """Whether who applied no longer works where she applied from."""
    return application.organisation_id not in {place.pk for place in organisations_of(application.applicant)}


def may_take_over(person, application):
    """A colleague who has the code from the case system, once who applied has left."""
    if application is None or application.organisation_id not in {place.pk for place in organisations_of(person)}:
        return no(_("This code is not known here. Look it up in your case system."))
    if not has_left(application):
        return no(_("Who applied still works here, and answers herself."))
    if application.state not in TAKEN_OVER:
        return no(_("The panel has it now. Take it over once there is a decision."))
    return YES


def may_compare(person, application):
    """Earlier cases with what came of them are for who weighs and decides, not for who asks or checks."""
    if application.applicant_id == person.pk or only_checks(person, application.fund):
        return no(_("This is for the panel and for who decides."))
    return YES


def may_disclose(person, application):
    if application.state not in (*SETTLED, ApplicationState.ADVISED):
        return no(_("There is no advice or decision yet to be open about."))
    return YES if has_part(person, SECRETARY, application.fund) else no(_("The secretary of the fund does this."))


def is_course(course):
    return YES if course in Course.values else no(_("Choose how it goes."))
