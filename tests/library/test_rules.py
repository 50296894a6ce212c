"""Who may do what: as tables, over all states, moves and parts."""

from datetime import date, timedelta

import pytest

from vakwerk.common.verdicts import Refused
from vakwerk.library import actions, queries, rules
from vakwerk.library.models import Backing, Draft, LibraryItem, SecondReading
from vakwerk.library.states import DRAFT_MOVES, READING_MOVES, DraftState, KeptKind, ReadingState
from vakwerk.notices.models import Notice
from vakwerk.people.models import Appointment
from vakwerk.people.public import TEAM_LEAD, settle_appointment

OWN = {
    "ask": rules.may_ask,
    "take_back": rules.may_take_back,
    "keep": lambda person, draft: rules.may_keep(person, draft, ["x"]),
}


@pytest.mark.parametrize("who", ["owner", "reader", "stranger"])
@pytest.mark.parametrize("state", DraftState)
@pytest.mark.parametrize("name", OWN)
def test_a_draft_is_its_owners_in_the_states_of_the_table(lesson, amina, karima, bram, name, state, who):
    lesson.state = state
    person = {"owner": amina, "reader": karima, "stranger": bram}[who]

    expected = who == "owner" and state in DRAFT_MOVES["ask" if name == "keep" else name].sources
    assert bool(OWN[name](person, lesson)) == expected


@pytest.mark.parametrize("who", ["owner", "reader", "stranger"])
@pytest.mark.parametrize("state", ReadingState)
@pytest.mark.parametrize("name", ["pass", "send_back", "decline"])
def test_a_reading_is_answered_once_by_who_was_asked(lesson, amina, karima, bram, at, name, state, who):
    reading = actions.ask_reader(lesson, by=amina, at=at)
    reading.state = state
    person = {"owner": amina, "reader": karima, "stranger": bram}[who]

    assert bool(rules.may_answer(person, reading, name)) == (who == "reader" and state in READING_MOVES[name].sources)


@pytest.mark.parametrize(
    ("doubts", "note", "may"), [([], "", False), ([], " ", False), (["place"], "", True), ([], "Wie is dit?", True)]
)
def test_who_sends_it_back_says_why(lesson, amina, karima, at, doubts, note, may):
    reading = actions.ask_reader(lesson, by=amina, at=at)

    assert bool(rules.may_send_back(karima, reading, doubts, note)) == may
    assert not rules.may_send_back(amina, reading, ["place"], "Wie is dit?")


@pytest.mark.parametrize("missing", rules.ASKED[KeptKind.PROVEN_PRACTICE])
def test_3_3_3_a_proven_practice_says_for_whom_when_not_and_how_sure(amina, gonny, at, missing):
    content = {name: "several" if name == "certainty" else "Ja." for name in rules.ASKED[KeptKind.PROVEN_PRACTICE]}
    draft = actions.write(by=amina, at=at, kind=KeptKind.PROVEN_PRACTICE, **content | {missing: ""})

    with pytest.raises(Refused, match="Answer every question first"):
        actions.ask_reader(draft, by=amina, at=at)


def test_3_3_3_it_goes_to_an_editor_and_leaves_where_it_came_from_closed(amina, karima, gonny, at):
    content = {name: "several" if name == "certainty" else "Ja." for name in rules.ASKED[KeptKind.PROVEN_PRACTICE]}
    source = "practice.practicequestion:bbbbbbbbbb"
    draft = actions.write(by=amina, at=at, kind=KeptKind.PROVEN_PRACTICE, source=source, **content)

    item = actions.pass_reading(actions.ask_reader(draft, by=amina, at=at), by=gonny, at=at)

    assert item.get_origin_display() == "from something that was tried"
    kept = [str(getattr(item, field.name)) for field in LibraryItem._meta.fields]
    assert [value for value in kept if "bbbbbbbbbb" in value] == []


def test_a_guide_is_read_when_its_four_steps_are_there(amina, gonny, at):
    draft = actions.write(by=amina, at=at, kind=KeptKind.GUIDE, title="Gids", text="Voor.", certainty="once",
                          review_on=at.date() + timedelta(days=9))  # fmt: skip

    assert "four steps" in rules.may_ask(amina, draft).reason


