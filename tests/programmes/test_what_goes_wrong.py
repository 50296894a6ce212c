"""What goes wrong on the way: each has a sentence that says what to do, and nothing changes by half."""

from collections import Counter
from datetime import timedelta

import pytest
from bs4 import BeautifulSoup
from tests.at_once import at_once

from vakwerk.common.verdicts import Refused
from vakwerk.events.public import EventState, change_when, registration_of
from vakwerk.notices.models import Notice
from vakwerk.people.models import PartnershipMember
from vakwerk.people.public import PRACTITIONER, settle_appointment
from vakwerk.programmes import actions, queries, rules
from vakwerk.programmes.models import ModuleLecturer
from vakwerk.programmes.states import EntryKind, ModuleState, ProgrammeState


def fresh(thing):
    return type(thing).objects.get(pk=thing.pk)


def told(person):
    return [notice.words for notice in Notice.objects.filter(person=person)]


def read(visitor, address):
    soup = BeautifulSoup(visitor.get(address).content.decode(), "html.parser")
    return " ".join(soup.find("main").get_text(" ").split())


def leaves(person, at):
    """She works there no more, from today."""
    person.appointments.filter(ends_on=None).update(ends_on=at.date())
    return fresh(person)


def test_shares_that_do_not_add_up_ask_nobody_and_say_so_in_place_of_the_button(
    begun, merenland, mandates, cato, browse, at
):
    programme = begun()
    PartnershipMember.objects.filter(partnership=merenland, share=20).update(share=10)
    words = "De aandelen in de samenwerking zijn samen 90 procent. Dat moet honderd zijn."

    with pytest.raises(Refused, match="samen 90 procent"):
        actions.request_budget(programme, by=cato, at=at)

    assert fresh(programme).state == ProgrammeState.DESIGNING
    assert not queries.shares(programme).exists()
    assert not any(told(person) for person in mandates)
    page = read(browse(cato), f"/leergangen/{programme.pk}/")
    assert words in page
    assert "Elke organisatie om akkoord vragen" not in page


@pytest.mark.parametrize("agreed", [1, 3])
def test_an_estimate_is_not_lowered_once_somebody_has_agreed(agreed, begun, agree, mandates, cato, browse, at):
    programme = begun()
    actions.request_budget(programme, by=cato, at=at)
    for person in mandates[:agreed]:
        agree(programme, person)
    address = f"/leergangen/{programme.pk}/begroting/"

    answer = browse(cato).post(address, {"cents": "30000"})

    assert answer.status_code == 409
    why = {1: "Neem haar eerst terug om haar te veranderen.", 3: "Stel een wijziging voor:"}[agreed]
    assert why in answer.content.decode()
    assert why in read(browse(cato), address)
    assert fresh(programme).estimate == 4_000_000


@pytest.mark.django_db(transaction=True)
def test_two_mandate_holders_who_agree_at_the_same_moment_both_count(
    transactional_db, begun, agree, mandates, cato, at
):
    programme = begun()
    actions.request_budget(programme, by=cato, at=at)
    agree(programme, mandates[2])

    failed = at_once(*[lambda person=person: agree(programme, person) for person in mandates[:2]])

    assert failed == []
    assert fresh(programme).state == ProgrammeState.APPROVED
    lines = [line.kind for line in queries.entries(programme)]
    assert lines == [EntryKind.AGREED] * 3


@pytest.mark.django_db(transaction=True)
def test_one_takes_back_while_the_last_agrees_and_one_of_both_holds(transactional_db, begun, agree, mandates, cato, at):
    programme = begun()
    actions.request_budget(programme, by=cato, at=at)
    first, _second = agree(programme, mandates[0]), agree(programme, mandates[1])

    failed = at_once(lambda: agree(programme, mandates[2]), lambda: actions.take_back(first, by=mandates[0], at=at))

    is_approved = fresh(programme).state == ProgrammeState.APPROVED
    assert is_approved == (queries.missing(programme) == [])
    assert [str(error) for error in failed] == (
        ["Iedereen is akkoord. Terugnemen kan niet meer."] if is_approved else []
    )


