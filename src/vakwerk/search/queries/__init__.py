"""Finding, and the words that help to find."""

from vakwerk.search.models import Vocabulary
from vakwerk.search.queries.find import Found, find
from vakwerk.search.queries.vocabulary import (
    changed_by,
    missed,
    newest,
    newest_words,
    plain_words,
    shipped_words,
    version_numbered,
    versions,
)

__all__ = [
    "Found",
    "Vocabulary",
    "changed_by",
    "find",
    "missed",
    "newest",
    "newest_words",
    "plain_words",
    "shipped_words",
    "version_numbered",
    "versions",
]
