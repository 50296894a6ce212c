"""Material of a module: shared with who learns together, with whose it is and what may be done with it."""

from datetime import timedelta
from io import BytesIO
from zipfile import ZipFile

import pytest
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import SimpleUploadedFile

from vakwerk.common.labels import label
from vakwerk.common.verdicts import Refused
from vakwerk.people.public import COLLEAGUE
from vakwerk.programmes import actions
from vakwerk.programmes.actions import materials as acts
from vakwerk.programmes.forms.materials import LARGEST, MaterialForm, kind_of_material
from vakwerk.programmes.models import Material
from vakwerk.programmes.queries import materials as queries
from vakwerk.programmes.queries import meetings
from vakwerk.programmes.rules.materials import MOST
from vakwerk.programmes.states import Licence
from vakwerk.trail.models import TrailEntry

PDF = b"%PDF-1.7 dia's"
TYPED = {"title": "De tien tellen", "owner": "Hogeschool Zandermeer", "licence": "by", "unnamed": "on"}


@pytest.fixture
def files(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    return lambda: len([path for path in tmp_path.rglob("*") if path.is_file()])


@pytest.fixture
def module(paid, opened, noor, amina, cato, at):
    """Noor teaches, Amina learns, Cato makes."""
    module = opened(paid(), needed=1, meetings=1)
    actions.name_lecturer(module, noor, by=cato, at=at)
    actions.enrol(module, by=amina, at=at)
    return module


@pytest.fixture
def share(at):
    """share(module, noor): a link; share(module, noor, file=...) a file."""

    def shared(module, person, **facts):
        facts = {"title": "De tien tellen", "owner": "Hogeschool Zandermeer", "licence": Licence.BY} | facts
        facts = facts if "file" in facts else {"link": "https://school.example/film"} | facts
        return acts.share_material(module, by=person, at=at, **facts)

    return shared


def seen(person):
    return set(queries.visible_materials(type(person).objects.get(pk=person.pk)))


def test_who_learns_teaches_and_makes_reads_it_and_nobody_else(
    module, opened, share, settle, school, oudersluis, noor, amina, lotte, bram, dirk, cato, mandates, at
):
    """Also who learns in another module of the leergang; who teaches another one does not."""
    other = opened(module.programme)
    actions.enrol(other, by=lotte, at=at)
    femke = settle("femke", "Femke de Groot", school, COLLEAGUE)
    actions.name_lecturer(other, femke, by=cato, at=at)

    material = share(module, noor)

    assert [seen(person) for person in (noor, amina, lotte, cato)] == [{material}] * 4
    assert [seen(person) for person in (femke, bram, dirk, *mandates)] == [set()] * (3 + len(mandates))


def test_who_left_reads_it_no_more(module, share, noor, amina, at):
    share(module, noor)

    amina.appointments.update(ends_on=at.date())

    assert seen(amina) == set()


def test_who_learns_shares_too_and_takes_away_only_her_own(module, share, noor, amina, bram, at):
    hers, of_noor = share(module, amina), share(module, noor)
    with pytest.raises(Refused, match="werkgroep"):
        acts.remove_material(of_noor, by=amina, at=at)
    with pytest.raises(Refused, match="delen materiaal"):
        share(module, bram)

    acts.remove_material(hers, by=noor, at=at)

    assert set(Material.objects.all()) == {of_noor}
    acts_on_it = TrailEntry.objects.filter(object_label=label(module)).order_by("pk").values_list("action", flat=True)
    shared, removed = "programmes.share_material", "programmes.remove_material"
    assert [each for each in acts_on_it if each in (shared, removed)] == [shared, shared, removed]


def test_a_module_has_a_bounded_number_of_pieces(module, share, noor):
    for n in range(MOST):
        share(module, noor, title=f"Stuk {n}")

    with pytest.raises(Refused, match=f"hoogstens {MOST}"):
        share(module, noor)


def test_nothing_is_added_to_what_does_not_go_on(module, share, noor, cato, at):
    dropped = actions.drop_module(module, by=cato, at=at, words="Te weinig mensen.")

    with pytest.raises(Refused, match="voorbij"):
        share(dropped, cato)


def test_its_term_runs_from_the_end_of_the_module_and_its_file_goes_with_it(
    module, share, hold, noor, amina, cato, at, files
):
    share(module, noor, file=ContentFile(PDF, "a.pdf"), kind="pdf")
    actions.begin_module(module, by=cato, at=at)
    hold(meetings(module)[0], [amina])
    long_after = at + timedelta(days=800)
    assert not queries.overdue_materials(long_after.date()).exists()
    actions.complete_module(module, by=cato, at=at + timedelta(days=100))
    assert not queries.overdue_materials((at + timedelta(days=829)).date()).exists()
    assert files() == 1

    acts.destroy_materials(queries.overdue_materials((at + timedelta(days=832)).date()), at=long_after)

    assert (Material.objects.count(), files()) == (0, 0)


def test_who_asks_to_be_removed_takes_her_material_along(module, share, noor, amina, at, files):
    share(module, amina, file=ContentFile(PDF, "a.pdf"), kind="pdf")
    kept = share(module, noor)

    acts.forget_materials(amina, at=at)

    assert (set(Material.objects.all()), files()) == ({kept}, 0)


def archive(**parts):
    body = BytesIO()
    with ZipFile(body, "w") as made:
        for name, text in parts.items():
            made.writestr(name.replace("__", "/"), text)
    return body.getvalue()


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        (PDF, "pdf"),
        (b"\x89PNG\r\n\x1a\n...", "png"),
        (b"\xff\xd8\xff...", "jpg"),
        (archive(mimetype="application/vnd.oasis.opendocument.text"), "odt"),
        (archive(mimetype="application/vnd.oasis.opendocument.presentation"), "odp"),
        (archive(**{"word__document.xml": "<w/>"}), "docx"),
        (archive(**{"ppt__presentation.xml": "<p/>"}), "pptx"),
        (archive(**{"iets.exe": "MZ"}), None),
        (b"PK\x03\x04 half a file", None),
        (b"MZ\x90 a program", None),
        (b"<html><script>", None),
        (b"", None),
    ],
)
def test_a_file_is_what_stands_in_it_whatever_it_is_called(body, kind):
    assert kind_of_material(ContentFile(body, "dia.pdf")) == kind