def test_who_reads_while_the_budget_is_changed_hears_so_when_she_presses(begun, mandates, cato, browse, at):
    programme = begun()
    actions.request_budget(programme, by=cato, at=at)
    address, visitor = f"/leergangen/{programme.pk}/akkoord/", browse(mandates[0])
    read_it = asked(visitor, address)
    actions.rework(programme, by=cato, at=at)

    meanwhile = visitor.post(address, read_it)
    actions.set_estimate(fresh(programme), by=cato, at=at, cents=3_000_000)
    actions.request_budget(fresh(programme), by=cato, at=at)
    anew = visitor.post(address, read_it)

    assert "Je krijgt de vraag opnieuw." in meanwhile.content.decode()
    assert "De tekst veranderde terwijl je las." in anew.content.decode()
    assert len(queries.missing(programme)) == 3


def asked(visitor, address):
    """What the form on this page sends."""
    soup = BeautifulSoup(visitor.get(address).content.decode(), "html.parser")
    return {each["name"]: each["value"] for each in soup.find("form", {"action": address}).find_all("input")}


def test_an_agreement_that_was_taken_back_stays_to_be_read_and_is_given_anew(begun, agree, mandates, cato, browse, at):
    programme = begun()
    actions.request_budget(programme, by=cato, at=at)
    share = agree(programme, mandates[0])
    address, readers = f"/leergangen/{programme.pk}/akkoord/", (mandates[0], mandates[1], cato)

    shown = [address in browse(person).get(f"/leergangen/{programme.pk}/").content.decode() for person in readers]
    browse(mandates[0]).post(f"{address}terug/", {"organisation": share.organisation_id})

    assert shown == [True, True, False]  # to read again, to be agreed to, nothing of hers
    assert "Het wacht op Gemeente Oudersluis" in read(browse(cato), f"/leergangen/{programme.pk}/")
    assert [line.kind for line in queries.entries(programme)] == [EntryKind.TAKEN_BACK, EntryKind.AGREED]
    for person in mandates:
        agree(programme, person)
    assert fresh(programme).state == ProgrammeState.APPROVED


def test_a_meeting_moved_on_the_day_itself_is_told_at_once_and_counts_where_it_is_now(
    paid, opened, hold, amina, cato, browse, at
):
    module = opened(paid(), needed=1, meetings=1)
    actions.enrol(module, by=amina, at=at)
    actions.begin_module(module, by=cato, at=at)
    meeting = queries.meetings(module)[0]
    on_the_day, later = meeting.starts_at - timedelta(hours=1), meeting.starts_at + timedelta(hours=3)
    before = Counter(told(amina))

    moved = change_when(
        meeting, by=cato, at=on_the_day, starts_at=later, ends_at=later + timedelta(minutes=150), place="Kamer 9"
    )

    assert Counter(told(amina)) - before == {"An event has been changed.": 1}
    assert registration_of(amina, moved).state == "confirmed"
    assert "Kamer 9" in read(browse(amina), f"/leergangen/module/{module.pk}/")
    assert "Kamer 2" not in read(browse(amina), f"/leergangen/module/{module.pk}/")
    assert hold(moved, [amina]).state == EventState.HELD
    actions.complete_module(module, by=cato, at=later + timedelta(hours=4))
    assert queries.certificates(amina).get().minutes == 150


def test_nobody_in_it_but_a_host_moves_a_meeting(paid, opened, amina, at):
    module = opened(paid(), meetings=1)
    actions.enrol(module, by=amina, at=at)
    meeting = queries.meetings(module)[0]

    with pytest.raises(Refused):
        change_when(meeting, by=amina, at=at, starts_at=at, ends_at=at + timedelta(hours=1), place="Thuis")


@pytest.fixture
def taught(paid, opened, amina, noor, cato, at):
    """Noor teaches a module that goes on, in which Amina learns and handed in homework for who teaches."""
    module = opened(paid())
    actions.name_lecturer(module, noor, by=cato, at=at)
    actions.enrol(module, by=amina, at=at)
    facts = {"title": "Zwijgen", "text": "Zwijg een keer.", "due_on": at.date() + timedelta(days=9)}
    task = actions.set_assignment(module, by=noor, at=at, given_to="lecturer", **facts)
    actions.hand_in(actions.write_homework(task, by=amina, at=at, text="Ik wachtte."), by=amina, at=at)
    return actions.begin_module(module, by=cato, at=at)


def test_a_lecturer_who_leaves_her_school_reads_nothing_from_that_day(taught, noor, browse, at):
    homework = queries.visible_homework(noor).get()

    gone = leaves(noor, at)

    assert not queries.visible_homework(gone).exists()
    assert not queries.visible_modules(gone).exists()
    assert browse(gone).get(f"/leergangen/uitwerking/{homework.pk}/").status_code == 404
    with pytest.raises(Refused, match="niet bij jou"):
        actions.give_feedback(homework, by=gone, at=at, text="Mooi.")


