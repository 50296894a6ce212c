"""An application: who sees it, who moves it, and what it lacks. No rank opens it, and nobody handles her own."""

from django.db.models import Q
from django.utils.translation import gettext as _

from vakwerk.breakthroughs.rules.amounts import fits_ceiling
from vakwerk.breakthroughs.rules.decisions import decision_sight, is_decision_maker
from vakwerk.breakthroughs.rules.funds import SECRETARY, by_part, has_part, may_apply
from vakwerk.breakthroughs.rules.panels import chairs, panel_sight
from vakwerk.breakthroughs.rules.samples import sample_sight
from vakwerk.breakthroughs.states import APPLICATION_MOVES, ApplicationState
from vakwerk.common.verdicts import YES, no
from vakwerk.people.public import organisations_of, reached_by

MOST_FILES = 10
HIDDEN = (ApplicationState.DRAFT, ApplicationState.WITHDRAWN, ApplicationState.DESTROYED)


def application_seen_by(person):
    """Who applied; once it was handed in who prepares it; its panel; who decides on it; who checks the fund, when the
    lot chose it.
    """
    others = prepared_by(person) | decision_sight(person) | panel_sight(person) | sample_sight(person)
    return own_sight(person) | others


def own_sight(person, path=""):
    """What she applied for, as long as she works there."""
    places = [place.pk for place in organisations_of(person)]
    hers = Q(**{f"{path}applicant": person, f"{path}organisation__in": places})
    return hers & ~Q(**{f"{path}state": ApplicationState.DESTROYED})


def prepared_by(person):
    return by_part(person, SECRETARY, ~Q(state__in=HIDDEN), ~Q(applicant=person))


def prepares(person):
    return bool(reached_by(person, SECRETARY))


def is_applicant(person, application):
    return YES if application.applicant_id == person.pk else no(_("Somebody else applied for this."))


def is_not_her_own(person, application):
    return no(_("You do not handle your own application.")) if application.applicant_id == person.pk else YES


def is_secretary(person, application):
    if not has_part(person, SECRETARY, application.fund):
        return no(_("The secretary of the fund does this."))
    return is_not_her_own(person, application)


PARTS = {"applicant": is_applicant, "secretary": is_secretary, "decision_maker": is_decision_maker}


def plays(person, part, application, counted):
    if part == "system":
        return YES if person is None else no(_("Vakwerk does this by itself."))
    if part == "chair":
        return chairs(person, application, counted)
    return PARTS[part](person, application)


def may_move(person, application, name, counted=()):
    """Counted: the seats of the members who are there and do not step aside, for what the chair does."""
    move = APPLICATION_MOVES[name]
    return move.fits(application.state) and plays(person, move.by, application, counted)


def may_change(person, application):
    """What was handed in lies still, until it comes back with a question."""
    return is_applicant(person, application) and APPLICATION_MOVES["submit"].fits(application.state)


def may_submit(person, application, arguments):
    return (
        may_move(person, application, "submit")
        and may_apply(person, application.fund)
        and is_whole(application, arguments)
    )


def is_whole(application, arguments):
    """Whether a panel could weigh it; else the first thing that is missing. The number of characters does not count."""
    lacking = next(lacks(application, arguments), None)
    return no(lacking) if lacking else YES


def lacks(application, arguments):
    """What is missing, a sentence each, in the order of the page."""
    said = {each.criterion for each in arguments if each.text.strip()}
    if not application.facts:
        yield _("Tell what is going on.")
    for criterion in application.version.criteria:
        if criterion["key"] not in said:
            yield _("Give an argument for “%(criterion)s”.") % {"criterion": criterion["title"]}
    if not application.alternatives:
        yield _("Tell what was tried, and why it did not do.")
    for words, text in ((_("humanity"), application.humanity), (_("law and rules"), application.law)):
        if not text:
            yield _("Tell how it looks from %(side)s.") % {"side": words}
    yield from lacks_in_figures(application)


def lacks_in_figures(application):
    if None in (application.now_low, application.after_low):
        yield _("Set what muddling on costs against what breaking through costs. A range is enough.")
    if not application.amount:
        yield _("Fill in the amount.")
    elif not (fits := fits_ceiling(application.version, application.amount)):
        yield fits.reason
    if not (application.consent_on and application.consent_way):
        yield _("Note on which day the client agreed, and how she was told.")
    if application.is_urgent and not application.urgency:
        yield _("Tell why it cannot wait for the next hearing.")


def may_attach(person, application, count):
    if count >= MOST_FILES:
        words = _("An application has at most %(most)s files. Choose what the panel cannot do without.")
        return no(words % {"most": MOST_FILES})
    return may_change(person, application)
