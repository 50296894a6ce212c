"""Learning agreements: hers, those that wait for an answer, and all that name somebody."""

from django.db.models import CharField, DateField, Q, Value

from vakwerk.common.prepared import prepared
from vakwerk.people.public import TEAM_LEAD, acting_for, holders, know, leads, working_at
from vakwerk.programmes import rules
from vakwerk.programmes.models import LearningAgreement
from vakwerk.programmes.states import AgreementState


def visible_agreements(person, on=None):
    """Hers, and those in which she is the lead or teaches; the newest first."""
    rows = LearningAgreement.objects.filter(rules.agreement_seen_by(person, on))
    joined = ("module__programme", "cohort__programme", "person", "lead", "trainer", "organisation")
    return rows.select_related(*joined).order_by("-made_at")


def reads_agreement(person, agreement, on=None):
    return LearningAgreement.objects.filter(rules.agreement_seen_by(person, on), pk=agreement.pk).exists()


def agreement_of(person, module):
    return LearningAgreement.objects.filter(person=person, module=module).first()


def agreement_in(person, cohort):
    return LearningAgreement.objects.filter(person=person, cohort=cohort).first()


def leads_of(person):
    """Who leads her where she acts for; nobody where the organisation has not said so."""
    place = acting_for(person)
    others = [each for each in holders(TEAM_LEAD, place) if each.pk != person.pk] if place else []
    know(others)
    return [each for each in others if leads(each, person)]


def can_ask(person, lead, trainer=None):
    """Whether she can ask this lead for a promise."""
    place = acting_for(person)
    works_along = bool(place and lead and working_at([place.pk], [lead]))
    return rules.can_lead(lead, person, trainer, works_along=works_along, leads=leads_of(person))


@prepared(person=CharField(), on=DateField())
def open_agreements(person, on):
    """Those that go on."""
    return visible_agreements(person, on).exclude(state=AgreementState.CONCLUDED)


def agreements_halfway(on):
    """Of which the day has come and nobody was asked yet."""
    rows = LearningAgreement.objects.filter(state=AgreementState.SIGNED, review_on__lte=on, review_asked_at=None)
    return rows.select_related("person", "lead")


def agreements_of_all(person):
    """All that name her, whether she sees them now or not, with who asks."""
    rows = LearningAgreement.objects.filter(Q(person=person) | Q(lead=person) | Q(trainer=person))
    return rows.select_related("module", "cohort").annotate(reader=Value(person.pk)).order_by("made_at")


def overdue_agreements(on):
    return LearningAgreement.objects.filter(destroy_after__lt=on)
