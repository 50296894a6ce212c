"""The server: granian with its workers, and beside it the worker for tasks."""

import subprocess
import sys
from importlib import import_module

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand
from django.db import connections

from vakwerk.people.public import people_of_demo
from vakwerk.web.demo import shown_emails
from vakwerk.web.server import CONNECTIONS, allow_many_connections, server
from vakwerk.web.start import refuse_demo_elsewhere, refuse_taken_port


class Command(BaseCommand):
    help = "Serve Vakwerk on VAKWERK_BIND and VAKWERK_PORT, with a worker for tasks."

    def add_arguments(self, parser):
        parser.add_argument("--prepare", action="store_true", help="First what `prepare` does, in the same process.")

    def handle(self, *args, **options):
        refuse_taken_port()
        if options["prepare"]:
            call_command("prepare")
        refuse_demo_elsewhere()
        self.welcome()
        self.warn_of_few(allow_many_connections())
        import_module("vakwerk.web.wsgi")  # once: the workers begin as copies of this process
        connections.close_all()  # which they must not share
        worker = subprocess.Popen([sys.argv[0], "work"])  # noqa: S603  our own command
        facts = {"address": settings.BIND, "port": settings.PORT, "workers": settings.WORKERS}
        try:
            server("vakwerk.web.wsgi:application", **facts).serve()
        finally:
            worker.terminate()
            worker.wait(10)

    def welcome(self):
        self.stdout.write(f"\nVakwerk is at {settings.ADDRESS} (stop with Ctrl-C)")
        people = people_of_demo(shown_emails()) if settings.DEMO else []
        for person, place in people:
            self.stdout.write(f"  be {person.name:<18} {place}")
        self.stdout.flush()

    def warn_of_few(self, connections):
        if connections < CONNECTIONS:
            self.stderr.write(
                f"  Only {connections} browsers at once: this account may open too few files. "
                f"Set its limit (ulimit -n) to {2 * CONNECTIONS}."
            )
