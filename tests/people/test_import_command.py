"""The same list from the command line: nothing happens unless it is asked for."""

import pytest
from django.core.management import CommandError, call_command

from vakwerk.people.models import Appointment, Invitation

LIST = "e-mail;naam;rol;team\nnieuw@grevendrecht.example;Nora Visser;;\n{known};;;\ngeen adres;Piet;;\n"


@pytest.fixture
def file(tmp_path, zoe):
    path = tmp_path / "personeel.csv"
    path.write_text(LIST.format(known=zoe.email))
    return path


def run(file, organisation, by, *options):
    call_command("import_staff", organisation.name, str(file), "--by", by.email, *options)


def test_it_only_looks_unless_told_otherwise(file, grevendrecht, ravi, capsys):
    with pytest.raises(CommandError, match="Nobody was invited") as said:
        run(file, grevendrecht, ravi)

    out = capsys.readouterr().out
    assert said.value.returncode == 2
    assert out.startswith("4: geen adres: ")
    assert "2 colleagues to take in, 1 lines left out." in out
    assert not Invitation.objects.exists()


def test_it_carries_out_whose_line_is_right_and_may_be_repeated(file, grevendrecht, ravi, zoe, capsys):
    run(file, grevendrecht, ravi, "--carry-out")
    first = capsys.readouterr().out
    run(file, grevendrecht, ravi, "--carry-out")

    assert "1 invited, 1 appointed." in first
    assert "0 invited, 0 appointed." in capsys.readouterr().out
    assert Invitation.objects.count() == 1
    assert Appointment.objects.filter(person=zoe, organisation=grevendrecht).count() == 1


@pytest.mark.parametrize("somebody", ["amina", "dirk"])
def test_only_an_administrator_of_that_organisation(file, grevendrecht, somebody, request):
    with pytest.raises(CommandError, match="no administrator"):
        run(file, grevendrecht, request.getfixturevalue(somebody), "--carry-out")


def test_a_file_that_is_not_there_is_said(tmp_path, grevendrecht, ravi):
    with pytest.raises(CommandError, match="No such file"):
        run(tmp_path / "weg.csv", grevendrecht, ravi)
