"""A change from its first sentence to what remains of it: looked at, stepped in, told to peers, never finished."""

from datetime import timedelta

import pytest
from django.utils.formats import date_format

from vakwerk.common.deeds import named_deeds
from vakwerk.common.verdicts import Refused
from vakwerk.notices.models import Notice
from vakwerk.practice.actions import change_people, changes
from vakwerk.practice.models import ChangeAssignment, ChangeQuestion, ChangeStep, WhatRemains
from vakwerk.practice.queries import changes as queries
from vakwerk.practice.rules import changes as rules
from vakwerk.practice.states import CHANGE_MOVES, STEP_MOVES, ChangeState, StepState

TITLE = "Klanten wachten en weten niet waarop. Ik wil dat dit anders wordt."
SEEN = "Twee ochtenden aan de balie gestaan. Van 23 mensen kwamen er 14 met een vraag die daar niet hoort."
IN_THE_WAY = "De brief zegt “meld u”. Er is geen naam, geen tijd."
STEP = "Een brief met naam en tijd, voor één straat van de stapel."
REMAINS = "De ochtenden zijn gebleven. Aan de brief denk ik nog elke week."


@pytest.fixture
def change(wietske, at):
    """Wietske's, of which nobody else knows yet."""
    return changes.begin_change(by=wietske, at=at, title=TITLE)


@pytest.fixture
def looked_at(change, wietske, amina, ravi, at):
    """With a peer, somebody who stands behind it, what was seen and what stands in the way."""
    change_people.let_in(change, amina, by=wietske, at=at)
    change_people.name_sponsor(change, ravi, by=wietske, at=at)
    changes.write_line(change, by=wietske, at=at, kind="seen", text=SEEN)
    changes.write_line(change, by=wietske, at=at, kind="obstacle", text=IN_THE_WAY)
    return fresh(change)


@pytest.fixture
def stepping(looked_at, wietske, at):
    step = changes.draft_step(looked_at, by=wietske, at=at, text=STEP)
    changes.begin_step(step, by=wietske, at=at, until=at.date() + timedelta(weeks=5))
    return fresh(looked_at)


@pytest.fixture
def presented(stepping, wietske, at):
    return changes.present(
        stepping, by=wietske, at=at + timedelta(minutes=1), text="De rij is korter. De brief is er nog."
    )


def fresh(change):
    return ChangeAssignment.objects.select_related(*queries.JOINED).get(pk=change.pk)


@pytest.mark.either_database
def test_a_change_is_a_running_story_and_never_finished(presented, wietske, amina, at):
    step = presented.steps.get()
    later = at + timedelta(weeks=5)
    changes.look_back_at_step(step, by=wietske, at=later, changed="Veertien werden er zes.")
    going_on = changes.go_on_with_change(presented, by=wietske, at=later)
    handed = changes.hand_over_change(going_on, by=wietske, at=later, successor=amina)
    taken = changes.take_up(handed, by=amina, at=later)

    kinds = [told.note.kind if told.note else "step" for told in queries.story_of(taken).entries]
    assert kinds == ["seen", "obstacle", "step", "told"]
    assert (taken.state, taken.owner, taken.successor) == ("continuing", amina, None)
    assert "finished" not in ChangeState.values


def test_3_5_1_without_anything_seen_a_step_is_a_draft(change, wietske, at, browse):
    page = f"/proberen/verandering/{change.pk}/volgende-stap/"

    shown = browse(wietske).get(page).content.decode()
    answer = browse(wietske).post(page, {"text": STEP})

    assert "Wat zag je met eigen ogen?" in shown
    assert "Bewaar als concept" in shown
    assert answer.status_code == 302
    draft = ChangeStep.objects.get()
    assert (draft.text, draft.state, fresh(change).state) == (STEP, "drafted", "formulated")
    with pytest.raises(Refused, match="met eigen ogen"):
        changes.begin_step(draft, by=wietske, at=at, until=at.date() + timedelta(weeks=2))


def test_a_drafted_step_is_taken_when_its_time_has_come(looked_at, wietske, at, browse):
    draft = changes.draft_step(looked_at, by=wietske, at=at, text=STEP)

    wrong = browse(wietske).post(f"/proberen/verandering/stap/{draft.pk}/zetten/", {"until": "31-12-2099"})
    changes.begin_step(draft, by=wietske, at=at, until=at.date() + timedelta(weeks=6))

    assert wrong.status_code == 422
    assert "hoogstens zes weken" in wrong.content.decode()
    assert fresh(looked_at).state == "stepping"


