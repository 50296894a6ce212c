"""What becomes of an experiment when who led it or stood behind it leaves, and when its time is over."""

from django.db import transaction
from django.utils.translation import gettext_noop as N_

from vakwerk.common.labels import label
from vakwerk.common.verdicts import demand
from vakwerk.library.public import back, end_backings, end_evidence
from vakwerk.notices.public import tell
from vakwerk.practice import queries, rules
from vakwerk.practice.actions.experiments import take
from vakwerk.practice.models import Experiment, Participation
from vakwerk.privacy.public import erase_after_commit
from vakwerk.search.public import forget
from vakwerk.trail.public import record

ASIDE = N_("An experiment that you stand behind has lost who led it. You lead it now.")
NOBODY = N_("Nobody leads an experiment that you take part in any more. You can go on with it.")
NOBODY_BEHIND = N_("Who stood behind your experiment has left.")


@transaction.atomic
def leave_experiments(gone, *, at):
    """Of who has left the one who stands behind it goes on with it; when she left as well, whoever takes it."""
    for experiment in queries.experiments_left(gone):
        experiment = take(experiment)
        hand_over(experiment, queries.parts_gone(experiment, gone), at=at)


def hand_over(experiment, left, *, at):
    for part in left:
        setattr(experiment, part, None)
    if "initiator" in left:
        experiment.initiator = experiment.sponsor
    experiment.save()
    record(None, "practice.leave_experiment", experiment, at=at)
    if experiment.initiator is None:
        tell([each.person for each in queries.participants(experiment)], NOBODY, about=experiment, at=at)
    else:
        tell([experiment.initiator], ASIDE if "initiator" in left else NOBODY_BEHIND, about=experiment, at=at)


@transaction.atomic
def take_experiment(experiment, *, by, at):
    """Of who left, with nobody behind it: a colleague goes on with it."""
    experiment = take(experiment)
    demand(rules.may_take_experiment(by, experiment))
    experiment.initiator = by
    experiment.save()
    record(by, "practice.take_experiment", experiment, at=at)
    return experiment


@transaction.atomic
def back_experiment(experiment, *, by, at, text):
    """A named sentence of support for who tries, by an executive."""
    experiment = take(experiment)
    demand(rules.may_back_experiment(by, experiment))
    return back(experiment, by=by, at=at, text=text, owner=experiment.initiator)


def destroy_experiments(rows, *, at):
    """With its counts and what was said of them."""
    for experiment in rows:
        forget(experiment)
        end_evidence(label(experiment), at=at)
        end_backings(label(experiment))
        experiment.delete()
    erase_after_commit([Experiment, Participation], at=at)


@transaction.atomic
def forget_experiments(person, *, at):
    """What she set up stays, without her name."""
    for experiment in queries.experiments_of(person):
        held = take(experiment)
        if held.initiator_id == person.pk:
            held.initiator = held.sponsor if held.sponsor_id != person.pk else None
        if held.sponsor_id == person.pk:
            held.sponsor = None
        held.save()
