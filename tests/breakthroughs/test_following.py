"""Afterwards: asked of a refusal as of a gift, read by the panel, compared, learned from, counted, given openly."""

from dataclasses import replace
from datetime import timedelta
from io import BytesIO
from itertools import pairwise

import pytest
from tests.breakthroughs.conftest import EXPECTED, REASONS
from tests.breakthroughs.test_applying import words_to

from vakwerk.breakthroughs import actions, queries, rules, tasks
from vakwerk.breakthroughs.models import Decision, EffectFollowUp, FundApplication, FundYear
from vakwerk.breakthroughs.states import FOLLOW_UP_MOVES, ApplicationState, Course, FollowUpState, Outcome
from vakwerk.common.deeds import named_deeds
from vakwerk.common.verdicts import Refused
from vakwerk.ledger.public import latest
from vakwerk.notices.models import WriteOnlyLink
from vakwerk.notices.queries import token_of
from vakwerk.people.public import keep_house_style, left_since
from vakwerk.privacy.actions import destroy_overdue
from vakwerk.trail.public import of

VAN = "Met een collega kocht hij een oude bestelbus."


@pytest.fixture
def told(advised, decide, cato, at, hearing, hanneke):
    """Refused, told, and the hearing closed; so long ago that all three questions are due."""
    decide(advised)
    actions.communicate(advised, by=cato, at=at)
    actions.close(hearing, by=hanneke, at=at)
    advised.refresh_from_db()
    return advised


def after(at, days):
    return at + timedelta(days=days)


def test_3_12_4_a_refusal_is_asked_about_like_a_gift_and_the_panel_sees_the_answer_at_its_next_hearing(
    told, panel, cato, amina, ursula, at, ids, hanneke, virgil
):
    """And 4.8 for what came of it: who told it hears that it was read."""
    assert [each.due_on for each in queries.follow_ups(told)] == [after(at, n).date() for n in (91, 182, 365)]
    actions.ask_follow_ups(at=after(at, 90))
    before = words_to(amina)
    actions.ask_follow_ups(at=after(at, 91))
    actions.ask_follow_ups(at=after(at, 92))

    actions.answer(queries.follow_ups(told)[0], by=amina, at=after(at, 92), course="otherwise", text=VAN)
    following = actions.plan(panel, by=cato, at=after(at, 92), starts_at=after(at, 100))
    shown = queries.became_of(following, ursula)
    actions.read_what_became(shown, by=ursula, at=after(at, 93))

    asked = "It is time to tell what came of your application to the fund."
    assert (before.count(asked), words_to(amina).count(asked)) == (0, 1)
    assert [each.text for each in shown] == [VAN]
    assert of(told).filter(action="breakthroughs.read_earlier", actor=ursula).count() == 1
    assert [entry.kind for entry in latest(amina)] == ["breakthrough"]

    actions.begin(following, by=hanneke, at=after(at, 100), present=ids(hanneke, ursula, virgil))
    actions.close(following, by=hanneke, at=after(at, 100))
    assert "The panel has read what came of your application." in words_to(amina)


def test_it_is_too_early_for_a_question_before_its_day(told, amina, at):
    with pytest.raises(Refused, match="te vroeg"):
        actions.answer(queries.follow_ups(told)[0], by=amina, at=after(at, 90), course="better", text="Goed.")


def test_that_a_client_is_out_of_sight_is_an_answer(told, amina, at):
    first = queries.follow_ups(told)[0]
    with pytest.raises(Refused, match="twee zinnen"):
        actions.answer(first, by=amina, at=after(at, 91), course="better", text=" ")

    assert actions.answer(first, by=amina, at=after(at, 91), course="out_of_sight").state == FollowUpState.ANSWERED
    assert list(latest(amina)) == []