@pytest.mark.parametrize(
    ("day", "count", "until"),
    [
        (date(2026, 11, 23), 5, date(2026, 11, 30)),  # Monday
        (date(2026, 11, 27), 5, date(2026, 12, 4)),  # Friday
        (date(2026, 11, 28), 1, date(2026, 11, 30)),  # Saturday
    ],
)
def test_a_working_day_is_monday_to_friday(day, count, until):
    assert rules.working_days_after(day, count) == until


def test_who_waits_five_working_days_gives_way_to_the_next(lesson, amina, karima, settle, grevendrecht, at):
    settle("yara", "Yara Haddad", grevendrecht)
    first = actions.ask_reader(lesson, by=amina, at=at)

    actions.pass_on_overdue(at=at + timedelta(days=first.due_on.toordinal() - at.date().toordinal()))
    assert SecondReading.objects.get(state=ReadingState.ASKED) == first
    actions.pass_on_overdue(at=at + timedelta(days=8))

    second = SecondReading.objects.get(state=ReadingState.ASKED)
    assert second.reader != first.reader
    assert not queries.visible_readings(first.reader).exists()
    with pytest.raises(Refused):
        actions.pass_reading(first, by=first.reader, at=at)


def test_when_nobody_is_left_it_comes_back_to_its_writer(lesson, amina, karima, at):
    actions.decline(actions.ask_reader(lesson, by=amina, at=at), by=karima, at=at)

    lesson.refresh_from_db()
    assert lesson.state == DraftState.WRITTEN
    assert actions.ask_reader(lesson, by=amina, at=at).reader == karima


def test_the_second_reader_is_of_another_team_and_not_above_her(lesson, amina, karima, bram, dirk, chandra, gonny, at):
    mate = dirk  # leads her team
    settle_appointment(karima, TEAM_LEAD, organisation=lesson.organisation, on=at.date(), at=at)

    assert [person for person, _place in queries.readers(lesson)] == [gonny]
    assert mate not in [person for person, _place in queries.readers(lesson)]


def test_with_her_yes_somebody_of_another_organisation_of_the_partnership(lesson, merenland, amina, karima, bram, at):
    Appointment.objects.filter(person=karima).delete()
    with pytest.raises(Refused, match="another organisation"):
        actions.ask_reader(lesson, by=amina, at=at)

    reading = actions.ask_reader(lesson, by=amina, at=at, asks_elsewhere=True)

    assert reading.reader == bram
    assert queries.visible_readings(bram).get() == reading


def test_who_left_reads_along_no_more(lesson, amina, karima, at):
    actions.ask_reader(lesson, by=amina, at=at)
    Appointment.objects.filter(person=karima).update(ends_on=at.date())
    karima.__dict__.pop("_appointments_now", None)

    assert not queries.visible_readings(karima).exists()


def test_3_9_5_what_could_give_somebody_away_is_asked_and_sent_back(shared, merenland, amina, karima, at):
    draft = actions.widen(shared, by=amina, at=at, audience=f"partnership:{merenland.pk}")
    reading = actions.ask_reader(draft, by=amina, at=at)

    with pytest.raises(Refused, match="could give somebody away"):
        actions.pass_reading(reading, by=karima, at=at, doubts=["place", "work", "family"])
    actions.send_back(reading, by=karima, at=at, doubts=["place", "work", "family"], note="Dat gezin kent iedereen.")

    draft.refresh_from_db()
    shared.refresh_from_db()
    assert (draft.state, draft.doubts) == (DraftState.RETURNED, "place work family")
    assert shared.audience.startswith("org:")


@pytest.mark.parametrize(
    ("stands", "steps"),
    [("org", ["partnership"]), ("partnership", ["network"]), ("network", ["public"]), ("public", [])],
)
def test_it_goes_wider_by_these_steps(shared, merenland, stands, steps):
    audiences = {"org": shared.audience, "partnership": f"partnership:{merenland.pk}"}
    shared.audience = audiences.get(stands, stands)

    assert rules.wider(shared) == [audiences.get(step, step) for step in steps]


def test_without_a_partnership_the_network_is_the_next_step_for_who_takes_part(shared, amina, grevendrecht):
    assert rules.wider(shared) == ["network"]
    shared.organisation.network_terms_at = None

    assert "does not take part" in rules.may_widen(amina, shared, "network").reason


def test_one_next_version_at_a_time(shared, amina, at):
    actions.rewrite(shared, by=amina, at=at)

    with pytest.raises(Refused, match="working on it already"):
        actions.rewrite(LibraryItem.objects.get(pk=shared.pk), by=amina, at=at)


