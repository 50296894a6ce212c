"""What is said of figures, in the reader's language."""

from django.utils.translation import gettext


def in_words(sentence):
    """A sentence of `evidence`, translated and filled in; nothing for nothing."""
    return gettext(sentence.message) % sentence.values if sentence else ""
