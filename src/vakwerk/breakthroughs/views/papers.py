"""A paper as a text document or as a PDF: to be kept or sent elsewhere, never by a browser."""

from io import BytesIO

from django.http import HttpResponse
from django.template.loader import render_to_string
from django.utils.translation import override

from vakwerk.people.public import on_paper
from vakwerk.ui.public import pdf

KINDS = {
    "odt": "application/vnd.oasis.opendocument.text",
    "pdf": "application/pdf",
}


def file(content, kind, name):
    answer = HttpResponse(content, KINDS[kind])
    answer["Content-Disposition"] = f'attachment; filename="{name}.{kind}"'
    answer["Cache-Control"] = "no-store"
    return answer


def as_text(paper):
    """A text document with real headings, which a word processor and a screen reader can walk through."""
    from odfdo import Document, Header, Paragraph

    document = Document("text")
    document.body.clear()
    document.set_language("nl-NL")
    document.meta.title = paper.title
    block(document, paper.address)
    block(document, [f"{name}: {value}" for name, value in paper.facts])
    document.body.append(Header(1, paper.title))
    block(document, [paper.greeting] if paper.greeting else [])
    for heading, paragraphs in paper.parts:
        document.body.append(Header(2, heading))
        for text in paragraphs:
            document.body.append(Paragraph(text))
    document.body.append(Paragraph(""))
    block(document, paper.signature)
    return saved(document)


def block(document, lines):
    """These lines with an empty one below them; nothing when there are none."""
    from odfdo import Paragraph

    for line in [*lines, ""] if lines else []:
        document.body.append(Paragraph(line))


def saved(document):
    kept = BytesIO()
    document.save(kept)
    return kept.getvalue()


def as_pdf(template, context, fund):
    """In the style of the house, and in Dutch, whatever language the colleague who makes one reads."""
    house = on_paper(fund.organisation or fund.partnership.lead)
    with override("nl"):
        return pdf(render_to_string(template, context | {"house": house}))
