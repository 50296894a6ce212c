"""Experiments, their counts, what was said of them, and who repeated what."""

from functools import lru_cache
from typing import NamedTuple

from django.db.models import Case, CharField, Count, Exists, OuterRef, Q, When
from django.utils.timezone import localdate

from vakwerk.common.prepared import Given, Prepared, row_by_row
from vakwerk.evidence.public import ANSWERS, RULE, Plan, Repetition, judge, judge_pairs, judge_repetitions, say
from vakwerk.practice import rules
from vakwerk.practice.models import Checkpoint, Experiment, LotPair, Participation, TrialCount
from vakwerk.practice.states import BEFORE_START, ENDED, STARTED, ExperimentState, TrialDesign

JOINED = ("organisation", "initiator", "sponsor", "repeats__organisation", "changed_from")
LISTED = (
    *("title", "expects", "state", "outcome", "made_at", "organisation__name"),
    *("repeats__title", "repeats__organisation__name"),
)
GO_ON = ("too_early_none", "too_early_one", "too_early", "no_answer_yet", "looks_better")  # what ends in: go on
SUCCESSES, ALL = Count("is_success", filter=Q(is_success=True)), Count("is_success")  # from the index alone
GOING_ON = (ExperimentState.RUNNING, ExperimentState.PAUSED)
OPEN = (*BEFORE_START, *GOING_ON, ExperimentState.EVALUATING)


def visible_experiments(person):
    return seen_experiments(person).select_related(*JOINED)


def seen_experiments(person):
    """The same without who and what belongs to it, for a page that shows nothing of that."""
    return Experiment.objects.filter(rules.experiment_seen_by(person))


def experiments_by(person, which=""):
    """Those she sees, newest first: what is going on, what is being prepared, or what came out, also when it failed."""
    states = {"voorbereiding": BEFORE_START, "klaar": ENDED}.get(which, GOING_ON)
    wanted = rules.experiment_seen_by(person) & Q(state__in=states)
    rows = Experiment.objects.filter(row_by_row(wanted) if states == ENDED else wanted)  # most of all are over
    listed = rows.select_related("organisation", "repeats__organisation").only(*LISTED)
    return listed.order_by("-made_at", "pk")


def own_experiments(person):
    """Those she set up, stands behind or takes part in, that are not over."""
    joined = Participation.objects.filter(person=person).values("experiment")
    hers = Q(initiator=person) | Q(sponsor=person) | Q(pk__in=joined)
    return seen_experiments(person).filter(hers, state__in=OPEN).order_by("-made_at").only("title", "state", "design")


def participants(experiment):
    rows = Participation.objects.filter(experiment=experiment).select_related("person")
    return list(rows.order_by("joined_at", "pk"))


def tally(experiment):
    """(successes, n) of what was counted one by one."""
    found = TrialCount.objects.filter(experiment=experiment).aggregate(successes=SUCCESSES, n=ALL)
    return found["successes"], found["n"]


def known_pairs(experiment):
    """(new, old) of each pair of which both results are known, in the order in which they were drawn."""
    rows = LotPair.objects.filter(experiment=experiment, first_success__isnull=False, second_success__isnull=False)
    return [pair.results for pair in rows.order_by("number")]


def half_known(experiment):
    """Of how many pairs one talk has a result and the other none yet."""
    if experiment.design != TrialDesign.LOT:
        return 0
    no_first, no_second = Q(first_success=None), Q(second_success=None)
    return LotPair.objects.filter(no_first ^ no_second, experiment=experiment).count()


def inputs_of(experiment):
    """What is known now, as it is kept with what is said of it."""
    if experiment.design == TrialDesign.LOT:
        return {"pairs": [list(pair) for pair in known_pairs(experiment)]}
    successes, n = tally(experiment)
    return {"successes": successes, "n": n}


