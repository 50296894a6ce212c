"""The people of the tests: they have names and keep their part, as in the demo."""

import logging
import os
import socket
from datetime import datetime, timedelta
from hashlib import sha256
from zoneinfo import ZoneInfo

import pytest
from django.db import connection
from django.utils.translation import override
from hypothesis import settings as hypothesis
from hypothesis.configuration import set_hypothesis_home_dir
from playwright.sync_api import sync_playwright
from structlog.stdlib import ProcessorFormatter

from tests.browser import Browser
from tests.template import alone, copy_filled, copy_template, fill
from vakwerk.web.catalogues import compile_catalogues

hypothesis.register_profile("vakwerk", deadline=None, database=None, derandomize=True)
hypothesis.load_profile("vakwerk")
set_hypothesis_home_dir("var/hypothesis")


def pytest_configure():
    """The pages of the tests speak Dutch, also while tests are collected."""
    with alone():
        compile_catalogues()


def pytest_collection_modifyitems(items):
    """What takes longest begins first. What says nothing about the database is not said twice."""
    items.sort(key=lambda item: item.path.parent.name != "region")
    if connection.vendor == "postgresql":
        for item in items:
            if item.get_closest_marker("either_database"):
                item.add_marker(pytest.mark.skip(reason="says nothing about the database: SQLite was enough"))


def pytest_terminal_summary(terminalreporter):
    skipped = terminalreporter.stats.get("skipped", [])
    walks = [report for report in skipped if "no browser was found" in str(report.longrepr)]
    if walks:
        terminalreporter.write_line(f"{len(walks)} walks were not run: no browser was found.", yellow=True)


@pytest.fixture(scope="session", autouse=True)
def only_this_machine():
    """No request leaves the machine during tests."""
    connect = socket.socket.connect

    def guarded(self, address):
        if isinstance(address, tuple) and address[0] not in ("127.0.0.1", "::1", "localhost"):
            raise OSError(f"A test tried to reach {address[0]}.")
        return connect(self, address)

    patch = pytest.MonkeyPatch()
    patch.setattr(socket.socket, "connect", guarded)
    yield
    patch.undo()


@pytest.fixture(scope="session")
def shared_folder(tmp_path_factory):
    """A folder that all processes of this run of the tests have in common."""
    own = tmp_path_factory.getbasetemp()
    return own.parent if "PYTEST_XDIST_WORKER" in os.environ else own


@pytest.fixture(scope="session")
def browser():
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"  # the browser's loop runs on in this process, beside later tests
    with sync_playwright() as playwright:
        browser = Browser(playwright)
        yield browser
        browser.end()


@pytest.fixture(scope="session")
def is_first(shared_folder):
    """Whether nobody asked this before in this run: work that several tests would repeat is done by one of them."""
    claimed = shared_folder / "claimed"
    claimed.mkdir(exist_ok=True)

    def claim(key):
        try:
            (claimed / sha256(repr(key).encode()).hexdigest()).touch(exist_ok=False)
        except FileExistsError:
            return False
        return True

    return claim


@pytest.fixture
def language():
    """The language of the people and their messages, as it stands in the code; a folder may speak another."""
    return "en"


@pytest.fixture(autouse=True)
def speak(language):
    with override(language):
        yield


@pytest.fixture
def log_lines():
    """What is written to the log while a test runs, as it is written."""
    ours = next(each for each in logging.getLogger().handlers if isinstance(each.formatter, ProcessorFormatter))
    keep = Keep()
    keep.setFormatter(ours.formatter)
    logging.getLogger().addHandler(keep)
    yield keep.lines
    logging.getLogger().removeHandler(keep)


class Keep(logging.Handler):
    def __init__(self):
        super().__init__()
        self.lines = []

    def emit(self, record):
        self.lines.append(self.format(record))


@pytest.fixture(scope="session")
def django_db_keepdb():
    return True


