"""Somebody comes, works, leaves: what was shared closes behind her the same day, what is hers goes along."""

from django.contrib.auth import authenticate

from vakwerk.common.verdicts import Refused
from vakwerk.people import actions, queries, rules, tasks
from vakwerk.people.rules import PRACTITIONER
from vakwerk.portfolio.public import jot
from vakwerk.trail.public import of

SENTENCE = "Een zin is een goed wachtwoord"


def test_who_leaves_keeps_what_is_hers_and_her_account_and_sees_nothing_else(
    ravi, amina, bram, grevendrecht, team, at, client, mailoutbox, fresh
):
    invitation = actions.invite(
        "nadia@voorbeeld.example", by=ravi, at=at, organisation=grevendrecht, team=team, role=PRACTITIONER,
        language="en",
    )  # fmt: skip
    tasks.mail_invitations.call()
    link = next(word for word in mailoutbox[0].body.split() if "/uitnodiging/" in word)
    client.post(link.removeprefix("http://localhost:8000"), {"name": "Nadia Koleva", "password": SENTENCE})
    nadia = queries.person_by_email("nadia@voorbeeld.example")
    group = actions.open_group(at=at)
    for person in (nadia, amina, bram):
        actions.admit(group, person, at=at)
    jot(by=nadia, at=at, on=at.date(), text="De derde keer nam ik niet op.")
    assert amina in queries.colleagues_of(nadia)
    assert nadia in queries.members(group)

    actions.leave(nadia, grevendrecht, by=ravi, at=at)

    nadia = fresh(nadia)
    assert nadia not in queries.members(group)
    assert not type(group).objects.filter(rules.group_sight(nadia, "pk")).exists()
    assert (queries.acting_for(nadia), list(queries.colleagues_of(nadia))) == (None, [])
    client.post("/inloggen/", {"login": nadia.email, "password": SENTENCE})
    assert "De derde keer nam ik niet op." in client.get("/mijn-vak/").content.decode()
    assert (nadia.pk, grevendrecht.pk) in queries.left_since(at)
    assert [entry.action for entry in of(invitation)] == ["people.invite", "people.accept"]


def test_who_works_for_two_and_leaves_one_stays_with_the_other(both, ravi, grevendrecht, wolderbrink, bram, at, fresh):
    actions.leave(both, grevendrecht, by=ravi, at=at)

    both = fresh(both)
    assert rules.organisations_of(both) == [wolderbrink]
    assert list(queries.colleagues_of(both)) == [bram]


def test_who_leaves_is_let_go_by_who_keeps_the_place_and_all_at_once(both, amina, dirk, piet, ravi, wolderbrink, at):
    for somebody in (dirk, ravi, both):
        try:
            actions.leave(both, wolderbrink, by=somebody, at=at)
        except Refused:
            continue
        raise AssertionError(f"{somebody} let somebody go.")

    ended = actions.leave(both, wolderbrink, by=piet, at=at)

    assert [appointment.organisation for appointment in ended] == [wolderbrink]


def test_a_closed_account_does_not_sign_in(amina, rf):
    amina.set_password(SENTENCE)
    amina.is_active = False
    amina.save()

    assert authenticate(rf.post("/inloggen/"), email=amina.email, password=SENTENCE) is None