def plan_of(experiment):
    """The plan as it stands fast; nothing while it is not complete, or asks for more than all clients."""
    if not (experiment.own_n and experiment.useful_points and experiment.most) or not rules.can_be_reached(experiment):
        return None
    facts = {"useful": experiment.useful_points / 100, "most": experiment.most, "own_n": experiment.own_n}
    return Plan(rate=experiment.own_successes / experiment.own_n, **facts)


def said_of(experiment, inputs, rule=RULE):
    """The verdict on what is known: the same inputs and the same rule give the same again."""
    plan = plan_of(experiment)
    if "pairs" in inputs:
        return judge_pairs([tuple(pair) for pair in inputs["pairs"]], plan.useful, plan.most)
    return judge(plan, inputs["successes"], inputs["n"], rule)


def sentence_of(experiment, verdict):
    """What a page says of it: whoever stopped or pauses is not told to go on."""
    if verdict.key not in GO_ON:
        return verdict.sentence
    if experiment.evaluated_at is None:
        is_paused = experiment.state == ExperimentState.PAUSED
        return say("paused_open", n=verdict.n) if is_paused else verdict.sentence
    if not verdict.n:
        return say("ended_none")
    return say("ended_better" if verdict.key == "looks_better" else "ended_open", n=verdict.n)


def last_look(experiment):
    return Checkpoint.objects.filter(experiment=experiment).order_by("-looked_at", "-pk").first()


def looks(experiment):
    return Checkpoint.objects.filter(experiment=experiment).order_by("looked_at", "pk")


def all_looks():
    return Checkpoint.objects.select_related("experiment").order_by("looked_at", "pk")


def said_again(look):
    """Whether a verdict that was kept comes out the same, from what it was kept with."""
    verdict = said_of(look.experiment, look.inputs, rule=look.rule)
    return (verdict.rule, verdict.key, verdict.sentence.values) == (look.rule, look.key, look.values)


def open_talk(experiment, code):
    """(pair, whether it is the first of the two) of a code; nothing when there is none."""
    pair = LotPair.objects.filter(Q(first_code=code) | Q(second_code=code), experiment=experiment).first()
    return (pair, pair.first_code == code) if pair else None


def visible_pairs(person):
    """The lots of experiments that she takes part in. Whose a lot is, is not known."""
    hers = Participation.objects.filter(person=person).values("experiment")
    shown = visible_experiments(person).filter(pk__in=hers)
    return LotPair.objects.filter(experiment__in=shown.values("pk")).select_related("experiment")


def codes_of(experiment):
    rows = LotPair.objects.filter(experiment=experiment).values_list("first_code", "second_code")
    return {code for row in rows for code in row}


class Tried(NamedTuple):
    """One of those that tried the same: what it takes to count it with the others, and no more."""

    pk: str
    organisation: str  # its name
    organisation_id: str
    initiator_id: str
    sponsor_id: str
    state: str
    design: str
    own_successes: int
    own_n: int
    useful_points: int
    most: int
    is_told: bool  # it is over, or something was decided
    is_hers: bool  # she takes part
    successes: int
    n: int


def of_family(experiment):
    return begun_by(first_of(experiment))


def first_of(experiment):
    return experiment.repeats_id or experiment.pk


def begun_by(first):
    return Q(pk=first) | Q(repeats=first)


def family(person, experiment):
    """The first of them and all that repeat it, as far as she may see them, in the order in which they began."""
    seen = seen_experiments(person).filter(of_family(experiment), state__in=STARTED)
    hers = Participation.objects.filter(person=person, experiment=OuterRef("pk"))
    # Of what is over no verdict is looked for: with an "or" SQLite would look for each of them.
    is_told = Case(When(state__in=ENDED, then=True), default=Exists(verdicts(OuterRef("pk"))))
    known = seen.annotate(is_told=is_told, is_hers=Exists(hers))
    rows = known.order_by("started_at", "pk").values_list("pk", "organisation__name", *Tried._fields[2:-2])
    counted = {pk: tally for pk, *tally in TALLIES.rows(first=first_of(experiment))}
    return [Tried(*row, *counted.get(row[0], (0, 0))) for row in rows]


