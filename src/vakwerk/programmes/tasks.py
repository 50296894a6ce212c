"""What leergangen do by themselves: ask halfway how a learning agreement goes, and miss a lecturer who left."""

from datetime import timedelta

from django.utils.timezone import now
from django_tasks import task

from vakwerk.people.public import left_since
from vakwerk.programmes import actions


@task()
def daily():
    actions.ask_halfway(at=now())
    gone = left_since(now() - timedelta(days=7))
    actions.miss_lecturers({person for person, _organisation in gone}, at=now())
