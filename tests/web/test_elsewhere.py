"""Signing in with the account one has at work, at a real provider on this machine."""

from urllib.parse import parse_qs, urlsplit

import httpx
import jwt
import oidc_provider_mock
import pytest
from allauth.socialaccount.internal import jwtkit
from allauth.socialaccount.models import SocialAccount
from allauth.socialaccount.providers.oauth2.client import OAuth2Error

from vakwerk.common.verdicts import Refused
from vakwerk.people import actions
from vakwerk.people.models import Appointment, ClaimRule, IdentityProvider, Person
from vakwerk.people.public import ADMINISTRATOR, COLLEAGUE, PRACTITIONER, TEAM_LEAD
from vakwerk.trail.models import TrailEntry
from vakwerk.web.identity import belongs

pytestmark = [pytest.mark.django_db, pytest.mark.filterwarnings("ignore::DeprecationWarning")]


@pytest.fixture(scope="module")
def server():
    with oidc_provider_mock.run_server_in_thread(port=0) as running:
        yield f"http://localhost:{running.server_port}"


@pytest.fixture
def work(server, ravi, grevendrecht, team, at):
    """Grevendrecht signs in at the provider; who is in group W&I works in the team, whoever leads it leads it."""
    facts = {"name": "Gemeente Grevendrecht", "discovery": server, "client_id": "vakwerk", "secret": "geheim"}
    provider = actions.keep_provider(grevendrecht, by=ravi, at=at, **facts)
    for value, role in (("w-en-i", PRACTITIONER), ("teamleiders", TEAM_LEAD)):
        actions.add_claim_rule(provider, by=ravi, at=at, claim="groups", value=value, role=role, team=team)
    return provider


@pytest.fixture
def arrive(client, server):
    """Go to the provider, be somebody there, and come back: arrive(provider, "sub", email=..., groups=[...])."""

    def arrived(provider, subject, **claims):
        httpx.put(f"{server}/users/{subject}", json={"name": "Nora Visser"} | claims).raise_for_status()
        there = client.get(f"/inloggen/bij/{provider.pk}/").url
        back = httpx.post(there, data={"sub": subject}).headers["location"]
        parts = urlsplit(back)
        return client.get(parts.path, parse_qs(parts.query), follow=True)

    return arrived


def roles(person):
    now = Appointment.objects.filter(person=person, ends_on=None).order_by("role")
    return [(role.role, role.team and role.team.name) for role in now]


def test_story_somebody_new_signs_in_at_work_and_has_her_role(work, arrive, team):
    page = arrive(work, "nora", email="Nora@Grevendrecht.example", groups=["w-en-i", "iedereen"])

    nora = Person.objects.get(email="nora@grevendrecht.example")
    assert page.wsgi_request.user == nora
    assert (nora.name, nora.has_usable_password()) == ("Nora Visser", False)
    assert roles(nora) == [(PRACTITIONER, team.name)]
    assert TrailEntry.objects.filter(action="people.sign_in", actor=nora).exists()


def test_the_sign_in_page_shows_each_provider_side_by_side(work, ravi, grevendrecht, at, client):
    other = actions.keep_provider(
        grevendrecht, by=ravi, at=at, name="Werkplein", discovery="https://id.example", client_id="b"
    )
    page = client.get("/inloggen/").content.decode()
    actions.keep_provider(grevendrecht, by=ravi, at=at, provider=other, is_on=False)

    assert f"/inloggen/bij/{work.pk}/" in page
    assert "Inloggen via Gemeente Grevendrecht" in page
    assert f"/inloggen/bij/{other.pk}/" in page
    assert f"/inloggen/bij/{other.pk}/" not in client.get("/inloggen/").content.decode()
    assert client.get(f"/inloggen/bij/{other.pk}/").status_code == 404


def test_roles_follow_at_every_sign_in_and_what_people_gave_stays(work, arrive, ravi, grevendrecht, team, at, client):
    arrive(work, "nora", email="nora@grevendrecht.example", groups=["w-en-i", "teamleiders"])
    nora = Person.objects.get(email="nora@grevendrecht.example")
    actions.appoint(nora, by=ravi, at=at, role=ADMINISTRATOR, organisation=grevendrecht)
    before = roles(nora)
    client.logout()

    arrive(work, "nora", email="nora@grevendrecht.example", groups=["w-en-i"])

    assert before == [(ADMINISTRATOR, None), (PRACTITIONER, team.name), (TEAM_LEAD, team.name)]
    assert roles(nora) == [(ADMINISTRATOR, None), (PRACTITIONER, team.name)]


