"""The pages of the library: with one row and with three, within ten queries; for whom, and by which words."""

import re
from datetime import date, timedelta

import pytest
from tests.library.conftest import GUIDE
from tests.pages import bare

from vakwerk.library import actions, queries
from vakwerk.library.models import Draft, LibraryItem
from vakwerk.library.states import Certainty, Doubt, DraftState
from vakwerk.notices.models import WriteOnlyLink
from vakwerk.notices.queries import token_of
from vakwerk.search.models import MissedSearch
from vakwerk.search.public import load_words


@pytest.fixture
def language():
    """The library of these pages speaks Dutch."""
    return "nl"


@pytest.fixture
def words(db, at):
    load_words(at=at)


def fill(count, at, amina, karima, dirk):
    """So many of everything that a page may show."""
    for n in range(count):
        item = actions.add_shared(
            by=karima, at=at, kind="lesson", title=f"Les {n}", text="Over schulden.", situation="Iemand heeft schulden."
        )
        actions.look_back(actions.use(item, by=dirk, at=at), by=dirk, at=at, became="Het hielp.", repeats=True)
        actions.use(item, by=amina, at=at - timedelta(days=30))
        draft = actions.write(by=karima, at=at, kind="lesson", title=f"Concept {n}", text="Nog niet.")
        actions.ask_reader(draft, by=karima, at=at, reader=amina)
        actions.write(by=amina, at=at, kind="lesson", title=f"Van Amina {n}", text="Nog niet.")
    actions.offer_help(by=karima, at=at, about="Schulden en beslag")
    return item


@pytest.mark.parametrize("count", [1, 3])
@pytest.mark.parametrize(
    "page",
    ["", "?q=schulden+beslag", "?q=shculden&deel=1", "van-mij/", "nieuw/", "nieuw/lesson/", "item", "draft", "reading",
     "ask", "vraag-mij/", "woorden/", "woorden/gewoon/"],
)  # fmt: skip
def test_a_page_takes_at_most_ten_queries_however_many_rows(
    words, at, browse, amina, karima, dirk, page, count, django_assert_max_num_queries
):
    item = fill(count, at, amina, karima, dirk)
    mine, reading = queries.drafts(amina).first(), queries.visible_readings(amina).first()
    addresses = {"item": f"{item.pk}/", "draft": f"concept/{mine.pk}/", "reading": f"meelezen/{reading.pk}/",
                 "ask": f"concept/{mine.pk}/laten-lezen/"}  # fmt: skip
    address = f"/bibliotheek/{addresses.get(page, page)}"
    visitor = browse(amina)
    visitor.get(address)

    with django_assert_max_num_queries(10):
        answer = visitor.get(address)

    assert answer.status_code == 200


@pytest.mark.parametrize("count", [1, 3])
def test_what_is_found_stands_on_the_page_with_by_which_word(words, at, browse, amina, karima, dirk, count):
    fill(count, at, amina, karima, dirk)

    page = browse(amina).get("/bibliotheek/?q=geldzorgen").content.decode()

    assert page.count("Gevonden op:") == count
    assert page.count("schulden (voor geldzorgen)") == count
    assert page.count("2 collega’s gebruikten dit") == count
    assert 'href="/bibliotheek/wie/' in page


def test_3_18_1_guides_stories_and_people_stand_together_with_the_day_until_which_they_hold(
    words, guide, at, browse, amina, karima
):
    actions.add_shared(by=karima, at=at, kind="lesson", title="Boos om schuld", text="Over schulden praten.")
    actions.offer_help(by=karima, at=at, about="Praten over schulden")

    page = browse(amina).get("/bibliotheek/?q=praten+over+schulden").content.decode()

    assert "Praten over geld" in page
    assert "Boos om schuld" in page
    assert "Karima Bouzidi" in page
    assert f"Klopt tot {guide.review_on.day}" in page


def test_without_an_account_one_finds_what_is_public_and_nothing_else(words, at, client, karima):
    for audience in ("public", "network", ""):
        actions.add_shared(by=karima, at=at, kind="lesson", title=f"Voor {audience}", text="Brief.", audience=audience)

    page = client.get("/bibliotheek/?q=brief").content.decode()
    shown = LibraryItem.objects.get(audience="public")
    hidden = LibraryItem.objects.get(audience="network")

    assert page.count("Gevonden op:") == 1
    assert client.get(f"/bibliotheek/{shown.pk}/").status_code == 200
    assert [client.get(f"/bibliotheek/{pk}/").status_code for pk in (hidden.pk, "bbbbbbbbbb")] == [302, 302]


