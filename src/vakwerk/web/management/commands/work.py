"""The worker: puts what is due on the list and does what is on it. Any number may run beside each other."""

import time

import structlog
from django.core.management.base import BaseCommand
from django.db import close_old_connections
from django.db.utils import OperationalError
from django.utils.crypto import get_random_string
from django.utils.timezone import now
from django_tasks_db.management.commands.db_worker import Worker

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
                if not do_what_waits():
                    return
            except OperationalError as error:  # the database was busy or away; the list keeps what waits
                log.warning("worker", error=str(error)[:200])
            if options["once"]:
                return
            close_old_connections()
            time.sleep(PAUSE)


def do_what_waits():
    """Whether to go on: the worker finishes the task at hand when it is told to stop, and says so by not running."""
    worker = Worker(
        queue_names=["*"],
        excluded_queue_names=[],
        backend_name="default",
        worker_id=get_random_string(8),
        interval=0,
        batch=True,
        startup_delay=False,
        max_tasks=None,
    )
    worker.configure_signals()
    worker.run()
    worker.reset_signals()
    return worker.running
