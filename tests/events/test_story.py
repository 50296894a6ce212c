"""One lab, from an empty chair to what was used of it: the story to read first."""

from datetime import timedelta

from vakwerk.common.verdicts import YES
from vakwerk.events import actions, queries
from vakwerk.events.models import Registration
from vakwerk.events.states import EventState, RegistrationState
from vakwerk.ledger.public import latest
from vakwerk.notices.models import Notice
from vakwerk.trail.public import of


def told(person):
    return [notice.words for notice in Notice.objects.filter(person=person).order_by("at", "pk")]


def states(event):
    rows = Registration.objects.filter(event=event, person__isnull=False).order_by("since", "pk")
    return {row.person.first_name: row.state for row in rows}


def test_a_full_lab_is_held_again_and_who_came_tells_what_she_used(
    plan, at, later, soon, amina, bram, zoe, eveline, settings
):
    settings.MINIMUM_PERSONS = 1
    lab = plan(seats=1, repeat_from=2)
    actions.sign_up(lab, by=amina, at=at)
    actions.sign_up(lab, by=bram, at=later(1))
    actions.sign_up(lab, by=zoe, at=later(2))
    assert states(lab) == {"Amina": "confirmed", "Bram": "waiting", "Zoë": "waiting"}
    assert "So many wait for an event of yours that you could repeat it." in told(eveline)

    repeat = actions.plan_repeat(lab, by=eveline, at=later(3), starts_at=soon + timedelta(days=28))
    assert states(repeat) == {"Bram": "offered", "Zoë": "waiting"}
    actions.accept(queries.registration_of(bram, repeat), by=bram, at=later(4))
    assert (states(lab), states(repeat)["Bram"]) == ({"Amina": "confirmed", "Zoë": "waiting"}, "confirmed")

    actions.be_there(lab, by=amina, at=soon, code=lab.door_code.upper())
    held = actions.hold(lab, by=eveline, at=soon + timedelta(minutes=95), minutes=80)
    assert (held.state, held.came) == (EventState.HELD, 1)
    assert [(entry.kind, entry.minutes, entry.mode) for entry in latest(amina)] == [("inspiration_lab", 80, "together")]
    actions.give_along(lab, by=eveline, at=soon, sentences=["eerst zwijgen", "vragen naar de brievenbus"])

    two_weeks_on = soon + timedelta(days=15)
    actions.ask_what_was_used(at=two_weeks_on)
    [asked] = queries.to_look_back(amina)
    actions.tell_used(asked, by=amina, at=two_weeks_on, used=["eerst zwijgen"], told="Het werd stil, en toen kwam het.")

    lab = queries.visible_to(eveline).get(pk=lab.pk)
    assert lab.state == EventState.FOLLOWED_UP
    assert queries.used(lab) == {
        "answers": 1,
        "shown": YES,
        "counts": [("eerst zwijgen", 1), ("vragen naar de brievenbus", None)],
        "told": ["Het werd stil, en toen kwam het."],
    }
    assert "Colleagues tell what they used of your event." in told(eveline)
    actions.thank(lab, by=eveline, at=two_weeks_on + timedelta(days=1))
    assert told(amina)[-1] == "What you told about an event was read, with thanks."
    assert [entry.action.removeprefix("events.") for entry in of(lab)] == [
        "plan_event",
        "publish",
        "plan_repeat",
        "be_there",
        "hold",
        "change_event",
        "follow_up",
        "thank",
    ]


def test_a_place_that_comes_free_goes_to_the_first_in_line(plan, at, later, amina, bram, zoe):
    lab = plan(seats=1)
    for minute, person in enumerate((amina, bram, zoe)):
        actions.sign_up(lab, by=person, at=later(minute))

    actions.withdraw(queries.registration_of(amina, lab), by=amina, at=later(10))

    assert states(lab) == {"Bram": RegistrationState.OFFERED, "Zoë": RegistrationState.WAITING}
    actions.lapse(at=later(10) + timedelta(days=2))
    assert states(lab) == {"Zoë": RegistrationState.OFFERED}
