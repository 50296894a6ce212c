"""What people thought of a module: said in one field, read from five on, and answered."""

from datetime import timedelta

import pytest
from bs4 import BeautifulSoup
from django.utils.timezone import localdate

from vakwerk.common.deeds import named_deeds
from vakwerk.common.labels import label
from vakwerk.common.verdicts import Refused
from vakwerk.notices.models import Notice
from vakwerk.programmes import actions
from vakwerk.programmes.actions.evaluations import REPLIED
from vakwerk.programmes.actions.evaluations import evaluate as say
from vakwerk.programmes.models import EvaluationReply, ModuleEvaluation
from vakwerk.programmes.queries import evaluations as queries
from vakwerk.programmes.queries import meetings, visible_modules
from vakwerk.programmes.rules import evaluations as rules
from vakwerk.programmes.states import ModuleState, Used
from vakwerk.trail.models import TrailEntry

WORDS = "We halen de theorie eruit en oefenen met een acteur."


def main(answer):
    return " ".join(BeautifulSoup(answer.content.decode(), "html.parser").find("main").get_text(" ").split())


@pytest.fixture
def learners(settle, oudersluis):
    return [settle(f"p{n}", f"Persoon {n}", oudersluis) for n in range(6)]


@pytest.fixture
def over(paid, opened, hold, learners, cato, at):
    """A module in which six learned, and which is over."""
    module = opened(paid(seats=20), needed=1, meetings=1)
    for person in learners:
        actions.enrol(module, by=person, at=at)
    actions.begin_module(module, by=cato, at=at)
    hold(meetings(module)[0], learners)
    actions.complete_module(module, by=cato, at=at + timedelta(days=9))
    return visible_modules(cato).get(pk=module.pk)


@pytest.fixture
def evaluate(over, at):
    def evaluated(*people):
        for person in people:
            said = {"used": Used.ONCE, "helped": f"Zwijgen hielp {person.name}.", "change": "Meer oefenen."}
            say(over, by=person, at=at, **said)

    return evaluated


def test_from_what_people_thought_to_what_is_done_with_it(over, evaluate, learners, cato, browse, at):
    address = f"/leergangen/module/{over.pk}/evaluatie/"
    evaluate(*learners[:5])
    visitor = browse(cato)
    assert "Zwijgen hielp Persoon 3." in main(visitor.get(address))

    visitor.post(f"{address}antwoord/", {"words": WORDS})

    assert WORDS in main(browse(learners[5]).get(address))
    told = {notice.person for notice in Notice.objects.filter(words=REPLIED)}
    assert told == set(learners[:5])
    with pytest.raises(Refused):
        evaluate(learners[5])


def test_from_four_nobody_reads_what_another_wrote(over, evaluate, learners, cato, browse):
    evaluate(*learners[:4])
    address = f"/leergangen/module/{over.pk}/evaluatie/"

    for reader in (cato, learners[0], learners[5]):
        page = main(browse(reader).get(address))
        assert "We laten dit zien vanaf 5 antwoorden." in page
        assert "Zwijgen hielp Persoon 1." not in page


def test_one_press_is_enough_and_saying_it_again_changes_it(over, learners, browse):
    visitor = browse(learners[0])
    address = f"/leergangen/module/{over.pk}/evaluatie/"
    assert visitor.post(address, {"helped": "Zwijgen."}).status_code == 422

    visitor.post(address, {"used": "once"})
    visitor.post(address, {"used": "often", "helped": "Zwijgen."})

    given = ModuleEvaluation.objects.get()
    assert (given.person, given.used, given.helped, given.change) == (learners[0], "often", "Zwijgen.", "")


def test_who_learned_elsewhere_finds_no_evaluation(over, evaluate, learners, amina, noor, browse):
    evaluate(*learners)

    for stranger in (amina, noor):
        assert browse(stranger).get(f"/leergangen/module/{over.pk}/evaluatie/").status_code == 404


def test_the_lists_do_not_say_which_two_things_one_person_said(over, learners, cato, browse, at):
    said = [("B", "1"), ("A", "2"), ("D", "3"), ("C", "4"), ("E", "5")]
    for person, (helped, change) in zip(learners, said, strict=False):
        say(over, by=person, at=at, used=Used.OFTEN, helped=helped, change=change)

    page = main(browse(cato).get(f"/leergangen/module/{over.pk}/evaluatie/"))

    assert "A B C D E" in page
    assert "1 2 3 4 5" in page


@pytest.mark.parametrize("state", ModuleState)
@pytest.mark.parametrize("answered", [False, True])
@pytest.mark.parametrize("learned", [False, True])
def test_who_learned_says_it_after_the_module_and_before_the_answer(state, answered, learned, over):
    over.state, reply = state, EvaluationReply(words=WORDS) if answered else None

    may = bool(rules.may_evaluate(over, reply, learned=learned))

    assert may == (state == ModuleState.COMPLETED and learned and not answered)


@pytest.mark.parametrize("state", ModuleState)
def test_the_working_group_answers_once_and_nobody_else(state, over, cato, amina, noor):
    over.state = state

    answers = [bool(rules.may_reply(who, over, None)) for who in (cato, amina, noor)]

    assert answers == [state == ModuleState.COMPLETED, False, False]
    assert not rules.may_reply(cato, over, EvaluationReply(words=WORDS))


def test_the_trail_says_that_she_did_and_not_what(over, evaluate, learners):
    evaluate(learners[0])

    entry = TrailEntry.objects.get(action="programmes.evaluate")
    assert (entry.actor, entry.object_label) == (learners[0], label(over))
    assert {"programmes.evaluate", "programmes.reply"} <= named_deeds()


def test_it_goes_after_a_year(over, evaluate, learners, at):
    evaluate(learners[0])

    day = localdate(at) + timedelta(days=365)
    assert not queries.overdue_evaluations(day).exists()
    assert queries.overdue_evaluations(day + timedelta(days=1)).exists()


@pytest.mark.parametrize("rows", [1, 6])
def test_its_page_costs_the_same_for_one_and_for_six(
    rows, over, evaluate, learners, cato, browse, django_assert_max_num_queries
):
    evaluate(*learners[:rows])
    visitor = browse(cato)

    with django_assert_max_num_queries(10):
        visitor.get(f"/leergangen/module/{over.pk}/evaluatie/")
