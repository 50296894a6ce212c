"""What everyone reads, kept by the process and drawn each time; the desk of the editors; what a first visit weighs."""

from django.urls import reverse

from bench.registry import page, visit
from vakwerk.magazine.public import address_of, newest_edition, places

KEPT = {"ratio": 0.7, "p99": 50.0}


def article():
    """The address of one that everyone may read."""
    _editions, articles, _sections, _themes = places()
    return address_of(articles[0])


@page("magazine, kept", **KEPT)
def front():
    return reverse("magazine:magazine")


@page("number of the magazine, kept", **KEPT)
def number():
    return reverse("magazine:edition", args=[newest_edition().number])


@page("article, kept", **KEPT)
def kept():
    return article()


@page("map, kept", **KEPT)
def on_map():
    return reverse("magazine:map")


@page("map, drawn each time")
def map_drawn():
    return f"{reverse('magazine:map')}?zoek=niets"


@page("article, drawn each time")
def drawn():
    return f"{article()}?zoek=niets"


@page("article, signed in", "amina")
def signed_in():
    return article()


@page("editors' desk", "gonny")
def desk():
    return reverse("magazine:desk")


@visit("article", everything=125.0)
def first_visit():
    return article()
