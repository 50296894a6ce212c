"""After an event: what one takes along is one's own; what one used is heard without a name; so is a question."""

import re
from datetime import timedelta

import pytest

from vakwerk.common.verdicts import Refused
from vakwerk.events import actions, queries
from vakwerk.events.actions import afterwards
from vakwerk.events.models import Event, PracticeTestQuestion, Takeaway
from vakwerk.notices.models import Notice, WriteOnlyLink
from vakwerk.notices.queries import token_of

GIVEN = ["eerst zwijgen", "vragen naar de brievenbus"]


@pytest.fixture
def lecture(plan):
    return plan(kind="scholar_lecture", title="Wat weten we over dwang en moed?")


@pytest.fixture
def followed(plan, eveline, colleagues, at, soon):
    """A lab to which so many came, two weeks later: followed(10)."""

    def held(count):
        lab, people = plan(seats=None), colleagues(count)
        for person in people:
            actions.sign_up(lab, by=person, at=at)
            actions.be_there(lab, by=person, at=soon, code=lab.door_code)
        actions.give_along(lab, by=eveline, at=soon, sentences=GIVEN)
        actions.hold(lab, by=eveline, at=soon + timedelta(hours=2))
        actions.ask_what_was_used(at=soon + timedelta(days=15))
        return Event.objects.get(pk=lab.pk), people

    return held


def answer(person, event, used=(), told=""):
    return actions.tell_used(queries.takeaway_of(person, event), by=person, at=event.ends_at, used=used, told=told)


def test_3_7_3_a_question_reaches_the_lecturer_without_a_name(lecture, eveline, zoe, amina, at, browse):
    actions.name_host(lecture, by=eveline, at=at, part="lecturer", name="", person=zoe)
    typed = {"needs": "", "question": "Wanneer is duwen helpen?"}

    browse(amina).post(f"/agenda/{lecture.pk}/aanmelden/", typed)

    for reader in (zoe, eveline):
        page = browse(reader).get(f"/agenda/{lecture.pk}/vragen/").content.decode()
        assert "Wanneer is duwen helpen?" in page
        assert "Amina" not in page
        assert amina.pk not in page


def test_3_7_3_only_a_lecture_asks_for_a_question(plan, lecture, amina, browse):
    pages = [browse(amina).get(f"/agenda/{event.pk}/aanmelden/").content.decode() for event in (plan(), lecture)]

    assert ["Een vraag uit je praktijk" in page for page in pages] == [False, True]


def test_4_8_whoever_asked_hears_that_it_was_taken_up_and_then_nobody_knows_who_it_was(lecture, eveline, amina, at):
    actions.sign_up(lecture, by=amina, at=at, question="Wanneer is duwen helpen?")
    [question] = queries.questions(lecture)

    answered = actions.answer_question(question, by=eveline, at=at, answer="Soms.")

    assert (answered.registration, answered.answer) == (None, "Soms.")
    told = Notice.objects.get(person=amina, kind="became")
    assert told.words == "The question you left for a lecture was taken up."


def test_a_question_is_read_by_nobody_who_does_not_host_or_speak(lecture, amina, bram, dirk, browse, at):
    actions.sign_up(lecture, by=amina, at=at, question="Wanneer is duwen helpen?")
    [question] = queries.questions(lecture)

    answers = [browse(person).get(f"/agenda/vraag/{question.pk}/").status_code for person in (amina, bram, dirk)]

    assert answers == [404, 404, 404]


def test_a_question_goes_when_one_signs_off(lecture, amina, at):
    place = actions.sign_up(lecture, by=amina, at=at, question="Wanneer is duwen helpen?")

    actions.withdraw(place, by=amina, at=at)

    assert not PracticeTestQuestion.objects.exists()


def test_whoever_was_there_reads_what_was_answered(lecture, eveline, amina, bram, at, soon, browse):
    actions.sign_up(lecture, by=amina, at=at, question="Wanneer is duwen helpen?")
    actions.be_there(lecture, by=amina, at=soon, code=lecture.door_code)
    actions.hold(lecture, by=eveline, at=soon + timedelta(hours=2))
    actions.answer_question(queries.questions(lecture).get(), by=eveline, at=soon, answer="Soms.")

    there, not_there = [browse(who).get(f"/agenda/{lecture.pk}/").content.decode() for who in (amina, bram)]

    assert "Wanneer is duwen helpen?" in there
    assert "Wanneer is duwen helpen?" not in not_there


