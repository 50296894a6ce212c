"""The words of the field are kept by editors: in groups that find each other, and as plain words for a client."""

import pytest

from vakwerk.people.public import settle_appointment
from vakwerk.search import queries
from vakwerk.search.models import Vocabulary
from vakwerk.search.rules import EDITOR
from vakwerk.trail.public import of

GROUP = {"words": "zwerfstroom\ndakloosheid buiten beeld", "wider": ""}


@pytest.fixture
def gonny(settle, grevendrecht, words, at):
    gonny = settle("gonny", "Gonny Westerveld", grevendrecht)
    settle_appointment(gonny, EDITOR, organisation=grevendrecht, on=at.date(), at=at)
    return gonny


def group_of(word):
    return next((each for each in queries.newest_words().groups.values() if word in each.words), None)


def test_an_editor_adds_changes_and_takes_away_a_group_and_brings_it_back(gonny, browse):
    editor = browse(gonny)
    editor.post("/bibliotheek/woorden/groep/nieuw/", GROUP)
    made = group_of("zwerfstroom")
    page = f"/bibliotheek/woorden/groep/{made.key}/"
    editor.post(page, GROUP | {"words": "zwerfstroom\nbriefadres"})
    changed = Vocabulary.objects.latest("number").number
    gone = editor.post(f"{page}weg/", follow=True).content.decode()

    assert made.words == ("zwerfstroom", "dakloosheid buiten beeld")
    assert "Taken away. An earlier version brings it back." in gone
    assert group_of("zwerfstroom") is None
    editor.post(f"/bibliotheek/woorden/eerder/{changed}/terug/")
    assert group_of("zwerfstroom").words == ("zwerfstroom", "briefadres")
    deeds = [[entry.action for entry in of(version)] for version in Vocabulary.objects.order_by("number")]
    assert deeds == [[], ["search.keep_group"], ["search.keep_group"], ["search.drop_group"], ["search.go_back"]]


def test_versions_of_one_day_are_told_apart_by_their_time(gonny, browse, at):
    groups = [{"words": f"zwerfstroom\n{word}", "wider": ""} for word in ("briefadres", "dakloosheid")]
    editor = browse(gonny)
    editor.post("/bibliotheek/woorden/groep/nieuw/", groups[0])
    made = group_of("zwerfstroom")
    editor.post(f"/bibliotheek/woorden/groep/{made.key}/", groups[1])
    numbers = Vocabulary.objects.order_by("-number").values_list("number", flat=True)[:2]
    for number, minute in zip(numbers, (7, 5), strict=True):
        Vocabulary.objects.filter(number=number).update(changed_at=at.replace(hour=8, minute=minute))

    page = editor.get("/bibliotheek/woorden/eerder/").content.decode()

    assert [f"{at:%Y}, 08:0{minute}" in page for minute in (5, 6, 7)] == [True, False, True]


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"words": "zwerfstroom"}, "Write at least two words"),
        ({"words": "zwerfstroom\nschuldhulpverlening"}, "“schuldhulpverlening” stands in another group already."),
        ({"words": f"zwerfstroom\n{'lang' * 20}"}, "is not one word or a few."),
    ],
)
def test_what_cannot_be_a_group_is_said_and_stays_typed(given, said, gonny, browse):
    page = browse(gonny).post("/bibliotheek/woorden/groep/nieuw/", GROUP | given)

    assert page.status_code == 422
    assert said in page.content.decode()
    assert "zwerfstroom\n" in page.content.decode() or "zwerfstroom</textarea>" in page.content.decode()
    assert group_of("zwerfstroom") is None


def test_a_plain_word_is_added_once_and_changed_where_it_stands(gonny, browse):
    editor, new = browse(gonny), "/bibliotheek/woorden/gewoon/nieuw/"
    editor.post(new, {"word": "Zwerfstroom", "plain": "wie geen huis heeft"})
    again = editor.post(new, {"word": "zwerfstroom", "plain": "iets anders"})
    empty = editor.post(new, {"word": "leegloop", "plain": " "})

    assert "“Zwerfstroom” stands there already." in again.content.decode()
    assert (again.status_code, empty.status_code) == (422, 422)
    assert queries.plain_words()["Zwerfstroom"] == ("wie geen huis heeft",)
    editor.post("/bibliotheek/woorden/gewoon/Zwerfstroom/", {"plain": ""})
    assert "Zwerfstroom" not in queries.plain_words()


def test_who_is_no_editor_reads_the_words_and_changes_nothing(gonny, amina, browse):
    visitor = browse(amina)
    read = [visitor.get(f"/bibliotheek/woorden/{part}").status_code for part in ("", "gewoon/")]
    kept = [
        visitor.post(f"/bibliotheek/woorden/{part}", GROUP | {"word": "zwerf", "plain": "x"}).status_code
        for part in ("groep/nieuw/", "gewoon/nieuw/", "eerder/1/terug/")
    ]

    assert (read, kept) == ([200, 200], [404, 404, 404])
    assert Vocabulary.objects.count() == 1
