"""A thing is called by a random id in addresses and by a label, `context.model:id`, across contexts.

The page of a thing is the address named `context:model`; a deed on it `context:deed_model`.
"""

import secrets
from collections.abc import Callable

from django.db import models
from django.urls import NoReverseMatch, Resolver404, resolve, reverse

_tellers: dict[str, Callable] = {}
_offers: dict[str, Callable] = {}
_shields: dict[str, Callable] = {}
_followers: dict[str, Callable] = {}
ALPHABET = "23456789bcdfghjkmnpqrstvwxyz"  # no vowels, so no words; no 0, 1 and l, so no doubt
LENGTH = 10


def new_id():
    return "".join(secrets.choice(ALPHABET) for _ in range(LENGTH))


class IdField(models.CharField):
    """A primary key that tells nothing, not even how many there are."""

    def __init__(self, **kwargs):
        facts: dict = {"primary_key": True, "max_length": LENGTH, "default": new_id, "editable": False}
        super().__init__(**facts | kwargs)


def label(thing):
    return thing if isinstance(thing, str) else f"{thing._meta.label_lower}:{thing.pk}"


def split(text):
    """The context, the model and the id that a label names."""
    model, _, pk = text.partition(":")
    context, _, name = model.partition(".")
    return context, name, pk


def address(text, deed="", key=""):
    """The page of what a label names (or of a deed on it, by its id or another key); nothing when it has none."""
    context, name, pk = split(text)
    try:
        return reverse(f"{context}:{deed}_{name}" if deed else f"{context}:{name}", args=[key or pk])
    except NoReverseMatch:
        return ""


def label_at(path):
    """What a page is about: the label of which this is the address; nothing when it is no page of a thing."""
    try:
        match = resolve(path)
    except Resolver404:
        return ""
    named = f"{match.namespace}.{match.url_name}:{match.kwargs.get('pk', '')}"
    return named if address(named) == path else ""


def tells(model, teller):
    """What a context says of its things on pages of others: `teller(person, id)` gives a piece of it, or nothing."""
    _tellers[model] = teller


def told(text, person):
    """What is said now of what a label names, to somebody; nothing where nothing is told."""
    context, name, pk = split(text)
    teller = _tellers.get(f"{context}.{name}")
    return teller(person, pk) if teller else ""


def follows(model, follower):
    """What a context does when a thing of its owner went on as words elsewhere: `follower(person, id, words, at)`."""
    _followers[model] = follower


def went_on(text, person, words, at):
    """What a label names went on elsewhere, in these words, as its owner wished; nothing where nobody follows."""
    context, name, pk = split(text)
    if follower := _followers.get(f"{context}.{name}"):
        follower(person, pk, words, at)


def offers(model, offer):
    """What a context does with things of others: `offer(person, label)` gives [(words, address)] for who has it."""
    _offers[model] = offer


def offered(thing, person):
    """Where somebody may take a thing of hers; nothing where no context offers anything."""
    context, name, _pk = split(label(thing))
    offer = _offers.get(f"{context}.{name}")
    return offer(person, label(thing)) if offer else []


def shields(model, who):
    """From whom it is kept who a thing of a context is of: `who(id)` gives the keys of people."""
    _shields[model] = who


def shielded_from(text):
    """The keys of the people from whom it is kept whose this is; nobody's where no context keeps it."""
    context, name, pk = split(text)
    who = _shields.get(f"{context}.{name}")
    return set(who(pk)) if who else set()
