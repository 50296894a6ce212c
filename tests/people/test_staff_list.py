"""Many colleagues from a file: looked at first, an error per line, carried out in the background, safe to repeat."""

import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from vakwerk.common.verdicts import Refused
from vakwerk.notices.models import Notice
from vakwerk.people import actions, tasks
from vakwerk.people.actions import imports
from vakwerk.people.forms import StaffFileForm
from vakwerk.people.models import Appointment, Invitation, StaffImport
from vakwerk.people.public import ADMINISTRATOR

HEAD = "E-mail;Naam;Rol;Team\n"


@pytest.fixture
def language():
    """The list is in Dutch."""
    return "nl"


def read(organisation, ravi, text, encoding="utf-8"):
    content = text if isinstance(text, bytes) else text.encode(encoding)
    file = SimpleUploadedFile("personeel.csv", content)
    form = StaffFileForm(None, {"file": file}, organisation=organisation, by=ravi)
    form.is_bound, form.data = True, {}
    return form, form.is_valid()


def keep(organisation, ravi, text, at):
    form, _valid = read(organisation, ravi, text)
    return actions.read_staff(organisation, by=ravi, at=at, rows=form.rows, problems=form.problems)


def test_story_a_list_is_looked_at_then_carried_out_and_may_be_read_again(
    grevendrecht, team, ravi, amina, zoe, at, browse
):
    text = HEAD + (
        "Nieuw@Grevendrecht.example;Nora Visser;Klantmanager of consulent;\n"
        f"zoe@voorbeeld.example;;;{team.name}\n"
        "amina@voorbeeld.example;;;\n"
        "geen adres;Piet;;\n"
        "nieuw@grevendrecht.example;Nog eens;;\n"
        "ander@grevendrecht.example;Ali;Burgemeester;\n"
        "derde@grevendrecht.example;Bo;;Team Onbekend\n"
    )
    visitor = browse(ravi)
    answer = visitor.post(
        f"/beheer/organisaties/{grevendrecht.pk}/inlezen/", {"file": SimpleUploadedFile("p.csv", text.encode())}
    )
    page = visitor.get(answer.url).content.decode()
    before = (Invitation.objects.count(), "Dit is geen e-mailadres." in page)

    visitor.post(answer.url + "uitvoeren/")
    tasks.carry_on.call()
    staff = StaffImport.objects.get()

    assert before == (0, True)
    assert [problem[0] for problem in staff.problems] == [5, 6, 7, 8]
    assert (staff.state, staff.invited, staff.appointed, staff.rows) == ("done", 1, 1, [])
    assert Invitation.objects.get().email == "nieuw@grevendrecht.example"
    assert Appointment.objects.filter(person=zoe, organisation=grevendrecht).get().team == team
    assert Notice.objects.filter(person=ravi).count() == 1
    assert "Uitgenodigd: 1." in visitor.get(answer.url).content.decode()


def test_reading_it_again_invites_nobody_twice(grevendrecht, ravi, at):
    text = HEAD + "nieuw@grevendrecht.example;Nora;;\n"
    for _time in range(2):
        actions.carry_out(keep(grevendrecht, ravi, text, at), by=ravi, at=at)
        actions.carry_on(at=at)

    assert Invitation.objects.count() == 1


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "Het verstuurde bestand is leeg."),
        ("Naam;Rol\nNora;\n", "noemt geen kolom e-mail"),
        ("E-mail;Naam\nnora@x.example;Zoë\n".encode("cp1252"), "Regel 2 is niet te lezen."),
        ("E-mail;Naam\n".encode("utf-16"), "Regel 1 is niet te lezen."),
        ("e-mail\n" + "".join(f"n{n}@x.example\n" for n in range(10_001)), "meer dan 10000 collega"),
    ],
)
def test_a_file_that_cannot_be_used_says_why(grevendrecht, ravi, content, sentence):
    form, valid = read(grevendrecht, ravi, content)

    assert not valid
    assert sentence in str(form.errors["file"])


@pytest.mark.parametrize(
    "text", ["E-mail,Naam\na@x.example,A\n", "\ufeffemail\tnaam\na@x.example\tA\n", "E-mail\r\na@x.example\r\n\r\n"]
)
def test_separators_marks_and_empty_lines_do_not_matter(grevendrecht, ravi, text):
    form, valid = read(grevendrecht, ravi, text)

    assert (valid, [row["email"] for row in form.rows], form.problems) == (True, ["a@x.example"], [])


