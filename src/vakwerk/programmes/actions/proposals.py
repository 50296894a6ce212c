"""A change to what all agreed on, from the proposal until it binds. Until the last has agreed nothing changes."""

from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop as N_

from vakwerk.breakthroughs.public import euros
from vakwerk.common.verdicts import demand
from vakwerk.notices.public import Kind, answered, tell
from vakwerk.programmes import queries, rules
from vakwerk.programmes.actions.ledger import note_share
from vakwerk.programmes.actions.places import fill
from vakwerk.programmes.actions.programmes import take
from vakwerk.programmes.models import BudgetEntry, BudgetProposal, BudgetShare, ProposedShare
from vakwerk.programmes.states import PROPOSAL_MOVES, UNDER_WAY, EntryKind
from vakwerk.trail.public import record

DO_YOU_AGREE = N_("A change to the budget of a leergang waits for you: does your organisation agree?")
IT_HOLDS = N_("Every organisation has agreed: the change to the budget of a leergang holds.")
IT_DOES_NOT = N_("A change to the budget of a leergang does not go on. What was agreed before stays.")


@transaction.atomic
def propose_change(programme, *, by, at, cents, words):
    """Another amount. Each would pay the same part of it as now."""
    programme, standing = ready_for_change(programme, by, words)
    demand(rules.changes(cents, programme) and fits_what_was_promised(programme, cents, standing))
    return propose(programme, standing, by=by, at=at, estimate=cents, words=words)


@transaction.atomic
def record_leaving(programme, organisation, *, by, at, words):
    """An organisation leaves: it pays its part of what was promised and paid until now, the others share the rest."""
    programme, standing = ready_for_change(programme, by, words)
    demand(rules.can_leave(organisation, standing.values()))
    demand(fits_what_was_promised(programme, programme.estimate, standing))
    return propose(programme, standing, by=by, at=at, estimate=programme.estimate, words=words, leaver=organisation)


def ready_for_change(programme, by, words):
    programme = take(programme)
    demand(rules.may_propose_change(by, programme, queries.open_proposal(programme)) and rules.may_store_all(words))
    return programme, queries.standing(programme)


def fits_what_was_promised(programme, cents, standing):
    return rules.is_enough(cents, rules.balance(programme.estimate, queries.money(programme)), settled_in(standing))


def settled_in(standing):
    """What organisations that left pay, in cents."""
    return sum(share.cents for share in standing.values() if not share.percent)


def propose(programme, standing, *, by, at, estimate, words, leaver=None):
    facts = {"before": programme.estimate, "estimate": estimate, "leaver": leaver, "words": words}
    proposal = BudgetProposal.objects.create(programme=programme, proposed_by=by, proposed_at=at, **facts)
    percents = {pk: share.percent for pk, share in standing.items() if share.percent}
    shared = {}
    if leaver is not None:
        shared[leaver.pk] = (0, kept_by(leaver, programme, percents, settled_in(standing)), 0)
        del percents[leaver.pk]
    settled = settled_in(standing) + sum(cents for _percent, cents, _seats in shared.values())
    shared |= rules.share_anew(percents, estimate, programme.seats, settled=settled)
    for pk, (percent, cents, seats) in shared.items():
        facts = {"percent": percent, "cents": cents, "seats": seats, "before": standing[pk].cents}
        ProposedShare.objects.create(proposal=proposal, organisation_id=pk, **facts)
    ask(proposal, [standing[pk].organisation for pk in percents], at=at)
    record(by, "programmes.propose_proposal", proposal, at=at)
    return proposal


def ask(proposal, organisations, *, at):
    for organisation in organisations:
        tell(queries.mandate_holders(organisation), DO_YOU_AGREE, about=proposal, at=at)


def kept_by(leaver, programme, percents, settled):
    """What it still pays: its part of what was promised and paid until now."""
    reckoned = rules.balance(programme.estimate, queries.money(programme))
    spent = min(programme.estimate, reckoned.promised + reckoned.paid)
    return rules.share_out(max(0, spent - settled), percents)[leaver.pk]


def text_of_change(share):
    """What a mandate holder agrees to, word for word."""
    proposal = share.proposal
    shares = list(proposal.shares.all())
    rest = sum(each.cents for each in shares if each.percent)
    leaves = _("%(leaver)s leaves the leergang “%(title)s”. It pays its part of what is promised or paid: %(kept)s.")
    costs = _("The leergang “%(title)s” is expected to cost %(estimate)s, instead of %(was)s.")
    words = [
        leaves if proposal.leaver else costs,
        _("Who stays shares the rest: %(rest)s.") if rest < proposal.estimate else "",
        _("%(organisation)s pays %(percent)s per cent of that: %(cents)s, instead of %(before)s."),
        _("For that it has %(seats)s of %(all)s seats."),
    ]
    return " ".join(filter(None, words)) % {
        "leaver": proposal.leaver and proposal.leaver.name, "title": proposal.programme.title, "rest": euros(rest),
        "kept": euros(sum(each.cents for each in shares if not each.percent)), "was": euros(proposal.before),
        "estimate": euros(proposal.estimate), "organisation": share.organisation.name, "percent": share.percent,
        "cents": euros(share.cents), "before": euros(share.before), "seats": share.seats,
        "all": proposal.programme.seats,
    }  # fmt: skip