def test_another_address_at_work_is_still_she(work, arrive, client):
    arrive(work, "nora", email="nora@grevendrecht.example")
    client.logout()

    page = arrive(work, "nora", email="n.visser@grevendrecht.example")

    assert page.wsgi_request.user.email == "nora@grevendrecht.example"
    assert not Person.objects.filter(email="n.visser@grevendrecht.example").exists()


def test_a_colleague_with_an_account_gets_into_it(work, arrive, amina):
    page = arrive(work, "amina", email=amina.email)

    assert page.wsgi_request.user == amina


def test_no_organisation_opens_the_account_of_who_works_elsewhere(work, arrive, bram):
    page = arrive(work, "bram", email=bram.email)

    assert page.status_code == 403
    assert "Er is al een account met dit adres." in page.content.decode()
    assert not page.wsgi_request.user.is_authenticated
    assert not SocialAccount.objects.exists()


@pytest.mark.parametrize("claims", [{}, {"email": "nora@grevendrecht.example", "email_verified": False}])
def test_without_an_address_that_is_hers_nobody_comes_in(work, arrive, claims):
    page = arrive(work, "nora", **claims)

    assert page.status_code == 403
    assert "gaf je e-mailadres niet door" in page.content.decode()


def test_a_closed_account_stays_closed(work, arrive, client):
    arrive(work, "nora", email="nora@grevendrecht.example")
    client.logout()
    Person.objects.filter(email="nora@grevendrecht.example").update(is_active=False)

    page = arrive(work, "nora", email="nora@grevendrecht.example")

    assert not page.wsgi_request.user.is_authenticated


def test_what_else_the_organisation_says_is_not_kept_and_the_secret_is_not_readable(work, arrive):
    arrive(work, "nora", email="nora@grevendrecht.example", birthdate="1980-05-06", groups=["w-en-i"])

    assert SocialAccount.objects.get().extra_data == {}
    assert "geheim" not in IdentityProvider.objects.get().secret


def test_the_second_step_is_done_at_work(work, arrive, grevendrecht, client):
    type(grevendrecht).objects.filter(pk=grevendrecht.pk).update(second_step_required=True)

    arrive(work, "nora", email="nora@grevendrecht.example", groups=["w-en-i"])

    assert client.get("/").status_code == 200


def test_a_provider_that_is_away_is_said_and_the_rest_works_on(work, client):
    IdentityProvider.objects.update(discovery="http://localhost:9")

    page = client.get(f"/inloggen/bij/{work.pk}/")

    assert page.status_code == 503
    assert "Je organisatie antwoordt niet." in page.content.decode()
    assert client.get("/inloggen/").status_code == 200


@pytest.mark.parametrize("query", [{"error": "access_denied"}, {"code": "verzonnen", "state": "ook"}, {}])
def test_coming_back_with_nothing_good_signs_nobody_in(work, client, query):
    page = client.get(f"/inloggen/bij/{work.pk}/terug/", query)

    assert page.status_code in (302, 403)
    assert "_auth_user_id" not in client.session


def come_back(client, there, **changed):
    """As it was asked but for what is changed; then what the provider says brings one back."""
    back = urlsplit(httpx.post(httpx.URL(there).copy_merge_params(changed), data={"sub": "nora"}).headers["location"])
    return client.get(back.path, parse_qs(back.query), follow=True)


@pytest.fixture
def nora(server):
    facts = {"name": "Nora Visser", "email": "nora@grevendrecht.example", "groups": ["w-en-i"]}
    httpx.put(f"{server}/users/nora", json=facts).raise_for_status()


@pytest.mark.parametrize(
    ("changed", "is_in"), [({}, True), ({"nonce": "of-somebody-else"}, False), ({"nonce": ""}, False)]
)
def test_what_was_said_to_another_session_signs_nobody_in(changed, is_in, work, nora, client):
    there = client.get(f"/inloggen/bij/{work.pk}/").url

    page = come_back(client, there, **changed)

    assert (page.status_code, page.wsgi_request.user.is_authenticated) == ((200, True) if is_in else (403, False))


@pytest.mark.parametrize(
    ("changed", "is_ours"),
    [
        ({}, True),
        ({"aud": "elders"}, False),
        ({"iss": "https://elders.example"}, False),
        ({"exp": 1}, False),
    ],
)
def test_what_was_said_to_another_or_by_another_or_long_ago_is_not_to_us(changed, is_ours):
    said = {"aud": "vakwerk", "iss": "https://id.example", "exp": 4_000_000_000, "sub": "nora"} | changed
    token = jwt.encode(said, "nobody looks at the signature: it came over TLS, straight from there", "HS256")
    expected = {"keys_url": "", "issuer": "https://id.example", "audience": "vakwerk", "lookup_kid": None}

    if is_ours:
        assert jwtkit.verify_and_decode(credential=token, verify_signature=False, **expected) == said
        return
    with pytest.raises(OAuth2Error):
        jwtkit.verify_and_decode(credential=token, verify_signature=False, **expected)


