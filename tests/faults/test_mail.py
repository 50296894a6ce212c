"""A mail server that answers after a long time: nobody else's mail waits for it, and nothing goes twice."""

import socketserver
import threading
import time
from contextlib import contextmanager

import pytest
import time_machine

from vakwerk.notices import tasks
from vakwerk.notices.models import Notice
from vakwerk.notices.public import tell
from vakwerk.notices.rules import TRY_AGAIN_AFTER
from vakwerk.people.models import Person

PATIENCE = 0.3  # seconds, where a real installation has ten


class Letters(socketserver.StreamRequestHandler):
    """Just enough of SMTP. It is slow over the mail of one reader: before it takes it, or after."""

    def handle(self):
        self.say("220 ready")
        for line in iter(self.rfile.readline, b""):
            verb = line[:4].upper()
            if verb == b"QUIT":
                break
            self.answer(verb, line)

    def answer(self, verb, line):
        if verb == b"DATA":
            self.take()
            return
        if verb == b"RCPT":
            self.server.is_slow = self.server.slow_over.encode() in line
        self.wait(verb == b"RCPT" and self.server.when == "before")
        self.say("250 fine")

    def take(self):
        self.say("354 go on")
        text = b"".join(iter(self.rfile.readline, b".\r\n")).decode()
        self.server.taken.append(next(line for line in text.splitlines() if line.startswith("Message-ID:")))
        self.wait(self.server.when == "after")
        self.say("250 taken")

    def wait(self, is_now):
        if self.server.is_slow and is_now:
            self.server.is_slow = False
            time.sleep(3 * PATIENCE)

    def say(self, words):
        self.wfile.write(f"{words}\r\n".encode())


class Server(socketserver.ThreadingTCPServer):
    daemon_threads = True

    def handle_error(self, *_who):
        """Who was slow finds that nobody waits for the answer any more."""


@contextmanager
def serving(slow_over, when):
    with Server(("127.0.0.1", 0), Letters) as server:
        server.slow_over, server.when, server.is_slow, server.taken = slow_over, when, False, []
        threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
        yield server
        server.shutdown()


@pytest.fixture
def told(settings, amina, bram, zoe, at):
    """Three people have a message; the mail of Amina's goes first."""
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_TIMEOUT = "127.0.0.1", PATIENCE
    for minute, person in enumerate((amina, bram, zoe)):
        with time_machine.travel(at):
            tell([person], "Er wacht iets.", about="peers.peergroup:voorbeeld1", at=at.replace(second=minute))


@pytest.mark.parametrize(("when", "copies"), [("before", 1), ("after", 2)])
@pytest.mark.either_database
def test_who_is_slow_to_take_one_mail_holds_up_no_other(told, settings, at, when, copies):
    """Taken, and said so too late: then a second copy goes, with the same Message-ID, which mail programs hide."""
    with serving("amina@", when) as server:
        settings.EMAIL_PORT = server.server_address[1]

        took = [run(at, minutes) for minutes in (1, 2)]
        others = mailed()
        server.slow_over = "nobody@"
        run(at, 3 + TRY_AGAIN_AFTER.seconds / 60)
        run(at, 30)

    assert max(took) < 2.5 * PATIENCE + 1
    assert others == ["Bram Hoekstra", "Zoë Kuipers"]
    assert mailed() == ["Amina El Idrissi", "Bram Hoekstra", "Zoë Kuipers"]
    assert (len(set(server.taken)), len(server.taken)) == (3, 2 + copies)


def run(at, minutes):
    """One run of the task, so many minutes later; how many seconds it took."""
    begun = time.monotonic()
    with time_machine.travel(at.timestamp() + minutes * 60):
        tasks.deliver.call()
    return time.monotonic() - begun


def mailed():
    reached = Notice.objects.exclude(mailed_at=None).values("person")
    return sorted(Person.objects.filter(pk__in=reached).values_list("name", flat=True))
