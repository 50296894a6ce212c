"""The pages of three voices: for a client without account or cookie, for colleagues by the minimum numbers."""

import re

import pytest

from vakwerk.practice.actions import take_part
from vakwerk.practice.actions import voices as actions
from vakwerk.practice.models import ExperienceResponse
from vakwerk.practice.queries import voices as queries

GOOD = {"heard": "5", "clear": "4", "say": "4", "helped": "", "better": "", "stuur": "ja"}
ANSWERS = {"heard": 5, "clear": 4, "say": 4, "helped": None}


@pytest.fixture
def evaluator(settle, grevendrecht):
    return settle("femke", "Femke Visser", grevendrecht)


@pytest.fixture
def experiment(make, run, amina, wietske, evaluator, ravi, at):
    experiment = run(make(amina))
    take_part(experiment, by=wietske, at=at)
    actions.open_voices(experiment, by=amina, at=at, evaluator=evaluator)
    actions.use_language(experiment.organisation, "ar", by=ravi, at=at, is_used=True)
    return experiment


@pytest.fixture
def code(experiment, amina, at):
    return actions.ask_voices(experiment, by=amina, at=at).code


@pytest.mark.parametrize("talks", [1, 6])
@pytest.mark.parametrize("who", ["amina", "evaluator"])
def test_the_voices_take_at_most_ten_queries(
    request, who, talks, browse, amina, wietske, experiment, at, django_assert_max_num_queries
):
    for _n in range(talks):
        for by in (amina, wietske):
            card = actions.ask_voices(experiment, by=by, at=at)
            actions.answer_card(card.code, at=at, language="nl", **ANSWERS)
            actions.answer_own(queries.own_tickets(by).get(), by=by, at=at, language="nl", **ANSWERS)
    visitor = browse(request.getfixturevalue(who))

    with django_assert_max_num_queries(10):
        page = visitor.get(f"/proberen/experiment/{experiment.pk}/stemmen/")

    assert page.status_code == 200


def test_a_client_answers_without_account_cookie_or_trace(client, code):
    page = client.get(f"/proberen/stem/{code}/")
    answer = client.post(f"/proberen/stem/{code}/?taal=nl", GOOD)
    thanks = client.get(answer["Location"])

    assert (page.status_code, answer.status_code, thanks.status_code) == (200, 302, 200)
    assert [dict(each.cookies) for each in (page, answer, thanks)] == [{}, {}, {}]
    assert "Uw eigen klantmanager ziet uw antwoord niet." in page.content.decode()
    assert "Dank u wel." in thanks.content.decode()
    assert ExperienceResponse.objects.values_list("heard", "helped", "channel").get() == (5, None, "card")


def test_she_reads_it_in_her_own_language_from_right_to_left(client, code):
    page = client.get(f"/proberen/stem/{code}/?taal=ar").content.decode()
    client.post(f"/proberen/stem/{code}/?taal=ar", GOOD)

    assert '<html lang="ar" dir="rtl"' in page
    assert "كيف كانت المحادثة بالنسبة لك؟" in page
    assert ExperienceResponse.objects.get().language == "ar"


def test_a_language_that_is_not_in_use_is_not_offered(client, code):
    page = client.get(f"/proberen/stem/{code}/?taal=tr").content.decode()

    assert '<html lang="nl" dir="ltr"' in page
    assert "Türkçe" not in page


@pytest.mark.parametrize("typed", ["ZZZZZZ", "x", "a\x00b", "é" * 40])
def test_a_code_that_does_not_work_is_answered_with_a_sentence(client, experiment, typed):
    page = client.get(f"/proberen/stem/{typed}/".replace("\x00", "%00"))

    assert page.status_code == 404
    assert "Deze code is al gebruikt of werkt niet meer." in page.content.decode()


def test_a_code_that_was_typed_wrong_can_be_typed_again_in_the_same_language(client, code):
    wrong = client.get("/proberen/stem/", {"code": "zzz zzz", "taal": "ar"}, follow=True)

    page = wrong.content.decode()
    assert wrong.status_code == 404
    assert '<html lang="ar" dir="rtl"' in page
    assert 'value="ZZZZZZ"' in page
    again = dict(re.findall(r'name="(\w+)"\s+value="(\w+)"', page)) | {"code": code}
    assert client.get("/proberen/stem/", again)["Location"] == f"/proberen/stem/{code}/?taal=ar"
    assert 'name="code"' not in client.get("/proberen/stem/dank/").content.decode()


def test_a_code_works_once_and_says_so(client, code):
    client.post(f"/proberen/stem/{code}/", GOOD)

    again = client.post(f"/proberen/stem/{code}/", GOOD)

    assert again.status_code == 404
    assert ExperienceResponse.objects.count() == 1


