"""An organisation recognises itself: colours, logo and entrance, kept by its administrator and safe for everybody."""

import io

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image

from vakwerk.common.verdicts import Refused
from vakwerk.notices.public import send_letter
from vakwerk.people import actions
from vakwerk.people.models import HouseStyle
from vakwerk.people.queries import on_paper, style_at
from vakwerk.ui.publication import edition

SHEET = ".maasdrecht-theme { --utrecht-link-color: #7a1040; --utrecht-button-border-radius: 0 }"
DRAWING = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path fill="url(#a)" d="M0 0h9v9z"/></svg>'


@pytest.fixture
def page(grevendrecht):
    return f"/beheer/organisaties/{grevendrecht.pk}/huisstijl/"


@pytest.fixture
def style(grevendrecht, ravi, at):
    facts = {"colour": "#7a1040", "path": "grevendrecht", "domain": "leren.grevendrecht.example"}
    logo = {"logo": DRAWING.encode(), "logo_type": "image/svg+xml"}
    return actions.keep_house_style(grevendrecht, by=ravi, at=at, **facts, **logo)


def file(body, name="bestand"):
    return SimpleUploadedFile(name, body if isinstance(body, bytes) else body.encode())


def picture(kind, size=(20, 20)):
    body = io.BytesIO()
    Image.new("RGB", size).save(body, kind)
    return body.getvalue()


def test_an_administrator_gives_her_organisation_its_look(browse, ravi, amina, page):
    given = {"colour": "#7A1040", "sheet": file(SHEET), "picture": file(DRAWING), "path": "Greven", "domain": ""}
    answer = browse(ravi).post(page, given, follow=True)
    home = browse(amina).get("/").content.decode()
    style = HouseStyle.objects.get()

    assert answer.status_code == 200
    assert (style.colour, style.path, style.domain) == ("#7a1040", "greven", None)
    assert "organisation-theme" in home
    assert f"/huisstijl/{style.pk}/{style.mark}.css" in home
    assert f"/huisstijl/{style.pk}/{style.mark}/logo" in home


def test_who_works_elsewhere_sees_nothing_of_it(browse, bram, style):
    assert "huisstijl" not in browse(bram).get("/").content.decode()


def test_a_page_asks_the_database_no_more_for_it(
    browse, amina, grevendrecht, ravi, at, django_assert_num_queries, django_assert_max_num_queries
):
    visitor = browse(amina)
    visitor.get("/account/")
    with django_assert_max_num_queries(10) as before:
        visitor.get("/account/")
    actions.keep_house_style(grevendrecht, by=ravi, at=at, colour="#7a1040")

    with django_assert_num_queries(len(before)):
        visitor.get("/account/")


def test_the_sheet_is_for_everyone_and_kept_until_it_changes(client, style, ravi, grevendrecht, at):
    address = f"/huisstijl/{style.pk}/{style.mark}.css"
    answer = client.get(address)
    actions.keep_house_style(grevendrecht, by=ravi, at=at, colour="#0d5560")

    assert answer["Content-Type"] == "text/css; charset=utf-8"
    assert "immutable" in answer["Cache-Control"]
    assert "--vakwerk-luik:#7a1040" in answer.content.decode()
    assert client.get(address).status_code == 404


def test_a_logo_can_do_nothing_but_be_seen(client, style):
    answer = client.get(f"/huisstijl/{style.pk}/{style.mark}/logo")

    assert answer["Content-Type"] == "image/svg+xml"
    assert "sandbox" in answer["Content-Security-Policy"]
    assert answer["X-Content-Type-Options"] == "nosniff"


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP"])
def test_a_photographed_logo_is_taken_too(browse, ravi, page, kind):
    browse(ravi).post(page, {"picture": file(picture(kind))})

    assert HouseStyle.objects.get().logo_type == f"image/{kind.lower()}"


@pytest.mark.parametrize(
    "body",
    [
        "geen plaatje",
        picture("PNG")[:60],
        picture("GIF"),
        "<svg",
        DRAWING.replace("<path", "<script>alert(1)</script><path"),
        DRAWING.replace("<path", "<path onclick='alert(1)'"),
        DRAWING.replace("#a", "https://elders.example/x"),
        DRAWING.replace("<path", "<image href='https://elders.example/x.png'/><path"),
        DRAWING.replace("<path", "<foreignObject><p>x</p></foreignObject><path"),
        "<!DOCTYPE x [<!ENTITY a 'b'>]>" + DRAWING,
        b"<svg" + b" " * 200_001,
    ],
)
def test_an_unsafe_or_broken_logo_is_refused_with_a_sentence(browse, ravi, page, body):
    answer = browse(ravi).post(page, {"picture": file(body), "path": "greven"})

    assert answer.status_code == 422
    assert "vw-wrong" in answer.content.decode()
    assert 'value="greven"' in answer.content.decode()
    assert not HouseStyle.objects.exists()


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("colour", "rood"),
        ("colour", "#12345"),
        ("path", "twee woorden"),
        ("domain", "https://leren.example/"),
        ("domain", "-"),
    ],
)
def test_what_is_typed_wrong_is_said_and_kept(browse, ravi, page, field, value):
    answer = browse(ravi).post(page, {field: value})

    assert answer.status_code == 422
    assert f'value="{value}"' in answer.content.decode()


