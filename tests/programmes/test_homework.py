"""Homework that reaches practice: set, written without names, read by who learns along, carried out by who it is of."""

from datetime import timedelta

import pytest

from vakwerk.common.verdicts import Refused
from vakwerk.library.public import drafts
from vakwerk.notices.models import Notice
from vakwerk.people.public import TEAM_LEAD, settle_appointment
from vakwerk.programmes import actions, queries, rules
from vakwerk.programmes.states import HOMEWORK_MOVES, EnrolmentState, HomeworkState

LOOKED = {"looked": "1"}


def told(person):
    return [notice.words for notice in Notice.objects.filter(person=person).order_by("pk")]


def anew(person):
    return type(person).objects.get(pk=person.pk)


@pytest.fixture
def learning(paid, opened, noor, amina, karima, bram, cato, at):
    """A module that goes on: Noor teaches, Amina, Karima and Bram learn, Cato makes it."""
    module = opened(paid(), needed=1, meetings=1)
    actions.name_lecturer(module, noor, by=cato, at=at)
    for person in (amina, karima, bram):
        actions.enrol(module, by=person, at=at)
    return actions.begin_module(module, by=cato, at=at)


@pytest.fixture
def task(learning, noor, at):
    """task(given_to="group")"""

    def made(given_to="group"):
        facts = {"title": "Zwijgen", "text": "Zwijg een keer na een vraag.", "due_on": at.date() + timedelta(days=9)}
        return actions.set_assignment(learning, by=noor, at=at, given_to=given_to, **facts)

    return made


@pytest.fixture
def handed_in(amina, at):
    """handed_in(task): by Amina."""

    def written(assignment):
        text = "Ik vroeg het en wachtte tien tellen."
        return actions.hand_in(actions.write_homework(assignment, by=amina, at=at, text=text), by=amina, at=at)

    return written


def readers(homework, people):
    return {name for name, who in people.items() if queries.visible_homework(anew(who)).filter(pk=homework.pk).exists()}


@pytest.mark.parametrize(
    ("given_to", "expected"), [("group", {"amina", "karima", "bram", "noor"}), ("lecturer", {"amina", "noor"})]
)
def test_3_1_homework_goes_to_the_group_or_the_lecturer(
    given_to, expected, task, amina, karima, bram, noor, cato, dirk, zoe, at
):
    people = {"amina": amina, "karima": karima, "bram": bram, "noor": noor, "cato": cato, "dirk": dirk, "zoe": zoe}
    homework = actions.write_homework(task(given_to), by=amina, at=at, text="Ik wachtte tien tellen.")
    assert readers(homework, people) == {"amina"}

    actions.hand_in(homework, by=amina, at=at)

    assert readers(homework, people) == expected


def test_3_1_a_lead_who_learns_along_reads_nothing_of_her_own_people(
    learning, task, handed_in, amina, karima, bram, team, grevendrecht, at
):
    homework = handed_in(task())
    note = actions.tell_tried(learning, by=amina, at=at, tried="Zwijgen.", happened="Zij praatte.")
    settle_appointment(karima, TEAM_LEAD, organisation=grevendrecht, team=team, on=at.date(), at=at)
    lead = anew(karima)

    later = actions.tell_tried(learning, by=amina, at=at, tried="Wachten.", happened="Zij praatte weer.")

    for seen in (queries.visible_homework, queries.visible_notes):
        assert not seen(lead).exists()
        assert seen(anew(bram)).exists()
    assert f"{later.pk}" not in "".join(Notice.objects.filter(person=lead).values_list("about", flat=True))
    assert {note.pk, later.pk} == {each.pk for each in queries.notes(anew(bram), learning)}
    assert homework.state == HomeworkState.HANDED_IN


def test_moves_of_homework_over_all_states_and_people(task, handed_in, amina, karima, noor):
    homework = handed_in(task())
    people = {"writer": amina, "peer": karima, "lecturer": noor}

    def may(part, name, state):
        homework.state = state
        return rules.may_move_homework(people[part], homework, name)

    tried = [(part, name, state) for part in people for name in HOMEWORK_MOVES for state in HomeworkState]
    granted = {each for each in tried if may(*each)}
    assert granted == {("writer", name, state) for name, move in HOMEWORK_MOVES.items() for state in move.sources}


def test_who_has_feedback_does_not_take_her_homework_back(task, handed_in, amina, karima, cato, at):
    homework = handed_in(task())
    with pytest.raises(Refused, match="niet bij jou"):
        actions.give_feedback(homework, by=cato, at=at, text="Mooi.")

    actions.give_feedback(homework, by=karima, at=at, text="Sterk dat je wachtte.")

    assert actions.homework.FEEDBACK in told(amina)
    with pytest.raises(Refused, match="terugkoppeling"):
        actions.take_back_homework(homework, by=amina, at=at)


def test_a_task_somebody_wrote_for_stays(task, amina, noor, at):
    first, second = task(), task()
    actions.write_homework(first, by=amina, at=at, text="Begonnen.")

    actions.drop_assignment(second, by=noor, at=at)

    with pytest.raises(Refused):
        actions.drop_assignment(first, by=noor, at=at)
    assert list(queries.assignments(noor, first.module)) == [first]


