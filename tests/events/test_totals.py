"""How many came, for the organisation: totals always, different people only when nobody can be known by it."""

from datetime import date, datetime, timedelta

import pytest
from django.utils.timezone import get_current_timezone

from vakwerk.events import actions, queries

FIRST, LAST = date(2025, 11, 1), date(2026, 10, 31)


@pytest.fixture
def held(plan, eveline, at):
    """An event that was held, to which these people came: held(people, day)."""

    def made(people, day=date(2026, 3, 5), **facts):
        starts = datetime.combine(day, datetime.min.time(), get_current_timezone()) + timedelta(hours=9)
        event = plan(starts_at=starts, moment=starts - timedelta(days=14), **facts)
        for person in people:
            actions.sign_up(event, by=person, at=starts - timedelta(days=7))
            actions.be_there(event, by=person, at=starts, code=event.door_code)
        return actions.hold(event, by=eveline, at=starts + timedelta(hours=2))

    return made


def shown(person, first=FIRST, last=LAST):
    return [(str(kind), *figures) for kind, *figures in queries.totals(person, first, last)]


def test_the_months_are_whole_so_that_nothing_changes_from_one_day_to_the_next():
    assert queries.year_until(date(2026, 11, 26)) == (FIRST, LAST)
    assert queries.year_until(date(2026, 11, 1)) == (FIRST, LAST)


@pytest.mark.parametrize(
    ("came", "others", "different"),
    [(4, 9, None), (5, 9, 5), (5, 4, None), (5, 5, 5), (9, 0, 9)],
)
def test_3_7_2_how_many_different_colleagues_is_shown_when_enough_came_and_enough_did_not(
    held, colleagues, eveline, came, others, different
):
    people = colleagues(came + others - 1)  # and Eveline, who hosts
    held([eveline, *people][:came])

    assert shown(eveline) == [("inspiration_lab", 1, came, different)]


def test_who_came_twice_counts_twice_in_all_and_once_among_the_different(held, colleagues, eveline):
    people = colleagues(12)
    held(people[:6])
    held(people[:5], date(2026, 6, 4))
    held(people[:2], date(2026, 6, 5), kind="workshop")

    assert shown(eveline) == [("inspiration_lab", 2, 11, 6), ("workshop", 1, 2, None)]


def test_everyone_of_an_organisation_reads_the_same(held, colleagues, eveline):
    """Else two who compare would know whether one of them came."""
    people = colleagues(11)
    held(people[:6])

    assert {tuple(shown(person)) for person in [eveline, *people]} == {(("inspiration_lab", 1, 6, 6),)}


def test_what_is_held_elsewhere_or_outside_the_months_does_not_count(held, colleagues, eveline, amina, browse):
    people = colleagues(3)
    held(people, date(2025, 10, 31))
    held(people, date(2026, 11, 1))

    assert shown(eveline) == []
    held(people)
    assert shown(amina) == []
    assert "<table" not in browse(amina).get("/agenda/hoeveel-er-kwamen/").content.decode()


@pytest.mark.parametrize("rows", [1, 3])
def test_the_totals_page_names_nobody_and_costs_the_same(
    held, colleagues, eveline, browse, at, rows, django_assert_max_num_queries
):
    last_month = at.date().replace(day=1) - timedelta(days=10)
    people = colleagues(2)
    for kind in ("inspiration_lab", "workshop", "conference")[:rows]:
        held(people, last_month, kind=kind)
    visitor = browse(eveline)

    with django_assert_max_num_queries(10):
        page = visitor.get("/agenda/hoeveel-er-kwamen/").content.decode()

    assert page.count('scope="row"') == rows
    assert "Collega Nummer1" not in page
    assert "te weinig om te laten zien" in page
