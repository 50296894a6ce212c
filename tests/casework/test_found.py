"""Rules and teaching cases in search: by whoever may read them. No case, deviation or reason is ever found."""

import pytest

from vakwerk.casework import actions
from vakwerk.casework.rules import TEACHING_EDITOR
from vakwerk.people.public import settle_appointment
from vakwerk.search.models import Entry
from vakwerk.search.public import find


@pytest.fixture
def gonny(settle, grevendrecht, at):
    gonny = settle("gonny", "Gonny Westerveld", grevendrecht)
    settle_appointment(gonny, TEACHING_EDITOR, organisation=grevendrecht, on=at.date(), at=at)
    return gonny


def titles(person, words):
    return [hit.title for hit in find(person, words).hits]


def test_a_rule_is_found_by_everyone_for_whom_it_holds_and_by_nobody_else(rule, amina, bram, settle):
    word = rule.text.split()[0]

    assert titles(amina, rule.name) == titles(bram, rule.name) == [rule.name]
    assert titles(settle("marit", "Marit Solheim"), f"{rule.name} {word}") == titles(None, rule.name) == []


def test_a_rule_is_found_by_what_it_says_now_until_it_is_abolished(rule, farid, at, amina):
    actions.change_rule(rule, by=farid, at=at, text="Een kwitantie volstaat.", reason="Het kostte te veel ritten.")
    now = titles(amina, "kwitantie")

    actions.abolish_rule(rule, by=farid, at=at)

    assert (now, titles(amina, "kwitantie"), titles(amina, rule.name)) == ([rule.name], [], [])


def test_a_teaching_case_is_found_by_everyone_while_it_is_shown(amina, gonny, at):
    facts = {
        "title": "De auto die alles draagt",
        "question": "Wat zou jij doen?",
        "text": "Een auto telt als vermogen.",
    }
    case = actions.draft(by=amina, at=at, **facts)
    drafted = titles(amina, "vermogen")
    case = actions.show_teaching(actions.check_teaching(case, by=gonny, at=at), by=gonny, at=at)
    shown = titles(None, "vermogen")

    actions.retire_teaching(case, by=gonny, at=at)

    assert (drafted, shown, titles(None, "vermogen")) == ([], [facts["title"]], [])


def test_of_cases_deviations_and_signals_nothing_comes_into_the_index(discussed, deviate, amina, bram, zoe):
    for person in (amina, bram, zoe):
        deviate(person)

    assert {entry.label.partition(":")[0] for entry in Entry.objects.all()} <= {"casework.internalrule"}
