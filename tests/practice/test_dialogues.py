"""A dialogue of a head with a team, from what nobody knows who wrote to what the team says of the answer."""

from datetime import timedelta

import pytest
from django.apps import apps

from vakwerk.common.deeds import named_deeds
from vakwerk.common.verdicts import YES, Refused
from vakwerk.notices.models import Notice
from vakwerk.people.models import Appointment
from vakwerk.people.public import EXECUTIVE, settle_partnership
from vakwerk.practice.actions import dialogues, obstacles
from vakwerk.practice.models import ActivationDialogue, Contribution, Obstacle
from vakwerk.practice.queries import dialogues as queries
from vakwerk.practice.rules import dialogues as rules
from vakwerk.practice.states import DIALOGUE_MOVES, OBSTACLE_MOVES, DialogueState, ObstacleState
from vakwerk.trail.models import TrailEntry

RUNS_INTO = "Wij mogen geen tolk bellen zonder aanvraag."


@pytest.fixture
def chandra(settle, grevendrecht):
    """Head of the department."""
    return settle("chandra", "Chandra Ramdin", grevendrecht, EXECUTIVE)


@pytest.fixture
def five(settle, grevendrecht, team, amina, wietske, dirk):
    """The team, who leads it among them."""
    names = (("berend", "Berend Slot"), ("yara", "Yara Haddad"))
    return [amina, wietske, *(settle(key, name, grevendrecht, team=team) for key, name in names)]


@pytest.fixture
def planned(chandra, five, team, at):
    return dialogues.plan_dialogue(team, by=chandra, at=at, starts_at=at + timedelta(days=7), place="Zaal 2")


@pytest.fixture
def run(chandra, at):
    """run(dialogue, RUNS_INTO, by=amina): prepared, held and published, with these texts."""

    def ran(dialogue, *texts, by):
        for text in texts:
            dialogues.contribute(dialogue, by=by, text=text)
        for act in (dialogues.prepare, dialogues.hold, dialogues.publish):
            dialogue = act(dialogue, by=chandra, at=at)
        return dialogue

    return ran


@pytest.fixture
def owned(planned, run, amina, wietske, chandra, at):
    """Published, and with an owner."""
    shown = run(planned, RUNS_INTO, by=amina)
    return obstacles.give_owner(shown.obstacles.get(), by=chandra, at=at, owner=wietske, theme="systems")


@pytest.fixture
def following(owned, chandra, team, at):
    """The next dialogue, to which the team has been invited."""
    made = dialogues.plan_dialogue(team, by=chandra, at=at, starts_at=at + timedelta(days=91))
    return dialogues.prepare(made, by=chandra, at=at, why_unanswered="De aanvraag ligt bij de inkoop.")


def test_3_15_1_nobody_is_invited_over_silence_without_a_reason(owned, chandra, wietske, team, at, browse):
    following = dialogues.plan_dialogue(team, by=chandra, at=at, starts_at=at + timedelta(days=91))
    page = f"/proberen/dialoog/{following.pk}/voorbereiden/"

    shown = browse(chandra).get(page).content.decode()
    refused = browse(chandra).post(page, {"stories": "Een brief.", "why_unanswered": ""})

    assert shown.index(RUNS_INTO) < shown.index("<form class=")
    assert shown.count("(hoeft niet)") == 1  # the story; not the reason
    assert "Beantwoord het eerst, of schrijf waarom dat nog niet kan." in refused.content.decode()
    assert "Wietske Bosma" in shown
    assert refused.status_code == 422
    assert "Een brief." in refused.content.decode()
    following.refresh_from_db()
    assert following.state == "planned"
    with pytest.raises(Refused, match="nog geen antwoord"):
        dialogues.prepare(following, by=chandra, at=at)
    given = {"stories": "Een brief.", "why_unanswered": "De inkoop zoekt het uit."}
    assert browse(chandra).post(page, given).status_code == 302
    assert "De inkoop zoekt het uit." in browse(wietske).get(f"/proberen/dialoog/{following.pk}/").content.decode()


def test_3_15_2_nothing_leads_to_who_raised_an_obstacle(planned, run, amina, at, browse, caplog):
    trail = TrailEntry.objects.count()
    caplog.set_level("DEBUG")

    browse(amina).post(f"/proberen/dialoog/{planned.pk}/knelpunt/", {"text": RUNS_INTO})

    assert Contribution.objects.get().text == RUNS_INTO
    assert TrailEntry.objects.count() == trail
    assert amina.pk not in caplog.text
    assert amina.email not in caplog.text
    for model in (Contribution, Obstacle):
        kinds = {field.get_internal_type() for field in model._meta.fields}
        assert "DateTimeField" not in kinds or model is Obstacle
        assert "AutoField" not in kinds
        assert "BigAutoField" not in kinds
    assert {field.name for field in Contribution._meta.fields} == {"id", "dialogue", "text"}
    run(planned, by=amina)
    assert not Contribution.objects.exists()
    shown = Obstacle.objects.get()
    assert (shown.text, shown.owner, shown.reminded_at) == (RUNS_INTO, None, None)
    found = [model.__name__ for model in apps.get_models() if holds_both(model, shown.pk, amina.pk)]
    assert found == []


