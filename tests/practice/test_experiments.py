"""One experiment in two municipalities, from idea to what came out: frozen, counted, decided, shared, repeated."""

from datetime import timedelta

import pytest
from django.core.management import CommandError, call_command
from django.db import IntegrityError, transaction
from django.utils.formats import date_format

from vakwerk.common.labels import label
from vakwerk.common.verdicts import Refused
from vakwerk.library.public import add_shared, backings_of, withdraw_backing
from vakwerk.notices.models import Notice
from vakwerk.people.public import EXECUTIVE
from vakwerk.practice import actions, queries, rules
from vakwerk.practice.actions import counting, experiment_ends
from vakwerk.practice.models import Checkpoint, Experiment, LotPair, TrialCount
from vakwerk.practice.states import EXPERIMENT_MOVES, ExperimentState, LeewayLevel, TrialDesign
from vakwerk.search.public import find

EXPECTS = "Wij verwachten meer eigen plannen, omdat mensen in het tweede gesprek pas vertellen wat zij willen."
HOUR = timedelta(hours=1)


def words_to(person):
    return [notice.words for notice in Notice.objects.filter(person=person).order_by("at", "pk")]


def counted(experiment, by, at, successes, failures):
    for is_success in [True] * successes + [False] * failures:
        actions.count_client(experiment, by=by, at=at, is_success=is_success)
    experiment.refresh_from_db()
    return experiment


def test_an_experiment_is_held_in_two_places_and_what_failed_is_found(at, amina, wietske, dirk, bram, make, run):
    experiment = run(make(amina))
    actions.take_part(experiment, by=wietske, at=at, is_named=True)
    counted(experiment, wietske, at, 21, 9)
    assert queries.last_look(experiment).key == "goes_better"
    assert words_to(wietske).count("There is an answer in an experiment that you take part in.") == 1

    actions.open_up(experiment, by=amina, at=at)
    repeated = actions.repeat(experiment, by=bram, at=at)
    actions.fill_in_own(repeated, by=bram, at=at, own_successes=20, own_n=60, ends_on=at.date() + timedelta(days=90))
    repeated = actions.start(repeated, by=bram, at=at + timedelta(minutes=1))
    counted(repeated, bram, at, 3, 12)
    assert repeated.repeats == experiment
    assert "Another organisation repeats your experiment." in words_to(amina)

    for each, by, outcome in ((experiment, amina, "adopt"), (repeated, bram, "stop")):
        actions.evaluate(each, by=by, at=at)
        actions.decide(each, by=by, at=at, outcome=outcome, conclusion="Zo ging het bij ons met het gesprek.")
        actions.share(each, by=by, at=at)

    hits = find(dirk, "tweede gesprek eigen plan").hits
    assert {hit.label.partition(":")[2] for hit in hits} == {experiment.pk, repeated.pk}
    assert {hit.title for hit in hits} == {f"{each.title}, {each.organisation}" for each in (experiment, repeated)}
    family = queries.family(dirk, repeated)
    readable, together = queries.read_together(dirk, family)
    assert [(each.successes, each.n) for each in readable] == [(21, 30), (3, 15)]
    assert together.key == "together_better"
    assert queries.thanked(queries.participants(experiment)) == [wietske]


START = 'name="naam" value="start"'


def test_3_11_3_without_an_end_date_or_a_stop_rule_it_does_not_start_and_says_why(at, amina, make, browse):
    experiment = make(amina, stop_rule="", ends_on=None)
    page = f"/proberen/experiment/{experiment.pk}/"

    with pytest.raises(Refused, match="geen einddatum"):
        actions.start(experiment, by=amina, at=at)
    first = browse(amina).get(page).content.decode()
    pressed = browse(amina).post(f"{page}stap/", {"naam": "start"})
    actions.fill_in_own(experiment, by=amina, at=at, ends_on=at.date() + timedelta(days=90))
    second = browse(amina).get(page).content.decode()
    actions.rewrite(experiment, by=amina, at=at, stop_rule="Als drie klanten zeggen dat het hen belast.")
    complete = browse(amina).get(page).content.decode()

    assert "Er is nog geen einddatum." in first
    assert "Er is nog geen stopregel." in second
    assert [START in each for each in (first, second, complete)] == [False, False, True]
    assert (pressed.status_code, "Er is nog geen einddatum." in pressed.content.decode()) == (409, True)
    unfinished = make(amina, stop_rule="", ends_on=None)
    with pytest.raises(IntegrityError), transaction.atomic():
        Experiment.objects.filter(pk=unfinished.pk).update(started_at=at)


