"""What several teams run into, counted once and told to the directorate: never of whom, nor of which team."""

from datetime import date, timedelta

import pytest

from vakwerk.people.models import Team
from vakwerk.people.public import EXECUTIVE
from vakwerk.practice.actions import dialogues, obstacles, themes
from vakwerk.practice.models import Obstacle, ThemeQuarter
from vakwerk.practice.rules import themes as rules
from vakwerk.practice.states import Theme

PAGE = "/proberen/dialogen/themas/"
FIVE = {"a": set("12345"), "b": set("67890"), "c": set("vwxyz")}


@pytest.fixture
def chandra(settle, grevendrecht):
    """Head of the department."""
    return settle("chandra", "Chandra Ramdin", grevendrecht, EXECUTIVE)


@pytest.fixture
def make_team(settle, grevendrecht):
    """make_team("Team Balie", 5): a team, and so many people in it."""

    def made(name, size):
        team = Team.objects.create(organisation=grevendrecht, name=name)
        for n in range(size):
            settle(f"{name[5:].lower()}{n}", f"Collega {n} van {name}", grevendrecht, team=team)
        return team

    return made


@pytest.fixture
def runs_into(chandra, at):
    """runs_into(team, {text: theme}): it had its dialogue, and each obstacle an owner and a theme."""

    def ran(team, themes_of, moment=at):
        dialogue = dialogues.plan_dialogue(team, by=chandra, at=moment, starts_at=moment)
        for act in (dialogues.prepare, dialogues.hold):
            dialogue = act(dialogue, by=chandra, at=moment)
        for text in themes_of:
            dialogues.contribute(dialogue, by=chandra, text=text)
        dialogue = dialogues.publish(dialogue, by=chandra, at=moment)
        for obstacle in Obstacle.objects.filter(dialogue=dialogue):
            obstacles.give_owner(obstacle, by=chandra, at=moment, owner=chandra, theme=themes_of[obstacle.text])
        return dialogue

    return ran


@pytest.fixture
def three_teams(make_team, runs_into):
    """Two run into systems, one of these into rules too; the third into time."""
    balie, intake, schulden = (make_team(name, 5) for name in ("Team Balie", "Team Intake", "Team Schulden"))
    runs_into(balie, {"Wij typen alles dubbel.": "systems", "Elke tolk vraagt een akkoord.": "rules"})
    runs_into(intake, {"Het scherm loopt vast.": "systems"})
    runs_into(schulden, {"Er is geen uur over.": "workload"})


@pytest.fixture
def counted_on(at):
    """The first day on which the quarter of these dialogues is counted."""
    return at + (rules.last_day_of(rules.quarter_of(at.date())) - at.date()) + timedelta(days=22)


@pytest.mark.either_database
def test_3_15_themes_across_teams_are_read_by_the_directorate(three_teams, chandra, counted_on, browse):
    themes.count_themes(at=counted_on - timedelta(days=1))
    early = browse(chandra).get(PAGE).content.decode()
    themes.count_themes(at=counted_on)

    page = browse(chandra).get(PAGE).content.decode()

    assert "Er is nog niets geteld" in early
    assert ThemeQuarter.objects.get().themes == {"systems": 2}
    assert "Systemen en formulieren" in page
    for closed in ("Team Balie", "dubbel", "Regels en toestemming", "Tijd en werkdruk"):
        assert closed not in page


def test_nobody_else_reads_themes_across_teams(three_teams, counted_on, amina, dirk, ravi, bram, browse):
    themes.count_themes(at=counted_on)

    for person in (amina, dirk, ravi, bram):
        assert browse(person).get(PAGE).status_code == 404
        assert PAGE not in browse(person).get("/proberen/dialogen/").content.decode()


def test_a_head_of_elsewhere_reads_her_own_only(three_teams, counted_on, settle, wolderbrink, browse):
    themes.count_themes(at=counted_on)
    other = settle("gerda", "Gerda Prins", wolderbrink, EXECUTIVE)

    assert "Systemen en formulieren" not in browse(other).get(PAGE).content.decode()


