"""A partnership: founded by one, joined when the other's own administrator says yes, left from one day to the next."""

import pytest

from vakwerk.common.verdicts import Refused
from vakwerk.notices.models import Notice
from vakwerk.people import actions, queries
from vakwerk.people.models import Partnership, PartnershipMember
from vakwerk.people.public import (
    ADMINISTRATOR,
    EXECUTIVE,
    INSTALLATION_ADMINISTRATOR,
    PRACTITIONER,
    holders,
    settle_appointment,
    settle_organisation,
)

EDITOR = "magazine.editor"


@pytest.fixture
def wolf(settle, wolderbrink):
    """Keeps Wolderbrink."""
    return settle("wolf", "Wolf Adema", wolderbrink, ADMINISTRATOR)


@pytest.fixture
def founded(ravi, grevendrecht, at):
    return actions.found_partnership(grevendrecht, by=ravi, at=at, name="Samen Leren", purpose="Leergang")


def partner(partnership, organisation):
    return PartnershipMember.objects.get(partnership=partnership, organisation=organisation)


def test_story_asked_answered_shared_and_left(ravi, wolf, amina, bram, grevendrecht, wolderbrink, browse, fresh):
    answer = browse(ravi).post(
        "/beheer/samenwerkingen/", {"name": "Samen Leren", "purpose": "Leergang", "lead": grevendrecht.name}
    )
    address = answer.url
    made = Partnership.objects.get()
    browse(ravi).post(f"{address}vragen/", {"organisation": "wolderbrink"})
    strangers = bram in queries.colleagues_of(amina)
    asked = browse(wolf).get(address).content.decode()

    browse(wolf).post(f"/beheer/deelname/{partner(made, wolderbrink).pk}/antwoord/", {"yes": "1"})

    assert "We take part" in asked
    assert not strangers
    assert Notice.objects.filter(person=wolf).count() == 1
    assert bram in queries.colleagues_of(fresh(amina))
    shares = {f"share_{grevendrecht.pk}": 70, f"share_{wolderbrink.pk}": 30}
    facts = {"name": "Samen Leren", "purpose": "", "lead": grevendrecht.pk, "contact": bram.email}
    browse(ravi).post(address, facts | shares)
    page = browse(ravi).get("/beheer/samenwerkingen/").content.decode()
    assert "70 %" in page
    made.refresh_from_db()
    assert made.contact == bram
    browse(wolf).post(f"/beheer/deelname/{partner(made, wolderbrink).pk}/einde/")
    assert bram not in queries.colleagues_of(fresh(amina))


def test_who_works_for_the_partnership_itself_can_be_its_contact(merenland, settle, at):
    hired = settle("emre", "Emre Kaya")
    settle_appointment(hired, PRACTITIONER, partnership=merenland, on=at.date(), at=at)

    assert queries.partner_with_address(merenland, hired.email) == hired


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"share": 99}, "together have to be a hundred"),
        ({"name": "Samenwerking merenland"}, "of that name already"),
        ({"contact": "marit@voorbeeld.example"}, "Nobody who works for these organisations"),
        ({"share": 101}, "100"),
    ],
)
def test_what_is_wrong_is_said_and_nothing_typed_is_lost(
    founded, merenland, marit, ravi, grevendrecht, browse, change, says
):
    share = {f"share_{grevendrecht.pk}": change.pop("share", 100)}
    facts = {"name": "Samen Leren", "purpose": "Iets nieuws", "lead": grevendrecht.pk, "contact": ""} | change | share

    answer = browse(ravi).post(f"/beheer/samenwerkingen/{founded.pk}/", facts)

    assert answer.status_code == 422
    assert says in answer.content.decode()
    assert "Iets nieuws" in answer.content.decode()


def test_nobody_is_brought_in_by_others(founded, ravi, wolderbrink, at):
    asked = actions.ask_partner(founded, wolderbrink, by=ravi, at=at)

    with pytest.raises(Refused):
        actions.answer_partnership(asked, by=ravi, at=at, accepts=True)