def test_who_makes_the_module_hears_that_its_lecturer_left_and_names_another(
    taught, noor, cato, settle, school, browse, at
):
    leaves(noor, at)
    actions.miss_lecturers({noor.pk}, at=at)
    actions.miss_lecturers({noor.pk}, at=at)

    assert told(cato).count(actions.modules.LECTURER_LEFT) == 1
    assert "Er is nog niemand gevraagd" in read(browse(cato), f"/leergangen/module/{taught.pk}/")
    other = settle("pieter", "Pieter Mulder", school)
    actions.name_lecturer(taught, other, by=cato, at=at)
    assert [homework.text for homework in queries.visible_homework(other)] == ["Ik wachtte."]


def test_a_lecturer_who_came_by_another_school_is_let_in_anew(taught, noor, cato, oudersluis, at):
    gone = leaves(noor, at)
    settle_appointment(gone, PRACTITIONER, organisation=oudersluis, on=at.date(), at=at)
    back = fresh(gone)
    assert not queries.teaches(back, taught)

    actions.name_lecturer(taught, back, by=cato, at=at)

    assert queries.teaches(fresh(back), taught)
    assert ModuleLecturer.objects.filter(module=taught, person=noor).count() == 1


def test_a_participant_of_two_organisations_has_one_place_and_one_employer_hears_of_it(
    paid, opened, hold, amina, wolderbrink, mandates, cato, browse, at
):
    settle_appointment(amina, PRACTITIONER, organisation=wolderbrink, on=at.date(), at=at)
    type(amina).objects.filter(pk=amina.pk).update(acts_for=wolderbrink)
    amina = fresh(amina)
    module = opened(paid(), needed=1, meetings=1)
    before = read(browse(amina), f"/leergangen/module/{module.pk}/")

    place = actions.enrol(module, by=amina, at=at)

    assert "Er zijn nog 3 plaatsen voor Gemeente Wolderbrink." in before
    assert place.organisation == wolderbrink
    with pytest.raises(Refused, match="al aangemeld"):
        actions.enrol(module, by=amina, at=at)
    actions.begin_module(module, by=cato, at=at)
    hold(queries.meetings(module)[0], [amina])
    actions.complete_module(module, by=cato, at=at + timedelta(days=9))
    seen = [read(browse(person), f"/leergangen/{module.programme_id}/van-ons/") for person in mandates]
    assert [amina.name in page for page in seen] == [False, True, False]


def test_a_module_without_participants_does_not_begin_and_says_what_to_do(paid, opened, cato, browse, at):
    module = opened(paid())

    answer = browse(cato).post(f"/leergangen/module/{module.pk}/beginnen/")

    assert answer.status_code == 409
    assert "Nog niemand heeft een plaats. Wacht, of laat de module niet doorgaan." in answer.content.decode()
    actions.drop_module(module, by=cato, at=at, words="Te weinig mensen.")
    assert fresh(module).state == ModuleState.DROPPED


def test_with_a_module_that_does_not_go_on_its_dates_are_called_off(paid, opened, amina, cato, browse, at):
    module = opened(paid(), meetings=2)
    actions.enrol(module, by=amina, at=at)
    starts_at = at + timedelta(days=3)
    facts = {"starts_at": starts_at, "ends_at": starts_at + timedelta(hours=3), "place": "Aula", "step_free": "yes"}
    lecture = actions.plan_masterclass(module, by=cato, at=at, title="Praten over geld", captions="yes", **facts)
    meetings = queries.meetings(module)

    actions.drop_module(module, by=cato, at=at, words="Te weinig mensen.")

    assert {fresh(event).state for event in (lecture, *meetings)} == {EventState.CANCELLED}
    assert {"A module you signed up for does not go on.": 1, "An event has been cancelled.": 2}.items() <= Counter(
        told(amina)
    ).items()
    page = read(browse(amina), f"/leergangen/module/{module.pk}/")
    assert "Bijeenkomst" not in page
    assert "Hier komen de data" not in page


