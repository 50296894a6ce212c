"""From the lines of a text to a proposal. It is a proposal: an editor sees every passage beside the original."""

from vakwerk.magazine.typeset import marks, shape
from vakwerk.magazine.typeset.asking import mark_questions
from vakwerk.magazine.typeset.body import recognise
from vakwerk.magazine.typeset.cleaning import tidy
from vakwerk.magazine.typeset.front import is_front_page, propose_front_page
from vakwerk.magazine.typeset.head import read_head
from vakwerk.magazine.typeset.reading import read
from vakwerk.magazine.typeset.shape import RELATED, Block, Proposal
from vakwerk.magazine.typeset.tail import RELATED_LINE, read_credits, recognise_tail, split_tail


def propose_file(name, data):
    """The proposal for a file; raises Unreadable."""
    return propose(read(name, data))


def propose(lines):
    lines = tidy(lines)
    if is_front_page(lines):
        return propose_front_page([line for line in lines if line.tag != "name"])
    head = read_head(mark_questions(lines))
    text, below = split_tail(head.rest)
    above: list[Block] = []
    text = take_credits(text, above)
    body = recognise(text)
    tail = recognise_tail(below, "\n".join(line.text for line in lines))
    blocks = [*head.blocks, *body, *above, *tail]
    return Proposal(type_of(head.hint, blocks), blocks)


def take_credits(lines, blocks):
    """Credits may also stand above the text, or in it below a picture; and a line may name what to read as well."""
    kept, n = [], 0
    while n < len(lines):
        if found := RELATED_LINE.fullmatch(lines[n].text):
            blocks.append(Block(RELATED, "", marks.unquoted(found[1]), [lines[n]]))
            n += 1
            continue
        begins = n
        n = read_credits(lines, n, blocks)
        if n == begins:
            kept.append(lines[n])
            n += 1
    return kept


def type_of(hint, blocks):
    kinds = [block.kind for block in blocks]
    if shape.NUMBER in kinds:
        return shape.CHAPTER
    asked, turns = kinds.count(shape.QUESTION), sum(bool(block.more.get("speaker")) for block in blocks)
    if (
        asked >= 3
        or turns >= 4
        or (asked and (hint == shape.INTERVIEW or asked * 3 > kinds.count(shape.PARAGRAPH) + 3))
    ):
        return shape.INTERVIEW
    if hint:
        return hint
    if any(block.kind == shape.CREDIT and block.short.lower() == "column" for block in blocks):
        return shape.COLUMN
    return shape.COLUMN if sounds_like_a_column(blocks) else shape.REPORT


def sounds_like_a_column(blocks):
    """Short, without headings or people quoted, and it says I."""
    said = [block.text for block in blocks if block.kind in (shape.LEAD, shape.PARAGRAPH)]
    text = " ".join(said)
    words = text.lower().split()
    quoted = sum(text.count(mark) for mark in marks.OPENS) / 2
    heads = sum(block.kind in (shape.HEADING, shape.QUESTION) for block in blocks)
    mine = sum(word.strip(".,;:!?") in ("ik", "mij", "me", "mijn", "i", "my") for word in words)
    return 0 < len(words) <= 900 and heads == 0 and quoted <= 4 and mine >= max(3, len(words) / 60)
