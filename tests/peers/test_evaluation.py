"""A group looks back at itself: written privately, shown at once, destroyed when it goes on."""

from datetime import timedelta

import pytest

from vakwerk.common.verdicts import Refused
from vakwerk.notices.models import Notice
from vakwerk.peers import actions, queries, rules
from vakwerk.peers.models import EvaluationAnswer, GroupEvaluation, PeerGroup
from vakwerk.peers.states import GROUP_MOVES, GroupState


@pytest.fixture
def active(group, at, amina, bram, zoe, eveline):
    """De Sluiswachters have met once."""
    hold_meeting(group, at, -30, amina, bram, zoe, eveline)
    return PeerGroup.objects.get(pk=group.pk)


def hold_meeting(group, at, day, *people):
    roles = dict.fromkeys(people, "participant") | {people[-1]: "facilitator"}
    facts = {"method_key": "incident", "variant": "full", "minutes": 75}
    return actions.add_past_meeting(group, starts_at=at + timedelta(days=day), people=roles, **facts)


@pytest.fixture
def opened(active, at, amina):
    return actions.evaluate(active, by=amina, at=at)


def write(evaluation, person, at, gives, **more):
    return actions.write_about_group(evaluation, by=person, at=at, gives=gives, **more)


def test_everyone_writes_all_of_it_is_shown_at_once_and_the_group_goes_on(
    opened, active, at, amina, bram, zoe, eveline
):
    for person, text in ((amina, "Rust."), (bram, "Precisie."), (zoe, "Moed.")):
        write(opened, person, at, text, differently="Korter.")
    before = queries.answers_on_table(GroupEvaluation.objects.get())

    shown = write(opened, eveline, at, "Vragen.")
    table = queries.answers_on_table(shown)
    actions.go_on(shown, by=bram, at=at)

    assert before == {}
    assert sorted(table["gives"]) == ["Moed.", "Precisie.", "Rust.", "Vragen."]
    assert (table["differently"], table["onwards"]) == (["Korter."] * 3, [])
    assert Notice.objects.filter(words=actions.evaluations.SHOWN).count() == 4
    assert PeerGroup.objects.get().state == GroupState.ACTIVE
    assert EvaluationAnswer.objects.count() == 0
    assert queries.answers_on_table(GroupEvaluation.objects.get()) == {}


def test_when_it_is_time_it_opens_by_itself_at_closing(group, planned, begun, at, later, amina, bram, zoe, eveline):
    PeerGroup.objects.update(evaluate_after=2)
    hold_meeting(group, at, -30, amina, bram, zoe, eveline)

    actions.close(planned, by=eveline, at=later(75), present={amina.pk, bram.pk, zoe.pk, eveline.pk}, minutes=75)

    evaluation = queries.open_evaluation(group)
    assert PeerGroup.objects.get().state == GroupState.EVALUATING
    assert [ask.kind for ask in queries.asks(bram)] == ["evaluation"]
    assert Notice.objects.filter(about=f"peers.groupevaluation:{evaluation.pk}").count() == 4


@pytest.mark.parametrize(
    ("after", "meetings", "state", "due"),
    [
        (2, 1, GroupState.ACTIVE, False),
        (2, 2, GroupState.ACTIVE, True),
        (2, 5, GroupState.ACTIVE, True),
        (0, 5, GroupState.ACTIVE, False),
        (2, 2, GroupState.EVALUATING, False),
        (2, 2, GroupState.ENDED, False),
    ],
)
def test_it_is_time_after_as_many_meetings_as_the_group_set(after, meetings, state, due):
    assert rules.is_due(PeerGroup(evaluate_after=after, state=state), meetings) is due


def test_meetings_are_counted_from_the_last_time(opened, active, at, amina, bram, zoe, eveline):
    actions.go_on(opened, by=amina, at=at)

    hold_meeting(active, at, 20, amina, bram, zoe, eveline)

    assert queries.meetings_since(active) == 1


