"""One improvement card, from an idea to a work agreement that still holds: the story to read first."""

from datetime import timedelta

import pytest
from tests.practice.conftest import MEASURE, SEEN, TRIAL

from vakwerk.common.verdicts import Refused
from vakwerk.ledger.public import latest
from vakwerk.library.public import drafts
from vakwerk.notices.models import Notice
from vakwerk.practice import actions, queries
from vakwerk.practice.models import ImprovementCard, SealedRaiser
from vakwerk.practice.states import CardState, Phase
from vakwerk.trail.models import TrailEntry
from vakwerk.trail.public import of


def words_to(person):
    return [notice.words for notice in Notice.objects.filter(person=person).order_by("at", "pk")]


def test_an_idea_becomes_the_way_of_working_and_is_looked_at_again(board, at, amina, wietske, dirk):
    card = actions.raise_idea(board, by=amina, at=at, idea="Eén brief, één vraag. Nu staan er drie dingen in.")
    assert words_to(wietske) == ["An idea for your improvement board waits for an answer."]

    actions.pick_up(card, by=wietske, at=at, title="Eén brief, één vraag", answer="We gaan kijken.")
    actions.go_and_see(card, by=wietske, at=at)
    actions.fill_in(card, by=wietske, at=at, observed=SEEN, goal="", measure=MEASURE, trial=TRIAL)
    actions.ask_why(card, by=wietske, at=at, question="Waarom bellen ze?", answers=["Ze snappen het niet."], handle="")
    actions.count(card, by=wietske, at=at, phase=Phase.BEFORE, count=19, words="in vier weken")
    actions.try_out(card, by=wietske, at=at)
    then = at + timedelta(weeks=4)
    actions.count(card, by=wietske, at=then, phase=Phase.DURING, count=8, words="in vier weken")
    actions.check(card, by=wietske, at=then, outcome="Er wordt minder gebeld.")
    card = actions.adopt(card, by=wietske, at=then, text="Eén brief heeft één vraag.")

    assert card.state == CardState.ADOPTED
    assert words_to(amina) == [
        "An idea of yours has been picked up.",
        "An idea of yours has become the way of working.",
    ]
    assert [entry.kind for entry in latest(wietske)] == ["improvement"]
    assert card.agreement.review_on == then.date() + timedelta(weeks=12)

    actions.remind(at=then + timedelta(weeks=12))
    actions.remind(at=then + timedelta(weeks=12, hours=1))
    actions.review(
        card, by=wietske, at=then + timedelta(weeks=12), review="Nieuwe collega's doen het ook.", is_still_done=True
    )

    card.refresh_from_db()
    assert words_to(wietske).count("It is time to look whether an agreement still holds.") == 1
    assert (card.state, card.agreement.is_still_done) == (CardState.REVIEWED, True)
    done = "raise_idea pick_up go_and_see fill_in ask_why count try_out count check adopt review"
    assert [entry.action for entry in of(card)] == [f"practice.{name}" for name in done.split()]


def test_3_4_1_who_raised_it_unnamed_hears_the_reason_and_is_then_forgotten(board, at, amina, wietske, browse):
    """And 4.8 for an idea."""
    card = actions.raise_idea(board, by=amina, at=at, idea="Een stil hoekje naast de balie.", is_unnamed=True)
    sealed_before = queries.raiser_of(card)

    actions.drop(card, by=wietske, at=at, reason="Er is geen plek. De spreekkamer mag wel.")

    page = browse(wietske).get(f"/proberen/kaart/{card.pk}/").content.decode()
    assert sealed_before == amina
    assert words_to(amina) == ["An idea of yours is not carried out. The reason is written down."]
    assert SealedRaiser.objects.count() == 0
    assert "Er is geen plek. De spreekkamer mag wel." in page
    assert "Amina" not in page
    raised = TrailEntry.objects.get(action="practice.raise_idea")
    assert (raised.actor, raised.origin) == (None, "unnamed")
    assert not Notice.objects.filter(person=amina, about__contains=card.pk).exists()


def test_3_4_2_a_why_that_is_somebody_gets_a_hint_and_may_stay(raise_idea, bring, wietske, browse):
    card = bring(raise_idea(), "investigating")
    where = f"/proberen/kaart/{card.pk}/waarom/"
    asked = {
        "question": "Waarom belt de klant drie keer?",
        "answers": "Omdat Jan de Vries niet terugbelt.",
        "handle": "",
    }

    hinted = browse(wietske).post(where, asked)
    kept = browse(wietske).post(where, asked | {"sure": "1"})

    card.refresh_from_db()
    assert hinted.status_code == 422
    assert "omstandigheid of een regel" in hinted.content.decode()
    assert kept.status_code == 302
    assert card.chain.answers == ["Omdat Jan de Vries niet terugbelt."]


