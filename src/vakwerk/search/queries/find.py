"""Finding: what somebody may see and asked for, and by which word it was found."""

from collections import Counter
from typing import NamedTuple

from django.db.models import Q

from vakwerk.common.labels import address
from vakwerk.dutch.public import near
from vakwerk.people.public import audiences_of
from vakwerk.search.models import Entry, Term
from vakwerk.search.queries import engine
from vakwerk.search.queries.vocabulary import newest_words
from vakwerk.search.states import ICONS, Kind
from vakwerk.search.terms.questions import How, asked_in, meant_by, pieces
from vakwerk.search.terms.ranking import Corpus, order
from vakwerk.search.terms.shown import excerpt

SHORTEST = 4  # letters from which a word may be half of one
BEGUN = 5  # words that begin with it
PIECES = 2  # words that it begins or ends with
MOST = 3  # letters that two words may differ in length and still look alike
LAST = "zzzzzzzz"  # after every word that begins alike


class Hit(NamedTuple):
    label: str
    kind: Kind
    title: str
    excerpt: list  # (text, whether it was asked for)
    by: list  # (the word that was found, the word that was asked for when that is another)
    at: object
    language: str  # when it is another than the reader's

    @property
    def url(self):
        return address(self.label)

    @property
    def icon(self):
        return ICONS[self.kind]


class Found(NamedTuple):
    hits: list
    total: int  # how many there are to page through
    kinds: dict  # Kind -> how many of these
    also: list  # words that were searched for beside those asked
    unknown: list  # words that were asked and that nothing is found by
    is_good: bool  # whether most of what was asked was found as it was meant


NOTHING = Found([], 0, {}, [], [], is_good=True)


def find(person, text, *, kinds=(), with_synonyms=True, start=0, count=10, language=""):
    """What a person (nobody: without an account) finds by some words, the best first; of translations one."""
    asked = asked_in(text, newest_words() if with_synonyms else None)
    if not asked:
        return NOTHING
    audiences = audiences_of(person)
    corpus = completed(asked, audiences)
    best = engine.best(asked, corpus, audiences=audiences, kinds=kinds)
    ordered = order(asked, one_of_each_work(best, language), corpus)
    hits = [hit(entry, scored, language) for entry, scored in shown(ordered[start : start + count])]
    found = Counter(Kind(scored.kind) for _pk, scored in ordered)
    words = {"also": also(asked, corpus), "unknown": unknown(asked, corpus), "is_good": is_good(asked, ordered)}
    return Found(hits, len(ordered), {kind: found[kind] for kind in Kind if found[kind]}, **words)


def completed(asked, audiences):
    """Add what a word is the beginning of or may be a typing error of; how often everything is found, for these."""
    terms = Term.objects.filter(audience__in=audiences, count__gt=0)
    known = known_terms(terms, asked)
    for each in asked:
        for stem, word, _count in begun(known, each):
            each.add(stem, word, How.BEGINS)
    lost = [each for each in asked if not any(stem in known for stem in each.ways)]
    for each, found in resembling(terms, lost):
        for stem, word, count in found:
            each.add(stem, word, How.NEAR)
            known[stem] = (stem, word, count)
    return Corpus(known[""][2] if "" in known else 1, {stem: count for stem, _word, count in known.values()})


def known_terms(terms, asked):
    """What is known of every way, and of the words that begin like a word that was asked for: stem -> (.., count)."""
    stems = {"", *(each for a in asked for way in a.ways for each in way.split())}
    halves = [each for each in asked if len(each.own) >= SHORTEST]
    stems.update(each.own[:size] for each in halves for size in range(SHORTEST, len(each.own)))
    condition = Q(stem__in=stems)
    for half in {form for each in halves for form in (each.own, each.word)}:
        condition |= Q(stem__gt=half, stem__lte=half + LAST)
    return together(terms.filter(condition).values_list("stem", "word", "count"))


