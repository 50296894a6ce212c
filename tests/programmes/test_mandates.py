"""Who answers for more than one organisation reads, agrees and sees for each."""

import pytest
from bs4 import BeautifulSoup

from vakwerk.notices.models import Notice
from vakwerk.people.public import settle_appointment
from vakwerk.programmes import actions, queries
from vakwerk.programmes.rules import MANDATE_HOLDER


@pytest.fixture
def petra(mandates, oudersluis, at):
    """Holds the mandate of Grevendrecht, and of Oudersluis too."""
    settle_appointment(mandates[2], MANDATE_HOLDER, organisation=oudersluis, on=at.date(), at=at)
    return type(mandates[2]).objects.get(pk=mandates[2].pk)


def read(visitor, address):
    answer = visitor.get(address)
    assert answer.status_code == 200
    return BeautifulSoup(answer.content.decode(), "html.parser").find("main")


def asked(page, address):
    """What is sent by each button on a page that leads to an address."""
    forms = page.find_all("form", {"action": address})
    return [{each["name"]: each["value"] for each in form.find_all("input")} for form in forms]


def test_she_agrees_for_each_to_its_own_text_and_takes_one_back(begun, petra, cato, browse, at):
    programme = begun()
    actions.request_budget(programme, by=cato, at=at)
    visitor, address = browse(petra), f"/leergangen/{programme.pk}/akkoord/"
    typed = asked(read(visitor, address), address)
    assert [each["read"].partition(" doet")[0] for each in typed] == ["Gemeente Oudersluis", "Gemeente Grevendrecht"]

    for each in typed:
        visitor.post(address, each)

    assert [place.name for place in queries.missing(programme)] == ["Gemeente Wolderbrink"]
    page = read(visitor, address)
    assert asked(page, address) == []
    visitor.post(f"{address}terug/", asked(page, f"{address}terug/")[0])
    assert [place.name for place in queries.missing(programme)] == ["Gemeente Oudersluis", "Gemeente Wolderbrink"]


def test_nobody_agrees_for_another_organisation_by_its_share(begun, mandates, cato, browse, at):
    programme = begun()
    actions.request_budget(programme, by=cato, at=at)
    address, other = f"/leergangen/{programme.pk}/akkoord/", queries.share_for(mandates[0], programme)

    answer = browse(mandates[1]).post(address, {"organisation": other.organisation_id, "read": actions.text_of(other)})

    assert answer.status_code == 409
    assert "Alleen de mandaathouder" in answer.content.decode()
    assert len(queries.missing(programme)) == 3


def test_of_each_she_sees_who_took_part(paid, completed, petra, browse):
    programme = paid()
    completed(programme)

    page = read(browse(petra), f"/leergangen/{programme.pk}/van-ons/")

    assert "Gemeente Grevendrecht, Praten over geld" in " ".join(page.get_text(" ").split())


def test_learning_and_answering_for_two_costs_no_more(
    begun, paid, opened, petra, cato, browse, at, django_assert_max_num_queries
):
    programme, waits = paid(), begun(title="Nog een")
    module = opened(programme)
    actions.enrol(module, by=petra, at=at)
    facts = {"title": "Zwijgen", "text": "Zwijg een keer.", "due_on": at.date(), "given_to": "group"}
    actions.set_assignment(module, by=cato, at=at, **facts)
    change = actions.propose_change(programme, by=cato, at=at, cents=4_500_000, words="Een acteur.")
    actions.request_budget(waits, by=cato, at=at)
    visitor, found = browse(petra), {}

    for address in ("", f"{waits.pk}/", f"{waits.pk}/akkoord/", f"{waits.pk}/van-ons/", f"voorstel/{change.pk}/"):
        with django_assert_max_num_queries(10):
            found[address] = read(visitor, f"/leergangen/{address}").get_text()

    assert found[""].count("wacht op het akkoord van") == 4


def test_who_has_agreed_is_no_longer_asked(begun, agree, mandates, cato, at):
    programme = begun()
    actions.request_budget(programme, by=cato, at=at)
    waiting = Notice.objects.filter(person__in=mandates, seen_at=None)
    asked = waiting.count()

    agree(programme, mandates[0])

    assert (asked, {notice.person for notice in waiting}) == (3, set(mandates[1:]))
