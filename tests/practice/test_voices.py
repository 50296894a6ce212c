"""Three voices after a talk: five questions, nobody known, and nothing shown of too few."""

from datetime import timedelta
from itertools import cycle, islice

import pytest

from vakwerk.common.verdicts import Refused
from vakwerk.practice.actions import take_part
from vakwerk.practice.actions import voices as actions
from vakwerk.practice.models import ExperienceResponse, VoiceTicket
from vakwerk.practice.queries import participants
from vakwerk.practice.queries import voices as queries
from vakwerk.practice.states import VoiceChannel, VoiceRole
from vakwerk.trail.models import TrailEntry

GOOD = {"heard": 5, "clear": 4, "say": 4, "helped": 5}
BAD = {"heard": 2, "clear": 1, "say": 2, "helped": None}


@pytest.fixture
def evaluator(settle, grevendrecht):
    """Femke, researcher: takes no part."""
    return settle("femke", "Femke Visser", grevendrecht)


@pytest.fixture
def colleagues(settle, grevendrecht):
    return [settle(f"collega{n}", f"Collega {n}", grevendrecht) for n in range(3)]


@pytest.fixture
def experiment(make, run, amina, colleagues, evaluator, at):
    """Amina's, with three colleagues; the voices are asked."""
    experiment = run(make(amina))
    for person in colleagues:
        take_part(experiment, by=person, at=at)
    actions.open_voices(experiment, by=amina, at=at, evaluator=evaluator)
    return experiment


@pytest.fixture
def ask(experiment, amina, at):
    return lambda by=amina, **facts: actions.ask_voices(experiment, by=by, at=at, **facts)


@pytest.fixture
def answered(ask, at):
    """answered(5, GOOD): so many clients answered like that."""

    def answered(n, answers=GOOD, language="nl"):
        for _client in range(n):
            assert actions.answer_card(ask().code, at=at, language=language, **answers)

    return answered


@pytest.fixture
def professionals(ask, colleagues, at):
    """professionals(6, GOOD): so many answers, by three colleagues in turn."""

    def answered(n, answers=GOOD, by=colleagues):
        for person in islice(cycle(by), n):
            ask(person)
            ticket = queries.own_tickets(person).get()
            actions.answer_own(ticket, by=person, at=at, language="nl", **answers)

    return answered


@pytest.fixture
def shown(experiment):
    """shown()[VoiceRole.CLIENT]: that voice as its page shows it."""

    def voices():
        found, _rows = queries.voices_of(queries.round_of(experiment), participants(experiment))
        return {each.role: each for each in found}

    return voices


def test_3_11_1_asking_gives_a_card_and_questions_for_both_professionals(ask, bram, amina, at):
    card = ask(officer=bram)

    assert len(card.code) == 6
    assert [ticket.role for ticket in queries.own_tickets(amina)] == [VoiceRole.CLIENT_MANAGER]
    assert [ticket.role for ticket in queries.own_tickets(bram)] == [VoiceRole.INCOME_OFFICER]


def test_3_11_1_client_answers_become_visible_in_fives(answered, shown):
    found = []
    for _client in range(11):
        answered(1)
        found.append(shown()[VoiceRole.CLIENT].answered)

    assert found == [0, 0, 0, 0, 5, 5, 5, 5, 5, 10, 10]


def test_3_11_2_what_is_enough_is_shown_and_what_is_not_says_so(answered, professionals, shown):
    answered(12)
    professionals(9)

    found = shown()

    assert [(voice.answered, bool(voice.can)) for voice in found.values()] == [(10, True), (9, True), (0, False)]
    assert found[VoiceRole.CLIENT].points["clear"] == ([0, 10, 0, 0, 0], 0)
    assert "Nog niet genoeg antwoorden" in found[VoiceRole.INCOME_OFFICER].can.reason
    assert found[VoiceRole.INCOME_OFFICER].points == {}


def test_two_colleagues_are_too_few_however_often_they_answer(professionals, colleagues, shown):
    professionals(8, by=colleagues[:2])

    assert not shown()[VoiceRole.CLIENT_MANAGER].can


def test_nothing_is_shown_of_the_clients_of_who_works_alone(make, run, amina, evaluator, at):
    experiment = run(make(amina))
    actions.open_voices(experiment, by=amina, at=at, evaluator=evaluator)
    for _client in range(5):
        actions.answer_card(actions.ask_voices(experiment, by=amina, at=at).code, at=at, language="nl", **GOOD)

    found, _rows = queries.voices_of(queries.round_of(experiment), participants(experiment))

    assert not found[0].can
    assert found[0].points == {}


def test_3_11_5_paper_typed_by_a_neutral_colleague_counts_and_the_typist_is_not_known(experiment, ask, dirk, at):
    before = TrailEntry.objects.count()
    code = ask().code
    asked = TrailEntry.objects.count() - before

    came_in = actions.type_in(
        experiment, code, by=dirk, at=at, language="nl", channel=VoiceChannel.PAPER, better="Eerder bellen.", **GOOD
    )

    response = ExperienceResponse.objects.get()
    assert came_in
    assert (response.channel, response.better, response.answered_on) == ("paper", "Eerder bellen.", at.date())
    assert TrailEntry.objects.count() == before + asked