def test_it_is_closed_when_every_question_was_answered_or_lapsed(told, amina, at):
    first, second, third = queries.follow_ups(told)
    actions.answer(first, by=amina, at=after(at, 91), course="better", text="Hij werkt.")
    actions.answer(second, by=amina, at=after(at, 182), course="better", text="Hij werkt nog.")
    told.refresh_from_db()
    between = told.state
    actions.lapse_follow_ups(at=after(at, 426))

    told.refresh_from_db()
    third.refresh_from_db()
    assert (between, told.state) == (ApplicationState.FOLLOWING, ApplicationState.CLOSED)
    assert third.state == FollowUpState.LAPSED


def test_the_link_in_the_mail_takes_an_answer_and_shows_nothing(told, amina, at, client):
    EffectFollowUp.objects.update(due_on=at.date())
    actions.ask_follow_ups(at=at)
    link = WriteOnlyLink.objects.get(about=f"breakthroughs.effectfollowup:{queries.follow_ups(told)[0].pk}")
    page = f"/fonds/terugblik/{token_of(link)}/"

    shown = client.get(page).content.decode()
    answered = client.post(page, {"course": "otherwise", "text": VAN, "looked": "on"}).content.decode()
    again = client.post(page, {"course": "worse", "text": "Anders.", "looked": "on"}).content.decode()

    assert not any(said in shown + answered + again for said in (told.title, REASONS, EXPECTED, "Amina"))
    assert [each.text for each in queries.follow_ups(told)] == [VAN, "", ""]
    assert client.get("/fonds/terugblik/bbbbbbbbbb:nonsense/").status_code == 404


def test_who_left_hands_over_by_code(told, amina, karima, bram, at):
    from vakwerk.people.models import Appointment

    with pytest.raises(Refused, match="werkt hier nog"):
        actions.take_over(told.code, by=karima, at=at)
    Appointment.objects.filter(person=amina).update(ends_on=at.date())
    for code, person in ((told.code, bram), ("XXXX-XXXX", karima)):
        with pytest.raises(Refused, match="code is hier niet bekend"):
            actions.take_over(code, by=person, at=at)

    taken = actions.take_over(told.code.lower(), by=karima, at=at)

    assert taken.applicant == karima
    assert actions.answer(queries.follow_ups(told)[0], by=karima, at=after(at, 91), course="better", text="Goed.")


@pytest.fixture
def amina_left(amina, at):
    """amina_left(): from today on she works elsewhere."""
    from vakwerk.people.models import Appointment

    return lambda: Appointment.objects.filter(person=amina).update(ends_on=at.date())


def test_what_a_leaver_still_had_to_answer_is_answered_by_a_colleague(submitted, cato, karima, amina_left, at):
    actions.give_back(submitted, by=cato, at=at, question="Wat kost de bus?")
    amina_left()

    actions.take_over(submitted.code, by=karima, at=at)

    handed_in = actions.submit(queries.own_applications(karima).get(), by=karima, at=at)
    assert (handed_in.state, handed_in.applicant) == (ApplicationState.SUBMITTED, karima)


def test_the_secretary_hears_once_that_who_applied_has_left_and_the_board_says_so(
    submitted, cato, karima, fund, amina_left, at, browse
):
    board = f"/fonds/{fund.pk}/bord/"
    amina_left()
    for _day in range(2):
        actions.tell_who_left(left_since(at - timedelta(days=7)), at=at)

    assert words_to(cato).count("Who applied to the fund has left. A colleague takes over with the code.") == 1
    assert "aanvrager is vertrokken" in browse(cato).get(board).content.decode()
    actions.take_over(submitted.code, by=karima, at=at)
    assert "aanvrager is vertrokken" not in browse(cato).get(board).content.decode()