def test_of_an_idea_the_page_says_what_is_asked_before_it_starts(at, amina, browse):
    idea = actions.set_up(by=amina, at=at, title="Een stoel erbij", expects="Wie iemand meebrengt, komt vaker.")

    page = browse(amina).get(f"/proberen/experiment/{idea.pk}/").content.decode()

    assert "Schrijf eerst de nieuwe werkwijze op." in page
    assert "Dat kan niet in deze fase." not in page


def test_until_when_is_said_from_the_start(at, amina, make, run, browse):
    experiment = make(amina)
    before = browse(amina).get(f"/proberen/experiment/{experiment.pk}/").content.decode()
    run(experiment)
    after = browse(amina).get(f"/proberen/experiment/{experiment.pk}/").content.decode()

    until = f"tot {date_format(experiment.ends_on, 'j F Y')}"
    assert (until in " ".join(before.split()), until in " ".join(after.split())) == (False, True)


def test_3_11_4_a_stopped_one_stands_in_the_library_of_the_network_and_thanks_only_who_agreed(
    at, amina, wietske, dirk, bram, make, run, browse
):
    experiment = run(make(amina))
    for person in (wietske, dirk):
        actions.take_part(experiment, by=person, at=at)
    actions.be_named(experiment, by=dirk, at=at, is_named=True)
    counted(experiment, wietske, at, 3, 27)
    actions.evaluate(experiment, by=amina, at=at)
    actions.decide(experiment, by=amina, at=at, outcome="stop", conclusion="Het belastte mensen te veel.")
    before = find(bram, "belastte mensen").total
    actions.share(experiment, by=amina, at=at)

    page = browse(bram).get(f"/proberen/experiment/{experiment.pk}/").content.decode()

    assert (before, find(bram, "belastte mensen").total) == (0, 1)
    assert EXPECTS in page
    assert "Het belastte mensen te veel." in page
    assert wietske.name not in page
    assert f"Met dank aan {dirk.name}." in " ".join(page.split())
    assert "It was decided what becomes of an experiment that you took part in." in words_to(wietske)


def test_what_works_becomes_a_practice_that_leads_to_what_everyone_counted(
    at, amina, bram, dirk, make, run, browse, django_assert_max_num_queries
):
    experiment = counted(run(make(amina)), amina, at, 21, 9)
    actions.open_up(experiment, by=amina, at=at)
    repeated = actions.repeat(experiment, by=bram, at=at)
    actions.fill_in_own(repeated, by=bram, at=at, own_successes=20, own_n=60, ends_on=at.date() + timedelta(days=90))
    repeated = counted(actions.start(repeated, by=bram, at=at), bram, at, 2, 10)
    for each, by, outcome in ((repeated, bram, "stop"), (experiment, amina, "adopt")):
        actions.evaluate(each, by=by, at=at)
        actions.decide(each, by=by, at=at, outcome=outcome, conclusion="Zo ging het bij ons.")

    closed = actions.share_lesson(repeated, by=bram, at=at)
    draft = actions.share_lesson(experiment, by=amina, at=at)

    assert (closed.kind, closed.went_wrong, closed.evidence) == ("lesson", True, "")  # the network does not read it yet
    assert (draft.kind, draft.certainty, draft.evidence) == ("proven_practice", "several", label(experiment))
    facts = {"kind": draft.kind, "title": draft.title, "origin": draft.origin, "evidence": draft.evidence}
    item = add_shared(by=amina, at=at, audience="network", **facts)
    where = f"/bibliotheek/{item.pk}/"
    page = browse(dirk).get(where).content.decode()
    assert f'href="/proberen/experiment/{experiment.pk}/"' in page
    assert '<p class="vw-lead">Het gaat beter dan eerst.' in page  # of that of another organisation no count is read
    assert ("Tot nu toe geteld" in page, "Verschil met eerst" in page) == (True, False)
    actions.share(repeated, by=bram, at=at)
    reader = browse(dirk)
    with django_assert_max_num_queries(10):
        page = reader.get(where).content.decode()
    assert '<p class="vw-lead">Samen wijst het op beter.' in page
    words = ("Tot nu toe geteld", "Verschil met eerst", str(repeated.organisation))
    assert [each in page for each in words] == [False, True, True]
    actions.destroy_experiments(Experiment.objects.filter(pk=repeated.pk), at=at)
    actions.destroy_experiments(Experiment.objects.filter(pk=experiment.pk), at=at)
    assert "/proberen/experiment/" not in browse(dirk).get(where).content.decode()


