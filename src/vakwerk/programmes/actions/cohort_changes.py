"""A cohort looks along with a change: everybody in it is let in, by who makes it."""

from django.db import transaction

from vakwerk.common.labels import label
from vakwerk.common.verdicts import demand
from vakwerk.people.public import members
from vakwerk.practice.public import leave_change, let_in, let_in_for_herself
from vakwerk.privacy.public import keep_until
from vakwerk.programmes.actions.cohorts import take_cohort
from vakwerk.programmes.models import CohortChange
from vakwerk.programmes.queries.cohort_changes import shown_by_others
from vakwerk.programmes.queries.cohorts import members_of, own_place
from vakwerk.programmes.rules import cohort_changes as rules
from vakwerk.trail.public import record


@transaction.atomic
def show_change(cohort, change, *, by, at):
    """Once more lets in who came later. Who learns stays, whoever she works for; who teaches as long as she teaches."""
    cohort = take_cohort(cohort)
    demand(rules.may_show_changes(by, cohort, own_place(by, cohort)) and rules.makes(by, change))
    learns = set(members_of(cohort).values_list("person", flat=True))
    for person in members(cohort.closed_group):
        enter = let_in_for_herself if person.pk in learns else let_in
        enter(change, person, by=by, at=at)
    facts = {"person": by, "shown_at": at, "destroy_after": keep_until(CohortChange, at)}
    shown, made = CohortChange.objects.get_or_create(cohort=cohort, change=label(change), defaults=facts)
    if made:
        record(by, "programmes.show_change", cohort, at=at)
    return shown


def leave_shown_changes(person, cohort, *, at):
    """Who gives up her place looks along no more with what her peers change."""
    for change in shown_by_others(person, cohort):
        leave_change(change, by=person, at=at)


def destroy_cohort_changes(rows, *, at):
    rows.delete()
