"""What is shown of a text that was found: the sentences in which it was found, with the words marked."""

import re
from functools import lru_cache
from itertools import chain

from vakwerk.dutch.public import fold, spans, stem, tokens
from vakwerk.search.terms.texts import parts_of

SENTENCE = re.compile(r"(?<=[.!?…])\s+|\n+")
LONGEST = 220  # letters


def excerpt(text, stems):
    """Pieces of a text: (piece, whether it is a word that was found)."""
    sentences = [sentence.strip() for sentence in SENTENCE.split(text) if sentence.strip()]
    if not sentences:
        return []
    first = max(range(len(sentences)), key=lambda n: (len(found_in(sentences[n], stems)), -n))
    shown = sentences[first]
    for following in sentences[first + 1 :]:
        if len(shown) + len(following) > LONGEST:
            break
        shown += f" {following}"
    return marked(cut(shown), stems)


def cut(text):
    return text if len(text) <= LONGEST * 1.5 else text[: text.rfind(" ", 0, LONGEST) + 1 or LONGEST] + "…"


def found_in(text, stems):
    return stems.intersection(chain.from_iterable(map(stems_at, tokens(text))))


@lru_cache(maxsize=50_000)
def stems_at(token):
    key = fold(token)
    return frozenset({stem(key), *(stem(piece) for piece in key.split("-")), *(part.stem for part in parts_of(key))})


def marked(text, stems):
    pieces, last = [], 0
    for begin, end in spans(text):
        if stems & stems_at(text[begin:end]):
            pieces += [(text[last:begin], False), (text[begin:end], True)]
            last = end
    return [piece for piece in [*pieces, (text[last:], False)] if piece[0]]