def test_what_could_name_somebody_is_asked_to_be_taken_out(client, code):
    page = client.post(f"/proberen/stem/{code}/", GOOD | {"better": "Bel 06-12345678, heard."})

    assert page.status_code == 422
    assert "Bel 06-12345678" in page.content.decode()
    assert page.content.decode().count("Schrijf geen namen op.") == 3
    assert '<a class="utrecht-link" href="#id_better">Schrijf geen namen op.' in page.content.decode()
    assert ExperienceResponse.objects.count() == 0


def test_the_code_is_typed_by_hand(client, code):
    answer = client.get("/proberen/stem/", {"code": f"{code[:3]} {code[3:].lower()}"})

    assert answer["Location"] == f"/proberen/stem/{code}/?taal=nl"


@pytest.mark.parametrize(("language", "asked"), [("nl", "De code op uw kaart"), ("ar", "الرمز الموجود على بطاقتك")])
def test_the_code_is_asked_for_in_the_language_of_the_client(client, language, asked):
    assert asked in client.get("/proberen/stem/", {"taal": language}).content.decode()


def test_the_card_shows_a_drawing_the_code_and_the_questions(browse, amina, wietske, experiment, at):
    page = browse(amina).post(f"/proberen/experiment/{experiment.pk}/stemmen/vragen/", {"officer": ""}, follow=True)
    shown = page.content.decode()
    card = queries.visible_cards_of(experiment).get()

    assert card.code in shown
    assert '<svg aria-hidden="true"' in shown
    assert "Werd er goed naar u geluisterd?" in shown
    assert f'href="/proberen/stemmen/{queries.own_tickets(amina).get().pk}/"' in shown
    there = page.redirect_chain[-1][0]
    assert browse(wietske).get(there).status_code == 200
    assert 'dir="rtl"' in browse(wietske).get(f"{there}?taal=ar").content.decode()


def test_on_paper_every_step_of_the_scale_has_its_face(browse, amina, experiment, code):
    card = queries.visible_cards_of(experiment).get()

    page = browse(amina).get(f"/proberen/experiment/{experiment.pk}/stemmen/kaart/{card.pk}/").content.decode()

    assert page.count("vw-face__drawing") == 4 * 5
    assert f'href="/proberen/experiment/{experiment.pk}/stemmen/"' in page


def test_who_takes_no_part_sees_no_card(browse, dirk, experiment, code):
    card = queries.visible_cards_of(experiment).get()

    assert browse(dirk).get(f"/proberen/experiment/{experiment.pk}/stemmen/kaart/{card.pk}/").status_code == 404


def test_a_professional_answers_her_own_questions_once(browse, amina, bram, code):
    ticket = queries.own_tickets(amina).get()
    where = f"/proberen/stemmen/{ticket.pk}/"

    assert browse(bram).get(where).status_code == 404
    page = browse(amina).post(where, {"heard": "4"}, follow=True)
    assert "Dank je wel." in page.content.decode()
    assert browse(amina).get(where).status_code == 404


@pytest.mark.parametrize(("language", "direction"), [("nl", "ltr"), ("ar", "rtl")])
def test_the_questions_on_paper_are_typed_in_their_own_language(
    browse, dirk, ravi, experiment, code, grevendrecht, at, language, direction
):
    actions.use_language(grevendrecht, "ar", by=ravi, at=at, is_used=True)
    where = f"/proberen/experiment/{experiment.pk}/stemmen/papier/?taal={language}"

    page = browse(dirk).get(where).content.decode()
    following = browse(dirk).post(where, {"code": code, "heard": "4"})["Location"]

    before, questions = page.split(f'<div class="vw-stack vw-stack--l" lang="{language}" dir="{direction}">')
    assert 'name="code"' in before
    assert 'name="heard"' in questions
    assert following == where


def test_no_answer_is_chosen_before_somebody_answers(browse, dirk, experiment, code):
    where = f"/proberen/experiment/{experiment.pk}/stemmen/papier/"

    before = browse(dirk).get(where).content.decode()
    wrong = browse(dirk).post(where, {"code": "NOGNIX", "heard": "", "clear": "4"}).content.decode()

    assert (before.count(" checked"), wrong.count(" checked")) == (0, 2)


def test_paper_is_typed_by_who_takes_no_part(browse, dirk, amina, experiment, code):
    where = f"/proberen/experiment/{experiment.pk}/stemmen/papier/"

    assert "typt een collega over die niet meedoet" in browse(amina).get(where).content.decode()
    wrong = browse(dirk).post(where, {"code": "NOGNIX", "heard": "4"})
    assert wrong.status_code == 422
    assert 'value="NOGNIX"' in wrong.content.decode()
    browse(dirk).post(where, {"code": code, "heard": "4", "hoe": "hulp"})
    assert ExperienceResponse.objects.values_list("heard", "channel").get() == (4, "helper")


