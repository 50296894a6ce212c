"""Methods, newest version first."""

import time
from functools import lru_cache

from django.utils.translation import get_language

from vakwerk.methods.models import MethodTemplate
from vakwerk.methods.script import shape
from vakwerk.methods.script.fit import fits

STAYS = 60  # seconds: a method changes with a release or an import, and is asked for on many pages


def newest():
    """The newest version of every method, by key, as values; read anew after a minute."""
    return _shelf(int(time.monotonic()) // STAYS)


@lru_cache(maxsize=1)
def _shelf(_minute):
    rows = MethodTemplate.objects.order_by("key", "version")
    return {row.key: shape.method(row.body) for row in rows}


def forget():
    """After methods were taken in: the next page reads them anew."""
    _shelf.cache_clear()


def template(key):
    """The newest version of one method, or nothing."""
    return MethodTemplate.objects.filter(key=key).order_by("-version").first()


def methods_for(*uses):
    """The methods that may be used in these kinds of meeting, as values."""
    return [method for method in newest().values() if set(uses) & set(method.used_in)]


def methods_that_fit(use, **answers):
    """The methods for a kind of meeting, the one that fits best first."""
    return fits(methods_for(use), **answers)


def forms_of_methods(*uses, without=""):
    """Every method for these kinds of meeting in every form: (key.variant, its name and that of the form)."""
    language = get_language()
    return [
        (f"{method.key}.{variant.key}", f"{method.name.say(language)}: {variant.name.say(language)}")
        for method in methods_for(*uses)
        for variant in method.variants
        if method.key != without
    ]


def method_names():
    """Key -> the name of the method in the reader's language."""
    language = get_language()
    return {key: method.name.say(language) for key, method in newest().items()}


def method_named(key):
    """The newest version of one method, as a value; nothing when there is none."""
    return newest().get(key)
