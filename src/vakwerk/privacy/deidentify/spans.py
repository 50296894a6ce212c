"""What is found: a stretch of text, what it seems to be, and how sure that is. It never holds the text itself."""

from dataclasses import dataclass

SURE, LIKELY, DOUBTFUL = "sure", "likely", "doubtful"
LABELS = (
    "BSN", "IBAN", "EMAIL", "PHONE", "BIRTHDATE", "DATE", "POSTCODE", "ADDRESS", "CASE", "PLATE", "PERSON", "PLACE",
    "ORG",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Span:
    start: int
    end: int
    label: str  # one of LABELS
    level: str = SURE


def apart(spans):
    """In the order of the text, without overlap: where two overlap, the one that was named first stays."""
    kept: list[Span] = []
    taken = bytearray(max((span.end for span in spans), default=0))
    for span in spans:
        if span.start < span.end and not any(taken[span.start : span.end]):
            taken[span.start : span.end] = b"\1" * (span.end - span.start)
            kept.append(span)
    return sorted(kept, key=lambda span: span.start)