def test_two_weeks_later_everyone_who_was_there_is_asked_once(followed, at, soon):
    _lab, people = followed(3)
    actions.ask_what_was_used(at=soon + timedelta(days=16))

    asked = Notice.objects.filter(kind="look_back").values_list("person", flat=True)
    assert sorted(asked) == sorted(person.pk for person in people)


@pytest.mark.parametrize(("events", "all_of_them"), [(3, False), (4, True)])
def test_home_asks_about_the_last_three_events_and_leads_to_the_rest(
    plan, eveline, amina, browse, at, soon, events, all_of_them
):
    for n in range(events):
        day = soon + timedelta(days=n)
        lab = plan(seats=None, starts_at=day, title=f"Lab {n}")
        actions.sign_up(lab, by=amina, at=at)
        actions.be_there(lab, by=amina, at=day, code=lab.door_code)
        actions.hold(lab, by=eveline, at=day + timedelta(hours=2))
    actions.ask_what_was_used(at=soon + timedelta(days=30))

    page = browse(amina).get("/").content.decode()

    assert re.findall(r">(Lab \d)</a>", page) == [f"Lab {n}" for n in reversed(range(events - 3, events))]
    assert ("Alle evenementen waarop je nog kunt terugkijken" in page) == all_of_them


def test_before_two_weeks_nobody_is_asked(plan, eveline, amina, at, soon):
    lab = plan()
    actions.be_there(lab, by=amina, at=soon, code=lab.door_code)
    actions.hold(lab, by=eveline, at=soon + timedelta(hours=2))

    actions.ask_what_was_used(at=soon + timedelta(days=13))

    assert not Notice.objects.filter(kind="look_back").exists()


def test_what_was_used_is_shown_from_five_answers_on(followed):
    lab, people = followed(10)
    for person in people[:4]:
        answer(person, lab, GIVEN[:1], told="Het werd stil.")
    assert not queries.used(lab)["shown"]

    for person in people[4:]:
        answer(person, lab, GIVEN[1:])

    shown = queries.used(lab)
    assert (bool(shown["shown"]), shown["counts"]) == (True, [(GIVEN[0], None), (GIVEN[1], None)])
    answer(people[4], lab, GIVEN)
    assert queries.used(lab)["counts"][0] == (GIVEN[0], 5)


def test_4_8_hosts_and_speakers_hear_it_and_those_who_told_are_thanked(followed, eveline, at):
    lab, people = followed(5)
    for person in people:
        answer(person, lab, GIVEN[:1])
    assert Notice.objects.filter(person=eveline, words="Colleagues tell what they used of your event.").count() == 1

    actions.thank(lab, by=eveline, at=at)

    thanked = Notice.objects.filter(words="What you told about an event was read, with thanks.")
    assert thanked.count() == 5
    with pytest.raises(Refused, match="Je hebt ze al bedankt"):
        actions.thank(lab, by=eveline, at=at)


def test_what_was_told_stands_there_without_a_name(followed, eveline, browse):
    lab, people = followed(5)
    for person in people:
        answer(person, lab, told=f"Bij {person.pk[:2]} werd het stil.")

    page = browse(eveline).get(f"/agenda/{lab.pk}/wat-kwam-ervan/").content.decode()

    assert page.count("werd het stil") == 5
    assert not re.search("Collega Nummer", page)


def test_4_2_by_the_link_of_the_mail_one_tells_it_and_sees_nothing(followed, client):
    lab, _people = followed(1)
    address = f"/agenda/gebruikt/{token_of(WriteOnlyLink.objects.get())}/"

    before = client.get(address).content.decode()
    answered = client.post(address, {"told": "Ik zweeg, en toen kwam het."}).content.decode()
    again = client.get(address).content.decode()

    assert Takeaway.objects.get().told == "Ik zweeg, en toen kwam het."
    for page in (before, answered, again):
        assert not re.search(f"{lab.title}|zweeg|Collega", page)
    assert "Deze link is al gebruikt" in again