def holds_both(model, thing, person):
    """Whether a row says this person did something with this thing; what she is told, everyone is told."""
    if model is Notice:
        return False
    return any(thing in str(row.values()) and person in str(row.values()) for row in model.objects.values())


def test_3_15_2_what_is_published_has_another_order(planned, run, amina, monkeypatch):
    monkeypatch.setattr(dialogues.SystemRandom, "shuffle", lambda _self, rows: rows.reverse())

    run(planned, "Aan het begin.", "Bij het eind.", "Bij het eind.", by=amina)

    made = [row.text for row in Obstacle.objects.order_by("pk")]
    assert sorted(made) == ["Aan het begin.", "Bij het eind."]


def test_nobody_reads_what_is_gathered_before_all_do(planned, amina, chandra, browse):
    dialogues.contribute(planned, by=amina, text=RUNS_INTO)

    for person in (amina, chandra):
        assert RUNS_INTO not in browse(person).get(f"/proberen/dialoog/{planned.pk}/").content.decode()


def test_in_a_small_team_it_is_said_in_the_dialogue(chandra, amina, team, at):
    planned = dialogues.plan_dialogue(team, by=chandra, at=at, starts_at=at)
    with pytest.raises(Refused, match="kleiner dan vijf"):
        dialogues.contribute(planned, by=amina, text=RUNS_INTO)
    dialogues.prepare(planned, by=chandra, at=at)
    dialogues.hold(planned, by=chandra, at=at)

    dialogues.contribute(planned, by=amina, text=RUNS_INTO)

    assert Contribution.objects.count() == 1


def test_3_15_3_what_does_not_satisfy_comes_back_once(owned, chandra, wietske, amina, team, run, at):
    obstacle = owned
    for is_back in (True, False):
        obstacles.answer_obstacle(obstacle, "refuse", by=wietske, at=at, text="Een uitgave vraagt vooraf een akkoord.")
        following = dialogues.plan_dialogue(team, by=chandra, at=at, starts_at=at + timedelta(days=91))
        dialogues.prepare(following, by=chandra, at=at)
        with pytest.raises(Refused, match="Eerst beoordeelt het team"):
            dialogues.hold(following, by=chandra, at=at)
        judged = obstacles.judge(obstacle, by=amina, at=at, solved=1, not_satisfied=3)
        dialogues.hold(following, by=chandra, at=at)
        dialogues.publish(following, by=chandra, at=at)

        assert judged.judgement == "not_satisfied"
        assert following.obstacles.exists() is is_back
        obstacle = following.obstacles.first() or obstacle
        assert (obstacle.has_returned, obstacle.owner) == (True, wietske)


def test_silence_comes_back_and_closes_nothing(owned, following, chandra, at):
    dialogues.hold(following, by=chandra, at=at)
    dialogues.publish(following, by=chandra, at=at)

    owned.refresh_from_db()
    last = ActivationDialogue.objects.get(pk=owned.dialogue_id)
    back = following.obstacles.get()
    assert (owned.state, owned.judgement, last.state) == ("judged", "unanswered", "closed")
    assert (back.state, back.has_returned, back.comes_from) == ("owned", False, owned)
    assert list(queries.overdue_dialogues(at.date() + timedelta(days=733))) == [last]


def test_the_team_judges_and_not_who_answered(owned, following, chandra, wietske, amina, ravi, at):
    obstacles.answer_obstacle(owned, "solve", by=wietske, at=at, text="Het kan per maand.")

    for person, words in ((wietske, "Het team"), (chandra, "Het team"), (ravi, "Alleen collega")):
        with pytest.raises(Refused, match=words):
            obstacles.judge(owned, by=person, at=at, solved=1)
    with pytest.raises(Refused, match="Tel tussen 1 en"):
        obstacles.judge(owned, by=amina, at=at, solved=40)
    assert obstacles.judge(owned, by=amina, at=at, solved=2, under_way=2).judgement == "under_way"


def test_silence_is_told_once_to_owner_and_head(owned, chandra, wietske, at):
    after = at + timedelta(days=22)
    for _n in range(2):
        obstacles.remind_owners(at=after, on=after.date())
        dialogues.remind_heads(at=at + timedelta(days=108))

    told = Notice.objects.filter(words=obstacles.SILENT)
    assert {notice.person for notice in told} == {chandra, wietske}
    assert told.count() == 2
    assert [notice.person for notice in Notice.objects.filter(words=dialogues.LATE)] == [chandra]


