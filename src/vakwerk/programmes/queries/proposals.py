"""Reading changes that were proposed to what a leergang costs."""

from django.db.models import OuterRef, Prefetch, Q, Subquery, Value

from vakwerk.people.public import reached_by
from vakwerk.programmes import rules
from vakwerk.programmes.models import BudgetProposal, BudgetShare, ProposedShare
from vakwerk.programmes.queries.programmes import Member, shares
from vakwerk.programmes.states import ProgrammeState, ProposalState


def proposals():
    makers = Prefetch("programme__working_group", Member.objects.select_related("person").order_by("since", "pk"))
    asked = Prefetch("shares", proposed_shares())
    rows = BudgetProposal.objects.select_related("programme__partnership__lead", "leaver", "proposed_by", "settled_by")
    return rows.prefetch_related(makers, asked).order_by("-proposed_at", "-pk")


def proposed_shares():
    """The largest share first; who leaves comes last."""
    rows = ProposedShare.objects.select_related("organisation", "agreed_by")
    return rows.select_related("proposal__programme", "proposal__leaver").order_by("-percent", "organisation__name")


def visible_proposals(person):
    return proposals().filter(rules.proposal_seen_by(person))


def proposals_for(programme):
    """Every change that was proposed, the newest first."""
    rows = BudgetProposal.objects.filter(programme=programme).select_related("leaver")
    return rows.order_by("-proposed_at", "-pk")


def open_proposal(programme):
    """The change that waits for agreement, or nothing."""
    return BudgetProposal.objects.filter(programme=programme, state=ProposalState.OPEN).first()


def least_agreed(programme):
    """Of what all agreed on and what is asked of them now, the least, in cents: that much can be promised."""
    waiting = open_proposal(programme)
    return min(programme.estimate, waiting.estimate) if waiting else programme.estimate


def standing(programme):
    """{organisation id: its share as it is}"""
    return {share.organisation_id: share for share in shares(programme)}


def to_agree(person):
    """The shares that wait for her agreement: as a whole, or to the change that stands with it."""
    asked = ProposedShare.objects.filter(
        proposal__programme=OuterRef("programme"), organisation=OuterRef("organisation")
    )
    asked = asked.filter(proposal__state=ProposalState.OPEN, agreed_at=None, percent__gt=0)
    rows = BudgetShare.objects.filter(organisation__in=reached_by(person, rules.MANDATE_HOLDER))
    rows = rows.annotate(change=Subquery(asked.values("proposal"))).select_related("programme", "organisation")
    waits = Q(change__isnull=False) | Q(agreed_at=None, programme__state=ProgrammeState.AWAITING)
    found = rows.filter(waits).order_by("programme__title", "organisation__name")
    return [share for share in found if rules.holds_mandate(person, share)]


def proposals_of(person):
    """Those she proposed or settled, with who asks."""
    rows = BudgetProposal.objects.filter(Q(proposed_by=person) | Q(settled_by=person)).select_related("programme")
    return rows.annotate(reader=Value(person.pk)).order_by("-proposed_at", "pk")


def changes_agreed_by(person):
    return ProposedShare.objects.filter(agreed_by=person).select_related("proposal__programme", "organisation")
