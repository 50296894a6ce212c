"""The pages of the agenda: with one row and with three, within ten queries; and what anybody may read."""

import json
import re
from datetime import timedelta

import pytest
import time_machine
from bs4 import BeautifulSoup
from django.test import Client
from django.utils.timezone import localtime

from vakwerk.events import actions, queries
from vakwerk.events.models import Theme
from vakwerk.events.templatetags.events import draw_line
from vakwerk.events.views.agenda import understood
from vakwerk.people.public import admit, open_group, settle_partnership

FOR_HOSTS = [
    "organiseren", "wanneer", "inhoud", "plaatsen", "plaatsen/organisaties", "toegankelijk", "wie", "herhalen",
    "reeks", "wie-komt", "deur", "wie-was-er", "wat-kwam-ervan", "meegeven", "opname", "vragen",
]  # fmt: skip


def read(visitor, address):
    answer = visitor.get(address)
    assert answer.status_code == 200
    return answer.content.decode()


def main_of(page):
    return BeautifulSoup(page, "html.parser").find("main")


def titles(page):
    return [heading.get_text(strip=True) for heading in main_of(page).select("li h3")]


@pytest.fixture
def busy(open_lab, plan, amina, bram, at, soon):
    """So many events of each kind: to come, waited for, hosted by Bram, held."""

    def made(count):
        for n in range(count):
            starts_at = soon + timedelta(days=n)
            open_lab(title=f"Openbaar {n}", starts_at=starts_at)
            mine = plan(by=bram, title=f"Van Bram {n}", starts_at=starts_at)
            full = plan(title=f"Vol {n}", seats=1, starts_at=starts_at)
            for person in (amina, bram):
                actions.sign_up(full, by=person, at=at)
            actions.sign_up(mine, by=amina, at=at)

    return made


@pytest.mark.parametrize("rows", [1, 3])
@pytest.mark.parametrize("who", ["amina", "bram", None])
def test_the_agenda_costs_the_same_for_one_and_for_three(
    busy, request, browse, rows, who, django_assert_max_num_queries
):
    busy(rows)
    visitor = browse(request.getfixturevalue(who)) if who else Client()
    shown = {
        "amina": {"Openbaar", "Van Bram", "Vol"},
        "bram": {"Openbaar", "Van Bram", "Vol"},
        None: {"Openbaar"},
    }[who]

    with django_assert_max_num_queries(10 if who else 5):  # one of them asks whether what was kept still holds
        page = read(visitor, "/agenda/")

    assert sorted(titles(page)) == sorted(f"{name} {n}" for name in shown for n in range(rows))


@pytest.mark.parametrize("rows", [1, 3])
def test_an_event_costs_the_same_for_one_and_for_three_who_come(
    plan, eveline, colleagues, amina, at, browse, rows, django_assert_num_queries
):
    lab = plan(seats=5)
    for person in colleagues(rows):
        actions.sign_up(lab, by=person, at=at)
    visitor = browse(amina)

    with django_assert_num_queries(8):
        page = read(visitor, f"/agenda/{lab.pk}/")

    assert ("Nog 4 plaatsen" in page, "Nog 2 plaatsen" in page) == (rows == 1, rows == 3)


@pytest.mark.parametrize("rows", [1, 3])
@pytest.mark.parametrize("part", ["organiseren", "wie-komt", "wie-was-er", "plaatsen/organisaties", "wat-kwam-ervan"])
def test_what_a_host_opens_costs_the_same_for_one_and_for_three(
    open_lab, cato, colleagues, at, browse, rows, part, django_assert_max_num_queries
):
    lab = open_lab(seats=rows + 1)
    for person in colleagues(2 * rows + 1):
        actions.sign_up(lab, by=person, at=at)
    visitor = browse(cato)

    with django_assert_max_num_queries(10):
        read(visitor, f"/agenda/{lab.pk}/{part}/")


@pytest.mark.parametrize("part", FOR_HOSTS)
def test_a_host_opens_every_page_of_an_idea_too(eveline, at, browse, part):
    idea = actions.plan_event(by=eveline, at=at, kind="workshop", title="Ooit")

    assert "Ooit" in read(browse(eveline), f"/agenda/{idea.pk}/{part}/")


def test_what_anybody_reads_holds_no_form_that_is_sent(open_lab):
    lab = open_lab()

    for address in ("/agenda/", f"/agenda/{lab.pk}/"):
        answer = Client().get(address)
        main = main_of(answer.content.decode())
        assert [form for form in main.find_all("form") if form.get("method") != "get"] == []
        assert "csrfmiddlewaretoken" not in str(main)