def test_who_stepped_aside_reads_nothing_of_it_afterwards_either(
    told, panel, write, karima, cato, amina, wietske, ursula, at, browse
):
    actions.answer(queries.follow_ups(told)[0], by=amina, at=after(at, 91), course="otherwise", text=VAN)
    following = actions.plan(panel, by=cato, at=at, starts_at=after(at, 100))
    new = actions.submit(write(karima), by=karima, at=at)
    actions.schedule(new, following, by=cato, at=at)
    pages = (f"/fonds/zitting/{following.pk}/wat-ervan-werd/", f"/fonds/aanvraag/{new.pk}/eerder/")

    shown = {who: [VAN in browse(who).get(page).content.decode() for page in pages] for who in (ursula, wietske)}

    assert shown == {ursula: [True, True], wietske: [False, False]}
    assert {each.actor for each in of(told).filter(action="breakthroughs.read_earlier")} == {ursula}


def test_what_came_in_since_the_last_hearing_goes_on_on_a_next_page(many_effects, panel, cato, ursula, at, browse):
    many_effects(Outcome.REFERRED, 21, 0)
    EffectFollowUp.objects.filter(state="answered").update(answered_at=after(at, 1))
    following = actions.plan(panel, by=cato, at=at, starts_at=after(at, 100))
    page = f"/fonds/zitting/{following.pk}/wat-ervan-werd/"

    counts = [browse(ursula).get(page + f"?bladzijde={n}").content.decode().count("Verwezen: er is") for n in (1, 2)]

    assert counts == [20, 1]


@pytest.mark.parametrize("state", ApplicationState)
def test_of_which_applications_is_told_that_who_applied_has_left(state, advised, decide, cato, amina_left, at):
    decide(advised)
    amina_left()
    FundApplication.objects.update(state=state)

    told = len(queries.left_behind(left_since(at - timedelta(days=7))))

    over = ("draft", "closed", "withdrawn", "destroyed")
    assert told == (0 if state in over else 1)


@pytest.mark.parametrize("state", ApplicationState)
def test_in_which_state_an_application_is_taken_over(state, advised, decide, karima, amina_left):
    decide(advised)
    amina_left()
    FundApplication.objects.update(state=state)

    found = queries.by_code(advised.code)

    assert bool(found and rules.may_take_over(karima, found)) == (
        state in ("submitted", "incomplete", "decided", "following", "closed")
    )


def test_earlier_cases_for_the_same_need_lie_beside_a_new_one_with_what_came_of_them(
    told, write, amina, karima, cato, at, browse
):
    actions.answer(queries.follow_ups(told)[0], by=amina, at=after(at, 91), course="otherwise", text=VAN)
    new = actions.submit(write(karima), by=karima, at=at)
    other = actions.submit(write(karima, need="health"), by=karima, at=at)

    page = browse(cato).get(f"/fonds/aanvraag/{new.pk}/eerder/").content.decode()
    elsewhere = browse(cato).get(f"/fonds/aanvraag/{other.pk}/eerder/").content.decode()

    assert VAN in page
    assert "Afgewezen" in page
    assert VAN not in elsewhere
    assert "Amina" not in page
    assert [each.actor for each in of(told).filter(action="breakthroughs.read_earlier")] == [cato]
    assert browse(karima).get(f"/fonds/aanvraag/{new.pk}/eerder/").status_code == 409


def test_the_lesson_of_a_refusal_is_written_from_it_and_says_only_that_it_is_from_the_fund(told, amina, browse):
    page = browse(amina).get(f"/fonds/aanvraag/{told.pk}/").content.decode()
    address = f"/bibliotheek/nieuw/?from=breakthroughs.fundapplication:{told.pk}"

    assert address in page
    assert "doorbraakfonds" in browse(amina).get(address).content.decode()


@pytest.fixture
def many_effects(told, panel, amina, at, write):
    """effects(outcome, count, better): so many decided of an outcome, of which so many told that it goes better."""

    def made(outcome, count, better):
        for n in range(count):
            application = write(amina)
            type(application).objects.filter(pk=application.pk).update(state="following", received_at=at)
            cents = 10_000 if outcome == Outcome.GRANTED else 0
            facts = {"outcome": outcome, "cents": cents, "motivation": "x", "days_taken": 40 + n, "was_in_time": True}
            budget = queries.budget_on(panel, at.date()) if cents else None
            facts |= {"fund": panel, "budget": budget, "decided_by": amina, "decided_at": at}
            Decision.objects.create(application=application, **facts)
            course = Course.BETTER if n < better else Course.WORSE
            told = {"course": course, "text": "x", "answered_at": at, "state": FollowUpState.ANSWERED}
            EffectFollowUp.objects.create(application=application, number=1, due_on=at.date(), **told)

    return made


