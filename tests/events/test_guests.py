"""Guests without an account: confirmed by mail, one link, nothing else to see; and it ends when it is withdrawn."""

import re
from datetime import timedelta

import pytest
import time_machine
from icalendar import Calendar
from tests.pages import bare

from vakwerk.common.verdicts import Refused
from vakwerk.events import actions, queries, tasks
from vakwerk.events.models import Attendance, Event, GuestLetter, Registration
from vakwerk.events.states import RegistrationState

INES = "ines.carvalho@wolderbrink.example"


def send(at):
    with time_machine.travel(at, tick=False):
        tasks.deliver.call()


def link_in(mail):
    return re.search(r"http://localhost:8000(/agenda/gast/\S+/)", mail.body)[1]


@pytest.fixture
def masterclass(open_lab):
    """Open to everyone, with a guest who has signed up but pressed nothing yet."""
    return open_lab(kind="masterclass", title="Masterclass nieuw in Nederland", seats=2)


@pytest.fixture
def asked(masterclass, at, client):
    typed = {"name": "Ines Carvalho", "email": INES.upper(), "works_at": "Gemeente Wolderbrink", "needs": ""}
    client.post(f"/agenda/{masterclass.pk}/aanmelden/", typed)
    return queries.guest_at(masterclass, INES)


@pytest.fixture
def confirmed(asked, at):
    return actions.confirm_guest(asked, at=at)


def test_3_1_3_an_alderman_without_an_account_gets_a_confirmation_and_a_calendar_file(
    asked, masterclass, at, client, mailoutbox, cato, browse
):
    send(at + timedelta(minutes=2))
    address = link_in(mailoutbox[0])
    client.post(f"{address}bevestigen/")
    send(at + timedelta(minutes=2))

    [_asked, confirmed] = mailoutbox
    assert confirmed.to == [INES]
    assert "Je hebt een plaats." in confirmed.body
    [attachment] = confirmed.attachments
    [event] = Calendar.from_ical(attachment.content).walk("VEVENT")
    assert (event["summary"], event.decoded("dtstart")) == ("Masterclass nieuw in Nederland", masterclass.starts_at)
    listed = browse(cato).get(f"/agenda/{masterclass.pk}/wie-komt/").content.decode()
    assert "Ines Carvalho" in listed
    assert ">gast<" in listed


def test_3_1_3_she_sees_no_list_of_who_comes_and_no_other_page(confirmed, masterclass, amina, at, client):
    actions.sign_up(masterclass, by=amina, at=at)
    address = f"/agenda/gast/{queries.guest_token(confirmed)}/"

    page = client.get(address).content.decode()

    assert "Amina" not in page
    closed = [
        f"/agenda/{masterclass.pk}/{part}/" for part in ("wie-komt", "organiseren", "deur", "wie-was-er", "vragen")
    ]
    assert {client.get(path).status_code for path in closed} == {302}


def test_until_she_confirms_she_has_no_place_and_takes_none(asked, masterclass, at, amina, bram):
    assert asked.state == RegistrationState.REQUESTED

    assert queries.free(masterclass) == 2


def test_following_the_link_changes_nothing(asked, client):
    client.get(f"/agenda/gast/{queries.guest_token(asked)}/")

    asked.refresh_from_db()
    assert asked.state == RegistrationState.REQUESTED


def test_when_the_last_place_went_in_the_meantime_she_waits(asked, masterclass, amina, bram, at):
    for person in (amina, bram):
        actions.sign_up(masterclass, by=person, at=at)

    assert actions.confirm_guest(asked, at=at).state == RegistrationState.WAITING
    assert GuestLetter.objects.latest("at").kind in ("confirm", "waits")
    assert GuestLetter.objects.filter(kind="waits").exists()


def test_what_is_never_confirmed_goes_after_two_days(asked, at):
    actions.lapse(at=at + timedelta(days=2, minutes=5))

    assert not Registration.objects.filter(email=INES).exists()


@pytest.mark.parametrize("token", ["niets", "bbbbbbbbbb.0:namaak", "bbbbbbbbbb"])
def test_a_forged_link_does_not_exist(db, client, token):
    assert client.get(f"/agenda/gast/{token}/").status_code == 404


def test_the_database_alone_opens_no_link(confirmed, client):
    assert client.get(f"/agenda/gast/{confirmed.pk}.{confirmed.link}/").status_code == 404


def test_a_link_that_was_withdrawn_opens_nothing_and_signing_up_again_brings_a_new_one(
    confirmed, masterclass, cato, at, client, browse
):
    old = f"/agenda/gast/{queries.guest_token(confirmed)}/"

    browse(cato).post(f"/agenda/{masterclass.pk}/wie-komt/link-intrekken/", {"guest": confirmed.pk})
    client.logout()
    assert client.get(old).status_code == 404
    actions.ask_as_guest(masterclass, at=at + timedelta(hours=1), email=INES, name="Ines")
    confirmed.refresh_from_db()

    assert client.get(f"/agenda/gast/{queries.guest_token(confirmed)}/").status_code == 200
    assert confirmed.state == RegistrationState.CONFIRMED


def test_nobody_but_a_host_withdraws_a_link(confirmed, masterclass, amina, at):
    with pytest.raises(Refused, match="Dit doen alleen de organisatoren"):
        actions.withdraw_link(confirmed, by=amina, at=at)