def test_what_was_agreed_stands_fast_from_the_start_and_a_change_opens_a_linked_one(at, amina, make, run):
    experiment = run(make(amina))

    with pytest.raises(Refused, match="ligt vast"):
        actions.rewrite(experiment, by=amina, at=at, useful_points=5)
    with pytest.raises(Refused, match="ligt vast"):
        actions.fill_in_own(experiment, by=amina, at=at, own_n=10)
    changed = actions.change_anew(experiment, by=amina, at=at)

    assert (changed.changed_from, changed.state, changed.own_n) == (experiment, ExperimentState.IDEA, None)


def test_a_repetition_keeps_what_it_repeats(at, amina, bram, make, run):
    experiment = run(make(amina))
    actions.open_up(experiment, by=amina, at=at)

    repeated = actions.repeat(experiment, by=bram, at=at)

    assert [getattr(repeated, name) for name in ("success", "useful_points", "most", "stop_rule", "design")] == [
        getattr(experiment, name) for name in ("success", "useful_points", "most", "stop_rule", "design")
    ]
    assert (repeated.own_n, repeated.ends_on) == (None, None)
    with pytest.raises(Refused, match="ongewijzigd"):
        actions.rewrite(repeated, by=bram, at=at, success="Iets makkelijkers.")


def test_a_municipality_tries_the_same_once_at_a_time(at, amina, bram, settle, wolderbrink, make, run, browse):
    experiment, mehmet = run(make(amina)), settle("mehmet", "Mehmet Kaya", wolderbrink)
    actions.open_up(experiment, by=amina, at=at)
    there = actions.repeat(experiment, by=bram, at=at)

    page = browse(mehmet).get(f"/proberen/experiment/{experiment.pk}/samen/").content.decode()

    assert 'value="repeat"' not in page
    for tried in (experiment, there):
        with pytest.raises(Refused, match=r"niet begonnen|probeert dit al"):
            actions.repeat(tried, by=mehmet, at=at)


@pytest.mark.parametrize(("outcome", "may"), [("repeat", True), ("adopt", False), ("stop", False)])
def test_what_was_decided_to_repeat_is_repeated_where_it_was_held(at, amina, make, run, outcome, may):
    experiment = run(make(amina))
    assert not rules.may_repeat(amina, experiment, queries.is_tried_at(experiment.organisation, experiment))
    actions.evaluate(experiment, by=amina, at=at)
    decided = actions.decide(experiment, by=amina, at=at, outcome=outcome, conclusion="Nog te weinig.")

    is_tried = queries.is_tried_at(decided.organisation, decided)

    assert bool(rules.may_repeat(amina, decided, is_tried)) == may
    if may:
        assert actions.repeat(decided, by=amina, at=at).repeats == decided


