"""The trail is sealed every minute, and kept for its term and no longer."""

from django.utils.timezone import now
from django_tasks import task

from vakwerk.trail import actions


@task()
def seal():
    while actions.seal(at=now()):
        pass


@task()
def daily():
    actions.forget_old(at=now())