def test_a_step_takes_six_weeks_at_most(looked_at, wietske, at):
    draft = changes.draft_step(looked_at, by=wietske, at=at, text=STEP)

    for days in (-1, 43):
        with pytest.raises(Refused, match="hoogstens zes weken"):
            changes.begin_step(draft, by=wietske, at=at, until=at.date() + timedelta(days=days))


def test_one_step_at_a_time(stepping, wietske, at):
    second = changes.draft_step(stepping, by=wietske, at=at, text="Een tafel minder.")

    with pytest.raises(Refused, match="Kijk eerst terug"):
        changes.begin_step(second, by=wietske, at=at, until=at.date())


def test_somebody_stands_behind_it_before_the_first_step(looked_at, wietske, ravi, at, browse):
    draft = changes.draft_step(looked_at, by=wietske, at=at, text=STEP)
    page = browse(ravi).get(f"/proberen/verandering/{looked_at.pk}/").content.decode()

    browse(ravi).post(f"/proberen/verandering/{looked_at.pk}/steun/terug/")

    assert TITLE in page
    assert "dat dit geprobeerd mag worden, ook als het een keer misgaat." in page
    assert SEEN not in page
    with pytest.raises(Refused, match="wie er achter staat"):
        changes.begin_step(draft, by=wietske, at=at, until=at.date())
    assert Notice.objects.filter(person=wietske, words=change_people.STOOD_BACK).count() == 1
    assert browse(ravi).get(f"/proberen/verandering/{looked_at.pk}/").status_code == 404


def test_who_stands_behind_it_works_there_and_is_somebody_else(change, wietske, bram, at):
    for candidate, words in ((wietske, "iemand anders"), (bram, "werkt bij")):
        with pytest.raises(Refused, match=words):
            change_people.name_sponsor(change, candidate, by=wietske, at=at)


def test_it_is_told_to_somebody(stepping, wietske, amina, at):
    change_people.leave_change(stepping, by=amina, at=at)

    with pytest.raises(Refused, match="Niemand kijkt nog mee"):
        changes.present(stepping, by=wietske, at=at, text="De rij is korter.")


def test_3_5_2_after_half_a_year_the_owner_gets_one_question(presented, wietske, amina, at, browse):
    page = f"/proberen/verandering/{presented.pk}/"
    half = at + timedelta(days=184)  # a clock change is between
    with pytest.raises(Refused, match="half jaar"):
        changes.say_what_remains(presented, by=wietske, at=half - timedelta(days=2), text=REMAINS)

    for moment in (half - timedelta(days=2), half, half + timedelta(days=1)):
        changes.ask_what_remains(at=moment)
    changes.say_what_remains(presented, by=wietske, at=half, text=REMAINS)

    told = Notice.objects.filter(words=changes.REMAINS)
    assert [notice.person for notice in told] == [wietske]
    assert REMAINS in browse(wietske).get(page).content.decode()
    assert REMAINS not in browse(amina).get(page).content.decode()
    changes.say_what_remains(presented, by=wietske, at=half, text=REMAINS, is_shown=True)
    assert REMAINS in browse(amina).get(page).content.decode()
    assert WhatRemains.objects.count() == 1


def test_3_5_3_a_story_is_published_as_a_lesson_and_stays_closed(presented, wietske, amina, at):
    draft = changes.share_change(presented, by=wietske, at=at)

    assert draft.owner == wietske
    assert SEEN in draft.text
    assert STEP in draft.text
    assert IN_THE_WAY not in draft.text
    with pytest.raises(Refused, match="werkt aan deze verandering"):
        changes.share_change(presented, by=amina, at=at)


def test_only_who_looks_along_reads_it(looked_at, wietske, amina, ravi, dirk, bram, browse):
    readers = {"owner": wietske, "peer": amina, "sponsor": ravi, "team lead": dirk, "elsewhere": bram}

    seen = {who: browse(each).get(f"/proberen/verandering/{looked_at.pk}/") for who, each in readers.items()}

    assert {who: answer.status_code for who, answer in seen.items()} == {
        "owner": 200, "peer": 200, "sponsor": 200, "team lead": 404, "elsewhere": 404,
    }  # fmt: skip
    assert [who for who, answer in seen.items() if SEEN in answer.content.decode()] == ["owner", "peer"]


