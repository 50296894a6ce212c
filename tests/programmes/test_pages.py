"""The pages of leergangen: with one row and with three; who finds them; the way from idea to paper."""

from datetime import timedelta

import pytest
from bs4 import BeautifulSoup

from vakwerk.people.public import acting_for, settle_appointment
from vakwerk.programmes import actions, queries
from vakwerk.programmes.models import Programme
from vakwerk.programmes.public import MANAGER


def read(visitor, address):
    answer = visitor.get(address)
    assert answer.status_code == 200
    return " ".join(BeautifulSoup(answer.content.decode(), "html.parser").find("main").get_text(" ").split())


@pytest.mark.parametrize("rows", [1, 3])
def test_pages_cost_the_same_for_one_and_for_three(
    rows, paid, opened, plan_meeting, cato, settle, oudersluis, browse, at, django_assert_max_num_queries
):
    for _n in range(rows - 1):
        paid()
    programme = paid(seats=20)
    module = opened(programme, meetings=rows)
    for n in range(rows):
        actions.enrol(module, by=settle(f"p{n}", f"Persoon {n}", oudersluis), at=at)
        actions.propose_module(programme, by=cato, at=at, title=f"M{n}", about="", meetings_needed=1)
    visitor = browse(cato)

    for address in ("", f"{programme.pk}/", f"module/{module.pk}/"):
        with django_assert_max_num_queries(10):
            page = read(visitor, f"/leergangen/{address}")
    assert page.count("Persoon") == rows


@pytest.mark.parametrize("rows", [1, 3])
def test_the_overview_costs_the_same_for_one_and_for_three(
    rows, paid, completed, opened, amina, mandates, begun, cato, browse, at, django_assert_max_num_queries
):
    for _n in range(rows):
        completed(paid(seats=20))
    actions.enrol(opened(paid()), by=amina, at=at)
    for _n in range(rows):
        actions.request_budget(begun(), by=cato, at=at)

    visitor = browse(amina)
    with django_assert_max_num_queries(10):
        page = read(visitor, "/leergangen/")
    visitor = browse(mandates[0])
    with django_assert_max_num_queries(10):
        asked = read(visitor, "/leergangen/")

    assert page.count("Praten over geld") == 2 * rows + 1
    assert asked.count("Lees waarmee je akkoord gaat") == rows


def test_who_learns_here_is_not_shown_to_a_lead(paid, opened, amina, bram, dirk, browse, at):
    module = opened(paid())
    actions.enrol(module, by=amina, at=at)

    assert "Amina" not in read(browse(dirk), f"/leergangen/module/{module.pk}/")
    assert "Amina" in read(browse(type(amina).objects.get(pk=amina.pk)), f"/leergangen/module/{module.pk}/")


def test_who_works_elsewhere_finds_nothing(paid, opened, noor, browse):
    programme = paid()
    module = opened(programme)
    visitor = browse(noor)

    assert visitor.get(f"/leergangen/{programme.pk}/").status_code == 404
    assert visitor.get(f"/leergangen/module/{module.pk}/").status_code == 404


def test_from_the_first_form_to_a_place(merenland, cato, mandates, amina, browse, at):
    visitor = browse(cato)
    facts = {"partnership": merenland.pk, "title": "Vakmanschap", "about": "Beter in gesprek.", "seats": "10"}
    visitor.post("/leergangen/nieuw/", facts | {"sight": "took_part"})
    programme = Programme.objects.get()
    visitor.post(f"/leergangen/{programme.pk}/begroting/", {"cents": "30000"})
    visitor.post(f"/leergangen/{programme.pk}/begroting/vragen/")
    for person in mandates:
        address = f"/leergangen/{programme.pk}/akkoord/"
        page = BeautifulSoup(browse(person).get(address).content.decode(), "html.parser")
        form = page.find("form", {"action": address})
        browse(person).post(address, {each["name"]: each["value"] for each in form.find_all("input")})
    visitor = browse(cato)
    visitor.post(
        f"/leergangen/{programme.pk}/module/",
        {"title": "Geld", "about": "", "meetings_needed": "1", "homework_needed": "0"},
    )
    module = programme.modules.get()
    day = (at + timedelta(days=20)).date().isoformat()
    date = {"day": day, "time": "13:00", "until": "15:30", "place": "Zaal", "step_free": "yes", "captions": "no"}
    visitor.post(f"/leergangen/module/{module.pk}/bijeenkomst/", date)
    visitor.post(f"/leergangen/module/{module.pk}/openen/")
    page = browse(amina).post(f"/leergangen/module/{module.pk}/meedoen/", follow=True)

    assert "Je hebt een plaats." in page.content.decode()
    assert [event.title for event in queries.meetings(module)] == ["Geld"]


def test_a_module_leads_to_her_certificate(paid, completed, amina, cato, browse, django_assert_max_num_queries):
    module = completed(paid())
    certificate = queries.certificates(amina).get(module=module)

    for reader, leads in ((cato, False), (amina, True)):
        visitor = browse(reader)
        with django_assert_max_num_queries(10):
            page = visitor.get(f"/leergangen/module/{module.pk}/").content.decode()
        assert (f"/leergangen/certificaat/{certificate.pk}/" in page) is leads


def test_on_the_overview_a_link_to_a_certificate_is_told_apart_from_one_to_its_module(paid, completed, amina, browse):
    module = completed(paid())

    page = BeautifulSoup(browse(amina).get("/leergangen/").content.decode(), "html.parser")

    link = page.find("a", href=f"/leergangen/certificaat/{queries.certificates(amina).get().pk}/")
    assert link.get_text(strip=True) == f"Certificaat: {module.title}"


def test_a_certificate_is_hers_alone_and_prints(paid, opened, hold, amina, dirk, cato, browse, at):
    module = opened(paid(), needed=1, meetings=1)
    actions.enrol(module, by=amina, at=at)
    actions.begin_module(module, by=cato, at=at)
    hold(queries.meetings(module)[0], [amina])
    actions.complete_module(module, by=cato, at=at + timedelta(days=9))
    certificate = queries.certificates(amina).get()
    address = f"/leergangen/certificaat/{certificate.pk}/"

    assert "150 minuten" in read(browse(amina), address)
    assert browse(amina).get(f"{address}bestand/").content.startswith(b"%PDF-")
    assert browse(dirk).get(address).status_code == 404


def test_what_is_asked_once_and_for_all_opens_to_the_same_people(
    paid, opened, merenland, cato, amina, noor, settle, school, at
):
    programme = paid()
    module = opened(programme)
    actions.name_lecturer(module, noor, by=cato, at=at)
    emre = settle("emre", "Emre Kaya", school)
    settle_appointment(emre, MANAGER, partnership=merenland, on=at.date(), at=at)
    joost = settle("joost", "Joost de Bie", school)
    left = settle("left", "Lars Visser", merenland.lead)
    left.appointments.update(ends_on=at.date())

    for person, sees_all, sees_module in (
        (cato, True, True),
        (amina, True, True),
        (emre, True, True),
        (noor, False, True),
        (joost, False, False),
        (left, False, False),
    ):
        known = type(person).objects.get(pk=person.pk)
        assert [bool(queries.visible_programme(known, programme.pk)), queries.visible_to(known).exists()] == [
            sees_all
        ] * 2
        found = queries.visible_module(known, acting_for(known), module.pk)
        assert [bool(found), queries.visible_modules(known).exists()] == [sees_module] * 2
