"""Beheer: who keeps a place sees its people and roles; for everybody else those pages do not exist."""

import re

import pytest
from tests.pages import bare

from vakwerk.people import actions, queries
from vakwerk.people.models import Appointment, Invitation, Organisation, Team
from vakwerk.people.public import settle_organisation, settle_partnership
from vakwerk.people.rules import ADMINISTRATOR, COLLEAGUE, INSTALLATION_ADMINISTRATOR, PRACTITIONER, ROLES, TEAM_LEAD
from vakwerk.portfolio.public import jot


@pytest.fixture
def pages(grevendrecht, amina, ravi, at):
    """Every page of Beheer that shows something of Grevendrecht."""
    return [
        "/beheer/",
        "/beheer/organisaties/",
        f"/beheer/organisaties/{grevendrecht.pk}/",
        f"/beheer/organisaties/{grevendrecht.pk}/wijzigen/",
        f"/beheer/organisaties/{grevendrecht.pk}/mensen/{amina.pk}/",
        "/beheer/samenwerkingen/",
    ]


@pytest.fixture
def deeds(grevendrecht, amina, ravi, at):
    """Every deed in Beheer, with what would be posted."""
    invitation = actions.invite("nadia@voorbeeld.example", by=ravi, at=at, organisation=grevendrecht, role=PRACTITIONER)
    held = Appointment.objects.get(person=amina)
    place = f"/beheer/organisaties/{grevendrecht.pk}/"
    return {
        f"{place}wijzigen/": {"name": "Anders", "kind": "other"},
        f"{place}team/": {"name": "Team Anders"},
        f"{place}uitnodigen/": {"email": "olaf@voorbeeld.example", "role": PRACTITIONER},
        f"{place}mensen/{amina.pk}/": {"role": COLLEAGUE},
        f"{place}mensen/{amina.pk}/vertrekt/": {"sure": "1"},
        f"/beheer/rol/{held.pk}/einde/": {"sure": "1"},
        f"/beheer/uitnodiging/{invitation.pk}/intrekken/": {"sure": "1"},
    }


def test_what_a_label_names_is_there_once(browse, ravi, pages):
    visitor = browse(ravi)
    for page in pages:
        shown = visitor.get(page).content.decode()
        ids = re.findall(r'\sid="([^"]+)"', shown)
        labels = re.findall(r'<label[^>]* for="([^"]+)"', shown)

        assert (len(ids), set(labels) - set(ids)) == (len(set(ids)), set()), page


def facts():
    """All that Beheer can change."""
    models = (Organisation, Team, Appointment, Invitation)
    return [list(model.objects.order_by("pk").values_list()) for model in models]


@pytest.mark.parametrize("somebody", ["ravi", "piet"])
def test_who_keeps_the_place_sees_every_page(pages, browse, request, somebody):
    visitor = browse(request.getfixturevalue(somebody))

    assert {page: visitor.get(page).status_code for page in pages} == dict.fromkeys(pages, 200)


@pytest.mark.parametrize("somebody", ["dirk", "amina", "karima", "bram", "gonny", "marit"])
def test_for_everybody_else_the_pages_do_not_exist(pages, browse, request, somebody):
    visitor = browse(request.getfixturevalue(somebody))

    assert {page: visitor.get(page).status_code for page in pages} == dict.fromkeys(pages, 404)
    assert bare(visitor.get(pages[2])) == bare(visitor.get("/beheer/organisaties/bbbbbbbbbb/"))


@pytest.mark.parametrize("somebody", ["dirk", "amina", "karima", "bram", "gonny", "marit", None])
def test_nobody_else_changes_anything(deeds, browse, client, request, somebody):
    visitor = browse(request.getfixturevalue(somebody)) if somebody else client
    before = facts()

    answers = {deed: visitor.post(deed, typed).status_code for deed, typed in deeds.items()}

    assert answers == dict.fromkeys(deeds, 404 if somebody else 401)
    assert facts() == before


