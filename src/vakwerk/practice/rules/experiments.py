"""Experiments: who sees them, who takes part and counts, when one may start, and what others read of its count."""

from django.db.models import Q
from django.utils.translation import gettext as _

from vakwerk.common.verdicts import YES, no
from vakwerk.library.public import may_back
from vakwerk.people.public import audiences_of, in_network, organisations_of
from vakwerk.practice.rules.cards import ENOUGH
from vakwerk.practice.states import (
    BEFORE_START,
    COUNTING,
    ENDED,
    EXPERIMENT_MOVES,
    ExperimentState,
    LeewayLevel,
    Outcome,
    TrialDesign,
)

NETWORK = "network"


def experiment_seen_by(person):
    """Who it is for; and everyone where it is held, as long as she works there."""
    return Q(audience__in=audiences_of(person)) | Q(organisation__in=organisations_of(person))


def works_at(person, experiment):
    if any(place.pk == experiment.organisation_id for place in organisations_of(person)):
        return YES
    return no(_("This experiment is of another organisation. You can repeat it in your own."))


def is_initiator(person, experiment):
    if experiment.initiator_id == person.pk:
        return works_at(person, experiment)
    return no(_("Only who set up this experiment does this."))


def is_sponsor(person, experiment):
    if experiment.sponsor_id == person.pk:
        return works_at(person, experiment)
    return no(_("Only who stands behind this experiment does this."))


def takes_part(person, participations):
    if any(each.person_id == person.pk for each in participations):
        return YES
    return no(_("Only who takes part does this."))


def plays(person, part, experiment, participations):
    if part == "system":
        return no(_("Vakwerk does this by itself."))
    if part == "sponsor":
        return is_sponsor(person, experiment)
    if is_initiator(person, experiment):
        return YES
    if part == "holder":
        return is_sponsor(person, experiment)
    if part == "participant":
        return takes_part(person, participations) and works_at(person, experiment)
    return is_initiator(person, experiment)


def may_move_experiment(person, experiment, name, participations=()):
    move = EXPERIMENT_MOVES[name]
    plays_it = plays(person, move.by, experiment, participations)
    if name == "start" and experiment.state == ExperimentState.IDEA:
        return plays_it and is_complete(experiment) and move.fits(experiment.state)
    return move.fits(experiment.state) and plays_it and READY.get(name, anytime)(experiment)


def anytime(_experiment):
    return YES


def asked_before(experiment):
    """(what is there, what is asked) in the order in which a page asks it."""
    is_lot = experiment.design == TrialDesign.LOT
    yield experiment.trial_practice, _("Write down the new way of working first.")
    yield experiment.success, _("Say first what counts as a success.")
    yield experiment.own_n, _("Say first how often it succeeds until now, and of how many clients you know that.")
    yield experiment.useful_points, _("Say first how much better it has to get to be worth it.")
    yield experiment.most, _("Say first after how many clients you stop.")
    yield experiment.ends_on, _("There is no end date yet. Without it an experiment does not start.")
    yield experiment.stop_rule, _("There is no stop rule yet. Agree first when you stop because it does harm.")
    if is_lot:
        yield experiment.fair_by, _("Say first which council judged the lot fair to clients.")
        yield experiment.is_not_about_money, _("A lot never decides who gets money.")
    if experiment.leeway_level != LeewayLevel.NONE:
        yield experiment.sponsor_id, _("Say first who stands behind it and gives the room.")


def is_complete(experiment):
    return next((no(words) for there, words in asked_before(experiment) if not there), YES)


def is_planned(experiment):
    """Whether there is enough to call it designed: what is tried, and what counts."""
    return YES if experiment.trial_practice and experiment.success else no(_("Write down what counts first."))


def can_be_reached(experiment):
    """Whether so much better is a share of clients at all."""
    if 100 * experiment.own_successes + experiment.useful_points * experiment.own_n > 100 * experiment.own_n:
        return no(_("So much better is more than all clients. Choose a smaller difference."))
    return YES


def may_begin(experiment):
    """Complete, with a share that can be reached, and room when a rule gives way."""
    possible = is_complete(experiment) and can_be_reached(experiment)
    if not possible:
        return possible
    if experiment.leeway_level != LeewayLevel.NONE and experiment.state != ExperimentState.LEEWAY_GRANTED:
        return no(_("A rule has to give way. Who stands behind it gives that room first."))
    return YES


def ends_later(experiment, on):
    return YES if experiment.ends_on > on else no(_("The end date has passed. Choose one that is still to come."))


def has_leeway(experiment):
    if experiment.leeway_level == LeewayLevel.NONE:
        return no(_("This experiment departs from no rule, so no room is needed."))
    return YES if experiment.leeway_level == LeewayLevel.OWN or experiment.leeway else no(_("Say on which basis."))


READY = {"start": may_begin, "grant": has_leeway}


def may_set_up(person):
    return YES if organisations_of(person) else no(_("You work nowhere at the moment."))


def may_rewrite_experiment(person, experiment):
    """Until it starts; a repetition keeps what it repeats."""
    if experiment.state not in BEFORE_START:
        return no(_("This stands fast since the start. A change is a new experiment, with a link to this one."))
    if experiment.repeats_id is not None:
        return no(_("This repeats another experiment unchanged. Make a new one to change it."))
    return is_initiator(person, experiment)


