"""What other contexts may use of dutch."""

from vakwerk.dutch.compounds import (
    is_word,  # whether this is an ordinary Dutch word, or made of two
    parts,  # the parts of a compound; nothing when it is not one
)
from vakwerk.dutch.lexicon import (
    FIRST_NAME,
    LAST_NAME,
    NOBODY,
    NOUN,
    PLACE,
    PROPER,
    VERB,
    WORD,
    frequency,  # how common a word is, from 0 (not counted) to 8
    known,  # what the lexicon knows of a word: a set of the marks above
)
from vakwerk.dutch.plain import advice  # what may be plainer in a text, by sentence; with plain words for jargon
from vakwerk.dutch.slips import (
    meant,  # the ordinary words of which a token that is none is one stroke away
    slip,  # how common the word is that was meant, when a token is one stroke away from it
)
from vakwerk.dutch.spelling import (
    near,  # of some words those that one may be a typing error of
)
from vakwerk.dutch.stems import (
    stem,  # what is left of a word without its endings, to compare words by
)
from vakwerk.dutch.tokens import (
    fold,  # a word as it is looked up: small letters, without accents
    spans,  # where each word of a text begins and ends
    tokens,  # the words of a text
)
