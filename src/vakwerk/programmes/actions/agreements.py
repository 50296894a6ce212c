"""A learning agreement from what somebody asks of her lead to what came of it."""

from django.db import transaction
from django.utils.timezone import localdate
from django.utils.translation import gettext_noop as N_

from vakwerk.common.verdicts import demand
from vakwerk.notices.public import Kind, tell
from vakwerk.people.public import acting_for
from vakwerk.privacy.public import erase_after_commit
from vakwerk.programmes import queries, rules
from vakwerk.programmes.actions.cohorts import take_cohort
from vakwerk.programmes.actions.modules import take_module
from vakwerk.programmes.actions.programmes import kept
from vakwerk.programmes.models import LearningAgreement
from vakwerk.programmes.queries import cohorts
from vakwerk.programmes.queries.agreements import agreement_in, can_ask, reads_agreement
from vakwerk.programmes.states import AGREEMENT_MOVES
from vakwerk.trail.public import record

ASKED = N_("You are asked for a promise in a learning agreement.")
PROMISED = N_("Somebody gave a promise in your learning agreement.")
SIGNED = N_("A learning agreement that you are in has been signed.")
HALFWAY = N_("A learning agreement is halfway. One question waits for your answer.")
BOTH_ANSWERED = N_("You and the other have both answered about a learning agreement.")
CONCLUDED = N_("A learning agreement that you are in has been rounded off.")


def take_agreement(agreement):
    """The agreement as it is now, held until the transaction ends."""
    held = LearningAgreement.objects.select_for_update(of=("self",))
    return held.select_related("module", "cohort", "person", "lead", "trainer").get(pk=agreement.pk)


def move_agreement(agreement, name, *, by, at, **facts):
    demand(rules.may_move_agreement(by, agreement, name))
    demand(rules.may_store_all(*(value for value in facts.values() if type(value) is str)))
    return kept(agreement, f"{name}_agreement", by=by, at=at, state=AGREEMENT_MOVES[name].target, **facts)


@transaction.atomic
def draft_agreement(module, *, by, at, **facts):
    """What she will practise and what she asks of her lead; both others are asked for a promise."""
    module = take_module(module)
    place = queries.enrolment_of(by, module)
    demand(rules.may_draft(place, queries.agreement_of(by, module)) and rules.is_let_in(by, module, place))
    return draft({"module": module}, queries.lecturers(module), by=by, at=at, **facts)


@transaction.atomic
def draft_in_cohort(cohort, *, by, at, **facts):
    """The same for the whole of a cohort."""
    cohort = take_cohort(cohort)
    demand(rules.may_draft_in_cohort(cohorts.own_place(by, cohort), agreement_in(by, cohort)))
    return draft({"cohort": cohort}, cohorts.trainers(cohort), by=by, at=at, **facts)


def draft(about, teaching, *, by, at, lead, trainer, **words):
    """about: the module or the cohort; teaching: who teaches there; words: what she learns and asks, and until when."""
    demand(rules.can_train(trainer, [each.person for each in teaching]))
    demand(can_ask(by, lead, trainer) and rules.may_store_all(words["learns"], words["asks"]))
    people = {"person": by, "organisation": acting_for(by), "lead": lead, "trainer": trainer}
    agreement = LearningAgreement(**about, **people, **words, made_at=at)
    agreement = kept(agreement, "draft_agreement", by=by, at=at)
    tell([lead, trainer], ASKED, about=agreement, at=at)
    return agreement


@transaction.atomic
def promise(agreement, *, by, at, words):
    """Of the lead or of who teaches: what she does, so that it can be practised at work."""
    agreement = take_agreement(agreement)
    demand(rules.may_promise(by, agreement) and rules.may_store_all(words))
    field = f"{rules.part_of(by, agreement)}_promise"
    agreement = kept(agreement, "promise_agreement", by=by, at=at, **{field: words})
    tell([agreement.person], PROMISED, about=agreement, at=at)
    return agreement


@transaction.atomic
def sign(agreement, *, by, at):
    """She has read both promises; from now on all three stand."""
    agreement = move_agreement(take_agreement(agreement), "sign", by=by, at=at)
    tell(others(agreement, at), SIGNED, about=agreement, at=at, kind=Kind.BECAME)
    return agreement


def readers(agreement, *people, at):
    """Who of these reads it still: a lead of a former employer hears no more of it."""
    return [each for each in people if each and reads_agreement(each, agreement, localdate(at))]


def others(agreement, at):
    return readers(agreement, agreement.lead, agreement.trainer, at=at)


def ask_halfway(*, at):
    """On its day she and her lead are asked one question each."""
    for agreement in queries.agreements_halfway(localdate(at)):
        with transaction.atomic():
            LearningAgreement.objects.filter(pk=agreement.pk).update(review_asked_at=at)
            asked = readers(agreement, agreement.person, agreement.lead, at=at)
            tell(asked, HALFWAY, about=agreement, at=at)


@transaction.atomic
def answer_halfway(agreement, *, by, at, words):
    """Each by herself; both read both once both are there."""
    agreement = take_agreement(agreement)
    demand(rules.may_answer(by, agreement, localdate(at)) and rules.may_store_all(words))
    field = "own_answer" if by.pk == agreement.person_id else "lead_answer"
    agreement = kept(agreement, "answer_agreement", by=by, at=at, **{field: words})
    if agreement.answers:
        agreement = move_agreement(agreement, "review", by=None, at=at)
        answered = readers(agreement, agreement.person, agreement.lead, at=at)
        tell(answered, BOTH_ANSWERED, about=agreement, at=at, kind=Kind.BECAME)
    return agreement


@transaction.atomic
def conclude(agreement, *, by, at, words):
    """What came of it."""
    agreement = move_agreement(take_agreement(agreement), "conclude", by=by, at=at, closing_words=words)
    tell(others(agreement, at), CONCLUDED, about=agreement, at=at, kind=Kind.BECAME)
    return agreement


@transaction.atomic
def renew(agreement, *, by, at, lead, asks, review_on):
    """With another lead, also at another employer. What the one before promised and answered is gone."""
    agreement = take_agreement(agreement)
    demand(rules.may_move_agreement(by, agreement, "renew"))
    gone = {"lead_promise": "", "lead_answer": "", "own_answer": "", "review_asked_at": None}
    demand(can_ask(by, lead, agreement.trainer))
    facts = {"lead": lead, "organisation": acting_for(by), "asks": asks, "review_on": review_on}
    agreement = move_agreement(agreement, "renew", by=by, at=at, **facts, **gone)
    tell([lead], ASKED, about=agreement, at=at)
    erase_after_commit([LearningAgreement], at=at)
    return agreement


@transaction.atomic
def drop(agreement, *, by, at):
    """What was not signed can go."""
    agreement = take_agreement(agreement)
    demand(rules.may_drop(by, agreement))
    record(by, "programmes.drop_agreement", agreement, at=at)
    destroy_agreements(LearningAgreement.objects.filter(pk=agreement.pk), at=at)


def destroy_agreements(rows, *, at):
    rows.delete()
    erase_after_commit([LearningAgreement], at=at)


@transaction.atomic
def leave_agreements(person, *, at):
    """Hers go. Those of others lose her promise; who learns can ask somebody else."""
    rows = queries.agreements_of_all(person)
    rows.filter(person=person).delete()
    rows.filter(lead=person).update(lead=None, lead_promise="", lead_answer="")
    rows.filter(trainer=person).update(trainer=None, trainer_promise="")
    erase_after_commit([LearningAgreement], at=at)
