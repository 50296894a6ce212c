"""What the pages of a learning set show, and what nobody outside it reads anywhere."""

from datetime import timedelta

import pytest

from vakwerk.library.public import drafts
from vakwerk.practice.actions import questions, set_ends, set_meetings, sets
from vakwerk.practice.models import LearningSet
from vakwerk.practice.queries.sets import invitations_of
from vakwerk.search.public import find

DONE = "Bel drie kandidaten op vrijdag."
WAYS = ("gedaan", "anders", "niet")


@pytest.fixture
def restated(asked, learners, at):
    """By two others, and seen anew by Amina."""
    amina, lotte, yara, _abel = learners
    questions.explore(asked, by=amina, at=at)
    for person in (lotte, yara):
        questions.restate(asked, by=person, at=at, text="Wie kan het vrijdag al vertellen?")
    return questions.see_anew(asked, by=amina, at=at, text="Wat weet iemand niet?")


@pytest.fixture
def promised(restated, learners, at):
    amina = learners[0]
    return questions.agree(restated, by=amina, at=at, text=DONE, doer=amina, due_on=at.date() + timedelta(days=20))


@pytest.fixture
def begin(held, kees, at):
    """begin(): the next meeting of the set, begun by its coach."""

    def begun(moment=at + timedelta(days=1)):
        facts = {"starts_at": moment, "method_key": "action_set", "variant": "full"}
        return set_meetings.begin(set_meetings.plan_set_meeting(held, by=kees, at=moment, **facts), by=kees, at=moment)

    return begun


def read(browse, person, page):
    return browse(person).get(page).content.decode()


def test_3_3_1_the_first_screen_asks_what_became_of_last_times_actions(promised, begin, learners, kees, browse):
    meeting = begin()
    page = f"/proberen/setbijeenkomst/{meeting.pk}/"
    hers = [f'href="/proberen/actie/{promised.pk}/{way}/"' for way in WAYS]
    onward = f'action="{page}verder/"'

    own, coach = read(browse, learners[0], page), read(browse, kees, page)

    assert DONE in own
    assert DONE in coach
    assert [button in own for button in hers] == [True, True, True]
    assert [button in coach for button in hers] == [False, False, False]
    assert onward not in coach
    assert "Amina" in coach
    refused = browse(kees).post(f"{page}verder/", {"question": promised.question_id, "way": "own_screens"})
    assert refused.status_code in (409, 422)


def test_a_day_after_the_next_meeting_is_said_at_its_field_and_what_was_typed_stays(restated, learners, browse):
    where = f"/proberen/praktijkvraag/{restated.pk}/actie/"

    answer = browse(learners[0]).post(where, {"text": DONE, "doer": learners[1].pk, "due_on": "2099-01-06"})

    page = answer.content.decode()
    assert answer.status_code == 422
    assert "Kies een dag vóór de volgende bijeenkomst: binnen 4 weken." in page
    assert [typed in page for typed in (DONE, 'value="2099-01-06"')] == [True, True]


def test_where_no_question_is_open_the_coach_reads_that_she_brings_none_in(held, begin, kees, browse):
    page = read(browse, kees, f"/proberen/setbijeenkomst/{begin().pk}/")

    assert "Er is geen vraag open." in page
    assert "brengt zelf geen vraag in" in page
    assert f'href="/proberen/leerset/{held.pk}/vraag/"' not in page


@pytest.mark.parametrize("way", WAYS)
def test_3_3_1_each_of_the_three_buttons_lets_the_meeting_go_on(way, held, promised, begin, learners, kees, at, browse):
    questions.bring_in(held, by=learners[1], at=at, text="Hoe houd ik een avond vrij?")
    meeting = begin()

    given = {"text": "Twee wisten het niet."}
    assert browse(learners[0]).post(f"/proberen/actie/{promised.pk}/{way}/", given).status_code == 302

    assert f"/proberen/setbijeenkomst/{meeting.pk}/verder/" in read(
        browse, kees, f"/proberen/setbijeenkomst/{meeting.pk}/"
    )


def test_3_3_2_no_report_tells_that_it_was_not_tried(
    held, promised, asked, learners, kees, chandra, dirk, bram, at, browse
):
    rollout = sets.open_rollout(held, by=kees, at=at, name="Vakbekwaam versterken", partner="")
    told = "Het kwam er niet van."
    questions.tell_action(promised, by=learners[0], at=at, name="leave", text=told)
    questions.look_back(asked, by=learners[0], at=at, learned="Vrijdag is te laat.")
    questions.hand_over(asked, by=learners[0], at=at, for_sponsor="Mag de jobcoach in het rooster?")
    pages = ["", "proberen/", "proberen/leersets/", f"proberen/kringen/{rollout.pk}/", "bibliotheek/", "berichten/"]
    pages.append(f"proberen/praktijkvraag/{asked.pk}/")  # of which a sponsor reads what was handed to her

    for outsider in (chandra, dirk, bram):
        words = " ".join(read(browse, outsider, f"/{page}") for page in pages)
        for closed in (told, DONE, "Vrijdag is te laat.", "iet geprobeerd"):
            assert closed not in words
        assert find(outsider, "drie kandidaten").total == 0
    assert told in read(browse, learners[1], f"/proberen/praktijkvraag/{asked.pk}/")