def test_a_rule_gives_way_only_when_who_stands_behind_it_says_so(at, amina, dirk, make):
    experiment = make(amina, leeway_level=LeewayLevel.OWN, sponsor=dirk)

    with pytest.raises(Refused, match="moet een regel wijken"):
        actions.start(experiment, by=amina, at=at)
    until = at.date() + timedelta(days=90)
    actions.grant(experiment, by=dirk, at=at, leeway="Eén intakegesprek, opgeschort.", leeway_until=until)

    assert actions.start(experiment, by=amina, at=at).state == ExperimentState.RUNNING


def test_whoever_takes_part_pauses_it_at_once_and_everyone_hears(at, amina, wietske, dirk, make, run):
    experiment = run(make(amina, sponsor=dirk))
    actions.take_part(experiment, by=wietske, at=at)

    actions.pause(experiment, by=wietske, at=at, reason="Twee mensen liepen boos weg.")

    paused = "An experiment was paused, because something goes wrong."
    assert [paused in words_to(person) for person in (amina, dirk, wietske)] == [True, True, False]
    with pytest.raises(Refused):
        actions.count_client(experiment, by=wietske, at=at, is_success=True)
    with pytest.raises(Refused):
        actions.resume(experiment, by=wietske, at=at)
    actions.resume(experiment, by=dirk, at=at)


def test_who_stands_behind_it_goes_on_with_it_when_who_led_it_leaves(at, amina, dirk, grevendrecht, make, run):
    experiment = run(make(amina, sponsor=dirk))

    actions.leave_experiments({(amina.pk, grevendrecht.pk)}, at=at)

    experiment.refresh_from_db()
    assert (experiment.initiator, experiment.sponsor) == (dirk, dirk)
    assert words_to(dirk).count(experiment_ends.ASIDE) == 1


def test_when_both_leave_a_colleague_goes_on_with_it(at, amina, dirk, wietske, bram, grevendrecht, make, run, browse):
    experiment = run(make(amina, sponsor=dirk))
    actions.take_part(experiment, by=wietske, at=at)
    page = f"/proberen/experiment/{experiment.pk}/"

    actions.leave_experiments({(amina.pk, grevendrecht.pk), (dirk.pk, grevendrecht.pk)}, at=at)

    experiment.refresh_from_db()
    assert (experiment.initiator, experiment.sponsor) == (None, None)
    assert words_to(wietske) == [experiment_ends.NOBODY]
    assert experiment_ends.ASIDE not in words_to(dirk)
    with pytest.raises(Refused, match="andere organisatie"):
        actions.take_experiment(experiment, by=bram, at=at)
    assert "Ik ga ermee verder" in browse(wietske).get(page).content.decode()
    browse(wietske).post(f"{page}stap/", {"naam": "take_experiment"})
    assert actions.evaluate(experiment, by=wietske, at=at).state == "evaluating"
    with pytest.raises(Refused, match="Wietske trekt dit experiment"):
        actions.take_experiment(experiment, by=amina, at=at)


def test_who_leads_it_hears_that_nobody_stands_behind_it_any_more(
    at, amina, dirk, grevendrecht, wolderbrink, make, run
):
    experiment = run(make(amina, sponsor=dirk))

    actions.leave_experiments({(dirk.pk, wolderbrink.pk)}, at=at)
    assert words_to(amina) == []
    for _day in range(2):
        actions.leave_experiments({(dirk.pk, grevendrecht.pk)}, at=at)

    experiment.refresh_from_db()
    assert (experiment.initiator, experiment.sponsor) == (amina, None)
    assert words_to(amina) == [experiment_ends.NOBODY_BEHIND]


def test_harm_is_told_to_who_can_stop_it_sooner_than_success(at, amina, dirk, make, run):
    experiment = run(make(amina, sponsor=dirk, own_successes=100, own_n=200))

    counted(experiment, amina, at, 1, 11)

    assert queries.last_look(experiment).key == "worse"
    assert "In an experiment it goes worse than before. Talk about whether you should stop." in words_to(dirk)


