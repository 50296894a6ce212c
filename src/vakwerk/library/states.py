"""The life of a draft and of a second reading; and the words for what is kept."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from vakwerk.common.moves import Move


class DraftState(TextChoices):
    WRITTEN = "written", _("being written")
    READING = "reading", _("with a second reader")
    RETURNED = "returned", _("came back")
    SHARED = "shared", _("shared")


class ReadingState(TextChoices):
    ASKED = "asked", _("asked")
    PASSED = "passed", _("may be shared")
    SENT_BACK = "sent_back", _("sent back")
    DECLINED = "declined", _("not now")
    PASSED_ON = "passed_on", _("somebody else was asked")


D, R = DraftState, ReadingState

DRAFT_MOVES = {
    "ask": Move((D.WRITTEN, D.RETURNED), D.READING, by="owner"),
    "take_back": Move((D.READING,), D.WRITTEN, by="owner"),
    "send_back": Move((D.READING,), D.RETURNED, by="reader"),
    "share": Move((D.READING,), D.SHARED, by="reader"),
}
READING_MOVES = {
    "pass": Move((R.ASKED,), R.PASSED, by="reader"),
    "send_back": Move((R.ASKED,), R.SENT_BACK, by="reader"),
    "decline": Move((R.ASKED,), R.DECLINED, by="reader"),
    "pass_on": Move((R.ASKED,), R.PASSED_ON, by="clock"),
}


class KeptKind(TextChoices):
    LESSON = "lesson", _("Lesson")
    PROVEN_PRACTICE = "proven_practice", _("Proven practice")
    GUIDE = "guide", _("Guide")
    WORKSHEET = "worksheet", _("Worksheet")


class Certainty(TextChoices):
    ONCE = "once", _("It worked once")
    SEVERAL = "several", _("It worked several times")
    RESEARCHED = "researched", _("It was researched")


class Origin(TextChoices):
    """Where something came from, by kind only: never which one."""

    OWN_WORK = "own_work", _("from somebody's own work")
    CLOSED_TALK = "closed_talk", _("from a closed conversation, carried out by who it is of")
    CASE_WORK = "case_work", _("from a case or a reasoned deviation")
    TRIAL = "trial", _("from something that was tried")
    FUND = "fund", _("from the breakthrough fund")
    SHEET = "sheet", _("from a worksheet: an order that was thought through")


ORIGINS = {
    "peers": Origin.CLOSED_TALK,
    "casework": Origin.CASE_WORK,
    "practice": Origin.TRIAL,
    "programmes": Origin.TRIAL,
    "breakthroughs": Origin.FUND,
    "library": Origin.SHEET,
}


class Sheet(TextChoices):
    QUESTIONS = "questions", _("Questions to fill in")
    ORDER = "order", _("What is needed, what helps, in which order")


class Doubt(TextChoices):
    """What gives somebody away where no name stands: the second reader is asked."""

    PLACE = "place", _("A village or neighbourhood, or the only one somewhere")
    WORK = "work", _("A rare profession or illness, a known employer or school")
    FAMILY = "family", _("A family that stands out: its size, twins, an exact age, where somebody came from")
    EVENT = "event", _("Something that happened and that others know of, or that was in the news")
    COLLEAGUE = "colleague", _("Somebody whom many people know, or a colleague whom others would recognise")
