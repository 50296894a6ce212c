"""What each context holds about a person, what it destroys on its day, and what it shows in an emergency.

Filled in the `apps.py` of each, for `privacy`.
"""

from collections.abc import Callable
from dataclasses import dataclass

from django.utils.translation import gettext_noop as N_

from vakwerk.common.declarations import Declaration

BY_HERSELF = N_("From what you did or wrote in Vakwerk yourself")


@dataclass(frozen=True)
class Holding:
    model: type
    words: str  # message id: what this is, for the person it is about
    of: Callable  # (person) -> the rows about her
    row: Callable  # (thing) -> a dict of plain values, as she may take it with her
    source: str  # message id: where it came from
    declaration: Declaration
    forget: Callable | None  # (person, at=...) -> it is gone; nothing where it stays
    stays: str  # message id: what stays of it when she asks to be removed, and why


_held: dict[type, Holding] = {}


def hold(model, words, *, of, row, source=BY_HERSELF, declaration=None, forget=None, stays=""):
    """Unless told otherwise its rows are deleted when she asks to be removed."""

    def drop(person, *, at):
        model.objects.filter(pk__in=list(of(person).values_list("pk", flat=True))).delete()

    goes = None if stays else forget or drop
    _held[model] = Holding(model, words, of, row, source, declaration or model.declaration, goes, stays)


def holdings():
    return tuple(_held.values())


@dataclass(frozen=True)
class Expiry:
    model: type
    words: str  # message id: what this is, for the archivist
    overdue: Callable  # (day) -> the rows of which the last day was before it
    destroy: Callable  # (rows, at=...) -> they are gone, with all that hangs below them


_expires: dict[type, Expiry] = {}


def expire(model, words, *, overdue, destroy):
    """What goes on its day, how to find it and how to destroy it."""
    _expires[model] = Expiry(model, words, overdue, destroy)


def expiries():
    return tuple(_expires.values())


@dataclass(frozen=True)
class InEmergency:
    model: type
    people: Callable  # (thing) -> whom it concerns: they are told that it was opened
    shows: Callable  # (thing) -> what it holds, to be read: (message id, texts)


_opened: dict[str, InEmergency] = {}


def show_in_emergency(model, *, people, shows):
    """What two people may open when somebody is in danger. Never what is one person's own."""
    _opened[model._meta.label_lower] = InEmergency(model, people, shows)


def opened_in_emergency(name):
    return _opened.get(name)
