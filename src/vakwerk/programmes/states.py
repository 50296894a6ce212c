"""The life of a leergang, a module or a cohort in it, a place there, what it costs, homework, and what is promised.

That somebody takes part is not a state: it follows from her place and from the module that goes on.
"""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from vakwerk.common.moves import Move


class ProgrammeState(TextChoices):
    DESIGNING = "designing", _("being designed")
    AWAITING = "awaiting_budget", _("waits for the budget")
    APPROVED = "approved", _("agreed by all")
    RUNNING = "running", _("going on")
    EVALUATING = "evaluating", _("looking back")
    CLOSED = "closed", _("over")
    CANCELLED = "cancelled", _("stopped")


class ModuleState(TextChoices):
    PROPOSED = "proposed", _("a proposal")
    OPEN = "open_for_enrolment", _("open to sign up")
    RUNNING = "running", _("going on")
    COMPLETED = "completed", _("over")
    DROPPED = "dropped", _("does not go on")


class EnrolmentState(TextChoices):
    WAITING = "waiting", _("on the waiting list")
    CONFIRMED = "confirmed", _("has a place")
    COMPLETED = "completed", _("completed, with a certificate")
    ENDED = "ended", _("took part")
    GONE = "gone", _("stopped")  # never kept: the row is deleted


class AgreementState(TextChoices):
    DRAFTED = "drafted", _("being agreed on")
    SIGNED = "signed_by_all", _("signed")
    REVIEWED = "mid_term_reviewed", _("looked at halfway")
    CONCLUDED = "concluded", _("rounded off")


class CohortState(TextChoices):
    OPEN = "open", _("open to apply")
    RUNNING = "running", _("going on")
    ENDED = "ended", _("over")
    CALLED_OFF = "called_off", _("does not go on")


class PlaceState(TextChoices):
    """How far somebody is in a cohort. That she takes part follows from her place."""

    APPLIED = "applied", _("has applied")
    ADMITTED = "admitted", _("admitted")
    DECLINED = "declined", _("not admitted")
    ENROLLED = "enrolled", _("takes part")
    STOPPED = "stopped", _("stopped")


class AssessmentState(TextChoices):
    """Of what somebody of a cohort shows. Whether it is enough follows from what was said of each thing asked."""

    HANDED_IN = "handed_in", _("waits for an assessor")
    GIVEN = "given", _("is being assessed")
    DECIDED = "decided", _("assessed")
    GONE = "gone", _("taken back")  # never kept: the row is deleted


class Level(TextChoices):
    """What an assessor says of one thing that is asked."""

    MET = "met", _("Yes, this shows it")
    NOT_YET = "not_yet", _("No, not yet")


class VisitState(TextChoices):
    OFFERED = "offered", pgettext_lazy("visit", "offered")
    ASKED = "asked", pgettext_lazy("visit", "asked for")
    AGREED = "agreed", pgettext_lazy("visit", "agreed on")


class Sight(TextChoices):
    """What the employer of a participant is shown; said before anybody signs up."""

    NOTHING = "nothing", _("Nothing")
    TOOK_PART = "took_part", _("That somebody took part")
    CERTIFICATE = "certificate", _("That somebody took part, and whether she got the certificate")


class HomeworkState(TextChoices):
    DRAFT = "draft", _("yours alone")
    HANDED_IN = "handed_in", _("handed in")


class GivenTo(TextChoices):
    """Who reads homework. No team lead does, whoever she is in the leergang."""

    GROUP = "group", _("Who learns and who teaches here")
    LECTURER = "lecturer", _("Who teaches here, and nobody else")


class Licence(TextChoices):
    """What may be done with material, as its owner gives it."""

    HERE = "here", _("Only to use in this leergang")
    BY = "by", _("Pass on and change it, with the name of its owner (CC BY)")
    BY_SA = "by_sa", _("Pass on and change it, with the name, under the same licence (CC BY-SA)")
    BY_NC = "by_nc", _("Pass on and change it, with the name, not for money (CC BY-NC)")
    FREE = "free", _("Everything: it is of everybody (CC0)")


class Used(TextChoices):
    """What somebody did in her own work with what she learned in a module."""

    OFTEN = "often", _("Yes, more than once")
    ONCE = "once", _("Yes, once")
    NOT_YET = "not_yet", _("Not yet")
    NOT = "not", _("No, it does not fit my work")


class ProposalState(TextChoices):
    OPEN = "open", _("waits for agreement")
    BOUND = "bound", _("everybody agreed: it holds")
    REFUSED = "refused", _("not agreed: it does not go on")
    WITHDRAWN = "withdrawn", _("withdrawn")


class EntryKind(TextChoices):
    """What a line in the ledger says: what was agreed on, and what came of the money."""

    AGREED = "agreed", pgettext_lazy("ledger", "agreed")
    TAKEN_BACK = "taken_back", _("agreement taken back")
    LAPSED = "lapsed", _("agreement lapsed: the budget was taken back")
    TO_CHANGE = "to_change", _("agreed to a change")
    NO_CHANGE = "no_change", _("agreement lapsed: the change does not go on")
    LEFT = "left", _("left, and pays no more than this")
    CHANGED = "changed", _("changed: expected to cost from now on")
    COMMITMENT = "commitment", _("promised")
    COST = "cost", _("paid")


MONEY = (EntryKind.COMMITMENT, EntryKind.COST)
OF_ALL = (*MONEY, EntryKind.CHANGED)

P, M, E, A = ProgrammeState, ModuleState, EnrolmentState, AgreementState
C, L, V = CohortState, PlaceState, VisitState