def test_3_1_4_the_rule_of_a_certificate_asks_for_homework_too(paid, opened, hold, noor, amina, karima, cato, at):
    module = opened(paid(), needed=1, meetings=1, homework_needed=1)
    facts = {"title": module.title, "about": "", "meetings_needed": 1, "accreditation": ""}
    with pytest.raises(Refused, match="minder"):
        actions.change_module(module, by=cato, at=at, homework_needed=2, **facts)
    for person in (amina, karima):
        actions.enrol(module, by=person, at=at)
    actions.begin_module(module, by=cato, at=at)
    due_on = at.date() + timedelta(days=9)
    task = actions.set_assignment(
        module, by=cato, at=at, title="Zwijgen", text="Zwijg.", given_to="group", due_on=due_on
    )
    actions.hand_in(actions.write_homework(task, by=amina, at=at, text="Ik zweeg."), by=amina, at=at)
    hold(queries.meetings(module)[0], [amina, karima])

    actions.complete_module(module, by=cato, at=at + timedelta(days=9))

    assert queries.enrolment_of(amina, module).state == EnrolmentState.COMPLETED
    assert queries.enrolment_of(karima, module).state == EnrolmentState.ENDED


@pytest.mark.parametrize(
    ("tried", "text"), [("Ik zweeg.", "Zij praatte."), ("Ik zweeg. Lang.", "Ik zweeg. Lang.\n\nZij praatte.")]
)
def test_a_draft_does_not_say_twice_what_its_title_says(tried, text, learning, amina, at):
    note = actions.tell_tried(learning, by=amina, at=at, tried=tried, happened="Zij praatte.")

    draft = actions.carry(note, by=amina, at=at)

    assert (draft.title, draft.text) == ("Ik zweeg", text)


def test_what_somebody_tried_goes_to_the_library_by_her_alone_and_once(learning, amina, karima, at):
    note = actions.tell_tried(
        learning, by=amina, at=at, tried="Ik zweeg na mijn vraag. Lang.", happened="Zij praatte twintig minuten."
    )
    assert actions.notes.TRIED in told(karima)
    with pytest.raises(Refused):
        actions.carry(note, by=karima, at=at)

    draft = actions.carry(note, by=amina, at=at)

    assert (draft.title, draft.owner, draft.origin) == ("Ik zweeg na mijn vraag", amina, "trial")
    assert list(drafts(amina)) == [draft]
    with pytest.raises(Refused, match="concept"):
        actions.carry(note, by=amina, at=at)


def test_a_club_of_some_who_learn_here_in_one_act(learning, browse, amina, karima, bram):
    visitor = browse(amina)
    facts = {"name": "De Stiltes", "people": [karima.pk, bram.pk]}

    page = visitor.post(f"/leergangen/module/{learning.pk}/clubje/", facts, follow=True)

    assert "De Stiltes" in page.content.decode()
    assert all("You are invited to a closed group." in told(person) for person in (karima, bram))


def test_homework_is_kept_without_names(task, browse, amina, karima):
    assignment = task()
    address = f"/leergangen/opdracht/{assignment.pk}/"
    typed = {"text": "Mevrouw Yildirim zei lang niets."}

    asked = browse(amina).post(f"{address}schrijven/", typed | LOOKED)

    assert asked.status_code == 422
    assert queries.homework_of(amina, assignment) is None
    browse(amina).post(f"{address}schrijven/", {"text": "De klant zei lang niets."} | LOOKED)
    own = queries.homework_of(amina, assignment)
    assert own.text == "De klant zei lang niets."
    assert browse(karima).get(f"/leergangen/uitwerking/{own.pk}/").status_code == 404
    browse(amina).post(f"/leergangen/uitwerking/{own.pk}/inleveren/")
    reader = browse(karima)
    reader.post(f"/leergangen/uitwerking/{own.pk}/", {"text": "Sterk dat je wachtte."} | LOOKED)
    assert "Sterk dat je wachtte." in browse(amina).get(f"/leergangen/uitwerking/{own.pk}/").content.decode()


@pytest.mark.parametrize("rows", [1, 3])
def test_pages_cost_the_same_for_one_and_for_three(
    rows, learning, task, noor, amina, karima, bram, browse, at, django_assert_max_num_queries
):
    tasks = [task() for _n in range(rows)]
    for person in (amina, karima, bram)[:rows]:
        homework = actions.write_homework(tasks[0], by=person, at=at, text="Ik wachtte.")
        actions.hand_in(homework, by=person, at=at)
        note = actions.tell_tried(learning, by=person, at=at, tried="Wachten.", happened="Het werkte.")
    for n in range(rows):
        actions.give_feedback(homework, by=noor, at=at, text=f"Sterk {n}.")
    visitor = browse(anew(noor))
    about = f"module/{learning.pk}/huiswerk/", f"opdracht/{tasks[0].pk}/", f"uitwerking/{homework.pk}/"

    for address in (*about, f"geprobeerd/{note.pk}/"):
        with django_assert_max_num_queries(10):
            assert visitor.get(f"/leergangen/{address}").status_code == 200