@pytest.fixture(scope="session")
def django_db_modify_db_settings(django_db_modify_db_settings_parallel_suffix):
    copy_template()


@pytest.fixture(scope="session")
def filled(shared_folder):
    """A folder with the filled demo, made once for all processes of this run."""
    folder = shared_folder / "filled"
    with alone():
        if not (folder / "ready").exists():
            fill(folder)
    return folder


@pytest.fixture(scope="module")
def filled_demo(django_db_setup, django_db_blocker, filled):
    """The demo region for all tests of a module; what each changes is undone after it, and all of it at last."""
    with django_db_blocker.unblock():
        connection.close()
        copy_filled(filled)
    yield
    with django_db_blocker.unblock():
        connection.close()
        copy_template()


@pytest.fixture(autouse=True)
def empty_shelf():
    """Methods are read once a minute; a test begins with an empty database."""
    from vakwerk.methods.queries import forget

    forget()


@pytest.fixture
def at():
    """Now, in whole minutes."""
    return datetime.now(ZoneInfo("Europe/Amsterdam")).replace(second=0, microsecond=0)


@pytest.fixture
def later(at):
    """A moment so many minutes later: later(5)."""
    return lambda minutes: at + timedelta(minutes=minutes)


@pytest.fixture
def settle(db, at, language):
    """Make a person who works somewhere: settle("amina", grevendrecht, PRACTITIONER, team)."""
    from vakwerk.people.public import PRACTITIONER, settle_appointment, settle_person

    def settled(key, name, organisation=None, role=PRACTITIONER, team=None):
        person = settle_person(f"{key}@voorbeeld.example", name, at=at - timedelta(days=400), language=language)
        if organisation is not None:
            settle_appointment(
                person, role, organisation=organisation, team=team, on=at.date() - timedelta(days=400), at=at
            )
        return person

    return settled


@pytest.fixture
def grevendrecht(db, at):
    from vakwerk.people.public import settle_organisation

    return settle_organisation("Gemeente Grevendrecht", "municipality", terms_at=at)


@pytest.fixture
def wolderbrink(db, at):
    from vakwerk.people.public import settle_organisation

    return settle_organisation("Gemeente Wolderbrink", "municipality", terms_at=at)


@pytest.fixture
def team(grevendrecht):
    return grevendrecht.teams.create(name="Team Werk en Inkomen")


@pytest.fixture
def amina(settle, grevendrecht, team):
    """Brings in what keeps her awake."""
    return settle("amina", "Amina El Idrissi", grevendrecht, team=team)


@pytest.fixture
def bram(settle, wolderbrink):
    """Thinks along, precisely."""
    return settle("bram", "Bram Hoekstra", wolderbrink)


@pytest.fixture
def zoe(settle, wolderbrink):
    """Writes everything down."""
    return settle("zoe", "Zoë Kuipers", wolderbrink)


@pytest.fixture
def karima(settle, grevendrecht):
    """Says it when she is not sure."""
    return settle("karima", "Karima Bouzidi", grevendrecht)


@pytest.fixture
def eveline(settle, wolderbrink):
    """Facilitates."""
    return settle("eveline", "Eveline Tjong", wolderbrink)


@pytest.fixture
def dirk(settle, grevendrecht, team):
    """Leads Amina's team; no door opens for him."""
    from vakwerk.people.public import TEAM_LEAD

    return settle("dirk", "Dirk Terpstra", grevendrecht, TEAM_LEAD, team)


@pytest.fixture
def ravi(settle, grevendrecht):
    """Keeps people and roles; reads nothing."""
    from vakwerk.people.public import ADMINISTRATOR

    return settle("ravi", "Ravi Jagessar", grevendrecht, ADMINISTRATOR)


@pytest.fixture
def browse(client):
    """Visit as somebody: browse(amina).get("/")."""

    def visit(person):
        client.force_login(person, backend="allauth.account.auth_backends.AuthenticationBackend")
        return client

    return visit
