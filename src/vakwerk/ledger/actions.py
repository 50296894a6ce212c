"""Entering learning, in the transaction of the act from which it comes."""

from vakwerk.common.labels import label
from vakwerk.ledger.models import LearningEntry


def enter(person, kind, *, mode, minutes, source, at, accreditation=""):
    """One entry a person and source; entering the same again corrects the minutes."""
    facts = {"kind": kind, "mode": mode, "minutes": minutes, "at": at, "accreditation": accreditation}
    return LearningEntry.objects.update_or_create(person=person, source=label(source), defaults=facts)[0]


def strike(person, source):
    """Take back what was entered by mistake."""
    LearningEntry.objects.filter(person=person, source=label(source)).delete()