def test_two_tabs_may_both_begin(work, nora, client):
    first, _second = (client.get(f"/inloggen/bij/{work.pk}/").url for _tab in range(2))

    assert come_back(client, first).wsgi_request.user.is_authenticated


@pytest.mark.parametrize(
    ("said", "is_trusted"),
    [
        ({"id_token": {"sub": "nora", "nonce": "n"}, "userinfo": {"sub": "nora"}}, True),
        ({"id_token": {"sub": "nora", "nonce": "n"}}, True),
        ({"id_token": {"sub": "nora", "nonce": "n"}, "userinfo": {"sub": "dirk"}}, False),
        ({"id_token": {"sub": "nora", "nonce": "n"}, "userinfo": {}}, False),
        ({"id_token": {"sub": "nora"}}, False),
        ({"userinfo": {"sub": "nora"}}, False),
    ],
)
def test_both_answers_are_about_one_person_and_to_this_session(said, is_trusted):
    assert belongs(said, "n") is is_trusted
    assert not belongs({"id_token": {"sub": "nora", "nonce": ""}}, "")


def test_the_way_there_takes_no_orders_from_an_address(work, client):
    ordered = {"auth_params": "prompt=none&redirect_uri=https://elders.example/", "scope": "alles", "next": "/samen/"}

    asked = parse_qs(urlsplit(client.get(f"/inloggen/bij/{work.pk}/", ordered).url).query)

    assert urlsplit(asked["redirect_uri"][0]).path == f"/inloggen/bij/{work.pk}/terug/"
    assert "prompt" not in asked
    assert set(asked["scope"][0].split()) == {"openid", "profile", "email"}


def test_a_role_may_ask_how_somebody_signed_in_there(work, arrive, ravi, at):
    actions.add_claim_rule(work, by=ravi, at=at, claim="amr", value="mfa", role=COLLEAGUE)

    arrive(work, "nora", email="nora@grevendrecht.example", amr=["pwd"])
    before = roles(Person.objects.get(name="Nora Visser"))
    arrive(work, "nora", email="nora@grevendrecht.example", amr=["pwd", "mfa"])

    assert (before, roles(Person.objects.get(name="Nora Visser"))) == ([], [(COLLEAGUE, None)])


def test_an_administrator_keeps_it_in_beheer(ravi, grevendrecht, browse):
    visitor = browse(ravi)
    facts = {"name": "Grevendrecht", "client_id": "vakwerk", "secret": "geheim", "is_on": "on"}
    address = f"/beheer/organisaties/{grevendrecht.pk}/inloggen/"
    wrong = visitor.post(address, facts | {"discovery": "http://id.grevendrecht.example"})

    right = visitor.post(address, facts | {"discovery": "https://id.grevendrecht.example"}, follow=True)

    kept = IdentityProvider.objects.get()
    page = right.content.decode()
    assert "has to begin with https" in wrong.content.decode()
    assert "geheim" not in wrong.content.decode() + page
    assert f"http://localhost:8000/inloggen/bij/{kept.pk}/terug/" in page
    visitor.post(f"/beheer/inloggen/{kept.pk}/regel/", {"claim": "groups", "value": "a", "role": PRACTITIONER})
    rule = ClaimRule.objects.get()
    visitor.post(f"/beheer/inloggen/{kept.pk}/", facts | {"discovery": kept.discovery, "secret": "", "name": "Anders"})
    visitor.post(f"/beheer/inlogregel/{rule.pk}/weg/")
    assert IdentityProvider.objects.get().secret == kept.secret
    assert IdentityProvider.objects.get().name == "Anders"
    assert not ClaimRule.objects.exists()


def test_nobody_becomes_administrator_by_a_setting_elsewhere(work, ravi, at):
    with pytest.raises(Refused, match="given by a person"):
        actions.add_claim_rule(work, by=ravi, at=at, role=ADMINISTRATOR)


@pytest.mark.parametrize("somebody", ["amina", "dirk", "bram"])
def test_for_others_it_is_not_there(work, somebody, request, browse):
    visitor = browse(request.getfixturevalue(somebody))

    assert visitor.get(f"/beheer/inloggen/{work.pk}/").status_code == 404
    assert visitor.get(f"/beheer/organisaties/{work.organisation_id}/inloggen/").status_code == 404
