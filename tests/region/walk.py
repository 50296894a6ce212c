"""What there is to hide, and where it could show. New models and addresses join by themselves."""

import re
from html import unescape

from django.apps import apps
from django.contrib.auth import get_user_model
from django.db.models import CharField, ForeignKey, OneToOneField, TextField
from django.urls import get_resolver

from vakwerk.common.declarations import Confidentiality
from vakwerk.magazine.queries.reading import published_articles

CLOSED = {Confidentiality.GROUP, Confidentiality.PERSONAL, Confidentiality.CASE}
FIXED = {"notices.Notice.words"}  # sentences of ours, the same for everybody
CODE = re.compile(r"[\w.:+/@-]*")  # keys, labels and addresses are no words of anybody
TOKEN = "bbbbbbbbbb:nonsense"
ROOM = "/redactie/schrijven/"  # of Wagtail: one door, whatever is behind it
# What stands for the parts of an address that are not the id of a thing.
PARTS = {
    "token": TOKEN,
    "uidb36": "bbbbbbbbbb",
    "key": "incident",
    "organisation": None,
    "provider_id": "bbbbbbbbbb",
    "group": "client_manager",
    "word": "zelfredzaamheid",
    "number": "1",
    "section": "idee",
    "mark": "bbbbbbbbbb",
    "part": "logo",
    "slug": "samen-leren",
    "name": "approve",
    "code": "BBBBBB",
    "year": "2025",
    "kind": "pdf",
    "advised": "bbbbbbbbbb",
    "way": "opgelost",
}


def ours():
    return [model for model in apps.get_models() if model.__module__.startswith("vakwerk.")]


def closed_models():
    return [model for model in ours() if model.declaration.confidentiality in CLOSED]


def keys_to_people(model):
    return [
        field.name
        for field in model._meta.fields
        if isinstance(field, ForeignKey | OneToOneField) and field.related_model is get_user_model()
    ]


def is_hers(thing, walker):
    return any(getattr(thing, f"{name}_id") == walker.pk for name in keys_to_people(type(thing)))


def hidden(walker):
    """Every closed thing that is not the walker's own."""
    return [thing for model in closed_models() for thing in model.objects.all() if not is_hers(thing, walker)]


def words(things):
    """What people wrote in these things, a text each."""
    found = set()
    for thing in things:
        for field in thing._meta.fields:
            free = isinstance(field, CharField | TextField) and not field.choices
            if free and f"{thing._meta.label}.{field.name}" not in FIXED:
                found |= {part.strip() for part in str(getattr(thing, field.name) or "").splitlines()}
    return {text for text in found if len(text) > 7 and not CODE.fullmatch(text)}


def printed():
    """What everyone reads in the magazine: whoever is named there agreed to it."""
    return " ".join(str(article.page.body.get_prep_value()) for article in published_articles())


def addresses(resolver=None, namespace="", prefix="/"):
    """Every address: its name and its path, the parts still open as <part>."""
    for pattern in (resolver or get_resolver()).url_patterns:
        path = prefix + str(pattern.pattern).removeprefix("^").removesuffix("$")
        if hasattr(pattern, "url_patterns"):
            yield from addresses(pattern, pattern.namespace or namespace, path)
        elif not path.startswith(ROOM) or path == ROOM:
            path = re.sub(r"\(\?P<(\w+)>[^)]*\)", r"<\1>", path)
            name = f"{namespace}:{pattern.name}" if namespace else pattern.name
            yield name, re.sub(r"<(?:\w+:)?(\w+)>", r"<\1>", path)


def handles():
    """Addresses that hold the id of a thing."""
    return [(name, path) for name, path in addresses() if "<pk>" in path]


def filled(path, pk):
    """The address with this id in it, and in its other parts what stands for them."""
    parts = PARTS | {"pk": str(pk)}
    return re.sub(r"<(\w+)>", lambda part: parts[part[1]] or "bbbbbbbbbb", path)


def parts_of(path):
    return set(re.findall(r"<(\w+)>", path))


def texts(answer):
    """What an answer says: headers, and the page as a reader reads it or a file as it is."""
    body = answer.content if not answer.streaming else b"".join(answer)
    return unescape(body.decode(errors="replace")) + "\n" + "\n".join(f"{k}: {v}" for k, v in answer.items())


def crawl(visitor, *, without=()):
    """Follow every link from every address that needs no id; path -> answer. Without what ends like this."""
    seen = {}
    waiting = [path for _name, path in addresses() if not parts_of(path)]
    while waiting:
        path = waiting.pop(0)
        if path in seen or path.startswith(("/health/", "/static/", ROOM)) or path.endswith(tuple(without)):
            continue
        seen[path] = answer = visitor.get(path)
        if answer.status_code in (301, 302):
            waiting.append(answer.url.partition("#")[0].partition("?")[0])
        elif "html" in answer.get("Content-Type", ""):
            waiting += [link.partition("#")[0] for link in re.findall(r'href="(/[^"]*)"', answer.content.decode())]
    return seen
