"""The index and its words; the vocabulary of the field, a version each time it changes; what was not found."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_noop as N_

from vakwerk.common.declarations import Basis, Confidentiality, Declaration, Retention, Subjects
from vakwerk.search.states import Kind

FOUND = Declaration(
    confidentiality=Confidentiality.ORGANISATION,
    purpose=N_("To let colleagues find what was shared with them"),
    legal_basis=Basis.PUBLIC_TASK,
    subjects=Subjects.COLLEAGUES,
    retention=Retention("search", N_("This goes with what it leads to.")),
)


class Entry(models.Model):
    """What can be found: what is shown of it, what it is found by, and who may find it.

    An entry without an audience leads nowhere: it was forgotten and goes at night, with its traces.
    """

    label = models.CharField(max_length=80, unique=True)
    kind = models.CharField(max_length=16, choices=Kind)
    audience = models.CharField(max_length=40, blank=True)
    title = models.CharField(max_length=200)
    text = models.TextField(blank=True)
    language = models.CharField(max_length=2, blank=True)  # where a text also stands in another one
    work = models.CharField(max_length=80, blank=True)  # what it has in common with its translations: a label
    extra = models.TextField(blank=True)  # words that it is found by and that are not shown
    words = models.TextField(blank=True)  # stems, in their order
    parts = models.TextField(blank=True)  # stems of the parts of compounds
    at = models.DateTimeField()

    declaration = FOUND


class Term(models.Model):
    """A word that something for one audience is found by, and in how many entries; the empty stem counts them all."""

    audience = models.CharField(max_length=40)
    stem = models.CharField(max_length=60)
    backwards = models.CharField(max_length=60)
    word = models.CharField(max_length=60)  # as it stood where it was first found
    count = models.IntegerField()

    declaration = FOUND

    class Meta:
        constraints = [models.UniqueConstraint(fields=["audience", "stem"], name="search_a_term_once_an_audience")]
        indexes = [
            models.Index(fields=["audience", "backwards"], name="search_terms_by_their_end"),
        ]


class Vocabulary(models.Model):
    """The words of the field as they were from a moment on: which belong together, and which have a plain word."""

    number = models.PositiveIntegerField(unique=True)
    body = models.JSONField()
    changed_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    changed_at = models.DateTimeField()

    declaration = Declaration(
        confidentiality=Confidentiality.NETWORK,
        purpose=N_("To find by the words of the field, and to know who changed them"),
        legal_basis=Basis.PUBLIC_TASK,
        subjects=Subjects.COLLEAGUES,
        retention=Retention("vocabulary", N_("Earlier versions stay.")),
    )


class MissedSearch(models.Model):
    """Ordinary words that somebody searched for without finding anything good: on which day last, never who."""

    words = models.CharField(max_length=200, unique=True)
    count = models.PositiveIntegerField(default=1)
    last_on = models.DateField()

    declaration = Declaration(
        confidentiality=Confidentiality.NETWORK,
        purpose=N_("To know which words the vocabulary lacks"),
        legal_basis=Basis.NONE,
        subjects=Subjects.NOBODY,
        retention=Retention("missed_search", N_("This goes half a year after the last time."), days=183),
    )