def test_what_was_searched_in_vain_is_shown_to_editors_without_names(words, browse, client, amina, gonny):
    for named in ("Jansen", "Kees de Wit"):
        browse(amina).get(f"/bibliotheek/?q={named}+verhuizing")
    browse(amina).get("/bibliotheek/?q=Kees+de+Wit")
    browse(amina).get("/bibliotheek/?q=verhuiz&deel=1")
    client.logout()
    client.get("/bibliotheek/?q=nachtopvang")

    assert [(row.words, row.count) for row in MissedSearch.objects.all()] == [("verhuizing", 2)]
    assert "verhuizing" in browse(gonny).get("/bibliotheek/woorden/gemist/").content.decode()
    assert browse(amina).get("/bibliotheek/woorden/gemist/").status_code == 404


def test_that_nothing_is_found_is_said_once(words, browse, amina):
    page = browse(amina).get("/bibliotheek/?q=qqqqq").content.decode()

    assert page.count("Niets gevonden op") == 1


@pytest.mark.parametrize("asked", ["'><script>alert(1)</script>", "a" * 5000, "\0", "%00", "مرحبا", "soort", "🦽"])
def test_a_search_for_anything_is_answered_and_nothing_comes_back_as_code(words, browse, amina, asked):
    answer = browse(amina).get("/bibliotheek/", {"q": asked, "soort": asked, "bladzijde": asked})

    assert answer.status_code == 200
    assert "<script>alert" not in answer.content.decode()


def test_3_18_2_what_is_filled_in_on_a_worksheet_is_in_no_form_and_is_not_kept_by_the_browser(at, browse, karima):
    sheet = actions.add_shared(
        by=karima, at=at, kind="worksheet", title="Kringen", text="Samen.", sheet="questions", prompts="Wie?\nWaar?"
    )

    answer = browse(karima).get(f"/bibliotheek/{sheet.pk}/")
    page = bare(answer).decode()
    begin, end = page.index("data-sheet"), page.index("data-wipe")

    assert page[begin:end].count("<textarea") == 2
    assert not re.search(r"<form|\sname=", page[begin:end])
    assert page[begin:end].count('autocomplete="off"') == 2
    assert "no-store" in answer["Cache-Control"]


def test_3_18_3_a_guide_past_its_day_says_so_and_names_its_owner(guide, at, browse, karima):
    visitor = browse(karima)
    before = visitor.get(f"/bibliotheek/{guide.pk}/").content.decode()
    LibraryItem.objects.update(review_on=at.date() - timedelta(days=1))

    after = visitor.get(f"/bibliotheek/{guide.pk}/").content.decode()

    assert "verouderd" not in before
    assert "Deze werkwijzer is verouderd" in after
    assert "Vraag het Amina El Idrissi, de eigenaar." in after


def test_3_18_5_the_order_with_its_why_is_kept_and_nothing_else(at, browse, amina, karima):
    sheet = actions.add_shared(
        by=karima, at=at, kind="worksheet", title="Stappen", text="Samen.", sheet="order", prompts="Nodig\nHelpt\nOrde"
    )
    typed = {"order": "Rust in het inkomen\n\nEen huis\nWerk", "why": "Zonder rust lukt er niets.", "need": "Geheim"}

    answer = browse(amina).post(f"/bibliotheek/{sheet.pk}/volgorde/", typed)

    draft = Draft.objects.get()
    assert answer.url == f"/bibliotheek/concept/{draft.pk}/"
    assert draft.title == "Eerst Rust in het inkomen, dan Een huis"
    assert draft.text == "1. Rust in het inkomen\n2. Een huis\n3. Werk\n\nZonder rust lukt er niets."
    assert draft.get_origin_display() == "uit een werkblad: een overwogen volgorde"


def post_as_offered(visitor, address, page, **data):
    """Take every decision as the page offers it."""
    found = dict(re.findall(r'name="(role-[^"]+)"\s+value="([^"]*)"', page))
    choices = {name.replace("role-", "choice-"): "replace" for name in found}
    return visitor.post(address, found | choices | {"looked": "1"} | data)


def test_before_it_is_read_names_become_roles(lesson, browse, amina):
    lesson.text = "Mevrouw Fatima el Amrani was bang voor de brief."
    lesson.save()
    visitor, address = browse(amina), f"/bibliotheek/concept/{lesson.pk}/laten-lezen/"
    page = visitor.get(address).content.decode()
    texts = {"title": lesson.title, "text": lesson.text}

    refused = visitor.post(address, texts)
    answer = post_as_offered(visitor, address, page, **texts)

    lesson.refresh_from_db()
    assert "Fatima el Amrani" in page
    assert ["vink het vakje aan" in text for text in (page, refused.content.decode())] == [False, True]
    assert (refused.status_code, answer.status_code) == (422, 302)
    assert lesson.state == DraftState.READING
    assert "Fatima" not in lesson.text


