"""What cannot be counted, and what could be counted wrongly: a clear sentence, and no count lost or doubled."""

import re
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from tests.at_once import at_once

from vakwerk.common.verdicts import Refused
from vakwerk.practice import actions, queries
from vakwerk.practice.models import Checkpoint, TrialCount
from vakwerk.practice.states import TrialDesign

HERE = ZoneInfo("Europe/Amsterdam")
HOUR = timedelta(hours=1)


@pytest.fixture
def lots(amina, make, run):
    return run(make(amina, design=TrialDesign.LOT, fair_by="Cliëntenraad", is_not_about_money=True))


def read(browse, person, experiment, rest=""):
    return browse(person).get(f"/proberen/experiment/{experiment.pk}/{rest}").content.decode()


def test_of_nobody_it_is_too_early_to_say(amina, make, run, lots, browse):
    for experiment in (run(make(amina)), lots):
        page = read(browse, amina, experiment)
        assert "Er is nog geen klant geteld." in page
        assert not re.search(r"\b0 van 0\b|Na 0 klanten", page)


def test_before_the_first_count_it_is_said_that_nobody_was_counted(amina, make, run, browse):
    assert "Er is nog niemand geteld." in read(browse, amina, run(make(amina)), "tellen/")


def test_at_the_latest_stop_the_page_says_that_it_was_agreed(at, amina, make, run, browse):
    experiment, agreed = run(make(amina, most=10)), "Jullie spraken af te stoppen na 10 klanten."
    for _n in range(9):
        actions.count_client(experiment, by=amina, at=at, is_success=False)
    before = read(browse, amina, experiment)
    actions.count_client(experiment, by=amina, at=at, is_success=True)

    assert (agreed in before, agreed in read(browse, amina, experiment)) == (False, True)


def test_of_a_rate_that_is_an_estimate_the_page_says_that_it_may_be_wrong_as_well(at, amina, make, run, lots, browse):
    experiment = run(make(amina))
    together = "samen is het hooguit 2 op de 20"

    assert together in read(browse, amina, experiment)
    assert together in read(browse, amina, experiment, "telkaart/")
    assert together not in read(browse, amina, lots)


@pytest.mark.parametrize(
    ("before", "said"),
    [
        ({"own_successes": "9", "own_n": "8"}, "Je telde er meer dan er waren."),
        ({"own_successes": "0", "own_n": "0"}, "Zorg ervoor dat deze waarde minstens 1 is."),
    ],
)
def test_more_than_there_were_is_said_and_stays_in_its_field(before, said, amina, make, browse):
    where = f"/proberen/experiment/{make(amina).pk}/plan/eigen/"

    answer = browse(amina).post(where, before | {"ends_on": "2099-01-01"})

    page = answer.content.decode()
    assert answer.status_code == 422
    assert said in page
    assert all(f'value="{number}"' in page for number in before.values())


def test_where_it_never_succeeded_one_success_in_ten_is_better(at, amina, make, run, browse):
    experiment = run(make(amina, own_successes=0, own_n=160))
    for n in range(10):
        actions.count_client(experiment, by=amina, at=at, is_success=n < 5)

    assert queries.last_look(experiment).key == "goes_better"
    assert "Van elke 10 klanten" in read(browse, amina, experiment)
    assert browse(amina).get(f"/proberen/experiment/{experiment.pk}/telkaart/").status_code == 200


def test_where_it_always_succeeded_nothing_can_get_better_and_the_start_says_so(amina, make, browse):
    experiment = make(amina, own_successes=160, own_n=160)

    assert "Zoveel beter is meer dan alle klanten." in read(browse, amina, experiment)


def test_a_lot_of_which_one_result_is_known_says_nothing_yet(lots, at, amina, browse):
    pair = actions.draw(lots, by=amina, at=at, first_at=at + HOUR, second_at=at + 2 * HOUR)
    actions.enter_result(lots, by=amina, at=at, code=pair.first_code, is_success=True)

    page = read(browse, amina, lots)

    assert queries.known_pairs(lots) == []
    assert "Er is nog geen klant geteld." in page
    assert "lukte het 0 keer" not in page


def test_a_lot_leads_to_where_its_results_are_entered(lots, at, amina, browse):
    pair = actions.draw(lots, by=amina, at=at, first_at=at + HOUR, second_at=at + 2 * HOUR)

    page = browse(amina).get(f"/proberen/lot/{pair.pk}/").content.decode()

    assert f'href="/proberen/experiment/{lots.pk}/code/"' in page


@pytest.mark.parametrize(
    ("code", "said"),
    [
        (lambda pair: pair.first_code.lower(), "Het resultaat van deze code is al ingevoerd. Het telt één keer."),
        (lambda _pair: "XXXXX", "Deze code bestaat niet in dit experiment. Kijk of je hem goed typte."),
    ],
)
def test_a_code_that_does_not_count_is_said_and_what_was_typed_stays(code, said, lots, at, amina, browse):
    pair = actions.draw(lots, by=amina, at=at, first_at=at + HOUR, second_at=at + 2 * HOUR)
    actions.enter_result(lots, by=amina, at=at, code=pair.first_code, is_success=True)
    typed = code(pair)

    answer = browse(amina).post(f"/proberen/experiment/{lots.pk}/code/", {"code": typed, "is_success": "no"})

    page = answer.content.decode()
    assert (answer.status_code, said in page, f'value="{typed}"' in page) == (422, True, True)
    pair.refresh_from_db()
    assert (pair.first_success, pair.second_success) == (True, None)