def test_a_quarter_is_counted_once(three_teams, chandra, counted_on, make_team, runs_into, browse, at):
    themes.count_themes(at=counted_on)
    Obstacle.objects.update(theme=Theme.RULES)
    runs_into(make_team("Team Later", 5), {"Weer een formulier.": "systems"})

    themes.count_themes(at=counted_on + timedelta(days=1))

    assert [quarter.themes for quarter in ThemeQuarter.objects.all()] == [{"systems": 2}]


def test_of_a_quarter_of_too_few_nothing_is_written_down(make_team, runs_into, chandra, counted_on, browse):
    runs_into(make_team("Team Balie", 5), {"Wij typen alles dubbel.": "systems"})
    runs_into(make_team("Team Intake", 5), {"Het scherm loopt vast.": "systems"})

    themes.count_themes(at=counted_on)

    assert ThemeQuarter.objects.get().themes == {}
    assert "Te weinig mensen" in browse(chandra).get(PAGE).content.decode()


@pytest.mark.parametrize(
    ("people", "brought_up", "shown"),
    [
        (FIVE, {"a": {"rules"}, "b": {"rules"}, "c": set()}, {"rules": 2}),
        (FIVE, {"a": {"rules"}, "b": set(), "c": set()}, {}),  # of one team
        (FIVE, {"a": {"rules"}, "b": {"rules"}, "c": {"rules"}}, {}),  # nobody is beside it
        (FIVE, {"a": {"other"}, "b": {"other"}, "c": set()}, {}),  # says nothing
        (FIVE, {"a": {""}, "b": {""}, "c": {"rules"}}, {}),  # not said yet
        (FIVE | {"b": set("6789")}, {"a": {"rules"}, "b": {"rules"}, "c": set()}, {}),  # a team of four
        (FIVE | {"c": set("vwxy")}, {"a": {"rules"}, "b": {"rules"}, "c": set()}, {}),  # four beside it
        (FIVE | {"c": set("5vwxy")}, {"a": {"rules"}, "b": {"rules"}, "c": set()}, {}),  # one of the five is in both
        ({}, {}, {}),
    ],
)
def test_a_theme_is_shown_from_five_colleagues_of_two_teams_with_five_beside_it(people, brought_up, shown):
    assert rules.shown_themes(people, brought_up) == shown


def test_an_organisation_may_ask_for_more_colleagues(settings):
    settings.MINIMUM_PERSONS = 6

    assert rules.shown_themes(FIVE, {"a": {"rules"}, "b": {"rules"}, "c": set()}) == {}


@pytest.mark.parametrize(
    ("on", "since"),
    [
        (date(2026, 4, 21), date(2025, 10, 1)),
        (date(2026, 4, 22), date(2026, 1, 1)),
        (date(2026, 7, 21), date(2026, 1, 1)),
        (date(2027, 1, 22), date(2026, 10, 1)),
    ],
)
def test_a_quarter_is_counted_three_weeks_after_its_last_day(on, since):
    assert rules.last_quarter(on)[0] == since


def test_who_gives_an_obstacle_an_owner_says_what_it_is_about(make_team, runs_into, chandra, amina, browse):
    dialogue = runs_into(make_team("Team Balie", 5), {"Wij typen alles dubbel.": ""})
    page = f"/proberen/knelpunt/{dialogue.obstacles.get().pk}/"

    left_open = browse(chandra).post(f"{page}eigenaar/", {"owner": amina.email, "theme": ""})
    said = browse(chandra).post(f"{page}eigenaar/", {"owner": amina.email, "theme": "systems"})

    assert left_open.status_code == 422
    assert f'value="{amina.email}"' in left_open.content.decode()
    assert said.status_code == 302
    assert dialogue.obstacles.get().theme == "systems"
    assert "Systemen en formulieren" in browse(amina).get(page).content.decode()
    assert '<option value="systems" selected>' in browse(chandra).get(f"{page}eigenaar/").content.decode()
