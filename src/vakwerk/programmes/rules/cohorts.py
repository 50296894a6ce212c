"""A cohort: who sees it, who admits whom, who takes part, and what an employer is told. No lead reads what is in it."""

from django.db.models import Exists, OuterRef, Q
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from vakwerk.common.verdicts import YES, no
from vakwerk.people.public import (
    TEAM_LEAD,
    group_sight,
    groups_of,
    holds,
    know,
    leads,
    organisations_of,
    partnership_ids,
)
from vakwerk.programmes.models import CohortPlace, CohortTrainer
from vakwerk.programmes.rules.modules import is_paid_for
from vakwerk.programmes.rules.programmes import agrees_for, may_change, plays, works_on
from vakwerk.programmes.states import COHORT_MOVES, GOES_ON, PLACE_MOVES, TAKES_PART, CohortState, PlaceState, Sight

HOLDS_A_SEAT = (PlaceState.ADMITTED, *TAKES_PART)


def cohort_seen_by(person):
    """Colleagues of the organisations that make the leergang; who teaches; and who has a place, wherever she works."""
    own = CohortPlace.objects.filter(cohort=OuterRef("pk"), person=person)
    colleague = Q(programme__partnership__in=partnership_ids(person))
    return colleague | group_sight(person) | Exists(own)


def teaching(person):
    """Where she teaches now: who left the employer through which she came teaches no more."""
    return CohortTrainer.objects.filter(group_sight(person, "cohort__closed_group"), person=person)


def place_seen_by(person):
    """She herself; and who teaches the cohort, for as long as she does."""
    return Q(person=person) | Exists(teaching(person).filter(cohort=OuterRef("cohort")))


def led_among(person, rows):
    """The ids of those whom such rows are of and whose team lead she is."""
    if not holds(person, TEAM_LEAD):
        return []
    people = list({row.person_id: row.person for row in rows.select_related("person")}.values())
    know(people)
    return [each.pk for each in people if leads(person, each)]


def takes_part(place):
    """Whether she has a place among those who learn: the place is read, or nothing."""
    return place is not None and place.state in TAKES_PART


def may_see_members(person, cohort):
    """Who learns with whom is seen by who is in and by who makes the leergang. By no lead and no employer."""
    if cohort.closed_group_id in groups_of(person) or works_on(person, cohort.programme):
        return YES
    return no(_("Who takes part is seen by who takes part, who teaches, and the working group."))


def may_open_cohort(person, programme):
    return may_change(person, programme) and is_paid_for(programme)


def may_move_cohort(person, cohort, name):
    return COHORT_MOVES[name].fits(cohort.state) and plays(person, COHORT_MOVES[name].by, cohort.programme)


def could_begin_cohort(members):
    return YES if members else no(_("Nobody takes part yet. Wait, or let it not go on."))


def cohort_permits(person, cohort, members):
    """Every move, with what it asks of who takes part."""
    ready = {"begin": could_begin_cohort(members)}
    return {name: may_move_cohort(person, cohort, name) and ready.get(name, YES) for name in COHORT_MOVES}


def goes_on(cohort):
    return YES if cohort.state in GOES_ON else no(_("This cohort does not go on any more."))


def may_name_trainer(person, cohort, *, learns):
    """Who learns in a cohort does not teach it."""
    if learns:
        return no(_("She has a place in this cohort. Who learns in it does not teach it."))
    return goes_on(cohort) and works_on(person, cohort.programme)


def may_unname_trainer(person, cohort, trainers):
    """trainers: how many teach it."""
    if trainers < 2:
        return no(_("Somebody has to teach the cohort. Name another trainer first."))
    return goes_on(cohort) and works_on(person, cohort.programme)


def may_apply(person, cohort, place, *, teaches):
    """Whoever sees the leergang and works somewhere: her employer is told no more than what was agreed."""
    if place is not None:
        return no(_("You have applied already."))
    if teaches:
        return no(_("You teach this cohort."))
    if cohort.state != CohortState.OPEN:
        return no(_("You can apply until the cohort begins."))
    if cohort.programme.partnership_id not in partnership_ids(person) or not organisations_of(person):
        return no(_("Places are for colleagues of the organisations that make the leergang."))
    return YES


def has_seat(cohort, taken):
    """taken: how many have been admitted or take part."""
    if taken < cohort.seats:
        return YES
    words = ngettext("The cohort has %(n)s place, and it is taken.", "All %(n)s places are taken.", cohort.seats)
    return no(words % {"n": cohort.seats})


def plays_in(person, part, place, *, teaches):
    if part == "participant":
        return YES if place.person_id == person.pk else no(_("This is somebody else's place."))
    if not teaches:
        return no(_("Who teaches the cohort decides this."))
    if leads(person, place.person):
        return no(_("You lead her team. Somebody else who teaches decides this."))
    return YES


def may_move_place(person, place, name, *, teaches):
    move = PLACE_MOVES[name]
    is_on = YES if name == "stop" else goes_on(place.cohort)
    return move.fits(place.state) and plays_in(person, move.by, place, teaches=teaches) and is_on


def place_permits(person, place, *, teaches):
    return {name: may_move_place(person, place, name, teaches=teaches) for name in PLACE_MOVES}


def may_take_along(person, place, organisation):
    """After another employer: whom it is told from now on what was agreed. organisation: for which she acts."""
    if place.person_id != person.pk:
        return no(_("This is somebody else's place."))
    if organisation is None:
        return no(_("You work nowhere at the moment. Your place stays yours."))
    if place.organisation_id == organisation.pk:
        return no(_("Your place stands at the organisation for which you act."))
    return YES


def may_go_on_together(person, cohort, place):
    """As a group of peers, once they know each other."""
    if not takes_part(place) or cohort.closed_group_id not in groups_of(person):
        return no(_("Who takes part in the cohort starts a group of it."))
    return no(_("The cohort has not begun yet.")) if cohort.state == CohortState.OPEN else YES


def chose_some_of(people):
    return YES if people else no(_("Choose whom you go on with."))


def told_to(person, cohort, everybody):
    """[(name, what was agreed to tell)] of who takes part through an organisation for which she agrees.

    everybody: with whether they work there still; of who does not, nothing is told.
    """
    if cohort.programme.sight == Sight.NOTHING:
        return []
    hers = [place for place in everybody if place.works_there and agrees_for(person, place.organisation)]
    return [(place.person.name, how_far(cohort, place)) for place in hers if takes_part(place)]


def how_far(cohort, place):
    """Nothing of a certificate before the end: she was the first to know."""
    if cohort.state != CohortState.ENDED:
        return _("takes part")
    if cohort.programme.sight != Sight.CERTIFICATE:
        return _("took part")
    return (
        _("took part, and got the certificate") if place.has_certificate else _("took part, no certificate until now")
    )
