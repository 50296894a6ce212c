"""Everything in a case text that may identify somebody, with how sure that is."""

from vakwerk.privacy.deidentify import numbers
from vakwerk.privacy.deidentify.names import People
from vakwerk.privacy.deidentify.organisations import organisations
from vakwerk.privacy.deidentify.places import addresses, likely_addresses, places
from vakwerk.privacy.deidentify.spans import apart
from vakwerk.privacy.deidentify.words import words


def find(text, own=None):
    """The spans in order, apart from each other. `own`: folded words with the marks that an organisation gives them."""
    shaped = apart([*numbers.found(text), *addresses(text), *organisations(text), *likely_addresses(text)])
    taken = bytearray(len(text) + 1)
    cover(taken, shaped)
    seen = words(text, own)
    where = list(places(text, seen, taken))
    cover(taken, where)
    return apart([*shaped, *where, *People(text, seen, taken).spans()])


def cover(taken, spans):
    for span in spans:
        taken[span.start : span.end] = b"\1" * (span.end - span.start)
