"""Messages: ten a person, none of which still has to be mailed."""

from datetime import timedelta

from django.urls import reverse

from bench.registry import filler, page
from vakwerk.notices.models import Kind, Notice

EACH = 10
WORDS = "A meeting has been closed. What do you take along?"


@filler
def messages(nation):
    nation.add(Notice, (message(nation, person, n) for n in range(EACH) for person, _place in nation.people))


def message(nation, person, n):
    at = nation.spread(360, n, EACH)
    return {
        "id": nation.new_id(),
        "person_id": person,
        "kind": Kind.BECAME if n % 5 == 0 else Kind.WAITING,
        "words": WORDS,
        "about": f"bench.thing:{n}",
        "at": at,
        "seen_at": None if n % 3 == 0 else at,
        "by_mail": False,
        "destroy_after": (at + timedelta(days=365)).date(),
    }


@page("messages", "amina")
def notices():
    return reverse("notices:notices")
