"""The pages of an organisation's own methods: for who keeps them, and for nobody else a word of them."""

import json

import pytest
from bs4 import BeautifulSoup
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils.translation import override

from vakwerk.methods import actions
from vakwerk.methods.models import OwnMethod
from vakwerk.people.public import admit, open_group

WHERE = "/beheer/methoden/"


@pytest.fixture
def own(own_body, grevendrecht, keeper, at):
    return actions.take_in(grevendrecht, own_body(), by=keeper, at=at)


@pytest.fixture
def look_at(browse, keeper, grevendrecht):
    """Send a file, as the keeper: look_at(body), or look_at(content=b"...")."""

    def looked(body=None, content=b""):
        file = SimpleUploadedFile("methode.json", content or json.dumps(body).encode(), "application/json")
        return browse(keeper).post(f"{WHERE}{grevendrecht.pk}/inlezen/", {"file": file})

    return looked


def test_a_file_is_looked_at_first_and_then_taken_in(look_at, own_body, browse, keeper, grevendrecht):
    looked = look_at(own_body())
    page = looked.content.decode()
    before = OwnMethod.objects.count()
    text = BeautifulSoup(page, "html.parser").find("input", {"name": "text"})["value"]

    answer = browse(keeper).post(f"{WHERE}{grevendrecht.pk}/inlezen/", {"text": text}, follow=True)

    assert (looked.status_code, before, OwnMethod.objects.count()) == (200, 0, 1)
    assert "Keukentafel" in page
    assert "Wat kwam ervan?" in page
    assert "75 minuten" in page
    assert "Deze methode is hier nog niet." in page
    assert "Ingelezen. Collega's kunnen haar vanaf nu kiezen." in answer.content.decode().replace("&#x27;", "'")
    assert "Keukentafel (Gemeente Grevendrecht)" in answer.content.decode()


def test_a_new_version_says_which_one_it_takes_the_place_of(look_at, own_body, own):
    page = look_at(own_body(version=3)).content.decode()

    assert "Versie 3. Zij komt in de plaats van versie 1." in page


def test_each_fault_stands_on_the_page_with_its_place(look_at, own_body):
    body = own_body(nature="deciding")
    body["variants"][0]["steps"][2]["minutes"] = "lang"

    answer = look_at(body)

    page = BeautifulSoup(answer.content, "html.parser").find("main").get_text(" ", strip=True)
    assert answer.status_code == 422
    assert "1 ding te verbeteren in het bestand" in page
    assert "variants › 1 › steps › 3 › minutes Dit moet een heel getal zijn van 1 tot en met 240." in page
    assert OwnMethod.objects.count() == 0


def test_faults_are_said_in_the_language_of_the_reader(look_at, own_body, keeper):
    keeper.language = "en"
    keeper.save()

    with override("en"):
        page = look_at(own_body(version=0)).content.decode()

    assert "This must be a whole number from 1 to 9999." in page


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"{", "Dit is geen JSON: op regel 1, bij teken 2"),
        (b"\xff\xfe{\x00", "Dit bestand is niet als tekst te lezen."),
        (b"[" * 50_000, "Dit is geen methode: er komt geen eind aan."),
        (b"9" * 100_000, "Dit is geen methode: er komt geen eind aan."),
        (b" " * 200_001, "Dit bestand is groter dan 200 kilobyte."),
        (b"NaN", "Dit moet een groep velden zijn"),
        (b'{"<script>alert(1)</script>": "\\ud800"}', "&lt;script&gt;alert(1)"),
        (b'{"\\ud800": 1}', "Een veld met deze naam is er niet."),
    ],
)
def test_whatever_the_file_is_it_is_answered_with_a_sentence(look_at, content, words):
    answer = look_at(content=content)

    assert answer.status_code == 422
    assert words in answer.content.decode()
    assert OwnMethod.objects.count() == 0


def test_nothing_sent_asks_for_a_file(browse, keeper, grevendrecht):
    answer = browse(keeper).post(f"{WHERE}{grevendrecht.pk}/inlezen/", {"text": ""})

    assert answer.status_code == 422
    assert "Kies een bestand." in answer.content.decode()