def test_a_code_after_the_end_no_longer_counts_and_the_page_says_so(lots, at, amina, browse):
    pair = actions.draw(lots, by=amina, at=at, first_at=at + HOUR, second_at=at + 2 * HOUR)
    actions.evaluate(lots, by=amina, at=at)
    actions.decide(lots, by=amina, at=at, outcome="repeat", conclusion="Nog te weinig.")

    given = {"code": pair.first_code, "is_success": "yes"}
    answer = browse(amina).post(f"/proberen/experiment/{lots.pk}/code/", given)

    assert answer.status_code == 409
    assert "Hier wordt nu niets geteld." in answer.content.decode()
    pair.refresh_from_db()
    assert pair.first_success is None


def test_a_talk_that_has_begun_is_said_and_what_was_typed_stays(lots, amina, browse):
    given = {"first_at": "2020-01-06T09:30", "second_at": "2099-01-06T09:30"}

    answer = browse(amina).post(f"/proberen/experiment/{lots.pk}/loten/", given)

    page = answer.content.decode()
    assert (answer.status_code, "is al begonnen" in page, "2020-01-06T09:30" in page) == (422, True, True)
    assert not lots.pairs.exists()


def test_an_hour_that_the_clock_skips_is_no_moment(lots, amina, browse):
    given = {"first_at": "2099-03-29T02:30", "second_at": "2099-03-29T04:30"}  # a Sunday in March

    answer = browse(amina).post(f"/proberen/experiment/{lots.pk}/loten/", given)

    assert answer.status_code == 422
    assert not lots.pairs.exists()


def test_in_the_night_that_the_clock_is_set_back_every_count_is_of_its_day(amina, make, run):
    experiment = run(make(amina))
    twice = [datetime(2026, 10, 25, 2, 30, tzinfo=HERE, fold=fold) for fold in (0, 1)]
    late = datetime(2026, 10, 25, 23, 59, tzinfo=HERE)

    rows = [actions.count_client(experiment, by=amina, at=at, is_success=True) for at in [*twice, late]]
    actions.take_back(experiment, rows[0].pk, by=amina, at=late)

    assert {str(row.counted_on) for row in rows} == {"2026-10-25"}
    assert queries.tally(experiment) == (2, 2)


@pytest.mark.django_db(transaction=True)
@pytest.mark.either_database
def test_of_ten_who_count_at_once_no_count_is_lost_or_doubled(transactional_db, at, amina, make, run):
    experiment = run(make(amina))

    def count(is_success):
        return lambda: actions.count_client(experiment, by=amina, at=at, is_success=is_success)

    failed = at_once(*(count(n % 2 == 0) for n in range(10)))

    assert failed == []
    assert queries.tally(experiment) == (5, 10)
    assert Checkpoint.objects.filter(experiment=experiment).last().inputs["n"] in range(1, 11)


@pytest.mark.django_db(transaction=True)
@pytest.mark.either_database
def test_of_two_who_enter_one_code_at_once_one_counts(transactional_db, at, amina, lots):
    pair = actions.draw(lots, by=amina, at=at, first_at=at + HOUR, second_at=at + 2 * HOUR)

    def enter():
        actions.enter_result(lots, by=amina, at=at, code=pair.first_code, is_success=True)

    failed = at_once(enter, enter)

    assert [type(error) for error in failed] == [Refused]
    pair.refresh_from_db()
    assert pair.first_success is True


def test_fifty_thousand_counts_are_read_in_ten_queries(at, amina, make, run, browse, django_assert_max_num_queries):
    experiment = run(make(amina, most=100_000))
    day = at.date()
    TrialCount.objects.bulk_create(
        TrialCount(experiment=experiment, is_success=n % 10 < 4, counted_on=day) for n in range(49_999)
    )
    actions.count_client(experiment, by=amina, at=at, is_success=True)
    visitor = browse(amina)

    with django_assert_max_num_queries(10):
        page = visitor.get(f"/proberen/experiment/{experiment.pk}/").content.decode()

    assert queries.tally(experiment)[1] == 50_000
    assert queries.last_look(experiment).key == "goes_better"
    assert "Van elke 10 klanten 4" in page
    assert "Na 50.000 klanten" in page
    assert "na 100.000 klanten" in page
    assert ">20.001 van 50.000</text>" in page
    assert not re.search(r"[> ]\d{5,6}[ <]", page)


def test_where_clients_are_counted_one_after_another_what_was_counted_stands_right_before_the_next(
    at, amina, make, run, lots, browse
):
    experiment = run(make(amina))
    visitor = browse(amina)
    pair = actions.draw(lots, by=amina, at=at, first_at=at + HOUR, second_at=at + 2 * HOUR)

    counted = visitor.post(f"/proberen/experiment/{experiment.pk}/tellen/", {"uitkomst": "ja"}, follow=True)
    given = {"code": pair.first_code, "is_success": "yes"}
    entered = visitor.post(f"/proberen/experiment/{lots.pk}/code/", given, follow=True)

    for answer, said, following in ((counted, "Geteld: gelukt.", 'value="ja"'), (entered, "Ingevoerd.", 'name="code"')):
        shown = answer.content.decode()
        between = shown.split("autofocus", 1)[1].split(following)[0]
        assert said in between
        assert not re.search("<a |<button|<summary", between)