@pytest.mark.parametrize("somebody", ["ravi", "piet"])
def test_who_keeps_the_place_can_do_every_deed(deeds, browse, request, somebody):
    visitor = browse(request.getfixturevalue(somebody))

    answers = {deed: visitor.post(deed, typed).status_code for deed, typed in deeds.items() if "rol" not in deed}

    assert set(answers.values()) == {302}


def test_who_keeps_one_place_does_not_reach_into_another(ravi, wolderbrink, bram, browse):
    visitor = browse(ravi)
    held = Appointment.objects.get(person=bram)

    page = visitor.get(f"/beheer/organisaties/{wolderbrink.pk}/mensen/{bram.pk}/")
    deed = visitor.post(f"/beheer/rol/{held.pk}/einde/", {"sure": "1"})

    assert (page.status_code, deed.status_code) == (404, 404)


def test_a_person_of_elsewhere_has_no_page_here(ravi, grevendrecht, bram, browse):
    page = browse(ravi).get(f"/beheer/organisaties/{grevendrecht.pk}/mensen/{bram.pk}/")

    assert page.status_code == 404


def test_4_1_beheer_shows_nothing_of_what_people_write(pages, ravi, piet, amina, browse, at):
    jot(by=amina, at=at, on=at.date(), text="De derde keer nam ik niet op.")
    group = actions.open_group(at=at)
    actions.admit(group, amina, at=at)

    for person in (ravi, piet):
        shown = "".join(browse(person).get(page).content.decode() for page in pages)

        assert "derde keer" not in shown
        assert group.pk not in shown


@pytest.mark.parametrize("rows", [1, 3])
def test_the_organisations_cost_the_same_for_one_and_for_three(
    piet, browse, at, rows, django_assert_num_queries, wolderbrink
):
    for n in range(rows - 1):
        settle_organisation(f"Gemeente {n}", "municipality", terms_at=at)
    visitor = browse(piet)

    for page, queries_made in (("/beheer/", 5), ("/beheer/organisaties/", 5)):
        with django_assert_num_queries(queries_made):
            shown = visitor.get(page).content.decode()
        assert shown.count('href="/beheer/organisaties/') >= rows


@pytest.mark.parametrize("rows", [1, 3])
def test_an_organisation_costs_the_same_for_one_and_for_three(
    ravi, grevendrecht, settle, browse, at, rows, django_assert_num_queries
):
    for n in range(rows):
        team = actions.add_team(grevendrecht, by=ravi, at=at, name=f"Team {n}")
        settle(f"wim{n}", f"Wim {n}", grevendrecht, team=team)
        actions.invite(f"nieuw{n}@voorbeeld.example", by=ravi, at=at, organisation=grevendrecht, role=PRACTITIONER)
    visitor = browse(ravi)

    with django_assert_num_queries(8):
        shown = visitor.get(f"/beheer/organisaties/{grevendrecht.pk}/").content.decode()

    assert (shown.count("Wim "), shown.count("@voorbeeld.example"), shown.count("<li>Team ")) == (rows, rows, rows)


@pytest.mark.parametrize("rows", [1, 3])
def test_a_person_costs_the_same_with_one_role_and_with_three(
    ravi, amina, grevendrecht, browse, at, rows, django_assert_num_queries
):
    for role in (TEAM_LEAD, COLLEAGUE)[: rows - 1]:
        actions.appoint(amina, by=ravi, at=at, role=role, organisation=grevendrecht)
    visitor = browse(ravi)

    with django_assert_num_queries(7):
        shown = visitor.get(f"/beheer/organisaties/{grevendrecht.pk}/mensen/{amina.pk}/").content.decode()

    assert shown.count("End this role today") == rows


@pytest.mark.parametrize("rows", [1, 3])
def test_partnerships_cost_the_same_for_one_and_for_three(
    ravi, grevendrecht, wolderbrink, bram, browse, at, rows, django_assert_num_queries
):
    for n in range(rows):
        shares = [(grevendrecht, 60), (wolderbrink, 40)]
        settle_partnership(f"Samenwerking {n}", "Leren", shares=shares, contact=bram, on=at.date())
    visitor = browse(ravi)

    with django_assert_num_queries(7):
        shown = visitor.get("/beheer/samenwerkingen/").content.decode()

    assert shown.count("Gemeente Wolderbrink, 40") == rows
    assert shown.index("Samenwerking 0") > 0
    assert shown.count("Contact for data protection: Bram Hoekstra") == rows


