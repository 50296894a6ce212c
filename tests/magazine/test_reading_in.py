"""Reading in a text: looked through beside the original, made an article; and files that are broken or far too big."""

import io
import json
import zipfile

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import CommandError, call_command
from tests.magazine.test_import import FOLDER

from vakwerk.magazine.models import Article, ArticleImport
from vakwerk.magazine.typeset import reading
from vakwerk.magazine.typeset.reading import Unreadable, read

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
TYPES = (
    '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="xml" ContentType="application/xml"/>'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.'
    'wordprocessingml.document.main+xml"/></Types>'
)
RELATIONS = (
    '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" '
    'Target="word/document.xml"/></Relationships>'
)


def word(paragraphs, before=""):
    """A file of Word with these paragraphs."""
    text = "".join(f"<w:p><w:r><w:t>{line}</w:t></w:r></w:p>" for line in paragraphs)
    document = f'<?xml version="1.0"?>{before}<w:document {W}><w:body>{text}</w:body></w:document>'
    return packed({"[Content_Types].xml": TYPES, "_rels/.rels": RELATIONS, "word/document.xml": document})


def packed(parts):
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as made:
        for name, text in parts.items():
            made.writestr(name, text)
    return data.getvalue()


LINES = (FOLDER / "herinnering.txt").read_text().splitlines()


@pytest.fixture
def send(browse, gonny):
    """Send a file as an editor: send("a.docx", data)."""
    visitor = browse(gonny)
    return lambda name, data: visitor.post("/redactie/inlezen/", {"file": SimpleUploadedFile(name, data)})


def test_word_and_plain_text_are_taken_apart_alike(capsys, tmp_path):
    file = tmp_path / "herinnering.docx"
    file.write_bytes(word([line for line in LINES if line.strip()]))

    call_command("import_article", str(file))
    call_command("import_article", str(FOLDER / "herinnering.txt"))

    one, other = capsys.readouterr().out.split("\n}\n")[:2]
    names = ("type", "title", "lead", "questions", "pull_quotes", "sidebars", "credits", "related")
    one, other = json.loads(one + "}"), json.loads(other + "}")
    assert {name: one[name] for name in names} == {name: other[name] for name in names}
    assert one["title"]


def test_the_command_needs_no_database(tmp_path):
    """Tests without the mark for the database fail at their first query."""
    call_command("import_article", str(FOLDER / "potjes.txt"))


def test_a_text_from_word_is_looked_through_and_becomes_an_article(send, client, edition, gonny):
    answer = send("herinnering.docx", word([line for line in LINES if line.strip()]))
    [made] = ArticleImport.objects.all()
    page = client.get(answer.url).content.decode()
    assert made.proposal["title"] in page
    data = {"all-type": "interview"}
    for n, passage in enumerate(made.proposal["body"]):
        kind = "left_out" if passage["kind"] == "pull_quote" else passage["kind"]
        data |= {f"p{n}-kind": kind, f"p{n}-short": passage["short"], f"p{n}-text": passage["text"]}
    data["p0-text"] = "Een andere titel"

    client.post(answer.url, data)
    taken = client.post(f"{answer.url}overnemen/", {"edition": edition.pk})
    again = client.post(f"{answer.url}overnemen/", {"edition": edition.pk})

    [article] = Article.objects.all()
    kinds = {block.block_type for block in article.page.body}
    assert (article.page.title, article.kind, article.edition) == ("Een andere titel", "interview", edition)
    assert ("question" in kinds, "pull_quote" in kinds) == (True, False)
    assert taken.url == again.url == f"/redactie/artikel/{article.pk}/"


def test_nobody_else_sees_what_was_read_in(send, browse, amina, cato):
    address = send("potjes.txt", (FOLDER / "potjes.txt").read_bytes()).url

    assert [browse(person).get(address).status_code for person in (amina, cato)] == [404, 404]


def test_mark_up_in_a_text_stays_text(send, client, browse, gonny, amina):
    lines = ["Een titel", "<script>alert(1)</script> staat hier als tekst, omdat iemand over een pagina schreef. " * 3]
    address = send("a.txt", "\n\n".join(lines).encode()).url
    taken = client.post(f"{address}overnemen/", {"edition": ""})

    page = client.get(taken.url).content.decode()

    assert "<script>alert" not in page
    assert "&lt;script&gt;alert" in page


BOMB = {"[Content_Types].xml": TYPES, "_rels/.rels": RELATIONS, "word/document.xml": b"0" * (reading.LARGEST_PART + 1)}
ENTITIES = '<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
BROKEN = {
    "no zip": ("a.docx", b"PK nothing", reading.BROKEN),
    "cut off": ("a.docx", word(["Een tekst"])[:-60], reading.BROKEN),
    "no document": ("a.docx", packed({"x.xml": "<a/>"}), reading.BROKEN),
    "no xml": ("a.docx", packed(BOMB | {"word/document.xml": "<w:p"}), reading.BROKEN),
    "a bomb": ("a.docx", packed(BOMB), reading.TOO_BIG),
    "many parts": ("a.docx", packed({f"word/{n}.bin": "" for n in range(reading.MOST_PARTS + 1)}), reading.TOO_BIG),
    "entities": ("a.docx", word(["&b;"], before=ENTITIES), reading.BROKEN),
    "nothing in it": ("a.docx", word([]), reading.EMPTY),
    "only blanks": ("a.txt", " \n\u00a0\n".encode(), reading.EMPTY),
    "a picture": ("a.txt", b"\x89PNG\x00\x00\x00\x00", reading.BROKEN),
    "of another kind": ("a.pdf", b"%PDF-1.7", reading.KIND),
    "without an end": ("a", b"tekst", reading.KIND),
    "a huge page": ("a.html", b"<p>" + b"x" * reading.LARGEST_PART, reading.TOO_BIG),
    "a huge file": ("a.docx", b"x" * (reading.LARGEST + 1), reading.TOO_BIG),
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_file_that_cannot_be_read_says_why(name):
    file, data, why = BROKEN[name]

    with pytest.raises(Unreadable) as told:
        read(file, data)

    assert str(told.value) == why


@pytest.mark.parametrize("name", ["a bomb", "cut off"])
def test_on_the_page_and_in_the_command_as_well(name, send, tmp_path):
    file, data, _why = BROKEN[name]
    (tmp_path / file).write_bytes(data)

    answer = send(file, data)

    assert (answer.status_code, ArticleImport.objects.count()) == (422, 0)
    with pytest.raises(CommandError):
        call_command("import_article", str(tmp_path / file))


def test_deep_mark_up_and_wrong_bytes_are_read_all_the_same():
    deep = read("a.html", b"<div>" * 20_000 + b"Een zin." + b"</div>" * 20_000)
    old = read("a.txt", "Een café in het jaar nul.".encode("cp1252"))

    assert [line.text for line in deep] == ["Een zin."]
    assert [line.text for line in old] == ["Een café in het jaar nul."]