def test_3_9_7_backing_stands_with_its_day_and_is_withdrawn_not_changed(shared, amina, chandra, dirk, at, later):
    with pytest.raises(Refused, match="below what went wrong"):
        actions.back_item(shared, by=chandra, at=at, text="Ik sta hierachter.")
    shared.went_wrong = True
    shared.save()
    with pytest.raises(Refused, match="alderman"):
        actions.back_item(shared, by=dirk, at=at, text="Ik ook.")

    backing = actions.back_item(shared, by=chandra, at=at, text="Wie eerlijk probeert, heeft mij achter zich.")
    with pytest.raises(Refused, match="behind this already"):
        actions.back_item(shared, by=chandra, at=at, text="Nog eens.")
    with pytest.raises(Refused, match="Who gave it"):
        actions.withdraw_backing(backing, by=dirk, at=at)
    actions.withdraw_backing(backing, by=chandra, at=later(5))

    stands = queries.backings_of(shared).get()
    assert (stands.person, stands.text) == (chandra, "Wie eerlijk probeert, heeft mij achter zich.")
    assert (stands.given_at, stands.withdrawn_at) == (at, later(5))


def test_3_9_7_it_stands_under_anything_with_a_label(chandra, at):
    actions.back("casework.internalrule:bbbbbbbbbb", by=chandra, at=at, text="Deze regel mag wringen.")

    assert [each.text for each in queries.backings_of("casework.internalrule:bbbbbbbbbb")] == [
        "Deze regel mag wringen."
    ]


def test_a_guide_is_looked_through_by_its_owner_and_taken_over_when_she_left(guide, amina, karima, gonny, at):
    with pytest.raises(Refused):
        actions.review(guide, by=karima, at=at, review_on=at.date() + timedelta(days=90))
    with pytest.raises(Refused, match="has an owner"):
        actions.take_over(guide, by=gonny, at=at)
    actions.review(guide, by=amina, at=at, review_on=at.date() + timedelta(days=90))

    Appointment.objects.filter(person=amina).update(ends_on=at.date())
    with pytest.raises(Refused, match="An editor"):
        actions.take_over(guide, by=karima, at=at)
    actions.take_over(guide, by=gonny, at=at)

    guide.refresh_from_db()
    assert (guide.owner, guide.review_on) == (gonny, at.date() + timedelta(days=90))


def test_nobody_uses_what_she_wrote_and_twice_is_once(shared, amina, dirk, at):
    with pytest.raises(Refused, match="yourself"):
        actions.use(shared, by=amina, at=at)

    assert actions.use(shared, by=dirk, at=at) == actions.use(shared, by=dirk, at=at)


def test_a_citizen_service_number_is_kept_nowhere(lesson, amina, karima, shared_text, at):
    with pytest.raises(Refused, match="citizen-service number"):
        actions.keep(lesson, by=amina, at=at, text=shared_text)
    with pytest.raises(Refused, match="citizen-service number"):
        actions.write(by=amina, at=at, kind=KeptKind.LESSON, title="x", text=shared_text)
    with pytest.raises(Refused, match="citizen-service number"):
        actions.send_back(actions.ask_reader(lesson, by=amina, at=at), by=karima, at=at, note=shared_text)

    assert not Draft.objects.filter(text=shared_text).exists()


@pytest.fixture
def shared_text():
    return "Zijn nummer is 123456782."


def test_who_answered_or_asked_again_is_no_longer_asked(lesson, amina, karima, at, later):
    def waiting(person):
        return [notice.words for notice in Notice.objects.filter(person=person, seen_at=None)]

    reading = actions.ask_reader(lesson, by=amina, at=at)
    asked = waiting(karima)
    actions.send_back(reading, by=karima, at=later(5), note="Wie is dit?")
    sent_back = waiting(karima), waiting(amina)
    lesson.refresh_from_db()
    actions.ask_reader(lesson, by=amina, at=later(9))

    assert asked == ["A colleague asks you to read along, before something is shared."]
    assert sent_back == ([], ["Your second reader sent something back, with a question."])
    assert waiting(amina) == []


def test_support_goes_with_what_it_stands_under(shared, amina, chandra, at):
    shared.went_wrong = True
    shared.save()
    actions.back_item(shared, by=chandra, at=at, text="Wie eerlijk probeert, heeft mij achter zich.")

    actions.take_out(shared, by=amina, at=at)

    assert not Backing.objects.exists()
