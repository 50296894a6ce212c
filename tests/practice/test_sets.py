"""A learning set, from its first day to a sponsor's answer: the story to read first."""

from datetime import timedelta

import pytest

from vakwerk.common.verdicts import Refused
from vakwerk.methods import actions as methods
from vakwerk.methods.models import Writing
from vakwerk.methods.public import Meeting, open_conversation
from vakwerk.methods.queries import seat_of
from vakwerk.notices.models import Notice
from vakwerk.people.models import Appointment
from vakwerk.people.public import members
from vakwerk.practice.actions import questions, set_ends, set_meetings, sets
from vakwerk.practice.models import ActionCommitment, LearningSet, Reflection
from vakwerk.practice.queries import sets as queries
from vakwerk.practice.rules import sets as rules


@pytest.fixture
def promised(asked, learners, at):
    """Restated by two others, seen anew, and with an action."""
    amina, lotte, yara, _abel = learners
    questions.explore(asked, by=amina, at=at)
    questions.restate(asked, by=lotte, at=at, text="Wat weet iemand niet op maandag?")
    with pytest.raises(Refused, match="Eerst schrijven twee anderen"):
        questions.see_anew(asked, by=amina, at=at, text="Te vroeg.")
    questions.restate(asked, by=yara, at=at, text="Wie kan het vrijdag al vertellen?")
    questions.see_anew(asked, by=amina, at=at, text="Wat weet iemand niet, en wie kan het vertellen?")
    due_on = at.date() + timedelta(days=20)
    return questions.agree(asked, by=amina, at=at, text="Bel drie kandidaten op vrijdag.", doer=amina, due_on=due_on)


def plan(held, by, at):
    facts = {"method_key": "action_set", "variant": "full"}
    return set_meetings.plan_set_meeting(held, by=by, at=at, starts_at=at + timedelta(days=1), **facts)


def test_3_3_1_a_meeting_begins_with_last_times_actions(held, asked, promised, learners, kees, at):
    amina, lotte, _yara, _abel = learners
    later = at + timedelta(days=21)
    other = questions.bring_in(held, by=lotte, at=at, text="Waarom kan de jobcoach niet bij het rooster?")
    meeting = set_meetings.begin(plan(held, amina, at), by=kees, at=later)

    with pytest.raises(Refused, match="Amina"):
        set_meetings.open_question(meeting, other, by=kees, at=later, way=Meeting.OWN_SCREENS)
    questions.tell_action(promised, by=amina, at=later, name="try", text="Twee wisten het niet.")
    held_now = set_meetings.open_question(meeting, other, by=kees, at=later, way=Meeting.OWN_SCREENS)
    people = {each.pk for each in members(held.closed_group)}
    set_meetings.close(meeting, by=kees, at=later, present=people, minutes=80)

    assert open_conversation(meeting) is None
    assert held_now.method_key == "action_set"
    assert Reflection.objects.count() == 0


def test_3_3_1_who_passes_does_not_keep_the_others_waiting(held, asked, promised, learners, kees, at):
    later = at + timedelta(days=21)
    meeting = set_meetings.begin(plan(held, kees, at), by=kees, at=later)

    questions.skip(promised, meeting, by=kees, at=later)

    assert queries.untouched(meeting) == []
    assert ActionCommitment.objects.get().state == "agreed"


@pytest.mark.parametrize("text", ["De klanten bellen.", "Misschien bellen.", "Ik bel.", "...", "We could call"])
def test_an_action_starts_with_a_verb(asked, text):
    assert not rules.begins_with_a_verb(text)
    assert rules.begins_with_a_verb("Bel drie kandidaten.")
    assert rules.begins_with_a_verb("Phone three candidates.")


def test_no_next_action_before_the_former_was_looked_back_at(asked, promised, learners, at):
    amina = learners[0]
    due_on = at.date() + timedelta(days=7)
    again = {"by": amina, "at": at, "text": "Maak een kaartje.", "doer": amina, "due_on": due_on}

    with pytest.raises(Refused):
        questions.agree(asked, **again)
    questions.tell_action(promised, by=amina, at=at, name="leave")
    questions.look_back(asked, by=amina, at=at, learned="Vrijdag is te laat.")
    again_asked = questions.go_on(asked, by=amina, at=at)

    assert (again_asked.cycle, again_asked.state) == (2, "explored")


