"""What people type is data: it never becomes a template, and Django alone decodes it."""

import ast

from tests.template import ROOT

SOURCES = [path for path in (ROOT / "src").rglob("*.py") if "migrations" not in path.parts]
TEMPLATES = {"Template", "from_string"}
DECODERS = {"unquote", "unquote_plus", "unescape"}
# The setting of a database or mail server; the text of an article that an editor reads in, once.
OURS = {"src/vakwerk/web/config.py", "src/vakwerk/magazine/typeset/passages.py"}


def where_one_calls(names):
    """The sources in which a function of one of these names is called."""
    return {
        str(path.relative_to(ROOT))
        for path in SOURCES
        for node in ast.walk(ast.parse(path.read_text()))
        if isinstance(node, ast.Call) and ast.unparse(node.func).rpartition(".")[2] in names
    }


def test_no_template_comes_from_outside():
    assert where_one_calls(TEMPLATES) == set()


def test_nothing_is_decoded_a_second_time():
    assert where_one_calls(DECODERS) == OURS
