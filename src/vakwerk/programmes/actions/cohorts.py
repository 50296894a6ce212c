"""A cohort from its opening to its end, who teaches it, and a group of peers that goes on afterwards."""

from django.db import transaction
from django.utils.translation import gettext_noop as N_

from vakwerk.common.verdicts import demand
from vakwerk.notices.public import Kind, answered, tell
from vakwerk.peers.public import AGREEMENT, change_group, invite_to_group, start_group
from vakwerk.people.public import admit, dismiss, open_group
from vakwerk.privacy.public import keep_until
from vakwerk.programmes.actions.programmes import take
from vakwerk.programmes.models import Cohort, CohortPlace, CohortTrainer
from vakwerk.programmes.queries import cohorts as queries
from vakwerk.programmes.rules import cohorts as rules
from vakwerk.programmes.rules.programmes import is_known, may_store_all
from vakwerk.programmes.states import COHORT_MOVES
from vakwerk.trail.public import record

YOU_TEACH = N_("You were named as trainer of a cohort.")
IT_BEGAN = N_("A cohort you have a place in has begun.")
IT_ENDED = N_("Your cohort is over. It stays yours to read for two years.")
CALLED_OFF = N_("A cohort you applied for does not go on.")
SMALLEST = 8  # places in a group of peers


def take_cohort(cohort):
    """The cohort and its leergang as they are now, held until the transaction ends."""
    programme = take(cohort.programme)
    held = Cohort.objects.select_for_update(of=("self",)).select_related("closed_group").get(pk=cohort.pk)
    held.programme = programme
    return held


@transaction.atomic
def open_cohort(programme, *, by, at, title, entry, seats, trainer):
    """From now on people apply. Who teaches it decides who is admitted."""
    programme = take(programme)
    demand(rules.may_open_cohort(by, programme) and is_known(trainer) and may_store_all(title, entry))
    facts = {"title": title, "entry": entry, "seats": seats, "opened_at": at}
    cohort = Cohort.objects.create(programme=programme, closed_group=open_group(at=at), **facts)
    record(by, "programmes.open_cohort", cohort, at=at)
    name_trainer(cohort, trainer, by=by, at=at)
    return cohort


@transaction.atomic
def name_trainer(cohort, person, *, by, at):
    """Twice is once."""
    cohort = take_cohort(cohort)
    demand(is_known(person))
    demand(rules.may_name_trainer(by, cohort, learns=queries.own_place(person, cohort) is not None))
    taught = queries.teaches(person, cohort)
    trainer, _made = CohortTrainer.objects.get_or_create(cohort=cohort, person=person, defaults={"since": at})
    if not taught:
        dismiss(cohort.closed_group, person, at=at)  # of a door that a former employer opened
        admit(cohort.closed_group, person, at=at)
        record(by, "programmes.name_trainer", cohort, at=at)
        tell([person] if person.pk != by.pk else [], YOU_TEACH, about=cohort, at=at)
    return trainer


@transaction.atomic
def unname_trainer(trainer, *, by, at):
    cohort = take_cohort(trainer.cohort)
    demand(rules.may_unname_trainer(by, cohort, queries.trainers(cohort).count()))
    record(by, "programmes.unname_trainer", cohort, at=at)
    dismiss(cohort.closed_group, trainer.person, at=at)
    CohortTrainer.objects.filter(pk=trainer.pk).delete()


def move_cohort(cohort, name, *, by, at, **facts):
    demand(rules.may_move_cohort(by, cohort, name))
    for field, value in facts.items():
        setattr(cohort, field, value)
    cohort.state = COHORT_MOVES[name].target
    cohort.save()
    record(by, f"programmes.{name}_cohort", cohort, at=at)
    answered(cohort, by=by, at=at)
    return cohort


@transaction.atomic
def begin_cohort(cohort, *, by, at):
    """Nobody applies any more."""
    cohort = take_cohort(cohort)
    members = [place.person for place in queries.members_of(cohort)]
    demand(rules.may_move_cohort(by, cohort, "begin") and rules.could_begin_cohort(members))
    tell(members, IT_BEGAN, about=cohort, at=at, kind=Kind.BECAME)
    return move_cohort(cohort, "begin", by=by, at=at)


@transaction.atomic
def end_cohort(cohort, *, by, at):
    """Over. It stays a closed group, until its places go."""
    return finish(take_cohort(cohort), "end", IT_ENDED, by=by, at=at)


@transaction.atomic
def call_off_cohort(cohort, *, by, at, words):
    demand(may_store_all(words))
    return finish(take_cohort(cohort), "call_off", CALLED_OFF, by=by, at=at, closing_words=words)


def finish(cohort, name, told, *, by, at, **facts):
    cohort = move_cohort(cohort, name, by=by, at=at, **facts)
    CohortPlace.objects.filter(cohort=cohort).update(destroy_after=keep_until(CohortPlace, at))
    left = queries.places(cohort).exclude(state__in=("declined", "stopped"))
    tell([place.person for place in left], told, about=cohort, at=at, kind=Kind.BECAME)
    return cohort


@transaction.atomic
def go_on_together(cohort, *, by, at, name, people):
    """A group of peers of who learned together, in one act: it is theirs, and the leergang knows nothing more of it."""
    demand(rules.may_go_on_together(by, cohort, queries.own_place(by, cohort)) and rules.chose_some_of(people))
    record(by, "programmes.go_on_together", cohort, at=at)
    group = start_group(by=by, at=at, name=name, agreement=str(AGREEMENT))
    group = change_group(group, by=by, at=at, max_people=max(SMALLEST, len(people) + 1))
    for person in people:
        invite_to_group(group, person.email, by=by, at=at)
    return group
