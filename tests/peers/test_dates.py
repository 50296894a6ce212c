"""Finding a date: members tick which suit, who facilitates chooses, and the meeting is planned as always."""

from datetime import timedelta

import pytest

from vakwerk.common.verdicts import Refused
from vakwerk.notices.models import Kind, Notice
from vakwerk.peers import actions, queries, rules
from vakwerk.peers.models import DateAnswer, DateProposal, ProposedDate
from vakwerk.peers.states import PROPOSAL_MOVES, ProposalState


@pytest.fixture
def proposed(group, at, amina, eveline):
    """Amina proposes a Tuesday and a Thursday of next week; Eveline facilitates."""
    return actions.propose_dates(
        group,
        by=amina,
        at=at,
        moments=[at + timedelta(days=7), at + timedelta(days=9)],
        method_key="incident",
        variant="full",
        facilitator=eveline,
    )


def suits(proposal):
    """Every date with the first names of whom it suits."""
    return [[person.first_name for person in people] for _date, people in queries.who_can(proposal)[0]]


def test_members_tick_who_facilitates_chooses_and_the_meeting_is_planned(
    proposed, group, at, amina, bram, zoe, eveline
):
    first, second = queries.dates_of(proposed)
    actions.say_which_suit(proposed, by=bram, at=at, suiting={first.pk, second.pk})
    actions.say_which_suit(proposed, by=zoe, at=at, suiting=set())
    actions.say_which_suit(proposed, by=eveline, at=at, suiting={second.pk})
    before = suits(proposed)

    session = actions.choose_date(proposed, second, by=eveline, at=at)

    assert before == [["Amina", "Bram"], ["Amina", "Bram", "Eveline"]]
    assert (session.starts_at, session.facilitator, session.minutes) == (second.starts_at, eveline, 75)
    assert queries.replies(session) == {amina.pk: True, bram.pk: True, eveline.pk: True}
    assert Notice.objects.filter(kind=Kind.CALENDAR, about=f"peers.peersession:{session.pk}").count() == 4
    assert [model.objects.count() for model in (ProposedDate, DateAnswer)] == [0, 0]
    assert DateProposal.objects.get().state == ProposalState.CHOSEN


def test_who_is_asked_hears_it_and_who_facilitates_hears_that_everyone_has_answered(
    proposed, at, amina, bram, zoe, eveline
):
    asked = [list(queries.dates_asked(person)) for person in (amina, bram, zoe, eveline)]
    for person in (bram, zoe):
        actions.say_which_suit(proposed, by=person, at=at, suiting=set())
    told = Notice.objects.filter(words=actions.dates.ALL_ANSWERED)
    early = told.count()

    actions.say_which_suit(proposed, by=eveline, at=at, suiting=set())
    actions.say_which_suit(proposed, by=bram, at=at, suiting=set())  # again: nobody is told twice

    assert asked == [[], [proposed], [proposed], [proposed]]
    assert early == 0
    assert [notice.person for notice in told] == [eveline]
    assert list(queries.dates_asked(bram)) == []


def test_any_member_adds_a_date_which_the_others_are_asked_about(proposed, at, bram, zoe):
    moment = at + timedelta(days=20)

    actions.add_date(proposed, by=bram, at=at, moment=moment)
    actions.add_date(proposed, by=zoe, at=at, moment=moment)  # the same one: it suits her too

    assert suits(proposed) == [["Amina"], ["Amina"], ["Bram", "Zoë"]]
    assert Notice.objects.filter(words=actions.dates.ADDED).count() == 3
    assert DateProposal.objects.get().destroy_after == (moment + timedelta(days=30)).date()


def test_there_is_an_end_to_dates(proposed, at, amina):
    for day in range(30, 38):
        actions.add_date(proposed, by=amina, at=at, moment=at + timedelta(days=day))

    with pytest.raises(Refused, match="Er zijn al 10 data"):
        actions.add_date(proposed, by=amina, at=at, moment=at + timedelta(days=40))


@pytest.mark.parametrize("state", ProposalState)
@pytest.mark.parametrize("name", PROPOSAL_MOVES)
@pytest.mark.parametrize("part", ["facilitator", "member", "stranger"])
def test_a_move_is_made_from_its_sources_by_its_part(proposed, amina, eveline, dirk, state, name, part):
    proposed.state = state
    person = {"facilitator": eveline, "member": amina, "stranger": dirk}[part]
    allowed = {"facilitator": ("facilitator", "member"), "member": ("member",), "stranger": ()}[part]

    verdict = rules.may_move_dates(person, proposed, name)

    assert bool(verdict) == (state in PROPOSAL_MOVES[name].sources and PROPOSAL_MOVES[name].by in allowed)


def test_when_nobody_was_named_any_member_chooses(proposed, at, zoe):
    DateProposal.objects.update(facilitator=None)

    session = actions.choose_date(proposed, queries.dates_of(proposed)[0], by=zoe, at=at)

    assert (session.facilitator, session.planned_by) == (None, zoe)


def test_a_date_that_has_passed_is_not_chosen(proposed, at, eveline):
    with pytest.raises(Refused, match="Deze datum is voorbij"):
        actions.choose_date(proposed, queries.dates_of(proposed)[0], by=eveline, at=at + timedelta(days=8))


