"""Places: never one too many, kept for whom they are kept, and offered in the order of the line."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.at_once import at_once

from vakwerk.common.verdicts import Refused
from vakwerk.events import actions, queries, rules
from vakwerk.events.models import Event, GuestLetter, Registration
from vakwerk.events.states import TAKEN
from vakwerk.notices.models import Notice


def sign_up_all(event, people, at):
    for person in people:
        actions.sign_up(event, by=person, at=at)


def states(event):
    return sorted(Registration.objects.filter(event=event).values_list("state", flat=True))


def words_to(person):
    return [notice.words for notice in Notice.objects.filter(person=person)]


@pytest.mark.django_db(transaction=True)
def test_ten_people_in_the_last_second_for_one_place_and_one_of_them_has_it(
    transactional_db, plan, colleagues, at, soon
):
    lab, people, last_second = plan(seats=1), colleagues(10), soon - timedelta(seconds=1)

    failed = at_once(*[lambda person=person: actions.sign_up(lab, by=person, at=last_second) for person in people])

    assert failed == []
    assert states(lab) == ["confirmed", *["waiting"] * 9]


@pytest.mark.django_db(transaction=True)
def test_guests_and_colleagues_at_once_take_no_more_than_there_is(transactional_db, open_lab, colleagues, at):
    lab, people = open_lab(seats=3), colleagues(5)
    for n in range(5):
        actions.ask_as_guest(lab, at=at, email=f"gast{n}@elders.example", name=f"Gast {n}")
    guests = list(Registration.objects.filter(event=lab))

    failed = at_once(
        *[lambda person=person: actions.sign_up(lab, by=person, at=at) for person in people],
        *[lambda guest=guest: actions.confirm_guest(guest, at=at) for guest in guests],
    )

    assert failed == []
    assert states(lab) == ["confirmed"] * 3 + ["waiting"] * 7


@pytest.mark.django_db(transaction=True)
def test_whoever_presses_twice_at_once_has_one_place(transactional_db, plan, amina, at):
    lab = plan(seats=5)

    failed = at_once(*[lambda: actions.sign_up(lab, by=amina, at=at)] * 4)

    assert failed == []
    assert states(lab) == ["confirmed"]


@given(
    seats=st.integers(1, 12),
    kept=st.dictionaries(st.sampled_from("abc"), st.integers(1, 4), max_size=2),
    asked=st.lists(st.sampled_from(["a", "b", "c", "d", None]), max_size=25),
    per=st.none() | st.integers(1, 4),
)
def test_whoever_asks_in_whatever_order_no_place_is_given_twice(seats, kept, asked, per):
    if sum(kept.values()) > seats:
        return
    event, taken = Event(seats=seats, per_organisation=per), {}

    for place in asked:
        if rules.free_for(event, place, taken, kept) != 0:
            taken[place] = taken.get(place, 0) + 1

    assert sum(taken.values()) <= seats
    assert all(taken.get(place, 0) <= most for place, most in kept.items())
    assert sum(n for place, n in taken.items() if place not in kept) <= seats - sum(kept.values())
    if per is not None:
        assert all(n <= per for place, n in taken.items() if place not in kept and place is not None)


def test_places_per_organisation_leave_room_for_the_others(plan, amina, karima, bram, at):
    lab = plan(seats=3, per_organisation=1)

    sign_up_all(lab, [amina, karima, bram], at)

    own = {row.person.first_name: row.state for row in Registration.objects.filter(event=lab)}
    assert own == {"Amina": "confirmed", "Karima": "waiting", "Bram": "confirmed"}


@pytest.fixture
def kept(plan, eveline, grevendrecht, at):
    """A lab of two places, of which one is kept for Grevendrecht."""
    lab = plan(seats=2)
    actions.set_allotment(lab, by=eveline, at=at, organisation=grevendrecht, seats=1)
    return lab


def test_places_kept_for_an_organisation_are_taken_by_nobody_else(kept, bram, zoe, amina, karima, at):
    sign_up_all(kept, [bram, zoe, amina, karima], at)

    own = {row.person.first_name: row.state for row in Registration.objects.filter(event=kept)}
    assert own == {"Bram": "confirmed", "Zoë": "waiting", "Amina": "confirmed", "Karima": "waiting"}


@pytest.mark.parametrize(
    ("seats", "reason"),
    [(3, "Er zijn 2 plaatsen. Meer kun je er niet vrijhouden."), (2, "Anderen hebben al 1 plaatsen.")],
)
def test_more_places_than_there_are_left_are_not_kept(kept, bram, eveline, grevendrecht, at, seats, reason):
    sign_up_all(kept, [bram], at)

    with pytest.raises(Refused, match=reason):
        actions.set_allotment(kept, by=eveline, at=at, organisation=grevendrecht, seats=seats)


def test_places_that_are_kept_no_more_go_to_who_waits(kept, bram, zoe, eveline, grevendrecht, at, later):
    sign_up_all(kept, [bram, zoe], at)

    actions.set_allotment(kept, by=eveline, at=later(5), organisation=grevendrecht, seats=0)

    assert [row.person for row in queries.offered_at(kept)] == [zoe]


def test_nobody_loses_a_place_because_there_are_fewer_chairs(plan, eveline, amina, bram, at):
    lab = plan(seats=5)
    sign_up_all(lab, [amina, bram], at)
    facts = {"audience": "network", "admits_guests": False, "per_organisation": None, "repeat_from": 5}

    with pytest.raises(Refused, match="Er zijn al 2 plaatsen bezet"):
        actions.change_places(lab, by=eveline, at=at, seats=1, **facts)


def test_more_chairs_go_to_who_waits_in_order(plan, eveline, amina, bram, zoe, at, later):
    lab = plan(seats=1)
    for minute, person in enumerate((amina, bram, zoe)):
        actions.sign_up(lab, by=person, at=later(minute))
    facts = {"audience": "network", "admits_guests": False, "per_organisation": None, "repeat_from": 5}

    actions.change_places(lab, by=eveline, at=later(10), seats=2, **facts)

    assert [row.person for row in queries.offered_at(lab)] == [bram]
    assert [row.person for row in queries.waiting_for(lab)] == [zoe]


def test_3_7_1_with_eighteen_waiting_for_thirty_seats_a_repeat_is_suggested_and_they_choose_first(
    plan, eveline, colleagues, at, soon
):
    lab, people = plan(seats=30, repeat_from=15), colleagues(48)
    for n, person in enumerate(people):
        actions.sign_up(lab, by=person, at=at + timedelta(minutes=n))
    assert words_to(eveline).count("So many wait for an event of yours that you could repeat it.") == 1

    repeat = actions.plan_repeat(lab, by=eveline, at=at, starts_at=soon + timedelta(days=28))

    offered = list(queries.offered_at(repeat))
    assert {row.person for row in offered} == set(people[30:])
    assert {row.kept_until for row in offered} == {at + timedelta(days=7)}
    assert rules.free_for(repeat, None, queries.taken_by(repeat), {}) == 12
    assert words_to(people[40])[-1] == "What you wait for is held again. A place is kept for you first: do you come?"


def test_first_choice_goes_down_the_line_when_the_repeat_is_smaller(plan, eveline, colleagues, at, soon):
    lab, people = plan(seats=2), colleagues(6)
    for n, person in enumerate(people):
        actions.sign_up(lab, by=person, at=at + timedelta(minutes=n))

    repeat = actions.plan_repeat(lab, by=eveline, at=at, starts_at=soon + timedelta(days=28))

    assert [row.person for row in queries.waiting_for(repeat)] == people[4:]
    actions.decline(queries.registration_of(people[2], repeat), by=people[2], at=at)
    assert people[4] in [row.person for row in queries.offered_at(repeat)]


def test_a_place_that_is_not_answered_for_goes_to_the_next(plan, amina, bram, zoe, at, later):
    lab = plan(seats=1)
    for minute, person in enumerate((amina, bram, zoe)):
        actions.sign_up(lab, by=person, at=later(minute))
    actions.withdraw(queries.registration_of(amina, lab), by=amina, at=later(5))

    actions.lapse(at=later(5) + timedelta(days=2))

    assert queries.registration_of(bram, lab) is None
    assert "A place that was kept for you has gone to somebody else." in words_to(bram)
    assert [row.person for row in queries.offered_at(lab)] == [zoe]


def test_a_place_that_was_kept_too_long_ago_is_not_taken_any_more(plan, amina, bram, at, later):
    lab = plan(seats=1)
    sign_up_all(lab, [amina], at)
    actions.sign_up(lab, by=bram, at=later(1))
    actions.withdraw(queries.registration_of(amina, lab), by=amina, at=later(5))

    with pytest.raises(Refused, match="Hij is naar de volgende gegaan"):
        actions.accept(queries.registration_of(bram, lab), by=bram, at=at + timedelta(days=3))


def test_just_before_the_beginning_a_place_is_kept_no_longer_than_that(plan, amina, bram, at, soon):
    lab = plan(seats=1)
    sign_up_all(lab, [amina], at)
    actions.sign_up(lab, by=bram, at=at)
    actions.withdraw(queries.registration_of(amina, lab), by=amina, at=soon - timedelta(hours=3))

    assert queries.registration_of(bram, lab).kept_until == soon


def test_once_it_has_begun_nobody_signs_up(plan, amina, soon):
    with pytest.raises(Refused, match="Dit evenement is begonnen of voorbij"):
        actions.sign_up(plan(), by=amina, at=soon)


def test_once_it_has_begun_no_places_are_kept(plan, amina, bram, soon):
    with pytest.raises(Refused, match="Dit evenement is begonnen of voorbij"):
        actions.keep_places(plan(), [bram.email], by=amina, at=soon)


def test_places_are_kept_for_colleagues_who_answer_themselves(plan, amina, bram, zoe, at):
    lab = plan(seats=3)

    actions.keep_places(lab, [bram.email, zoe.email], by=amina, at=at)

    assert states(lab) == ["offered", "offered"]
    assert words_to(bram) == ["A colleague keeps a place at an event for you. Do you come?"]
    actions.accept(queries.registration_of(bram, lab), by=bram, at=at)
    actions.decline(queries.registration_of(zoe, lab), by=zoe, at=at)
    assert states(lab) == ["confirmed"]
    assert words_to(amina) == []


def test_whoever_keeps_places_learns_nothing_of_the_addresses(plan, amina, bram, at):
    lab = plan(seats=5)

    actions.keep_places(lab, ["onbekend@elders.example", bram.email], by=amina, at=at)

    assert [row.person for row in queries.offered_at(lab)] == [bram]
    assert not GuestLetter.objects.exists()


def test_more_places_than_there_are_are_not_kept_at_all(plan, amina, bram, zoe, eveline, at):
    lab = plan(seats=1)

    with pytest.raises(Refused, match=r"Er is nog 1 plaats\."):
        actions.keep_places(lab, [bram.email, zoe.email], by=amina, at=at)

    assert states(lab) == []


def test_nobody_keeps_more_than_twenty_places_at_once(plan, amina, at):
    with pytest.raises(Refused, match="Je houdt hoogstens 20 plaatsen tegelijk vrij"):
        actions.keep_places(plan(), [f"a{n}@elders.example" for n in range(21)], by=amina, at=at)


def test_a_change_of_day_is_told_once_to_everyone_concerned(plan, eveline, amina, bram, zoe, at, soon):
    lab = plan(seats=2)
    sign_up_all(lab, [amina, bram, zoe], at)
    Notice.objects.all().delete()

    moved = soon + timedelta(days=1)
    actions.change_when(lab, by=eveline, at=at, starts_at=moved, ends_at=moved + timedelta(hours=1), place="Zaal 3")

    told = list(Notice.objects.values_list("person__name", "kind", "words"))
    assert sorted(told) == [
        ("Amina El Idrissi", "calendar", "An event has been changed."),
        ("Bram Hoekstra", "calendar", "An event has been changed."),
        ("Zoë Kuipers", "waiting", "An event has been changed."),
    ]
    assert set(Notice.objects.filter(kind="calendar").values_list("calendar__sequence", flat=True)) == {1}


def test_saving_the_same_day_tells_nobody(plan, eveline, amina, at):
    lab = plan()
    sign_up_all(lab, [amina], at)
    Notice.objects.all().delete()

    actions.change_when(lab, by=eveline, at=at, starts_at=lab.starts_at, ends_at=lab.ends_at, place=lab.place)

    assert not Notice.objects.exists()


def test_what_is_cancelled_goes_from_the_calendar_of_everyone(open_lab, cato, amina, bram, at):
    lab = open_lab(seats=1)
    sign_up_all(lab, [amina, bram], at)
    actions.ask_as_guest(lab, at=at, email="gast@elders.example", name="Gast")
    actions.confirm_guest(queries.guest_at(lab, "gast@elders.example"), at=at)
    Notice.objects.all().delete()
    GuestLetter.objects.all().delete()

    actions.cancel(lab, by=cato, at=at)

    assert dict(Notice.objects.values_list("person__name", "calendar__is_cancelled")) == {
        "Amina El Idrissi": True,
        "Bram Hoekstra": None,
    }
    assert list(GuestLetter.objects.values_list("kind", flat=True)) == ["cancelled"]


def test_who_is_both_host_and_comes_hears_it_once(plan, eveline, bram, amina, at, soon):
    lab = plan()
    actions.name_host(lab, by=eveline, at=at, part="lecturer", name="", person=bram)
    sign_up_all(lab, [bram], at)
    Notice.objects.all().delete()

    actions.change_when(lab, by=eveline, at=at, starts_at=soon, ends_at=soon + timedelta(hours=3), place="Zaal 3")

    assert Notice.objects.filter(person=bram).count() == 1


def test_a_conference_without_a_limit_has_room_for_everyone(plan, colleagues, at):
    day = plan(kind="conference", seats=None)

    sign_up_all(day, colleagues(5), at)

    assert Registration.objects.filter(event=day, state__in=TAKEN).count() == 5
