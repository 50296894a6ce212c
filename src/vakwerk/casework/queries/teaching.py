"""Teaching cases, for everyone or for who makes them."""

from vakwerk.casework import rules
from vakwerk.casework.models import TeachingCase
from vakwerk.casework.states import TeachingState


def visible_teaching_cases(person):
    return TeachingCase.objects.filter(rules.teaching_seen_by(person)).select_related("made_by", "organisation")


def shown_teaching_cases():
    return TeachingCase.objects.filter(state=TeachingState.SHOWN).order_by("title", "pk")


def drafts(person):
    """What is not open to everyone (any more), as far as she makes or checks it."""
    return visible_teaching_cases(person).exclude(state=TeachingState.SHOWN).order_by("-made_at")


def made_by(person):
    return TeachingCase.objects.filter(made_by=person).order_by("-made_at")


def overdue_teaching_cases(on):
    return TeachingCase.objects.filter(state=TeachingState.RETIRED, destroy_after__lt=on)