def test_a_second_reader_passes_or_sends_back_on_one_page(lesson, browse, amina, karima, at):
    reading = actions.ask_reader(lesson, by=amina, at=at)
    visitor, address = browse(karima), f"/bibliotheek/meelezen/{reading.pk}/"

    doubtful = visitor.post(address, {"doubts": ["place"], "pass": "1"})
    passed = visitor.post(address, {"pass": "1"})

    assert doubtful.status_code == 422
    assert "Je vinkte aan wat iemand kan verraden." in doubtful.content.decode()
    assert passed.url == f"/bibliotheek/{LibraryItem.objects.get().pk}/"
    assert visitor.get(address).status_code == 404


def test_3_9_5_on_the_way_to_the_network_the_second_reader_is_asked_what_gives_away_and_sends_it_back(
    browse, amina, karima, at
):
    told = "De enige hoefsmid van Zwolle, vader van zeven kinderen, kon na een val geen paard meer beslaan."
    facts = {"kind": "lesson", "title": "Een vak dat niet meer kan", "text": told}
    item = actions.add_shared(by=amina, at=at, **facts)
    browse(amina).post(f"/bibliotheek/{item.pk}/verder-delen/", {"audience": "network"})
    reading = actions.ask_reader(Draft.objects.get(), by=amina, at=at)
    visitor, address = browse(reading.reader), f"/bibliotheek/meelezen/{reading.pk}/"

    page = visitor.get(address).content.decode()
    passed = visitor.post(address, {"doubts": ["place", "work", "family"], "pass": "1"})
    silent = visitor.post(address, {"note": " ", "send_back": "1"})
    visitor.post(address, {"doubts": ["place", "work", "family"], "note": "Dat gezin kent men.", "send_back": "1"})

    back = browse(amina).get(f"/bibliotheek/concept/{reading.draft_id}/").content.decode()
    item.refresh_from_db()
    assert [f'value="{doubt.value}"' in page for doubt in Doubt] == [True] * len(Doubt)
    assert "<li>Zwolle <span" in page  # the tool saw the place
    assert (passed.status_code, silent.status_code) == (422, 422)
    assert "of schrijf wat de schrijver kan veranderen." in silent.content.decode()
    labels = [str(Doubt(key).label) for key in ("place", "work", "family")]
    assert [said in back for said in (*labels, "Dat gezin kent men.")] == [True] * 4
    assert item.audience.startswith("org:")


def test_3_3_3_the_form_asks_for_whom_in_which_situation_when_not_and_how_sure(browse, amina):
    where = "/bibliotheek/nieuw/proven_practice/?from=practice.practicequestion:bbbbbbbbbb"
    page = browse(amina).get(where).content.decode()

    asked = ("Voor wie?", "In welke situatie?", "Wanneer niet?", "Hoe zeker weet je dat het werkt?")
    assert [said in page for said in asked] == [True] * 4
    assert [str(each.label) in page for each in Certainty] == [True] * 3


def test_a_second_reader_is_shown_what_is_still_named(lesson, browse, amina, karima, at):
    reading = actions.ask_reader(lesson, by=amina, at=at, text="Fatima el Amrani was bang voor de brief.")

    page = browse(karima).get(f"/bibliotheek/meelezen/{reading.pk}/").content.decode()

    assert page.count("Fatima el Amrani") == 2
    assert "Is iemand hier nog in te herkennen?" in page


def test_a_guide_is_advised_on_plain_words_and_a_lesson_is_not(guide, lesson, browse, amina, at):
    heavy = "De aanvraag dient door de klant te worden ingediend."
    draft = actions.rewrite(guide, by=amina, at=at)
    actions.keep(draft, by=amina, at=at, plan=heavy)
    actions.keep(lesson, by=amina, at=at, text=heavy)

    pages = [browse(amina).get(f"/bibliotheek/concept/{each.pk}/").content.decode() for each in (draft, lesson)]

    assert ["Kan eenvoudiger" in page for page in pages] == [True, False]


@pytest.mark.parametrize("deed", ["", "laten-lezen/", "terughalen/", "weg/"])
def test_a_draft_does_not_exist_for_anybody_else(lesson, browse, karima, dirk, gonny, deed):
    answers = [browse(person).post(f"/bibliotheek/concept/{lesson.pk}/{deed}", {}) for person in (karima, dirk, gonny)]

    assert {answer.status_code for answer in answers} == {404}


