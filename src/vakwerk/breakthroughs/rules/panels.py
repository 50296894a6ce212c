"""The panel: who sits on it, who steps aside, who writes apart, and when it may advise."""

from django.db.models import Q
from django.utils.translation import gettext as _

from vakwerk.breakthroughs.rules.amounts import fits_ceiling
from vakwerk.breakthroughs.rules.funds import SECRETARY, by_part, has_part
from vakwerk.breakthroughs.rules.seats import ASKED_TO, READS_OF, STEPS_ASIDE
from vakwerk.breakthroughs.states import FACETS, GIFTS, HEARING_MOVES, ApplicationState, Ground, HearingState
from vakwerk.common.verdicts import YES, no
from vakwerk.people.public import groups_of, leads, works_in_team_of

READ_BY_PANEL = (
    ApplicationState.SCHEDULED,
    ApplicationState.IN_DELIBERATION,
    ApplicationState.ADVISED,
    ApplicationState.DECIDED,
    ApplicationState.FOLLOWING,
    ApplicationState.CLOSED,
)
COMING = (HearingState.PLANNED, HearingState.GOING_ON)


def panel_sight(person):
    """The applications of her hearings, from the agenda until two weeks after; not those for which she steps aside."""
    hers = Q(state__in=READ_BY_PANEL, hearing__in=READS_OF.part(person=person))
    return hers & ~Q(pk__in=STEPS_ASIDE.part(person=person))


def hearing_seen_by(person):
    """Who has a seat there, and who made the agenda. Also who still has to sign sees that there is one."""
    return Q(pk__in=ASKED_TO.part(person=person)) | by_part(person, SECRETARY)


def may_sign(person, member):
    if member.person_id != person.pk:
        return no(_("Everyone signs for herself."))
    return no(_("You signed already.")) if member.signed_at else YES


def may_plan_hearing(person, fund):
    return YES if has_part(person, SECRETARY, fund) else no(_("The secretary of the fund does this."))


def may_be_asked(members):
    return YES if members else no(_("There is nobody on the panel yet."))


def may_chair(person, hearing):
    if hearing.chair is None:
        return no(_("Nobody chairs this hearing yet. Whoever sits there can take the chair."))
    if hearing.chair.person_id == person.pk:
        return YES
    return no(_("%(name)s chairs this hearing.") % {"name": hearing.chair.person.first_name})


def is_seated(person, seats):
    if any(seat.member.person_id == person.pk and seat.member.signed_at for seat in seats):
        return YES
    return no(_("Only members of the panel who have a seat at this hearing, and signed, do this."))


def may_move_hearing(person, hearing, name):
    move = HEARING_MOVES[name]
    part = may_chair(person, hearing) if move.by == "chair" else may_plan_hearing(person, hearing.fund)
    return move.fits(hearing.state) and part


def may_take_chair(person, hearing, seats):
    if hearing.state not in COMING:
        return no(_("That is not possible at this stage."))
    return is_seated(person, seats)


def may_close_hearing(person, hearing, going_on):
    if going_on:
        return no(_("An application is still being looked at. Advise on it or adjourn it first."))
    return may_move_hearing(person, hearing, "close")


def ground_of(member, applicant):
    """Why a member steps aside by rule; nothing when she need not."""
    if member.person_id == applicant.pk:
        return Ground.OWN_CASE
    near = (
        works_in_team_of(member.person, applicant) or leads(member.person, applicant) or leads(applicant, member.person)
    )
    return Ground.OWN_TEAM if near else ""


def is_not_near(member, applicant):
    """Also who came into the team of who applied after the agenda was made."""
    return (
        no(_("You work in the team of who applied now. You step aside for this one."))
        if ground_of(member, applicant)
        else YES
    )


def may_recuse(person, application, seats):
    """A member steps aside herself, as long as nothing lies on the table."""
    if application.state not in (ApplicationState.SCHEDULED, ApplicationState.IN_DELIBERATION):
        return no(_("That is not possible at this stage."))
    if application.revealed_at:
        return no(_("Everything lies on the table now."))
    return is_seated(person, seats)


def may_write_apart(person, application, seats):
    if application.state not in (ApplicationState.SCHEDULED, ApplicationState.IN_DELIBERATION):
        return no(_("Members write before the talk."))
    if application.revealed_at:
        return no(_("Everything lies on the table now; this can no longer be changed."))
    return is_seated(person, seats)


