"""Sentences in the reader's language: those of Django's own forms in plainer words, and those of a computation."""

from django.utils.translation import gettext
from django.utils.translation import gettext_noop as N_

from vakwerk.ui.charts.drawing import numeral

PLAINER = (
    N_("This field is required."),
    N_("Enter a valid date."),
    N_("Enter a valid time."),
    N_("Enter a valid email address."),
    N_("Enter a whole number."),
    N_("Select a valid choice. %(value)s is not one of the available choices."),
    N_("Select a valid choice. That choice is not one of the available choices."),
    N_("The email address and/or password you specified are not correct."),
)


def spoken(sentence):
    """A sentence that pure code gave as a message and what is filled in."""
    return gettext(sentence.message) % {name: in_groups(value) for name, value in sentence.values.items()}


def in_groups(value):
    """A count as it is read, with its thousands apart; anything else as it is."""
    return numeral(value) if type(value) is int else value