def test_what_one_takes_along_nobody_else_sees(plan, eveline, amina, bram, dirk, soon, browse):
    lab = plan()
    actions.be_there(lab, by=amina, at=soon, code=lab.door_code)
    actions.hold(lab, by=eveline, at=soon + timedelta(hours=2))

    browse(amina).post(f"/agenda/{lab.pk}/opbrengst/", {"text": "Eerst zwijgen."})

    [own] = queries.takeaways(amina)
    assert own.text == "Eerst zwijgen."
    assert {browse(who).get(f"/agenda/opbrengst/{own.pk}/").status_code for who in (bram, eveline, dirk)} == {404}
    assert "Eerst zwijgen." in browse(amina).get("/mijn-vak/").content.decode()


def test_whoever_was_not_there_writes_nothing(plan, eveline, amina, soon):
    lab = plan()
    actions.hold(lab, by=eveline, at=soon + timedelta(hours=2))

    with pytest.raises(Refused, match="Je was er niet"):
        actions.keep_takeaway(lab, by=amina, at=soon, text="Toch iets.")


def test_a_recording_has_an_end_and_shows_nobody_who_did_not_say_yes(plan, eveline, at, soon):
    lab = plan(recorded_until=(soon + timedelta(days=30)).date())
    facts = {"by": eveline, "at": soon, "recording": "https://film.example/1"}

    with pytest.raises(Refused, match="Haal er eerst uit wie geen ja zei"):
        actions.share_recording(lab, nobody_shown=False, **facts)
    actions.share_recording(lab, nobody_shown=True, **facts)
    actions.end_recordings(at=soon + timedelta(days=31))

    assert Event.objects.get(pk=lab.pk).recording == ""


def test_without_having_asked_at_planning_there_is_no_recording(plan, eveline, soon):
    with pytest.raises(Refused, match="Niemand is gevraagd naar een opname"):
        actions.share_recording(plan(), by=eveline, at=soon, recording="https://film.example/1", nobody_shown=True)


def test_events_go_after_their_term_with_all_that_hangs_below_them(followed, soon):
    _lab, people = followed(2)

    actions.destroy_events(queries.overdue_events((soon + timedelta(days=2200)).date()), at=soon)

    assert not Event.objects.exists()
    assert Takeaway.objects.filter(owner=people[0]).count() == 1


def test_4_3_whoever_left_reads_the_answers_no_more(lecture, eveline, amina, at, soon, browse):
    actions.sign_up(lecture, by=amina, at=at, question="Wanneer is duwen helpen?")
    actions.be_there(lecture, by=amina, at=soon, code=lecture.door_code)
    actions.hold(lecture, by=eveline, at=soon + timedelta(hours=2))
    actions.answer_question(queries.questions(lecture).get(), by=eveline, at=soon, answer="Soms.")

    amina.appointments.update(ends_on=at.date())

    assert "Wanneer is duwen helpen?" not in browse(amina).get(f"/agenda/{lecture.pk}/").content.decode()


def test_what_is_given_along_are_a_few_short_sentences_each_once(plan, eveline, browse):
    lab, visitor = plan(), browse(eveline)
    address = f"/agenda/{lab.pk}/meegeven/"

    too_many = visitor.post(address, {"sentences": "\n".join("abcdef")})
    visitor.post(address, {"sentences": "eerst zwijgen\n\n  eerst zwijgen\nvragen naar de brievenbus  "})

    assert too_many.status_code == 422
    assert Event.objects.get(pk=lab.pk).given_along == GIVEN


def test_a_year_on_it_leaves_the_list_of_what_has_been(plan, at):
    old, fresh = (plan(starts_at=at - timedelta(days=days), moment=at - timedelta(days=400)) for days in (370, 360))
    for event in (old, fresh):
        actions.cancel(event, by=event.hosts.get().person, at=at - timedelta(days=380))

    actions.archive(at=at)

    states = [Event.objects.get(pk=event.pk).state for event in (old, fresh)]
    assert states == ["archived", "cancelled"]


def test_what_goes_by_itself_goes_one_by_one_so_that_nobody_waits_for_all_of_it(plan, at, monkeypatch):
    for _each in range(3):
        event = plan(starts_at=at - timedelta(days=370), moment=at - timedelta(days=400))
        actions.cancel(event, by=event.hosts.get().person, at=at - timedelta(days=380))
    moves = iter([afterwards.move] * 2)
    monkeypatch.setattr(afterwards, "move", lambda *args, **facts: next(moves)(*args, **facts))

    with pytest.raises(StopIteration):
        actions.archive(at=at)

    assert Event.objects.filter(state="archived").count() == 2
