"""A file becomes lines: Word by mammoth, a saved web page by lexbor, plain text as it is. What is broken or far too
big is refused before it is read.
"""

import io
import re
import zipfile
import zlib
from pathlib import PurePath
from xml.parsers.expat import ExpatError

from selectolax.lexbor import LexborHTMLParser

from vakwerk.magazine.typeset.cleaning import plain
from vakwerk.magazine.typeset.shape import Line

LARGEST = 20 * 1024 * 1024  # a file as it is sent
LARGEST_PART = 4 * 1024 * 1024  # the text in it: some eighty thousand words
MOST_PARTS = 2000
KIND, TOO_BIG, BROKEN, EMPTY = "kind", "too_big", "broken", "empty"


class Unreadable(Exception):
    """Why a file cannot be read, as one of the words above."""


def read(name, data):
    """The lines of a file, by the end of its name."""
    reader = READERS.get(PurePath(name).suffix.lower())
    if reader is None:
        raise Unreadable(KIND)
    if len(data) > LARGEST:
        raise Unreadable(TOO_BIG)
    lines = [line for line in reader(data) if plain(line.text)]
    if not lines:
        raise Unreadable(EMPTY)
    return lines


# Word

STYLES = """
p[style-name='Title'] => h1:fresh
p[style-name='Titel'] => h1:fresh
p[style-name='Subtitle'] => p.subtitle:fresh
p[style-name='Ondertitel'] => p.subtitle:fresh
p[style-name='Quote'] => blockquote:fresh
p[style-name='Citaat'] => blockquote:fresh
p[style-name='Intense Quote'] => blockquote:fresh
p[style-name='Duidelijk citaat'] => blockquote:fresh
p[style-name='Caption'] => figcaption:fresh
p[style-name='Bijschrift'] => figcaption:fresh
p[style-name='Kop 1'] => h1:fresh
p[style-name='Kop 2'] => h2:fresh
p[style-name='Kop 3'] => h3:fresh
"""
WRONG = (
    KeyError, ValueError, TypeError, AttributeError, IndexError, RecursionError, ExpatError, OSError, RuntimeError,
    NotImplementedError, zipfile.BadZipFile, zlib.error, EOFError,
)  # fmt: skip


def read_word(data):
    import mammoth  # takes its time, and few read in a file of Word

    try:
        refuse_bombs(data)
        made = mammoth.convert_to_html(io.BytesIO(data), style_map=STYLES, convert_image=lambda image: [])
    except WRONG:
        raise Unreadable(BROKEN) from None
    return lines_of(made.value)


def refuse_bombs(data):
    """Look at the list of parts only: their sizes stand in it, and what unpacks to more than it says is broken."""
    with zipfile.ZipFile(io.BytesIO(data)) as parts:
        listed = parts.infolist()
        texts = [part for part in listed if part.filename.endswith((".xml", ".rels"))]
        if len(listed) > MOST_PARTS or any(part.file_size > LARGEST_PART for part in texts):
            raise Unreadable(TOO_BIG)
        for part in texts:
            with parts.open(part) as opened:
                if b"<!" in opened.read(1000).replace(b"<!--", b""):  # a document of Word declares no types of its own
                    raise Unreadable(BROKEN)


# A page of the web

DROPPED = "script, style, nav, form, noscript, svg, iframe, button, template, select, audio, video, object"
AROUND = "body > header, body > footer, [role=banner], [role=contentinfo], [role=navigation], [role=search]"
BLOCKS = (
    "h1, h2, h3, h4, h5, h6, p, li, blockquote, figcaption, dt, dd, tr, div, section, article, aside, header, footer, "
    "ul, ol, dl, table, figure, main, address, pre, hr, br"
)
NEW, TAG = "\ue000", "\ue001"  # where a line begins, and the end of its tag: nobody types these
LETTERS = {"strong": ("strong", "b"), "em": ("em", "i")}
SENSE = {"blockquote": "quote", "figcaption": "caption"}


def read_page(data):
    if len(data) > LARGEST_PART:
        raise Unreadable(TOO_BIG)
    return lines_of(text_of(data))


def lines_of(html):
    page = LexborHTMLParser(html.replace(NEW, "").replace(TAG, ""))
    if page.body is None:
        return []
    title = page.css_first("head > title")
    name = [title.text()] if title is not None else []
    for node in page.css(DROPPED):
        node.decompose()
    root = main_part(page)
    mark_lines(root)
    texts = [part.partition(TAG) for part in (NEW + TAG + root.text()).split(NEW)]
    found = [(tag, plain(text.replace("\n", " "))) for tag, _mark, text in texts]
    told = [("name", plain(text)) for text in name] + [(tag, text) for tag, text in found if text]
    return [Line(text, tag, at) for at, (tag, text) in enumerate(told)]