@pytest.mark.parametrize("answers", [1, 15])
def test_the_voices_take_as_many_queries_whoever_answered(
    browse, amina, experiment, at, answers, django_assert_max_num_queries
):
    for _talk in range(answers):
        card = actions.ask_voices(experiment, by=amina, at=at)
        actions.answer_card(card.code, at=at, language="nl", **ANSWERS)
    visitor = browse(amina)

    with django_assert_max_num_queries(10):
        page = visitor.get(f"/proberen/experiment/{experiment.pk}/stemmen/").content.decode()

    assert ("15 helemaal" in page or "15 ja, helemaal" in page) is (answers == 15)
    assert "Nog niet genoeg antwoorden. We wachten tot er 5 zijn, van minstens 3 mensen." in page


def test_3_11_1_one_press_gives_a_card_and_two_others_their_own_questions(browse, amina, bram, wietske, experiment):
    given = {"officer": wietske.email}
    page = browse(amina).post(f"/proberen/experiment/{experiment.pk}/stemmen/vragen/", given, follow=True)

    card, shown = queries.visible_cards_of(experiment).get(), page.content.decode()
    assert f"/proberen/stem/{card.code}/" in shown
    assert '<svg aria-hidden="true"' in shown
    for person in (amina, wietske):
        asked = browse(person).get(f"/proberen/stemmen/{queries.own_tickets(person).get().pk}/").content.decode()
        assert 1 <= asked.count("<fieldset") + asked.count("<textarea") <= 5
    assert not queries.own_tickets(bram).exists()


def test_3_11_1_she_cannot_see_who_answered(browse, amina, experiment, at):
    """The page is the same after one answer as after four, and after six as after nine."""
    cards = [actions.ask_voices(experiment, by=amina, at=at).code for _talk in range(9)]
    pages = []
    for code in cards:
        actions.answer_card(code, at=at, language="nl", **ANSWERS)
        pages.append(main_of(browse(amina).get(f"/proberen/experiment/{experiment.pk}/stemmen/")))

    assert len(set(pages[:4])) == 1
    assert len(set(pages[4:])) == 1
    assert pages[3] != pages[4]


def main_of(answer):
    return re.search("<main.*</main>", answer.content.decode(), re.DOTALL)[0]


def test_3_11_2_the_page_shows_ten_of_twelve_nine_and_not_three(
    browse, amina, wietske, experiment, settle, grevendrecht, at
):
    others = [settle(f"collega{n}", f"Collega {n}", grevendrecht) for n in range(3)]
    for person in others[:2]:
        take_part(experiment, by=person, at=at)
    by = [amina, *others[:2]]
    for n in range(12):
        officer = others[2] if n < 3 else None
        card = actions.ask_voices(experiment, by=by[n % 3], at=at, officer=officer)
        actions.answer_card(card.code, at=at, language="nl", **ANSWERS)
        answering = [by[n % 3]] * (n < 9) + [officer] * (n < 3)
        for person in answering:
            actions.answer_own(queries.own_tickets(person).first(), by=person, at=at, language="nl", **ANSWERS)

    page = main_of(browse(amina).get(f"/proberen/experiment/{experiment.pk}/stemmen/"))

    heads = re.findall(r'<p class="vw-strong">([^<]*)</p>', page)
    assert heads[:3] == ["Consulenten", "Klanten, 10", "Klantmanagers, 9"]
    assert page.count("Nog niet genoeg antwoorden. We wachten tot er 5 zijn") == 1
    assert "12 antwoorden" not in page


def test_only_the_evaluator_reads_what_people_wrote(browse, amina, evaluator, experiment, at):
    for n in range(5):
        card = actions.ask_voices(experiment, by=amina, at=at)
        actions.answer_card(card.code, at=at, language="nl", better=f"Zin {n}.", **ANSWERS)
    where = f"/proberen/experiment/{experiment.pk}/stemmen/"

    assert "Zin 3." in browse(evaluator).get(where).content.decode()
    assert "Zin 3." not in browse(amina).get(where).content.decode()


def test_the_administrator_says_in_which_languages_clients_are_asked(browse, ravi, amina, grevendrecht):
    where = f"/proberen/stemmen/talen/{grevendrecht.pk}/"

    assert browse(amina).get(where).status_code == 404
    assert "Українська" in browse(ravi).get(where).content.decode()
    browse(ravi).post(where, {"taal": "uk", "doe": "nagelezen"})
    assert queries.said_languages(grevendrecht)["uk"].is_reviewed
    assert browse(ravi).post(where, {"taal": "xx", "doe": "gebruik"}).status_code == 404
    browse(ravi).post(where, {"taal": "uk", "doe": "stop"})
    assert queries.languages_of(grevendrecht) == ["nl"]
