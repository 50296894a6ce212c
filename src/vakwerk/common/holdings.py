"""The registry of what each context holds about a person: filled in its `apps.py`, read by `privacy`."""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Holding:
    model: type
    words: str  # message id: what this is, for the person it is about
    of: Callable  # (person) -> the rows about her
    row: Callable  # (thing) -> a dict of plain values, as she may take it with her


_held: dict[type, Holding] = {}


def hold(model, words, *, of, row):
    _held[model] = Holding(model, words, of, row)


def holdings():
    return tuple(_held.values())