def test_who_leaves_leaves_a_dialogue_and_an_answer_to_others(owned, chandra, wietske, dirk, grevendrecht, at):
    Appointment.objects.filter(person__in=(chandra, wietske)).update(ends_on=at.date())
    gone = {(chandra.pk, grevendrecht.pk), (wietske.pk, grevendrecht.pk)}
    obstacles.leave_obstacles(gone, at=at)
    dialogues.leave_dialogues(gone, at=at)

    owned.refresh_from_db()
    assert (owned.owner, owned.state, owned.dialogue.head_id) == (None, "raised", None)
    taken = dialogues.take_dialogue(owned.dialogue, by=dirk, at=at)
    assert obstacles.give_owner(owned, by=dirk, at=at, owner=dirk, theme="systems").state == "owned"
    assert taken.head == dirk


def test_who_leaves_another_organisation_keeps_her_obstacle_here(owned, wietske, wolderbrink, at):
    obstacles.leave_obstacles({(wietske.pk, wolderbrink.pk)}, at=at)

    owned.refresh_from_db()
    assert (owned.owner, owned.state) == (wietske, "owned")


def test_an_owner_from_a_partner_who_leaves_asks_for_another(owned, bram, chandra, grevendrecht, wolderbrink, at):
    shares = [(grevendrecht, 50), (wolderbrink, 50)]
    settle_partnership("Samenwerking Merenland", "Leergang", shares=shares, contact=None, on=at.date())
    obstacles.give_owner(owned, by=chandra, at=at, owner=bram, theme="systems")
    Appointment.objects.filter(person=bram).update(ends_on=at.date())

    obstacles.leave_obstacles({(bram.pk, wolderbrink.pk)}, at=at)

    owned.refresh_from_db()
    assert (owned.owner, owned.state) == (None, "raised")


def test_only_the_team_its_head_and_an_owner_read_it(owned, amina, chandra, wietske, ravi, bram, browse):
    readers = {"team": amina, "head": chandra, "owner": wietske, "elsewhere": bram, "beside": ravi}

    seen = {
        who: [
            browse(person).get(f"/proberen/{page}/").status_code
            for page in (f"dialoog/{owned.dialogue_id}", f"knelpunt/{owned.pk}")
        ]
        for who, person in readers.items()
    }

    assert seen == {
        "team": [200, 200], "head": [200, 200], "owner": [200, 200], "elsewhere": [404, 404], "beside": [404, 404],
    }  # fmt: skip


def test_an_owner_beside_the_team_reads_that_obstacle_alone(owned, chandra, ravi, at, browse):
    obstacles.give_owner(owned, by=chandra, at=at, owner=ravi, theme="systems")

    assert browse(ravi).get(f"/proberen/dialoog/{owned.dialogue_id}/").status_code == 404
    assert RUNS_INTO in browse(ravi).get(f"/proberen/knelpunt/{owned.pk}/").content.decode()
    given = {"text": "Akkoord per maand in plaats van per keer.", "pledged_on": ""}
    assert browse(ravi).post(f"/proberen/knelpunt/{owned.pk}/antwoord/bezig/", given).status_code == 302


def test_moves_of_a_dialogue(planned, chandra, dirk, amina):
    """Over all moves, states and parts."""
    for name, move in DIALOGUE_MOVES.items():
        for state in DialogueState:
            planned.state = state
            allowed = {who.pk for who in (chandra, dirk, amina) if rules.may_move_dialogue(who, planned, name)}
            assert allowed == ({chandra.pk} if state in move.sources else set()), (name, state)


def test_moves_of_an_obstacle(owned, following, chandra, wietske, amina, ravi):
    parts = {"head": {chandra.pk}, "owner": {wietske.pk}, "team": {amina.pk}}
    moves = {name: move for name, move in OBSTACLE_MOVES.items() if move.by in parts}
    for name, move in moves.items():
        for state in ObstacleState:
            owned.state = state
            people = (chandra, wietske, amina, ravi)
            allowed = {who.pk for who in people if rules.may_move_obstacle(who, owned, name, following)}
            assert allowed == (parts[move.by] if state in move.sources else set()), (name, state)


def test_every_move_has_words():
    by_people = [f"practice.{name}_dialogue" for name in ("prepare", "hold", "publish")]
    by_people += [f"practice.{name}_obstacle" for name, move in OBSTACLE_MOVES.items() if move.by != "system"]
    assert set(by_people) <= named_deeds()


@pytest.mark.parametrize(
    ("votes", "says"),
    [((5, 0, 0), "solved"), ((2, 2, 1), "under_way"), ((2, 1, 2), "not_satisfied"), ((0, 3, 1), "under_way")],
)
def test_when_as_many_say_either_more_is_asked(votes, says):
    assert rules.judgement_of(*votes) == says