def test_partnerships_stand_in_the_order_of_their_names(ravi, grevendrecht, browse, at):
    for name in ("Zuid", "Noord", "Midden"):
        settle_partnership(name, "", shares=[(grevendrecht, 100)], contact=None, on=at.date())

    shown = browse(ravi).get("/beheer/samenwerkingen/").content.decode()

    assert shown.index(">Midden<") < shown.index(">Noord<") < shown.index(">Zuid<")


def test_many_organisations_come_by_pages_and_are_found_by_name(piet, browse, at):
    for n in range(60):
        settle_organisation(f"Gemeente Aa {n:02}", "municipality", terms_at=at)
    visitor = browse(piet)

    first, second, found = (
        visitor.get(f"/beheer/organisaties/{asked}").content.decode() for asked in ("", "?bladzijde=3", "?naam=aa+59")
    )

    assert ("Aa 00" in first, "Aa 59" in first) == (True, False)
    assert ("Aa 00" in second, "Aa 59" in second) == (False, True)
    assert ("Aa 59" in found, "Aa 58" in found) == (True, False)


def test_an_organisation_says_by_name_from_which_it_was_merged(ravi, grevendrecht, wolderbrink, eikmeer, browse):
    visitor, address = browse(ravi), f"/beheer/organisaties/{grevendrecht.pk}/wijzigen/"
    typed = {"name": grevendrecht.name, "kind": "municipality"}

    saved = visitor.post(address, typed | {"predecessors": f"{wolderbrink}\r\n\r\n  {str(eikmeer).upper()} \r\n"})
    shown = visitor.get(address).content.decode()
    unknown = visitor.post(address, typed | {"predecessors": "Gemeente Nergens"})
    itself = visitor.post(address, typed | {"predecessors": grevendrecht.name})

    assert (saved.status_code, set(grevendrecht.predecessors.all())) == (302, {wolderbrink, eikmeer})
    assert {wolderbrink.name, eikmeer.name} <= set(re.search(r"rows=\"3\".*?>\s(.*?)<", shown, re.S)[1].splitlines())
    assert (unknown.status_code, itself.status_code) == (422, 422)
    assert "There is no organisation with the name “Gemeente Nergens”." in unknown.content.decode()
    assert "An organisation cannot be merged from itself." in itself.content.decode()


def test_an_organisation_is_added_and_then_kept(piet, browse):
    answer = browse(piet).post("/beheer/organisaties/nieuw/", {"name": "Gemeente Oudersluis", "kind": "municipality"})

    added = Organisation.objects.get(name="Gemeente Oudersluis")
    assert answer.url == f"/beheer/organisaties/{added.pk}/"


def test_who_keeps_one_organisation_reads_why_she_adds_none(ravi, browse):
    visitor = browse(ravi)

    page = visitor.get("/beheer/organisaties/").content.decode()
    answer = visitor.post("/beheer/organisaties/nieuw/", {"name": "Gemeente Oudersluis", "kind": "municipality"})

    assert "Only an installation administrator can do that." in page
    assert "/beheer/organisaties/nieuw/" not in page
    assert answer.status_code == 404
    assert not Organisation.objects.filter(name="Gemeente Oudersluis").exists()


@pytest.mark.parametrize(
    ("page", "typed"),
    [
        ("/beheer/organisaties/nieuw/", {"name": "Gemeente Wolderbrink", "kind": "municipality"}),
        ("/beheer/organisaties/{place}/wijzigen/", {"name": "", "kind": "municipality", "cbs_code": "GM1234"}),
        ("/beheer/organisaties/{place}/team/", {"name": "Team " + "x" * 130}),
        ("/beheer/organisaties/{place}/uitnodigen/", {"email": "geen adres", "role": PRACTITIONER}),
        ("/beheer/organisaties/{place}/mensen/{person}/", {"role": "people.king"}),
    ],
)
def test_what_is_typed_wrong_is_drawn_again(piet, bram, wolderbrink, browse, page, typed):
    before = facts()

    answer = browse(piet).post(page.format(place=wolderbrink.pk, person=bram.pk), typed)

    shown = answer.content.decode()
    assert answer.status_code == 422
    assert 'role="alert"' in shown
    assert [value for value in typed.values() if value and value not in shown and not value.startswith("people.")] == []
    assert facts() == before


