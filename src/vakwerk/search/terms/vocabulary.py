"""The words of the field as a value: groups of words that find each other, and plain words for jargon."""

from functools import lru_cache
from typing import NamedTuple

from vakwerk.dutch.public import stem
from vakwerk.search.terms.texts import STOP, keys


class Group(NamedTuple):
    key: str
    words: tuple[str, ...]
    broader: tuple[str, ...] = ()


class Words(NamedTuple):
    groups: dict[str, Group]
    plain: dict[str, tuple[str, ...]]


NO_WORDS = Words({}, {})


def words_of(body):
    """The value of what is kept as JSON."""
    groups = {
        each["key"]: Group(each["key"], tuple(each["words"]), tuple(each.get("broader", ())))
        for each in body.get("synonyms", ())
    }
    return Words(groups, {each["jargon"]: tuple(each["plain"]) for each in body.get("terms", ())})


def body_of(words):
    """The same as it is kept."""
    groups = [{"key": g.key, "words": list(g.words), "broader": list(g.broader)} for g in words.groups.values()]
    return {"synonyms": groups, "terms": [{"jargon": j, "plain": list(p)} for j, p in words.plain.items()]}


def narrower(words, key):
    """The groups that name this one as broader."""
    return [group for group in words.groups.values() if key in group.broader]


@lru_cache(maxsize=5_000)
def stems_of(phrase):
    """The stems of a word or of several, as they stand in the index; nothing when too little of it means anything."""
    found = list(keys(phrase))
    kept = tuple(stem(key) for key in found if key not in STOP)
    return kept if len(kept) == len(found) or len(kept) > 1 else ()
