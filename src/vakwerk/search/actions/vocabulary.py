"""The words of the field: every change is a new version, so that an earlier one can come back."""

from operator import attrgetter

from django.db import connection, transaction
from django.db.models import F
from django.utils.timezone import localdate

from vakwerk.common.labels import new_id
from vakwerk.common.verdicts import demand
from vakwerk.dutch.public import is_word
from vakwerk.privacy.public import erase_after_commit, still_named
from vakwerk.search import queries, rules
from vakwerk.search.models import Entry, MissedSearch, Term, Vocabulary
from vakwerk.search.terms.texts import STOP, keys
from vakwerk.search.terms.vocabulary import Group, body_of
from vakwerk.trail.public import record


@transaction.atomic
def load_words(*, at):
    """A new installation begins with the words that come along."""
    if queries.newest() is None:
        Vocabulary.objects.create(number=1, body=queries.shipped_words(), changed_at=at)


def take_words():
    """The words as they are now, held until the transaction ends."""
    newest = Vocabulary.objects.select_for_update().order_by("-number").first()
    return newest, queries.newest_words()


def put(newest, body, *, by, at, deed):
    number = newest.number + 1 if newest else 1
    made = Vocabulary.objects.create(number=number, body=body, changed_by=by, changed_at=at)
    record(by, f"search.{deed}", made, at=at)
    return made


@transaction.atomic
def keep_group(key, *, by, at, words, wider=""):
    """Words that mean the same, perhaps below a wider group. Without a key it is a new group."""
    demand(rules.may_edit(by))
    newest, known = take_words()
    key = key or new_id()
    demand(rules.may_name(known, words, key) and rules.may_be_wider(known, key, wider))
    groups = known.groups | {key: Group(key, tuple(words), (wider,) if wider else ())}
    put(newest, body_of(known._replace(groups=groups)), by=by, at=at, deed="keep_group")
    return key


@transaction.atomic
def drop_group(key, *, by, at):
    demand(rules.may_edit(by))
    newest, known = take_words()
    left = {k: g._replace(broader=tuple(b for b in g.broader if b != key)) for k, g in known.groups.items() if k != key}
    put(newest, body_of(known._replace(groups=left)), by=by, at=at, deed="drop_group")


@transaction.atomic
def keep_plain(jargon, *, by, at, plain):
    """The plain words for a word of the trade; without any it is no longer named."""
    demand(rules.may_edit(by))
    newest, known = take_words()
    others = {word: others for word, others in known.plain.items() if word != jargon}
    changed = others | ({jargon: tuple(plain)} if plain else {})
    put(newest, body_of(known._replace(plain=changed)), by=by, at=at, deed="keep_plain")


@transaction.atomic
def go_back(version, *, by, at):
    """An earlier version becomes the newest."""
    demand(rules.may_edit(by))
    newest, _known = take_words()
    return put(newest, version.body, by=by, at=at, deed="go_back")


def note_missed(text, *, at):
    """Count what was searched for in vain: only ordinary words, so that no name of anybody is kept."""
    words = [key for key in keys(without_names(text)) if key not in STOP and is_word(key)]
    if not words:
        return
    said, day = " ".join(words)[:200], localdate(at)
    if not MissedSearch.objects.filter(words=said).update(count=F("count") + 1, last_on=day):
        MissedSearch.objects.get_or_create(words=said, defaults={"last_on": day})


def without_names(text):
    """Of a name that no dictionary has, no word is kept anyway; Kees de Wit consists of words."""
    spans = [span for thing in still_named(text) for span in thing.mentions]
    for span in sorted(spans, key=attrgetter("start"), reverse=True):
        if all(map(is_word, keys(text[span.start : span.end]))):
            text = f"{text[: span.start]} {text[span.end :]}"
    return text


@transaction.atomic
def tidy(*, at):
    """At night: what was forgotten goes with its traces, as do words that nothing is found by any more."""
    MissedSearch.objects.filter(last_on__lt=localdate(at) - MissedSearch.declaration.retention.term).delete()
    Term.objects.filter(count__lte=0).delete()
    if Entry.objects.filter(audience="").delete()[0]:
        if connection.vendor == "sqlite":
            with connection.cursor() as cursor:
                cursor.execute("INSERT INTO search_fts(search_fts) VALUES ('optimize')")
        erase_after_commit([Entry, Term], at=at)
