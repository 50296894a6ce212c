"""What happens by itself, and how often. Rows are the queue: each task looks up what waits, so nothing is lost."""

from dataclasses import dataclass
from datetime import timedelta

from django.db import connection, transaction
from django.db.models import Max
from django_tasks.base import Task
from django_tasks_db.models import DBTaskResult

from vakwerk.breakthroughs import tasks as breakthroughs
from vakwerk.casework import tasks as casework
from vakwerk.events import tasks as events
from vakwerk.library import tasks as library
from vakwerk.magazine import tasks as magazine
from vakwerk.methods import tasks as methods
from vakwerk.notices import tasks as notices
from vakwerk.peers import tasks as peers
from vakwerk.people import tasks as people
from vakwerk.practice import tasks as practice
from vakwerk.privacy import tasks as privacy
from vakwerk.programmes import tasks as programmes
from vakwerk.search import tasks as search
from vakwerk.trail import tasks as trail
from vakwerk.web import tasks as web


@dataclass(frozen=True)
class Rhythm:
    task: Task
    every: timedelta


RHYTHMS = (
    Rhythm(notices.deliver, timedelta(seconds=20)),
    Rhythm(people.mail_invitations, timedelta(seconds=20)),
    Rhythm(people.carry_on, timedelta(seconds=20)),
    Rhythm(events.deliver, timedelta(seconds=20)),
    Rhythm(events.often, timedelta(minutes=10)),
    Rhythm(events.daily, timedelta(hours=1)),
    Rhythm(magazine.mail_questions, timedelta(seconds=20)),
    Rhythm(magazine.mail_newsletters, timedelta(seconds=20)),
    Rhythm(magazine.come_out, timedelta(minutes=1)),
    Rhythm(magazine.make_files, timedelta(minutes=1)),
    Rhythm(privacy.erase_due, timedelta(minutes=1)),
    Rhythm(peers.daily, timedelta(hours=1)),
    Rhythm(casework.daily, timedelta(hours=1)),
    Rhythm(practice.daily, timedelta(hours=1)),
    Rhythm(breakthroughs.daily, timedelta(hours=1)),
    Rhythm(library.daily, timedelta(hours=1)),
    Rhythm(programmes.daily, timedelta(hours=1)),
    Rhythm(methods.daily, timedelta(hours=1)),
    Rhythm(magazine.daily, timedelta(hours=1)),
    Rhythm(breakthroughs.reckon, timedelta(days=1)),
    Rhythm(notices.daily, timedelta(days=1)),
    Rhythm(people.daily, timedelta(days=1)),
    Rhythm(trail.seal, timedelta(minutes=1)),
    Rhythm(trail.daily, timedelta(days=1)),
    Rhythm(search.daily, timedelta(days=1)),
    Rhythm(privacy.daily, timedelta(days=1)),
    Rhythm(privacy.forget_tasks, timedelta(days=1)),
    Rhythm(web.daily, timedelta(hours=6)),
)


CLOCK = 8255  # any number, as long as nothing else locks it


@transaction.atomic
def wind(at):
    """Put every task that is due on the list, once, however many workers do this at the same moment.

    What was put there later than now does not count: the clock was set back since.
    """
    wait_for_others()
    before = DBTaskResult.objects.filter(enqueued_at__lte=at).order_by()
    last = dict(before.values_list("task_path").annotate(Max("enqueued_at")))
    for rhythm in RHYTHMS:
        enqueued_at = last.get(rhythm.task.module_path)
        if enqueued_at is None or enqueued_at <= at - rhythm.every:
            rhythm.task.enqueue()


def wait_for_others():
    """One worker at a time until the transaction ends; on SQLite every transaction does that."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [CLOCK])
