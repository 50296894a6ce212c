"""What a word is worth as a name: points for its spelling, for what the lexicon knows of it, for the word before it."""

from vakwerk.dutch.public import NOBODY, frequency, slip
from vakwerk.privacy.deidentify.vocabulary import (
    ABOUT,
    ALSO_NAMES,
    CALLED,
    CLAUSES,
    DETERMINERS,
    MEETS,
    PERSON_VERBS,
    PERSONAL,
    PLACE_BEFORE,
    PREPOSITIONS,
    RARELY,
    ROLE_ENDS,
    ROLES,
    SAYS_WHO,
    SPEAKS,
    SURNAMES_TOO,
    TITLES,
)

CLIENTS = frozenset(["kl", "cl", "klant", "client"])
RARE = 4  # digits of the count of a word that may be a name without a capital


def beside(before, word, bare, direct):
    """What the word before a name is worth."""
    if before.key in TITLES:
        return 5 if word.capital else 8 if is_titled(before, word, direct) else 4
    if before.key in CALLED:
        return 4 if word.capital else 3
    if before.key in ROLES or before.key.endswith(ROLE_ENDS):
        if before.key in CLIENTS and direct and word.is_proper and word.is_noun and not word.capital:
            return 8
        close = direct and (word.is_unknown or word.is_name)
        return 2.5 if word.capital else 3 if close else 1.5
    return right_before(before, word, bare) if direct else 0


def right_before(before, word, bare):
    if NOBODY in word.marks and (before.key in SPEAKS or before.is_nobody):
        return -9  # spreekt Frans
    if before.key in SAYS_WHO and word.is_last and not word.capital:
        return 3
    if bare and (met := after_deed(before, word)):
        return met
    if before.key in PREPOSITIONS and word.key in ALSO_NAMES and not word.capital:
        return 7.5
    if before.key in ABOUT or (before.key == "naar" and word.is_first):
        return 2 if bare and word.is_first else 1
    if before.key in DETERMINERS:
        return -1 if word.capital else -4
    if before.key in PLACE_BEFORE:
        return 0 if word.is_first or (word.is_unknown and not word.capital) else -1.5
    return 0


def after_deed(before, word):
    """What it is worth that somebody's deed stands before an ordinary word: bleef roos nog even, belt prins."""
    if not word.is_ordinary or word.key in RARELY:
        return 0
    if before.key in MEETS | CLAUSES and word.is_last and frequency(word.text) <= RARE:
        return 3
    return 2 if before.key in PERSON_VERBS and word.is_first else 0


def is_titled(before, word, direct):
    """Whether a small ordinary word after mw or dhr is her name: not what she does or how she is."""
    if word.is_nobody or word.key in PERSON_VERBS:
        return False
    if word.is_last or (word.key in SURNAMES_TOO and not direct):
        return True
    return direct and before.key in PERSONAL and (word.is_noun or word.is_made or word.is_proper) and not word.does


def written(word, bare, strange):
    """What the spelling of a word and its place in the lexicon are worth."""
    if word.is_nobody:
        return -2.5 if word.is_last and word.capital else -9
    if word.is_acronym and not bare:
        return 1 if word.is_name and len(word.text) > 2 else -4
    if not word.capital:
        return small(word, bare, strange)
    if word.opens:
        return opening(word, strange)
    if word.is_ordinary:
        if word.key in ALSO_NAMES:
            return 3.5
        short = len(word.text) <= 6 and frequency(word.text) <= 5
        return 3.5 if word.is_first else 2 if word.is_last else 1.5 if word.is_made or short else 0
    return 6 if word.is_name else 4 if word.is_unknown else 3


def opening(word, strange):
    if word.is_ordinary:
        if word.is_first:
            return 0.5 if word.key in RARELY else 2.5
        return 0 if word.is_last or word.key in ALSO_NAMES else -4
    if word.is_name:
        return 5
    return 3 if word.is_proper else 2 - meant(word, strange)


def small(word, bare, strange):
    if word.is_ordinary:
        if word.is_first and frequency(word.text) < RARE and word.key not in RARELY:
            return 1.5
        return -0.5 if word.is_first else -1.5 if word.is_last else -4 if word.is_made else -6
    if word.is_name:
        return 4 if word.is_first else 2.5
    if word.is_proper:
        return 1.5 if bare else 0.5
    if len(word.text) < 4:
        return -2.5
    return (1.5 if bare else -0.5) - meant(word, strange)


def meant(word, strange):
    """What it takes off that an unknown word seems to be a slip of the pen."""
    common = -1 if strange else slip(word.text)
    return 0 if common < 0 else 1 if common < 3 else 2.5
