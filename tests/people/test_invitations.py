"""An account comes by a link that works once, for two weeks, and for nobody else."""

from datetime import timedelta

import pytest
import time_machine
from django.contrib.auth.hashers import identify_hasher

from vakwerk.common.verdicts import Refused
from vakwerk.people import actions, queries, tasks
from vakwerk.people.models import Appointment, Invitation, Person
from vakwerk.people.rules import ADMINISTRATOR, INSTALLATION_ADMINISTRATOR, PRACTITIONER
from vakwerk.trail.models import TrailEntry
from vakwerk.trail.public import of
from vakwerk.web import settings as product

SENTENCE = "Een zin is een goed wachtwoord"


@pytest.fixture
def invite(ravi, grevendrecht, team, at):
    """Ravi invites somebody as a practitioner in Amina's team."""

    def invited(email="nadia@voorbeeld.example", **facts):
        facts = {"organisation": grevendrecht, "team": team, "role": PRACTITIONER, "language": "en"} | facts
        return actions.invite(email, by=facts.pop("by", ravi), at=at, **facts)

    return invited


def page_of(invitation):
    return f"/uitnodiging/{queries.invitation_token(invitation)}/"


def send(at, minutes=0):
    with time_machine.travel(at + timedelta(minutes=minutes), tick=False):
        tasks.mail_invitations.call()


def test_the_mail_holds_the_link_and_its_last_day(invite, at, mailoutbox):
    invitation = invite()

    send(at)

    [mail] = mailoutbox
    assert (mail.to, mail.subject) == (["nadia@voorbeeld.example"], "You are invited to Vakwerk")
    assert f"http://localhost:8000{page_of(invitation)}" in mail.body
    assert [words for words in ("Grevendrecht", "Ravi", "practitioner") if words in mail.body] == []


def test_the_database_alone_lets_nobody_in(invite, client):
    invitation = invite()

    assert str(Invitation.objects.values_list().get()).find(queries.invitation_token(invitation)) == -1
    assert client.get(f"/uitnodiging/{invitation.pk}/").status_code == 404


def test_an_invitation_is_mailed_once(invite, at, mailoutbox):
    invite()

    for minutes in (0, 1, 10):
        send(at, minutes)

    assert len(mailoutbox) == 1


def test_two_workers_on_the_same_invitation_send_one_mail(invite, at, mailoutbox):
    invite()
    [first], [second] = queries.invitations_to_mail(at), queries.invitations_to_mail(at)

    actions.mail_invitation(first, at=at)
    actions.mail_invitation(second, at=at)

    assert len(mailoutbox) == 1


def test_when_the_mail_server_is_away_invitations_wait_and_go_once(invite, at, settings, mailoutbox):
    invite()
    invite("olaf@voorbeeld.example")
    settings.EMAIL_BACKEND = "tests.mail.Away"
    send(at)
    assert (mailoutbox, Invitation.objects.filter(mailed_at=None).count()) == ([], 2)
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"

    for minutes in range(1, 12):
        send(at, minutes)

    assert sorted(mail.to[0] for mail in mailoutbox) == ["nadia@voorbeeld.example", "olaf@voorbeeld.example"]


def test_an_address_that_is_refused_holds_up_nobody_else(invite, at, settings, mailoutbox):
    invite("bram@voorbeeld.example")
    invite()
    settings.EMAIL_BACKEND = "tests.mail.RefusesBram"

    for minutes in (0, 1):
        send(at, minutes)

    assert [mail.to for mail in mailoutbox] == [["nadia@voorbeeld.example"]]


def test_what_has_expired_is_not_mailed_any_more(invite, at, mailoutbox):
    invite()

    send(at, 15 * 24 * 60)

    assert mailoutbox == []


def test_with_the_link_an_account_is_made_and_a_place_taken(invite, client, at, grevendrecht, team):
    invitation = invite()

    page = client.post(page_of(invitation), {"name": "Nadia Koleva", "password": SENTENCE})

    assert page.status_code == 200
    nadia = Person.objects.get(email="nadia@voorbeeld.example")
    assert (nadia.name, nadia.check_password(SENTENCE), nadia.language) == ("Nadia Koleva", True, "en")
    held = Appointment.objects.get(person=nadia)
    assert (held.role, held.organisation, held.team, held.given_by) == (
        PRACTITIONER,
        grevendrecht,
        team,
        invitation.invited_by,
    )
    assert [entry.action for entry in of(invitation)] == ["people.invite", "people.accept"]
    assert "_auth_user_id" not in client.session


