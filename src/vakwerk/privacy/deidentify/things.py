"""What was found, by person or thing instead of by mention; and a text in which each has become its role."""

import re
from dataclasses import dataclass, replace
from hashlib import sha256

from vakwerk.dutch.public import fold, tokens
from vakwerk.privacy.deidentify.spans import DOUBTFUL, LIKELY, SURE, Span, apart
from vakwerk.privacy.deidentify.vocabulary import JOINS, TITLES

OWNED = re.compile(r"\b(?:de|het|een|haar|zijn|hun|mijn|onze|ons|jouw|uw|deze|dit|die)[ \t]+$", re.IGNORECASE)
LEVELS = (SURE, LIKELY, DOUBTFUL)
ROLES = {  # what a thing becomes when nobody says otherwise
    "PERSON": "iemand", "IBAN": "een rekeningnummer", "EMAIL": "een e-mailadres", "PHONE": "een telefoonnummer",
    "BIRTHDATE": "een geboortedatum", "DATE": "een datum", "POSTCODE": "een postcode", "ADDRESS": "een adres",
    "CASE": "een nummer", "PLATE": "een kenteken", "PLACE": "een plaats", "ORG": "een organisatie",
}  # fmt: skip
WORDS_FOR_ROLES = """
zoon zoontje: de zoon; dochter dochtertje: de dochter; kind: het kind; partner echtgenoot: de partner;
echtgenote man vrouw: de partner;
ex exman exvrouw: de ex-partner; moeder: de moeder;
vader: de vader; broer broertje: de broer; zus zusje: de zus;
buurman: een buurman; buurvrouw: een buurvrouw; vriend: een vriend; vriendin: een vriendin; collega: een collega;
klant client betrokkene belanghebbende mw mevr mevrouw dhr heer meneer: de klant; huisarts: de huisarts; arts: een arts;
begeleider begeleidster: de begeleider; bewindvoerder: de bewindvoerder; jobcoach: de jobcoach; advocaat: de advocaat;
verhuurder: de verhuurder; werkgever: de werkgever; docent leerkracht juf meester: een leerkracht;
basisschool school college lyceum roc: een school; bakkerij: een bakkerij; stichting: een stichting;
gemeente: een gemeente
"""
BY_WORD = {
    word: role.strip()
    for line in WORDS_FOR_ROLES.split(";")
    for words, _, role in [line.partition(":")]
    for word in words.split()
}
DEFINITE = ("de ", "het ")
LATER = ("derde", "vierde", "vijfde", "zesde", "zevende", "achtste", "negende", "tiende")
CHOICES = tuple(
    dict.fromkeys(["de klant", *BY_WORD.values(), "collega A", "collega B", "een dorp", "een stad", "een werkgever"])
)


@dataclass(frozen=True)
class Thing:
    """One person, place or number, with every place where it stands."""

    label: str
    level: str
    name: str  # the fullest mention
    mentions: tuple
    role: str  # what is offered in its place

    @property
    def key(self):
        """The same for the same thing in a text that changed elsewhere."""
        return sha256(f"{self.label} {fold(self.name)}".encode(errors="replace")).hexdigest()[:10]


def things(text, spans):
    """What was found, gathered: the parts of one name together, the same number once; in the order of the text."""
    groups: list[list[Span]] = []
    for span in spans:
        home = next((group for group in groups if is_same(text, group, span)), None)
        if home:
            home.append(span)
        else:
            groups.append([span])
    return told_apart([gathered(text, group) for group in groups])


def told_apart(found):
    """`De klant` is one person: who is offered the same is `de andere klant`, or two people would read as one."""
    given: set[str] = set()
    for at, thing in enumerate(found):
        role = next((each for each in (thing.role, *others(thing.role)) if each not in given), ROLES[thing.label])
        found[at] = replace(thing, role=role)
        if thing.role.startswith(DEFINITE) and thing.level != DOUBTFUL:
            given.add(role)
    return found


def others(role):
    """What a second, a third, a fourth in the same role is called."""
    article, _, noun = role.partition(" ")
    return [f"{article} andere {noun}", *(f"een {each} {noun}" for each in LATER)]


def is_same(text, group, span):
    if span.label != group[0].label:
        return False
    words = name_words(text, span)
    fullest = max((name_words(text, each) for each in group), key=len)
    if span.label != "PERSON":
        return words == fullest
    small, large = sorted((words, fullest), key=len)
    return bool(small) and set(small) <= set(large)


def name_words(text, span):
    """The words that tell one name from another."""
    found = [fold(word) for word in tokens(text[span.start : span.end])]
    return [word for word in found if word not in JOINS and len(word) > 1] or found


def gathered(text, group):
    first, fullest = group[0], max(group, key=lambda span: span.end - span.start)
    return Thing(
        label=first.label,
        level=min((span.level for span in group), key=LEVELS.index),
        name=text[fullest.start : fullest.end],
        mentions=tuple(group),
        role=offered(text, group),
    )


def offered(text, group):
    """The role that the word before one of its mentions gives, else that of its kind."""
    for span in group:
        before = tokens(text[max(0, span.start - 40) : span.start])
        inside = tokens(text[span.start : span.end])[:1]
        for word in [*inside, *before[-1:]]:
            if fold(word) in BY_WORD:
                return BY_WORD[fold(word)]
    return ROLES[group[0].label]


def by_hand(text, missed, spans):
    """What somebody marked herself, wherever it stands: it goes before what was found."""
    marked = [
        Span(*match.span(), "PERSON", SURE)
        for name in sorted(filter(None, map(str.strip, missed)), key=len, reverse=True)
        for match in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", text, re.IGNORECASE)
    ]
    return apart([*marked, *spans])


def replaced(text, roles):
    """The text with each span in its role; `roles` is a list of spans with what comes in their place."""
    parts, at = [], 0
    for span, role in sorted(roles, key=lambda pair: pair[0].start):
        start = max(at, span.start - swallowed(text[at : span.start], role))
        role = bare(role) if OWNED.search(text[at:start]) else role
        parts += [text[at:start], raised(role) if opens(text, start) else role]
        at = span.end
    return "".join([*parts, text[at:]])


def swallowed(before, role):
    """How much before a name goes with it: a title, and words that the role says again (haar zoon Yassin)."""
    title = re.search(r"(?<!\w)([\w]+)\.?[ \t]+$", before)
    if title and fold(title[1]) in TITLES:
        return len(before) - title.start()
    role_words = fold(role).split()
    for count in range(len(role_words), 0, -1):
        last = re.search(rf"(?<!\w)((?:\w+[ \t]+){{{count}}})$", before)
        if last and fold(last[1]).split() in (role_words[:count], role_words[-count:]):
            return len(last[1])
    return 0


def bare(role):
    """A role without its article, after a word that takes its place (haar zoon, de klant)."""
    return re.sub(r"^(?:de|het|een|haar|zijn|hun|mijn) ", "", role)


def opens(text, start):
    before = text[:start].rstrip(" \t\"'“‘(")
    return (not before or before[-1] in ".!?:\n") and text[start : start + 1].isupper()


def raised(role):
    return role[:1].upper() + role[1:]