def test_who_takes_part_reads_the_count_at_once_and_others_after_an_answer(at, amina, wietske, make, run, browse):
    experiment = run(make(amina))
    counted(experiment, amina, at, 5, 7)
    page = f"/proberen/experiment/{experiment.pk}/"

    hers = browse(amina).get(page).content.decode()
    others = browse(wietske).get(page).content.decode()
    counted(experiment, amina, at, 16, 0)
    later = browse(wietske).get(page).content.decode()

    assert "Na 12 klanten" in hers
    assert "Na 12 klanten" not in others
    assert "Na 28 klanten" in later


def test_the_count_so_far_is_drawn_for_who_reads_it(at, amina, wietske, make, run, browse):
    experiment = counted(run(make(amina)), amina, at, 2, 3)

    drawn = [browse(who).get(f"/proberen/experiment/{experiment.pk}/").content.decode() for who in (amina, wietske)]

    assert [page.count('<svg class="vw-chart"') for page in drawn] == [1, 0]
    assert "Tot nu toe geteld" in drawn[0]


def test_all_who_repeated_it_stand_on_pages_of_twenty(at, amina, bram, make, run, hold, browse):
    experiment = run(make(amina))
    actions.open_up(experiment, by=amina, at=at)
    for _n in range(21):
        hold(actions.repeat(experiment, by=bram, at=at))
    where = f"/proberen/experiment/{experiment.pk}/samen/"

    first, second = (browse(bram).get(f"{where}?bladzijde={n}").content.decode() for n in (1, 2))

    assert [page.count('<th scope="row"') for page in (first, second)] == [20, 1]


def test_what_they_say_together_follows_every_count(at, amina, bram, make, run):
    """It is reckoned once for the same counts, so a count more is another answer."""
    experiment = counted(run(make(amina, audience="network")), amina, at, 9, 3)
    repeated = actions.repeat(experiment, by=bram, at=at)
    actions.fill_in_own(repeated, by=bram, at=at, own_successes=20, own_n=60, ends_on=at.date() + timedelta(days=90))
    repeated = counted(actions.start(repeated, by=bram, at=at + timedelta(minutes=1)), bram, at, 3, 9)

    def together():
        return [(each.successes, each.n) for each in queries.counted_by_all(bram, experiment)[0]]

    before, evidence = together(), queries.counted_by_all(bram, experiment)[1].evidence
    actions.count_client(repeated, by=bram, at=at, is_success=True)

    assert before == [(9, 12), (3, 12)]
    assert together() == [(9, 12), (4, 13)]
    assert queries.counted_by_all(bram, experiment)[1].evidence > evidence


def test_a_count_is_taken_back_on_the_same_day_only(at, amina, make, run):
    experiment = run(make(amina))
    row = actions.count_client(experiment, by=amina, at=at, is_success=True)
    old = actions.count_client(experiment, by=amina, at=at - timedelta(days=1), is_success=True)

    actions.take_back(experiment, row.pk, by=amina, at=at)
    with pytest.raises(Refused):
        actions.take_back(experiment, old.pk, by=amina, at=at)

    assert queries.tally(experiment) == (1, 1)


def test_a_count_holds_neither_the_client_nor_who_counted():
    assert {field.name for field in TrialCount._meta.fields} == {"id", "experiment", "is_success", "counted_on"}
    assert not any(field.related_model and field.name != "experiment" for field in LotPair._meta.fields)


@pytest.fixture
def lots(at, amina, make, run):
    return run(make(amina, design=TrialDesign.LOT, fair_by="Cliëntenraad", is_not_about_money=True))


def test_a_lot_is_for_two_talks_of_which_neither_has_begun(lots, at, amina):
    hour = timedelta(hours=1)
    with pytest.raises(Refused, match="al begonnen"):
        actions.draw(lots, by=amina, at=at, first_at=at, second_at=at + hour)
    with pytest.raises(Refused, match="na het eerste"):
        actions.draw(lots, by=amina, at=at, first_at=at + hour, second_at=at + hour)

    pairs = [actions.draw(lots, by=amina, at=at, first_at=at + hour, second_at=at + 2 * hour) for _n in range(40)]

    codes = [code for pair in pairs for code in (pair.first_code, pair.second_code)]
    assert len(set(codes)) == 80
    assert 5 < sum(pair.is_first_new for pair in pairs) < 35  # once in ten million this is chance