def test_who_waits_for_nobody_may_show_it_after_a_week_and_not_before(opened, at, amina, bram):
    write(opened, amina, at, "Rust.")
    with pytest.raises(Refused, match="hoeven jullie niet meer te wachten"):
        actions.reveal(opened, by=amina, at=at + timedelta(days=6))
    with pytest.raises(Refused, match="Schrijf eerst zelf op"):
        actions.reveal(opened, by=bram, at=at + timedelta(days=8))

    shown = actions.reveal(opened, by=amina, at=at + timedelta(days=8))

    assert queries.answers_on_table(shown)["gives"] == ["Rust."]
    with pytest.raises(Refused, match="Alles ligt nu op tafel"):
        write(shown, bram, at, "Precisie.")


def test_who_leaves_is_not_waited_for(opened, active, at, amina, bram, zoe, eveline):
    for person in (amina, bram, zoe):
        write(opened, person, at, "Rust.")
    actions.leave(active, by=eveline, at=at)

    assert actions.reveal(opened, by=amina, at=at).revealed_at == at


def test_going_on_waits_until_what_was_written_has_been_read(opened, at, amina, bram):
    write(opened, amina, at, "Rust.")

    with pytest.raises(Refused, match="Laat eerst zien wat ieder schreef"):
        actions.go_on(opened, by=bram, at=at)


def test_a_group_that_ends_takes_what_was_written_with_it(opened, active, at, amina):
    write(opened, amina, at, "Rust.")

    ended = actions.end_group(active, by=amina, at=at)

    assert ended.state == GroupState.ENDED
    assert EvaluationAnswer.objects.count() == 0


def test_what_nobody_ended_goes_after_sixty_days(opened, at, amina):
    write(opened, amina, at, "Rust.")

    actions.end_overdue_evaluations(at=at + timedelta(days=59))
    kept = EvaluationAnswer.objects.count()
    actions.end_overdue_evaluations(at=at + timedelta(days=61))

    assert (kept, EvaluationAnswer.objects.count()) == (1, 0)
    assert PeerGroup.objects.get().state == GroupState.ACTIVE


@pytest.mark.parametrize("state", GroupState)
@pytest.mark.parametrize("part", ["member", "stranger"])
def test_a_member_of_an_active_group_asks_for_it(active, amina, dirk, state, part):
    active.state = state
    person = {"member": amina, "stranger": dirk}[part]

    verdict = rules.may_evaluate(person, active)

    assert bool(verdict) == (part == "member" and state in GROUP_MOVES["evaluate"].sources)


@pytest.mark.parametrize(
    ("state", "reason"),
    [
        (GroupState.FORMING, "zodra jullie samenkwamen"),
        (GroupState.AGREEMENT_SIGNED, "zodra jullie samenkwamen"),
        (GroupState.EVALUATING, "kijken al terug"),
    ],
)
def test_the_settings_say_why_a_group_does_not_look_back_now(active, amina, browse, state, reason):
    PeerGroup.objects.update(state=state)

    page = browse(amina).get(f"/samen/groep/{active.pk}/instellingen/").content.decode()

    assert reason in page


def test_on_the_page_nobody_reads_another_before_it_is_shown(opened, browse, at, amina, bram, zoe, eveline, dirk):
    where = f"/samen/terugblik/{opened.pk}/"
    browse(amina).post(where, {"gives": "Rust en tegenspraak."})
    own, others = (browse(person).get(where).content.decode() for person in (amina, bram))
    for person in (bram, zoe, eveline):
        browse(person).post(where, {"gives": "Moed."})

    after = browse(bram).get(where).content.decode()
    browse(bram).post(f"{where}verder/")

    assert ("Rust en tegenspraak." in own, "Rust en tegenspraak." in others) == (True, False)
    assert "Schreef nog niets: Bram, Eveline, Zoë." in " ".join(others.split())
    assert "Rust en tegenspraak." in after
    assert browse(dirk).get(where).status_code == 404
    assert "is gewist" in browse(amina).get(where).content.decode()


@pytest.mark.parametrize("shown", [False, True])
def test_the_page_takes_at_most_ten_queries(opened, at, browse, amina, bram, shown, django_assert_max_num_queries):
    write(opened, amina, at, "Rust.")
    if shown:
        actions.reveal(opened, by=amina, at=at + timedelta(days=8))
    visitor = browse(amina)
    visitor.get("/samen/")

    with django_assert_max_num_queries(10):
        assert visitor.get(f"/samen/terugblik/{opened.pk}/").status_code == 200
