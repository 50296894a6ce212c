"""A leergang: who sees it, who makes it, and whose agreement it waits for. No part in it opens what a learner wrote."""

from django.db.models import Q
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from vakwerk.common.verdicts import YES, no
from vakwerk.people.public import holds, organisations_of, partnership_ids, reached_by, role
from vakwerk.privacy.public import may_store
from vakwerk.programmes.states import ALIVE, PROGRAMME_MOVES, ProgrammeState, Sight

MANAGER = role(
    "programmes.manager",
    gettext_lazy("Programme manager"),
    gettext_lazy(
        "Opens leergangen of this partnership. Makes a leergang as a member of its working group; "
        "this role alone shows nobody's name or place."
    ),
)
MANDATE_HOLDER = role(
    "programmes.mandate_holder",
    gettext_lazy("Mandate holder for leergangen"),
    gettext_lazy(
        "Agrees for this organisation on what it pays of a leergang. Sees of colleagues what was said to them "
        "beforehand: nothing, that they took part, or also who got a certificate."
    ),
)


def programme_seen_by(person):
    """Who works for one of its organisations today. That she once made it opens nothing."""
    return Q(partnership__in=partnership_ids(person))


def own_seen_by(person):
    return Q(person=person)


def is_manager(person):
    return holds(person, MANAGER)


def may_open(person, partnerships):
    """From the role, in a partnership she works in."""
    if not partnerships:
        return no(_("Only a programme manager of a partnership opens a leergang."))
    return YES


def works_on(person, programme):
    """Whether she is in the working group, which is read with the leergang, and works for its organisations still."""
    is_member = any(member.person_id == person.pk for member in programme.working_group.all())
    if is_member and is_of_partnership(person, programme):
        return YES
    return no(_("Only the working group of this leergang does this."))


def plays(person, part, programme):
    if person is None:  # Vakwerk itself
        return YES
    return works_on(person, programme) if part == "working_group" else no(_("Vakwerk does this by itself."))


def may_move(person, programme, name):
    move = PROGRAMME_MOVES[name]
    ready = READY.get(name)
    return move.fits(programme.state) and plays(person, move.by, programme) and (ready(programme) if ready else YES)


def has_an_estimate(programme):
    return YES if programme.estimate else no(_("Say first what it is expected to cost."))


def has_shares(percents):
    """percents: what each organisation pays, in per cent."""
    if sum(percents) != 100:
        words = _("The shares in the partnership make %(n)s per cent together. They have to make a hundred.")
        return no(words % {"n": sum(percents)})
    return YES


def has_nothing_going_on(programme):
    if any(module.state in ("open_for_enrolment", "running") for module in programme.modules.all()):
        return no(_("You look back, or stop, once no module goes on any more."))
    if programme.has_cohort_on:
        return no(_("You look back, or stop, once no cohort goes on any more."))
    return YES


READY = {"request_budget": has_an_estimate, "look_back": has_nothing_going_on, "stop": has_nothing_going_on}


def permits(person, programme):
    return {name: may_move(person, programme, name) for name in PROGRAMME_MOVES}


def may_change(person, programme):
    if programme.state not in ALIVE:
        return no(_("This leergang is over."))
    return works_on(person, programme)


def may_set_estimate(person, programme):
    """What was agreed on is not lowered or raised behind anybody's back."""
    if programme.state == ProgrammeState.AWAITING:
        return no(_("The organisations are asked to agree on this estimate. Take it back first to change it."))
    if programme.state != ProgrammeState.DESIGNING:
        return no(_("Every organisation has agreed on this estimate. Propose a change: it holds once all have agreed."))
    return works_on(person, programme)


def was_asked(programme):
    if programme.state == ProgrammeState.DESIGNING:
        return no(_("The working group took the budget back to change it. You will be asked anew."))
    return YES


def may_agree(person, share):
    if share.programme.state != ProgrammeState.AWAITING:
        return no(_("Nobody is asked to agree at the moment."))
    if share.agreed_at is not None:
        return no(_("Your organisation has agreed already."))
    return holds_mandate(person, share)


def may_take_back(person, share):
    """Until everybody has agreed."""
    if share.agreed_at is None:
        return no(_("Your organisation has not agreed yet."))
    if share.programme.state != ProgrammeState.AWAITING:
        return no(_("Everybody has agreed. You cannot take it back any more."))
    return holds_mandate(person, share)


def is_what_she_read(text, stands):
    """Two people at once: nobody agrees to something else than she read."""
    return YES if text == stands else no(_("The text changed while you read it. Read it once more."))


def holds_mandate(person, share):
    if agrees_for(person, share.organisation):
        return YES
    return no(_("Only the mandate holder of this organisation does this."))


def agrees_for(person, organisation):
    """A mandate is of an organisation itself: no role in the partnership agrees for a member of it."""
    return organisation in organisations_of(person) and organisation.pk in reached_by(person, MANDATE_HOLDER)


def may_see_of_employer(person, share):
    """What an employer is shown of who took part, as was said to them beforehand."""
    if share.programme.sight == Sight.NOTHING:
        return no(_("It was agreed that employers see nothing of who takes part."))
    return holds_mandate(person, share)


def is_of_partnership(person, programme):
    """Whether she reads the whole leergang; a lecturer from elsewhere reads her module only."""
    return programme.partnership_id in partnership_ids(person)


def is_known(person):
    return YES if person else no(_("Nobody has an account with this address."))


def can_join(person, programme):
    """The working group is of the organisations that make the leergang."""
    if is_of_partnership(person, programme):
        return YES
    return no(_("Somebody in the working group works for one of the organisations."))


def may_store_all(*texts):
    return next((verdict for verdict in map(may_store, texts) if not verdict), YES)
