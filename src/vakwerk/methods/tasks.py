"""Conversations that nobody closed go on their day."""

from django.utils.timezone import now
from django_tasks import task

from vakwerk.methods import actions


@task()
def daily():
    actions.destroy_overdue(at=now())
