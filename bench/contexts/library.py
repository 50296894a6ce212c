"""A library of every organisation, all of it in the index; what colleagues did with it."""

from urllib.parse import urlencode

from django.urls import reverse

from bench.registry import filler, page
from vakwerk.library.models import LibraryItem, Usage
from vakwerk.library.states import Certainty, KeptKind, Origin
from vakwerk.search.actions import settle

EACH = 6  # things of an organisation
USED = 5  # times
AT_ONCE = 500
SUBJECTS = (
    ("Boos is vaak bang", "Een klant die schreeuwt over een brief, is vaak bang voor wat erin staat. Lees hem samen."),
    ("Eerst de schuld, dan het werk", "Met drie aanmaningen in je zak hoor je niets over solliciteren. Bel eerst."),
    ("Plan dubbele tijd met een tolk", "Praat tegen de klant en niet tegen de tolk. Vat samen wat is afgesproken."),
    ("Bel op vrijdag", "Wie maandag begint, heeft vrijdag nog vragen. Een belletje voorkomt dat iemand niet komt."),
    ("Vraag waarom nu", "Een cursus met een vaste start wacht niet. Vraag wat er verandert als iemand moet wachten."),
    ("De brief in vier zinnen", "Onze uitnodiging was een pagina. Nu is hij vier zinnen, en er komen meer mensen."),
)


@filler
def library(nation):
    owners = {place: person for person, place in nation.people}
    items = [
        item(nation, owners[place], place, n) for place in nation.organisations if place in owners for n in range(EACH)
    ]
    nation.add(LibraryItem, items)
    for start in range(0, len(items), AT_ONCE):
        settle([found(each) for each in items[start : start + AT_ONCE]])
    readers = list(dict.fromkeys(person for person, _place in nation.people))  # who works in two places reads once
    turns = ((each, readers[(m * USED + n) % len(readers)], n) for m, each in enumerate(items) for n in range(USED))
    nation.add(Usage, (usage(nation, *turn) for turn in turns))


def item(nation, owner, place, n):
    title, text = SUBJECTS[n % len(SUBJECTS)]
    at = nation.ago(nation.chance.randrange(10, 900))
    return {
        "id": nation.new_id(),
        "kind": KeptKind.LESSON,
        "title": title,
        "text": text,
        "situation": "" if n % 3 else "Een eerste gesprek",
        "certainty": Certainty.ONCE,
        "origin": Origin.OWN_WORK,
        "owner_id": owner,
        "organisation_id": place,
        "audience": "network" if n % 2 else f"org:{place}",
        "shared_at": at,
        "changed_at": at,
    }


def found(each):
    label = f"library.libraryitem:{each['id']}"
    return (label, each["kind"], each["audience"], each["title"], each["text"], (), each["changed_at"])


def usage(nation, each, reader, n):
    at = nation.ago(100 - n)
    return {
        "id": nation.new_id(),
        "item_id": each["id"],
        "person_id": reader,
        "at": at,
        "look_back_on": at.date(),
        "looked_back_at": at,
        "became": "Ik las de brief samen met haar, en dat hielp.",
    }


@page("library", "amina")
def shelf():
    return reverse("library:library")


@page("a search, the page", "amina")
def search():
    return f"{reverse('library:library')}?{urlencode({'q': 'klant boos over brief'})}"


@page("a search as one types, half a word", "amina")
def typing():
    return f"{reverse('library:library')}?{urlencode({'q': 'schuldhulpverl', 'deel': 1})}"


@page("a lesson", "amina")
def one():
    return reverse("library:libraryitem", args=[LibraryItem.objects.filter(audience="network").latest("shared_at").pk])


@page("yours in the library", "amina")
def mine():
    return reverse("library:mine")


@page("words that search knows", "gonny")
def words():
    return reverse("search:words")