def test_a_peer_asks_and_the_owner_answers(looked_at, wietske, amina, at, browse):
    browse(amina).post(f"/proberen/verandering/{looked_at.pk}/vraag/", {"text": "Wie schreef de brief?"})
    question = ChangeQuestion.objects.get()
    browse(wietske).post(f"/proberen/verandering/vraag/{question.pk}/", {"answer": "Dat zoek ik uit."})

    assert "Dat zoek ik uit." in browse(amina).get(f"/proberen/verandering/{looked_at.pk}/").content.decode()
    assert Notice.objects.filter(person=wietske, words=change_people.ASKED).count() == 1
    assert Notice.objects.filter(person=amina, words=change_people.ANSWERED).count() == 1
    with pytest.raises(Refused, match="Deze vraag is beantwoord"):
        change_people.answer_question(question, by=wietske, at=at, answer="Nog eens.")
    with pytest.raises(Refused, match="wie meekijkt stelt de vragen"):
        change_people.ask(looked_at, by=wietske, at=at, text="Wat vind ik zelf?")


def test_a_line_is_corrected_by_who_wrote_it_for_two_weeks(looked_at, wietske, amina, at, browse):
    seen = looked_at.notes.get(kind="seen")
    story, page = f"/proberen/verandering/{looked_at.pk}/", f"/proberen/verandering/regel/{seen.pk}/verbeteren/"

    assert SEEN in browse(wietske).get(page).content.decode()
    assert page in browse(wietske).get(story).content.decode()
    assert page not in browse(amina).get(story).content.decode()
    browse(wietske).post(page, {"text": "Van 23 mensen kwamen er 13 met zo’n vraag."})
    seen.refresh_from_db()

    shown = browse(amina).get(story).content.decode()
    assert "kwamen er 13" in shown
    assert "Verbeterd op" in shown
    with pytest.raises(Refused, match="Wietske werkt aan"):
        changes.correct_line(seen, by=amina, at=at, text="Ik zag het anders.")
    changes.correct_line(seen, by=wietske, at=at + timedelta(days=14), text="Veertien.")
    with pytest.raises(Refused, match="langer dan twee weken geleden"):
        changes.correct_line(seen, by=wietske, at=at + timedelta(days=15), text="Vijftien.")


def test_what_a_step_changed_is_corrected_and_a_step_that_goes_on_is_not(stepping, wietske, at):
    step = stepping.steps.get()
    with pytest.raises(Refused, match="Kijk erop terug"):
        changes.correct_step(step, by=wietske, at=at, text="Een andere stap.")
    looked = at + timedelta(weeks=5)
    changes.look_back_at_step(step, by=wietske, at=looked, changed="Veertien werden er zes.")

    changes.correct_step(step, by=wietske, at=looked + timedelta(days=13), text="Veertien werden er zeven.")

    step.refresh_from_db()
    assert (step.text, step.changed) == (STEP, "Veertien werden er zeven.")
    with pytest.raises(Refused, match="langer dan twee weken geleden"):
        changes.correct_step(step, by=wietske, at=looked + timedelta(days=15), text="Acht.")


def test_a_draft_is_written_anew_as_long_as_it_is_one(looked_at, wietske, at, browse):
    draft = changes.draft_step(looked_at, by=wietske, at=at, text=STEP)
    page = f"/proberen/verandering/stap/{draft.pk}/verbeteren/"

    too_long = browse(wietske).post(page, {"text": "a" * 601})
    browse(wietske).post(page, {"text": "Een brief met een naam."})

    assert too_long.status_code == 422
    draft.refresh_from_db()
    assert (draft.text, draft.corrected_at) == ("Een brief met een naam.", None)


def test_who_goes_on_with_a_change_leaves_what_another_wrote(presented, wietske, amina, at, browse):
    told = presented.notes.get(kind="told")
    later = at + timedelta(days=1)
    changes.take_up(changes.hand_over_change(presented, by=wietske, at=later, successor=amina), by=amina, at=later)

    with pytest.raises(Refused, match="Iemand anders schreef dit"):
        changes.correct_line(told, by=amina, at=later, text="Zo was het niet.")
    mine = changes.write_line(fresh(presented), by=amina, at=later, kind="seen", text="Ik stond er ook.")
    assert changes.correct_line(mine, by=amina, at=later, text="Ik stond er ook een ochtend.").corrected_at == later


def test_whoever_is_let_in_leaves_when_she_likes(looked_at, wietske, amina, at, browse):
    browse(amina).post(f"/proberen/verandering/{looked_at.pk}/stap/", {"naam": "leave"})

    assert browse(amina).get(f"/proberen/verandering/{looked_at.pk}/").status_code == 404
    with pytest.raises(Refused, match="Geef haar door"):
        change_people.leave_change(looked_at, by=wietske, at=at)


