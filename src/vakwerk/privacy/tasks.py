"""What must go: what is over its day, traces that were left, and the list of tasks that are done."""

from django.utils.timezone import now
from django_tasks import task

from vakwerk.privacy import actions


@task()
def erase_due():
    """For when a reader stood in the way, or the server was killed, at the moment of destruction."""
    actions.erase_due()


@task()
def forget_tasks():
    actions.forget_tasks()


@task()
def daily():
    actions.destroy_overdue(at=now())
    actions.remove_due(at=now())
