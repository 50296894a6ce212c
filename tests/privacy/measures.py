"""How much of what stands in notes the detector finds, and how much of what it finds is right."""

from collections import Counter
from dataclasses import dataclass, field

from vakwerk.privacy.deidentify.detector import find

NUMBERS = {"BSN", "IBAN", "PHONE", "EMAIL", "POSTCODE", "BIRTHDATE", "DATE", "CASE", "PLATE"}

KINDS = {"PERSON": "name", "ORG": "firm"}


@dataclass
class Measures:
    """Counts over notes; shares from 0 to 1. `missed` and `wrong` hold what to look at, with what stands around it."""

    counts: Counter = field(default_factory=Counter)
    missed: list = field(default_factory=list)
    wrong: list = field(default_factory=list)

    def share(self, part, whole):
        return self.counts[part] / self.counts[whole] if self.counts[whole] else 1

    @property
    def covered(self):
        return self.share("name covered", "name")

    @property
    def touched(self):
        return self.share("name touched", "name")

    @property
    def firms(self):
        return self.share("firm covered", "firm")

    @property
    def numbers(self):
        return self.share("number covered", "number")

    @property
    def precision(self):
        return self.share("right", "found")


def measured(notes):
    """The measures of notes: (text, [(start, end, label)])."""
    all_of_them = Measures()
    for text, answers in notes:
        look(all_of_them, text, answers, find(text))
    return all_of_them


def look(measures, text, answers, spans):
    marked = {at for span in spans for at in range(span.start, span.end)}
    for start, end, label in answers:
        letters = {at for at in range(start, end) if text[at].isalnum()}
        kind = KINDS.get(label, "number" if label in NUMBERS else "other")
        whole = letters <= marked
        measures.counts.update({kind: 1, f"{kind} covered": whole, f"{kind} touched": bool(letters & marked)})
        if not whole:
            measures.missed.append((label, around(text, start, end)))
    for span in spans:
        right = any(span.start < end and start < span.end for start, end, _label in answers)
        measures.counts.update({"found": 1, "right": right})
        if not right:
            measures.wrong.append((span.label, around(text, span.start, span.end)))


def around(text, start, end):
    return f"{text[max(0, start - 30) : start]}[{text[start:end]}]{text[end : end + 20]}".replace("\n", " ")
