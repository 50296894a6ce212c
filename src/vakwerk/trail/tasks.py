"""The trail is kept for its term, and no longer."""

from django.utils.timezone import now
from django_tasks import task

from vakwerk.trail import actions


@task()
def daily():
    actions.forget_old(at=now())
