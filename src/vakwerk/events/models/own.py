from django.conf import settings
from django.db import models
from django.utils.translation import gettext_noop as N_

from vakwerk.common.declarations import Basis, Confidentiality, Declaration, Retention, Subjects
from vakwerk.common.labels import IdField
from vakwerk.events.models.events import Event


class Takeaway(models.Model):
    """What somebody takes along from an event, and two weeks later what she used of it: hers.

    What she ticked and told goes to hosts and speakers without her name.
    """

    id = IdField()
    event = models.ForeignKey(Event, models.SET_NULL, null=True, related_name="takeaways")
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    text = models.TextField(blank=True)
    written_at = models.DateTimeField()
    used = models.JSONField(default=list)  # of what was given along
    told = models.TextField(blank=True)
    used_at = models.DateTimeField(null=True)

    declaration = Declaration(
        confidentiality=Confidentiality.PERSONAL,
        purpose=N_("To keep for yourself what you take along, and to let the hosts hear what you used"),
        legal_basis=Basis.PUBLIC_TASK,
        subjects=Subjects.COLLEAGUES,
        retention=Retention("event_takeaway", N_("This stays until you remove it.")),
    )

    class Meta:
        constraints = [models.UniqueConstraint(fields=["event", "owner"], name="events_one_takeaway_each")]


class CalendarSubscription(models.Model):
    """The address at which somebody's own calendar is read; it stops working when the row goes."""

    id = IdField()
    person = models.OneToOneField(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    names_events = models.BooleanField(default=False)
    made_at = models.DateTimeField()

    declaration = Declaration(
        confidentiality=Confidentiality.PERSONAL,
        purpose=N_("To see your dates in your own calendar"),
        legal_basis=Basis.PUBLIC_TASK,
        subjects=Subjects.COLLEAGUES,
        retention=Retention("calendar_address", N_("This stays until you stop it.")),
    )
