"""The server: granian with its workers, and beside it the worker for tasks."""

import resource
import subprocess
import sys

from django.conf import settings
from django.core.management.base import BaseCommand
from granian import Granian
from granian.constants import Interfaces
from granian.log import LogLevels

from vakwerk.people.public import people_of_demo
from vakwerk.web.demo import shown_emails
from vakwerk.web.start import refuse_demo_elsewhere, refuse_taken_port

CONNECTIONS = 4096  # granian counts open connections here, not requests


class Command(BaseCommand):
    help = "Serve Vakwerk on VAKWERK_BIND and VAKWERK_PORT, with a worker for tasks."

    def handle(self, *args, **options):
        refuse_demo_elsewhere()
        refuse_taken_port()
        self.welcome()
        allow_many_connections()
        worker = subprocess.Popen([sys.argv[0], "work"])  # noqa: S603  our own command
        try:
            Granian(
                "vakwerk.web.wsgi:application",
                address=settings.BIND,
                port=settings.PORT,
                interface=Interfaces.WSGI,
                workers=settings.WORKERS,
                blocking_threads=1,
                backlog=CONNECTIONS,
                backpressure=CONNECTIONS,
                websockets=False,
                respawn_failed_workers=True,
                log_level=LogLevels.warning,
            ).serve()
        finally:
            worker.terminate()
            worker.wait(10)

    def welcome(self):
        self.stdout.write(f"\nVakwerk is at {settings.ADDRESS} (stop with Ctrl-C)")
        people = people_of_demo(shown_emails()) if settings.DEMO else []
        for person, place in people:
            self.stdout.write(f"  be {person.name:<18} {place}")
        self.stdout.flush()


def allow_many_connections():
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (max(soft, min(hard, 2 * CONNECTIONS)), hard))