def test_who_takes_part_types_in_no_paper(experiment, ask, amina, at):
    with pytest.raises(Refused, match="die niet meedoet"):
        actions.type_in(experiment, ask().code, by=amina, at=at, language="nl", channel=VoiceChannel.PAPER, **GOOD)


def test_a_code_works_once(ask, at):
    code = ask().code

    assert actions.answer_card(code, at=at, language="nl", **GOOD)
    assert not actions.answer_card(code, at=at, language="nl", **BAD)
    assert not actions.answer_card("", at=at, language="nl", **GOOD)
    assert ExperienceResponse.objects.count() == 1


def test_nothing_ties_an_answer_to_who_gave_it_or_made_the_card(ask, amina, at):
    card = ask()
    actions.answer_card(card.code, at=at, language="nl", **GOOD)
    actions.answer_own(queries.own_tickets(amina).get(), by=amina, at=at, language="nl", **GOOD)

    assert list(VoiceTicket.objects.exclude(talk="", code="")) == []
    assert "person" not in [field.name for field in ExperienceResponse._meta.fields]
    assert {type(field).__name__ for field in ExperienceResponse._meta.fields} & {"DateTimeField"} == set()


def test_what_was_not_answered_is_cut_loose_after_four_weeks(ask, amina, at):
    card = ask()

    actions.cut_loose(at=at + timedelta(days=28))
    assert queries.open_card(card.code) is not None
    actions.cut_loose(at=at + timedelta(days=29))

    assert queries.open_card(card.code) is None
    assert list(queries.own_tickets(amina)) == []


def test_the_evaluator_takes_no_part(make, run, amina, colleagues, at):
    experiment = run(make(amina))
    take_part(experiment, by=colleagues[0], at=at)

    for somebody in (amina, colleagues[0]):
        with pytest.raises(Refused, match="Kies iemand anders"):
            actions.open_voices(experiment, by=amina, at=at, evaluator=somebody)


def test_only_who_takes_part_asks(experiment, evaluator, bram, at):
    for somebody in (evaluator, bram):
        with pytest.raises(Refused, match=r"Alleen wie meedoet|Only who takes part"):
            actions.ask_voices(experiment, by=somebody, at=at)


@pytest.mark.parametrize(("dutch", "arabic", "told"), [(15, 5, (15, 5)), (16, 4, None), (4, 6, None), (5, 0, None)])
def test_how_many_answered_in_another_language_is_told_from_five_of_either(dutch, arabic, told):
    rows = [(VoiceRole.CLIENT, "", "nl")] * dutch + [(VoiceRole.CLIENT, "", "ar")] * arabic
    others = [(VoiceRole.CLIENT_MANAGER, "", "nl")] * 9

    assert queries.spoken_languages(rows + others) == told


def test_where_the_voices_differ_is_told(answered, professionals, shown):
    answered(5, BAD)
    professionals(6, GOOD)

    assert [point for point, _more, _less in queries.differing(shown().values())] == ["heard", "clear", "say"]
    assert {(more, less) for _point, more, less in queries.differing(shown().values())} == {
        (VoiceRole.CLIENT_MANAGER, VoiceRole.CLIENT)
    }


def test_agreement_is_told_from_twenty_talks_on(experiment, ask, colleagues, at):
    def talk(answers):
        for person in islice(cycle(colleagues), 1):
            card = ask(person)
            actions.answer_card(card.code, at=at, language="nl", **answers)
            actions.answer_own(queries.own_tickets(person).get(), by=person, at=at, language="nl", **answers)
        colleagues.append(colleagues.pop(0))

    def agreed():
        return queries.agreement(*queries.voices_of(queries.round_of(experiment), participants(experiment)))

    for n in range(19):
        talk(GOOD if n % 2 else BAD)
    assert agreed() is None
    talk(GOOD)

    assert agreed() == {"heard": 1, "clear": 1, "say": 1, "helped": None}


@pytest.mark.parametrize("language", ["nl", "en", "ar", "tr", "pl", "uk"])
def test_every_language_asks_the_same_things(language):
    dutch, other = queries.catalogue()["nl"], queries.catalogue()[language]

    assert other["client"].keys() == dutch["client"].keys()
    assert other["client"]["questions"].keys() == dutch["client"]["questions"].keys()
    assert [step["value"] for step in other["scale"]] == [1, 2, 3, 4, 5]
    assert other["buttons"].keys() == dutch["buttons"].keys()
    assert other["dir"] == ("rtl" if language == "ar" else "ltr")
    assert other["is_reviewed"] is False  # until a native speaker has read it, no page says otherwise


def test_a_language_is_used_only_when_the_organisation_says_so(grevendrecht, ravi, amina, at):
    assert queries.languages_of(grevendrecht) == ["nl"]
    with pytest.raises(Refused):
        actions.use_language(grevendrecht, "tr", by=amina, at=at, is_used=True)

    actions.use_language(grevendrecht, "ar", by=ravi, at=at, is_used=True, is_reviewed=True)
    actions.use_language(grevendrecht, "tr", by=ravi, at=at, is_used=True)
    actions.use_language(grevendrecht, "tr", by=ravi, at=at, is_used=False)

    assert queries.languages_of(grevendrecht) == ["nl", "ar"]
    assert queries.said_languages(grevendrecht)["ar"].is_reviewed
