"""Events in search: found by whoever they are for and by nobody else, as long as they stand in the agenda."""

from datetime import timedelta

import pytest

from vakwerk.events import actions, queries
from vakwerk.people.public import open_group
from vakwerk.search.models import Term
from vakwerk.search.public import find


@pytest.fixture
def finders(amina, eveline, settle):
    """Who finds something by a word: of Grevendrecht, of Wolderbrink, of nowhere, without an account."""
    people = {"amina": amina, "eveline": eveline, "vera": settle("vera", "Vera Vreemd"), "visitor": None}

    def found(word):
        return [name for name, person in people.items() if find(person, word).hits]

    return found


@pytest.mark.parametrize(
    ("audience", "found"),
    [
        ("public", ["amina", "eveline", "vera", "visitor"]),
        ("network", ["amina", "eveline"]),
        ("organisation", ["eveline"]),
        ("group", []),
    ],
)
def test_an_event_is_found_by_whom_it_is_for(plan, cato, finders, at, audience, found):
    door = open_group(at=at) if audience == "group" else None

    plan(by=cato, audience=audience, closed_group=door)

    assert finders("geldzorg") == found
    assert Term.objects.filter(word__startswith="geldzorg").exists() == bool(found)


def test_before_it_is_in_the_agenda_and_after_it_is_off_nobody_finds_it(plan, cato, finders, at):
    event = plan(by=cato, audience="public", published=False)
    before = finders("geldzorg")
    event = actions.publish(event, by=cato, at=at)
    meanwhile = finders("geldzorg")

    actions.cancel(event, by=cato, at=at)

    assert (before, meanwhile, finders("geldzorg")) == ([], ["amina", "eveline", "vera", "visitor"], [])


def test_what_it_is_called_now_and_whom_it_is_for_now_count(plan, cato, finders, at):
    event = plan(by=cato, audience="network")

    actions.change_event(event, by=cato, at=at, title="Praten over schaamte", audience="organisation")

    assert (finders("geldzorg"), finders("schaamte")) == ([], ["eveline"])


def test_a_repeat_is_found_too_and_shows_its_own_day(plan, cato, at, soon):
    event = plan(by=cato, audience="public")

    again = actions.plan_repeat(event, by=cato, at=at, starts_at=soon + timedelta(days=30))

    assert {hit.at for hit in find(None, "geldzorg").hits} == {event.starts_at, again.starts_at}


def test_what_is_destroyed_is_not_found(plan, cato, finders, at):
    event = plan(by=cato, audience="public")

    actions.destroy_events(queries.agenda.Event.objects.filter(pk=event.pk), at=at)

    assert finders("geldzorg") == []


def test_on_the_page_its_day_stands_beside_it(plan, cato, client, soon):
    plan(by=cato, audience="public")

    page = client.get("/bibliotheek/?q=geldzorg").content.decode()

    assert "Luisteren naar" in page
    assert f"{soon.day} " in page
