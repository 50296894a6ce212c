"""Who was there: by a code at the door or by the host, in net minutes, to the record of who came and nobody else."""

from datetime import timedelta

import pytest

from vakwerk.common.verdicts import Refused
from vakwerk.events import actions, queries
from vakwerk.events.models import Attendance, Event, Registration
from vakwerk.events.states import EventState
from vakwerk.ledger.public import latest
from vakwerk.notices.models import Notice


@pytest.fixture
def lab(plan, amina, bram, at):
    """A lab of Eveline with a break, to which Amina and Bram come."""
    lab = plan(minutes=120, break_minutes=30)
    for person in (amina, bram):
        actions.sign_up(lab, by=person, at=at)
    return lab


def counted(person):
    return [(entry.kind, entry.minutes, entry.accreditation) for entry in latest(person)]


def test_3_7_4_net_hours_stand_with_the_number_of_the_accreditation(plan, eveline, amina, bram, at, soon):
    lecture = plan(kind="scholar_lecture", minutes=120, break_minutes=30, accreditation="VWB-A-2104")
    place = actions.sign_up(lecture, by=amina, at=at)
    actions.sign_up(lecture, by=bram, at=at)

    actions.mark(lecture, by=eveline, at=soon, shown=[place.pk], present={place.pk})
    actions.hold(lecture, by=eveline, at=soon + timedelta(hours=2))

    assert counted(amina) == [("scholar_lecture", 90, "VWB-A-2104")]
    assert latest(amina)[0].mode == "formal"
    assert counted(bram) == []


def test_with_the_code_at_the_door_one_says_oneself_that_one_is_there(lab, eveline, amina, bram, soon):
    actions.be_there(lab, by=amina, at=soon, code=f" {lab.door_code.upper()} ")

    held = actions.hold(lab, by=eveline, at=soon + timedelta(hours=2))

    assert (held.came, held.minutes) == (1, 90)
    assert (counted(amina), counted(bram)) == ([("inspiration_lab", 90, "")], [])


@pytest.mark.parametrize(
    ("minutes", "code", "reason"),
    [
        (-61, "", "De code werkt vanaf een uur voor het begin"),
        (181, "", "De code werkt vanaf een uur voor het begin"),
        (0, "bbbbbb", "Dit is niet de code van dit evenement"),
    ],
)
def test_the_code_works_at_the_time_of_the_event_only(lab, amina, soon, minutes, code, reason):
    moment = soon + timedelta(minutes=minutes)

    with pytest.raises(Refused, match=reason):
        actions.be_there(lab, by=amina, at=moment, code=code or lab.door_code)

    assert not Attendance.objects.exists()


def test_who_mistypes_the_code_hears_so_beside_it_and_types_on(lab, amina, browse, at):
    Event.objects.filter(pk=lab.pk).update(starts_at=at, ends_at=at + timedelta(hours=2))

    answer = browse(amina).post(f"/agenda/{lab.pk}/ik-ben-er/", {"code": "bbbbbb"})

    assert answer.status_code == 422
    assert "Dit is niet de code van dit evenement" in answer.content.decode()
    assert 'value="bbbbbb"' in answer.content.decode()


@pytest.mark.parametrize("minutes", [-60, 180])
def test_an_hour_before_and_an_hour_after_it_works_still(lab, amina, soon, minutes):
    actions.be_there(lab, by=amina, at=soon + timedelta(minutes=minutes), code=lab.door_code)

    assert Attendance.objects.get().by_code


def test_a_new_code_ends_the_former(lab, eveline, amina, bram, soon):
    actions.be_there(lab, by=amina, at=soon, code=lab.door_code)

    actions.renew_code(lab, by=eveline, at=soon)

    with pytest.raises(Refused, match="Dit is niet de code"):
        actions.be_there(lab, by=bram, at=soon, code=lab.door_code)
    assert [row.person for row in queries.attendances(lab)] == [amina]


