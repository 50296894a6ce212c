"""Teaching cases: open to everyone; a film with its captions; watched by a team in which each writes first (3.9.6)."""

from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from vakwerk.casework import actions, queries
from vakwerk.casework.models import TeachingCase
from vakwerk.casework.rules import TEACHING_EDITOR
from vakwerk.methods import actions as methods
from vakwerk.methods import queries as live
from vakwerk.methods.models import Writing
from vakwerk.people.public import settle_appointment
from vakwerk.privacy.actions import destroy_overdue
from vakwerk.privacy.models import DestructionList
from vakwerk.search.public import find

FILM = b"\x00\x00\x00\x18ftypmp42" + b"invented" * 40
CAPTIONS = "WEBVTT\n\n00:00.000 --> 00:02.000\nIk heb die auto nodig.\n"


@pytest.fixture(autouse=True)
def media(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path


@pytest.fixture
def gonny(settle, grevendrecht, at):
    gonny = settle("gonny", "Gonny Westerveld", grevendrecht)
    settle_appointment(gonny, TEACHING_EDITOR, organisation=grevendrecht, on=at.date(), at=at)
    return gonny


def upload(name, content):
    return SimpleUploadedFile(name, content)


def sent(**files):
    facts = {"title": "De auto die alles draagt", "question": "Wat zou jij doen?", "invented": "on", "text": ""}
    return facts | {name: upload(f"{name}.bin", content) for name, content in files.items()}


@pytest.fixture
def shown(amina, gonny, at, browse):
    """A film with captions, made by Amina, opened by Gonny."""
    browse(amina).post("/casus/oefenen/nieuw/", sent(film=FILM, captions=CAPTIONS.encode()))
    made = TeachingCase.objects.get()
    made = actions.check_teaching(made, by=gonny, at=at)
    return actions.show_teaching(made, by=gonny, at=at)


def test_everyone_sees_a_teaching_case_with_its_film_and_captions_without_an_account(shown, client):
    page = client.get(f"/casus/oefenen/{shown.pk}/").content.decode()
    film = client.get(f"/casus/oefenen/{shown.pk}/film/")
    captions = client.get(f"/casus/oefenen/{shown.pk}/ondertiteling.vtt")

    assert 'kind="captions"' in page
    assert (b"".join(film), film["Content-Type"]) == (FILM, "video/mp4")
    assert (captions.content.decode(), captions["Content-Type"]) == (CAPTIONS, "text/vtt; charset=utf-8")
    assert shown.title in client.get("/casus/oefenen/").content.decode()


@pytest.mark.parametrize(
    ("asked", "status", "said", "part"),
    [
        ("bytes=0-", 206, f"bytes 0-{len(FILM) - 1}/{len(FILM)}", FILM),
        ("bytes=4-7", 206, f"bytes 4-7/{len(FILM)}", FILM[4:8]),
        (f"bytes={len(FILM)}-", 416, f"bytes */{len(FILM)}", b""),
    ],
)
def test_a_phone_asks_for_a_film_in_parts(shown, client, asked, status, said, part):
    answer = client.get(f"/casus/oefenen/{shown.pk}/film/", headers={"Range": asked})

    assert (answer.status_code, answer["Content-Range"], answer.content) == (status, said, part)


def test_a_draft_is_seen_by_its_maker_and_its_editors_only(amina, bram, gonny, dirk, at, browse, client):
    made = actions.draft(by=amina, at=at, title="De auto", question="Wat zou jij doen?", text="Een auto telt mee.")
    page = f"/casus/oefenen/{made.pk}/"

    assert client.get(page).status_code == 404
    assert [browse(person).get(page).status_code for person in (amina, gonny, bram, dirk)] == [200, 200, 404, 404]


@pytest.mark.parametrize(
    ("files", "said"),
    [
        ({}, "Geef een tekst of een film."),
        ({"film": b"MZ\x90\x00 not a film"}, "Kies een MP4"),
        ({"film": FILM, "captions": b"1\n00:00:01,000 --> 00:00:02,000\nSubRip"}, "begint met WEBVTT"),
        ({"film": FILM, "captions": b"\xff\xfe\x00"}, "begint met WEBVTT"),
        ({"film": FILM, "captions": b"WEBVTT\n"}, "regels met hun tijden"),
    ],
)
def test_what_is_no_film_or_no_captions_is_said(amina, browse, files, said):
    answer = browse(amina).post("/casus/oefenen/nieuw/", sent(**files))

    assert answer.status_code == 422
    assert said in answer.content.decode()
    assert not TeachingCase.objects.exists()


def test_a_draft_keeps_its_film_when_only_its_text_is_changed(amina, browse):
    browse(amina).post("/casus/oefenen/nieuw/", sent(film=FILM, captions=CAPTIONS.encode()))
    made = TeachingCase.objects.get()

    browse(amina).post(f"/casus/oefenen/{made.pk}/wijzigen/", sent() | {"text": "Een auto telt mee."})

    changed = TeachingCase.objects.get()
    assert (changed.text, changed.film.name, changed.captions) == ("Een auto telt mee.", made.film.name, CAPTIONS)


def test_3_9_6_each_writes_what_she_would_do_all_is_revealed_at_once_and_the_talk_begins(
    shown, at, later, ursula, amina, bram, karima, browse
):
    form = {"method_key": "teaching_case", "variant": "full"}
    meeting = actions.plan(by=ursula, at=at, starts_at=at, people=[amina, bram, karima], teaching_case=shown, **form)
    conversation = actions.begin(meeting, None, by=ursula, at=at)
    for person in (amina, bram, karima):
        actions.join(meeting, by=person, at=at)
    where = f"/gesprek/{conversation.pk}/"
    watching = live.scene(conversation, amina, at=at).step.key
    first = browse(amina).get(where).content.decode()
    methods.go_to(conversation, 1, seen=0, by=ursula, at=later(15))
    for person, text in ((amina, "De auto laten staan."), (bram, "Eerst vragen waarvoor.")):
        facts = {"step": "own", "sequence": 1, "is_ready": True, "by": person, "at": later(16)}
        methods.write(conversation, texts={"text": text}, **facts)

    conversation.refresh_from_db()
    before = browse(karima).get(where).content.decode()
    conversation = methods.reveal(conversation, seen=1, said_aloud=True, by=ursula, at=later(18))
    after = browse(karima).get(where).content.decode()
    methods.go_to(conversation, 2, seen=1, by=ursula, at=later(19))
    actions.close(meeting, by=ursula, at=later(45), present={amina.pk, bram.pk, ursula.pk}, minutes=45)
    over = browse(bram).get(f"/casus/overleg/{meeting.pk}/").content.decode()

    assert watching == "watch"
    assert (shown.title in over, "Er is geen casus ingebracht." in over) == (True, False)
    assert "Iedereen kijkt of leest. Het is stil." in first
    assert "Wie brengt in?" not in browse(ursula).get(where).content.decode()
    for page in (first, before, after):  # the film stays there while they write and talk
        assert all(part in page for part in (f"{shown.pk}/film/", 'kind="captions"', shown.question))
    written = ("De auto laten staan.", "Eerst vragen waarvoor.")
    assert [[text in page for text in written] for page in (before, after)] == [[False, False], [True, True]]
    assert not Writing.objects.exists()
    assert queries.visible_meetings(bram).get().net_minutes == 45


def test_4_4_a_year_after_its_use_a_case_is_gone_from_database_files_and_index_and_a_statement_remains(
    shown, gonny, at, tmp_path
):
    def kept():
        return TeachingCase.objects.count(), find(None, "auto").total, len([*tmp_path.rglob("*.*")])

    before = kept()
    actions.retire_teaching(shown, by=gonny, at=at)
    destroy_overdue(at=at + timedelta(days=367))

    assert (before, kept()) == ((1, 1, 1), (0, 0, 0))
    statement = DestructionList.objects.get()
    assert (statement.kind, statement.count, statement.rows) == ("casework.teachingcase", 1, [])
    assert statement.destroyed_at == at + timedelta(days=367)