def test_one_dialogue_at_a_time(planned, chandra, team, amina, at):
    with pytest.raises(Refused, match="al een dialoog gepland"):
        dialogues.plan_dialogue(team, by=chandra, at=at, starts_at=at)
    assert not rules.may_plan(amina, team, None)
    assert rules.may_plan(chandra, team, None) == YES


PAGES = ["dialogen/", "dialoog/nieuw/", "dialoog/{dialogue}/", "dialoog/{dialogue}/wijzigen/", "knelpunt/{obstacle}/"]
PAGES += ["dialoog/{dialogue}/voorbereiden/", "dialoog/{dialogue}/knelpunt/", "knelpunt/{obstacle}/eigenaar/"]


@pytest.mark.parametrize("count", [1, 3])
@pytest.mark.parametrize("page", PAGES)
def test_a_page_of_a_dialogue_takes_at_most_ten_queries(
    page, count, owned, following, chandra, wietske, at, browse, django_assert_max_num_queries
):
    for n in range(count):
        facts = {"text": f"Punt {n}.", "state": "solved", "owner": wietske, "answer_due": at.date()}
        for dialogue in (owned.dialogue, following):
            Obstacle.objects.create(dialogue=dialogue, **facts)
    visitor = browse(chandra)

    with django_assert_max_num_queries(10):
        answer = visitor.get(f"/proberen/{page.format(dialogue=following.pk, obstacle=owned.pk)}")

    assert answer.status_code == 200


def test_after_counting_hands_a_colleague_is_back_in_the_dialogue(owned, following, wietske, amina, at, browse):
    obstacles.answer_obstacle(owned, "work_on", by=wietske, at=at, text="Twee aanvragen per week.")
    page = f"/proberen/dialoog/{following.pk}/"
    count = f"/proberen/knelpunt/{owned.pk}/oordeel/"

    assert count in browse(amina).get(page).content.decode()
    assert count not in browse(wietske).get(page).content.decode()
    answer = browse(amina).post(count, {"solved": 0, "under_way": 3, "not_satisfied": 0})

    assert answer.url == page
    assert count not in browse(amina).get(page).content.decode()
    assert "komt terug in de dialoog" in browse(amina).get(f"/proberen/knelpunt/{owned.pk}/").content.decode()


@pytest.mark.parametrize(
    ("votes", "why"), [({"under_way": 3}, "omdat het nog onderweg was"), ({"not_satisfied": 3}, "niet tevreden was")]
)
def test_what_came_back_says_why_and_where_it_stood(owned, following, chandra, wietske, amina, at, browse, votes, why):
    obstacles.answer_obstacle(owned, "work_on", by=wietske, at=at, text="Twee aanvragen per week.")
    obstacles.judge(owned, by=amina, at=at, **votes)
    for act in (dialogues.hold, dialogues.publish):
        act(following, by=chandra, at=at)
    back = following.obstacles.get()

    shown = browse(amina).get(f"/proberen/knelpunt/{back.pk}/").content.decode()
    before = browse(amina).get(f"/proberen/knelpunt/{owned.pk}/").content.decode()

    assert why in " ".join(shown.split())
    assert f"/proberen/knelpunt/{owned.pk}/" in shown
    assert f"/proberen/knelpunt/{back.pk}/" in before
    assert "Deze dialoog is afgesloten" in browse(amina).get(f"/proberen/dialoog/{owned.dialogue_id}/").content.decode()


def test_an_owner_who_reads_one_obstacle_gets_no_link_to_the_dialogue(owned, following, chandra, ravi, at, browse):
    obstacles.give_owner(owned, by=chandra, at=at, owner=ravi, theme="systems")

    shown = browse(ravi).get(f"/proberen/knelpunt/{owned.pk}/").content.decode()

    assert RUNS_INTO in shown
    assert following.pk not in shown


def test_who_prepares_again_changes_the_story_and_is_asked_for_no_reason_when_all_is_answered(
    owned, following, chandra, wietske, at, browse
):
    page = f"/proberen/dialoog/{following.pk}/voorbereiden/"
    assert 'name="why_unanswered"' in browse(chandra).get(page).content.decode()
    obstacles.answer_obstacle(owned, "solve", by=wietske, at=at, text="Het kan per maand.")

    shown = browse(chandra).get(page).content.decode()
    answer = browse(chandra).post(page, {"stories": "Een brief."}, follow=True).content.decode()

    assert 'name="why_unanswered"' not in shown
    assert "Het team uitnodigen" not in shown
    assert "Bewaard." in answer
    following.refresh_from_db()
    assert (following.stories, following.why_unanswered) == ("Een brief.", "")
