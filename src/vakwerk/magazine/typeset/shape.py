"""What goes in and what comes out: lines of a file, and the blocks that are proposed for them."""

from dataclasses import dataclass, field

# Types of text.
INTERVIEW, COLUMN, REPORT = "interview", "column", "report"
PORTRAIT, CHAPTER, FRONT_PAGE = "practice_portrait", "book_chapter", "front_page"

# Kinds of block that somebody may choose for a passage, beside leaving it out.
LEAD, PARAGRAPH, HEADING, QUESTION, PULL_QUOTE = "lead", "paragraph", "heading", "question", "pull_quote"
SIDEBAR, FOOTNOTE, RELATED, CREDIT, LEFT_OUT = "sidebar", "footnote", "related", "credit", "left_out"
TITLE, SUBTITLE, EDITION, BOOK, NUMBER = "title", "subtitle", "edition", "book", "number"
AGENDA, CONTENTS, EDITORIAL = "agenda", "contents", "editorial"
KINDS = (
    TITLE, SUBTITLE, LEAD, PARAGRAPH, HEADING, QUESTION, PULL_QUOTE, SIDEBAR, FOOTNOTE, RELATED, CREDIT, EDITION,
    BOOK, NUMBER, EDITORIAL, CONTENTS, AGENDA, LEFT_OUT,
)  # fmt: skip


@dataclass(frozen=True)
class Line:
    """A line of a file; what its mark-up says it is (h1, li, quote, aside, footnote, strong), and where it stood."""

    text: str
    tag: str = ""
    at: int = 0


@dataclass
class Block:
    """A proposal for one passage: its kind, its short text (a title, question, role or number) and its long text."""

    kind: str
    text: str = ""
    short: str = ""
    lines: list[Line] = field(default_factory=list)
    more: dict = field(default_factory=dict)

    def as_plain(self):
        original = "\n".join(line.text for line in self.lines)
        return {"kind": self.kind, "short": self.short, "text": self.text, "original": original, **self.more}


@dataclass
class Proposal:
    """What is proposed to make of a text: its type, and its passages in their order."""

    type: str
    blocks: list[Block]

    def all(self, kind):
        return [block for block in self.blocks if block.kind == kind]

    def first(self, kind):
        return next((block.text for block in self.all(kind)), "")

    def as_json(self):
        """One object of plain values, as the command prints it."""
        return {
            "type": self.type,
            **{kind: self.first(kind) for kind in (TITLE, SUBTITLE, LEAD, EDITION, BOOK, NUMBER)},
            "headings": [block.text for block in self.all(HEADING)],
            "questions": [
                {"question": block.short, "answer": block.text, **block.more} for block in self.all(QUESTION)
            ],
            "pull_quotes": [block.text for block in self.all(PULL_QUOTE)],
            "sidebars": [{"title": block.short, "text": block.text, **block.more} for block in self.all(SIDEBAR)],
            "credits": [{"role": block.short, "names": names_in(block.text)} for block in self.all(CREDIT)],
            "related": [{"title": block.short, "teaser": block.text} for block in self.all(RELATED)],
            "footnotes": [{"number": block.short, "text": block.text} for block in self.all(FOOTNOTE)],
            "contents": [{**block.more, "title": block.text} for block in self.all(CONTENTS)],
            "editorial": "\n\n".join(block.text for block in self.all(EDITORIAL)),
            "agenda": [{"when": block.short, "what": block.text} for block in self.all(AGENDA)],
            "body": [block.as_plain() for block in self.blocks],
        }


def names_in(text):
    """The names in a credit, which may stand behind each other."""
    for mark in (" en ", " & ", " and ", "/", ";", "\n"):
        text = text.replace(mark, ",")
    return [name.strip(" .") for name in text.split(",") if name.strip(" .")]
