"""What is big is cut before it grows."""

import ast
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SOURCE = ROOT / "src" / "vakwerk"
MODULES = [path for path in SOURCE.rglob("*.py") if "migrations" not in path.parts]
TEMPLATES = sorted(SOURCE.rglob("*.html"))


def too_long(paths, most):
    return [f"{path.relative_to(ROOT)}: {n}" for path in paths if (n := len(path.read_text().splitlines())) > most]


def test_modules_fit_in_300_lines():
    assert too_long(MODULES, 300) == []


def test_templates_fit_in_120_lines():
    assert too_long(TEMPLATES, 120) == []


def test_functions_fit_in_view():
    long = [
        f"{path.relative_to(ROOT)}: {node.name} {node.end_lineno - node.lineno + 1}"
        for path in MODULES
        for node in ast.walk(ast.parse(path.read_text()))
        if isinstance(node, ast.FunctionDef) and node.end_lineno - node.lineno + 1 > 30
    ]

    assert long == []


def test_common_stays_small():
    assert len(list((SOURCE / "common").glob("*.py"))) - 1 <= 10
