"""The index, kept in the same transaction as the act that makes something found, changed or gone."""

from collections import Counter

from django.db import connection, transaction

from vakwerk.common.declarations import Confidentiality
from vakwerk.common.labels import label
from vakwerk.search.models import Entry
from vakwerk.search.terms.texts import terms_of

CLOSED = {Confidentiality.GROUP, Confidentiality.PERSONAL, Confidentiality.CASE}
LONGEST = 20_000  # letters of a text that are looked at
LOCK = 8256  # any number, as long as nothing else locks it
ADD = """
INSERT INTO search_term (audience, stem, backwards, word, count) VALUES {rows}
ON CONFLICT (audience, stem) DO UPDATE SET count = search_term.count + excluded.count
"""
AT_ONCE = 150  # rows a statement


class ClosedText(Exception):
    """Somebody tried to index what is closed by its declaration; a mistake in the code that calls."""


@transaction.atomic
def index(thing, *, title, text, kind, audience, words=(), at, language="", work=None):
    """Let a thing be found by an audience, or change what it is found by. Closed things never come in.

    Of a work and its translations a reader finds one, in her own language where it is found in that.
    """
    if type(thing).declaration.confidentiality in CLOSED:
        raise ClosedText(label(thing))
    return settle([(label(thing), kind, audience, title, text, words, at, language, label(work) if work else "")])[0]


@transaction.atomic
def settle(rows):
    """Many at once, for what is filled: (label, kind, audience, title, text, words, at[, language, work])."""
    wait_for_others()
    labels = [row[0] for row in rows]
    change = Counter(counted(Entry.objects.filter(label__in=labels), -1))
    made = [entry_of(*row) for row in rows]
    update = ["kind", "audience", "title", "text", "extra", "words", "parts", "at", "language", "work"]
    Entry.objects.bulk_create(made, update_conflicts=True, unique_fields=["label"], update_fields=update)
    words: dict = {}
    change.update(counted(made, 1, words))
    add_terms(change, words)
    return made


def entry_of(named, kind, audience, title, text, words, at, language="", work=""):
    """The title counts twice: what a thing is called says best what it is about."""
    text, extra = text[:LONGEST], " ".join(words)
    terms = terms_of(f"{title} {title} {text} {extra}")
    stems, parts = (" ".join(term.stem for term in each) for each in terms)
    shown = {"title": title, "text": text, "extra": extra, "language": language, "work": work}
    return Entry(label=named, kind=kind, audience=audience, words=stems, parts=parts, at=at, **shown)


@transaction.atomic
def forget(thing):
    """From this moment nobody finds it; its row goes at night, with its traces."""
    wait_for_others()
    rows = Entry.objects.filter(label=label(thing)).exclude(audience="")
    add_terms(Counter(counted(rows, -1)), {})
    rows.update(audience="", title="", text="", extra="", words="", parts="")


def counted(entries, times, shown=None):
    """(audience, stem) -> in how many of these entries, times so much; the empty stem stands for the entry itself."""
    counts: Counter = Counter()
    for entry in entries:
        if entry.audience:
            for stem in {"", *entry.words.split(), *entry.parts.split()}:
                counts[entry.audience, stem] += times
    if shown is not None:
        for entry in entries:
            for term in (t for each in terms_of(f"{entry.title} {entry.text} {entry.extra}") for t in each):
                shown.setdefault(term.stem, term.word)
    return counts


def add_terms(change, shown):
    """In one order always, so that two who index at once wait for each other and never both."""
    rows = sorted((audience, stem, count) for (audience, stem), count in change.items() if count)
    with connection.cursor() as cursor:
        for start in range(0, len(rows), AT_ONCE):
            part = rows[start : start + AT_ONCE]
            values = [(audience, stem, stem[::-1], shown.get(stem, stem), count) for audience, stem, count in part]
            places = ", ".join(["(%s, %s, %s, %s, %s)"] * len(part))
            cursor.execute(ADD.format(rows=places), [value for row in values for value in row])


def wait_for_others():
    """One who indexes at a time until the transaction ends; on SQLite every transaction does that."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [LOCK])


def reindex():
    """Take the words of every entry anew, after a release that takes them otherwise. Says how many there were."""
    done = 0
    keys = list(Entry.objects.exclude(audience="").order_by("pk").values_list("pk", flat=True))
    for start in range(0, len(keys), AT_ONCE):
        rows = Entry.objects.filter(pk__in=keys[start : start + AT_ONCE])
        settle(
            [(r.label, r.kind, r.audience, r.title, r.text, r.extra.split(), r.at, r.language, r.work) for r in rows]
        )
        done += len(rows)
    return done
