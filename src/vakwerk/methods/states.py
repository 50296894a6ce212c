"""The words of a conversation: how one meets, who plays which part, what somebody writes."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from vakwerk.common.moves import Move


class Meeting(TextChoices):
    OWN_SCREENS = "own_screens", _("Everyone has a screen")
    ONE_SCREEN = "one_screen", _("One screen on the table")
    VIDEO_CALL = "video_call", _("Beside a video call")


class Use(TextChoices):
    """The kinds of meeting that a method may be for."""

    PEER_SESSION = "peer_session", _("Peer consultation")
    MORAL_DELIBERATION = "moral_deliberation", _("Moral deliberation")
    CASE_MEETING = "case_meeting", _("Case meeting")
    LEARNING_SET = "learning_set", _("Learning set")
    IMPROVEMENT_BOARD = "improvement_board", _("Improvement board")
    ACTIVATION_DIALOGUE = "activation_dialogue", _("Activation dialogue")
    PANEL_HEARING = "panel_hearing", _("Hearing of a panel")
    TEACHING_CASE = "teaching_case", _("Teaching case")


class MethodState(TextChoices):
    """The life of a version of an organisation's own method."""

    OFFERED = "offered", _("can be chosen")
    REPLACED = "replaced", _("a newer version took its place")
    WITHDRAWN = "withdrawn", _("withdrawn")


METHOD_MOVES = {
    "replace": Move((MethodState.OFFERED, MethodState.WITHDRAWN), MethodState.REPLACED, by="keeper"),
    "withdraw": Move((MethodState.OFFERED,), MethodState.WITHDRAWN, by="keeper"),
    "offer_again": Move((MethodState.WITHDRAWN,), MethodState.OFFERED, by="keeper"),
}


class Role(TextChoices):
    PRESENTER = "presenter", _("Presenter")
    FACILITATOR = "facilitator", _("Facilitator")
    PARTICIPANT = "participant", _("Participant")


class Aim(TextChoices):
    """What one is after, as somebody says it who chooses a method."""

    EVENT = "event", _("Something happened that keeps me busy")
    OWN_QUESTION = "own_question", _("How do I do this? A question of my own")
    PATTERN = "pattern", _("I keep going round in the same circle")
    FEELING = "feeling", _("A client or a talk does not let go of me, and I do not know why")
    UNDERNEATH = "underneath", _("I think there is another question underneath")
    KNOWLEDGE = "knowledge", _("I want to know how others tackle something like this")
    THEME = "theme", _("Several of us run into the same theme")


class Trust(TextChoices):
    """How well a group knows each other."""

    NEW = "0", _("We are just beginning")
    SOME = "1", _("We know each other")
    WELL = "2", _("We know each other well and have done this often")


class Room(TextChoices):
    """How many minutes there are."""

    SHORT = "45", _("Three quarters of an hour")
    HOUR = "75", _("An hour, or somewhat more")
    LONG = "90", _("An hour and a half or more")


class EvidenceKind(TextChoices):
    """What an argument rests on when people weigh."""

    LAW = "law", _("law or rule")
    RESEARCH = "research", _("research")
    EXPERIENCE = "experience", _("practice experience")
    CLIENT = "client", _("what the client says")


class Telling(TextChoices):
    """What somebody does with the promise she made last time: asked first, chosen in one tap."""

    ASKED = "", _("not chosen yet")
    ALOUD = "aloud", _("tells it")
    SHOWN = "shown", _("shows the sentence")
    NOTHING = "nothing", _("nothing")


class Part(TextChoices):
    TEXT = "text", _("what somebody writes in a step")
    COMMITMENT = "commitment", _("her next step")
    TOPIC = "topic", _("what she brought in beforehand")
    PROMISE = "promise", _("what she promised herself last time")