def test_two_who_choose_at_once_plan_one_meeting(proposed, group, at, eveline):
    first, second = queries.dates_of(proposed)
    actions.choose_date(proposed, first, by=eveline, at=at)

    with pytest.raises(Refused, match="kan niet in deze fase"):
        actions.choose_date(proposed, second, by=eveline, at=at)

    assert queries.coming(group).count() == 1


def test_who_has_left_is_not_counted_and_not_waited_for(proposed, group, at, bram, zoe, eveline):
    actions.say_which_suit(proposed, by=bram, at=at, suiting={date.pk for date in queries.dates_of(proposed)})

    actions.leave(group, by=bram, at=at)

    assert suits(proposed) == [["Amina"], ["Amina"]]
    assert queries.who_can(proposed)[1] == [eveline, zoe]


def test_dates_that_are_taken_back_or_forgotten_leave_nothing_of_who_could_when(proposed, group, at, bram, amina):
    actions.withdraw_dates(proposed, by=bram, at=at)
    withdrawn = DateProposal.objects.get().state, DateAnswer.objects.count()
    again = {"method_key": "incident", "variant": "full", "facilitator": None}
    actions.propose_dates(group, by=amina, at=at, moments=[at + timedelta(days=1)], **again)

    actions.destroy_overdue(at=at + timedelta(days=40))

    assert withdrawn == (ProposalState.WITHDRAWN, 0)
    assert [model.objects.count() for model in (DateProposal, ProposedDate, DateAnswer)] == [0, 0, 0]


def test_dates_are_proposed_ticked_and_chosen_on_their_pages(group, at, browse, amina, bram, eveline):
    day = [(at + timedelta(days=n)).strftime("%Y-%m-%dT13:30") for n in (3, 5, 8)]
    typed = {"first": day[0], "second": day[1], "third": "", "form": "incident.full", "facilitator": eveline.pk}

    where = browse(amina).post(f"/samen/groep/{group.pk}/data-voorstellen/", typed).url
    proposal = DateProposal.objects.get()
    second = queries.dates_of(proposal)[1]
    browse(bram).post(f"{where}aanvinken/", {"dates": [second.pk]})
    browse(bram).post(f"{where}erbij/", {"moment": day[2]})
    page = browse(bram).get(where).content.decode()
    browse(bram).post(f"{where}kiezen/", {"date": second.pk})
    still = DateProposal.objects.get().state
    browse(eveline).post(f"{where}kiezen/", {"date": second.pk})

    assert "Eveline begeleidt, en kiest." in page
    assert "Nog geen antwoord van: Eveline, Zoë." in " ".join(page.split())
    assert still == ProposalState.OPEN
    assert browse(bram).get(where).url == f"/samen/bijeenkomst/{queries.coming(group).get().pk}/"


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ({"first": "2020-01-01T13:30"}, "Dit moment is voorbij."),
        ({"second": ""}, "Vul dit nog in."),
        ({"first": "2035-01-01T13:30", "second": "2035-01-01T13:30"}, "hetzelfde moment als het eerste"),
        ({"form": "niets.full"}, "Kies iets uit de lijst."),
    ],
)
def test_wrong_dates_get_a_sentence(group, browse, amina, typed, sentence):
    right = {"first": "2035-01-01T13:30", "second": "2035-01-02T13:30", "form": "incident.full"}

    answer = browse(amina).post(f"/samen/groep/{group.pk}/data-voorstellen/", right | typed)

    assert answer.status_code == 422
    assert sentence in answer.content.decode()


@pytest.mark.parametrize("count", [1, 3])
def test_the_page_of_dates_takes_at_most_ten_queries(
    proposed, at, browse, bram, zoe, eveline, count, django_assert_max_num_queries
):
    for person in (bram, zoe, eveline)[:count]:
        actions.add_date(proposed, by=person, at=at, moment=at + timedelta(days=20 + count))
        actions.say_which_suit(proposed, by=person, at=at, suiting=set())
    visitor = browse(bram)

    for page in (f"/samen/data/{proposed.pk}/", "/samen/", "/", f"/samen/groep/{proposed.group_id}/"):
        visitor.get(page)
        with django_assert_max_num_queries(10):
            assert visitor.get(page).status_code == 200


def test_dates_do_not_exist_for_who_is_not_a_member(proposed, browse, dirk):
    assert browse(dirk).get(f"/samen/data/{proposed.pk}/").status_code == 404


def test_who_is_asked_reads_along_which_method_how_long_and_who_facilitates(proposed, bram, browse):
    page = " ".join(browse(bram).get(f"/samen/data/{proposed.pk}/").content.decode().split())

    assert "Incidentmethode, 75 minuten. Eveline begeleidt." in page


def test_dates_along_a_method_that_is_no_longer_there_are_still_shown(proposed, bram, browse):
    DateProposal.objects.update(method_key="gone")

    page = browse(bram).get(f"/samen/data/{proposed.pk}/").content.decode()

    assert "Eveline begeleidt." in page
    assert "minuten" not in page


def test_who_has_said_which_suit_is_no_longer_asked(proposed, at, bram, zoe):
    waiting = Notice.objects.filter(person__in=[bram, zoe], about__endswith=proposed.pk, seen_at=None)
    asked = waiting.count()

    actions.say_which_suit(proposed, by=bram, at=at, suiting=set())

    assert (asked, [notice.person for notice in waiting]) == (2, [zoe])
