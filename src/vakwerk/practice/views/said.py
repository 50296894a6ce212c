"""What is said of figures, in the reader's language."""

from django.utils.translation import gettext

from vakwerk.practice import queries


def in_words(sentence):
    """A sentence of `evidence`, translated and filled in; nothing for nothing."""
    return gettext(sentence.message) % sentence.values if sentence else ""


def told_of(person, pk):
    """What an experiment and all that repeat it say now, on a page of another context."""
    shown = queries.visible_experiments(person).filter(pk=pk).first()
    return in_words(queries.said_by_all(person, shown)) if shown else ""