@pytest.mark.parametrize(("somebody", "offered"), [("ravi", False), ("piet", True)])
def test_the_highest_role_is_offered_to_its_own_kind_only(request, somebody, offered, grevendrecht, amina, browse):
    visitor = browse(request.getfixturevalue(somebody))

    page = visitor.get(f"/beheer/organisaties/{grevendrecht.pk}/mensen/{amina.pk}/").content.decode()

    assert (f'value="{INSTALLATION_ADMINISTRATOR}"' in page) is offered
    assert [key for key in ROLES if f'value="{key}"' not in page] == ([] if offered else [INSTALLATION_ADMINISTRATOR])


def test_a_role_given_here_says_by_whom_and_since_when(ravi, amina, grevendrecht, browse, at):
    visitor = browse(ravi)
    person = f"/beheer/organisaties/{grevendrecht.pk}/mensen/{amina.pk}/"

    answer = visitor.post(person, {"role": ADMINISTRATOR})

    assert answer.url == person
    shown = visitor.get(person).content.decode()
    assert "given by Ravi Jagessar" in shown
    assert "Invites people, gives and ends roles in this organisation." in shown


def test_a_role_that_has_ended_stays_readable_and_offers_nothing(ravi, amina, grevendrecht, browse):
    visitor = browse(ravi)
    held = Appointment.objects.get(person=amina)

    visitor.post(f"/beheer/rol/{held.pk}/einde/", {"sure": "1"})

    shown = visitor.get(f"/beheer/organisaties/{grevendrecht.pk}/mensen/{amina.pk}/").content.decode()
    assert "End this role today" not in shown
    assert "until" in shown


def test_who_may_not_be_let_go_is_not_and_it_says_why(piet, wolderbrink, browse):
    visitor = browse(piet)

    page = visitor.get(f"/beheer/organisaties/{wolderbrink.pk}/mensen/{piet.pk}/").content.decode()
    answer = visitor.post(f"/beheer/organisaties/{wolderbrink.pk}/mensen/{piet.pk}/vertrekt/", {"sure": "1"})

    assert "Somebody else has to end this role" in page
    assert "Has left" not in page
    assert (answer.status_code, Appointment.objects.get(person=piet).ends_on) == (409, None)


def test_everyone_who_is_signed_in_may_read_what_a_role_opens(amina, browse):
    page = browse(amina).get("/beheer/rollen/").content.decode()

    assert [role.key for role in ROLES.values() if str(role.name) not in page] == []


def test_an_invitation_from_here_can_be_taken_back(ravi, grevendrecht, browse, at):
    visitor = browse(ravi)
    place = f"/beheer/organisaties/{grevendrecht.pk}/"
    visitor.post(f"{place}uitnodigen/", {"email": "Nadia@voorbeeld.example", "role": PRACTITIONER})
    invitation = Invitation.objects.get()
    before = visitor.get(place).content.decode()

    visitor.post(f"/beheer/uitnodiging/{invitation.pk}/intrekken/", {"sure": "1"})

    assert "nadia@voorbeeld.example" in before
    assert "nadia@voorbeeld.example" not in visitor.get(place).content.decode()


def test_an_invitation_that_was_taken_up_is_no_longer_open(ravi, grevendrecht, at, later):
    invitation = actions.invite("nadia@voorbeeld.example", by=ravi, at=at, organisation=grevendrecht, role=PRACTITIONER)
    before = list(queries.open_invitations(grevendrecht, at))

    actions.accept(invitation, at=later(1), name="Nadia Koleva", password="Een zin is goed genoeg")

    assert (before, list(queries.open_invitations(grevendrecht, at))) == ([invitation], [])
