"""The map: what stands on it, where, and what is waiting; municipalities by any name they had."""

import unicodedata
from dataclasses import dataclass

from django.db.models import Count

from vakwerk.magazine import rules
from vakwerk.magazine.models import Area, Initiative, Theme
from vakwerk.magazine.states import InitiativeState

WITH = ("area", "theme", "contact", "story__page", "story__edition")


@dataclass(frozen=True)
class Wanted:
    """What somebody narrows the map to; nothing is everything."""

    theme: str = ""
    place: str = ""
    province: str = ""


def visible_initiatives(person):
    return Initiative.objects.filter(rules.initiative_seen_by(person)).select_related(*WITH)


def shown(wanted):
    """What stands on the map, by municipality."""
    rows = Initiative.objects.filter(rules.on_the_map()).select_related(*WITH)
    if wanted.theme:
        rows = rows.filter(theme__slug=wanted.theme)
    if wanted.province:
        rows = rows.filter(area__province=wanted.province)
    if wanted.place:
        rows = rows.filter(area__in=[area.pk for area, _before in areas_named(wanted.place)])
    return rows.order_by("area__name", "area", "title", "pk")


def dots(rows):
    """Each municipality on the drawing with how many of these it has: [(area, count)]."""
    counted = dict(rows.order_by().values_list("area").annotate(n=Count("pk")))
    return [(area, counted[area.pk]) for area in Area.objects.filter(pk__in=counted).order_by("name")]


def archived():
    rows = Initiative.objects.filter(rules.in_the_archive()).select_related(*WITH)
    return rows.order_by("-hidden_at", "pk")


def themes_on_map():
    on_it = Initiative.objects.filter(rules.on_the_map())
    return Theme.objects.filter(initiatives__in=on_it).distinct().order_by("name")


def all_areas():
    return Area.objects.order_by("name")


def areas_named(text):
    """Municipalities that are called so, were called so, or have a name that begins with it: [(area, former name)].

    A name that is whole goes before a beginning.
    """
    asked = folded(text)
    if not asked:
        return []
    named = [(area, before, folded(before or area.name)) for area in all_areas() for before in ("", *area.former)]
    whole = [(area, before) for area, before, name in named if name == asked]
    return whole or [(area, before) for area, before, name in named if name.startswith(asked)]


def folded(text):
    """Without capitals, accents and signs: Súdwest-Fryslân is found by sudwest fryslan."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    return "".join(sign for sign in plain if sign.isalnum())


def waiting_for_editors(person):
    states = [InitiativeState.SUBMITTED, InitiativeState.CHECKED]
    rows = visible_initiatives(person).filter(state__in=states).select_related(None).select_related("area")
    rows = rows.only("title", "state", "submitted_at", "area__name")
    return rows.order_by("submitted_at", "pk") if rules.is_editor(person) else rows.none()


def own_initiatives(person):
    return Initiative.objects.filter(contact=person).select_related(*WITH).order_by("title")


def to_ask(on):
    return Initiative.objects.filter(state=InitiativeState.SHOWN, confirmed_on__lte=on - rules.CONFIRMED_FOR)


def to_remind(on):
    return Initiative.objects.filter(state=InitiativeState.CONFIRM_DUE, asked_on__lte=on - rules.REMINDED_AFTER)


def unanswered(on):
    return Initiative.objects.filter(state=InitiativeState.STALE, asked_on__lte=on - rules.STAYS_UNANSWERED)