def main_part(page):
    """Where the article stands: what says so itself, else all of the page but what stands around it."""
    for name in ("main", "[role=main]"):
        found = page.css(name)
        if len(found) == 1:
            return found[0]
    whole = len(page.body.text())
    longest = max(page.css("article"), key=lambda node: len(node.text()), default=None)
    if longest is not None and len(longest.text()) > whole / 2:
        return longest
    for node in page.css(AROUND):
        if node.css_first("h1") is None:
            node.decompose()
    return page.body


def mark_lines(root):
    """Put a mark where each line begins, with what its mark-up says of it."""
    for node in root.css("sup"):
        number = re.fullmatch(r"\W*(\d{1,3})\W*", node.text())
        if number:
            node.replace_with(f"({number[1]})")
    for node in root.css("li[id*=footnote], li[id*=footnote] p, li[id*=_ftn], div[id*=ftn] p, p[id*=footnote]"):
        node.attrs["data-tag"] = "footnote"
    join_rows(root)
    mark_asides(root)
    for letters, names in LETTERS.items():
        for node in filter(begins_line, root.css(", ".join(f"p > {name}:first-child" for name in names))):
            node.insert_before(f"{NEW}{letters}{TAG}")
    for node in root.css(BLOCKS):
        node.insert_before(f"{NEW}{tag_of(node)}{TAG}")
        node.insert_after(f"{NEW}{TAG}")


def join_rows(root):
    """A row of two, as in a colophon or an agenda, is one line: the name of a thing, and the thing."""
    for row in root.css("tr"):
        cells = row.css("td, th")
        texts = [plain(cell.text()) for cell in cells]
        if len(cells) != 2 or not all(texts) or len(texts[0]) > 40 or len(texts[1]) > 200:
            continue
        for paragraph in row.css("p"):
            paragraph.unwrap()
        cells[1].insert_before(" " if texts[0].endswith(":") else ": ")


def mark_asides(root):
    for aside in root.css("aside, .kader, .kadertekst, td, figure"):
        for node in aside.css("h1, h2, h3, h4, h5, h6, p, li, div"):
            node.attrs["data-tag"] = "" if aside.tag == "figure" else f"aside {node.tag}"


def begins_line(node):
    """Whether these letters are a line of their own above the text of the same paragraph."""
    after = node.next
    while after is not None and after.tag == "-text" and not plain(after.text()):
        after = after.next
    alone = node.prev is None or not plain(node.prev.text())
    return alone and after is not None and after.tag == "br"


def tag_of(node):
    if "data-tag" in node.attributes:
        return node.attributes["data-tag"] or ""
    if "subtitle" in (node.attributes.get("class") or ""):
        return "subtitle"
    for letters, names in LETTERS.items():
        marked = node.css_first(", ".join(names)) if node.tag in ("p", "div") else None
        if marked is not None and plain(marked.text()) == plain(node.text()):
            return letters
    return SENSE.get(node.tag, node.tag)


# Plain text


def read_text(data):
    if len(data) > LARGEST_PART:
        raise Unreadable(TOO_BIG)
    return [Line(text, "", at) for at, text in enumerate(unwrapped(text_of(data).splitlines()))]


def text_of(data):
    """The text in the bytes of a file, in whichever of the usual ways it was written."""
    if b"\x00" in data[:2000] and not data.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise Unreadable(BROKEN)
    for encoding in ("utf-16" if data.startswith((b"\xff\xfe", b"\xfe\xff")) else "utf-8-sig", "cp1252"):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    return data.decode("latin-1")


def unwrapped(texts):
    """Paragraphs that were cut into lines of one width are put together again."""
    widest = max((len(text) for text in texts), default=0)
    cut = [n for n in range(len(texts) - 1) if goes_on(texts[n].strip(), texts[n + 1].strip(), widest)]
    if widest > 120 or len(cut) < 5:
        return texts
    whole: list[str] = []
    joins = False
    for n, text in enumerate(texts):
        if joins:
            whole[-1] = joined(whole[-1], text.strip())
        else:
            whole.append(text)
        following = texts[n + 1].strip() if n + 1 < len(texts) else ""
        joins = bool(following) and len(text.strip()) > widest * 0.6 and not LABELLED.match(following)
    return whole


LABELLED = re.compile(r"[A-Z][\w’' -]{1,20}:\s")  # who wrote it, a sidebar: never the middle of a sentence


def joined(text, following):
    """A word that was cut in two is whole again; "werk- en" keeps its mark."""
    is_cut = re.search(r"\w-$", text) and following[:1].islower() and not re.match(r"(en|of|tot)\b", following)
    return text[:-1] + following if is_cut else f"{text} {following}"


def goes_on(text, following, widest):
    return len(text) > widest * 0.6 and following[:1].islower() and text[-1] not in ".?!"


READERS = {".docx": read_word, ".html": read_page, ".htm": read_page, ".txt": read_text}
