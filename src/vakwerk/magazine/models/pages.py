"""The pages of Wagtail: they hold texts and their versions, and nothing of how far a text is.

What an article shows beside its own fields comes from template tags.
"""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import gettext_noop as N_
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField
from wagtail.models import Page

from vakwerk.common.declarations import Basis, Confidentiality, Declaration, Retention, Subjects
from vakwerk.magazine.models.blocks import AGENDA, BODY, CREDITS, EDITORIAL

TEXTS = Declaration(
    confidentiality=Confidentiality.PUBLIC,
    purpose=N_("To share stories about the craft"),
    legal_basis=Basis.PUBLIC_TASK,
    subjects=Subjects.NAMED,
    retention=Retention("magazine", N_("What is published stays readable.")),
)


class Magazine(Page):
    """The magazine itself: its name, and the place of all its pages."""

    tagline = models.CharField(max_length=160, blank=True, verbose_name=_("In one sentence"))
    tagline_en = models.CharField(max_length=160, blank=True, verbose_name=_("The same in English"))

    parent_page_types: list[str] = []
    subpage_types = ["magazine.EditionPage", "magazine.ArticlePage"]
    max_count = 1
    content_panels = [*Page.content_panels, FieldPanel("tagline"), FieldPanel("tagline_en")]
    promote_panels: list = []
    settings_panels: list = []

    declaration = TEXTS


class EditionPage(Page):
    """What stands in an edition beside its articles. Its title is its theme."""

    editorial_title = models.CharField(max_length=120, blank=True, verbose_name=_("Title of the editorial"))
    editorial = StreamField(EDITORIAL, blank=True, verbose_name=_("Editorial"))
    editorial_by = models.CharField(max_length=120, blank=True, verbose_name=_("Who wrote it"))
    agenda = StreamField(AGENDA, blank=True, verbose_name=_("Agenda"))
    colophon = StreamField(CREDITS, blank=True, verbose_name=_("Colophon"))

    template = "magazine/edition.html"
    parent_page_types = ["magazine.Magazine"]
    subpage_types: list[str] = []
    content_panels = [
        *Page.content_panels,
        FieldPanel("editorial_title"),
        FieldPanel("editorial"),
        FieldPanel("editorial_by"),
        FieldPanel("agenda"),
        FieldPanel("colophon"),
    ]
    promote_panels: list = []
    settings_panels: list = []

    declaration = TEXTS


class ArticlePage(Page):
    """The text of an article, from lead to footnote."""

    subtitle = models.CharField(max_length=200, blank=True, verbose_name=_("Subtitle"))
    quote = models.CharField(
        max_length=200,
        blank=True,
        verbose_name=_("Quote for the contents"),
        help_text=_("Stands above the title in the contents of the edition."),
    )
    book = models.CharField(max_length=160, blank=True, verbose_name=_("Book that it is a chapter of"))
    number = models.CharField(max_length=12, blank=True, verbose_name=_("Number of the chapter"))
    body = StreamField(BODY, blank=True, verbose_name=_("Text"))
    credits = StreamField(CREDITS, blank=True, verbose_name=_("Who made it"))

    template = "magazine/article.html"
    parent_page_types = ["magazine.Magazine"]
    subpage_types: list[str] = []
    content_panels = [
        *Page.content_panels,
        FieldPanel("subtitle"),
        FieldPanel("body"),
        FieldPanel("quote"),
        FieldPanel("credits"),
        FieldPanel("book"),
        FieldPanel("number"),
    ]
    promote_panels: list = []
    settings_panels: list = []

    declaration = TEXTS