def test_what_came_of_it_is_shown_from_five_answers_on_and_totals_always(many_effects, panel, at):
    many_effects(Outcome.GRANTED, 6, 5)
    many_effects(Outcome.REFERRED, 4, 4)

    year = queries.year_of(panel, at.year)

    assert (year.decided, year.granted, year.departures) == (11, 60_000, 0)
    assert [(outcome.label, count) for outcome, count, _cents in year.outcomes] == [
        ("Toegekend", 6),
        ("Deels toegekend", 0),
        ("Afgewezen", 1),
        ("Verwezen: er is een gewone voorziening", 4),
    ]
    assert (year.gifts.is_shown, year.gifts.better) == (True, (4, 10))
    assert (year.others.is_shown, year.others.courses) == (False, ())


def test_a_year_stands_as_it_was_reckoned_until_it_is_reckoned_again(many_effects, panel, amina, at, browse):
    many_effects(Outcome.GRANTED, 6, 5)
    now_reckoned = queries.year_of(panel, at.year)
    tasks.reckon.func()
    kept = queries.year_of(panel, at.year)
    many_effects(Outcome.REFUSED, 1, 0)
    shown = browse(amina).get(f"/fonds/{panel.pk}/jaar/{at.year}/").content.decode()

    actions.reckon_years(at=after(at, 1))

    assert (now_reckoned.reckoned_at, replace(kept, reckoned_at=None)) == (None, now_reckoned)
    assert "7 besluiten." in shown
    assert "Zo stond het op" in shown
    again = queries.year_of(panel, at.year)
    assert (again.decided, again.reckoned_at) == (8, after(at, 1))


def test_what_is_kept_of_a_year_says_nothing_of_fewer_than_five_answers(many_effects, panel, at):
    many_effects(Outcome.GRANTED, 5, 4)
    many_effects(Outcome.REFERRED, 4, 4)

    actions.reckon_years(at=at)

    kept = FundYear.objects.get(fund=panel, year=at.year).figures
    assert (kept["gifts"], kept["others"]) == ({"better": 4, "worse": 1}, {})


@pytest.fixture
def came_in(write, amina, cato, at):
    """came_in(): an application that was handed in, of the last evening of a year."""
    evening = at.replace(year=at.year - 1, month=12, day=31, hour=23, minute=30)

    def handed_in():
        draft = write(amina)
        FundApplication.objects.filter(pk=draft.pk).update(begun_at=evening)
        return actions.submit(draft, by=amina, at=evening)

    return handed_in


def test_what_was_destroyed_without_a_decision_still_counts_in_the_year_in_which_it_came_in(
    came_in, write, fund, amina, cato, at
):
    def figures():
        return [(queries.year_of(fund, y).received, queries.year_of(fund, y).withdrawn) for y in (at.year - 1, at.year)]

    for _n in range(2):
        actions.withdraw(came_in(), by=amina, at=at)
    actions.give_back(came_in(), by=cato, at=at, question="Wat kost de bus?")
    actions.submit(write(amina), by=amina, at=at)
    actions.withdraw(write(amina), by=amina, at=at)
    before = figures()

    destroy_overdue(at=after(at, 61))
    two_months_on = FundApplication.objects.count(), figures()
    actions.withdraw(came_in(), by=amina, at=at)
    destroy_overdue(at=after(at, 184))

    assert before == [(3, 2), (1, 0)]
    assert two_months_on == (2, before)
    assert (FundApplication.objects.count(), figures()) == (1, [(4, 3), (1, 0)])