ALIVE = (P.DESIGNING, P.AWAITING, P.APPROVED, P.RUNNING, P.EVALUATING)
PAID_FOR = (P.APPROVED, P.RUNNING)
SPENT_IN = (P.APPROVED, P.RUNNING, P.EVALUATING)
UNDER_WAY = (M.OPEN, M.RUNNING)
NOT_OVER = (M.PROPOSED, *UNDER_WAY)
INSIDE = (E.CONFIRMED, E.COMPLETED, E.ENDED)
TAKES_PART = (L.ENROLLED,)
GOES_ON = (C.OPEN, C.RUNNING)

PROGRAMME_MOVES = {
    "request_budget": Move((P.DESIGNING,), P.AWAITING, by="working_group"),
    "rework": Move((P.AWAITING,), P.DESIGNING, by="working_group"),
    "approve": Move((P.AWAITING,), P.APPROVED, by="system"),
    "begin": Move((P.APPROVED,), P.RUNNING, by="system"),
    "look_back": Move((P.RUNNING,), P.EVALUATING, by="working_group"),
    "close": Move((P.EVALUATING,), P.CLOSED, by="working_group"),
    "stop": Move(ALIVE, P.CANCELLED, by="working_group"),
}
PROPOSAL_MOVES = {
    "bind": Move((ProposalState.OPEN,), ProposalState.BOUND, by="system"),
    "refuse": Move((ProposalState.OPEN,), ProposalState.REFUSED, by="mandate_holder"),
    "withdraw": Move((ProposalState.OPEN,), ProposalState.WITHDRAWN, by="working_group"),
}
MODULE_MOVES = {
    "open": Move((M.PROPOSED,), M.OPEN, by="working_group"),
    "begin": Move((M.OPEN,), M.RUNNING, by="working_group"),
    "complete": Move((M.RUNNING,), M.COMPLETED, by="working_group"),
    "drop": Move((M.PROPOSED, M.OPEN), M.DROPPED, by="working_group"),
}
ENROLMENT_MOVES = {
    "confirm": Move((E.WAITING,), E.CONFIRMED, by="system"),
    "complete": Move((E.CONFIRMED,), E.COMPLETED, by="system"),
    "end": Move((E.CONFIRMED,), E.ENDED, by="system"),
    "withdraw": Move((E.WAITING, E.CONFIRMED), E.GONE, by="participant"),
}
COHORT_MOVES = {
    "begin": Move((C.OPEN,), C.RUNNING, by="working_group"),
    "end": Move((C.RUNNING,), C.ENDED, by="working_group"),
    "call_off": Move((C.OPEN,), C.CALLED_OFF, by="working_group"),
}
PLACE_MOVES = {
    "admit": Move((L.APPLIED,), L.ADMITTED, by="trainer"),
    "decline": Move((L.APPLIED,), L.DECLINED, by="trainer"),
    "enrol": Move((L.ADMITTED,), L.ENROLLED, by="participant"),
    "stop": Move((L.APPLIED, L.ADMITTED, L.ENROLLED), L.STOPPED, by="participant"),
}
VISIT_MOVES = {
    "ask": Move((V.OFFERED,), V.ASKED, by="peer"),
    "agree": Move((V.ASKED,), V.AGREED, by="host"),
    "say_no": Move((V.ASKED, V.AGREED), V.OFFERED, by="host"),
    "take_back": Move((V.ASKED, V.AGREED), V.OFFERED, by="visitor"),
}
S = AssessmentState
ASSESSMENT_MOVES = {
    "give": Move((S.HANDED_IN, S.GIVEN), S.GIVEN, by="trainer"),
    "decide": Move((S.GIVEN,), S.DECIDED, by="assessor"),
    "take_back": Move((S.HANDED_IN,), S.GONE, by="participant"),
}
HOMEWORK_MOVES = {
    "hand_in": Move((HomeworkState.DRAFT,), HomeworkState.HANDED_IN, by="writer"),
    "take_back": Move((HomeworkState.HANDED_IN,), HomeworkState.DRAFT, by="writer"),
}
AGREEMENT_MOVES = {
    "sign": Move((A.DRAFTED,), A.SIGNED, by="participant"),
    "review": Move((A.SIGNED,), A.REVIEWED, by="system"),
    "conclude": Move((A.SIGNED, A.REVIEWED), A.CONCLUDED, by="participant"),
    "renew": Move((A.DRAFTED, A.SIGNED, A.REVIEWED), A.DRAFTED, by="participant"),
}


class InventoryState(TextChoices):
    """Of an inventory of what people want to learn."""

    GATHERING = "gathering", _("people say what they want to learn")
    RANKING = "ranking", _("people choose what comes first")
    WEIGHING = "weighing", _("the working group weighs it")
    DECIDED = "decided", _("there is a decision")
    STOPPED = "stopped", _("stopped without a decision")


class AskedWhom(TextChoices):
    PARTNERSHIP = "partnership", _("Colleagues of the organisations that make the leergang, also without an account")
    LEARNERS = "learners", _("Who has a place in the leergang, or had one")


G = InventoryState
ASKING = (G.GATHERING, G.RANKING, G.WEIGHING)
INVENTORY_MOVES = {
    "rank": Move((G.GATHERING,), G.RANKING, by="working_group"),
    "weigh": Move((G.RANKING,), G.WEIGHING, by="working_group"),
    "decide": Move((G.WEIGHING,), G.DECIDED, by="working_group"),
    "stop": Move(ASKING, G.STOPPED, by="working_group"),
}
