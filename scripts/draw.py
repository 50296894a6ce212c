"""Draws what docs show of the code: floors, lives, who may what, front doors, what is held, settings.

Usage: draw.py [--check]. A drawing stands in a document between `<!-- drawn: name -->` and `<!-- /drawn -->`.
"""

import os
import re
import sys
import tomllib
from importlib import import_module
from pathlib import Path

import django
from django.apps import apps
from django.utils.translation import gettext, override

from vakwerk.web.catalogues import compile_catalogues

ROOT = Path(__file__).resolve().parent.parent
DOCS = ROOT / "docs"
PLACE = re.compile(r"(<!-- drawn: ([a-z ]+) -->\n)(.*?)(<!-- /drawn -->)", re.DOTALL)


def main(check):
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "vakwerk.web.settings")
    compile_catalogues()  # before Django reads them: a clean clone has none
    django.setup()
    stale = [path for path in sorted(DOCS.rglob("*.md")) if redraw(path, check)]
    if check and stale:
        names = ", ".join(str(path.relative_to(ROOT)) for path in stale)
        sys.exit(f"No longer what the code says: {names}. Run `make diagrams`.")


def redraw(path, check):
    """Whether the document said something else than the code; unless checking, it is mended."""
    text = path.read_text()
    drawn = PLACE.sub(lambda found: found[1] + DRAWINGS[found[2]](path.stem) + found[4], text)
    if drawn != text and not check:
        path.write_text(drawn)
    return drawn != text


def floors(_name):
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["importlinter"]["contracts"]
    plan = next(contract["layers"] for contract in contracts if contract["id"] == "contexts")
    return "```text\n" + "\n".join(line.center(88).rstrip() for line in plan) + "\n```\n"


def tables(context):
    """The tables of moves of a context, with the first state of each."""
    states = import_module(f"vakwerk.{context}.states")
    for name in vars(states):
        if name.endswith("MOVES"):
            moves = getattr(states, name)
            first = next(iter(moves.values())).sources[0]
            yield name, moves, type(first)


def lives(context):
    from vakwerk.common.moves import as_mermaid

    drawn = [
        f"{name}\n\n```mermaid\n{as_mermaid(moves, next(iter(kind)))}```\n" for name, moves, kind in tables(context)
    ]
    return "\n" + "\n".join(drawn) + "\n"


def may(context):
    rows = ["| deed | from | to | by |", "| --- | --- | --- | --- |"]
    for _name, moves, _kind in tables(context):
        for deed, move in moves.items():
            rows.append(f"| {deed} | {', '.join(map(str, move.sources))} | {move.target} | {move.by} |")
    return "\n" + "\n".join(rows) + "\n\n"


def register(_name):
    """The processing register, in Dutch, as the page offers it."""
    from django.template.loader import render_to_string

    from vakwerk.privacy.public import register_in_words as rows

    with override("nl"):
        return "\n" + render_to_string("privacy/register.md", {"rows": rows()})


def door(context):
    """What others may use, with the sentence that stands beside it."""
    lines = (ROOT / "src" / "vakwerk" / context / "public.py").read_text().splitlines()
    found = [re.match(r"    (\w+),  # (.+)", line) for line in lines]
    return "\n" + "\n".join(f"- `{match[1]}`: {match[2]}" for match in found if match) + "\n\n"


def held(context):
    rows = ["| model | class | kept |", "| --- | --- | --- |"]
    for model in apps.get_app_config(context).get_models():
        made = vars(model)["declaration"]
        rows.append(f"| `{model.__name__}` | {made.confidentiality.upper()} | {made.retention.words} |")
    return "\n" + "\n".join(rows) + "\n\n"


def settings(_name):
    from vakwerk.web import config
    from vakwerk.web import settings as made

    rows = ["| instelling | zonder instelling | wat zij doet |", "| --- | --- | --- |"]
    with override("nl"):
        for setting in config.SETTINGS:
            default = setting.default.replace(str(made.VAR), "var") or "(leeg)"
            rows.append(f"| `{setting.name}` | `{default}` | {gettext(setting.words)} |")
    return "\n" + "\n".join(rows) + "\n\n"


DRAWINGS = {
    "floors": floors,
    "life": lives,
    "who may what": may,
    "front door": door,
    "what is held": held,
    "register": register,
    "settings": settings,
}

if __name__ == "__main__":
    main("--check" in sys.argv)
