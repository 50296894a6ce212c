"""The text itself: questions with their answers, headings, pull quotes, turns of speakers, paragraphs and lists."""

import re

from vakwerk.magazine.typeset import marks
from vakwerk.magazine.typeset.shape import HEADING, LEFT_OUT, PARAGRAPH, PULL_QUOTE, QUESTION, SIDEBAR, Block

ITEM_MARK = re.compile(r"^(?:[•◦▪‣·*–—-]\s+)")


def recognise(lines):
    """The blocks of these lines, in their order."""
    reader = Reader(lines)
    while reader.at < len(lines):
        reader.step()
    return reader.blocks


class Reader:
    def __init__(self, lines):
        self.lines, self.at = lines, 0
        self.blocks: list[Block] = []
        self.names: set[str] = set()
        self.text = "\n".join(line.text for line in lines)
        self.aloud = quoted_alone(lines)
        self.asks = 0
        self.asks = sum(self.is_asked(n) for n in range(len(lines)))

    # What stands where

    def following(self, n):
        """The next line that is not a pull quote or a caption."""
        for line in self.lines[n + 1 : n + 4]:
            if not self.pulled(line) and line.tag != "caption":
                return line
        return None

    def pulled(self, line):
        """The words of a pull quote: short, wholly in single quotation marks, on its own."""
        quoted = marks.wholly_quoted(line.text) if len(line.text) <= 240 else ""
        if quoted:
            return quoted
        if line.tag == "quote" and len(line.text) <= 240:
            return marks.unquoted(line.text)
        inner = marks.unquoted(line.text)
        said_twice = inner != line.text and len(line.text) <= 200 and self.text.count(inner.strip(" .")) > 1
        return inner if said_twice or line.text in self.aloud else ""

    def is_asked(self, n):
        """A short line that ends in a question mark, and is followed by a quotation. In an interview the answer may
        begin with a few words about who gives it.
        """
        line, after = self.lines[n], self.following(n)
        if line.tag == "question":
            return True
        if not marks.is_question(line.text) or after is None:
            return False
        return marks.opens_quotation(after.text) or (self.asks >= 2 and marks.holds_quotation(after.text))

    def is_heading(self, n):
        line = self.lines[n]
        after = self.following(n)
        if line.tag in ("h2", "h3", "h4", "h5", "h6"):
            return len(line.text) <= 160
        if after is None or marks.is_item(line) or marks.split_credits(line.text):
            return False
        if marks.is_question(line.text) and not self.asks:
            return len(line.text) <= 100 and len(after.text) >= marks.LONG
        is_bold = line.tag == "strong" and len(line.text) <= 120
        fits = marks.is_short_title(line.text) or (is_bold and not line.text.endswith("?"))
        return fits and (marks.is_text(after.text) or is_bold or marks.is_item(after))

    def is_sidebar(self, n):
        """A question without a quotation after it, in a text in which questions have one; or a line that says so."""
        line = self.lines[n]
        if line.tag.startswith("aside") or re.match(rf"{marks.SIDEBAR_WORD}\b", line.text, re.IGNORECASE):
            return True
        return bool(self.asks) and marks.is_question(line.text) and not self.is_asked(n)

    def begins_something(self, n):
        line = self.lines[n]
        return self.is_asked(n) or self.is_heading(n) or self.is_sidebar(n) or bool(self.pulled(line))

    # Taking it

    def step(self):
        line = self.lines[self.at]
        if line.tag == "caption":
            return self.take(LEFT_OUT, line.text)
        if self.pulled(line):
            return self.take(PULL_QUOTE, self.pulled(line))
        if self.is_asked(self.at):
            return self.take_question()
        if self.is_sidebar(self.at):
            return self.take_sidebar()
        if self.is_heading(self.at):
            return self.take(HEADING, line.text.strip(" :"))
        return self.take_paragraph()

    def take(self, kind, text, **facts):
        self.blocks.append(Block(kind, text, lines=[self.lines[self.at]], **facts))
        self.at += 1

    def take_question(self):
        """An answer may run over several paragraphs, with a pull quote between them."""
        question = self.lines[self.at]
        block = Block(QUESTION, short=question.text, lines=[question])
        self.blocks.append(block)
        self.at += 1
        said: list[str] = []
        turns: list[dict] = []
        while self.at < len(self.lines):
            line = self.lines[self.at]
            if self.pulled(line):
                self.take(PULL_QUOTE, self.pulled(line))
                continue
            if said and self.begins_something(self.at):
                break
            said.append(line.text)
            turn = self.turn_in(line)
            turns += [turn] if turn else []
            block.lines.append(line)
            self.at += 1
        block.text = "\n\n".join(said)
        if turns:
            block.more = {"turns": turns}

    def take_sidebar(self):
        line = self.lines[self.at]
        title, text = sidebar_title(line.text)
        block = Block(SIDEBAR, short=title, lines=[line])
        self.blocks.append(block)
        self.at += 1
        if is_bare_word(title) and self.at < len(self.lines) and marks.is_short_title(self.lines[self.at].text):
            block.short = self.lines[self.at].text
            block.lines.append(self.lines[self.at])
            self.at += 1
        said = [text] if text else []
        is_aside = line.tag.startswith("aside")
        while self.at < len(self.lines) and not (text and not is_aside):
            line = self.lines[self.at]
            if is_aside and not line.tag.startswith("aside"):
                break
            if self.begins_something(self.at) if not is_aside else "h" in line.tag[5:]:
                break
            said.append(line.text)
            block.lines.append(line)
            self.at += 1
        block.text = "\n\n".join(said)

    def take_paragraph(self):
        line = self.lines[self.at]
        turn = self.turn_in(line)
        if marks.is_item(line):
            return self.take_list()
        return self.take(PARAGRAPH, line.text, more=turn)

    def take_list(self):
        items = []
        while self.at < len(self.lines) and marks.is_item(self.lines[self.at]):
            items.append(self.lines[self.at])
            self.at += 1
        text = "\n".join(ITEM_MARK.sub("", line.text) for line in items)
        self.blocks.append(Block(PARAGRAPH, text, lines=items, more={"list": True}))

    def turn_in(self, line):
        """`Name: "..."`, after the full name occurred; a first name that stands for itself will do."""
        text = line.text
        if line.tag == "turn":
            speaker, _colon, said = text.partition(": ")
            return {"speaker": speaker, "said": said}
        found = marks.SPEAKER.match(text)
        if not found:
            return {}
        before = self.text[: self.text.index(text)]
        full = re.findall(rf"(?:{marks.NAME} )*{re.escape(found[1])}(?: (?:van|de|der|den|el|{marks.NAME}))*", before)
        longest = max(full, key=len, default="")
        return {"speaker": longest or found[1], "said": found[2]} if longest or self.asks else {}