def test_whoever_had_not_signed_up_takes_a_place_that_is_left(lab, zoe, soon):
    actions.be_there(lab, by=zoe, at=soon, code=lab.door_code)

    assert queries.registration_of(zoe, lab).state == "confirmed"


def test_at_a_full_event_the_code_makes_no_chair(plan, amina, bram, at, soon):
    lab = plan(seats=1)
    for person in (amina, bram):
        actions.sign_up(lab, by=person, at=at)

    with pytest.raises(Refused, match="Vraag de organisator of er een stoel is"):
        actions.be_there(lab, by=bram, at=soon, code=lab.door_code)

    assert not Attendance.objects.exists()


def test_saying_it_twice_counts_once(lab, eveline, amina, soon):
    for _time in range(2):
        actions.be_there(lab, by=amina, at=soon, code=lab.door_code)

    assert actions.hold(lab, by=eveline, at=soon + timedelta(hours=2)).came == 1


def test_the_host_may_say_that_it_went_otherwise(lab, eveline, amina, soon):
    actions.be_there(lab, by=amina, at=soon, code=lab.door_code)

    actions.hold(lab, by=eveline, at=soon + timedelta(hours=1), minutes=45)

    assert counted(amina) == [("inspiration_lab", 45, "")]


def test_a_tick_that_was_wrong_is_taken_back_from_the_record_too(lab, eveline, amina, bram, soon):
    places = {row.person: row.pk for row in Registration.objects.filter(event=lab)}
    actions.mark(lab, by=eveline, at=soon, shown=places.values(), present=set(places.values()))
    actions.hold(lab, by=eveline, at=soon + timedelta(hours=2))

    actions.mark(lab, by=eveline, at=soon + timedelta(days=1), shown=places.values(), present={places[amina]})

    assert (counted(amina), counted(bram)) == ([("inspiration_lab", 90, "")], [])
    assert Event.objects.get(pk=lab.pk).came == 1


def test_nobody_but_a_host_ticks_who_was_there(lab, amina, dirk, soon):
    for person in (amina, dirk):
        with pytest.raises(Refused, match="Dit doen alleen de organisatoren"):
            actions.mark(lab, by=person, at=soon, shown=[], present=set())


def test_it_is_not_rounded_off_before_it_has_begun(lab, eveline, at):
    with pytest.raises(Refused, match="Het is nog niet begonnen"):
        actions.hold(lab, by=eveline, at=at)


def test_the_host_is_asked_once_and_after_three_days_it_is_rounded_off_by_itself(lab, eveline, amina, soon):
    actions.be_there(lab, by=amina, at=soon, code=lab.door_code)
    for hours in (3, 4, 30):
        actions.ask_hosts(at=soon + timedelta(hours=hours))

    actions.hold_left_open(at=soon + timedelta(days=2))
    assert Event.objects.get(pk=lab.pk).state == EventState.PUBLISHED
    actions.hold_left_open(at=soon + timedelta(days=4))

    asked = Notice.objects.filter(person=eveline, words="An event of yours is over. Who was there?")
    assert asked.count() == 1
    assert counted(amina) == [("inspiration_lab", 90, "")]
    assert Event.objects.get(pk=lab.pk).state == EventState.HELD


def test_what_people_need_goes_once_it_has_been(plan, eveline, amina, at, soon):
    lab = plan()
    actions.sign_up(lab, by=amina, at=at, needs="Ondertiteling.")

    actions.hold(lab, by=eveline, at=soon + timedelta(hours=2))

    assert queries.registration_of(amina, lab).needs == ""


def test_that_one_was_there_stays_when_the_sign_up_goes(lab, eveline, amina, soon):
    actions.be_there(lab, by=amina, at=soon, code=lab.door_code)
    actions.hold(lab, by=eveline, at=soon + timedelta(hours=2))
    day = (soon + timedelta(days=32)).date()

    actions.destroy_registrations(queries.overdue_registrations(day), at=soon)

    assert not Registration.objects.filter(event=lab).exists()
    assert queries.attendance_of(amina, lab).minutes == 90
    assert queries.visible_to(amina).filter(pk=lab.pk).exists()
