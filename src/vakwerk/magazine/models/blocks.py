"""The blocks that texts are made of: fields, as in any model. How each is drawn stands in `magazine/blocks/`."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.documents.blocks import DocumentChooserBlock
from wagtail.images.blocks import ImageChooserBlock

PLAIN = ["bold", "italic", "link", "ol", "ul"]


def drawn(name, icon, label):
    return {"template": f"magazine/blocks/{name}.html", "icon": icon, "label": label}


class QuestionBlock(blocks.StructBlock):
    question = blocks.CharBlock(max_length=300, label=_("Question"))
    answer = blocks.RichTextBlock(features=PLAIN, label=_("Answer"))


class PullQuoteBlock(blocks.StructBlock):
    text = blocks.TextBlock(max_length=300, label=_("Quote"))
    who = blocks.CharBlock(max_length=120, required=False, label=_("Whose words"))


class SidebarBlock(blocks.StructBlock):
    title = blocks.CharBlock(max_length=160, label=_("Title"))
    text = blocks.RichTextBlock(features=PLAIN, label=_("Text"))


class FactsBlock(blocks.StructBlock):
    title = blocks.CharBlock(max_length=160, label=_("Title"))
    facts = blocks.ListBlock(
        blocks.StructBlock(
            [
                ("name", blocks.CharBlock(max_length=120, label=_("What"))),
                ("value", blocks.CharBlock(max_length=300, label=_("Fact"))),
            ]
        ),
        label=_("Facts"),
    )


class FigureBlock(blocks.StructBlock):
    image = ImageChooserBlock(label=_("Picture"))
    alt = blocks.CharBlock(
        max_length=250, label=_("What is on it"), help_text=_("For who does not see it. Say what matters here.")
    )
    caption = blocks.CharBlock(max_length=300, required=False, label=_("Caption"))


class FilmBlock(blocks.StructBlock):
    film = DocumentChooserBlock(label=_("Film"), help_text=_("A file ending in .mp4 or .webm."))
    captions = DocumentChooserBlock(label=_("Captions"), help_text=_("A file ending in .vtt."))
    title = blocks.CharBlock(max_length=160, label=_("Title"))
    transcript = blocks.TextBlock(label=_("What is said and seen"), help_text=_("For who cannot see or hear it."))


class FootnoteBlock(blocks.StructBlock):
    number = blocks.CharBlock(max_length=4, label=_("Number"), help_text=_("In the text it stands as (1)."))
    text = blocks.TextBlock(label=_("Text"))


class RelatedBlock(blocks.StructBlock):
    page = blocks.PageChooserBlock(page_type="magazine.ArticlePage", required=False, label=_("Article"))
    title = blocks.CharBlock(max_length=200, required=False, label=_("Title, when it is not an article here"))
    teaser = blocks.CharBlock(max_length=300, required=False, label=_("In one sentence"))


class CreditBlock(blocks.StructBlock):
    role = blocks.CharBlock(max_length=60, label=_("What"))
    names = blocks.CharBlock(max_length=200, label=_("Who"))


class AgendaBlock(blocks.StructBlock):
    when = blocks.CharBlock(max_length=80, label=_("When"))
    what = blocks.CharBlock(max_length=200, label=_("What"))
    where = blocks.CharBlock(max_length=120, required=False, label=_("Where"))


BODY = [
    ("lead", blocks.TextBlock(max_length=1200, **drawn("lead", "title", _("Lead")))),
    ("paragraph", blocks.RichTextBlock(features=PLAIN, **drawn("paragraph", "pilcrow", _("Paragraph")))),
    ("heading", blocks.CharBlock(max_length=160, **drawn("heading", "h2", _("Heading")))),
    ("question", QuestionBlock(**drawn("question", "help", _("Question and answer")))),
    ("pull_quote", PullQuoteBlock(**drawn("pull_quote", "openquote", _("Pull quote")))),
    ("sidebar", SidebarBlock(**drawn("sidebar", "form", _("Sidebar")))),
    ("facts", FactsBlock(**drawn("facts", "list-ul", _("Facts")))),
    ("figure", FigureBlock(**drawn("figure", "image", _("Picture")))),
    ("film", FilmBlock(**drawn("film", "media", _("Film")))),
    ("footnote", FootnoteBlock(**drawn("footnote", "superscript", _("Footnote")))),
    ("related", RelatedBlock(**drawn("related", "link", _("Related article")))),
]
CREDITS = [("credit", CreditBlock(icon="user", label=_("Credit")))]
EDITORIAL = [("paragraph", blocks.RichTextBlock(features=PLAIN, **drawn("paragraph", "pilcrow", _("Paragraph"))))]
AGENDA = [("item", AgendaBlock(icon="date", label=_("Date")))]
