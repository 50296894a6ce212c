"""Editions and articles as things that are made: how far they are, in whose hands, and where they came from."""

from datetime import date

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import gettext_noop as N_

from vakwerk.common.declarations import Basis, Confidentiality, Declaration, Retention, Subjects
from vakwerk.common.labels import IdField
from vakwerk.magazine.models.pages import ArticlePage, EditionPage
from vakwerk.magazine.states import OUT, ArticleState, EditionState

WORK = Declaration(
    confidentiality=Confidentiality.PUBLIC,
    purpose=N_("To make the magazine: who writes what, and how far it is"),
    legal_basis=Basis.PUBLIC_TASK,
    subjects=Subjects.COLLEAGUES,
    retention=Retention(
        "article",
        N_("What is published stays. What is dropped goes after three months; until then only the editors see it."),
        days=90,
    ),
)
SHELF = Declaration(
    confidentiality=Confidentiality.PUBLIC,
    purpose=N_("To find articles by subject"),
    legal_basis=Basis.NONE,
    subjects=Subjects.NOBODY,
    retention=Retention("shelf", N_("This stays as long as the magazine.")),
)


class Kind(models.TextChoices):
    INTERVIEW = "interview", _("Interview")
    COLUMN = "column", _("Column")
    REPORT = "report", _("Report")
    PORTRAIT = "practice_portrait", _("Practice portrait")
    CHAPTER = "book_chapter", _("Chapter of a book")


class Source(models.TextChoices):
    """From what kind of thing a story came; what it was about is not kept."""

    NONE = "", _("From the editors themselves")
    FUND = "fund", _("From the breakthrough fund")
    CASE = "case", _("From a case meeting")
    EXPERIMENT = "experiment", _("From an experiment")
    PROGRAMME = "programme", _("From a joint programme")
    CHANGE = "change", _("From a change that somebody made")
    VISIT = "visit", _("From a visit to another's practice")
    MOMENT = "moment", _("From what a colleague learned")
    LIBRARY = "library", _("From the library")


class Section(models.Model):
    """A section of the magazine, in which articles come back every edition."""

    slug = models.SlugField(max_length=60, unique=True)
    name = models.CharField(max_length=60)
    name_en = models.CharField(max_length=60, blank=True)

    declaration = SHELF

    def __str__(self):
        return self.name


class Theme(models.Model):
    """A subject by which articles are found."""

    slug = models.SlugField(max_length=60, unique=True)
    name = models.CharField(max_length=60)
    name_en = models.CharField(max_length=60, blank=True)

    declaration = SHELF

    def __str__(self):
        return self.name


class Edition(models.Model):
    """A number of the magazine."""

    id = IdField()
    page = models.OneToOneField(EditionPage, models.PROTECT, related_name="edition")
    number = models.PositiveSmallIntegerField(unique=True)
    month = models.PositiveSmallIntegerField()
    year = models.PositiveSmallIntegerField()
    state = models.CharField(max_length=9, choices=EditionState, default=EditionState.MAKING)
    published_at = models.DateTimeField(null=True)
    changed_at = models.DateTimeField(null=True)  # since when its file is not what it should be; empty: it is
    file = models.FileField(upload_to="editions/", blank=True)

    declaration = WORK

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(month__gte=1, month__lte=12), name="magazine_month_exists"),
            models.CheckConstraint(
                condition=Q(state=EditionState.MAKING) | Q(published_at__isnull=False), name="magazine_edition_came_out"
            ),
        ]

    @property
    def line(self):
        """As it stands above its articles."""
        return f"{self.month:02}//{self.year}"

    @property
    def appears_in(self):
        """A day of its month, to be written as month and year."""
        return date(self.year, self.month, 1)


class Article(models.Model):
    """A story, from idea to archive. Its text stands on its page."""

    id = IdField()
    page = models.OneToOneField(ArticlePage, models.PROTECT, related_name="article")
    kind = models.CharField(max_length=17, choices=Kind, default=Kind.INTERVIEW)
    state = models.CharField(max_length=27, choices=ArticleState, default=ArticleState.IDEA)
    edition = models.ForeignKey(Edition, models.PROTECT, null=True, related_name="articles")
    position = models.PositiveSmallIntegerField(default=0)
    section = models.ForeignKey(Section, models.PROTECT, null=True, related_name="articles")
    themes = models.ManyToManyField(Theme, related_name="articles")
    language = models.CharField(max_length=2, choices=[("nl", _("Dutch")), ("en", _("English"))], default="nl")
    translation_of = models.ForeignKey("self", models.SET_NULL, null=True, related_name="translations")
    source = models.CharField(max_length=80, blank=True)  # the label of a lesson or practice in the library
    source_kind = models.CharField(max_length=10, choices=Source, blank=True)
    tells_of_client = models.BooleanField(null=True)  # empty: nobody has said yet
    author = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    due_on = models.DateField(null=True)
    started_at = models.DateTimeField()
    approved_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    approved_text = models.CharField(max_length=64, blank=True)  # a fingerprint of what was approved
    publish_at = models.DateTimeField(null=True)
    published_at = models.DateTimeField(null=True)
    slug = models.SlugField(max_length=120, blank=True)  # in its address, for ever, once it is published
    destroy_after = models.DateField(null=True)

    declaration = WORK

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["slug"], condition=~Q(slug=""), name="magazine_one_article_an_address"),
            models.CheckConstraint(
                condition=~Q(state__in=OUT) | (Q(edition__isnull=False, published_at__isnull=False) & ~Q(slug="")),
                name="magazine_what_is_out_has_an_address",
            ),
        ]
        indexes = [
            models.Index(fields=["-published_at"], condition=Q(state__in=OUT), name="magazine_newest"),
            models.Index(fields=["publish_at"], condition=Q(state=ArticleState.SCHEDULED), name="magazine_to_come_out"),
        ]

    @property
    def is_out(self):
        return self.state in OUT


class Correction(models.Model):
    """What was wrong in an article, said below it."""

    article = models.ForeignKey(Article, models.CASCADE, related_name="corrections")
    text = models.TextField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    at = models.DateTimeField()

    declaration = WORK
