"""The life of an application to a fund, from draft to what came of it. A refusal is followed like a gift."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from vakwerk.common.moves import Move


class ApplicationState(TextChoices):
    DRAFT = "draft", _("Draft")
    SUBMITTED = "submitted", _("Submitted")
    INCOMPLETE = "incomplete", _("Back with a question")
    SCHEDULED = "scheduled", _("On an agenda")
    IN_DELIBERATION = "in_deliberation", _("With the panel")
    ADVISED = "advised", _("Advised")
    DECIDED = "decided", _("Decided")
    FOLLOWING = "following", _("Followed")
    CLOSED = "closed", _("Closed")
    WITHDRAWN = "withdrawn", _("Withdrawn")
    DESTROYED = "destroyed", _("Destroyed")


class Need(TextChoices):
    """What a gift is for: earlier cases are compared by it."""

    HOUSING = "housing", _("Housing and moving")
    DEBTS = "debts", _("Debts and arrears")
    TRANSPORT = "transport", _("Getting to work")
    TRAINING = "training", _("Training and diplomas")
    TOOLS = "tools", _("Tools for work")
    HOME = "home", _("What a home needs")
    HEALTH = "health", _("Health")
    OTHER = "other", _("Something else")


class ConsentWay(TextChoices):
    """How the client was told: she reads the application with who applies."""

    TOGETHER = "together", _("We read the application together")
    ALOUD = "aloud", _("I read the application aloud")
    INTERPRETER = "interpreter", _("We read it together with an interpreter")
    PAPER = "paper", _("The client read it on paper")


class HearingState(TextChoices):
    PLANNED = "planned", _("planned")
    GOING_ON = "going_on", _("going on now")
    CLOSED = "closed", _("over")
    CANCELLED = "cancelled", _("cancelled")


class Discipline(TextChoices):
    """From where a member of the panel looks."""

    LAW = "law", _("Law")
    DEBT = "debt", _("Debt assistance")
    INCOME = "income", _("Income")
    WORK = "work", _("Work")
    CARE = "care", _("Care and support")
    LIVED = "lived_experience", _("Lived experience")
    GOVERNANCE = "governance", _("Governance")
    OTHER = "other", _("Other")


class Ground(TextChoices):
    """Why a member steps aside."""

    OWN_CASE = "own_case", _("applied herself")
    OWN_TEAM = "own_team", _("works in the team of who applied")
    BY_HAND = "by_hand", _("stepped aside herself")


class Outcome(TextChoices):
    GRANTED = "granted", _("Granted")
    PARTLY = "partly_granted", _("Granted in part")
    REFUSED = "refused", _("Refused")
    REFERRED = "referred", _("Referred: a regular provision exists")


class FollowUpState(TextChoices):
    WAITING = "waiting", _("still to be asked")
    ANSWERED = "answered", _("told")
    LAPSED = "lapsed", _("not answered")


class Course(TextChoices):
    """How it goes with a client some months after a decision."""

    BETTER = "better", _("It goes better")
    SAME = "same", _("It is as it was")
    WORSE = "worse", _("It goes worse")
    OTHERWISE = "otherwise", _("Something else came of it than we thought")
    OUT_OF_SIGHT = "out_of_sight", _("The client is out of sight")


GIFTS = (Outcome.GRANTED, Outcome.PARTLY)
FACETS = ("humanity", "law")  # of the frame `humanity_law`
FRAME = "humanity_law"
METHOD = "panel_hearing"

S = ApplicationState
BEFORE_ADVICE = (S.DRAFT, S.SUBMITTED, S.INCOMPLETE, S.SCHEDULED, S.IN_DELIBERATION)
UNDER_WAY = (*BEFORE_ADVICE[1:], S.ADVISED)
UNWEIGHED = (S.SCHEDULED, S.IN_DELIBERATION)  # until the views lie on the table
SETTLED = (S.DECIDED, S.FOLLOWING, S.CLOSED)

APPLICATION_MOVES = {
    "submit": Move((S.DRAFT, S.INCOMPLETE), S.SUBMITTED, by="applicant"),
    "give_back": Move((S.SUBMITTED,), S.INCOMPLETE, by="secretary"),
    "schedule": Move((S.SUBMITTED,), S.SCHEDULED, by="secretary"),
    "take_off": Move((S.SCHEDULED,), S.SUBMITTED, by="secretary"),
    "open": Move((S.SCHEDULED,), S.IN_DELIBERATION, by="chair"),
    "adjourn": Move((S.IN_DELIBERATION,), S.SUBMITTED, by="chair"),
    "advise": Move((S.IN_DELIBERATION,), S.ADVISED, by="chair"),
    "decide": Move((S.ADVISED,), S.DECIDED, by="decision_maker"),
    "communicate": Move((S.DECIDED,), S.FOLLOWING, by="secretary"),
    "withdraw": Move(BEFORE_ADVICE, S.WITHDRAWN, by="applicant"),
    "close": Move((S.FOLLOWING,), S.CLOSED, by="system"),
    "destroy": Move((*SETTLED, S.WITHDRAWN), S.DESTROYED, by="system"),
}

H = HearingState
HEARING_MOVES = {
    "begin": Move((H.PLANNED,), H.GOING_ON, by="chair"),
    "close": Move((H.GOING_ON,), H.CLOSED, by="chair"),
    "cancel": Move((H.PLANNED,), H.CANCELLED, by="secretary"),
}

E = FollowUpState
FOLLOW_UP_MOVES = {
    "answer": Move((E.WAITING,), E.ANSWERED, by="applicant"),
    "lapse": Move((E.WAITING,), E.LAPSED, by="system"),
}