def test_a_result_is_entered_by_its_code_once_and_not_after_the_decision(lots, at, amina):
    hour = timedelta(hours=1)
    pair = actions.draw(lots, by=amina, at=at, first_at=at + hour, second_at=at + 2 * hour)
    enter = {"by": amina, "at": at}

    actions.enter_result(lots, code=pair.first_code, is_success=True, **enter)
    with pytest.raises(Refused, match="telt één keer"):
        actions.enter_result(lots, code=pair.first_code, is_success=False, **enter)
    with pytest.raises(Refused, match="bestaat niet"):
        actions.enter_result(lots, code="00000", is_success=True, **enter)
    assert queries.known_pairs(lots) == []
    actions.evaluate(lots, by=amina, at=at)
    actions.enter_result(lots, code=pair.second_code, is_success=False, **enter)
    assert queries.known_pairs(lots) == [(1, 0) if pair.is_first_new else (0, 1)]
    late = actions.decide(lots, by=amina, at=at, outcome="repeat", conclusion="Nog te weinig.")
    with pytest.raises(Refused, match="niets geteld"):
        actions.enter_result(late, code=pair.first_code, is_success=True, **enter)


def test_what_was_taken_back_is_no_longer_drawn(at, amina, make, run, browse):
    experiment = counted(run(make(amina)), amina, at, 8, 1)
    slip = actions.count_client(experiment, by=amina, at=at, is_success=False)
    actions.take_back(experiment, slip.pk, by=amina, at=at)
    counted(experiment, amina, at, 0, 1)

    page = browse(amina).get(f"/proberen/experiment/{experiment.pk}/").content.decode()

    assert ">8 van 10</text>" in page
    assert ">8 van 9</text>" not in page


def test_of_a_pair_with_one_result_it_says_that_the_other_is_waited_for(lots, at, amina, bram, browse):
    page = f"/proberen/experiment/{lots.pk}/"
    words = ("Van 1 paar is één gesprek bekend.", "Van 2 paren is één gesprek bekend.")
    seen = []
    pairs = [actions.draw(lots, by=amina, at=at, first_at=at + HOUR, second_at=at + 2 * HOUR) for _n in range(3)]
    for code in (pairs[0].first_code, pairs[1].second_code, pairs[0].second_code):
        actions.enter_result(lots, code=code, is_success=True, by=amina, at=at)
        shown = browse(amina).get(page).content.decode()
        seen.append([each in shown for each in words])

    assert seen == [[True, False], [False, True], [True, False]]
    actions.evaluate(lots, by=amina, at=at)
    actions.decide(lots, by=amina, at=at, outcome="stop", conclusion="Nog te weinig.")
    assert words[0] not in browse(amina).get(page).content.decode()


def test_of_what_is_over_with_few_clients_others_are_not_told_that_it_goes_on(at, amina, wietske, make, run, browse):
    experiment = counted(run(make(amina)), amina, at, 2, 1)
    page = f"/proberen/experiment/{experiment.pk}/"
    before = browse(wietske).get(page).content.decode()
    actions.evaluate(experiment, by=amina, at=at)

    after, together = (browse(wietske).get(page + part).content.decode() for part in ("", "samen/"))

    assert ("Wordt geteld" in before, "Wordt geteld" in after) == (True, False)
    assert "De telling van 1 andere staat hier niet" in together
    assert "terwijl het loopt" not in browse(amina).get(page).content.decode()