def test_3_3_2_what_was_not_tried_is_seen_by_nobody_outside(held, asked, promised, learners, chandra, bram, at, browse):
    questions.tell_action(promised, by=learners[0], at=at, name="leave", text="Het kwam er niet van.")
    inside = browse(learners[1]).get(f"/proberen/praktijkvraag/{asked.pk}/")

    for outsider in (chandra, bram):
        visitor = browse(outsider)
        assert visitor.get(f"/proberen/praktijkvraag/{asked.pk}/").status_code == 404
        assert visitor.get(f"/proberen/leerset/{held.pk}/").status_code == 404
    assert "Het kwam er niet van." in inside.content.decode()


def test_3_3_3_a_settled_question_becomes_a_draft_of_a_proven_practice(held, asked, promised, learners, at):
    amina = learners[0]
    questions.tell_action(promised, by=amina, at=at, name="try", text="Na het bellen wel.")
    questions.look_back(asked, by=amina, at=at, learned="Bellen scheelt een verloren ochtend.")
    questions.settle(asked, by=amina, at=at)

    draft = questions.share_practice(asked, by=amina, at=at)

    assert (draft.kind, draft.owner, draft.for_whom) == ("proven_practice", amina, "")
    assert "Bellen scheelt een verloren ochtend." in draft.text


def test_3_3_4_a_sponsor_answers_and_silence_is_seen(held, asked, learners, kees, chandra, at, browse):
    questions.hand_over(asked, by=learners[0], at=at, for_sponsor="Mag de jobcoach in het rooster?")
    six_weeks = at + timedelta(weeks=6)
    questions.remind_sponsors(at=six_weeks)
    page = browse(chandra).get(f"/proberen/praktijkvraag/{asked.pk}/").content.decode()

    asked.refresh_from_db()
    assert rules.is_overdue(asked, six_weeks)
    assert not rules.is_overdue(asked, six_weeks - timedelta(days=1))
    assert "Mag de jobcoach in het rooster?" in page
    assert "Waarom vallen mensen uit" not in page
    questions.answer_handed(asked, by=chandra, at=six_weeks, answer="Kan vanaf volgende maand.")
    meeting = set_meetings.begin(plan(held, kees, six_weeks), by=kees, at=six_weeks)
    assert [row.answer for row in queries.answered_since(learners[1], meeting)] == ["Kan vanaf volgende maand."]


def test_3_3_5_circles_grow_without_a_name(held, learners, kees, wietske, at, browse):
    rollout = sets.open_rollout(held, by=kees, at=at, name="Vakbekwaam versterken", partner="Hogeschool")
    held.refresh_from_db()
    sets.grow(held, by=learners[1], at=at, name="De tweede kring")

    page = browse(wietske).get(f"/proberen/kringen/{rollout.pk}/").content.decode()

    assert queries.circles(rollout) == [(1, 1, 5), (2, 1, None)]
    assert "De tweede kring" not in page
    assert "Lotte" not in page


def test_who_leaves_hands_over_what_she_promised(held, asked, promised, learners, kees, at):
    amina, lotte, _yara, _abel = learners

    set_ends.leave_set(held, by=amina, at=at)
    asked.refresh_from_db()
    told = [(notice.person, notice.words) for notice in Notice.objects.filter(words=set_ends.TO_TAKE_OVER)]
    taken = questions.take_question(asked, by=lotte, at=at)

    assert told == [(kees, set_ends.TO_TAKE_OVER)]
    assert (asked.left_at, taken.left_at, taken.owner) == (at, None, lotte)
    assert questions.tell_action(ActionCommitment.objects.get(), by=lotte, at=at, name="try").owner == lotte


def test_the_action_of_who_left_is_with_who_asked_for_it(held, asked, promised, learners, at):
    amina, lotte, _yara, _abel = learners
    ActionCommitment.objects.update(owner=lotte)

    set_ends.leave_set(held, by=lotte, at=at)

    assert ActionCommitment.objects.get().owner == amina


def test_4_3_who_leaves_the_organisation_hands_over_once(held, asked, learners, kees, grevendrecht, at):
    Appointment.objects.filter(person__in=[learners[0], kees]).update(ends_on=at.date() - timedelta(days=1))
    gone = {(person.pk, grevendrecht.pk) for person in (learners[0], kees)}

    for _n in range(2):
        set_ends.leave_sets(gone, at=at)

    held.refresh_from_db()
    assert held.coach is None
    assert Notice.objects.filter(words=set_ends.TO_TAKE_OVER).count() == len(members(held.closed_group)) == 3
    assert Notice.objects.filter(words=set_ends.NO_COACH).count() == 3


def test_what_lies_with_a_sponsor_who_left_goes_on(held, asked, learners, chandra, grevendrecht, at):
    questions.hand_over(asked, by=learners[0], at=at, for_sponsor="Mag de jobcoach in het rooster?")
    with pytest.raises(Refused, match="nog geen antwoord"):
        questions.go_on(asked, by=learners[0], at=at)

    set_ends.leave_sets({(chandra.pk, grevendrecht.pk)}, at=at)

    assert questions.go_on(asked, by=learners[0], at=at).state == "explored"