def begun(known, asked):
    """The words most in use that begin with this one, also where it is longer than their stem: aanmani(ng)."""
    own = asked.own
    rows = [row for stem, row in known.items() if len(own) >= SHORTEST and stem != own and begins(row, asked)]
    return sorted(rows, key=lambda row: (-row[2], row[0]))[:BEGUN]


def begins(row, asked):
    stem, word, _count = row
    is_half = bool(stem) and asked.own.startswith(stem) and word.startswith(asked.word)
    return is_half or stem.startswith((asked.own, asked.word))


def resembling(terms, lost):
    """For each word that nothing is found by the nearest in spelling, of those that begin or end alike; else pieces."""
    words = {each.own: meant_by(each.word) for each in lost}
    condition = Q(pk=None)
    for each in lost:
        size = 3 if len(each.own) > 5 else 2
        begin, end = each.own[:size], each.own[::-1][:size]
        condition |= Q(stem__gte=begin, stem__lte=begin + LAST) | Q(backwards__gte=end, backwards__lte=end + LAST)
        condition |= Q(stem__in=[*pieces(each.word), *words[each.own]])
    there = together(terms.filter(condition).values_list("stem", "word", "count")) if lost else {}
    for each in lost:
        found = nearest(each, there, words[each.own])
        yield each, found or [there[piece] for piece in pieces(each.word) if piece in there][:PIECES]


def nearest(asked, there, words):
    """By how the word stands in the texts, by its stem, or by a word of the language in another form of it."""
    found: dict = {}
    for own, at in ((asked.own, 0), (asked.word, 1)):
        by_form = {row[at]: row for row in there.values() if abs(len(row[at]) - len(own)) <= MOST}
        for far, form in near(own, by_form):
            found.setdefault(far, []).append(by_form[form])
    if others := [(key, word, there[key][2]) for key, word in words.items() if key in there]:
        found.setdefault(1, []).extend(others)
    return list(dict.fromkeys(found[min(found)]))[:BEGUN] if found else []


def together(rows):
    """The same word of several audiences once, with what it counts for all of them."""
    counts: dict = {}
    for stem, word, count in rows:
        counts[stem] = (stem, word, count + counts.get(stem, ("", "", 0))[2])
    return counts


def shown(ordered):
    """The entries to show, in their order."""
    rows = Entry.objects.defer("words", "parts", "extra").in_bulk([pk for pk, _scored in ordered])
    return [(rows[pk], scored) for pk, scored in ordered if pk in rows]


def one_of_each_work(entries, language):
    """Of what was found in several languages that in the reader's, else the first that came."""
    chosen: dict = {}
    for pk, words, parts, kind, work, _written_in in sorted(entries, key=lambda row: (row[5] != language, row[0])):
        chosen.setdefault(work or pk, (pk, words, parts, kind))
    return list(chosen.values())


def hit(entry, scored, language):
    by = [(way.word, "" if way.how == How.OWN else each.word) for each, way in scored.by]
    stems = {stem for _each, way in scored.by for stem in way.stem.split()}
    other = entry.language if entry.language != language else ""
    return Hit(entry.label, Kind(entry.kind), entry.title, excerpt(entry.text, stems), by, entry.at, other)


def also(asked, corpus):
    """The words that were added and exist, the surest first; what only begins alike, where there was nothing else."""
    shown = []
    for each in asked:
        besides = (How.SAME, How.NEAR, How.BROADER, *(() if corpus.counts.get(each.own) else (How.BEGINS,)))
        shown += [way.word for way in each.ways.values() if way.how in besides and corpus.counts.get(way.stem)]
    return list(dict.fromkeys(shown))[:6]


def unknown(asked, corpus):
    return [each.word for each in asked if not corpus.counts.get(each.own)]


def is_good(asked, ordered):
    """Whether the best answer has most of what was asked for, in the words of the question or in the field's."""
    if not ordered:
        return False
    sure = [way for _each, way in ordered[0][1].by if way.how not in (How.NEAR, How.BROADER)]
    return len(sure) * 2 >= len(asked)
