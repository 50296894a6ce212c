"""A demo lets everyone be anyone: only in a database made as one, only on this machine, and all of it invented."""

import re
import socket

import pytest

from vakwerk.notices.models import Notice
from vakwerk.people.models import Installation, Person
from vakwerk.people.public import begin_demo
from vakwerk.web.config import WrongSetting
from vakwerk.web.demo import other_emails, shown_emails
from vakwerk.web.start import refuse_demo_elsewhere, refuse_taken_port


@pytest.fixture
def demo(settings, db, at):
    """A database made as a demo, with the setting on."""
    settings.DEMO = True
    begin_demo(at=at)


def test_without_the_setting_nothing_is_checked(settings, db):
    settings.BIND = "0.0.0.0"  # noqa: S104

    assert refuse_demo_elsewhere() is None


def test_a_demo_on_this_machine_starts(demo):
    assert refuse_demo_elsewhere() is None


@pytest.mark.parametrize("made", ["for real work", "not yet"])
def test_in_a_database_that_was_not_made_as_a_demo_it_does_not_start(settings, db, at, made):
    settings.DEMO = True
    if made == "for real work":
        Installation.objects.create(pk=1, is_demo=False, made_at=at)

    with pytest.raises(WrongSetting, match="VAKWERK_DEMO is 1, but this database was not made as a demo"):
        refuse_demo_elsewhere()


@pytest.mark.parametrize("bind", ["127.0.0.1", "127.0.0.53", "::1", "localhost"])
def test_an_address_of_this_machine_itself_is_near_enough(demo, settings, bind):
    settings.BIND = bind

    assert refuse_demo_elsewhere() is None


@pytest.mark.parametrize("bind", ["0.0.0.0", "::", "192.168.1.4", "vakwerk.example.org", ""])  # noqa: S104
def test_beyond_this_machine_it_does_not_start(demo, settings, bind):
    settings.BIND = bind

    with pytest.raises(WrongSetting, match="VAKWERK_BIND must be an address of this machine itself"):
        refuse_demo_elsewhere()


def test_a_port_that_another_server_has_is_refused(settings):
    with socket.socket() as other:
        other.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEPORT, 1)
        other.bind(("127.0.0.1", 0))
        other.listen()
        settings.BIND, settings.PORT = other.getsockname()

        with pytest.raises(WrongSetting, match=f"VAKWERK_PORT is {settings.PORT}, but that cannot be had"):
            refuse_taken_port()
    refuse_taken_port()


def test_behind_a_proxy_that_lets_everybody_in_it_does_not_start(demo, settings):
    settings.BEHIND_PROXY = True

    with pytest.raises(WrongSetting, match="VAKWERK_BEHIND_PROXY"):
        refuse_demo_elsewhere()


def test_one_click_makes_one_somebody(demo, amina, client):
    answer = client.post("/demo/", {"email": amina.email})

    assert answer.url == "/"
    assert "Amina" in client.get("/").content.decode()


@pytest.mark.parametrize("wrong", ["setting", "database", "elsewhere", "nobody"])
def test_the_click_works_nowhere_but_in_a_demo_on_this_machine(demo, amina, client, settings, wrong):
    settings.DEMO = wrong != "setting"
    if wrong == "database":
        Installation.objects.update(is_demo=False)
    here = "192.0.2.7" if wrong == "elsewhere" else "127.0.0.1"
    email = "niemand@voorbeeld.example" if wrong == "nobody" else amina.email

    answer = client.post("/demo/", {"email": email}, REMOTE_ADDR=here)

    assert answer.status_code == 404
    assert "_auth_user_id" not in client.session


def test_the_front_door_of_real_work_offers_nobody(db, amina, client):
    page = client.get("/").content.decode()

    assert 'action="/demo/"' not in page
    assert amina.name not in page


@pytest.fixture
def region(filled_demo, settings, db):
    """The filled demo."""
    settings.DEMO = True


def test_the_region_is_filled_with_people_who_are_all_there(region, client):
    page = client.get("/").content.decode()

    assert re.findall('class="vw-someone" type="submit" name="email" value="(.+?)"', page) == [
        *shown_emails(), *other_emails(),
    ]  # fmt: skip
    assert Person.objects.count() == len(shown_emails()) + len(other_emails())


def test_nobody_in_the_region_has_a_password_or_a_real_address(region):
    people = list(Person.objects.all())

    assert [person.email for person in people if person.has_usable_password()] == []
    assert [person.email for person in people if not person.email.endswith(".example")] == []


def test_a_filled_region_mails_nobody(region):
    assert not Notice.objects.filter(by_mail=True).exists()


@pytest.mark.parametrize("name", ["amina", "dirk", "ravi", "gonny", "emre", "chandra"])
def test_whoever_one_is_the_first_pages_are_there(region, client, name):
    client.post("/demo/", {"email": next(email for email in shown_emails() if email.startswith(f"{name}@"))})

    pages = ["/", "/samen/", "/mijn-vak/", "/meer/", "/account/", "/account/van-mij/", "/berichten/", "/methoden/"]

    assert {page: client.get(page).status_code for page in pages} == dict.fromkeys(pages, 200)


def test_a_visitor_looks_around_without_an_account(region, client):
    page = client.get("/welkom/?bezoeker").content.decode()

    assert 'class="vw-someone"' not in page
    assert 'href="/inloggen/"' in page