@pytest.mark.parametrize("somebody", ["amina", "dirk", "wolf"])
def test_only_who_keeps_the_lead_changes_it(founded, somebody, request, wolderbrink, at):
    person = request.getfixturevalue(somebody)

    with pytest.raises(Refused):
        actions.ask_partner(founded, wolderbrink, by=person, at=at)
    with pytest.raises(Refused):
        actions.change_partnership(founded, by=person, at=at, shares={}, name="Anders")


def test_the_lead_stays_until_another_leads(founded, ravi, grevendrecht, at):
    with pytest.raises(Refused, match="Let another one lead first"):
        actions.withdraw_partner(partner(founded, grevendrecht), by=ravi, at=at)


def test_who_says_no_was_never_in(founded, ravi, wolf, wolderbrink, at, browse):
    asked = actions.ask_partner(founded, wolderbrink, by=ravi, at=at)

    browse(wolf).post(f"/beheer/deelname/{asked.pk}/antwoord/", {"no": "1"})

    assert [member.organisation.name for member in founded.members.all()] == ["Gemeente Grevendrecht"]


@pytest.mark.parametrize("somebody", ["amina", "dirk", "wolf"])
def test_for_others_it_is_not_there(founded, somebody, request, browse):
    answer = browse(request.getfixturevalue(somebody)).get(f"/beheer/samenwerkingen/{founded.pk}/")

    assert answer.status_code == 404


def test_asking_twice_is_asking_once(founded, ravi, wolf, wolderbrink, at):
    for _ in range(2):
        actions.ask_partner(founded, wolderbrink, by=ravi, at=at)

    assert founded.members.count() == 2
    assert Notice.objects.filter(person=wolf).count() == 1


def test_the_page_takes_few_queries(merenland, ravi, browse, django_assert_max_num_queries):
    visitor = browse(ravi)

    with django_assert_max_num_queries(10):
        visitor.get(f"/beheer/samenwerkingen/{merenland.pk}/")


@pytest.mark.parametrize(
    ("typed", "status"),
    [("Gemeente Wolderbrink", 302), ("brink", 302), ("Gemeente", 422), ("Gemeente Grevendrecht", 422), ("Zee", 422)],
)
def test_an_organisation_is_asked_by_its_name_or_a_part_that_no_other_has(
    founded, ravi, wolderbrink, at, browse, typed, status
):
    settle_organisation("Gemeente Oosterwolde", "municipality", terms_at=at)

    answer = browse(ravi).post(f"/beheer/samenwerkingen/{founded.pk}/vragen/", {"organisation": typed})

    asked = PartnershipMember.objects.filter(partnership=founded, organisation=wolderbrink)
    assert (answer.status_code, asked.exists()) == (status, status == 302)
    assert status == 302 or f"There is no organisation with the name “{typed}”" in answer.content.decode()


@pytest.fixture
def joined(founded, ravi, wolf, wolderbrink, at):
    """Two organisations together."""
    actions.answer_partnership(actions.ask_partner(founded, wolderbrink, by=ravi, at=at), by=wolf, at=at, accepts=True)
    return founded


def test_story_a_role_for_all_of_them_is_given_seen_reviewed_and_ended(joined, ravi, wolf, bram, grevendrecht, browse):
    address = f"/beheer/samenwerkingen/{joined.pk}/"
    answer = browse(ravi).post(f"{address}rol/", {"email": bram.email, "role": EDITOR})

    assert (answer.status_code, answer.url) == (302, address)
    assert bram in holders(EDITOR, grevendrecht)
    seen, kept = browse(wolf).get(address).content.decode(), browse(ravi).get(address).content.decode()
    assert (bram.name in seen, "End this role today" in seen, "End this role today" in kept) == (True, False, True)
    table = browse(ravi).get(f"/beheer/organisaties/{grevendrecht.pk}/rollen/bestand/").content.decode()
    assert f"{bram.email};Editor;{joined.name};" in table
    (given,) = queries.joint_roles(joined)
    assert browse(wolf).post(f"/beheer/rol/{given.pk}/einde/").status_code == 404
    assert browse(ravi).post(f"/beheer/rol/{given.pk}/einde/").url == address
    assert not holders(EDITOR, grevendrecht)


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ({"email": "iemand@voorbeeld.example"}, "Nobody who works for these organisations"),
        ({"email": "marit@voorbeeld.example"}, "Nobody who works for these organisations"),
        ({"email": "geen adres"}, "valid email"),
        ({"role": ADMINISTRATOR}, "Select a valid choice"),
        ({"role": "people.none"}, "Select a valid choice"),
    ],
)
def test_a_joint_role_that_cannot_be_given_is_said_to_be_so(joined, ravi, bram, marit, browse, typed, says):
    given = {"email": bram.email, "role": EDITOR} | typed
    answer = browse(ravi).post(f"/beheer/samenwerkingen/{joined.pk}/rol/", given)

    assert (answer.status_code, says in answer.content.decode()) == (422, True)
    assert given["email"] in answer.content.decode()
    assert not queries.joint_roles(joined)


