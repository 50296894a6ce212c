"""A learning agreement: who reads it, who promises what in it, and when both are asked how it goes."""

from django.db.models import Exists, OuterRef, Q
from django.utils.translation import gettext as _

from vakwerk.common.verdicts import YES, no
from vakwerk.people.public import works_for
from vakwerk.programmes.rules import cohorts
from vakwerk.programmes.rules.modules import teaching
from vakwerk.programmes.states import AGREEMENT_MOVES, AgreementState, EnrolmentState


def agreement_seen_by(person, on=None):
    """She herself; her lead, as long as both work for that employer; who teaches, as long as she teaches there."""
    in_module = Exists(teaching(on).filter(module=OuterRef("module"), person=person))
    in_cohort = Exists(cohorts.teaching(person).filter(cohort=OuterRef("cohort")))
    as_lead = Q(lead=person) & works_for("person", on=on) & works_for("lead", on=on)
    return Q(person=person) | as_lead | (Q(trainer=person) & (in_module | in_cohort))


def may_draft(enrolment, agreement):
    """agreement: the one she made before."""
    if agreement is not None:
        return no(_("You have made a learning agreement for this module already."))
    if enrolment is None or enrolment.state != EnrolmentState.CONFIRMED:
        return no(_("A learning agreement is made by who has a place in the module."))
    return YES


def may_draft_in_cohort(place, agreement):
    """place: hers in the cohort."""
    if agreement is not None:
        return no(_("You have made a learning agreement for this cohort already."))
    if not cohorts.takes_part(place):
        return no(_("A learning agreement is made by who takes part in the cohort."))
    return cohorts.goes_on(place.cohort)


def can_lead(lead, person, trainer, *, works_along, leads):
    """works_along: whether she works where the person acts for. leads: who leads the person there, if that is known."""
    if lead is None:
        return no(_("Nobody has an account with this address."))
    if lead.pk == person.pk:
        return no(_("Your lead is somebody else than you."))
    if trainer is not None and lead.pk == trainer.pk:
        return no(_("Your lead and who teaches are two people."))
    if not works_along:
        return no(_("Your lead works for the same organisation as you."))
    if leads and lead not in leads:
        return no(_("Your lead is who leads your team: %(names)s.") % {"names": ", ".join(each.name for each in leads)})
    return YES


def can_train(trainer, lecturers):
    return YES if trainer in lecturers else no(_("Choose somebody who teaches here."))


def is_participant(person, agreement):
    return YES if agreement.person_id == person.pk else no(_("Only who learns does this."))


def may_move_agreement(person, agreement, name):
    move = AGREEMENT_MOVES[name]
    if move.by == "system":
        return move.fits(agreement.state) if person is None else no(_("Vakwerk does this by itself."))
    is_ready = has_promises(agreement) if name == "sign" else YES
    return move.fits(agreement.state) and is_participant(person, agreement) and is_ready


def has_promises(agreement):
    if agreement.lead_promise and agreement.trainer_promise:
        return YES
    return no(_("Your lead and who teaches give their promise first."))


def part_of(person, agreement):
    """Whose promise hers is: of the lead or of the trainer; of neither it is nothing."""
    return {agreement.lead_id: "lead", agreement.trainer_id: "trainer"}.get(person.pk, "")


def promise_of(person, agreement):
    """What she promised already."""
    return {agreement.lead_id: agreement.lead_promise, agreement.trainer_id: agreement.trainer_promise}.get(
        person.pk, ""
    )


def may_promise(person, agreement):
    """Until it is signed, also otherwise than before."""
    if agreement.state != AgreementState.DRAFTED:
        return no(_("It has been signed. The promises stand."))
    return YES if part_of(person, agreement) else no(_("Only the lead and who teaches promise something here."))


def may_answer(person, agreement, on):
    """Halfway, she and her lead, once each."""
    answered = {agreement.person_id: agreement.own_answer, agreement.lead_id: agreement.lead_answer}
    if person.pk not in answered:
        return no(_("Who learns and her lead answer this."))
    if agreement.state != AgreementState.SIGNED or on < agreement.review_on:
        return no(_("You are asked halfway, once it has been signed."))
    return no(_("You have answered.")) if answered[person.pk] else YES


def has_answered(person, agreement):
    """Halfway, for herself: she or her lead."""
    return bool({agreement.person_id: agreement.own_answer, agreement.lead_id: agreement.lead_answer}.get(person.pk))


def may_drop(person, agreement):
    if agreement.state != AgreementState.DRAFTED:
        return no(_("It has been signed. Round it off instead."))
    return is_participant(person, agreement)
