"""What stands ready before the first page is asked for."""

import resource
import subprocess
import sys
from io import StringIO

import pytest

from vakwerk.web.management.commands.serve import Command
from vakwerk.web.server import CONNECTIONS, allow_many_connections

LATER = ("icalendar", "mammoth", "odfdo", "weasyprint")  # heavy, and few pages need them


@pytest.mark.either_database
def test_the_application_loads_without_what_few_pages_need():
    look = f"import sys, vakwerk.web.wsgi; print(*sorted(sys.modules.keys() & {set(LATER)}))"

    done = subprocess.run([sys.executable, "-c", look], capture_output=True, text=True, timeout=60, check=True)

    assert done.stdout.split() == []


def test_the_limit_of_open_files_is_raised_as_far_as_it_may():
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    try:
        resource.setrlimit(resource.RLIMIT_NOFILE, (256, hard))

        allowed = allow_many_connections()

        assert resource.getrlimit(resource.RLIMIT_NOFILE)[0] == 2 * allowed == max(256, min(hard, 2 * CONNECTIONS))
    finally:
        resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))


@pytest.mark.parametrize(("connections", "warns"), [(CONNECTIONS - 1, True), (CONNECTIONS, False)])
def test_a_server_for_few_browsers_says_so(connections, warns):
    said = StringIO()

    Command(stderr=said).warn_of_few(connections)

    assert ("ulimit -n" in said.getvalue()) is warns