def test_markup_in_a_method_is_text(look_at, own_body, browse, keeper, grevendrecht, at):
    script = "<script>alert(1)</script>"

    looked = look_at(own_body(name=script)).content.decode()
    own = actions.take_in(grevendrecht, own_body(name=script), by=keeper, at=at)
    pages = [browse(keeper).get(path).content.decode() for path in ("/methoden/", f"/methoden/{own.pk}/", WHERE)]

    assert [script in page for page in [looked, *pages]] == [False] * 4


def test_nobody_else_finds_a_word_of_an_own_method(own, browse, bram):
    visitor = browse(bram)
    answers = {
        path: visitor.get(path)
        for path in (
            f"/methoden/{own.pk}/",
            f"/methoden/{own.pk}/bestand/",
            WHERE,
            f"{WHERE}{own.organisation_id}/inlezen/",
        )
    }
    lists = [visitor.get(path).content.decode() for path in ("/methoden/", WHICH)]

    assert {path: answer.status_code for path, answer in answers.items()} == dict.fromkeys(answers, 404)
    assert ["Keukentafel" in page for page in lists] == [False, False]


WHICH = "/methoden/welke/?aim=event&trust=2&minutes=90"


def test_who_works_there_finds_it_everywhere(own, browse, amina):
    visitor = browse(amina)

    pages = [visitor.get(path).content.decode() for path in ("/methoden/", WHICH, f"/methoden/{own.pk}/")]

    assert ["Keukentafel (Gemeente Grevendrecht)" in page for page in pages] == [True] * 3


def test_a_group_across_organisations_reads_what_it_planned_along(own, browse, amina, bram, zoe, at):
    group = open_group(at=at)
    for member in (amina, bram):
        admit(group, member, at=at)

    actions.plan_along(group, own.pk, "full", by=amina)

    seen = [browse(person).get(f"/methoden/{own.pk}/").status_code for person in (amina, bram, zoe)]
    assert seen == [200, 200, 404]
    assert "Keukentafel" not in browse(bram).get("/methoden/").content.decode()


def test_who_left_the_organisation_sees_it_no_more(own, browse, amina, at):
    amina.appointments.update(ends_on=at.date())

    assert browse(amina).get(f"/methoden/{own.pk}/").status_code == 404


@pytest.mark.parametrize("deed", ["intrekken", "weer-aanbieden"])
def test_only_its_keeper_withdraws(own, browse, amina, ravi, bram, deed):
    where = f"/beheer/methode/{own.pk}/{deed}/"

    assert [browse(person).post(where).status_code for person in (amina, ravi, bram)] == [404] * 3


def test_the_buttons_do_it(own, browse, keeper):
    visitor = browse(keeper)

    visitor.post(f"/beheer/methode/{own.pk}/intrekken/")
    withdrawn = visitor.get(WHERE).content.decode()
    visitor.post(f"/beheer/methode/{own.pk}/weer-aanbieden/")
    own.refresh_from_db()

    assert "weer-aanbieden" in withdrawn
    assert own.state == "offered"


@pytest.mark.parametrize("rows", [1, 3])
def test_the_page_of_a_keeper_takes_few_queries(
    own_body, grevendrecht, keeper, browse, at, rows, django_assert_max_num_queries
):
    for number in range(rows):
        actions.take_in(grevendrecht, own_body(key=f"keuken_{number}"), by=keeper, at=at)
    visitor = browse(keeper)

    with django_assert_max_num_queries(8):
        answer = visitor.get(WHERE)

    assert answer.content.decode().count("intrekken/") == rows


@pytest.mark.parametrize("rows", [1, 3])
def test_to_choose_among_methods_takes_few_queries(
    own_body, grevendrecht, keeper, browse, at, rows, amina, django_assert_max_num_queries
):
    for number in range(rows):
        actions.take_in(grevendrecht, own_body(key=f"keuken_{number}"), by=keeper, at=at)
    visitor = browse(amina)

    with django_assert_max_num_queries(8):
        page = visitor.get("/methoden/").content.decode()

    assert page.count("Keukentafel (Gemeente Grevendrecht)") == rows


def test_of_more_versions_the_newest_is_listed(own_body, grevendrecht, keeper, browse, at, amina):
    for version in (1, 2):
        actions.take_in(grevendrecht, own_body(version=version, name=f"Versie {version}"), by=keeper, at=at)

    page = browse(amina).get("/methoden/").content.decode()

    assert ("Versie 1" in page, "Versie 2" in page) == (False, True)
