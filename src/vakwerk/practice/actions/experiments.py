"""An experiment from idea to what came out: set up, started, paused, evaluated, decided, shared and repeated."""

from django.db import transaction
from django.utils.timezone import localdate
from django.utils.translation import gettext_noop as N_

from vakwerk.common.labels import label
from vakwerk.common.verdicts import demand
from vakwerk.ledger.public import LearningMode, enter
from vakwerk.library.public import Certainty, KeptKind, propose
from vakwerk.notices.public import Kind, answered, tell
from vakwerk.people.public import acting_for
from vakwerk.practice import queries, rules
from vakwerk.practice.models import Experiment, Participation
from vakwerk.practice.states import EXPERIMENT_MOVES, ExperimentState, Outcome
from vakwerk.privacy.public import keep_until
from vakwerk.search.public import Kind as Found
from vakwerk.search.public import index
from vakwerk.trail.public import record

STAND_BEHIND = N_("A colleague asks you to stand behind an experiment.")
ROOM = N_("Room was given for your experiment.")
PAUSED = N_("An experiment was paused, because something goes wrong.")
RESUMED = N_("An experiment that was paused goes on.")
OVER = N_("An experiment is over. What came out, and what do you decide?")
DECIDED = N_("It was decided what becomes of an experiment that you took part in.")
REPEATED = N_("Another organisation repeats your experiment.")

LONGEST = 200  # what something is found as
IDEA = ("title", "expects", "current_practice", "trial_practice", "success", "useful_points", "most")
SHARED = (*IDEA, "design", "fair_by", "is_not_about_money", "stop_rule", "leeway_level")  # what a repetition keeps
OWN = ("own_successes", "own_n", "ends_on", "leeway_until")


def take(experiment):
    """The experiment as it is now, held until the transaction ends: of two who count at once, one waits."""
    held = Experiment.objects.select_for_update(of=("self",))
    return held.select_related(*queries.JOINED).get(pk=experiment.pk)


def move(experiment, name, *, by, at, **facts):
    demand(rules.may_move_experiment(by, experiment, name, queries.participants(experiment)))
    demand(rules.may_store_all(*(value for value in facts.values() if type(value) is str)))
    return settle(experiment, name, by=by, at=at, **facts)


def settle(experiment, name, *, by, at, **facts):
    for field, value in facts.items():
        setattr(experiment, field, value)
    experiment.state = EXPERIMENT_MOVES[name].target
    experiment.save()
    record(by, f"practice.{name}", experiment, at=at)
    answered(experiment, by=by, at=at)
    return experiment


@transaction.atomic
def set_up(*, by, at, title, expects, current_practice="", trial_practice="", changed_from=None):
    """An idea for an experiment, in the organisation for which one acts."""
    demand(rules.may_set_up(by) and rules.may_store_all(title, expects, current_practice, trial_practice))
    place = acting_for(by)
    experiment = Experiment.objects.create(
        organisation=place,
        audience=f"org:{place.pk}",
        initiator=by,
        title=title,
        expects=expects,
        current_practice=current_practice,
        trial_practice=trial_practice,
        changed_from=changed_from,
        made_at=at,
    )
    Participation.objects.create(experiment=experiment, person=by, joined_at=at)
    record(by, "practice.set_up", experiment, at=at)
    return experiment


@transaction.atomic
def rewrite(experiment, *, by, at, **facts):
    """What is tried and what counts, until the start."""
    experiment = take(experiment)
    demand(rules.may_rewrite_experiment(by, experiment))
    return fill(experiment, by=by, at=at, **facts)


@transaction.atomic
def fill_in_own(experiment, *, by, at, **facts):
    """What differs from place to place: the rate until now, the end date, who stands behind it."""
    experiment = take(experiment)
    demand(rules.may_fill_in_own(by, experiment))
    return fill(experiment, by=by, at=at, **{name: facts[name] for name in (*OWN, "sponsor") if name in facts})


