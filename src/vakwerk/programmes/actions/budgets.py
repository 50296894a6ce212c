"""What a leergang costs, who pays which share, and who agreed to what."""

from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop as N_

from vakwerk.breakthroughs.public import euros
from vakwerk.common.verdicts import demand
from vakwerk.notices.public import Kind, answered, tell
from vakwerk.programmes import queries, rules
from vakwerk.programmes.actions.ledger import note_share
from vakwerk.programmes.actions.programmes import move, take
from vakwerk.programmes.models import BudgetShare
from vakwerk.programmes.states import EntryKind
from vakwerk.trail.public import record

DO_YOU_AGREE = N_("A leergang waits for you: does your organisation agree on what it pays?")
REWORKED = N_("The budget of a leergang you agreed on is being changed. You will be asked anew.")
PAID_FOR = N_("Every organisation has agreed: the leergang you make can begin.")


@transaction.atomic
def set_estimate(programme, *, by, at, cents):
    programme = take(programme)
    demand(rules.may_set_estimate(by, programme))
    programme.estimate = cents
    programme.save(update_fields=["estimate"])
    record(by, "programmes.set_estimate", programme, at=at)


@transaction.atomic
def request_budget(programme, *, by, at):
    """Ask every organisation to agree on its share. The shares are those of the partnership on this day."""
    programme = take(programme)
    percents = queries.percents(programme)
    demand(rules.has_shares(percents.values()))
    programme = move(programme, "request_budget", by=by, at=at)
    cents, seats = rules.share_out(programme.estimate, percents), rules.share_out(programme.seats, percents)
    for organisation, percent in percents.items():
        facts = {"percent": percent, "cents": cents[organisation], "seats": seats[organisation]}
        BudgetShare.objects.create(programme=programme, organisation=organisation, **facts)
        tell(queries.mandate_holders(organisation), DO_YOU_AGREE, about=programme, at=at)
    return programme


@transaction.atomic
def rework(programme, *, by, at):
    """Back to the working group. What was agreed no longer holds, but stays in the ledger; who agreed hears that."""
    programme = move(take(programme), "rework", by=by, at=at)
    agreed = [share for share in queries.shares(programme) if share.agreed_by]
    for share in agreed:
        note_share(share, EntryKind.LAPSED, of=programme, by=by, at=at)
    tell({share.agreed_by for share in agreed}, REWORKED, about=programme, at=at, kind=Kind.BECAME)
    BudgetShare.objects.filter(programme=programme).delete()
    return programme


def text_of(share):
    """What a mandate holder agrees to, word for word."""
    words = _(
        "%(organisation)s takes part in the leergang “%(title)s”. It is expected to cost %(estimate)s. "
        "%(organisation)s pays %(percent)s per cent of that: %(cents)s. For that it has %(seats)s of %(all)s seats. "
        "What an employer sees of who takes part: “%(sight)s”."
    )
    programme = share.programme
    return words % {
        "organisation": share.organisation.name, "title": programme.title, "estimate": euros(programme.estimate),
        "percent": share.percent, "cents": euros(share.cents), "seats": share.seats, "all": programme.seats,
        "sight": programme.get_sight_display(),
    }  # fmt: skip


def fresh(share):
    take(share.programme)
    return BudgetShare.objects.select_related("programme", "organisation").get(pk=share.pk)


@transaction.atomic
def agree(share, *, by, at, text):
    """On behalf of her organisation, to the text she read. When it was the last one, the leergang is paid for."""
    share = fresh(share)
    demand(rules.may_agree(by, share) and rules.is_what_she_read(text, text_of(share)))
    share.agreed_text, share.agreed_by, share.agreed_at = text, by, at
    share.save()
    note_share(share, EntryKind.AGREED, of=share.programme, by=by, at=at)
    record(by, "programmes.agree", share.programme, at=at)
    answered(share.programme, by=by, at=at)
    if not queries.missing(share.programme):
        programme = move(take(share.programme), "approve", by=None, at=at)
        makers = [member.person for member in programme.working_group.all()]
        tell(makers, PAID_FOR, about=programme, at=at, kind=Kind.BECAME)
    return share


@transaction.atomic
def take_back(share, *, by, at):
    """As long as not everybody has agreed."""
    share = fresh(share)
    demand(rules.may_take_back(by, share))
    note_share(share, EntryKind.TAKEN_BACK, of=share.programme, by=by, at=at)
    share.agreed_text, share.agreed_by, share.agreed_at = "", None, None
    share.save()
    record(by, "programmes.take_back", share.programme, at=at)
