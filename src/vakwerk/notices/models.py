"""What people are told: fixed sentences about a label, so that no content can get in."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django.utils.translation import gettext_noop as N_

from vakwerk.common.declarations import Basis, Confidentiality, Declaration, Retention, Subjects
from vakwerk.common.labels import IdField

TOLD = Declaration(
    confidentiality=Confidentiality.PERSONAL,
    purpose=N_("To let somebody know that something is waiting, or what became of something"),
    legal_basis=Basis.PUBLIC_TASK,
    subjects=Subjects.COLLEAGUES,
    retention=Retention("notice", N_("A message is kept for a year."), days=365),
)


class Kind(models.TextChoices):
    WAITING = "waiting", _("Something is waiting")
    BECAME = "became", _("What became of it")
    LOOK_BACK = "look_back", _("Time to look back")
    CALENDAR = "calendar", _("In your calendar")


class MailRhythm(models.TextChoices):
    AT_ONCE = "at_once", _("At once")
    DAILY = "daily", _("Once a day, at eight in the morning")
    WEEKLY = "weekly", _("Once a week, on Monday")
    NEVER = "never", _("No mail")


class Notice(models.Model):
    """One message to one person: a kind, a fixed sentence (a message id) and the label of what it is about."""

    id = IdField()
    person = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    kind = models.CharField(max_length=9, choices=Kind)
    words = models.CharField(max_length=200)
    about = models.CharField(max_length=80)
    at = models.DateTimeField()
    seen_at = models.DateTimeField(null=True)
    by_mail = models.BooleanField()
    gathered_until = models.DateTimeField(null=True)  # then one mail for all that waits; empty: a mail of its own
    tried_at = models.DateTimeField(null=True)
    mailed_at = models.DateTimeField(null=True)
    destroy_after = models.DateField()

    declaration = TOLD

    class Meta:
        indexes = [
            models.Index(fields=["person", "-at"], name="notices_of_a_person"),
            models.Index(
                fields=["at"],
                condition=models.Q(by_mail=True, mailed_at=None),
                name="notices_waiting_for_mail",
            ),
        ]

    @property
    def said(self):
        return gettext(self.words)


class CalendarEntry(models.Model):
    """The bare times of a meeting, as they go into a calendar file that tells nothing else."""

    notice = models.OneToOneField(Notice, models.CASCADE, related_name="calendar")
    uid = models.CharField(max_length=40)
    sequence = models.PositiveIntegerField()
    starts_at = models.DateTimeField()
    ends_at = models.DateTimeField()
    is_cancelled = models.BooleanField(default=False)

    declaration = TOLD


class WriteOnlyLink(models.Model):
    """A single-use link from a mail: it takes two sentences on one promise and shows nothing of it."""

    id = IdField()
    person = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    about = models.CharField(max_length=80)
    promised_on = models.DateField()
    expires_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True)

    declaration = TOLD


class MailChoice(models.Model):
    """When somebody wants mail beside the messages in the product. No row: at once."""

    person = models.OneToOneField(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    rhythm = models.CharField(max_length=7, choices=MailRhythm, default=MailRhythm.AT_ONCE)

    declaration = TOLD