def fill(experiment, *, by, at, **facts):
    demand(rules.may_store_all(*(value for value in facts.values() if type(value) is str)))
    asked = facts.get("sponsor")
    is_new = asked is not None and asked.pk != experiment.sponsor_id
    for field, value in facts.items():
        setattr(experiment, field, value)
    if experiment.state == ExperimentState.LEEWAY_GRANTED and is_new:
        experiment.state = ExperimentState.DESIGNED  # another one gives the room anew
    if experiment.state == ExperimentState.IDEA and rules.is_planned(experiment):
        experiment.state = EXPERIMENT_MOVES["design"].target
    experiment.save()
    record(by, "practice.rewrite", experiment, at=at)
    if asked is not None and is_new and asked.pk != by.pk:
        tell([asked], STAND_BEHIND, about=experiment, at=at)
    return experiment


@transaction.atomic
def grant(experiment, *, by, at, leeway, leeway_until):
    """Who stands behind it says which rule gives way, until when; of the law, on which basis."""
    experiment = take(experiment)
    experiment.leeway, experiment.leeway_until = leeway, leeway_until
    experiment = move(experiment, "grant", by=by, at=at)
    tell([experiment.initiator], ROOM, about=experiment, at=at)
    return experiment


@transaction.atomic
def start(experiment, *, by, at):
    """From now on all that was expected and agreed stands fast."""
    experiment = take(experiment)
    demand(rules.may_move_experiment(by, experiment, "start") and rules.ends_later(experiment, localdate(at)))
    experiment = settle(experiment, "start", by=by, at=at, started_at=at)
    be_found(experiment, at=at)
    return experiment


def be_found(experiment, *, at):
    """By what was expected and what came out: what failed just as well as what worked."""
    text = f"{experiment.expects}\n{experiment.trial_practice}\n{experiment.conclusion}"
    title = f"{experiment.title}, {experiment.organisation}"[:LONGEST]  # all that repeat it are called the same
    index(experiment, title=title, text=text, kind=Found.EXPERIMENT, audience=experiment.audience, at=at)


@transaction.atomic
def open_up(experiment, *, by, at):
    """The network reads what is tried, and may repeat it; of the count no more than others read."""
    experiment = take(experiment)
    demand(rules.may_open_up(by, experiment))
    experiment.audience = rules.NETWORK
    experiment.save()
    record(by, "practice.open_up", experiment, at=at)
    be_found(experiment, at=at)
    return experiment


@transaction.atomic
def pause(experiment, *, by, at, reason):
    """Whoever takes part may, at once: something goes wrong."""
    experiment = move(take(experiment), "pause", by=by, at=at, pause_reason=reason)
    tell(concerned(experiment, besides=by), PAUSED, about=experiment, at=at)
    return experiment


@transaction.atomic
def resume(experiment, *, by, at):
    experiment = move(take(experiment), "resume", by=by, at=at, pause_reason="")
    tell(concerned(experiment, besides=by), RESUMED, about=experiment, at=at, kind=Kind.BECAME)
    return experiment


def concerned(experiment, besides=None):
    """Who set it up, who stands behind it and who takes part."""
    people = [experiment.initiator, experiment.sponsor, *(p.person for p in queries.participants(experiment))]
    found = {person.pk: person for person in people if person is not None}
    return [person for pk, person in found.items() if besides is None or pk != besides.pk]


@transaction.atomic
def evaluate(experiment, *, by, at):
    """Stop counting new talks; what is known some weeks later still counts."""
    return move(take(experiment), "evaluate", by=by, at=at, evaluated_at=at)


def end_overdue(*, at):
    """On the day after its last it is over, whoever thinks of it."""
    for experiment in queries.to_end(at):
        with transaction.atomic():
            experiment = settle(take(experiment), "end", by=None, at=at, evaluated_at=at)
            tell([experiment.initiator] if experiment.initiator else [], OVER, about=experiment, at=at)


