"""Questions that are marked by a word, a number or their letters instead of a quotation below them; and who speaks."""

import re
from dataclasses import replace

from vakwerk.magazine.typeset import marks

ASKS = re.compile(r"(?:vraag ?\d{0,2}\s*[:.]|[vq]\s*:)\s+(\S.*)", re.IGNORECASE)
ANSWERS = re.compile(r"(?:antwoord ?\d{0,2}\s*[:.]|a\s*:)\s+(\S.*)", re.IGNORECASE)
NUMBERED = re.compile(r"(\d{1,2})[.)]\s+(\S.*)")
INITIALS = re.compile(r"([A-Z][A-Za-z]{0,2}[A-Z]|[A-Z])\s*:\s+(\S.*)")
NAMED = re.compile(rf"{marks.NAME}(?: (?:{marks.PARTICLES}|{marks.NAME}))+")
ENOUGH = 3


def mark_questions(lines):
    """Lines that ask get the tag "question", those of a speaker the tag "turn"; what only says so goes."""
    return by_word(lines) or by_initials(lines) or by_number(lines) or by_letters(lines) or lines


def by_word(lines):
    """Vraag: ... Antwoord: ..."""
    if sum(bool(ASKS.fullmatch(line.text)) for line in lines) < 2:
        return None
    return [said_by_word(line) for line in lines]


def said_by_word(line):
    if asked := ASKS.fullmatch(line.text):
        return replace(line, text=asked[1], tag="question")
    answered = ANSWERS.fullmatch(line.text)
    return replace(line, text=answered[1]) if answered else line


def by_initials(lines):
    """RB: ... GM: ... Who mostly asks is the interviewer; the others get the name of which these are the initials."""
    turns = [found for line in lines if (found := INITIALS.fullmatch(line.text))]
    speakers = {found[1] for found in turns}
    if not 2 <= len(speakers) <= 5 or len(turns) <= len(speakers):  # A: ... B: ... C: ... is a list
        return None
    said = {name: [found[2] for found in turns if found[1] == name] for name in speakers}
    asking = {name for name in speakers if sum(text.endswith("?") for text in said[name]) * 2 > len(said[name])}
    text = "\n".join(line.text for line in lines)
    names = {name: full_name(name, text) for name in speakers}
    return [said_by(line, asking, names) for line in lines]


def said_by(line, asking, names):
    found = INITIALS.fullmatch(line.text)
    if not found:
        return line
    if found[1] in asking:
        return replace(line, text=found[2], tag="question")
    return replace(line, text=f"{names[found[1]]}: {found[2]}", tag="turn")


def full_name(initials, text):
    for name in NAMED.findall(text):
        words = name.split()
        short = [word[0] for word in words if word[0].isupper()]
        if initials in ("".join(word[0] for word in words), "".join(short), short[0]):
            return name
    return initials


def by_number(lines):
    """1. What do you do? 2. ..., each with a text below it."""
    found = {n: match for n, line in enumerate(lines) if (match := NUMBERED.fullmatch(line.text))}
    follow = all(int(match[1]) == count for count, match in enumerate(found.values(), 1))
    asked = sum(match[2].endswith("?") for match in found.values())
    answered = all(n + 1 < len(lines) and n + 1 not in found for n in found)
    if len(found) < ENOUGH or not follow or not answered or asked * 3 < len(found) * 2:
        return None
    return [replace(line, text=found[n][2], tag="question") if n in found else line for n, line in enumerate(lines)]


def by_letters(lines):
    """In bold or slanted letters, more of them than headings that do not ask."""
    marked = [n for n, line in enumerate(lines[:-1]) if line.tag in ("strong", "em") and len(line.text) <= 220]
    asked = {n for n in marked if lines[n].text.endswith("?") and n + 1 not in marked}
    if len(asked) < ENOUGH or len(asked) * 2 <= len(marked):
        return None
    return [replace(line, tag="question") if n in asked else line for n, line in enumerate(lines)]