def test_of_a_lot_both_ways_are_drawn_also_in_the_library(lots, at, amina, bram, browse):
    for _pair in range(8):
        pair = actions.draw(lots, by=amina, at=at, first_at=at + HOUR, second_at=at + 2 * HOUR)
        for code, is_new in ((pair.first_code, pair.is_first_new), (pair.second_code, not pair.is_first_new)):
            actions.enter_result(lots, code=code, is_success=is_new, by=amina, at=at)
    item = add_shared(by=amina, at=at, kind="lesson", title="Geloot", audience="network", evidence=label(lots))

    own = browse(amina).get(f"/proberen/experiment/{lots.pk}/").content.decode()
    library = browse(amina).get(f"/bibliotheek/{item.pk}/").content.decode()
    hidden = browse(bram).get(f"/bibliotheek/{item.pk}/").content.decode()

    assert "Met de nieuwe aanpak lukte het 8 keer, met de oude 0 keer." in own
    assert [page.count("De nieuwe aanpak") for page in (own, library, hidden)] == [2, 2, 0]  # drawn, and in the table
    assert '<td class="utrecht-table__cell vw-num">10,0</td>' in library
    assert '<svg class="vw-chart"' not in hidden


@pytest.mark.parametrize(("missing", "words"), [("fair_by", "welke raad"), ("is_not_about_money", "nooit wie geld")])
def test_a_lot_names_who_judged_it_fair_and_is_never_for_money(at, amina, make, missing, words):
    facts = {"design": TrialDesign.LOT, "fair_by": "Cliëntenraad", "is_not_about_money": True}
    experiment = make(amina, **facts | {missing: type(facts[missing])()})

    with pytest.raises(Refused, match=words):
        actions.start(experiment, by=amina, at=at)


def test_every_verdict_is_said_again_from_what_it_was_kept_with(at, amina, make, run, capsys):
    counted(run(make(amina)), amina, at, 21, 9)

    call_command("recompute_verdicts")
    assert "come out the same" in capsys.readouterr().out
    Checkpoint.objects.filter(key="goes_better").update(key="works")
    with pytest.raises(CommandError, match="1 of"):
        call_command("recompute_verdicts")


def test_what_was_said_under_an_earlier_rule_stands(at, amina, make, run, capsys):
    experiment = run(make(amina, own_successes=300, own_n=1000, most=1000))
    inputs = {"successes": 380, "n": 1000}
    for rule in (1, 2):
        verdict = queries.said_of(experiment, inputs, rule=rule)
        counting.keep_look(experiment, inputs, verdict, at=at + timedelta(minutes=rule))

    call_command("recompute_verdicts")

    kept = [(look.rule, look.key) for look in queries.looks(experiment)]
    assert kept == [(1, "goes_better"), (2, "better_less")]
    assert "2 verdicts come out the same." in capsys.readouterr().out


def test_who_pauses_is_not_told_to_go_on(at, amina, make, run, browse):
    experiment = counted(run(make(amina)), amina, at, 2, 1)
    actions.pause(experiment, by=amina, at=at, reason="Twee klanten schrokken.")

    page = browse(amina).get(f"/proberen/experiment/{experiment.pk}/").content.decode()

    assert "Het is gepauzeerd, en er is nog geen antwoord (getelde klanten: 3)." in page
    assert "Er zijn nog maar 3 klanten. Ga door." not in page
    assert "tot 20" not in page.split("<h1")[0].split("<main")[1]


def test_on_the_day_after_its_last_it_is_over(at, amina, make, run):
    experiment = run(make(amina))

    actions.end_overdue(at=at + timedelta(days=90))
    actions.end_overdue(at=at + timedelta(days=91))

    experiment.refresh_from_db()
    assert experiment.state == ExperimentState.EVALUATING
    assert words_to(amina).count("An experiment is over. What came out, and what do you decide?") == 1


@pytest.mark.parametrize(
    ("successes", "failures", "going_on", "over"),
    [
        (0, 0, "too_early_none", "ended_none"),
        (4, 8, "no_answer_yet", "ended_open"),
        (9, 6, "looks_better", "ended_better"),
        (21, 9, "goes_better", "goes_better"),
    ],
)
def test_whoever_stopped_is_not_told_to_go_on(at, amina, make, run, successes, failures, going_on, over):
    experiment = counted(run(make(amina)), amina, at, successes, failures)
    verdict = queries.said_of(experiment, queries.inputs_of(experiment))
    before = queries.sentence_of(experiment, verdict)

    ended = actions.evaluate(experiment, by=amina, at=at)

    assert (before.key, queries.sentence_of(ended, verdict).key) == (going_on, over)