def test_a_button_that_cannot_be_used_yet_gives_the_reason_in_its_place(paid, opened, amina, cato, browse, at):
    module = opened(paid(), meetings=2)
    address = f"/leergangen/module/{module.pk}/"
    before = BeautifulSoup(browse(cato).get(address).content, "html.parser")
    assert "Nog niemand heeft een plaats." in before.find("main").get_text()
    assert before.find("form", {"action": f"{address}beginnen/"}) is None
    actions.enrol(module, by=amina, at=at)
    assert BeautifulSoup(browse(cato).get(address).content, "html.parser").find(
        "form", {"action": f"{address}beginnen/"}
    )

    actions.begin_module(module, by=cato, at=at)

    after = BeautifulSoup(browse(cato).get(address).content, "html.parser")
    assert "2 bijeenkomsten moeten nog" in after.find("main").get_text()
    assert after.find("form", {"action": f"{address}afronden/"}) is None


def test_a_module_that_everybody_left_is_rounded_off_without_a_certificate(paid, opened, hold, amina, cato, at):
    module = opened(paid(), needed=1, meetings=1)
    place = actions.enrol(module, by=amina, at=at)
    actions.begin_module(module, by=cato, at=at)
    actions.withdraw(place, by=amina, at=at)
    hold(queries.meetings(module)[0], [])

    over = actions.complete_module(module, by=cato, at=at + timedelta(days=9))

    assert over.state == ModuleState.COMPLETED
    assert not rules.has_learners(queries.learners(over))
    assert not queries.certificates(amina).exists()


@pytest.mark.parametrize("page", ["werkgroep", "docent", "leerovereenkomst"])
def test_an_address_that_nobody_has_is_asked_again_and_what_was_typed_stays(
    page, paid, opened, amina, cato, browse, at
):
    programme = paid()
    module = opened(programme)
    actions.enrol(module, by=amina, at=at)
    address = f"/leergangen/{programme.pk}/" if page == "werkgroep" else f"/leergangen/module/{module.pk}/"
    typed = {"email": "niemand@nergens.example", "lead": "niemand@nergens.example", "asks": "Twee uur per week."}

    answer = browse(amina if page == "leerovereenkomst" else cato).post(f"{address}{page}/", typed)

    assert answer.status_code == 422
    assert "Niemand heeft een account met dit adres." in answer.content.decode()
    assert "niemand@nergens.example" in answer.content.decode()


@pytest.mark.parametrize(("meetings", "says"), [(1, True), (2, False)])
def test_who_makes_a_module_reads_that_a_certificate_asks_for_more_meetings_than_there_are(
    meetings, says, paid, opened, amina, cato, browse
):
    address = f"/leergangen/module/{opened(paid(), needed=2, meetings=meetings).pk}/"

    assert ("meer bijeenkomsten nodig dan er zijn" in read(browse(cato), address)) is says
    assert "meer bijeenkomsten nodig dan er zijn" not in read(browse(amina), address)


def test_who_left_the_employer_of_her_seat_reads_so_and_can_give_it_up(
    paid, opened, amina, dirk, noor, wolderbrink, cato, browse, at
):
    module = opened(paid())
    actions.name_lecturer(module, noor, by=cato, at=at)
    actions.enrol(module, by=amina, at=at)
    settle_appointment(amina, PRACTITIONER, organisation=wolderbrink, on=at.date(), at=at)
    page = f"/leergangen/module/{module.pk}/"
    assert "Je hebt een plaats." in read(browse(fresh(amina)), page)

    amina.appointments.filter(organisation__name="Gemeente Grevendrecht").update(ends_on=at.date())
    amina = fresh(amina)

    shown = read(browse(amina), page)
    assert "Je plaats is van Gemeente Grevendrecht, en daar werk je niet meer." in shown
    assert "Je hebt een plaats." not in shown
    facts = {"learns": "Stil zijn.", "asks": "Tijd.", "review_on": at.date() + timedelta(days=60)}
    with pytest.raises(Refused, match="daar werk je niet meer"):
        actions.draft_agreement(module, by=amina, at=at, lead=dirk, trainer=noor, **facts)
    browse(amina).post(f"{page}stoppen/")
    assert list(queries.everybody(module)) == []


def test_a_meeting_is_of_who_learns_so_nobody_keeps_places_there_for_colleagues(paid, opened, amina, bram, browse, at):
    module = opened(paid())
    actions.enrol(module, by=amina, at=at)
    meeting, visitor = f"/agenda/{queries.meetings(module)[0].pk}/", browse(amina)

    answer = visitor.post(f"{meeting}plaatsen-vrijhouden/", {"emails": bram.email})

    assert answer.status_code == 409
    assert "Alleen de leden van de groep komen hier" in answer.content.decode()
    assert "Alleen de leden van de groep komen hier" in read(visitor, f"{meeting}plaatsen-vrijhouden/")
    assert "Plaatsen vrijhouden" not in read(visitor, meeting)