def test_a_set_ends_with_what_was_planned_and_asked(held, learners, kees, chandra, dirk_elsewhere, at):
    meeting = plan(held, kees, at)
    sets.invite_into(held, dirk_elsewhere, by=kees, at=at)

    set_ends.end_set(held, by=kees, at=at)

    meeting.refresh_from_db()
    held.refresh_from_db()
    assert (meeting.state, held.state) == ("cancelled", "ended")
    assert not queries.invited_now(dirk_elsewhere).exists()
    assert list(queries.overdue_sets(at.date() + timedelta(days=364))) == []
    set_ends.destroy_sets(queries.overdue_sets(at.date() + timedelta(days=366)), at=at)
    assert not LearningSet.objects.exists()


@pytest.fixture
def dirk_elsewhere(settle, wolderbrink):
    """Works for another municipality in the network."""
    return settle("stijn", "Stijn Bakker", wolderbrink)


def test_everybody_hears_that_a_set_has_ended_and_the_circles_keep_it(held, learners, kees, at):
    rollout = sets.open_rollout(held, by=kees, at=at, name="Vakbekwaam versterken", partner="")

    set_ends.end_set(held, by=kees, at=at)

    told = {notice.person for notice in Notice.objects.filter(words=set_ends.ENDED)}
    assert told == set(learners)
    assert queries.circles(rollout) == [(1, 1, 5)]


def test_a_set_does_not_end_during_a_meeting(held, kees, at):
    set_meetings.begin(plan(held, kees, at), by=kees, at=at)

    with pytest.raises(Refused, match="Rond eerst"):
        set_ends.end_set(held, by=kees, at=at)


@pytest.mark.parametrize(("variant", "minutes"), [("full", 5), ("short", 4)])
def test_along_its_method_a_meeting_goes_on_with_the_question(held, asked, kees, at, browse, variant, minutes):
    """What became of last time's actions was said, and the question was chosen: nobody is asked that again."""
    facts = {"starts_at": at, "method_key": "action_set", "variant": variant, "place": ""}
    meeting = set_meetings.plan_set_meeting(held, by=kees, at=at, **facts)
    set_meetings.begin(meeting, by=kees, at=at)

    conversation = set_meetings.open_question(meeting, asked, by=kees, at=at, way=Meeting.OWN_SCREENS)

    page = browse(kees).get(f"/gesprek/{conversation.pk}/").content.decode()
    assert "Amina heeft het woord. Jij luistert." in page
    assert conversation.step_seconds == minutes * 60


def test_what_she_takes_along_is_hers_and_the_rest_is_destroyed(held, asked, learners, kees, at):
    meeting = set_meetings.begin(plan(held, kees, at), by=kees, at=at)
    conversation = set_meetings.open_question(meeting, asked, by=kees, at=at, way=Meeting.OWN_SCREENS)
    set_meetings.join(meeting, by=learners[1], at=at)
    Writing.objects.create(seat=seat_of(conversation, learners[1]), step="takeaway", text="Eerst bellen.")

    set_meetings.close_overdue(at=at + timedelta(days=30))

    meeting.refresh_from_db()
    assert meeting.state == "closed"
    assert [(row.owner, row.text) for row in Reflection.objects.all()] == [(learners[1], "Eerst bellen.")]
    assert not Writing.objects.exists()


def test_who_is_removed_takes_her_words_along(held, asked, promised, learners, at):
    amina, lotte, yara, _abel = learners
    other = questions.bring_in(held, by=lotte, at=at, text="Hoe houd ik een avond vrij?")
    questions.explore(other, by=lotte, at=at)
    for person in (amina, yara):
        questions.restate(other, by=person, at=at, text="Wat kost een avond?")
    questions.see_anew(other, by=lotte, at=at, text="Wat kost een avond?")
    questions.agree(other, by=lotte, at=at, text="Vraag het thuis.", doer=amina, due_on=at.date())
    hers = ActionCommitment.objects.get(owner=amina, question=other)
    questions.tell_action(hers, by=amina, at=at, name="try", text="Bij ons ging het zo.")

    set_ends.forget_sets(amina, at=at)
    set_ends.forget_actions(amina, at=at)

    left = ActionCommitment.objects.get()
    assert (left.owner, left.result.text) == (lotte, "")
    assert not type(asked).objects.filter(pk=asked.pk).exists()
    assert questions.look_back(other, by=lotte, at=at, learned="Vragen kan.").state == "looked_back"


