"""What every page shows around what it is for: navigation, for whom one acts, theme, demo."""

from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.urls import reverse
from django.utils.functional import SimpleLazyObject
from django.utils.translation import gettext as _

from vakwerk.people.public import acting_for, is_administrator

# Where the frame around a page leads: lower floors name the place, this floor knows the address.
PLACES = {
    "home": "web:home",
    "sign_in": "account_login",
    "account": "web:account",
    "messages": "notices:notices",
    "search": "library:library",
    "language": "web:language",
    "reckoning": "web:reckoning",
    "who_sees_what": "web:who_sees_what",
    "beheer": "web:beheer",
    "casework": "casework:overview",
    "craft": "portfolio:craft",
    "accessibility": "web:accessibility",
    "privacy": "web:privacy",
}

MAP = ("magazine:map", "magazine:map_archive", "magazine:initiative", "magazine:submit")
AGENDA = "events:agenda"  # on a phone it stands under More


def chrome(request):
    person = getattr(request, "user", AnonymousUser())
    signed_in = person.is_authenticated
    place = SimpleLazyObject(lambda: acting_for(person)) if signed_in else None
    return {
        "is_demo": settings.DEMO,
        "theme": getattr(person, "theme", ""),
        "acting_for": place,
        "house_style": SimpleLazyObject(lambda: house_style(request, place)),
        "is_administrator": SimpleLazyObject(lambda: signed_in and is_administrator(person)),
        "signed_in": signed_in,
        "navigation": navigation(request) if signed_in else for_everyone(request),
        "frame_places": {name: reverse(address) for name, address in PLACES.items()},
    }


def house_style(request, place):
    """How the page looks: as the entrance through which one came, or as the organisation for which one acts."""
    style = getattr(request, "house_style", None) or getattr(place, "house_style", None)
    if style is None:
        return None
    return {
        "name": style.organisation.name,
        "sheet": reverse("people:sheet", args=[style.pk, style.mark]) if style.has_sheet else "",
        "logo": reverse("people:logo", args=[style.pk, style.mark]) if style.logo_type else "",
    }


def for_everyone(request):
    """The places in the head for who is not signed in."""
    here, name = whereabouts(request)
    places = [
        ("magazine:magazine", _("Magazine"), "book-open", here == "magazine" and name not in MAP),
        (AGENDA, _("Agenda"), "calendar", here == "events"),
        ("magazine:map", _("Map"), "map-pin", name in MAP),
    ]
    return drawn(places)


def whereabouts(request):
    match = request.resolver_match
    return (match.namespace, match.view_name) if match else ("", "")


def drawn(places):
    return [{"url": reverse(url), "word": word, "icon": icon, "here": is_here} for url, word, icon, is_here in places]


def navigation(request):
    """The places in the head: where it leads, its word and icon, and whether one is there now."""
    here, name = whereabouts(request)
    places = [
        ("web:home", _("Today"), "sun", name == "web:home"),
        ("peers:together", _("Together"), "users", here in ("peers", "methods", "casework")),
        ("practice:overview", _("Trying"), "sprout", here == "practice"),
        ("library:library", _("Library"), "library", here in ("library", "search")),
        (AGENDA, _("Agenda"), "calendar", here == "events"),
        ("web:more", _("More"), "menu", here in ELSEWHERE and name != "web:home"),
    ]
    return [place | {"wide": place["url"] == reverse(AGENDA)} for place in drawn(places)]


ELSEWHERE = ("web", "people", "portfolio", "notices", "privacy", "magazine", "breakthroughs", "programmes")
