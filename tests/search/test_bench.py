"""Search is measured with documents and questions of one's own; what is wrong with them is said in a sentence."""

import pytest

from bench.search import DOCUMENT, QUESTION, WrongInput, read


def test_lines_are_read_and_empty_ones_passed_over(tmp_path):
    file = tmp_path / "docs.jsonl"
    file.write_text('{"id": 1, "text": "Een\u2028brief."}\n\n{"id": "b", "text": ""}\n', encoding="utf-8")

    assert [each["id"] for each in read(file, DOCUMENT)] == [1, "b"]


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("Een brief.", "line 2 is not JSON."),
        ('["Een brief."]', "line 2 is not of the form {id, query, relevant}."),
        ('{"id": 1, "query": "brief"}', "line 2 is not of the form {id, query, relevant}."),
        ('{"id": 1, "query": "brief", "relevant": {"1": "zeer"}}', "line 2 is not of the form {id, query, relevant}."),
        (r'{"id": 1, "query": "brief\u0000", "relevant": {}}', "line 2 holds a character that no database keeps."),
        (r'{"id": 1, "query": "brief\ud800", "relevant": {}}', "line 2 holds a character that no database keeps."),
    ],
)
def test_a_wrong_line_is_named(tmp_path, line, said):
    file = tmp_path / "queries.jsonl"
    file.write_text(f"\n{line}\n")

    with pytest.raises(WrongInput) as wrong:
        read(file, QUESTION)
    assert str(wrong.value) == f"{file}, {said}"


def test_a_file_that_is_not_there_or_empty_is_named(tmp_path):
    empty = tmp_path / "leeg.jsonl"
    empty.touch()

    for file, said in ((tmp_path / "weg.jsonl", ": No such file or directory."), (empty, " is empty.")):
        with pytest.raises(WrongInput) as wrong:
            read(file, DOCUMENT)
        assert str(wrong.value) == f"{file}{said}"