def test_of_an_owner_who_left_a_peer_goes_on_with_it(looked_at, wietske, amina, ravi, grevendrecht, at):
    change_people.leave_changes({(wietske.pk, grevendrecht.pk), (ravi.pk, grevendrecht.pk)}, at=at)

    left = fresh(looked_at)
    assert (left.owner, left.sponsor) == (None, None)
    assert change_people.take_change(left, by=amina, at=at).owner == amina
    assert Notice.objects.filter(person=amina, words=change_people.NO_OWNER).count() == 1


def test_who_leaves_one_organisation_keeps_what_is_hers_in_another(presented, wietske, amina, ravi, wolderbrink, at):
    changes.hand_over_change(presented, by=wietske, at=at, successor=amina)

    change_people.leave_changes({(person.pk, wolderbrink.pk) for person in (wietske, amina, ravi)}, at=at)

    kept = fresh(presented)
    assert (kept.owner, kept.sponsor, kept.successor) == (wietske, ravi, amina)


def test_with_an_owner_who_left_only_she_goes(presented, wietske, amina, ravi, grevendrecht, wolderbrink, at):
    changes.hand_over_change(presented, by=wietske, at=at, successor=amina)
    gone = {(wietske.pk, grevendrecht.pk), (ravi.pk, wolderbrink.pk), (amina.pk, wolderbrink.pk)}

    change_people.leave_changes(gone, at=at)

    kept = fresh(presented)
    assert (kept.owner, kept.sponsor, kept.successor) == (None, ravi, amina)


def test_whom_it_was_handed_to_may_leave_and_then_it_goes_to_another(presented, wietske, amina, dirk, at):
    change_people.let_in(presented, dirk, by=wietske, at=at)
    handed = changes.hand_over_change(presented, by=wietske, at=at, successor=amina)

    change_people.leave_change(handed, by=amina, at=at)
    handed = changes.hand_over_change(handed, by=wietske, at=at, successor=dirk)

    assert Notice.objects.filter(person=wietske, words=change_people.NO_SUCCESSOR).count() == 1
    assert changes.take_up(handed, by=dirk, at=at).owner == dirk


def test_whom_it_was_handed_to_may_say_no_and_then_it_is_with_its_owner(presented, wietske, amina, browse, at):
    page = f"/proberen/verandering/{presented.pk}/"
    form = browse(wietske).get(f"{page}doorgeven/").content.decode()
    sent = browse(wietske).post(f"{page}doorgeven/", {"successor": amina.pk}, follow=True).content.decode()
    asked = browse(amina).get(page).content.decode()

    said = browse(amina).post(f"{page}stap/", {"naam": "decline"}, follow=True).content.decode()

    kept = fresh(presented)
    assert (kept.state, kept.owner, kept.successor) == ("continuing", wietske, None)
    assert Notice.objects.filter(person=wietske, words=changes.DECLINED).count() == 1
    assert "checked" not in form
    assert f"{amina.name} zegt zelf of zij ermee verdergaat." in sent
    assert ("Nee, ik niet" in asked, "Nee, ik niet" in said) == (True, False)


def test_what_was_handed_over_its_owner_may_take_up_herself(presented, wietske, amina, at):
    handed = changes.hand_over_change(presented, by=wietske, at=at, successor=amina)

    kept = changes.go_on_with_change(handed, by=wietske, at=at)

    assert (kept.state, kept.owner, kept.successor) == ("continuing", wietske, None)
    with pytest.raises(Refused):
        changes.take_up(handed, by=amina, at=at)


def test_it_says_since_when_somebody_makes_it(presented, wietske, amina, browse, at):
    later = at + timedelta(weeks=9)
    handed = changes.hand_over_change(presented, by=wietske, at=at, successor=amina)
    changes.take_up(handed, by=amina, at=later)

    page = browse(amina).get(f"/proberen/verandering/{presented.pk}/").content.decode()

    assert f"{amina.name}, sinds {date_format(later, 'j F Y')}." in page


def test_of_a_change_that_stopped_nothing_is_asked(looked_at, wietske, amina, at, browse):
    changes.stop_change(looked_at, by=wietske, at=at, why_stopped="De balie verhuist.")

    for person in (wietske, amina):
        page = browse(person).get(f"/proberen/verandering/{looked_at.pk}/").content.decode()
        assert "Je hoeft hier nu niets te doen." in page
        assert "Vraag wat je je afvraagt" not in page


