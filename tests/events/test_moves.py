"""What may be done with an event and a place, in every state, by every part; and why not."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction

from vakwerk.common.verdicts import Refused
from vakwerk.events import actions, queries, rules
from vakwerk.events.forms import PlacesForm
from vakwerk.events.models import Event, EventHost, Registration
from vakwerk.events.states import EVENT_MOVES, REGISTRATION_MOVES, EventState, RegistrationState
from vakwerk.people.public import admit, open_group

HOST_MOVES = [name for name, move in EVENT_MOVES.items() if move.by == "host"]


@pytest.fixture
def lab(plan):
    return plan(published=False)


@pytest.mark.parametrize("state", EventState)
@pytest.mark.parametrize("name", EVENT_MOVES)
def test_an_event_moves_only_from_its_sources(lab, eveline, at, soon, name, state):
    lab.state = state
    moment = soon + timedelta(hours=1) if name == "hold" else at
    by = eveline if EVENT_MOVES[name].by == "host" else None

    assert bool(rules.may_move(by, lab, name, moment)) == (state in EVENT_MOVES[name].sources)


@pytest.mark.parametrize("name", EVENT_MOVES)
def test_nobody_but_a_host_moves_an_event(lab, amina, dirk, cato, soon, name):
    for state in EVENT_MOVES[name].sources:
        lab.state = state

        assert not any(rules.may_move(person, lab, name, soon) for person in (amina, dirk, cato))


def test_a_host_does_not_do_what_the_clock_does(lab, eveline, soon):
    lab.state = EventState.HELD

    assert rules.may_move(eveline, lab, "follow_up", soon).reason == "Dit doet Vakwerk vanzelf."


@pytest.mark.parametrize(
    ("missing", "reason"),
    [
        ({"about": ""}, "Vertel waar het over gaat."),
        ({"place": ""}, "Zeg waar het is."),
        ({"captions": ""}, "Zeg eerst of iedereen mee kan doen"),
        ({"step_free": ""}, "Zeg eerst of iedereen mee kan doen"),
        ({"starts_at": None, "ends_at": None}, "Kies een dag die nog komt."),
    ],
)
def test_into_the_agenda_comes_only_what_people_can_decide_upon(lab, eveline, at, missing, reason):
    Event.objects.filter(pk=lab.pk).update(**missing, state="idea" if "starts_at" in missing else "planned")
    lab = queries.visible_to(eveline).get(pk=lab.pk)
    lab.state = EventState.PLANNED

    assert rules.may_move(eveline, lab, "publish", at).reason.startswith(reason)


def test_accessibility_is_asked_at_planning(plan, eveline, at):
    lab = plan(published=False, captions="")

    with pytest.raises(Refused, match="Zeg eerst of iedereen mee kan doen"):
        actions.publish(lab, by=eveline, at=at)


def test_only_an_organiser_opens_an_event_to_everyone(plan, eveline, cato, at):
    lab = plan(published=False, audience="public")

    with pytest.raises(Refused, match="Een agendabeheerder zet het voor iedereen in de agenda"):
        actions.publish(lab, by=eveline, at=at)
    actions.ask_organisers(lab, by=eveline, at=at)

    assert queries.visible_to(cato).filter(pk=lab.pk).exists()
    assert actions.publish(lab, by=cato, at=at).state == EventState.PUBLISHED


def test_what_is_in_the_agenda_is_widened_by_an_organiser_too(plan, eveline, at):
    lab = plan()
    facts = {"admits_guests": False, "per_organisation": None, "repeat_from": 5}

    with pytest.raises(Refused, match="Een agendabeheerder"):
        actions.change_places(lab, by=eveline, at=at, seats=None, audience="public", **facts)


def test_what_is_for_a_closed_group_stays_closed(plan, eveline, at):
    door = open_group(at=at)
    admit(door, eveline, at=at)
    lab = plan(audience="group", closed_group=door)
    facts = {"admits_guests": False, "per_organisation": None, "repeat_from": 5}

    with pytest.raises(Refused, match="blijft besloten"):
        actions.change_places(lab, by=eveline, at=at, seats=None, audience="network", **facts)
    assert [key for key, _word in PlacesForm(event=lab, person=eveline).fields["audience"].choices] == ["group"]


def test_where_nobody_is_organiser_that_is_said(plan, eveline, at):
    lab = plan(published=False, audience="public")

    with pytest.raises(Refused, match="Bij Gemeente Wolderbrink is nog niemand agendabeheerder"):
        actions.ask_organisers(lab, by=eveline, at=at)


@pytest.mark.parametrize("state", [state for state in RegistrationState if state != RegistrationState.GONE])
@pytest.mark.parametrize("name", REGISTRATION_MOVES)
def test_a_place_moves_only_from_its_sources(plan, amina, at, state, name):
    lab = plan()
    place = actions.sign_up(lab, by=amina, at=at)
    place.state, place.kept_until = state, at + timedelta(days=1)

    verdict = rules.may_move_place(amina, place, name, at)

    assert bool(verdict) == (state in REGISTRATION_MOVES[name].sources)


@pytest.mark.parametrize("name", ["accept", "decline", "withdraw"])
def test_nobody_answers_for_somebody_else(plan, amina, bram, eveline, at, name):
    place = actions.sign_up(plan(), by=amina, at=at)
    place.state, place.kept_until = REGISTRATION_MOVES[name].sources[0], at + timedelta(days=1)

    assert [bool(rules.may_move_place(who, place, name, at)) for who in (bram, eveline, None)] == [False] * 3


def test_an_idea_becomes_planned_with_its_day(eveline, at, soon):
    idea = actions.plan_event(by=eveline, at=at, kind="workshop", title="Ooit")
    assert idea.state == EventState.IDEA

    when = {"starts_at": soon, "ends_at": soon + timedelta(hours=2), "break_minutes": 15}
    planned = actions.change_when(idea, by=eveline, at=at, **when)

    assert (planned.state, planned.minutes) == (EventState.PLANNED, 105)


def test_what_has_been_is_not_changed(plan, eveline, soon):
    lab = plan()
    actions.hold(lab, by=eveline, at=soon + timedelta(hours=2))

    with pytest.raises(Refused, match="Wat geweest is, verandert niet meer"):
        actions.change_event(lab, by=eveline, at=soon, title="Anders")


def names_of_hosts(event):
    return list(EventHost.objects.filter(event=event).values_list("name", flat=True))


def test_the_last_host_stays_until_there_is_another(plan, eveline, bram, at):
    lab = plan()
    [own] = lab.hosts.all()

    with pytest.raises(Refused, match="Noem eerst een andere organisator"):
        actions.unname_host(lab, own, by=eveline, at=at)
    actions.name_host(lab, by=eveline, at=at, part="host", name="", person=bram)
    actions.unname_host(lab, own, by=eveline, at=at)

    assert names_of_hosts(lab) == ["Bram Hoekstra"]


def test_an_event_of_who_left_is_taken_over_by_an_organiser(plan, eveline, cato, bram, at, wolderbrink):
    lab = plan()
    actions.hand_over_left({(eveline.pk, wolderbrink.pk)}, at=at)

    assert not rules.may_take_over(bram, queries.visible_to(bram).get(pk=lab.pk))
    actions.take_over(lab, by=cato, at=at)

    assert names_of_hosts(lab) == ["Cato Brinkman"]


def test_the_database_keeps_no_place_that_is_nobodys(plan, at):
    with pytest.raises(IntegrityError), transaction.atomic():
        Registration.objects.create(event=plan(), state="confirmed", since=at, destroy_after=at.date())
