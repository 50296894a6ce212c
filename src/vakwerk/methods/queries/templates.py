"""Methods: the shipped ones, newest version first, and those of the organisations where somebody works."""

import time
from dataclasses import replace
from functools import lru_cache

from django.db.models import CharField
from django.utils.translation import get_language

from vakwerk.common.prepared import prepared
from vakwerk.methods.models import MethodTemplate, OwnMethod
from vakwerk.methods.rules import own_open_to, own_seen_by
from vakwerk.methods.script import shape
from vakwerk.methods.script.fit import fits
from vakwerk.methods.states import MethodState

STAYS = 60  # seconds: a method changes with a release or an import, and is asked for on many pages


def newest():
    """The newest version of every shipped method, by key, as values; read anew after a minute."""
    return _shelf(_minute())


def _minute():
    return int(time.monotonic()) // STAYS


@lru_cache(maxsize=1)
def _shelf(_minute):
    rows = MethodTemplate.objects.order_by("key", "version")
    return {row.key: shape.method(row.body) for row in rows}


@lru_cache(maxsize=256)
def _own(key, _minute):
    """A version of an own method never changes: read once a minute; `DoesNotExist` when there is none."""
    return value(OwnMethod.objects.select_related("organisation").get(pk=key))


def value(own):
    """A version of an own method as a value: called by its id, and whose it is."""
    return replace(shape.method(own.body), key=own.pk, of=own.organisation.name)


def forget():
    """After methods were taken in: the next page reads them anew."""
    _shelf.cache_clear()
    _own.cache_clear()


def visible_own(person):
    """The versions of own methods that somebody sees."""
    return OwnMethod.objects.filter(own_seen_by(person)).select_related("organisation")


def open_own(person, closed_group=None):
    """The versions of own methods that somebody may choose, for a group."""
    return OwnMethod.objects.filter(own_open_to(person, closed_group)).select_related("organisation")


@prepared(person=CharField(), closed_group=CharField())
def open_own_in_order(person, closed_group):
    return open_own(person, closed_group).order_by("organisation__name", "key", "version")


def template(key):
    """The newest version of one shipped method, or nothing."""
    return MethodTemplate.objects.filter(key=key).order_by("-version").first()


def template_for(person, closed_group, key):
    """The data of a method that somebody may choose for a group, or nothing."""
    return template(key) or open_own(person, closed_group).filter(pk=key).first()


def body_of(key):
    """The data of a method that was chosen."""
    return (template(key) or OwnMethod.objects.get(pk=key)).body


def methods_for(*uses):
    """The shipped methods that may be used in these kinds of meeting, as values."""
    return [method for method in newest().values() if set(uses) & set(method.used_in)]


def own_methods_for(person, *uses, closed_group=None, chosen=""):
    """The own methods that somebody may choose; of what was replaced or withdrawn only the one that was chosen."""
    found = [
        value(row)
        for row in open_own_in_order(person, closed_group)
        if row.state == MethodState.OFFERED or row.pk == chosen
    ]
    return [method for method in found if set(uses) & set(method.used_in)]


def methods_that_fit(person, use, **answers):
    """The methods for a kind of meeting, the one that fits best first."""
    return fits([*methods_for(use), *own_methods_for(person, use)], **answers)


def forms_of_methods(*uses, by, closed_group=None, chosen="", without=""):
    """Every method for these kinds of meeting in every form: (key.variant, its name and that of the form)."""
    language = get_language()
    own = own_methods_for(by, *uses, closed_group=closed_group, chosen=chosen.partition(".")[0])
    return [
        (f"{method.key}.{variant.key}", f"{method.call(language)}: {variant.name.say(language)}")
        for method in [*methods_for(*uses), *own]
        for variant in method.variants
        if method.key != without
    ]


def method_names(keys):
    """Key -> the name of the method in the reader's language, for some of them."""
    language, shelf = get_language(), newest()
    unknown = {key for key in keys if key not in shelf}
    own = OwnMethod.objects.filter(pk__in=unknown).select_related("organisation") if unknown else []
    found = {key: shelf[key] for key in keys if key in shelf} | {row.pk: value(row) for row in own}
    return {key: method.call(language) for key, method in found.items()}


def method_named(key):
    """A method that was chosen, as a value: a shipped one in its newest version; nothing when there is none."""
    found = newest().get(key)
    try:
        return found or _own(key, _minute())
    except OwnMethod.DoesNotExist:
        return None
