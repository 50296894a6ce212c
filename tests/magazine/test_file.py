"""An edition as one file: everything in it, with the structure that a screen reader needs, and nothing that is gone."""

from io import BytesIO

import pytest
from pypdf import PdfReader
from tests.magazine.conftest import block, figure, text

from vakwerk.magazine import actions
from vakwerk.magazine.actions.editions import make_file
from vakwerk.magazine.models import Edition
from vakwerk.magazine.tasks import make_files


def read(edition):
    edition.refresh_from_db()
    with edition.file.open("rb") as opened:
        return PdfReader(BytesIO(opened.read()))


def words(file):
    return " ".join(page.extract_text() for page in file.pages)


@pytest.fixture
def with_all(approved, edition, picture, gonny, at, in_a_year):
    """An edition with an editorial, an agenda, a colophon, a picture and a footnote."""
    photo = picture(shows="nobody")
    note = block("footnote", {"number": "1", "text": "Geteld door Berend."})
    more = block("paragraph", "<p>Zestig klanten (1) deden mee.</p>")
    side = block("sidebar", {"title": "Eerlijk proberen", "text": "<p>Schrijf vooraf op wat je verwacht.</p>"})
    approved(body=text(figure(photo), more, note, side))
    facts = {"editorial": [block("paragraph", "<p>Een la vol proeven.</p>")], "editorial_by": "Cato"}
    facts |= {"agenda": [block("item", {"when": "3 april", "what": "Congres", "where": "Oudersluis"})]}
    facts |= {"colophon": [block("credit", {"role": "Tekst", "names": "Sanne Hulshof"})]}
    actions.write_edition(edition, by=gonny, at=at, **facts)
    return actions.publish_edition(edition, by=gonny, at=at)


def test_the_file_holds_everything_with_the_structure_a_screen_reader_needs(with_all):
    make_files.call()

    file = read(with_all)
    said = words(file)
    root = file.trailer["/Root"]
    wanted = ("Een la vol proeven", "De herinnering deed niets", "Wat wilden jullie weten?", "Geteld door Berend")
    wanted += ("Eerlijk proberen", "Congres", "Sanne Hulshof")
    assert [word for word in wanted if word not in said] == []
    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"] == "nl"
    assert file.metadata.title == "Magazine 3: Eerlijk proberen"
    assert with_all.changed_at is None


def test_it_is_made_once_and_anew_when_something_changes(with_all, approved, gonny, at, later):
    make_files.call()
    with_all.refresh_from_db()
    first = with_all.file.name

    make_files.call()
    with_all.refresh_from_db()
    assert with_all.file.name == first
    actions.renew_edition(with_all, by=gonny, at=later(1))
    make_files.call()

    with_all.refresh_from_db()
    assert with_all.changed_at is None
    assert with_all.file.storage.exists(with_all.file.name)


def test_two_workers_who_make_it_at_once_leave_it_there(with_all):
    make_files.call()
    one, other = Edition.objects.get(pk=with_all.pk), Edition.objects.get(pk=with_all.pk)

    make_file(one)
    make_file(other)

    assert words(read(with_all)).count("Een la vol proeven") == 1


def test_everyone_may_fetch_it_once_it_is_there(with_all, client):
    before = client.get("/magazine/3/bestand/")
    make_files.call()
    after = client.get("/magazine/3/bestand/")

    assert before.status_code == 404
    assert (after.status_code, after["Content-Type"]) == (200, "application/pdf")
    assert b"".join(after).startswith(b"%PDF")
