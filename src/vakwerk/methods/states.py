"""The words of a conversation: how one meets, who plays which part, what somebody writes."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Meeting(TextChoices):
    OWN_SCREENS = "own_screens", _("Everyone has a screen")
    ONE_SCREEN = "one_screen", _("One screen on the table")


class Role(TextChoices):
    PRESENTER = "presenter", _("Presenter")
    FACILITATOR = "facilitator", _("Facilitator")
    PARTICIPANT = "participant", _("Participant")


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