def tallies_of(first):
    """(key, successes, n) of each of a family of which somebody was counted."""
    kin = Experiment.objects.filter(begun_by(first)).values("pk")
    return TrialCount.objects.filter(experiment__in=kin).values_list("experiment").annotate(successes=SUCCESSES, n=ALL)


TALLIES = Prepared(lambda: tallies_of(Given("first", CharField())))


def is_tried_at(place, experiment):
    """Whether the same is prepared or going on there, and not decided on yet."""
    if place is not None and experiment.organisation_id == place.pk and experiment.state in OPEN:
        return True
    return Experiment.objects.filter(of_family(experiment), organisation=place, state__in=OPEN).exists()


def is_repeated(experiment):
    """Whether another one of the same was held as well."""
    others = Experiment.objects.filter(of_family(experiment), state__in=ENDED)
    return others.exclude(pk=experiment.pk).exists()


def verdicts(experiment):
    """The looks at which something was decided."""
    return Checkpoint.objects.filter(experiment=experiment, key__in=ANSWERS)


def read_together(person, experiments):
    """Those whose count she may read, and what they say together. A lot compares within a pair: it stands by itself."""
    readable = [each for each in experiments if each.design != TrialDesign.LOT and reads(person, each)]
    return readable, said_together(tuple(readable))


@lru_cache(maxsize=64)
def said_together(tried):
    """Of hundreds it is reckoned again only when a count changed."""
    return judge_repetitions(
        [Repetition(plan_of(each), each.successes, each.n, each.organisation_id) for each in tried]
    )


def counted_by_all(person, experiment):
    """Of all who tried the same those who counted somebody that she may read, and what they say together."""
    readable, together = read_together(person, family(person, experiment))
    return [each for each in readable if each.n], together


def reads_pairs(person, experiment, n):
    """Whether she may read what a lot brought after so many clients."""
    return rules.may_read_tally(person, experiment, participants(experiment), n, verdicts(experiment).exists())


def reads(person, experiment):
    own = [Participation(person=person)] if experiment.is_hers else []
    return rules.may_read_tally(person, experiment, own, experiment.n, experiment.is_told)


def to_end(at):
    """Experiments whose last day has passed."""
    over = Experiment.objects.filter(state__in=GOING_ON, ends_on__lt=localdate(at))
    return over.select_related(*JOINED)


def experiments_left(gone):
    """Open experiments of which who set it up, or who stands behind it, no longer works there."""
    people = {person_id for person_id, _place in gone}
    rows = Experiment.objects.filter(Q(initiator__in=people) | Q(sponsor__in=people)).exclude(state="shared")
    return [each for each in rows.select_related(*JOINED) if parts_gone(each, gone)]


def parts_gone(experiment, gone):
    parts = ("initiator", "sponsor")
    return [part for part in parts if (getattr(experiment, f"{part}_id"), experiment.organisation_id) in gone]


def experiments_of(person):
    return Experiment.objects.filter(Q(initiator=person) | Q(sponsor=person)).order_by("made_at")


def participations_of(person):
    return Participation.objects.filter(person=person).select_related("experiment").order_by("joined_at")


def overdue_experiments(on):
    """Of what others repeated the first stays as long as one of them."""
    kept = Experiment.objects.exclude(repeats=None).filter(Q(destroy_after=None) | Q(destroy_after__gte=on))
    changed = Experiment.objects.exclude(changed_from=None).filter(Q(destroy_after=None) | Q(destroy_after__gte=on))
    rows = Experiment.objects.filter(destroy_after__lt=on)
    return rows.exclude(pk__in=kept.values("repeats")).exclude(pk__in=changed.values("changed_from"))


def thanked(participations):
    """Who takes part and said that she may be named."""
    return [each.person for each in participations if each.is_named]
