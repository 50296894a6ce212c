"""The demo region on a busy day, in a database that is really written to, so that a process can be killed over it."""

import pytest
from django.test import Client
from django.utils.translation import override
from tests.faults.killing import Shelf
from tests.region.conftest import hold_a_meeting, person, wait_for_an_answer

BACKEND = "allauth.account.auth_backends.AuthenticationBackend"


@pytest.fixture
def language():
    """The region speaks Dutch."""
    return "nl"


@pytest.fixture(scope="module")
def shelf(filled_demo, django_db_blocker, tmp_path_factory):
    """The region as it is kept; whoever changed it puts it back."""
    with django_db_blocker.unblock(), override("nl"):
        hold_a_meeting()
        wait_for_an_answer()
        yield Shelf(tmp_path_factory.mktemp("shelf"))


@pytest.fixture
def region(shelf, transactional_db):
    """The region with everything as it was."""
    shelf.begin_again()
    return shelf


@pytest.fixture
def enter(region):
    """Sign in as somebody: enter("Amina El Idrissi"). A fault answers as it would to her."""

    def entered(name):
        visitor = Client(raise_request_exception=False)
        visitor.force_login(person(name), backend=BACKEND)
        return visitor

    return entered


@pytest.fixture
def tell(record_property):
    """Figures for who runs the long form."""
    return lambda words: record_property("figures", words)


def pytest_terminal_summary(terminalreporter):
    for report in terminalreporter.stats.get("passed", []):
        for name, words in report.user_properties:
            if name == "figures" and report.when == "call":
                terminalreporter.write_line(words)