@transaction.atomic
def decide(experiment, *, by, at, outcome, conclusion):
    """Go on, change, stop or repeat, with what happened; everyone who took part hears it."""
    facts = {"outcome": outcome, "conclusion": conclusion, "decided_at": at}
    experiment = move(take(experiment), "decide", by=by, at=at, destroy_after=keep_until(Experiment, at), **facts)
    be_found(experiment, at=at)
    for each in queries.participants(experiment):
        enter(each.person, "experiment", mode=LearningMode.WORKING, minutes=0, source=experiment, at=at)
    tell(concerned(experiment, besides=by), DECIDED, about=experiment, at=at, kind=Kind.BECAME)
    return experiment


@transaction.atomic
def share(experiment, *, by, at):
    """The network reads what was expected and what happened, whatever came out."""
    demand(rules.is_in_network(by))
    experiment = move(take(experiment), "share", by=by, at=at, audience=rules.NETWORK)
    be_found(experiment, at=at)
    return experiment


@transaction.atomic
def share_lesson(experiment, *, by, at):
    """A draft for the library: what works as a practice, all else as a lesson, with the way to what was counted."""
    experiment = take(experiment)
    demand(rules.may_share_lesson(by, experiment))
    record(by, "practice.share_lesson", experiment, at=at)
    evidence = label(experiment) if experiment.audience == rules.NETWORK else ""
    facts = {"title": experiment.title, "origin": experiment, "evidence": evidence, "at": at}
    if experiment.outcome != Outcome.ADOPT:
        text, went_wrong = f"{experiment.expects}\n\n{experiment.conclusion}", experiment.outcome == Outcome.STOP
        return propose(by, text=text, went_wrong=went_wrong, **facts)
    text = f"{experiment.trial_practice}\n\n{experiment.conclusion}"
    certainty = Certainty.SEVERAL if queries.is_repeated(experiment) else Certainty.ONCE
    return propose(by, kind=KeptKind.PROVEN_PRACTICE, text=text, certainty=certainty, **facts)


@transaction.atomic
def repeat(experiment, *, by, at):
    """The same in one's own organisation, unchanged, with a link to the first of them."""
    place, first = acting_for(by), take(experiment.repeats or experiment)
    experiment = take(experiment)
    demand(rules.may_repeat(by, experiment, queries.is_tried_at(place, experiment)))
    kept = {name: getattr(experiment, name) for name in SHARED}
    facts = {"organisation": place, "audience": f"org:{place.pk}", "initiator": by, "repeats": first, "made_at": at}
    made = Experiment.objects.create(state=ExperimentState.DESIGNED, **facts, **kept)
    Participation.objects.create(experiment=made, person=by, joined_at=at)
    record(by, "practice.repeat", made, at=at)
    if first.initiator is not None:
        tell([first.initiator], REPEATED, about=first, at=at, kind=Kind.BECAME)
    return made


@transaction.atomic
def change_anew(experiment, *, by, at):
    """What stands fast is changed in a new one, with a link."""
    experiment = take(experiment)
    demand(rules.may_change_anew(by, experiment))
    kept = {name: getattr(experiment, name) for name in ("title", "expects", "current_practice", "trial_practice")}
    return set_up(by=by, at=at, changed_from=experiment, **kept)


@transaction.atomic
def take_part(experiment, *, by, at, is_named=False):
    """Of one's own will; named in the end only by one's own yes."""
    experiment = take(experiment)
    demand(rules.may_take_part(by, experiment, queries.participants(experiment)))
    Participation.objects.create(experiment=experiment, person=by, joined_at=at, is_named=is_named)
    record(by, "practice.take_part", experiment, at=at)


@transaction.atomic
def be_named(experiment, *, by, at, is_named):
    demand(rules.takes_part(by, queries.participants(experiment)))
    Participation.objects.filter(experiment=experiment, person=by).update(is_named=is_named)
    record(by, "practice.be_named", experiment, at=at)