def test_who_is_removed_takes_no_number_of_a_year_along(came_in, fund, amina, at):
    actions.withdraw(came_in(), by=amina, at=at)

    actions.forget_applications(amina, at=at)

    assert FundApplication.objects.count() == 0
    assert queries.year_of(fund, at.year - 1).withdrawn == 1


def test_the_report_of_the_year_as_a_page_a_pdf_and_a_table(many_effects, panel, amina, at, browse):
    from odfdo import Document
    from pypdf import PdfReader

    many_effects(Outcome.GRANTED, 5, 5)
    page = f"/fonds/{panel.pk}/jaar/{at.year}"

    shown = browse(amina).get(f"{page}/").content.decode()
    paper = PdfReader(BytesIO(browse(amina).get(f"{page}.pdf").content))
    sheet = Document(BytesIO(browse(amina).get(f"{page}.ods").content)).body.get_table(0)

    assert "Van elke 10 gaat het met 5 tot 10 beter." in shown
    assert "Nog te weinig antwoorden" in shown
    printed = " ".join("".join(sheet.extract_text() for sheet in paper.pages).split())
    assert "€ 500" in printed
    assert "deze cijfers zeggen hoe het ging, niet wat de gift deed." in printed.lower()
    assert ["Toegekend", 5, 500] in [row.get_values() for row in sheet.get_rows()]
    assert not any("geen gift" in str(row.get_values()[0]) for row in sheet.get_rows())
    assert browse(amina).get(f"/fonds/{panel.pk}/jaar/{at.year + 1}/").status_code == 404


def test_the_report_on_paper_is_dutch_and_of_the_house_whoever_makes_it(
    told, panel, amina, ravi, grevendrecht, at, browse
):
    from pypdf import PdfReader

    keep_house_style(grevendrecht, by=ravi, at=at, colour="#7a1040")
    amina.language = "en"
    amina.save()
    paper = PdfReader(BytesIO(browse(amina).get(f"/fonds/{panel.pk}/jaar/{at.year}.pdf").content))

    printed = "".join(sheet.extract_text() for sheet in paper.pages)
    assert [word in printed for word in ("Afgewezen", "Refused", grevendrecht.name)] == [True, False, True]


def test_openness_leaves_out_names_and_on_request_gives_views_without_names(told, cato, virgil, at, browse):
    from odfdo import Document

    page = f"/fonds/aanvraag/{told.pk}/openbaar/"
    shown = browse(cato).get(page).content.decode()
    with_views = browse(cato).get(page + "?meningen=1").content.decode()
    text = browse(cato).get(f"/fonds/aanvraag/{told.pk}/openbaar.odt")

    assert "Een baan is rust in huis." not in shown
    assert "[2 persoonlijke meningen weggelaten]" in shown
    assert "Een baan is rust in huis." in with_views
    assert REASONS in shown
    main = with_views.partition("<main")[2].partition("</main>")[0]
    assert not any(name in main for name in ("Amina", "Hanneke", "Ursula", "Ilse"))
    lines = [each.inner_text for each in Document(BytesIO(text.content)).body.children]
    assert lines[0] == "Fonds: Doorbraakfonds Merenland"
    assert ("", "") not in pairwise(lines)
    assert of(told).filter(action="breakthroughs.disclose").count() == 3
    assert browse(virgil).get(page).status_code == 409


def test_moves_of_a_question_over_all_states_and_parts(told, amina, cato, hanneke):
    question = queries.visible_follow_ups(amina)[0]
    people = {"applicant": amina, "secretary": cato, "chair": hanneke, "system": None}
    allowed = set()
    for part, person in people.items():
        for name in FOLLOW_UP_MOVES:
            for state in FollowUpState:
                question.state = state
                if rules.may_move_follow_up(person, question, name):
                    allowed.add((part, name, state))

    assert allowed == {(move.by, name, state) for name, move in FOLLOW_UP_MOVES.items() for state in move.sources}
    assert {f"breakthroughs.{name}_effect" for name in FOLLOW_UP_MOVES} <= named_deeds()
