"""Reading cohorts, places in them, and what an employer is told."""

from django.db.models import CharField, Exists, OuterRef, Prefetch, Q, Subquery

from vakwerk.common.prepared import prepared
from vakwerk.people.public import works_for
from vakwerk.programmes.models import Certificate, Cohort, CohortPlace, CohortTrainer, LearningAgreement
from vakwerk.programmes.models import WorkingGroupMember as Member
from vakwerk.programmes.rules import cohorts as rules
from vakwerk.programmes.states import GOES_ON, TAKES_PART

JOINED = ("programme__partnership__lead", "closed_group")


def cohorts():
    makers = Prefetch("programme__working_group", Member.objects.select_related("person").order_by("since", "pk"))
    return Cohort.objects.select_related(*JOINED).prefetch_related(makers)


def cohorts_of(programme):
    """The newest first."""
    return Cohort.objects.filter(programme=programme).order_by("-opened_at", "pk")


def visible_cohorts(person):
    """Each with whether she teaches it, and the learning agreement she made for it."""
    taught = rules.teaching(person).filter(cohort=OuterRef("pk"))
    agreed = LearningAgreement.objects.filter(person=person, cohort=OuterRef("pk"))
    rows = cohorts().annotate(teaches=Exists(taught), own_agreement=Subquery(agreed.values("pk")))
    return rows.filter(rules.cohort_seen_by(person)).order_by("-opened_at", "pk")


def trainers(cohort):
    return CohortTrainer.objects.filter(cohort=cohort).select_related("person").order_by("since", "pk")


def teaches(person, cohort):
    return rules.teaching(person).filter(cohort=cohort).exists()


def visible_places(person):
    """Hers, and those of the cohorts she teaches, each with whether she does."""
    taught = rules.teaching(person).filter(cohort=OuterRef("cohort"))
    rows = CohortPlace.objects.filter(rules.place_seen_by(person)).annotate(teaches=Exists(taught))
    joined = (f"cohort__{path}" for path in JOINED)
    return rows.select_related("person", "organisation", "decided_by", *joined)


def own_place(person, cohort):
    return CohortPlace.objects.filter(cohort=cohort, person=person).first()


def places(cohort):
    """Everybody who applied, by name, with whether she works still where her place stands, and has a certificate."""
    certified = Exists(Certificate.objects.filter(cohort=OuterRef("cohort"), person=OuterRef("person")))
    rows = CohortPlace.objects.filter(cohort=cohort).annotate(works_there=works_for(), has_certificate=certified)
    return rows.select_related("person", "organisation").order_by("person__name", "pk")


def members_of(cohort):
    """Who takes part, by name."""
    return places(cohort).filter(state__in=TAKES_PART)


def learns_beside(person, cohort):
    """Who takes part with her."""
    return [place.person for place in members_of(cohort) if place.person_id != person.pk]


def taken_in(cohort):
    return CohortPlace.objects.filter(cohort=cohort, state__in=rules.HOLDS_A_SEAT).count()


@prepared(person=CharField())
def cohorts_with(person):
    """Where she takes part or teaches, the newest first, with how far she is there."""
    own = CohortPlace.objects.filter(cohort=OuterRef("pk"), person=person)
    taught = Exists(rules.teaching(person).filter(cohort=OuterRef("pk")))
    rows = Cohort.objects.select_related("programme").annotate(teaches=taught, own_state=Subquery(own.values("state")))
    return rows.filter(Q(teaches=True) | Q(own_state__isnull=False)).order_by("-opened_at", "pk")


def own_cohorts(person):
    """Where she applied or takes part, the newest first."""
    rows = CohortPlace.objects.filter(person=person).select_related("cohort__programme", "organisation")
    return rows.order_by("-since", "pk")


def cohorts_taught(person):
    rows = CohortTrainer.objects.filter(person=person).select_related("cohort__programme")
    return rows.order_by("-since", "pk")


def overdue_cohort_places(on):
    return CohortPlace.objects.filter(destroy_after__lt=on).exclude(cohort__state__in=GOES_ON)