def test_an_event_tells_search_engines_what_it_is_and_breaks_out_of_nothing(open_lab):
    about = "Over </script><script>alert(1)</script> & meer."
    lab = open_lab(about=about, online="https://film.example/lab")

    page = read(Client(), f"/agenda/{lab.pk}/")

    [block] = re.findall(r'<script type="application/ld\+json">(.*?)</script>', page, re.DOTALL)
    told = json.loads(block)
    assert (told["@type"], told["name"], told["description"]) == ("Event", lab.title, about)
    assert told["startDate"] == lab.starts_at.isoformat()
    assert told["location"]["name"] == lab.place
    assert "film.example" not in page


def test_what_is_not_for_everyone_is_told_to_no_search_engine(plan, amina, browse):
    assert "ld+json" not in read(browse(amina), f"/agenda/{plan().pk}/")


@pytest.fixture
def filled(open_lab, cato, eveline, wolderbrink, grevendrecht, ravi, at, soon, theme):
    """Three events that differ in everything one can look for."""
    shares = [(wolderbrink, 60), (grevendrecht, 40)]
    region = settle_partnership("Merenland", "Leergang", shares=shares, contact=ravi, on=at.date() - timedelta(days=9))
    open_lab(title="Geld en schaamte", theme=theme)
    open_lab(title="Schrijfdag", kind="workshop", partnership=region, organisation=None)
    far = open_lab(title="Verre avond", online="https://film.example", starts_at=soon + timedelta(days=62))
    actions.name_host(far, by=cato, at=at, part="lecturer", name="Dewi Soerjadi")
    return {"theme": theme.pk, "region": region.pk, "month": f"{localtime(far.starts_at):%Y-%m}"}


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("", ["Geld en schaamte", "Schrijfdag", "Verre avond"]),
        ("zoek=schaamte", ["Geld en schaamte"]),
        ("zoek=GELDZORGEN", ["Geld en schaamte"]),
        ("zoek=soerjadi", ["Verre avond"]),
        ("zoek=avond+dewi", ["Verre avond"]),
        ("zoek=niets+hiervan", []),
        ("soort=workshop", ["Schrijfdag"]),
        ("thema={theme}", ["Geld en schaamte"]),
        ("waar=online", ["Verre avond"]),
        ("waar={region}", ["Geld en schaamte", "Schrijfdag", "Verre avond"]),
        ("maand={month}", ["Verre avond"]),
        ("soort=workshop&zoek=geld", []),
        ("soort=onzin&maand=2026-99&thema=x", ["Geld en schaamte", "Schrijfdag", "Verre avond"]),
        ("zoek=%00&bladzijde=99999999999999999999", ["Geld en schaamte", "Schrijfdag", "Verre avond"]),
        ("eerder=1", []),
    ],
)
def test_one_finds_in_the_agenda_what_one_looks_for(filled, asked, found):
    page = read(Client(), f"/agenda/?{asked.format(**filled)}")

    assert sorted(titles(page)) == found


def test_the_choices_are_understood_until_there_is_another_theme(theme, amina, browse):
    def offered(asked=""):
        options = main_of(read(browse(amina), f"/agenda/{asked}")).select("[name=thema] option")
        return [(option.get_text(), option.has_attr("selected")) for option in options]

    before, drawn = offered(), understood.cache_info().hits
    again, kept = offered(), understood.cache_info().hits
    other = Theme.objects.create(name="Huren zonder contract")

    assert (again, kept) == (before, drawn + 1)
    assert offered() == sorted([*before, (other.name, False)], key=lambda option: (option[0] != "Alles", option[0]))
    assert (other.name, True) in offered(f"?thema={other.pk}")


def test_a_long_agenda_comes_in_pages_and_keeps_what_was_asked(open_lab, soon):
    for n in range(21):
        open_lab(title=f"Lab {n:02}", starts_at=soon + timedelta(hours=n))

    first, second = (read(Client(), f"/agenda/?soort=inspiration_lab&bladzijde={n}") for n in (1, 2))

    assert (len(titles(first)), titles(second)) == (20, ["Lab 20"])
    assert "soort=inspiration_lab" in first.split('rel="next"')[0].rsplit("<a", 1)[-1] + first


def test_what_is_full_says_so_and_offers_the_list(plan, amina, bram, at, browse):
    lab = plan(seats=1)
    actions.sign_up(lab, by=amina, at=at)

    page = read(browse(bram), f"/agenda/{lab.pk}/")

    assert "Alle plaatsen zijn bezet" in page
    assert "Zet me op de wachtlijst" in page