def test_a_server_that_stops_goes_on_where_it_was(grevendrecht, ravi, at, monkeypatch):
    monkeypatch.setattr(imports, "AT_ONCE", 3)
    text = HEAD + "".join(f"n{n}@x.example;;;\n" for n in range(8))
    staff = actions.carry_out(keep(grevendrecht, ravi, text, at), by=ravi, at=at)
    imports.next_rows(staff.pk, at=at)
    halfway = StaffImport.objects.get()

    actions.carry_on(at=at)

    assert (halfway.done, halfway.share) == (3, 37)
    assert (Invitation.objects.count(), StaffImport.objects.get().state) == (8, "done")


def test_only_who_keeps_the_people_here_reads_and_only_who_read_carries_out(
    grevendrecht, wolderbrink, ravi, amina, settle, at, browse
):
    other = settle("chandra", "Chandra Ramdin", wolderbrink, ADMINISTRATOR)
    staff = keep(grevendrecht, ravi, HEAD + "n@x.example;;;\n", at)

    with pytest.raises(Refused):
        actions.carry_out(staff, by=amina, at=at)
    assert {browse(who).get(f"/beheer/inlezen/{staff.pk}/").status_code for who in (amina, other)} == {404}
    assert browse(other).get(f"/beheer/organisaties/{grevendrecht.pk}/inlezen/").status_code == 404


def test_a_list_goes_after_a_week(grevendrecht, ravi, at, later):
    keep(grevendrecht, ravi, HEAD + "n@x.example;;;\n", at)

    actions.forget_lists(at=later(8 * 24 * 60))

    assert not StaffImport.objects.exists()


def test_who_no_longer_keeps_the_people_invites_nobody_and_no_other_list_waits_for_hers(
    grevendrecht, ravi, settle, at, browse, monkeypatch
):
    monkeypatch.setattr(imports, "AT_ONCE", 2)
    chandra = settle("chandra", "Chandra Ramdin", grevendrecht, ADMINISTRATOR)
    hers = keep(grevendrecht, chandra, HEAD + "".join(f"n{n}@x.example;;;\n" for n in range(5)), at)
    his = keep(grevendrecht, ravi, HEAD + "r@x.example;;;\n", at)
    actions.carry_out(hers, by=chandra, at=at)
    actions.carry_out(his, by=ravi, at=at)
    imports.next_rows(hers.pk, at=at)
    chandra.appointments.update(ends_on=at.date())

    actions.carry_on(at=at)

    assert {each.pk: (each.state, each.done) for each in StaffImport.objects.all()} == {
        hers.pk: ("stopped", 2),
        his.pk: ("done", 1),
    }
    assert Invitation.objects.count() == 3
    assert "Gestopt na 2 van 5: Chandra Ramdin" in browse(ravi).get(f"/beheer/inlezen/{hers.pk}/").content.decode()


def test_whose_link_no_longer_works_is_invited_again(grevendrecht, ravi, at, later):
    text = HEAD + "nieuw@grevendrecht.example;Nora;;\n"
    moments = [at, later(13 * 24 * 60), later(15 * 24 * 60)]

    for moment in moments:
        actions.carry_out(keep(grevendrecht, ravi, text, moment), by=ravi, at=moment)
        actions.carry_on(at=moment)

    assert sorted(invitation.invited_at for invitation in Invitation.objects.all()) == [moments[0], moments[2]]


def test_lines_that_are_wrong_are_counted_among_the_most_that_fit(grevendrecht, ravi):
    form, valid = read(grevendrecht, ravi, "e-mail\n" + "geen adres\n" * 10_001)

    assert not valid
    assert form.problems == []
    assert "meer dan 10000 collega" in str(form.errors["file"])


def test_who_was_invited_by_a_long_list_stands_on_pages_and_is_found(grevendrecht, ravi, at, browse):
    text = HEAD + "".join(f"n{n:03}@x.example;;;\n" for n in range(26))
    actions.carry_out(keep(grevendrecht, ravi, text, at), by=ravi, at=at)
    actions.carry_on(at=at)
    visitor, address = browse(ravi), f"/beheer/organisaties/{grevendrecht.pk}/"

    first, second, found = (
        re.findall(r"n\d{3}@x\.example", visitor.get(address, asked).content.decode())
        for asked in ({}, {"uitgenodigd": "2"}, {"wie": "n007"})
    )

    assert (len(first), second, found) == (25, ["n025@x.example"], ["n007@x.example"])


def test_the_page_says_which_words_a_role_and_a_team_have(grevendrecht, team, ravi, browse):
    page = browse(ravi).get(f"/beheer/organisaties/{grevendrecht.pk}/inlezen/").content.decode()

    assert "Klantmanager of consulent, " in page
    assert f"Team: {team.name}." in page
