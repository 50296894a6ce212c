"""The newsletter: who gets it, what stands in a number of it, and the letter to each."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_noop as N_

from vakwerk.common.declarations import Basis, Confidentiality, Declaration, Retention, Subjects
from vakwerk.common.labels import IdField
from vakwerk.magazine.models.articles import Article, Theme
from vakwerk.magazine.states import IssueState

READER = Declaration(
    confidentiality=Confidentiality.ORGANISATION,
    purpose=N_("To send the newsletter to who asked for it"),
    legal_basis=Basis.CONSENT,
    subjects=Subjects.READERS,
    retention=Retention(
        "subscription", N_("Your address goes at once when you stop; without your confirmation after a week."), days=7
    ),
)
SENT_OUT = Declaration(
    confidentiality=Confidentiality.PUBLIC,
    purpose=N_("To tell readers what is new"),
    legal_basis=Basis.NONE,
    subjects=Subjects.NOBODY,
    retention=Retention("newsletter", N_("A number that was sent stays in the archive.")),
)


class Subscription(models.Model):
    """The address of a reader. She confirms it herself; when she stops, it is gone. Editors see only how many."""

    id = IdField()
    email = models.EmailField(unique=True)  # in small letters
    language = models.CharField(max_length=2)
    themes = models.ManyToManyField(Theme, related_name="+")  # none: everything
    asked_at = models.DateTimeField()
    tried_at = models.DateTimeField(null=True)
    mailed_at = models.DateTimeField(null=True)  # the question whether the address is hers
    confirmed_at = models.DateTimeField(null=True)
    bounces = models.PositiveSmallIntegerField(default=0)
    destroy_after = models.DateField(null=True)

    declaration = READER

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(confirmed_at=None) | Q(destroy_after=None), name="magazine_reader_confirmed_stays"
            )
        ]


class NewsletterIssue(models.Model):
    """A number of the newsletter."""

    id = IdField()
    number = models.PositiveSmallIntegerField(unique=True)
    title = models.CharField(max_length=120)
    intro = models.TextField(blank=True)
    state = models.CharField(max_length=9, choices=IssueState, default=IssueState.COMPOSING)
    begun_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    sent_at = models.DateTimeField(null=True)
    ended_at = models.DateTimeField(null=True)

    declaration = SENT_OUT

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(state=IssueState.COMPOSING) | Q(sent_at__isnull=False), name="magazine_issue_was_sent"
            )
        ]

    @property
    def is_out(self):
        return self.state != IssueState.COMPOSING


class NewsletterItem(models.Model):
    """An article in a number, or a line of the agenda as it was then."""

    issue = models.ForeignKey(NewsletterIssue, models.CASCADE, related_name="items")
    position = models.PositiveSmallIntegerField()
    article = models.ForeignKey(Article, models.CASCADE, null=True, related_name="+")
    event = models.CharField(max_length=80, blank=True)  # its label
    title = models.CharField(max_length=200, blank=True)
    place = models.CharField(max_length=120, blank=True)
    starts_at = models.DateTimeField(null=True)

    declaration = SENT_OUT

    class Meta:
        ordering = ["position"]
        constraints = [
            models.CheckConstraint(
                condition=Q(article__isnull=False, event="") | Q(article=None) & ~Q(event=""),
                name="magazine_item_is_one_thing",
            )
        ]


class NewsletterLetter(models.Model):
    """A number on its way to a reader. It goes with her subscription."""

    id = IdField()
    issue = models.ForeignKey(NewsletterIssue, models.CASCADE, related_name="letters")
    subscription = models.ForeignKey(Subscription, models.CASCADE, related_name="+")
    tried_at = models.DateTimeField(null=True)
    mailed_at = models.DateTimeField(null=True)

    declaration = READER

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["issue", "subscription"], name="magazine_one_letter_a_reader"),
        ]
        indexes = [
            models.Index(fields=["issue"], condition=Q(mailed_at=None), name="magazine_letters_waiting"),
        ]
