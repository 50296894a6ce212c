"""What search does by itself, at night: what was forgotten goes, with its traces."""

from django.utils.timezone import now
from django_tasks import task

from vakwerk.search import actions


@task()
def daily():
    actions.tidy(at=now())
