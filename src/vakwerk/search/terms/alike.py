"""Which short texts are about the same: by the words they have in common, the rarer the more."""

from collections import defaultdict
from math import log, sqrt

from vakwerk.search.terms.texts import terms_of

ENOUGH = 0.25  # of the cosine of two texts, from which they are put side by side


def alike(texts):
    """Groups of texts that are alike, the largest first: [[place in texts, ...]]. A text is in one group at most."""
    likes = neighbours([stems_of(text) for text in texts])
    groups, left = [], set(likes)
    while left:
        middle = min(left, key=lambda n: (-sum(likes[n][m] for m in likes[n] if m in left), n))
        group = sorted({middle, *(n for n in likes[middle] if n in left)})
        left -= set(group)
        if len(group) > 1:
            groups.append(group)
    return sorted(groups, key=lambda group: (-len(group), group))


def stems_of(text):
    terms = terms_of(text)
    return {term.stem for term in (*terms.words, *terms.parts)}


def neighbours(bags):
    """{place: {place of a text like it: how alike, from ENOUGH to 1}}"""
    where = defaultdict(list)
    for n, bag in enumerate(bags):
        for stem in bag:
            where[stem].append(n)
    weight = {stem: log(1 + len(bags) / len(places)) for stem, places in where.items()}
    length = [sqrt(sum(weight[stem] ** 2 for stem in bag)) for bag in bags]
    shared: dict = defaultdict(float)
    for stem, places in where.items():
        for i, n in enumerate(places):
            for m in places[i + 1 :]:
                shared[n, m] += weight[stem] ** 2
    found: dict = defaultdict(dict)
    for (n, m), common in shared.items():
        likeness = common / (length[n] * length[m])
        if likeness >= ENOUGH:
            found[n][m] = found[m][n] = likeness
    return found
