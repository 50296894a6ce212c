"""How well an entry answers a question: BM25 over words, half over parts of words, each word by its ways.

Robertson and Zaragoza, The Probabilistic Relevance Framework: BM25 and Beyond (2009), with the weight of a way as a
factor. It orders the best that the database found, the same for both databases.
"""

import math
from collections import Counter
from typing import NamedTuple

SATURATION, LENGTH, PART = 1.2, 0.5, 0.8


class Corpus(NamedTuple):
    entries: int
    counts: dict[str, int]  # stem -> in how many entries

    def rarity(self, stems):
        count = min((self.counts.get(each, 0) for each in stems.split()), default=0)
        return math.log(1 + (self.entries - count + 0.5) / (count + 0.5))


class Scored(NamedTuple):
    score: float
    by: list  # (Asked, Way): by which word each word that was asked for was found, the surest way
    kind: str


def order(asked, entries, corpus):
    """Entries as (id, words, parts, kind), the best first: [(id, Scored)]."""
    average = sum(words.count(" ") + 1 for _id, words, *_rest in entries) / max(1, len(entries))
    worths = [
        (each, [(way, way.stem, way.weight * corpus.rarity(way.stem)) for way in each.ways.values()]) for each in asked
    ]
    scored = [(pk, score(worths, words, parts, average, kind)) for pk, words, parts, kind in entries]
    return sorted(scored, key=lambda pair: (-pair[1].score, -pair[0]))


def score(worths, words, parts, average, kind):
    there, below, words = Counter(words.split()), Counter(parts.split()), f" {words} "
    stretch = SATURATION * (1 - LENGTH + LENGTH * there.total() / average)
    total = 0.0
    by: list = []
    for each, ways in worths:
        most, surest = 0.0, None
        for way, stems, worth in ways:
            often = words.count(f" {stems} ") if " " in stems else there.get(stems, 0)
            if often := often + PART * below.get(stems, 0):
                gain = worth * often * (SATURATION + 1) / (often + stretch)
                total += gain
                most, surest = (gain, way) if gain > most else (most, surest)
        if surest is not None:
            by.append((each, surest))
    return Scored(total, by, kind)
