"""Case notes about invented people, to measure the detector: some written by hand, many put together from patterns.

A note holds its own answers: `{P Fatima el Amrani}` is a person, `{L Zwolle}` a place; CODES says the rest.
"""

import random
import re
from pathlib import Path

NOTES = Path(__file__).with_name("notes")
CODES = {
    "P": "PERSON", "L": "PLACE", "A": "ADDRESS", "O": "ORG", "D": "DATE", "B": "BIRTHDATE", "C": "CASE", "K": "PLATE",
    "T": "PHONE", "M": "EMAIL", "I": "IBAN", "S": "BSN", "Z": "POSTCODE",
}  # fmt: skip
MONTHS = "januari februari maart april mei juni juli augustus september oktober november december"
STREETS = """
Kerkstraat Molenweg Beatrixlaan Dorpsplein Havenkade Eikenlaan Burgemeester_de_Witstraat Oude_Gracht Zandpad
Van_Goghstraat Esdoornhof
"""
PLACES = "Zwolle Rotterdam Almere Tilburg Emmen Venlo Den_Haag Roosendaal Hoogeveen Leeuwarden Wageningen Assen"
BEGINS = "B D F G H J K L M N R S T V W Z Br Kr Sj Tj Sh Gh Kh Th Y"
MIDDLES, ENDS = (
    "a e i o u aa oe ie ou ei ia ua",
    "rim ndra lima wesh brat nuk dos zim rvin mila shka gat riel ntje lke rzan kob",
)
LAST_ENDS = "stra inga mans oglu ski yan a sen i ovic veld zadeh"
ANSWER = re.compile(r"\{(\w) ([^}]*)\}")


def read(note):
    """The text of a note, and (start, end, label) of what is to be found in it."""
    parts, answers, at, length = [], [], 0, 0
    for match in ANSWER.finditer(note):
        parts += [note[at : match.start()], match[2]]
        start = length + match.start() - at
        length = start + len(match[2])
        answers.append((start, length, CODES[match[1]]))
        at = match.end()
    return "".join([*parts, note[at:]]), answers


def written(name):
    """The notes of one of the files that were written by hand."""
    return [read(note) for note in (NOTES / f"{name}.txt").read_text(encoding="utf-8").strip().split("\n\n")]


def made(seed, count, small=False, slips=0.0):
    """So many notes from the patterns, always the same for a seed; in small letters, or with slips of the pen."""
    chance = random.Random(seed)
    patterns = (NOTES / "patterns.txt").read_text(encoding="utf-8").strip().split("\n\n")
    names = People(chance)
    notes = []
    for _ in range(count):
        chosen = " ".join(filled(chance.choice(patterns), names, chance) for _ in range(chance.choice((1, 1, 2))))
        text, answers = read(slipped(chosen, chance, slips))
        notes.append((text.lower() if small else text, answers))
    return [(text, answers) for text, answers in notes if len(text) == len(text.lower())]


def filled(pattern, names, chance):
    """A pattern with its slots filled: a slot with the same number is the same person."""
    known = {}

    def fill(match):
        kind, number = match[1], match[2]
        person = known.setdefault(number, names.person()) if number else names.person()
        return person[kind] if kind in person else OTHERS[kind](chance)

    return re.sub(r"<(\w+?)(\d?)>", fill, pattern)


def slipped(note, chance, share):
    """A note in which some words outside the answers are typed wrong."""

    def slip(match):
        word = match[2]
        if match[1] or len(word) < 5 or chance.random() > share:
            return match[0]
        at = chance.randrange(1, len(word) - 1)
        return chance.choice(
            (
                word[:at] + word[at + 1 :],
                word[:at] + word[at] + word[at:],
                word[:at] + word[at + 1] + word[at] + word[at + 2 :],
            )
        )

    return re.sub(r"(\{[^}]*\})|([a-z]+)", slip, note)


def digits(chance, pattern):
    return re.sub("9", lambda _: str(chance.randrange(10)), pattern)


def day(chance):
    number, month, year = chance.randint(1, 28), chance.randint(1, 12), chance.randint(2021, 2026)
    name = MONTHS.split()[month - 1]
    shapes = (
        f"{number}-{month}-{year}", f"{number:02}-{month:02}-{year}", f"{number} {name}", f"{number} {name} {year}",
        f"{number}/{month}/{year}", f"{number}.{month}.{year % 100}", f"{number} {name[:3]}", f"{number}-{month}",
    )  # fmt: skip
    return f"{{D {chance.choice(shapes)}}}"


def born(chance):
    return f"{{B {chance.randint(1, 28)}-{chance.randint(1, 12)}-{chance.randint(1950, 2010)}}}"


def bsn(chance):
    while True:
        eight = [chance.randrange(10) for _ in range(8)]
        last = sum((9 - place) * digit for place, digit in enumerate(eight)) % 11
        if last < 10 and eight[0]:
            return f"{{S {''.join(map(str, eight))}{last}}}"


def shaped(code, *shapes):
    """Fills one of the shapes: a 9 becomes any digit."""
    return lambda chance: f"{{{code} {digits(chance, chance.choice(shapes))}}}"


def street(chance):
    number = f"{chance.randint(1, 240)}{chance.choice(('', '', 'a', '-2', ' bis'))}"
    return f"{{A {chance.choice(STREETS.split()).replace('_', ' ')} {number}}}"


OTHERS = {
    "day": day,
    "born": born,
    "bsn": bsn,
    "street": street,
    "phone": shaped(
        "T", "06-99999999", "0699999999", "06 99 99 99 99", "038-4999999", "+31 6 99999999", "(030) 299 99 99"
    ),
    "case": shaped("C", "2024-999999", "Z-2025-99999", "Z24/999999", "99999999", "WMO-2023-9999"),
    "post": shaped("Z", "1999 AB", "2999 GK", "7999 TX", "9999 ZN"),
    "place": lambda chance: f"{{L {chance.choice(PLACES.split()).replace('_', ' ')}}}",
    "plate": shaped("K", "G-999-TX", "99-TXB-9", "ZB-99-99"),
    "mail": shaped("M", "j.smit@zorg.example", "info@zorg.example", "a.de.vries@wonen.example"),
    "iban": lambda chance: "{I NL91ABNA0417164300}",
}


class People:
    """Invented people: some names are in lists, others were put together and stand in none."""

    def __init__(self, chance):
        self.chance = chance
        lines = (NOTES / "names.txt").read_text(encoding="utf-8").split("\n")
        self.lists = {line.split(":")[0]: line.split(":")[1].split(",") for line in lines if ":" in line}

    def person(self):
        first, last = self.first(), self.last()
        initials = "".join(
            f"{letter}." for letter in self.chance.sample("ABCDEFGHJKLMNPRSTW", self.chance.choice((1, 1, 2)))
        )
        upper = last[:1].upper() + last[1:]
        return {
            "F": f"{{P {first}}}", "L": f"{{P {upper}}}", "N": f"{{P {first} {last}}}", "I": f"{{P {initials} {last}}}",
        }  # fmt: skip

    def first(self):
        return self.chance.choice(self.lists["first"]).strip() if self.chance.random() < 0.7 else self.coined()

    def last(self):
        if self.chance.random() < 0.3:
            return self.coined() + self.chance.choice(LAST_ENDS.split())
        return self.chance.choice(self.lists["last"]).strip()

    def coined(self):
        return "".join(self.chance.choice(letters.split()) for letters in (BEGINS, MIDDLES, ENDS))
