"""The worker: puts what is due on the list and does what is on it. Any number may run beside each other."""

import time

import structlog
from django.core.management import call_command
from django.core.management.base import BaseCommand
from django.db import close_old_connections
from django.db.utils import OperationalError
from django.utils.timezone import now

from vakwerk.web.clock import wind

PAUSE = 2  # seconds
log = structlog.get_logger("vakwerk.web")


class Command(BaseCommand):
    help = "Do what happens by itself: mail, look-backs, destruction. --once: what is due now, and stop."

    def add_arguments(self, parser):
        parser.add_argument("--once", action="store_true")

    def handle(self, *args, **options):
        while True:
            try:
                wind(now())
                call_command("db_worker", batch=True, interval=0, startup_delay=False, verbosity=0)
            except OperationalError as error:  # the database was busy or away; the list keeps what waits
                log.warning("worker", error=str(error)[:200])
            if options["once"]:
                return
            close_old_connections()
            time.sleep(PAUSE)
