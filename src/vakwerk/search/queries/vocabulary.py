"""The words of the field as they are now, and what they lack."""

import json
from functools import lru_cache
from pathlib import Path

from vakwerk.common.prepared import prepared
from vakwerk.search.models import MissedSearch, Vocabulary
from vakwerk.search.terms.vocabulary import NO_WORDS, words_of

SHIPPED = Path(__file__).resolve().parent.parent / "data" / "words.json"


def shipped_words():
    """The words with which a new installation begins."""
    return json.loads(SHIPPED.read_text(encoding="utf-8"))


def newest():
    return Vocabulary.objects.order_by("-number").first()


def newest_words():
    """As a value; read anew when there is a newer version."""
    version = next(iter(last_version()), None)
    return words_numbered(*version) if version else NO_WORDS


@prepared()
def last_version():
    return Vocabulary.objects.order_by("-number").values_list("number", "changed_at")[:1]


@lru_cache(maxsize=2)
def words_numbered(number, _changed_at):
    return words_of(Vocabulary.objects.get(number=number).body)


def versions(count=30):
    """The newest versions, with who made them."""
    return Vocabulary.objects.select_related("changed_by").order_by("-number").defer("body")[:count]


def version_numbered(number):
    return Vocabulary.objects.filter(number=number)


def plain_words():
    """Word of the trade -> the plain words for it, the best first."""
    return newest_words().plain


def missed():
    """What was searched for in vain, most often first."""
    return MissedSearch.objects.order_by("-count", "-last_on", "words")


def changed_by(person):
    return Vocabulary.objects.filter(changed_by=person).order_by("number")