@pytest.mark.either_database
def test_moves_of_an_experiment(at, amina, wietske, dirk, karima, make):
    experiment = make(amina, sponsor=dirk, leeway_level=LeewayLevel.OWN)
    actions.take_part(experiment, by=wietske, at=at)
    participants = queries.participants(experiment)
    people = {"initiator": amina, "sponsor": dirk, "participant": wietske, "colleague": karima}

    allowed = set()
    for part, person in people.items():
        for name in EXPERIMENT_MOVES:
            for state in ExperimentState:
                experiment.state = state
                if rules.may_move_experiment(person, experiment, name, participants):
                    allowed.add((part, name, state))

    parts = {
        "initiator": ["initiator"],
        "sponsor": ["sponsor"],
        "holder": ["initiator", "sponsor"],
        "participant": ["initiator", "participant"],
        "system": [],
    }
    expected = {
        (who, name, state)
        for name, move in EXPERIMENT_MOVES.items()
        for who in parts[move.by]
        for state in move.sources
    }
    assert allowed == expected - {("initiator", "start", ExperimentState.DESIGNED)}  # a rule has to give way first


def test_an_experiment_goes_with_its_counts_but_the_first_stays_for_who_repeats_it(at, amina, bram, make, run):
    from vakwerk.privacy.actions import destroy_overdue

    experiment = run(make(amina))
    actions.open_up(experiment, by=amina, at=at)
    repeated = actions.repeat(experiment, by=bram, at=at)
    counted(experiment, amina, at, 1, 1)
    actions.evaluate(experiment, by=amina, at=at)
    actions.decide(experiment, by=amina, at=at, outcome="stop", conclusion="Het hielp niet.")

    destroy_overdue(at=at + timedelta(days=3654))
    kept, first_repetition = list(Experiment.objects.all()), repeated.pk
    repeated.delete()
    destroy_overdue(at=at + timedelta(days=3655))

    assert {each.pk for each in kept} == {experiment.pk, first_repetition}
    assert Experiment.objects.count() == TrialCount.objects.count() == Checkpoint.objects.count() == 0


def test_3_9_7_an_executive_stands_behind_an_experiment_by_name_as_long_as_it_is_there(
    at, later, amina, wietske, settle, grevendrecht, wolderbrink, make, run, browse
):
    ines, otto = (
        settle("ines", "Ines de Bruin", grevendrecht, EXECUTIVE),
        settle("otto", "Otto", wolderbrink, EXECUTIVE),
    )
    experiment, said = run(make(amina)), "Lukt het niet, dan sta ik naast jullie."
    page = f"/proberen/experiment/{experiment.pk}/"
    for person, words in ((wietske, "wethouder"), (otto, "andere organisatie")):
        with pytest.raises(Refused, match=words):
            actions.back_experiment(experiment, by=person, at=at, text=said)

    empty = browse(ines).post(f"{page}steunen/", {"text": ""})
    browse(ines).post(f"{page}steunen/", {"text": said})

    shown, hers = (browse(person).get(page).content.decode() for person in (wietske, ines))
    assert (empty.status_code, "Er klopt nog iets niet" in empty.content.decode()) == (422, True)
    assert all(part in shown for part in (said, "Ines de Bruin"))
    assert ["steunen/" in text for text in (shown, hers)] == [False, False]  # once
    assert words_to(amina) == ["Somebody stands behind what you shared."]
    withdraw_backing(backings_of(experiment).get(), by=ines, at=later(5))
    assert f"<s>“{said}”</s>" in browse(wietske).get(page).content.decode()
    experiment_ends.destroy_experiments([experiment], at=at)
    assert not backings_of(f"practice.experiment:{experiment.pk}").exists()