def test_the_answer_to_signing_up_is_the_same_whether_the_address_is_known(confirmed, masterclass, client):
    typed = {"name": "Iemand", "works_at": "", "needs": ""}

    known = client.post(f"/agenda/{masterclass.pk}/aanmelden/", typed | {"email": INES})
    other = client.post(f"/agenda/{masterclass.pk}/aanmelden/", typed | {"email": "nieuw@elders.example"})

    assert bare(known) == bare(other)


def test_a_mailbox_is_not_filled_by_signing_up_again_and_again(masterclass, at, mailoutbox):
    for n in range(10):
        actions.ask_as_guest(masterclass, at=at + timedelta(seconds=n), email=INES, name="Ines")

    send(at + timedelta(minutes=1))

    assert len(mailoutbox) == 1


def test_an_event_is_not_filled_with_sign_ups_that_nobody_confirms(masterclass, at, monkeypatch):
    monkeypatch.setattr("vakwerk.events.rules.places.UNCONFIRMED_AT_ONCE", 20)
    for n in range(20):
        actions.ask_as_guest(masterclass, at=at, email=f"{n}@elders.example", name="Iemand")

    with pytest.raises(Refused, match="Er wachten nu te veel aanmeldingen"):
        actions.ask_as_guest(masterclass, at=at, email="21@elders.example", name="Iemand")


def test_whoever_turns_out_to_have_an_account_comes_as_herself(masterclass, amina, at):
    actions.ask_as_guest(masterclass, at=at, email=amina.email, name="Amina")

    place = actions.confirm_guest(queries.guest_at(masterclass, amina.email), at=at)

    assert (place.person, place.email, place.name) == (amina, "", "")


def test_a_guest_does_not_come_to_what_is_for_colleagues(plan, client, at):
    lab = plan()

    assert client.get(f"/agenda/{lab.pk}/aanmelden/").status_code == 404
    with pytest.raises(Refused, match="Dit evenement is voor collega's met een account"):
        actions.ask_as_guest(lab, at=at, email=INES, name="Ines")


def test_what_everyone_reads_and_colleagues_come_to_says_so_instead_of_asking_to_sign_up(masterclass, client):
    Event.objects.filter(pk=masterclass.pk).update(admits_guests=False)

    page = client.get(f"/agenda/{masterclass.pk}/").content.decode()

    assert "Log in om je aan te melden." in page
    assert f'href="/inloggen/?next=/agenda/{masterclass.pk}/aanmelden/"' in page
    assert f'href="/agenda/{masterclass.pk}/aanmelden/"' not in page


def test_signing_off_removes_her_name_and_her_address(confirmed, masterclass, client):
    page = client.post(f"/agenda/gast/{queries.guest_token(confirmed)}/afmelden/").content.decode()

    assert "Je naam en adres zijn weggehaald" in page
    assert not Registration.objects.filter(email=INES).exists()
    assert queries.free(masterclass) == 2


def test_a_place_that_is_kept_for_a_guest_she_takes_or_leaves_by_her_link(confirmed, client, at):
    Registration.objects.filter(pk=confirmed.pk).update(state="offered", kept_until=at + timedelta(days=1))
    address = f"/agenda/gast/{queries.guest_token(confirmed)}/"
    assert "Ja, ik kom" in client.get(address).content.decode()

    client.post(f"{address}antwoord/", {"accepts": "1"})

    confirmed.refresh_from_db()
    assert confirmed.state == RegistrationState.CONFIRMED


def test_a_guest_who_mistypes_the_code_hears_so_beside_it_and_types_on(masterclass, confirmed, client, at):
    Event.objects.filter(pk=masterclass.pk).update(starts_at=at, ends_at=at + timedelta(hours=2))

    answer = client.post(f"/agenda/gast/{queries.guest_token(confirmed)}/ik-ben-er/", {"code": "bbbbbb"})

    assert answer.status_code == 422
    assert "Dit is niet de code van dit evenement" in answer.content.decode()
    assert 'value="bbbbbb"' in answer.content.decode()


def test_a_guest_says_at_the_door_that_she_is_there(confirmed, masterclass, soon, client):
    address = f"/agenda/gast/{queries.guest_token(confirmed)}/"
    with time_machine.travel(soon):
        assert "De code bij de deur" in client.get(address).content.decode()

        client.post(f"{address}ik-ben-er/", {"code": masterclass.door_code})

        assert "Je bent er" in client.get(address).content.decode()
    assert Attendance.objects.get().guest == confirmed


def test_a_month_after_the_guest_is_only_counted(confirmed, masterclass, cato, soon):
    actions.guest_is_there(confirmed, at=soon, code=masterclass.door_code)
    held = actions.hold(masterclass, by=cato, at=soon + timedelta(hours=2))
    day = (soon + timedelta(days=32)).date()

    actions.destroy_registrations(queries.overdue_registrations(day), at=soon)

    held.refresh_from_db()
    assert (held.came, Registration.objects.count(), Attendance.objects.count()) == (1, 0, 0)


def test_mail_to_guests_goes_once_when_the_server_was_away(asked, at, settings, mailoutbox):
    settings.EMAIL_BACKEND = "tests.mail.Away"
    send(at)
    assert GuestLetter.objects.filter(mailed_at=None).count() == 1
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"

    for minutes in range(1, 12):
        send(at + timedelta(minutes=minutes))

    assert len(mailoutbox) == 1


def test_mail_to_a_guest_holds_what_everyone_may_know_and_her_link(asked, masterclass, at, mailoutbox):
    send(at + timedelta(minutes=2))

    [mail] = mailoutbox
    assert mail.subject == "Masterclass nieuw in Nederland"
    assert "Ines" not in mail.body
    assert mail.attachments == []
    assert masterclass.place in mail.body