def test_signing_up_and_off_by_the_pages(plan, amina, browse):
    lab, visitor = plan(seats=3), browse(amina)

    visitor.post(f"/agenda/{lab.pk}/aanmelden/", {"needs": "Een stoel met leuning."})
    assert "Je hebt een plaats" in read(visitor, f"/agenda/{lab.pk}/")
    visitor.post(f"/agenda/{lab.pk}/afmelden/")

    assert "Nog 3 plaatsen" in read(visitor, f"/agenda/{lab.pk}/")


def test_where_to_join_online_stands_there_for_who_comes(plan, amina, bram, at, browse):
    lab = plan(online="https://film.example/lab")
    actions.sign_up(lab, by=amina, at=at)

    assert "https://film.example/lab" in read(browse(amina), f"/agenda/{lab.pk}/")
    assert "https://film.example/lab" not in read(browse(bram), f"/agenda/{lab.pk}/")


def test_an_event_is_planned_put_in_the_agenda_and_found(eveline, amina, browse, soon, theme):
    visitor, day = browse(eveline), localtime(soon).date()
    typed = {"kind": "workshop", "title": "Voorlezen", "day": day, "time": "13:30", "until": "15:00", "place": "Zaal 1"}

    prepared = visitor.post("/agenda/plannen/", typed).url
    pk = prepared.split("/")[2]
    about = {"kind": "workshop", "title": "Voorlezen wat je schrijft", "about": "Hardop.", "theme": theme.pk}
    visitor.post(f"/agenda/{pk}/inhoud/", about)
    visitor.post(f"/agenda/{pk}/toegankelijk/", {"captions": "no", "step_free": "yes"})
    visitor.post(f"/agenda/{pk}/in-de-agenda/")

    assert titles(read(browse(amina), "/agenda/")) == ["Voorlezen wat je schrijft"]


def test_what_was_typed_stays_when_somebody_else_changed_it_meanwhile(plan, eveline, bram, at, browse):
    lab = plan()
    actions.name_host(lab, by=eveline, at=at, part="host", name="", person=bram)
    stands = main_of(read(browse(eveline), f"/agenda/{lab.pk}/toegankelijk/")).find("form")
    seen = {field["name"]: field.get("value", "") for field in stands.select("input[type=hidden]")}
    actions.change_event(lab, by=bram, at=at, access_notes="Er is een stille kamer.")

    typed = seen | {"captions": "yes", "step_free": "yes", "access_notes": "Neem de lift."}
    answer = browse(eveline).post(f"/agenda/{lab.pk}/toegankelijk/", typed)

    assert answer.status_code == 422
    assert "Neem de lift." in answer.content.decode()
    assert "Er is een stille kamer." in answer.content.decode()


def test_one_day_says_where_one_is_expected_and_what_waits(plan, eveline, amina, bram, at, later, browse):
    lab = plan(starts_at=later(90), seats=1)
    other = plan(title="Later in de week", starts_at=at + timedelta(days=3), seats=1)
    for event in (lab, other):
        actions.sign_up(event, by=amina, at=at)
    actions.sign_up(other, by=bram, at=at)
    actions.withdraw(queries.registration_of(amina, other), by=amina, at=at)

    assert lab.title in read(browse(amina), "/")
    assert "Er is een plaats voor je vrijgehouden bij Later in de week" in read(browse(bram), "/")


def test_a_theme_is_added_by_an_organiser_only(cato, amina, browse):
    for person in (amina, cato):
        browse(person).post("/agenda/wensen/thema/", {"name": f"Van {person.first_name}"})

    assert list(Theme.objects.values_list("name", flat=True)) == ["Van Cato"]


def test_a_line_is_understood_and_the_words_of_a_closed_group_are_remembered_nowhere(plan, browse, amina, at):
    group = open_group(at=at)
    admit(group, amina, at=at)
    plan(title="Voor iedereen")
    plan(title="Achter de deur", audience="group", closed_group=group)
    draw_line.cache_clear()

    visitor = browse(amina)
    pages = [read(visitor, "/agenda/") for _visit in range(2)]

    assert [sorted(titles(page)) for page in pages] == [["Achter de deur", "Voor iedereen"]] * 2
    assert (draw_line.cache_info().currsize, draw_line.cache_info().hits) == (1, 1)


def test_what_has_been_offers_no_places(open_lab, soon):
    open_lab(title="Nog niet geteld", seats=30)

    before = read(Client(), "/agenda/")
    with time_machine.travel(soon + timedelta(days=2), tick=False):
        after = read(Client(), "/agenda/?eerder=1")

    assert ["Nog 30 plaatsen" in page for page in (before, after)] == [True, False]
    assert titles(after) == ["Nog niet geteld"]