@pytest.mark.parametrize(
    "role",
    [
        ADMINISTRATOR,
        INSTALLATION_ADMINISTRATOR,
        PRACTITIONER,
        EXECUTIVE,
        "privacy.privacy_officer",
        "privacy.archivist",
        "privacy.security_officer",
        "people.none",
    ],
)
def test_what_an_organisation_gives_itself_is_not_given_for_all(joined, ravi, bram, at, role):
    with pytest.raises(Refused):
        actions.appoint_jointly(bram, by=ravi, at=at, role=role, partnership=joined)


def test_only_who_keeps_the_lead_gives_a_joint_role_and_only_to_who_works_there(joined, ravi, wolf, bram, marit, at):
    with pytest.raises(Refused, match="in the lead"):
        actions.appoint_jointly(bram, by=wolf, at=at, role=EDITOR, partnership=joined)
    with pytest.raises(Refused, match="Nobody who works for these organisations"):
        actions.appoint_jointly(marit, by=ravi, at=at, role=EDITOR, partnership=joined)


@pytest.mark.parametrize("goes", ["leaves", "last role ends", "partner withdraws"])
def test_a_joint_role_goes_with_the_last_of_its_organisations(joined, ravi, wolf, bram, wolderbrink, at, goes):
    actions.appoint_jointly(bram, by=ravi, at=at, role=EDITOR, partnership=joined)

    if goes == "leaves":
        actions.leave(bram, wolderbrink, by=wolf, at=at)
    elif goes == "last role ends":
        for held in queries.appointments_of(bram, wolderbrink):
            actions.end_role(held, by=wolf, at=at)
    else:
        actions.withdraw_partner(partner(joined, wolderbrink), by=wolf, at=at)

    assert not queries.joint_roles(joined)


def test_who_works_for_another_of_them_keeps_a_joint_role(joined, ravi, wolf, bram, wolderbrink, grevendrecht, at):
    settle_appointment(bram, PRACTITIONER, organisation=grevendrecht, on=at.date(), at=at)
    actions.appoint_jointly(bram, by=ravi, at=at, role=EDITOR, partnership=joined)

    actions.leave(bram, wolderbrink, by=wolf, at=at)

    assert [held.person for held in queries.joint_roles(joined)] == [bram]


@pytest.mark.parametrize(("claimed", "stays"), [(["magazine"], True), ([], False)])
def test_a_joint_role_goes_when_the_employer_names_no_role_any_more(joined, ravi, grevendrecht, at, claimed, stays):
    provider = actions.keep_provider(grevendrecht, by=ravi, at=at, name="Grevendrecht", discovery="", client_id="x")
    actions.add_claim_rule(provider, by=ravi, at=at, claim="groups", value="magazine", role=PRACTITIONER)
    facts = {"known": None, "email": "nora@voorbeeld.example", "name": "Nora Visser", "at": at}
    nora = actions.take_in(provider, claims={"groups": ["magazine"]}, **facts)
    actions.appoint_jointly(nora, by=ravi, at=at, role=EDITOR, partnership=joined)

    actions.take_in(provider, claims={"groups": claimed}, **facts)

    assert queries.joint_roles(joined).exists() is stays


def test_who_works_for_the_partnership_itself_keeps_her_role_at_every_sign_in(merenland, ravi, gonny, grevendrecht, at):
    provider = actions.keep_provider(grevendrecht, by=ravi, at=at, name="Grevendrecht", discovery="", client_id="x")

    actions.take_in(provider, known=gonny, email=gonny.email, name=gonny.name, claims={}, at=at)

    assert [held.person for held in queries.joint_roles(merenland)] == [gonny]
