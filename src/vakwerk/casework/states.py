"""The life of a rule, a signal to its owner, a case meeting, a case, a deviation and a teaching case."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from vakwerk.common.moves import Move


class NormLevel(TextChoices):
    """The ladder of norms: from where on a professional decides herself, and where the law decides who does."""

    STATUTE = "statute", _("Law")
    ORDINANCE = "ordinance", _("Ordinance")
    POLICY_RULE = "policy_rule", _("Policy rule")
    WORK_INSTRUCTION = "work_instruction", _("Work instruction")
    CUSTOM = "custom", _("Custom")


FORMAL = (NormLevel.STATUTE, NormLevel.ORDINANCE, NormLevel.POLICY_RULE)  # departing from these is a formal decision


class Discipline(TextChoices):
    WORK = "work", _("Work")
    INCOME = "income", _("Income")
    DEBT = "debt", _("Debt assistance")
    CARE = "care", _("Care and support")
    LAW = "law", _("Law")
    POLICY = "policy", _("Policy")
    OTHER = "other", _("Other")


class Choice(TextChoices):
    """What the bringer of a case chose after the meeting."""

    FOLLOW = "follow", _("I follow the rule")
    DEVIATE = "deviate", _("I deviate, with a reason")
    FORMAL = "formal", _("I take the formal way")


class Again(TextChoices):
    """Whether somebody who looks back would do the same again."""

    YES = "yes", _("Yes")
    DIFFERENTLY = "differently", _("Yes, but differently")
    NO = "no", _("No")
    UNSURE = "unsure", _("I do not know yet")


class RuleState(TextChoices):
    IN_FORCE = "in_force", _("holds")
    ABOLISHED = "abolished", _("abolished")


class SignalState(TextChoices):
    RAISED = "raised", _("raised")
    ACKNOWLEDGED = "acknowledged", _("read by the owner")
    KEPT = "rule_kept", _("the rule stays")
    CHANGED = "rule_changed", _("the rule has changed")
    ABOLISHED = "rule_abolished", _("the rule is abolished")


class MeetingState(TextChoices):
    PLANNED = "planned", _("planned")
    GOING_ON = "going_on", _("going on")
    CLOSED = "closed", _("closed")
    CANCELLED = "cancelled", _("cancelled")


class CaseState(TextChoices):
    PREPARED = "prepared", _("prepared")
    CHECKED = "pseudonymised_checked", _("without names")
    DISCUSSED = "discussed", _("discussed")
    ADVISED = "advised", _("chosen")
    FOLLOWED_UP = "followed_up", _("looked back")
    LEARNED = "learned", _("learned from")
    GONE = "destroyed_or_generalised", _("destroyed")


class DeviationState(TextChoices):
    CONSIDERED = "considered", _("being considered")
    JUSTIFIED = "justified", _("with a reason")
    APPLIED = "applied", _("applied")
    REFERRED = "referred", _("decided elsewhere")
    LOOKED_BACK = "looked_back", _("looked back")
    GENERALISED = "generalised", _("shared as a lesson")
    CLOSED = "closed", _("closed")


class TeachingState(TextChoices):
    DRAFTED = "drafted", _("draft")
    CHECKED = "checked", _("checked")
    SHOWN = "shown", _("open to everyone")
    RETIRED = "retired", _("no longer used")


R, G, M, C, D, T = RuleState, SignalState, MeetingState, CaseState, DeviationState, TeachingState

RULE_MOVES = {"abolish": Move((R.IN_FORCE,), R.ABOLISHED, by="owner")}
SIGNAL_MOVES = {
    "acknowledge": Move((G.RAISED,), G.ACKNOWLEDGED, by="owner"),
    "keep_rule": Move((G.ACKNOWLEDGED,), G.KEPT, by="owner"),
    "change_rule": Move((G.ACKNOWLEDGED,), G.CHANGED, by="owner"),
    "abolish_rule": Move((G.ACKNOWLEDGED,), G.ABOLISHED, by="owner"),
}
MEETING_MOVES = {
    "begin": Move((M.PLANNED,), M.GOING_ON, by="chair"),
    "close": Move((M.GOING_ON,), M.CLOSED, by="chair"),
    "cancel": Move((M.PLANNED,), M.CANCELLED, by="attendee"),
}
CASE_MOVES = {
    "check": Move((C.PREPARED,), C.CHECKED, by="bringer"),
    "discuss": Move((C.CHECKED,), C.DISCUSSED, by="chair"),
    "advise": Move((C.DISCUSSED,), C.ADVISED, by="bringer"),
    "follow_up": Move((C.ADVISED,), C.FOLLOWED_UP, by="bringer"),
    "learn": Move((C.FOLLOWED_UP,), C.LEARNED, by="bringer"),
    "destroy": Move(tuple(C)[:-1], C.GONE, by="system"),
}
DEVIATION_MOVES = {
    "justify": Move((D.CONSIDERED,), D.JUSTIFIED, by="author"),
    "apply": Move((D.JUSTIFIED,), D.APPLIED, by="author"),
    "refer": Move((D.JUSTIFIED,), D.REFERRED, by="author"),
    "look_back": Move((D.APPLIED,), D.LOOKED_BACK, by="author"),
    "generalise": Move((D.LOOKED_BACK,), D.GENERALISED, by="author"),
    "conclude": Move((D.LOOKED_BACK,), D.CLOSED, by="author"),
    "let_go": Move((D.APPLIED,), D.CLOSED, by="system"),
}
TEACHING_MOVES = {
    "check": Move((T.DRAFTED,), T.CHECKED, by="editor"),
    "rework": Move((T.CHECKED,), T.DRAFTED, by="maker"),
    "show": Move((T.CHECKED,), T.SHOWN, by="editor"),
    "retire": Move((T.SHOWN,), T.RETIRED, by="editor"),
}
OPEN_SIGNAL = (G.RAISED, G.ACKNOWLEDGED)
COMING = (M.PLANNED, M.GOING_ON)