@pytest.mark.parametrize(
    ("carrier", "words"),
    [
        ({}, "één van de twee"),
        ({"link": "https://school.example/", "file": PDF}, "één van de twee"),
        ({"link": "javascript:alert(1)"}, "geldige URL"),
        ({"link": "ftp://school.example/film"}, "begint met https"),
        ({"file": b"MZ"}, "Kies een PDF"),
    ],
)
def test_what_cannot_be_shared_gets_a_clear_sentence(carrier, words):
    file = {"file": SimpleUploadedFile("a.pdf", carrier["file"])} if "file" in carrier else {}
    form = MaterialForm(TYPED | {"link": carrier.get("link", "")}, file)

    assert words in str(form.errors)


def test_a_file_that_is_too_large_gets_a_clear_sentence():
    sent = SimpleUploadedFile("a.pdf", PDF)
    sent.size = LARGEST + 1

    assert "groter dan 25 MB" in str(MaterialForm(TYPED, {"file": sent}).errors)


@pytest.mark.parametrize("rows", [1, 3])
def test_from_sharing_to_reading_in_pages(
    rows, module, share, noor, amina, bram, browse, files, django_assert_max_num_queries
):
    address, visitor = f"/leergangen/module/{module.pk}/materiaal/", browse(noor)
    sent = visitor.post(f"{address}delen/", TYPED | {"file": SimpleUploadedFile("dia.pdf", PDF)})
    for n in range(rows - 1):
        share(module, noor, title=f"Stuk {n}")
    visitor = browse(amina)
    with django_assert_max_num_queries(10):
        page = visitor.get(address).content.decode()
    with django_assert_max_num_queries(10):
        assert address in visitor.get(f"/leergangen/module/{module.pk}/").content.decode()
    material = Material.objects.exclude(file="").get()
    file = visitor.get(f"/leergangen/materiaal/{material.pk}/bestand/")

    assert sent.status_code == 302
    assert page.count("Gedeeld door Noor") == rows
    assert "Van Hogeschool Zandermeer. Doorgeven en veranderen" in " ".join(page.split())
    assert b"".join(file.streaming_content) == PDF
    assert file["Content-Disposition"] == 'attachment; filename="de-tien-tellen.pdf"'
    visitor = browse(bram)
    closed = (address, f"{address}delen/", f"/leergangen/materiaal/{material.pk}/bestand/")
    assert [visitor.get(each).status_code for each in closed] == [404] * 3
    assert visitor.post(f"/leergangen/materiaal/{material.pk}/weg/").status_code == 404