def test_3_4_3_the_fourth_card_asks_which_one_to_finish_first(raise_idea, bring, at, wietske, browse):
    tried = [bring(raise_idea(f"Idee {n} van de balie."), "trying") for n in (1, 2, 3)]
    fourth = bring(raise_idea("Wachtruimte zonder nummertjes."), "filled in")

    page = browse(wietske).get(f"/proberen/kaart/{fourth.pk}/").content.decode()

    with pytest.raises(Refused, match="Welke rond je eerst af"):
        actions.try_out(fourth, by=wietske, at=at)
    assert "“Idee 1 van de balie.”, “Idee 2 van de balie.”, “Idee 3 van de balie.”" in page
    actions.check(tried[0], by=wietske, at=at, outcome="Het hielp.")
    assert actions.try_out(fourth, by=wietske, at=at).state == CardState.TRYING


def test_nothing_is_tried_before_somebody_went_to_see_and_chose_what_to_count(raise_idea, bring, at, wietske):
    card = bring(raise_idea(), "investigating")
    facts = {"goal": "", "by": wietske, "at": at}

    with pytest.raises(Refused, match="Ga eerst kijken"):
        actions.try_out(card, by=wietske, at=at)
    actions.fill_in(card, observed=SEEN, measure="", trial=TRIAL, **facts)
    with pytest.raises(Refused, match="Kies eerst wat je telt"):
        actions.try_out(card, by=wietske, at=at)
    actions.fill_in(card, observed=SEEN, measure=MEASURE, trial=TRIAL, **facts)
    actions.try_out(card, by=wietske, at=at)
    with pytest.raises(Refused, match="ligt vast"):
        actions.fill_in(card, observed=SEEN, measure="Iets anders", trial=TRIAL, **facts)


def test_an_idea_that_waits_too_long_reminds_its_keeper_every_week(raise_idea, at, wietske):
    card = raise_idea()
    due = at + (card.answer_due - at.date())

    for days in (-1, 0, 1, 7):
        actions.remind(at=due + timedelta(days=days))

    asked = "Somebody waits for an answer to an idea on your improvement board."
    assert words_to(wietske).count(asked) == 2


def test_a_board_and_its_cards_go_on_with_another_colleague(raise_idea, bring, at, wietske, amina, bram):
    card = bring(raise_idea(), "trying")

    actions.stop_keeping(card.board, by=wietske, at=at)
    actions.give_back(card, by=wietske, at=at)
    with pytest.raises(Refused):
        actions.take_card(card, by=bram, at=at)
    board = actions.take_board(card.board, by=amina, at=at)
    card = actions.take_card(card, by=amina, at=at)

    assert (board.keeper, card.owner) == (amina, amina)
    assert "Nobody keeps an improvement board of yours any more." in words_to(wietske)


def test_who_leaves_leaves_cards_and_board_to_others(raise_idea, bring, at, wietske, grevendrecht, amina):
    from vakwerk.people.models import Appointment
    from vakwerk.people.public import left_since

    card = bring(raise_idea(), "trying")
    Appointment.objects.filter(person=wietske).update(ends_on=at.date())

    actions.leave_cards(left_since(at - timedelta(days=7)), at=at)
    actions.leave_boards(left_since(at - timedelta(days=7)), at=at)

    card.refresh_from_db()
    card.board.refresh_from_db()
    assert (card.owner, card.board.keeper) == (None, None)


def test_what_was_dropped_is_found_by_who_has_the_same_idea_and_by_nobody_elsewhere(
    raise_idea, at, wietske, amina, bram
):
    dropped = raise_idea("Een stille ruimte naast de balie.")
    actions.drop(dropped, by=wietske, at=at, reason="Er is geen plek.")
    again = raise_idea("Kan er een stille ruimte komen?")

    assert [hit.title for hit in queries.looked_for(amina, again)] == [dropped.title]
    assert queries.looked_for(bram, again) == []


def test_what_it_brought_becomes_a_draft_for_others(raise_idea, bring, at, wietske):
    card = bring(raise_idea(), "adopted")

    draft = actions.share_card(card, by=wietske, at=at)

    assert list(drafts(wietske)) == [draft]
    assert (
        draft.text
        == f"{SEEN}\n\n{TRIAL}\n\nWat het opleverde: Van 19 naar 8 telefoontjes.\n\nEén brief heeft één vraag."
    )


def test_a_card_that_is_over_its_day_goes_with_all_that_stands_on_it(raise_idea, at, wietske):
    from vakwerk.privacy.actions import destroy_overdue

    actions.drop(raise_idea(), by=wietske, at=at, reason="Geen plek.")

    destroy_overdue(at=at + timedelta(days=1828))

    assert ImprovementCard.objects.count() == 0


def test_what_she_was_asked_waits_no_longer_when_she_has_done_it(board, at, amina, wietske):
    card = actions.raise_idea(board, by=amina, at=at, idea="Eén brief, één vraag.")
    waiting = Notice.objects.filter(person=wietske, seen_at=None)
    asked = waiting.count()

    actions.pick_up(card, by=wietske, at=at, title="Eén brief, één vraag", answer="We gaan kijken.")

    assert (asked, waiting.count()) == (1, 0)
