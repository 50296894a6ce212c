"""Checks on data from a file. A check gets a value and the way to it, and yields every fault that it finds there."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import chain

from django.utils.translation import gettext_noop as N_

KEY = re.compile(r"[a-z][a-z0-9_]*")
HIDDEN = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff]")
SHOWN = 40  # characters of what somebody wrote, in a sentence about it


@dataclass(frozen=True)
class Fault:
    """Where it is, in the words of the file, and what is wrong: a message with gaps, and what fills them."""

    place: tuple
    words: str
    facts: dict = field(default_factory=dict)

    @property
    def where(self):
        return " › ".join(HIDDEN.sub("?", str(part))[:SHOWN] for part in self.place)


Check = Callable[[object, tuple], Iterator[Fault]]


def words(most: int) -> Check:
    def check(value, place):
        if not isinstance(value, str) or not value.strip():
            yield Fault(place, N_("There is no text here."))
        elif len(value) > most:
            facts = {"n": len(value), "most": most}
            yield Fault(place, N_("This text has %(n)s characters. At most %(most)s fit."), facts)
        elif HIDDEN.search(value):
            yield Fault(place, N_("There is a character in this text that cannot be shown."))

    return check


def key(most: int) -> Check:
    def check(value, place):
        if not isinstance(value, str) or len(value) > most or not KEY.fullmatch(value):
            yield Fault(
                place, N_("A key has small letters, digits and underscores, at most %(most)s of them."), {"most": most}
            )

    return check


def number(least: int, most: int) -> Check:
    def check(value, place):
        if type(value) is not int or not least <= value <= most:
            yield Fault(
                place, N_("This must be a whole number from %(least)s to %(most)s."), {"least": least, "most": most}
            )

    return check


def one_of(known) -> Check:
    def check(value, place):
        if not any(value is one or (type(value) is type(one) and value == one) for one in known):
            facts = {"word": HIDDEN.sub("?", str(value))[:SHOWN], "known": ", ".join(map(str, known))}
            yield Fault(place, N_("“%(word)s” is not possible here. Choose from: %(known)s."), facts)

    return check


def many(check_one: Check, least: int, most: int) -> Check:
    def check(value, place):
        if not isinstance(value, list):
            yield Fault(place, N_("This must be a list, between [ and ]."))
        elif not least <= len(value) <= most:
            facts = {"n": len(value), "least": least, "most": most}
            yield Fault(place, N_("There are %(n)s things on this list. It must have %(least)s to %(most)s."), facts)
        else:
            for count, one in enumerate(value, start=1):
                yield from check_one(one, (*place, count))

    return check


def shaped(needed: dict, may_have: dict | None = None, *, also: tuple = ()) -> Check:
    """A group of fields. What `also` checks is how the fields fit together: asked when each of them is right."""
    known = needed | (may_have or {})

    def check(value, place):
        if not isinstance(value, dict):
            yield Fault(place, N_("This must be a group of fields, between { and }."))
            return
        is_right = True
        for fault in chain(missing(needed, value, place), in_fields(known, value, place)):
            is_right = False
            yield fault
        for fitting in also if is_right else ():
            yield from fitting(value, place)

    return check


def missing(needed, value, place):
    for name in needed:
        if name not in value:
            yield Fault((*place, name), N_("This field is missing."))


def in_fields(known, value, place):
    for name, given in value.items():
        if name in known:
            yield from known[name](given, (*place, name))
        else:
            yield Fault((*place, name), N_("There is no field of this name."))


def either(nothing, check_one: Check) -> Check:
    """Nothing, or what is checked."""

    def check(value, place):
        if value is not nothing:
            yield from check_one(value, place)

    return check


def distinct(name: str) -> Check:
    """A field that no two on a list have in common."""

    def check(value, place):
        seen: set = set()
        for count, one in enumerate(value, start=1):
            if one[name] in seen:
                facts = {"word": one[name]}
                yield Fault((*place, count, name), N_("“%(word)s” stands here for the second time."), facts)
            seen.add(one[name])

    return check


def text(most: int) -> Check:
    return shaped({"nl": words(most), "en": words(most)})
