"""The life of an edition, of an article, of what is asked about it and said of it, and of an initiative on the map."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from vakwerk.common.moves import Move


class EditionState(TextChoices):
    MAKING = "making", _("being made")
    PUBLISHED = "published", _("published")


class ArticleState(TextChoices):
    IDEA = "idea", _("an idea")
    ASSIGNED = "assigned", _("being written")
    DRAFTED = "drafted", _("written")
    FACT_CHECKED = "fact_checked_by_interviewee", _("read by who was interviewed")
    EDITED = "edited", _("edited")
    APPROVED = "approved", _("approved")
    SCHEDULED = "scheduled", _("ready to come out")
    PUBLISHED = "published", _("published")
    CORRECTED = "corrected", _("published, with a correction")
    ARCHIVED = "archived", _("in the archive")
    TAKEN_BACK = "taken_back", _("taken back")
    DROPPED = "dropped", _("dropped")


class ApprovalState(TextChoices):
    ASKED = "asked", _("asked")
    APPROVED = "approved", _("agrees")
    OBJECTED = "objected", _("wants something changed")
    WITHDRAWN = "withdrawn", _("not asked any more")


class ConsentState(TextChoices):
    ASKED = "asked", _("asked")
    GIVEN = "given", _("given")
    DECLINED = "declined", _("not given")
    WITHDRAWN = "withdrawn", _("taken back")
    ENDED = "ended", _("ended on its day")


class CommentState(TextChoices):
    WAITING = "waiting", _("waiting for the editors")
    SHOWN = "shown", _("shown")
    REFUSED = "refused", _("not shown")


class InitiativeState(TextChoices):
    SUBMITTED = "submitted", _("waits for the editors")
    CHECKED = "checked", _("checked")
    SHOWN = "shown", _("on the map")
    CONFIRM_DUE = "confirm_due", _("on the map; does it still go on?")
    STALE = "stale", _("on the map, asked a second time")
    HIDDEN = "hidden", _("not on the map any more")


class IssueState(TextChoices):
    COMPOSING = "composing", _("being made")
    SENDING = "sending", _("being sent")
    SENT = "sent", _("sent")


E, A, Q, C, R = EditionState, ArticleState, ApprovalState, ConsentState, CommentState
N, S = InitiativeState, IssueState

EDITION_MOVES = {
    "publish_edition": Move((E.MAKING,), E.PUBLISHED, by="editor"),
}
ARTICLE_MOVES = {
    "assign": Move((A.IDEA, A.ASSIGNED), A.ASSIGNED, by="editor"),
    "hand_in": Move((A.ASSIGNED,), A.DRAFTED, by="author"),
    "confirm": Move((A.DRAFTED,), A.FACT_CHECKED, by="clock"),
    "finish_editing": Move((A.DRAFTED, A.FACT_CHECKED), A.EDITED, by="editor"),
    "approve": Move((A.EDITED,), A.APPROVED, by="final editor"),
    "schedule": Move((A.APPROVED, A.SCHEDULED), A.SCHEDULED, by="editor"),
    "hold": Move((A.SCHEDULED,), A.APPROVED, by="editor"),
    "give_back": Move(
        (A.DRAFTED, A.FACT_CHECKED, A.EDITED, A.APPROVED, A.SCHEDULED, A.TAKEN_BACK), A.ASSIGNED, by="editor"
    ),
    "publish": Move((A.APPROVED, A.SCHEDULED), A.PUBLISHED, by="editor"),
    "correct": Move((A.PUBLISHED, A.CORRECTED, A.ARCHIVED), A.CORRECTED, by="editor"),
    "archive": Move((A.PUBLISHED, A.CORRECTED), A.ARCHIVED, by="editor"),
    "take_back": Move((A.PUBLISHED, A.CORRECTED, A.ARCHIVED), A.TAKEN_BACK, by="editor"),
    "drop": Move((A.IDEA, A.ASSIGNED, A.DRAFTED, A.FACT_CHECKED, A.EDITED, A.TAKEN_BACK), A.DROPPED, by="editor"),
}
APPROVAL_MOVES = {
    "agree": Move((Q.ASKED,), Q.APPROVED, by="interviewee"),
    "object": Move((Q.ASKED,), Q.OBJECTED, by="interviewee"),
    "stop_asking": Move((Q.ASKED, Q.OBJECTED), Q.WITHDRAWN, by="editor"),
}
CONSENT_MOVES = {
    "give_consent": Move((C.ASKED,), C.GIVEN, by="portrayed"),
    "decline_consent": Move((C.ASKED,), C.DECLINED, by="portrayed"),
    "withdraw_consent": Move((C.GIVEN,), C.WITHDRAWN, by="portrayed"),
    "end_consent": Move((C.GIVEN,), C.ENDED, by="clock"),
}
COMMENT_MOVES = {
    "show_comment": Move((R.WAITING, R.REFUSED), R.SHOWN, by="editor"),
    "refuse_comment": Move((R.WAITING, R.SHOWN), R.REFUSED, by="editor"),
}
INITIATIVE_MOVES = {
    "check_initiative": Move((N.SUBMITTED,), N.CHECKED, by="editor"),
    "show_initiative": Move((N.CHECKED, N.HIDDEN), N.SHOWN, by="editor"),
    "ask_again": Move((N.SHOWN,), N.CONFIRM_DUE, by="clock"),
    "remind": Move((N.CONFIRM_DUE,), N.STALE, by="clock"),
    "confirm_initiative": Move((N.SHOWN, N.CONFIRM_DUE, N.STALE), N.SHOWN, by="contact"),
    "expire_initiative": Move((N.STALE,), N.HIDDEN, by="clock"),
    "hide_initiative": Move((N.SUBMITTED, N.CHECKED, N.SHOWN, N.CONFIRM_DUE, N.STALE), N.HIDDEN, by="contact"),
}
ON_THE_MAP = (N.SHOWN, N.CONFIRM_DUE, N.STALE)
OFF_THE_MAP = tuple(state for state in N if state not in ON_THE_MAP)
ISSUE_MOVES = {
    "send_issue": Move((S.COMPOSING,), S.SENDING, by="editor"),
    "end_issue": Move((S.SENDING,), S.SENT, by="clock"),
}
OUT = (A.PUBLISHED, A.CORRECTED, A.ARCHIVED)  # what everyone may read
IN_HAND = tuple(state for state in A if state not in (*OUT, A.DROPPED))