def chairs(person, application, counted):
    """Who chairs the hearing; when she steps aside for this application, any other member who is there."""
    hearing = application.hearing
    if hearing is None:
        return no(_("This application stands on no agenda."))
    here = {seat.member_id for seat in counted}
    if hearing.chair is not None and hearing.chair_id in here:
        return may_chair(person, hearing)
    if any(seat.member.person_id == person.pk for seat in counted):
        return YES
    return no(_("The chair of the hearing does this."))


def may_open_case(person, application, counted, going_on):
    if application.hearing is not None and application.hearing.state != HearingState.GOING_ON:
        return no(_("The hearing has not begun."))
    if going_on:
        return no(_("Another application is being looked at. Advise on it or adjourn it first."))
    return chairs(person, application, counted)


def may_reveal(person, application, counted, written):
    """All at once, and once both sides were written about."""
    if application.state != ApplicationState.IN_DELIBERATION:
        return no(_("The views come on the table in the hearing."))
    if application.revealed_at:
        return no(_("This lies on the table already."))
    return chairs(person, application, counted) and both_sides(written)


def both_sides(written):
    heard = {each.facet for each in written}
    names = {"humanity": _("humanity"), "law": _("law and rules")}
    missing = [names[facet] for facet in FACETS if facet not in heard]
    return no(_("Nobody has written yet from: %(sides)s.") % {"sides": ", ".join(missing)}) if missing else YES


def needed(application):
    """How many members of how many disciplines advise: (members, disciplines, whether that is the urgent number)."""
    version = application.version
    if application.is_urgent:
        return version.urgent_members, min(version.urgent_members, version.disciplines)
    return version.quorum, version.disciplines


def has_quorum(application, counted):
    """Counted: the seats of who is there and does not step aside."""
    members, disciplines = needed(application)
    here = len({seat.member.discipline for seat in counted})
    if len(counted) < members:
        words = _("There are %(here)s members who may advise on this; %(needed)s are needed.")
        return no(words % {"here": len(counted), "needed": members})
    if here < disciplines:
        words = _("The members who may advise on this are of %(here)s disciplines; %(needed)s are needed.")
        return no(words % {"here": here, "needed": disciplines})
    return YES


def may_advise(person, application, counted, written):
    if application.state != ApplicationState.IN_DELIBERATION:
        return no(_("The panel advises in the hearing."))
    verdict = chairs(person, application, counted) and has_quorum(application, counted) and both_sides(written)
    if verdict and application.revealed_at is None:
        return no(_("First lay all views on the table at once."))
    return verdict


def may_dissent(person, application, counted):
    if application.state != ApplicationState.ADVISED:
        return no(_("Who thinks otherwise writes it between the advice and the decision."))
    if any(seat.member.person_id == person.pk for seat in counted):
        return YES
    return no(_("Only members who advised on this do this."))


def may_ratify(person, advice, hearing):
    """The next hearing looks at what fewer members advised in a hurry."""
    if not advice.needs_ratification or advice.ratified_at is not None:
        return no(_("This advice needs no second look."))
    if hearing.state != HearingState.GOING_ON or hearing.pk == advice.hearing_id:
        return no(_("The next hearing does this, while it goes on."))
    return may_chair(person, hearing)


def is_open_agenda(application, hearing):
    if hearing.fund_id != application.fund_id:
        return no(_("This is a hearing of another fund."))
    return YES if hearing.state == HearingState.PLANNED else no(_("This hearing has begun or is over."))


def is_asked(person, seats):
    if any(seat.member.person_id == person.pk for seat in seats):
        return YES
    return no(_("Only who was asked to this hearing does this."))


def is_facet(facet):
    return YES if facet in FACETS else no(_("There is no such side."))


def is_held(conversation):
    return YES if conversation is not None else no(_("This application is not being looked at now."))


def may_join(person, application):
    if application.door_id in groups_of(person):
        return YES
    return no(_("Only who takes part in this talk does this."))


def may_advise_so(application, *, outcome, cents, reasons):
    if not reasons.strip():
        return no(_("Write why the panel advises this."))
    if outcome in GIFTS and not cents:
        return no(_("Fill in which amount the panel advises."))
    if outcome not in GIFTS and cents:
        return no(_("A refusal or a referral has no amount."))
    return fits_ceiling(application.version, cents)
