"""A refusal says why, whoever asked, and stands in the trail; the address of who asked does too."""

import json
from types import SimpleNamespace

import pytest
import structlog

from vakwerk.people.models import Appointment
from vakwerk.people.public import INSTALLATION_ADMINISTRATOR, PRACTITIONER, settle_appointment
from vakwerk.trail.models import TrailEntry
from vakwerk.web.middleware.origin import address_of


@pytest.fixture
def held(settle, wolderbrink):
    """Piet's own highest role, which he cannot end himself."""
    piet = settle("piet", "Piet de Wit", wolderbrink, INSTALLATION_ADMINISTRATOR)
    return Appointment.objects.get(person=piet)


def end(visitor, held, **headers):
    return visitor.post(f"/beheer/rol/{held.pk}/einde/", {"sure": "1"}, headers=headers)


def test_the_page_says_why_and_leads_back(held, browse):
    answer = end(browse(held.person), held, referer="http://testserver/beheer/organisaties/")

    page = answer.content.decode()
    assert answer.status_code == 409
    assert "Somebody else has to end this role" in page
    assert 'href="http://testserver/beheer/organisaties/"' in page
    held.refresh_from_db()
    assert held.ends_on is None


@pytest.mark.parametrize(
    "elsewhere", ["https://elders.example/", "http://testserver.elders.example/", "javascript:alert(1)", ""]
)
def test_back_does_not_lead_elsewhere(held, browse, elsewhere):
    page = end(browse(held.person), held, referer=elsewhere).content.decode()

    assert "elders.example" not in page
    assert "javascript:" not in page
    assert 'href="/">Back</a>' in page


def test_a_script_is_told_as_json(held, browse):
    answer = end(browse(held.person), held, **{"x-vakwerk": "script"})

    assert answer.status_code == 409
    assert json.loads(answer.content)["refused"].startswith("Somebody else has to end this role")


def test_the_refusal_stands_in_the_trail_with_who_what_and_from_where(held, browse):
    end(browse(held.person), held)

    entry = TrailEntry.objects.get(result="refused")
    assert (entry.actor, entry.action, entry.object_label, entry.origin) == (
        held.person,
        "people:end_role",
        f"people:{held.pk}",
        "page 127.0.0.1",
    )


def test_what_was_done_before_the_refusal_is_undone_and_the_refusal_stays(held, browse, at):
    """Piet would leave: his role as a practitioner could end, the highest one cannot."""
    piet, place = held.person, held.organisation
    for starts_on in (held.starts_on, at.date()):
        settle_appointment(piet, PRACTITIONER, organisation=place, on=starts_on, at=at)

    browse(piet).post(f"/beheer/organisaties/{place.pk}/mensen/{piet.pk}/vertrekt/", {"sure": "1"})

    assert set(Appointment.objects.values_list("ends_on", flat=True)) == {None}
    assert [(entry.action, entry.result) for entry in TrailEntry.objects.all()] == [("people:leave", "refused")]


@pytest.mark.parametrize(
    ("forwarded", "behind", "expected"),
    [
        ("", False, "192.0.2.7"),
        ("198.51.100.9", False, "192.0.2.7"),
        ("198.51.100.9", True, "198.51.100.9"),
        ("203.0.113.1, 198.51.100.9", True, "198.51.100.9"),
        ("made up by its sender, 2001:db8::1", True, "2001:db8::1"),
        ("", True, "192.0.2.7"),
        ("nonsense", True, "192.0.2.7"),
        ("x" * 500, True, "192.0.2.7"),
        ("198.51.100.9:4711", True, "192.0.2.7"),
    ],
)
def test_an_address_is_the_one_that_the_proxy_saw_and_without_one_the_senders(settings, forwarded, behind, expected):
    settings.BEHIND_PROXY = behind
    request = SimpleNamespace(META={"REMOTE_ADDR": "192.0.2.7", "HTTP_X_FORWARDED_FOR": forwarded})

    assert address_of(request) == expected


def test_an_act_from_a_page_has_the_address_in_the_trail(amina, browse):
    browse(amina).post("/mijn-vak/vastleggen/", {"text": "Ik liet de stilte duren."}, REMOTE_ADDR="192.0.2.7")

    assert [entry.origin for entry in TrailEntry.objects.all()] == ["page 192.0.2.7"]


def test_one_request_does_not_lend_its_address_to_the_next_work(amina, browse, at):
    browse(amina).get("/", REMOTE_ADDR="192.0.2.7")

    assert "192.0.2.7" not in str(structlog.contextvars.get_contextvars())