def test_a_guide_is_written_on_two_pages(browse, amina, gonny, at):
    visitor = browse(amina)
    due = (at + timedelta(days=90)).date().isoformat()
    typed = {"title": "Praten", "text": "Voor.", "certainty": "once", "review_on": due}

    first = visitor.post("/bibliotheek/nieuw/guide/", typed)
    steps = {"intake_diagnosis": "Kijk.", "plan": "Plan.", "execute_adjust": "Doe.", "look_back": "Kijk terug."}
    visitor.post(first.url, steps)

    draft = Draft.objects.get()
    assert first.url == f"/bibliotheek/concept/{draft.pk}/stappen/"
    assert (draft.plan, draft.certainty) == ("Plan.", "once")
    assert "Laten lezen" in visitor.get(f"/bibliotheek/concept/{draft.pk}/").content.decode()


def test_where_it_comes_from_is_said_as_a_kind_of_place(browse, amina):
    page = browse(amina).get("/bibliotheek/nieuw/?from=peers.takeaway:k3x9w2m7qd").content.decode()

    assert "uit een besloten gesprek, meegenomen door wie het was" in page
    browse(amina).post(
        "/bibliotheek/nieuw/lesson/", {"title": "Les", "text": "Tekst", "source": "peers.takeaway:k3x9w2m7qd"}
    )
    assert Draft.objects.get().source == "peers.takeaway:k3x9w2m7qd"


def test_4_2_what_came_of_using_it_can_be_told_by_link_that_shows_nothing(shared, client, amina, dirk, at):
    actions.use(shared, by=dirk, at=at)
    actions.ask_look_backs(at=at + timedelta(days=21))
    address = f"/bibliotheek/terugkijken/{token_of(WriteOnlyLink.objects.get())}/"

    before = client.get(address).content.decode()
    answered = client.post(address, {"became": "Hij bleef zitten."}).content.decode()
    again = client.post(address, {"became": "Nog eens."}).content.decode()

    assert [row.became for row in queries.told_about(shared)] == ["Hij bleef zitten."]
    for page in (before, answered, again):
        assert not re.search("Boos is vaak bang|Hij bleef zitten|Amina", page)


def test_an_owner_shares_wider_and_takes_out_from_the_page(shared, browse, amina, merenland):
    visitor = browse(amina)
    page = visitor.get(f"/bibliotheek/{shared.pk}/").content.decode()
    assert "Samenwerking Merenland" in page

    widened = visitor.post(f"/bibliotheek/{shared.pk}/verder-delen/", {"audience": f"partnership:{merenland.pk}"})
    asked = visitor.get(f"/bibliotheek/{shared.pk}/weg/").content.decode()
    gone = visitor.post(f"/bibliotheek/{shared.pk}/weg/")

    assert widened.url.startswith("/bibliotheek/concept/")
    assert "Terughalen kan niet." in asked
    assert gone.status_code == 302
    assert not LibraryItem.objects.exists()


def test_home_says_what_asks_for_her(lesson, shared, browse, amina, karima, dirk, at):
    draft = actions.write(by=amina, at=at, kind="lesson", title="Nog een", text="Tekst.")
    actions.ask_reader(draft, by=amina, at=at, reader=karima)
    actions.use(shared, by=dirk, at=at - timedelta(days=30))
    actions.ask_look_backs(at=at)

    assert "Een collega vraagt je mee te lezen" in browse(karima).get("/").content.decode()
    assert "Je gebruikte iets uit de bibliotheek. Wat kwam ervan?" in browse(dirk).get("/").content.decode()


@pytest.mark.parametrize(
    ("kind", "content", "stands"),
    [
        ("lesson", {"text": "Over schulden.", "went_wrong": True}, "Les"),
        ("guide", GUIDE | {"review_on": date(2020, 1, 31)}, "Deze werkwijzer is verouderd"),
        ("worksheet", {"text": "Samen.", "sheet": "questions", "prompts": "Wie?\nWaar?"}, "data-sheet"),
    ],
)
def test_when_support_is_not_right_yet_one_is_on_the_same_page_with_what_was_typed(
    at, browse, karima, chandra, kind, content, stands
):
    found = actions.add_shared(by=karima, at=at, kind=kind, title="Praten over geld", **content)
    typed = "Wie eerlijk probeert, heeft mij achter zich. 123456782"

    answer = browse(chandra).post(f"/bibliotheek/{found.pk}/steunen/", {"text": typed})

    page = answer.content.decode()
    assert answer.status_code == 422
    assert stands in page
    assert "Praten over geld" in page
    assert (typed in page) == (kind == "lesson")  # the others have no such form: only why it is not right


def test_a_day_that_has_been_is_asked_again_on_the_page_of_the_guide(guide, amina, browse):
    answer = browse(amina).post(f"/bibliotheek/{guide.pk}/nakijken/", {"review_on": "2020-01-31"})

    page = answer.content.decode()
    assert answer.status_code == 422
    assert 'value="2020-01-31"' in page
    assert "Bel ter plekke." in page
