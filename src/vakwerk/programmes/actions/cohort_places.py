"""A place in a cohort: asked for, decided on by who teaches, taken, taken along to another employer, given up."""

from django.db import transaction
from django.utils.translation import gettext_noop as N_

from vakwerk.common.verdicts import demand
from vakwerk.notices.public import Kind, answered, tell
from vakwerk.people.public import acting_for, admit_for_herself, dismiss
from vakwerk.privacy.public import erase_after_commit, keep_until
from vakwerk.programmes.actions.cohort_changes import leave_shown_changes
from vakwerk.programmes.actions.cohorts import take_cohort
from vakwerk.programmes.models import CohortPlace
from vakwerk.programmes.queries import cohorts as queries
from vakwerk.programmes.rules import cohorts as rules
from vakwerk.programmes.rules.programmes import may_store_all
from vakwerk.programmes.states import PLACE_MOVES
from vakwerk.trail.public import record

APPLIED = N_("Somebody applied for a cohort you teach.")
ADMITTED = N_("You can take part in a cohort. Say whether you come.")
DECLINED = N_("There is an answer to what you applied for.")


@transaction.atomic
def apply(cohort, *, by, at, wish):
    """With a few words on what she wants to learn. Who teaches reads that, and nobody else."""
    cohort = take_cohort(cohort)
    place, teaches = queries.own_place(by, cohort), queries.teaches(by, cohort)
    demand(rules.may_apply(by, cohort, place, teaches=teaches) and may_store_all(wish))
    facts = {"organisation": acting_for(by), "wish": wish, "since": at, "destroy_after": keep_until(CohortPlace, at)}
    place = CohortPlace.objects.create(cohort=cohort, person=by, **facts)
    record(by, "programmes.apply", place, at=at)
    tell([trainer.person for trainer in queries.trainers(cohort)], APPLIED, about=place, at=at)
    return place


def take_place(place):
    """The place with its cohort as they are now, held until the transaction ends."""
    cohort = take_cohort(place.cohort)
    held = CohortPlace.objects.select_for_update(of=("self",)).select_related("person", "organisation")
    place = held.get(pk=place.pk)
    place.cohort = cohort
    return place


def move_place(place, name, *, by, at, **facts):
    teaches = by is not None and queries.teaches(by, place.cohort)
    demand(rules.may_move_place(by, place, name, teaches=teaches))
    for field, value in facts.items():
        setattr(place, field, value)
    place.state, place.destroy_after = PLACE_MOVES[name].target, keep_until(CohortPlace, at)
    place.save()
    record(by, f"programmes.{name}_place", place, at=at)
    answered(place, by=by, at=at)
    return place


@transaction.atomic
def admit_applicant(place, *, by, at, words=""):
    """With what she need not do again, when she can show it already."""
    place = take_place(place)
    demand(may_store_all(words) and rules.has_seat(place.cohort, queries.taken_in(place.cohort)))
    place = move_place(place, "admit", by=by, at=at, decision=words, decided_by=by)
    tell([place.person], ADMITTED, about=place, at=at)
    return place


@transaction.atomic
def decline_applicant(place, *, by, at, words):
    demand(may_store_all(words))
    place = move_place(take_place(place), "decline", by=by, at=at, decision=words, decided_by=by)
    tell([place.person], DECLINED, about=place, at=at, kind=Kind.BECAME)
    return place


@transaction.atomic
def take_up(place, *, by, at):
    """She comes: behind the door as herself, not as somebody of her employer."""
    place = move_place(take_place(place), "enrol", by=by, at=at)
    admit_for_herself(place.cohort.closed_group, by, at=at)
    return place


@transaction.atomic
def give_up(place, *, by, at):
    place = move_place(take_place(place), "stop", by=by, at=at)
    leave_shown_changes(by, place.cohort, at=at)
    dismiss(place.cohort.closed_group, by, at=at)
    return place


@transaction.atomic
def take_along(place, *, by, at):
    """To another employer: from now on that one is told what was agreed, and the former one nothing."""
    place = take_place(place)
    organisation = acting_for(by)
    demand(rules.may_take_along(by, place, organisation))
    place.organisation = organisation
    place.save(update_fields=["organisation"])
    record(by, "programmes.take_along", place, at=at)
    return place


def destroy_cohort_places(rows, *, at):
    """The door closes behind who was in, and her place goes."""
    for place in rows.select_related("cohort__closed_group", "person"):
        dismiss(place.cohort.closed_group, place.person, at=at)
    rows.delete()
    erase_after_commit([CohortPlace], at=at)


def leave_cohorts(person, *, at):
    """Who asks to be removed: her places go, and others come in her stead."""
    destroy_cohort_places(CohortPlace.objects.filter(person=person), at=at)
