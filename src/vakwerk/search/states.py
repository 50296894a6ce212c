"""What may be found, and for whom."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Kind(TextChoices):
    """In the order in which somebody narrows a search down."""

    LESSON = "lesson", _("Lesson")
    PROVEN_PRACTICE = "proven_practice", _("Proven practice")
    GUIDE = "guide", _("Guide")
    WORKSHEET = "worksheet", _("Worksheet")
    INSTRUMENT = "instrument", _("Instrument")
    TEACHING_CASE = "teaching_case", _("Teaching case")
    RULE = "rule", _("Rule")
    EXPERIMENT = "experiment", _("Experiment")
    CARD = "card", _("Improvement card")
    ARTICLE = "article", _("Article")
    EVENT = "event", _("Event")
    INITIATIVE = "initiative", _("Initiative")
    PERSON = "person", _("Who can help")


ICONS = {
    Kind.LESSON: "lightbulb",
    Kind.PROVEN_PRACTICE: "badge-check",
    Kind.GUIDE: "compass",
    Kind.WORKSHEET: "notebook-pen",
    Kind.INSTRUMENT: "wrench",
    Kind.TEACHING_CASE: "clapperboard",
    Kind.RULE: "scale",
    Kind.EXPERIMENT: "sprout",
    Kind.CARD: "notebook-pen",
    Kind.ARTICLE: "book-open",
    Kind.EVENT: "calendar",
    Kind.INITIATIVE: "map-pin",
    Kind.PERSON: "user-round",
}
