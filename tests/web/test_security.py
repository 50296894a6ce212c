"""What an installation for real work shows to those who look for weaknesses, and that it is set up to be looked at."""

import re
import subprocess
import sys
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from django.utils.timezone import now

VAKWERK = Path(sys.executable).parent / "vakwerk"


def test_where_to_report_a_weakness_stands_where_people_look_for_it(client, settings):
    settings.SECURITY_CONTACT, settings.ADDRESS = "mailto:veilig@voorbeeld.example", "https://vakwerk.voorbeeld.example"

    answer = client.get("/.well-known/security.txt")
    said = dict(line.split(": ", 1) for line in answer.content.decode().splitlines())

    assert answer["Content-Type"] == "text/plain; charset=utf-8"
    assert said["Contact"] == "mailto:veilig@voorbeeld.example"
    assert said["Canonical"] == "https://vakwerk.voorbeeld.example/.well-known/security.txt"
    assert now() < datetime.fromisoformat(said["Expires"]) < now() + timedelta(days=366)


def test_without_the_setting_it_is_not_there(client, db):
    assert client.get("/.well-known/security.txt").status_code == 404


@pytest.mark.either_database
@pytest.mark.parametrize("contact", ["veilig@voorbeeld.example", "https://voorbeeld.example/melden"])
def test_django_finds_nothing_to_warn_about(tmp_path, contact):
    env = {
        "VAKWERK_VAR": str(tmp_path),
        "VAKWERK_ADDRESS": "https://vakwerk.voorbeeld.example",
        "VAKWERK_HOSTS": "vakwerk.voorbeeld.example",
        "VAKWERK_SECURITY_CONTACT": contact,
    }

    done = subprocess.run(
        [VAKWERK, "check", "--deploy", "--fail-level", "WARNING"], env=env, capture_output=True, text=True, check=False
    )

    assert (done.returncode, done.stdout) == (0, "System check identified no issues (3 silenced).\n"), done.stderr


@pytest.mark.parametrize(
    "host", ["elders.example", "vakwerk.voorbeeld.example.elders.example", "localhost:8000@elders"]
)
def test_another_host_name_is_not_answered(client, host):
    assert client.get("/", headers={"Host": host}).status_code == 400


EVIDENCE = re.compile(r"`((?:tests|src|docs)/[\w./-]+|[\w-]+\.(?:toml|md))`")
LISTS = sorted(Path("docs/beveiliging").glob("*.md"))


@pytest.mark.either_database
@pytest.mark.parametrize("document", LISTS, ids=lambda path: path.name)
def test_the_evidence_that_a_list_names_is_there(document):
    named = set(EVIDENCE.findall(document.read_text()))

    assert [name for name in sorted(named) if not Path(name).exists()] == []


@pytest.mark.either_database
def test_the_list_of_asvs_has_every_chapter_and_no_requirement_twice():
    numbers = re.findall(r"\b(\d+\.\d+\.\d+)\b(?=[^|]*\|)", "\n".join(rows_of("asvs")))

    assert {number.partition(".")[0] for number in numbers} == {str(chapter) for chapter in range(1, 18)}
    assert len(numbers) == len(set(numbers)) == 253  # of levels 1 and 2 in version 5.0.0


def rows_of(name):
    """The first column of every row."""
    lines = Path(f"docs/beveiliging/{name}.md").read_text().splitlines()
    return [line.split("|")[1] + "|" for line in lines if re.match(r"\| \d", line)]
