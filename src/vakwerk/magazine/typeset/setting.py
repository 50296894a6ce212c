"""From the passages that an editor has chosen to the fields and blocks of an article."""

from html import escape

from vakwerk.magazine.typeset import shape
from vakwerk.magazine.typeset.proposing import propose_file
from vakwerk.magazine.typeset.shape import names_in

FIELDS = (shape.TITLE, shape.SUBTITLE, shape.BOOK, shape.NUMBER)


def set_text(passages):
    """(fields, blocks of the text, credits) of passages, each a dict with kind, short and text."""
    fields = dict.fromkeys(FIELDS, "")
    body, made_by = [], []
    for passage in passages:
        kind, short, text = passage["kind"], passage.get("short", ""), passage.get("text", "").strip()
        if kind in FIELDS:
            fields[kind] = fields[kind] or text
        elif kind == shape.CREDIT:
            made_by.append({"type": "credit", "value": {"role": short, "names": ", ".join(names_in(text))}})
        elif kind in BLOCKS and (text or short):
            body.append({"type": BLOCKS[kind][0], "value": BLOCKS[kind][1](short, text, passage)})
    return fields, body, made_by


def article_text(name, data):
    """The same of a file, without anybody looking at it in between."""
    return set_text(propose_file(name, data).as_json()["body"])


def paragraphs(text):
    """Plain text as rich text: an empty line begins a new paragraph."""
    parts = [part.strip() for part in text.split("\n\n") if part.strip()]
    return "".join(f"<p>{escape(part).replace(chr(10), '<br/>')}</p>" for part in parts)


def items(text):
    return "<ul>" + "".join(f"<li>{escape(line)}</li>" for line in text.splitlines() if line.strip()) + "</ul>"


def paragraph(short, text, passage):
    spoken = f"{passage['speaker']}: {passage['said']}" if passage.get("speaker") else text
    return items(text) if passage.get("list") else paragraphs(spoken)


def question(short, text, passage):
    return {"question": short, "answer": paragraphs(text)}


def related(short, text, passage):
    return {"page": None, "title": short, "teaser": text}


BLOCKS = {
    shape.LEAD: ("lead", lambda short, text, passage: text),
    shape.PARAGRAPH: ("paragraph", paragraph),
    shape.HEADING: ("heading", lambda short, text, passage: text or short),
    shape.QUESTION: ("question", question),
    shape.PULL_QUOTE: ("pull_quote", lambda short, text, passage: {"text": text, "who": ""}),
    shape.SIDEBAR: ("sidebar", lambda short, text, passage: {"title": short, "text": paragraphs(text)}),
    shape.FOOTNOTE: ("footnote", lambda short, text, passage: {"number": short, "text": text}),
    shape.RELATED: ("related", related),
    shape.EDITORIAL: ("paragraph", paragraph),
}