def test_a_change_goes_with_who_makes_it_and_after_two_years_of_silence(presented, wietske, amina, at):
    assert list(queries.overdue_changes(at.date() + timedelta(days=730))) == []
    assert list(queries.overdue_changes(at.date() + timedelta(days=733))) == [presented]
    change_people.forget_asked(amina, at=at)

    change_people.forget_changes(wietske, at=at)

    assert ChangeAssignment.objects.count() == ChangeStep.objects.count() == 0


def test_stopping_asks_for_a_reason_and_keeps_it(looked_at, wietske, amina, browse):
    page = f"/proberen/verandering/{looked_at.pk}/stoppen/"

    assert browse(wietske).post(page, {"why_stopped": ""}).status_code == 422
    assert browse(wietske).post(page, {"why_stopped": "De balie verhuist."}).status_code == 302
    assert "De balie verhuist." in browse(amina).get(f"/proberen/verandering/{looked_at.pk}/").content.decode()


def test_moves_of_a_change(looked_at, wietske, amina, ravi, dirk):
    """Over all moves, states and parts; the fourth is nobody in it."""
    looked_at.successor = amina
    ready = rules.Standing(seen=1, peers=1)
    parts = {"owner": {wietske.pk}, "successor": {amina.pk}}
    for name, move in CHANGE_MOVES.items():
        for state in ChangeState:
            looked_at.state = state
            people = (wietske, amina, ravi, dirk)
            allowed = {each.pk for each in people if rules.may_move_change(each, looked_at, name, ready)}
            assert allowed == (parts[move.by] if state in move.sources else set()), (name, state)


def test_moves_of_a_step(stepping, wietske, amina, ravi):
    step = stepping.steps.get()
    step.change = stepping
    ready = rules.Standing(seen=1, peers=1)
    for name, move in STEP_MOVES.items():
        for state in StepState:
            step.state = state
            allowed = {each.pk for each in (wietske, amina, ravi) if rules.may_move_step(each, step, name, ready)}
            assert allowed == ({wietske.pk} if state in move.sources else set()), (name, state)


STANDS = [
    (rules.Standing(), "formulated", "met eigen ogen"),
    (rules.Standing(seen=1), "formulated", "Kijk eerst hoe het"),
    (rules.Standing(seen=1), "looking", "in de weg staat"),
    (rules.Standing(seen=1, going_on=True), "stepping", "Kijk eerst terug"),
    (rules.Standing(seen=1), "stepping", ""),
    (rules.Standing(seen=1), "continuing", ""),
    (rules.Standing(seen=1), "stopped", "kan niet in deze fase"),
]


@pytest.mark.parametrize(("standing", "state", "words"), STANDS)
def test_before_a_step_the_reason_fits_where_it_stands(standing, state, words, looked_at, wietske):
    looked_at.state = state

    verdict = rules.may_begin_step(wietske, looked_at, standing)

    assert bool(verdict) is (not words)
    assert words in getattr(verdict, "reason", "")


def test_every_move_has_words():
    assert {f"practice.{name}_change" for name in CHANGE_MOVES} <= named_deeds()


PAGES = ["veranderingen/", "verandering/nieuw/", "verandering/{pk}/", "verandering/{pk}/gezien/"]
PAGES += [f"verandering/{{pk}}/{page}/" for page in ("volgende-stap", "vertellen", "meekijken", "steun", "doorgeven")]


@pytest.mark.parametrize("count", [1, 3])
@pytest.mark.parametrize("page", PAGES)
def test_a_page_of_a_change_takes_at_most_ten_queries(
    page, count, presented, wietske, amina, at, browse, django_assert_max_num_queries
):
    for n in range(count):
        change_people.ask(presented, by=amina, at=at, text=f"Vraag {n}?")
        changes.write_line(presented, by=wietske, at=at, kind="foothold", text=f"Houvast {n}.")
        changes.begin_change(by=wietske, at=at, title=f"Nog een {n}.")
    visitor = browse(wietske)

    with django_assert_max_num_queries(10):
        answer = visitor.get(f"/proberen/{page.format(pk=presented.pk)}")

    assert answer.status_code == 200


def test_who_hands_a_change_over_reads_that_it_is_a_change(presented, wietske, browse):
    for page in ("", "doorgeven/"):
        shown = browse(wietske).get(f"/proberen/verandering/{presented.pk}/{page}").content.decode()

        assert "Deze verandering doorgeven" in shown
        assert "opdrachtgever" not in shown