def test_the_link_works_once(invite, client):
    invitation = invite()
    client.post(page_of(invitation), {"name": "Nadia Koleva", "password": SENTENCE})

    page = client.post(page_of(invitation), {"name": "Iemand Anders", "password": SENTENCE + "!"}).content.decode()

    assert "This link has been used." in page
    assert Person.objects.get(email="nadia@voorbeeld.example").check_password(SENTENCE)
    assert Appointment.objects.filter(role=PRACTITIONER).count() == 1


def test_two_at_the_same_moment_make_one_account(invite, later):
    invitation = invite()
    stale = Invitation.objects.get(pk=invitation.pk)
    actions.accept(invitation, at=later(1), name="Nadia Koleva", password=SENTENCE)

    with pytest.raises(Refused, match="This link has been used"):
        actions.accept(stale, at=later(1), name="Nadia Koleva", password=SENTENCE)

    assert Person.objects.filter(email="nadia@voorbeeld.example").count() == 1


@pytest.mark.parametrize(("days", "works"), [(13, True), (14, False), (15, False)])
def test_the_link_works_for_two_weeks(invite, client, at, days, works):
    invitation = invite()

    with time_machine.travel(at + timedelta(days=days), tick=False):
        page = client.post(page_of(invitation), {"name": "Nadia Koleva", "password": SENTENCE}).content.decode()

    assert ("This link no longer works. Ask for a new invitation." in page) is not works
    assert Person.objects.filter(email="nadia@voorbeeld.example").exists() is works


@pytest.mark.parametrize("forge", ["nonsense", "{pk}", "{pk}:nonsense", "bbbbbbbbbb:{signature}"])
def test_a_forged_link_is_not_found(invite, client, forge):
    pk, _, signature = queries.invitation_token(invite()).partition(":")

    assert client.get(f"/uitnodiging/{forge.format(pk=pk, signature=signature)}/").status_code == 404


def test_a_link_that_was_taken_back_is_not_found(invite, client, ravi, at):
    invitation = invite()

    actions.withdraw_invitation(invitation, by=ravi, at=at)

    assert client.get(page_of(invitation)).status_code == 404
    assert TrailEntry.objects.filter(action="people.withdraw_invitation", actor=ravi).count() == 1


@pytest.mark.parametrize("somebody", ["dirk", "amina", "marit"])
def test_an_invitation_is_taken_back_by_who_keeps_the_place_only(invite, request, somebody, at):
    invitation = invite()

    with pytest.raises(Refused):
        actions.withdraw_invitation(invitation, by=request.getfixturevalue(somebody), at=at)

    assert Invitation.objects.filter(pk=invitation.pk).exists()


def test_an_invitation_to_a_bare_account_is_taken_back_by_who_sent_it(amina, bram, at):
    invitation = actions.invite("dewi@elders.example", by=amina, at=at)

    with pytest.raises(Refused, match="Somebody else sent this invitation"):
        actions.withdraw_invitation(invitation, by=bram, at=at)
    actions.withdraw_invitation(invitation, by=amina, at=at)

    assert not Invitation.objects.exists()


def test_a_bare_account_opens_nothing(amina, at, client, fresh):
    invitation = actions.invite("dewi@elders.example", by=amina, at=at)

    dewi = actions.accept(invitation, at=at, name="Dewi Soerjadi", password=SENTENCE)

    assert not dewi.appointments.exists()
    assert (queries.acting_for(dewi), list(queries.colleagues_of(dewi))) == (None, [])


@pytest.mark.parametrize(
    ("somebody", "role"),
    [("dirk", PRACTITIONER), ("amina", PRACTITIONER), ("marit", PRACTITIONER), ("ravi", INSTALLATION_ADMINISTRATOR)],
)
def test_into_an_organisation_invites_who_may_give_that_role(invite, request, somebody, role):
    with pytest.raises(Refused):
        invite(by=request.getfixturevalue(somebody), role=role)

    assert not Invitation.objects.exists()


def test_who_has_an_account_already_takes_a_place_with_it(invite, client, bram, fresh, grevendrecht, wolderbrink):
    invitation = invite(bram.email.upper())
    before = bram.password

    form = client.get(page_of(invitation)).content.decode()
    client.post(page_of(invitation), {"name": "Een Ander", "password": SENTENCE, "csrfmiddlewaretoken": "x"})

    bram = fresh(bram)
    assert 'name="password"' not in form
    assert (bram.name, bram.password) == ("Bram Hoekstra", before)
    assert {held.organisation for held in bram.appointments.all()} == {grevendrecht, wolderbrink}