def test_3_3_3_the_form_of_a_proven_practice_asks_and_the_set_stays_closed(
    promised, asked, learners, wietske, at, browse
):
    amina = learners[0]
    questions.tell_action(promised, by=amina, at=at, name="try", text="Na het bellen wel.")
    questions.look_back(asked, by=amina, at=at, learned="Bellen scheelt een verloren ochtend.")
    questions.settle(asked, by=amina, at=at)

    form = browse(amina).post(f"/proberen/praktijkvraag/{asked.pk}/delen/", follow=True).content.decode()

    (draft,) = drafts(amina)
    for question in ("Voor wie?", "In welke situatie?", "Wanneer niet?", "Hoe zeker weet je dat het werkt?"):
        assert question in form
    assert "vrijdag al vertellen" not in draft.text
    assert browse(wietske).get(f"/proberen/praktijkvraag/{asked.pk}/").status_code == 404


def test_3_3_4_each_member_reads_the_answer_as_the_next_meeting_begins(
    held, asked, learners, kees, chandra, begin, at, browse
):
    answer = "Kan vanaf volgende maand."
    questions.hand_over(asked, by=learners[0], at=at, for_sponsor="Mag de jobcoach in het rooster?")
    questions.answer_handed(asked, by=chandra, at=at, answer=answer)

    meeting = begin()

    for person in (*learners, kees):
        assert answer in read(browse, person, f"/proberen/setbijeenkomst/{meeting.pk}/")


def test_a_set_that_has_ended_asks_for_nothing_any_more(held, kees, learners, browse):
    page = f"/proberen/leerset/{held.pk}/"
    before = read(browse, kees, page)

    ended = browse(kees).post(f"{page}stap/", {"naam": "end"}, follow=True).content.decode()

    for words, (now, then) in {
        "Waarover verbaas je je": (True, False),
        "Jullie komen elke 4 weken bijeen.": (True, False),
        "Weggaan of de leerset afsluiten": (True, False),
        "Jullie komen niet meer bijeen.": (False, True),
        "De leerset is gestopt.": (False, True),
    }.items():
        assert (words in before, words in ended) == (now, then), words
    assert "Weggaan of de leerset afsluiten" not in read(browse, learners[0], page)


def test_who_is_asked_reads_who_is_in_the_set(held, kees, wietske, at, browse):
    invitation = sets.invite_into(held, wietske, by=kees, at=at)
    page = f"/proberen/leerset/uitnodiging/{invitation.pk}/"

    asked = read(browse, wietske, page)
    answered = browse(wietske).post(f"{page}antwoord/", {"antwoord": "nee"}, follow=True).content.decode()

    for name in ("Amina", "Lotte", "Kees"):
        assert f'<span class="vw-strong">{name} ' in asked
    assert "Je zei nee. Dat blijft tussen jullie." in answered


def test_a_question_of_who_left_waits_for_another(held, asked, learners, kees, at, browse):
    set_ends.leave_set(held, by=learners[0], at=at)

    assert "wacht op een ander" in read(browse, kees, f"/proberen/leerset/{held.pk}/")


def test_that_the_sponsor_has_not_answered_is_said_once(held, asked, learners, at, browse):
    questions.hand_over(asked, by=learners[0], at=at, for_sponsor="Mag de jobcoach in het rooster?")

    page = read(browse, learners[0], f"/proberen/praktijkvraag/{asked.pk}/")

    assert page.count("De opdrachtgever heeft nog geen antwoord gegeven.") == 1


def test_3_3_4_the_coach_sees_that_a_sponsor_is_silent_for_six_weeks(held, asked, learners, kees, at, browse):
    late = "De opdrachtgever heeft zes weken niet geantwoord."
    page = f"/proberen/leerset/{held.pk}/"
    questions.hand_over(
        asked, by=learners[0], at=at - timedelta(days=41), for_sponsor="Mag de jobcoach in het rooster?"
    )
    before = read(browse, kees, page)
    type(asked).objects.update(handed_at=at - timedelta(days=42))

    after = read(browse, kees, page)

    assert (late in before, late in after) == (False, True)


def test_3_3_5_who_brings_in_two_colleagues_each_makes_the_circles_grow(
    held, learners, kees, wietske, settle, grevendrecht, at, browse
):
    rollout = sets.open_rollout(held, by=kees, at=at, name="Vakbekwaam versterken", partner="Hogeschool Zandermeer")
    held.refresh_from_db()
    page = f"/proberen/kringen/{rollout.pk}/"
    names = iter(["Adem", "Bente", "Chris", "Demi", "Elif", "Floor", "Gijs", "Hala", "Iris", "Joep"])
    brought_in = []
    for person in (*learners, kees):
        grown = sets.grow(held, by=person, at=at, name=f"De set van {person.first_name}")
        brought_in += [settle(name.lower(), f"{name} Bakker", grevendrecht) for name in (next(names), next(names))]
        for colleague in brought_in[-2:]:
            sets.invite_into(grown, colleague, by=person, at=at)
    asked_only = read(browse, wietske, page)
    invitations = [row for each in LearningSet.objects.filter(circle=2) for row in invitations_of(each)]
    for n, invitation in enumerate(invitations):
        sets.answer_invitation(invitation, "decline" if n == 9 else "accept", by=invitation.person, at=at)

    grown = read(browse, wietske, page)

    assert "5 collega’s" in asked_only or "5 collega's" in asked_only
    assert "14 collega" in grown
    assert "5 leersets" in grown
    assert "Hogeschool Zandermeer" in grown
    for person in (*brought_in, *learners, kees):
        assert person.name not in asked_only + grown