@pytest.mark.parametrize("body", [b"\xff\xfe", "a { color: red }", ".a{--utrecht-link-color:#ddd}", "x" * 500_001])
def test_a_sheet_that_cannot_be_worn_is_refused(browse, ravi, page, body):
    assert browse(ravi).post(page, {"sheet": file(body)}).status_code == 422


def test_what_was_left_out_of_a_sheet_is_told(browse, ravi, page):
    body = SHEET.replace("}", "; --utrecht-logo: url(x.png) }")
    answer = browse(ravi).post(page, {"sheet": file(body)}, follow=True).content.decode()

    assert "--utrecht-logo" in answer


def test_an_action_refuses_faint_colours_too(grevendrecht, ravi, at):
    with pytest.raises(Refused, match="--utrecht-link-color"):
        actions.keep_house_style(grevendrecht, by=ravi, at=at, tokens={"--utrecht-link-color": "#dddddd"})


def test_an_entrance_belongs_to_one(browse, ravi, bram, wolderbrink, style, settle, at):
    from vakwerk.people.rules import ADMINISTRATOR

    keeper = settle("gijs", "Gijs Vos", wolderbrink, ADMINISTRATOR)
    answer = browse(keeper).post(f"/beheer/organisaties/{wolderbrink.pk}/huisstijl/", {"path": "grevendrecht"})

    assert answer.status_code == 422


def test_the_parts_can_be_taken_away(browse, ravi, page, style):
    browse(ravi).post(f"{page}logo/weg/")
    browse(ravi).post(f"{page}sheet/weg/")
    style.refresh_from_db()

    assert (style.logo, style.tokens, style.colour) == (None, {}, "#7a1040")
    assert browse(ravi).post(f"{page}naam/weg/").status_code == 404


@pytest.mark.parametrize("somebody", ["amina", "dirk", "bram"])
def test_nobody_else_keeps_it(browse, request, somebody, page, grevendrecht, at):
    person = request.getfixturevalue(somebody)

    assert browse(person).get(page).status_code == 404
    assert browse(person).post(f"{page}logo/weg/").status_code == 404
    with pytest.raises(Refused):
        actions.keep_house_style(grevendrecht, by=person, at=at, colour="#0d5560")


def test_paper_has_it_as_plain_values(style, grevendrecht, wolderbrink):
    house = on_paper(grevendrecht)

    assert (house["name"], house["colour"]) == (grevendrecht.name, "#7a1040")
    assert house["logo"].startswith("data:image/svg+xml;base64,")
    assert on_paper(wolderbrink) == on_paper(None) == {}


def test_mail_to_its_people_wears_it_too(style, amina, bram, at, mailoutbox):
    for person in (amina, bram):
        send_letter(person, "Vakwerk: er wacht iets", "Dag,\n\nhttps://vakwerk.example/x", key=person.pk)
    hers, his = mailoutbox

    assert [part.mimetype for part in hers.alternatives] == ["text/html"]
    assert "#7a1040" in hers.alternatives[0].content
    assert 'href="https://vakwerk.example/x"' in hers.alternatives[0].content
    assert hers.body == his.body
    assert his.alternatives == []


def test_behind_its_entrance_every_link_stays_there(client, style):
    answer = client.get("/bij/grevendrecht/agenda/").content.decode()

    assert f"/bij/grevendrecht/huisstijl/{style.pk}/{style.mark}.css" in answer
    assert 'href="/bij/grevendrecht/account/login/' in answer or "/bij/grevendrecht/" in answer
    assert "/bij/grevendrecht/" not in client.get("/agenda/").content.decode()
    assert 'action="/bij/grevendrecht/agenda/"' in client.get("/bij/grevendrecht/agenda/").content.decode()


def test_public_pages_that_were_kept_are_drawn_anew_in_a_new_look(client, style, ravi, grevendrecht, at):
    client.get("/bij/grevendrecht/agenda/")
    before = edition()
    actions.keep_house_style(grevendrecht, by=ravi, at=at, colour="#0d5560")

    assert edition() != before


def test_an_entrance_of_nobody_does_not_exist(client, style):
    assert client.get("/bij/nergens/agenda/").status_code == 404
    assert client.get("/bij/grevendrecht").status_code == 404


def test_at_its_own_domain_its_pages_look_like_its_own(client, style, settings):
    settings.ALLOWED_HOSTS = settings.HOUSES = ["leren.grevendrecht.example", "elders.example"]

    assert style.mark in client.get("/agenda/", headers={"host": "leren.grevendrecht.example:8000"}).content.decode()
    assert style.mark not in client.get("/agenda/", headers={"host": "elders.example"}).content.decode()


def test_it_is_found_without_its_files(style, django_assert_num_queries):
    with django_assert_num_queries(1):
        found = style_at(path="grevendrecht")
        assert (found.has_sheet, str(found.organisation)) == (True, str(style.organisation))