def test_a_password_is_kept_as_it_was_typed(invite, client, fresh):
    typed = f" {SENTENCE} "
    invitation = invite("nadia@voorbeeld.example")

    client.post(page_of(invitation), {"name": "Nadia Koleva", "password": typed})

    assert Person.objects.get(email="nadia@voorbeeld.example").check_password(typed)


def test_whose_account_was_closed_does_not_get_in_by_an_invitation(invite, client, bram, fresh):
    invitation = invite(bram.email)
    Person.objects.filter(pk=bram.pk).update(is_active=False)

    page = client.post(page_of(invitation), {"name": "Bram Hoekstra", "password": SENTENCE})

    assert page.status_code == 200
    assert "This account is closed" in page.content.decode()
    assert fresh(bram).appointments.count() == 1


@pytest.mark.parametrize(
    "password", ["elf tekens!", "password1234", "nadia@voorbeeld.example", "Nadia Koleva", "x" * 201]
)
def test_a_password_that_is_easy_to_guess_is_not_taken_and_not_given_back(invite, client, password):
    invitation = invite()

    page = client.post(page_of(invitation), {"name": "Nadia Koleva", "password": password})

    assert page.status_code == 422
    assert not Person.objects.filter(email="nadia@voorbeeld.example").exists()
    assert page.content.decode().count(f'value="{password}"') == (1 if password == "Nadia Koleva" else 0)


def test_the_page_speaks_the_language_of_the_invitation(invite, client):
    page = client.get(page_of(invite(language="en"))).content.decode()

    assert '<html lang="en"' in page
    assert '<html lang="nl"' in client.get(page_of(invite("olaf@voorbeeld.example", language="nl"))).content.decode()


def test_who_has_an_account_reads_it_in_her_own_language(invite, settle, wolderbrink, client):
    bram = settle("bram", "Bram Hoekstra", wolderbrink)
    type(bram).objects.filter(pk=bram.pk).update(language="en")

    assert '<html lang="en"' in client.get(page_of(invite(bram.email, language="nl"))).content.decode()


def test_an_empty_database_begins_with_an_organisation_and_its_first_administrator(db, at, fresh):
    invitation = actions.begin("Gemeente Oudersluis", "Wim@Oudersluis.example", at=at)

    wim = actions.accept(invitation, at=at, name="Wim Klaassen", password=SENTENCE)

    assert (wim.email, queries.is_demo()) == ("wim@oudersluis.example", False)
    assert [place.name for place in queries.administered_by(fresh(wim))] == ["Gemeente Oudersluis"]
    assert Appointment.objects.get().role == INSTALLATION_ADMINISTRATOR


def test_a_role_that_was_invited_to_is_held_from_the_day_it_was_taken(invite, at, later):
    invitation = invite(role=ADMINISTRATOR)

    nadia = actions.accept(invitation, at=later(5), name="Nadia Koleva", password=SENTENCE)

    held = nadia.appointments.get()
    assert (held.starts_on, held.given_at) == (later(5).date(), at)


def test_an_invitation_is_forgotten_after_thirty_days(invite, at):
    invite()
    invite("olaf@voorbeeld.example")
    Invitation.objects.filter(email__startswith="olaf").update(invited_at=at - timedelta(days=31))

    tasks.daily.call()

    assert [kept.email for kept in Invitation.objects.all()] == ["nadia@voorbeeld.example"]


def test_a_role_is_forgotten_two_years_after_it_ended(amina, bram, zoe, at):
    for person, days in ((amina, 2 * 365 + 2), (bram, 2 * 365 - 2)):
        Appointment.objects.filter(person=person).update(
            ends_on=at.date() - timedelta(days=days), starts_on=at.date() - timedelta(days=1000)
        )

    tasks.daily.call()

    assert set(Appointment.objects.values_list("person__name", flat=True)) == {"Bram Hoekstra", "Zoë Kuipers"}


def test_in_the_real_settings_passwords_are_kept_with_argon2(settings, db, at):
    settings.PASSWORD_HASHERS = product.PASSWORD_HASHERS

    wim = actions.accept(
        actions.begin("Gemeente Oudersluis", "wim@oudersluis.example", at=at), at=at, name="Wim", password=SENTENCE
    )

    assert identify_hasher(wim.password).algorithm == "argon2"