def may_fill_in_own(person, experiment):
    """What is one's own in each place: the rate until now, the end date, who stands behind it."""
    if experiment.state not in BEFORE_START:
        return no(_("This stands fast since the start. A change is a new experiment, with a link to this one."))
    return is_initiator(person, experiment)


def may_change_anew(person, experiment):
    if experiment.state in BEFORE_START:
        return no(_("You can still change this one."))
    return works_at(person, experiment)


def may_repeat(person, experiment, is_tried_here):
    """Unchanged, in one's own organisation, one at a time: of a municipality that tries it twice at once it is not
    known which count is whose. Of its own it repeats what it decided to repeat.
    """
    if experiment.state in BEFORE_START:
        return no(_("It has not begun yet."))
    if is_tried_here:
        return no(_("Your own organisation tries this already. You can take part there."))
    if works_at(person, experiment) and experiment.outcome != Outcome.REPEAT:
        return no(_("Your own organisation holds this one."))
    return may_set_up(person)


def may_take_experiment(person, experiment):
    """Of who left: whoever works there goes on with it."""
    if experiment.initiator_id is not None:
        return no(_("%(name)s leads this experiment.") % {"name": experiment.initiator.first_name})
    return works_at(person, experiment)


def may_share_lesson(person, experiment):
    if experiment.state not in (ExperimentState.DECIDED, ExperimentState.SHARED):
        return no(_("First decide what becomes of it."))
    return is_initiator(person, experiment)


def may_open_up(person, experiment):
    """Others may read what is tried, and repeat it, while it is going on."""
    if experiment.audience == NETWORK:
        return no(_("The network reads this already."))
    if experiment.state in BEFORE_START:
        return no(_("It has not begun yet."))
    return is_initiator(person, experiment) and is_in_network(person)


def is_in_network(person):
    return YES if in_network(person) else no(_("Your organisation does not take part in the network."))


def may_take_part(person, experiment, participations):
    if takes_part(person, participations):
        return no(_("You take part already."))
    if experiment.state in ENDED:
        return no(_("This experiment is over."))
    return works_at(person, experiment)


def may_count_client(person, experiment, participations):
    """Of the design without a lot: a client whose result is known."""
    if experiment.design != TrialDesign.BEFORE_AFTER:
        return no(_("Here a result is entered by the code of a talk."))
    return may_enter(person, experiment, participations)


def may_draw(person, experiment, participations):
    if experiment.design != TrialDesign.LOT:
        return no(_("This experiment has no lot."))
    if experiment.state != ExperimentState.RUNNING:
        return no(_("This experiment is not going on."))
    return takes_part(person, participations)


def may_enter(person, experiment, participations):
    if experiment.state not in COUNTING:
        return no(_("Nothing is counted here at the moment."))
    return takes_part(person, participations) and works_at(person, experiment)


def are_still_to_come(first_at, second_at, at):
    """Two talks of which neither has begun: the lot cannot be chosen by who is expected."""
    if first_at <= at:
        return no(_("The first talk has begun already. Draw a lot for talks that are still to come."))
    if second_at <= first_at:
        return no(_("The second talk comes after the first."))
    return YES


def is_open_code(found):
    """`found`: (pair, whether it is the first of the two), or nothing."""
    if found is None:
        return no(_("This code does not exist in this experiment. Look whether you typed it right."))
    pair, is_first = found
    if (pair.first_success if is_first else pair.second_success) is not None:
        return no(_("The result of this code was entered before. It counts once."))
    return YES


def may_read_tally(person, experiment, participations, n, has_verdict):
    """Who takes part reads the count at once; others after the end or a verdict, from ten."""
    if n >= ENOUGH and (experiment.state in ENDED or has_verdict):
        return YES
    is_inside = person.pk in (experiment.initiator_id, experiment.sponsor_id) or takes_part(person, participations)
    if is_inside and works_at(person, experiment):
        return YES
    return no(_("Others read the count when there is an answer or it is over, and from ten clients."))


def may_back_experiment(person, experiment):
    """An executive of where it is held stands behind who tries, by name, beside whoever gave it room."""
    return works_at(person, experiment) and may_back(person, experiment)


def permits_experiment(person, experiment, participations, is_tried_here):
    """Every move and deed with its verdict, for a page that shows what can be done and why not."""
    moves = {name: may_move_experiment(person, experiment, name, participations) for name in EXPERIMENT_MOVES}
    alone = {"rewrite": may_rewrite_experiment, "own": may_fill_in_own, "open": may_open_up}
    alone |= {"anew": may_change_anew, "lesson": may_share_lesson, "take": may_take_experiment}
    alone |= {"back": may_back_experiment}
    joint = {"join": may_take_part, "count": may_count_client, "draw": may_draw, "enter": may_enter}
    found = moves | {name: rule(person, experiment) for name, rule in alone.items()}
    found["repeat"] = may_repeat(person, experiment, is_tried_here)
    return found | {name: rule(person, experiment, participations) for name, rule in joint.items()}