def take_proposal(proposal):
    """The change as it is now, with its leergang held until the transaction ends."""
    programme = take(proposal.programme)
    proposal = queries.proposals().get(pk=proposal.pk)
    proposal.programme = programme
    return proposal


def share_in(proposal, share):
    """A share in the change as it is now."""
    found = next(each for each in proposal.shares.all() if each.pk == share.pk)
    found.proposal = proposal
    return found


def move_proposal(proposal, name, *, by, at, **facts):
    demand(rules.may_move_proposal(by, proposal, name))
    for field, value in facts.items():
        setattr(proposal, field, value)
    proposal.state, proposal.settled_by, proposal.settled_at = PROPOSAL_MOVES[name].target, by, at
    proposal.save()
    record(by, f"programmes.{name}_proposal", proposal, at=at)
    answered(proposal, by=by, at=at)
    return proposal


@transaction.atomic
def agree_to_change(share, *, by, at, text):
    """On behalf of her organisation, to the text she read. When it was the last one, the change holds."""
    proposal = take_proposal(share.proposal)
    share = share_in(proposal, share)
    demand(rules.may_agree_to(by, share) and rules.is_what_she_read(text, text_of_change(share)))
    share.agreed_text, share.agreed_by, share.agreed_at = text, by, at
    share.save()
    note_share(share, EntryKind.TO_CHANGE, of=proposal.programme, by=by, at=at)
    record(by, "programmes.agree_proposal", proposal, at=at)
    answered(proposal, by=by, at=at)
    if not any(each.percent and each.agreed_at is None for each in proposal.shares.all()):
        bind(proposal, by=by, at=at)
    return share


def bind(proposal, *, by, at):
    """From now on these are the shares; who waited for a seat that its organisation has now gets it."""
    proposal = move_proposal(proposal, "bind", by=None, at=at)
    programme = proposal.programme
    programme.estimate = proposal.estimate
    programme.save(update_fields=["estimate"])
    for share in proposal.shares.all():
        put_in_place(share, programme, by=by, at=at)
    line = {"kind": EntryKind.CHANGED, "words": proposal.words, "cents": proposal.estimate}
    BudgetEntry.objects.create(programme=programme, entered_by=by, entered_at=at, **line)
    for module in programme.modules.all():
        if module.state in UNDER_WAY:
            module.programme = programme
            fill(module, at=at)
    tell(everybody_in(proposal), IT_HOLDS, about=proposal, at=at, kind=Kind.BECAME)


def put_in_place(share, programme, *, by, at):
    facts = {"percent": share.percent, "cents": share.cents, "seats": share.seats}
    if share.percent:
        facts |= {name: getattr(share, name) for name in ("agreed_text", "agreed_by", "agreed_at")}
    else:
        line = {"kind": EntryKind.LEFT, "words": share.proposal.words, "cents": share.cents}
        line |= {"organisation": share.organisation, "entered_by": by, "entered_at": at}
        BudgetEntry.objects.create(programme=programme, **line)
    BudgetShare.objects.filter(programme=programme, organisation=share.organisation).update(**facts)


def everybody_in(proposal):
    """Who makes the leergang, and who agreed."""
    makers = {member.person for member in proposal.programme.working_group.all()}
    return makers | {share.agreed_by for share in proposal.shares.all() if share.agreed_by}


@transaction.atomic
def take_back_change(share, *, by, at):
    """As long as not everybody has agreed."""
    proposal = take_proposal(share.proposal)
    share = share_in(proposal, share)
    demand(rules.may_take_back_from(by, share))
    note_share(share, EntryKind.TAKEN_BACK, of=proposal.programme, by=by, at=at)
    share.agreed_text, share.agreed_by, share.agreed_at = "", None, None
    share.save()
    record(by, "programmes.take_back_proposal", proposal, at=at)


@transaction.atomic
def refuse_change(proposal, *, by, at, words):
    """One organisation does not agree, and says why: the change does not go on."""
    demand(rules.may_store_all(words))
    proposal = move_proposal(take_proposal(proposal), "refuse", by=by, at=at, closing_words=words)
    return let_go(proposal, by=by, at=at)


@transaction.atomic
def withdraw_change(proposal, *, by, at):
    proposal = move_proposal(take_proposal(proposal), "withdraw", by=by, at=at)
    return let_go(proposal, by=by, at=at)


def let_go(proposal, *, by, at):
    """What was agreed to no longer counts, but stays in the ledger; who agreed and who makes it hear that."""
    for share in proposal.shares.all():
        if share.agreed_by:
            note_share(share, EntryKind.NO_CHANGE, of=proposal.programme, by=by, at=at)
    tell(everybody_in(proposal) - {by}, IT_DOES_NOT, about=proposal, at=at, kind=Kind.BECAME)
    return proposal
