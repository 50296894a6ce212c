"""The map as everyone reads it, and the pages of whoever has something on it."""

from xml.etree import ElementTree

import pytest

from vakwerk.magazine import actions
from vakwerk.magazine.models import Initiative
from vakwerk.web.middleware import public_pages


@pytest.fixture(autouse=True)
def look_each_time(monkeypatch):
    monkeypatch.setattr(public_pages, "LOOK_AGAIN", 0)


@pytest.fixture
def fill(karima, gonny, at):
    """So many initiatives on the map, each in a municipality of its own, and as many in the archive."""

    def filled(count):
        actions.load_areas()
        theme = actions.add_theme(by=gonny, at=at, name="Brieven", name_en="Letters")
        for n in range(count):
            place = actions.add_area(code=f"99{n:02}", name=f"Meerdorp {n}", x=300 + n, y=200, former=[f"Weer {n}"])
            for title in (f"Plan {n}", f"Voorbij {n}"):
                made = actions.submit(by=karima, at=at, area=place, title=title, about="Wij doen iets.", theme=theme)
                actions.check_initiative(made, by=gonny, at=at)
                actions.show_initiative(made, by=gonny, at=at)
        Initiative.objects.filter(title__startswith="Voorbij").update(state="hidden", hidden_at=at)

    return filled


@pytest.mark.parametrize("count", [1, 3])
def test_a_page_takes_at_most_ten_queries_however_many_rows(fill, client, count, django_assert_max_num_queries):
    fill(count)
    pages = ["/kaart/", "/kaart/?plaats=Weer+0", "/kaart/?provincie=gr", "/kaart/archief/"]
    for page in [*pages, f"/kaart/{Initiative.objects.first().pk}/"]:
        client.get(page)

        with django_assert_max_num_queries(10):
            answer = client.get(page)

        assert (answer.status_code, bool(answer.cookies)) == (200, False), page


def test_a_dot_stands_for_each_municipality_and_the_list_beside_it_says_the_same(fill, client):
    fill(3)

    page = client.get("/kaart/").content.decode()

    assert page.count('class="vw-map__dot"') == 3
    assert [f"Plan {n}" in page for n in range(3)] == [True] * 3
    assert "Voorbij" not in page
    assert "CC BY 4.0" in page
    drawing = page[page.index('<svg viewBox="0 0 613') :]
    ElementTree.fromstring(drawing[: drawing.index("</svg>") + 6])  # noqa: S314  our own
    assert "http" not in drawing[: drawing.index("</svg>")]


def test_it_is_narrowed_by_place_also_an_old_one_theme_and_province(fill, client):
    fill(2)

    old = client.get("/kaart/", {"plaats": "weer 1"}).content.decode()
    themed = client.get("/kaart/", {"thema": "brieven"}).content.decode()
    elsewhere = client.get("/kaart/", {"provincie": "gr"}).content.decode()

    assert ("Plan 1" in old, "Plan 0" in old, "Weer 1 is nu een deel van Meerdorp 1." in old) == (True, False, True)
    assert ("Plan 0" in themed, "Plan 1" in themed) == (True, True)
    assert ("Plan 0" in elsewhere, "Niets op de kaart past daarbij." in elsewhere) == (False, True)


@pytest.mark.parametrize("asked", ["plaats=%00", "thema=onzin", "provincie=xx", "plaats=" + "x" * 500, "bladzijde=-9"])
def test_whatever_is_asked_the_map_answers(fill, client, asked):
    fill(1)

    assert client.get(f"/kaart/?{asked}").status_code == 200


FACTS = {"title": "Wandelend spreekuur", "place": "Weer 0", "about": "Wij lopen een half uur mee.", "theme": ""}


def test_somebody_puts_it_forward_and_an_editor_puts_it_on_the_map(fill, browse, karima, gonny, client):
    fill(1)

    answer = browse(karima).post("/kaart/aanmelden/", FACTS, follow=True)

    made = Initiative.objects.get(title="Wandelend spreekuur")
    assert (answer.status_code, made.area.name, made.contact) == (200, "Meerdorp 0", karima)
    address = f"/kaart/{made.pk}/"
    assert browse(karima).post(f"{address}stap/tonen/").status_code == 409
    assert "Wandelend spreekuur" in browse(gonny).get("/redactie/").content.decode()
    for step in ("nagekeken", "tonen"):
        assert browse(gonny).post(f"{address}stap/{step}/").status_code == 302
    client.logout()
    page = client.get(address).content.decode()
    assert ("Karima Bouzidi" in page, karima.email in page) == (True, False)


def test_its_address_is_shown_only_when_she_says_so(fill, browse, karima, client):
    fill(1)
    made = Initiative.objects.get(title="Plan 0")

    changed = browse(karima).post(f"/kaart/{made.pk}/wijzigen/", FACTS | {"shows_address": "on"})

    client.logout()
    assert changed.status_code == 302
    assert karima.email in client.get(f"/kaart/{made.pk}/").content.decode()


@pytest.mark.parametrize(
    ("place", "said"),
    [("Atlantis", "We know no municipality of that name."), ("Meerdorp", "Which one do you mean: Meerdorp 0,")],
)
def test_a_place_that_is_not_clear_is_asked_again_and_nothing_is_lost(fill, browse, karima, place, said):
    fill(2)

    answer = browse(karima).post("/kaart/aanmelden/", FACTS | {"place": place})

    assert (answer.status_code, said in answer.content.decode()) == (422, True)
    assert "Wij lopen een half uur mee." in answer.content.decode()


def test_who_has_nothing_to_do_with_it_changes_nothing(fill, browse, amina, client):
    fill(1)
    made = Initiative.objects.get(title="Plan 0")

    assert browse(amina).get(f"/kaart/{made.pk}/wijzigen/").status_code == 404
    assert browse(amina).post(f"/kaart/{made.pk}/stap/van-de-kaart/").status_code == 404
    client.logout()
    assert client.get("/kaart/aanmelden/").status_code == 302


def test_the_links_around_the_map_lead_somewhere(fill, client):
    fill(1)

    page = client.get("/kaart/").content.decode()

    assert ('href=""' in page, 'action=""' in page) == (False, False)
    assert "A dot stands" not in page
