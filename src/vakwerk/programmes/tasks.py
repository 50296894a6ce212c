"""What leergangen do by themselves: ask halfway how a learning agreement goes."""

from django.utils.timezone import now
from django_tasks import task

from vakwerk.programmes import actions


@task()
def daily():
    actions.ask_halfway(at=now())
