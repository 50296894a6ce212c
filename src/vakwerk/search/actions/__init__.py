"""Keeping the index and the words of the field."""

from vakwerk.search.actions.index import forget, index, reindex, settle
from vakwerk.search.actions.vocabulary import (
    drop_group,
    go_back,
    keep_group,
    keep_plain,
    load_words,
    note_missed,
    tidy,
)

__all__ = [
    "drop_group",
    "forget",
    "go_back",
    "index",
    "keep_group",
    "keep_plain",
    "load_words",
    "note_missed",
    "reindex",
    "settle",
    "tidy",
]
