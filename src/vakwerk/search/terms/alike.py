"""Which short texts are about the same: by the words they have in common, the rarer the more."""

from collections import defaultdict
from math import log, sqrt

from vakwerk.dutch.public import fold, tokens
from vakwerk.search.terms.texts import parts_of, terms_of

ENOUGH = 0.2  # of the cosine of two texts, from which they are put side by side
PART = 0.5  # of a word: so care for money and care of a neighbour are not the same for their last part
FEW = 20  # texts: with fewer, that two have a word in common does not say that it is a common word
SAYS_LITTLE = """
aanpak begeleiden begeleiding beter betere bezig cursus dagelijks gebruiken gesprek gesprekken goed goede graag helpen
inwoner inwoners inzetten kennis klant klanten krijgen leer leert leren maken manier manieren mens mensen moeilijk
moeilijke nieuw nieuwe omgaan omgang praktijk samen samenwerken samenwerking situatie situaties snel sneller soort tips
training vaardig vaardigheden voeren voering voorbereiden werk werken werkt
about and better clients deal dealing do from get how learn learning more my new people on our that them they this to
use what when who with work working
"""
LITTLE = frozenset(term.stem for term in terms_of(SAYS_LITTLE).words)
TO_KNOW = ("weet", "weten")  # of which the stem is that of a law
NO = "nee"  # to search by it says nothing; to want to learn it does


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
    """What it is about, without what any wish may say: {stem: how much of a word it is}."""
    words = [term for term in terms_of(text).words if term.stem not in LITTLE and term.word not in TO_KNOW]
    parts = {part.stem: PART for word in words for part in parts_of(word.word) if part.stem not in LITTLE}
    says_no = {NO: 1} if NO in map(fold, tokens(text)) else {}
    return parts | {word.stem: 1 for word in words} | says_no


def neighbours(bags):
    """{place: {place of a text like it: how alike, from ENOUGH to 1}}"""
    where = defaultdict(list)
    for n, bag in enumerate(bags):
        for stem in bag:
            where[stem].append(n)
    weight = {stem: log(1 + max(len(bags), FEW) / len(places)) for stem, places in where.items()}
    length = [sqrt(sum((weight[stem] * share) ** 2 for stem, share in bag.items())) for bag in bags]
    shared: dict = defaultdict(float)
    for stem, places in where.items():
        for i, n in enumerate(places):
            for m in places[i + 1 :]:
                shared[n, m] += weight[stem] ** 2 * bags[n][stem] * bags[m][stem]
    found: dict = defaultdict(dict)
    for (n, m), common in shared.items():
        likeness = common / (length[n] * length[m])
        if likeness >= ENOUGH:
            found[n][m] = found[m][n] = likeness
    return found
