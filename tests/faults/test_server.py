"""The server itself, with all its processes, killed (kill -9) over forms of a conversation and of the ground."""

import os
import random
import shutil
import signal
import socket
import sqlite3
import subprocess
import threading
import time
from contextlib import contextmanager, suppress

import psycopg
import pytest
import requests
from bs4 import BeautifulSoup
from tests.faults.filled import filled as filled_in
from tests.faults.killing import contents, differences
from tests.template import FILE, ROOT, VAKWERK, on_postgresql, surroundings
from tests.walks.conftest import database, wait_for

from vakwerk.web.demo import email_of

ROUNDS = int(os.environ.get("FAULTS_ROUNDS", "150" if os.environ.get("FAULTS") == "long" else "2"))
# Whose page, and where; the server is killed over a form of that page.
PAGES = (("eveline", "talk"), ("zoe", "talk"), ("amina", "/mijn-vak/"), ("eveline", "planning"), ("amina", "talk"))
BEGIN = """
from tests.region.conftest import hold_a_meeting
from vakwerk.methods.models import Conversation
from vakwerk.peers.models import PeerGroup
hold_a_meeting()
meeting = Conversation.objects.get(origin__startswith="peers.peersession:")
print(meeting.pk, PeerGroup.objects.get(name="De Sluiswachters").pk)
"""
ENDS = ("/uitloggen/", "/taal/", "/beeindigen/", "/vertrekken/")


class Served:
    """An installation with its server, that can be killed and started again."""

    def __init__(self, folder, url, port):
        self.folder, self.url, self.address = folder, url, f"http://localhost:{port}"
        self.env = surroundings(folder, url, port) | {"PYTHONPATH": str(ROOT)}

    def start(self):
        with (self.folder / "log").open("a") as log:
            command = [VAKWERK, "serve"]
            self.served = subprocess.Popen(
                command, env=self.env, cwd=ROOT, stdout=log, stderr=log, start_new_session=True
            )
        wait_for(f"{self.address}/health/ready/", self.folder / "log")

    def kill(self):
        """All of it at once: the server, its workers, the worker for tasks."""
        with suppress(ProcessLookupError):
            os.killpg(self.served.pid, signal.SIGKILL)
        self.served.wait(10)

    def run(self, *words):
        done = subprocess.run([VAKWERK, *words], env=self.env, cwd=ROOT, capture_output=True, text=True, check=True)
        return done.stdout

    @contextmanager
    def asked(self):
        where = psycopg.connect(self.url) if on_postgresql() else sqlite3.connect(self.folder / FILE)
        try:
            yield where.cursor()
        finally:
            where.close()

    def contents(self):
        with self.asked() as cursor:
            return contents(cursor)

    def rows(self, sql):
        """The first column of what is asked."""
        with self.asked() as cursor:
            cursor.execute(sql)
            return [first for first, *_rest in cursor.fetchall()]

    def enter(self, key):
        visitor = requests.Session()
        form = forms_on(visitor.get(f"{self.address}/"))[0][1]
        facts = {"csrfmiddlewaretoken": form["csrfmiddlewaretoken"], "email": email_of(key)}
        visitor.post(f"{self.address}/demo/", facts, headers={"Referer": self.address})
        return visitor


@pytest.fixture
def served(filled, tmp_path):
    with installed(filled, tmp_path / "var") as served:
        yield served


@contextmanager
def installed(filled, folder):
    shutil.copytree(filled, folder)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    with database(folder, f"vakwerk_killed_{port}") as url:
        served = Served(folder, url, port)
        ids = served.run("shell", "-v0", "--no-imports", "-c", BEGIN).split()
        served.places = {"talk": f"/gesprek/{ids[0]}/", "planning": f"/samen/groep/{ids[1]}/plannen/"}
        served.run("work", "--once")
        served.start()
        yield served
        served.kill()


def forms_on(page, here=""):
    """(where it goes, the fields) of the forms in the page itself."""
    forms = BeautifulSoup(page.text, "html.parser").find_all("form", method="post")
    found = [((form.get("action") or here).partition("?")[0], filled_in(form)) for form in forms]
    return [(where, fields) for where, fields in found if where.startswith("/") and not where.endswith(ENDS)]


def test_killed_over_any_form_nothing_is_half_done_or_done_twice_and_what_was_confirmed_is_there(served, tell):
    chance = random.Random(2026)
    visitors = {key: served.enter(key) for key, _place in PAGES}
    wrong, killed, confirmed, whole = [], 0, 0, 0

    for number in range(ROUNDS):
        key, place = PAGES[number % len(PAGES)]
        place = served.places.get(place, place)
        forms = forms_on(visitors[key].get(served.address + place), place)
        if not forms:
            continue  # she sits aside at this step, and only listens
        where, fields = chance.choice(forms)
        before = served.contents()
        said = send_and_kill(served, visitors[key], where, fields, chance.uniform(0, 0.12))
        after = served.contents()
        served.start()
        again = post(served, visitors[key], where, fields)
        at_last = served.contents()

        killed += 1
        confirmed += said is not None
        whole += before != after
        if before != after != at_last and before != at_last:
            wrong.append((where, differences(before, after), differences(after, at_last)))
        if said is not None and said.is_redirect and before == after != at_last:
            wrong.append((where, "confirmed, and lost"))
        if again is None or again.status_code >= 500:
            wrong.append((where, "work did not go on"))

    tell(f"server: {killed} times killed, {whole} times after it was done, {confirmed} times after it had said so")
    assert wrong == []
    assert killed > ROUNDS / 2


def test_the_mail_for_a_new_password_is_sent_by_a_real_server_when_it_has_answered(served):
    visitor = requests.Session()
    where = "/wachtwoord/vergeten/"
    [fields] = [fields for to, fields in forms_on(visitor.get(served.address + where), where) if "email" in fields]

    answer = post(served, visitor, where, fields | {"email": email_of("amina")})

    assert (answer.status_code, answer.headers["Location"]) == (302, "/wachtwoord/verstuurd/")
    assert within_seconds(5, lambda: "/wachtwoord/nieuw/" in mails_in(served.folder / "mail"))


def mails_in(folder):
    return "".join(path.read_text() for path in folder.glob("*"))


def within_seconds(most, is_so):
    for _try in range(most * 10):
        if is_so():
            return True
        time.sleep(0.1)
    return False


def send_and_kill(served, visitor, where, fields, seconds):
    """What it answered, if it still could."""
    answers = []
    sending = threading.Thread(target=lambda: answers.append(post(served, visitor, where, fields)))
    sending.start()
    time.sleep(seconds)
    served.kill()
    sending.join(30)
    return answers[0]


def post(served, visitor, where, fields):
    headers = {"Referer": served.address}
    with suppress(requests.ConnectionError):
        return visitor.post(served.address + where, fields, headers=headers, allow_redirects=False, timeout=20)
    return None
