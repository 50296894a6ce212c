"""A calendar file says: an appointment, when, for whom, and one link. No group, no subject, nobody else."""

from datetime import timedelta
from pathlib import Path

import polib
import pytest
from django.utils.translation import gettext, override
from icalendar import Calendar

import vakwerk.notices
from vakwerk.notices import actions, tasks
from vakwerk.notices.models import Kind, Notice
from vakwerk.notices.public import Times


@pytest.fixture
def announce(at):
    """Tell people about a meeting of the same uid: announce(amina, bram, sequence=1, is_cancelled=True)."""

    def told(*people, sequence=0, is_cancelled=False, begins=0):
        starts_at = at + timedelta(days=14, hours=begins)
        times = Times("k3x9w2m7qd", sequence, starts_at, starts_at + timedelta(minutes=75), is_cancelled)
        actions.tell(
            people, "A meeting has been planned.", about="peers.peersession:k3x9w2m7qd", at=at, kind=Kind.CALENDAR,
            times=times,
        )  # fmt: skip
        tasks.deliver.call()

    return told


def calendar_in(mail):
    """The calendar in a mail as it travels, and what the mail says about it."""
    [part] = [part for part in mail.message().walk() if part.get_content_type() == "text/calendar"]
    return Calendar.from_ical(part.get_payload(decode=True)), part.get_param("method")


def event_in(mail):
    calendar, _method = calendar_in(mail)
    [event] = calendar.walk("VEVENT")
    return event


def test_4_2_an_appointment_tells_its_times_and_nothing_else(announce, amina, at, mailoutbox):
    announce(amina)

    event = event_in(mailoutbox[0])

    starts_at = at + timedelta(days=14)
    assert {key: event.decoded(key) for key in ("dtstart", "dtend")} == {
        "dtstart": starts_at,
        "dtend": starts_at + timedelta(minutes=75),
    }
    assert (event["summary"], event["class"], event["status"]) == ("Vakwerk appointment", "PRIVATE", "CONFIRMED")
    assert set(event) == {
        "UID",
        "SEQUENCE",
        "DTSTAMP",
        "DTSTART",
        "DTEND",
        "CLASS",
        "STATUS",
        "URL",
        "SUMMARY",
        "ORGANIZER",
        "ATTENDEE",
    }


def test_4_2_the_reader_is_the_only_one_invited(announce, amina, bram, zoe, mailoutbox):
    announce(amina, bram, zoe)

    for mail in mailoutbox:
        assert event_in(mail)["attendee"] == f"mailto:{mail.to[0]}"
        assert str(mail.message()).count("@voorbeeld.example") == 2  # To: and the attendee
        assert (mail.cc, mail.bcc, len(mail.to)) == ([], [], 1)


def test_4_2_the_only_link_asks_to_sign_in(announce, amina, mailoutbox, client):
    announce(amina)

    url = event_in(mailoutbox[0])["url"]

    assert url == f"http://localhost:8000/berichten/{Notice.objects.get().pk}/"
    assert client.get(url.removeprefix("http://localhost:8000")).url.startswith("/inloggen/")


def test_a_change_is_a_higher_number_of_the_same_appointment(announce, amina, mailoutbox):
    announce(amina)
    announce(amina, sequence=1, begins=2)

    first, second = map(event_in, mailoutbox)

    assert first["uid"] == second["uid"]
    assert (first["sequence"], second["sequence"]) == (0, 1)
    assert second.decoded("dtstart") - first.decoded("dtstart") == timedelta(hours=2)


@pytest.mark.parametrize(
    ("is_cancelled", "method", "status"), [(False, "REQUEST", "CONFIRMED"), (True, "CANCEL", "CANCELLED")]
)
def test_what_is_called_off_is_taken_out_of_the_calendar(announce, amina, mailoutbox, is_cancelled, method, status):
    announce(amina, sequence=3, is_cancelled=is_cancelled)

    calendar, said_method = calendar_in(mailoutbox[0])

    assert (calendar["method"], said_method, event_in(mailoutbox[0])["status"]) == (method, method, status)


def test_a_message_without_times_brings_no_calendar(amina, at, mailoutbox):
    actions.tell([amina], "Something.", about="peers.peergroup:k3x9w2m7qd", at=at)

    tasks.deliver.call()

    assert mailoutbox[0].attachments == []


def test_the_mail_beside_it_says_as_little(announce, amina, mailoutbox):
    announce(amina)

    assert mailoutbox[0].subject == "Vakwerk appointment"
    assert "There is news about a Vakwerk appointment of yours." in mailoutbox[0].body
    assert "planned" not in mailoutbox[0].body


def test_in_dutch_it_is_called_vakwerk_afspraak():
    catalogue = Path(vakwerk.notices.__file__).parent / "locale/nl/LC_MESSAGES/django.po"

    said = polib.pofile(str(catalogue)).find("Vakwerk appointment").msgstr

    assert said in ("Vakwerk-afspraak", "")  # that every message is translated is checked elsewhere


def test_the_summary_is_in_the_language_of_its_reader(announce, amina, mailoutbox):
    amina.language = "nl"
    amina.save()

    announce(amina)

    with override("nl"):
        assert event_in(mailoutbox[0])["summary"] == gettext("Vakwerk appointment")