def quoted_alone(lines):
    """Whole lines in double quotation marks that nobody says at that moment: a few, among paragraphs of text."""
    asks = sum(line.tag == "question" or marks.is_question(line.text) for line in lines) > 1
    found = []
    for n, line in enumerate(lines):
        words = marks.unquoted(line.text)
        is_answer = n > 0 and (lines[n - 1].text.endswith("?") or marks.opens_quotation(lines[n - 1].text))
        ends = words[-1:] in (".", "!", "?", "…")
        if 20 <= len(line.text) <= 160 and line.text[0] in marks.OPENS and words != line.text:
            found += [line.text] if not is_answer and not (ends and asks) else []
    return set(found) if len(found) <= 4 else set()


def is_bare_word(title):
    """A line that says that a sidebar begins, and nothing else."""
    return bool(re.fullmatch(rf"{marks.SIDEBAR_WORD}\s*\d*\s*[:.–-]?", title, re.IGNORECASE))


def sidebar_title(text):
    """The title of a sidebar, and its text when both stand on one line: "Kader: A title. And then the text"."""
    bare = re.sub(rf"^{marks.SIDEBAR_WORD}\s*[\d.]*\s*[:.–-]?\s*", "", text, flags=re.IGNORECASE) or text
    if len(bare) <= 100 and bare == text:
        return bare, ""
    parted = re.match(r"(.{3,90}?)([.?!:])\s+(\S.*)", bare, re.DOTALL)
    if not parted:
        return (bare, "") if len(bare) <= 100 else ("", bare)
    return parted[1] + ("?" if parted[2] == "?" else ""), parted[3]