def test_who_wrote_how_she_sees_it_is_not_asked_again_and_may_change_it(held, asked, learners, at, browse):
    amina, lotte, _yara, _abel = learners
    page = f"/proberen/praktijkvraag/{asked.pk}/"
    questions.explore(asked, by=amina, at=at)
    before = browse(lotte).get(page).content.decode()

    browse(lotte).post(f"{page}herformuleren/", {"text": "Wat weet iemand niet op maandag?"})

    after = browse(lotte).get(page).content.decode()
    assert ("voordat je leest wat anderen schreven" in before, "Je schreef hoe jij" in before) == (True, False)
    assert ("voordat je leest wat anderen schreven" in after, "Je schreef hoe jij" in after) == (False, True)
    assert "Wat weet iemand niet op maandag?</textarea>" in browse(lotte).get(f"{page}herformuleren/").content.decode()
    assert "Je schreef hoe jij" not in browse(learners[2]).get(page).content.decode()


def test_of_a_question_that_was_answered_the_set_reads_so(held, asked, kees, chandra, at, browse):
    page = f"/proberen/leerset/{held.pk}/"
    questions.hand_over(asked, by=asked.owner, at=at, for_sponsor="Mag de agenda op donderdag leeg?")
    before = browse(kees).get(page).content.decode()

    questions.answer_handed(asked, by=chandra, at=at, answer="Ja, tot tien uur.")

    assert "bij de opdrachtgever" in before
    after = browse(kees).get(page).content.decode()
    assert "de opdrachtgever gaf antwoord" in after
    assert "bij de opdrachtgever" not in after


def test_a_team_lead_does_not_come_in_with_who_she_leads(held, dirk, learners, at):
    with pytest.raises(Refused, match="geeft leiding aan"):
        sets.invite_into(held, dirk, by=learners[1], at=at)


def test_a_sponsor_works_where_the_set_is_at_home(learners, dirk_elsewhere, at):
    with pytest.raises(Refused, match="Een opdrachtgever werkt bij"):
        sets.start_set(by=learners[0], at=at, name="Een set", sponsor=dirk_elsewhere)


PAGES = [
    "leersets/",
    "leerset/nieuw/",
    "leerset/{set}/",
    "leerset/{set}/plannen/",
    "leerset/{set}/wijzigen/",
    "leerset/{set}/vragen/",
    "praktijkvraag/{question}/",
    "praktijkvraag/{question}/actie/",
    "praktijkvraag/{question}/herformuleren/",
    "setbijeenkomst/{meeting}/",
    "setbijeenkomst/{meeting}/meenemen/",
]


@pytest.mark.parametrize("count", [1, 3])
@pytest.mark.parametrize("page", PAGES)
def test_a_page_of_a_set_takes_at_most_ten_queries(
    page, count, held, learners, kees, at, browse, django_assert_max_num_queries
):
    for _n in range(count):
        question = questions.bring_in(held, by=learners[1], at=at, text="Een vraag uit het werk.")
        meeting = plan(held, kees, at)
    visitor = browse(kees)

    with django_assert_max_num_queries(10):
        place = page.format(set=held.pk, question=question.pk, meeting=meeting.pk)
        answer = visitor.get(f"/proberen/{place}")

    assert answer.status_code == 200


def test_of_a_meeting_on_her_question_nobody_else_is_made_the_presenter(held, asked, learners, kees, at):
    meeting = set_meetings.begin(plan(held, kees, at), by=kees, at=at)
    conversation = set_meetings.open_question(meeting, asked, by=kees, at=at, way=Meeting.OWN_SCREENS)
    set_meetings.join(meeting, by=learners[1], at=at)

    with pytest.raises(Refused, match="brengt in: daar is dit gesprek voor"):
        methods.present(conversation, seat_of(conversation, learners[1]).pk, by=kees, at=at)


def test_whoever_took_over_closes_the_meeting_and_the_coach_stays_coach(held, asked, learners, kees, at, browse):
    meeting = set_meetings.begin(plan(held, kees, at), by=kees, at=at)
    conversation = set_meetings.open_question(meeting, asked, by=kees, at=at, way=Meeting.OWN_SCREENS)
    set_meetings.join(meeting, by=learners[1], at=at)
    methods.hand_over(conversation, seat_of(conversation, learners[1]).pk, by=kees, at=at)

    page = browse(learners[1]).get(f"/proberen/setbijeenkomst/{meeting.pk}/afronden/").content.decode()
    closed = set_meetings.close(meeting, by=learners[1], at=at, present={learners[1].pk}, minutes=60)

    assert "Afronden en alles wissen" in page
    assert closed.state == "closed"
    assert LearningSet.objects.get(pk=held.pk).coach == kees
