"""The design tokens of an organisation, read from its sheet.

A token is a CSS custom property of the NL Design System. Of a sheet nothing else gets through: no selector, no rule
and no address, so that it can colour pages and do nothing besides.
"""

import re
from typing import NamedTuple

import tinycss2
from django.utils.translation import gettext as _

from vakwerk.common.verdicts import Refused

LONGEST = 300  # characters of one value
NAME = re.compile(r"--[a-z0-9][a-z0-9-]{0,120}")
FUNCTIONS = {
    "var", "calc", "min", "max", "clamp", "rgb", "rgba", "hsl", "hsla", "hwb", "lab", "lch", "oklab", "oklch",
    "color", "cubic-bezier",
}  # fmt: skip
PLAIN = {"ident", "hash", "number", "percentage", "dimension", "string", "whitespace", "comment", "literal"}
SIGNS = {",", "/", "+", "-", "*"}


class Sheet(NamedTuple):
    """Tokens by name, and the names of what was left out."""

    tokens: dict[str, str]
    left_out: list[str]


def read_sheet(text, within=None):
    """The custom properties in a sheet, whatever selectors stand around them, or within one selector only.

    Refused, with a sentence, when there are none.
    """
    sheet = Sheet({}, [])
    rules = tinycss2.parse_stylesheet(text, skip_comments=True, skip_whitespace=True)
    for rule in rules:
        if rule.type == "qualified-rule":
            if within in (None, tinycss2.serialize(rule.prelude).strip()):
                take(rule.content, sheet)
        else:
            sheet.left_out.append(f"@{rule.at_keyword}" if rule.type == "at-rule" else rule.message)
    if not sheet.tokens:
        raise Refused(_("No design tokens were found in this sheet: lines like --utrecht-link-color: #0d5560;"))
    return sheet


def take(content, sheet):
    for line in tinycss2.parse_blocks_contents(content, skip_comments=True, skip_whitespace=True):
        if line.type != "declaration":
            sheet.left_out.append(getattr(line, "message", line.type))
        elif NAME.fullmatch(line.name) and is_plain(line.value):
            sheet.tokens[line.name] = " ".join(tinycss2.serialize(line.value).split())
        else:
            sheet.left_out.append(line.name)


def is_plain(value):
    """Nothing in it fetches, opens a block or ends one."""
    length = len(tinycss2.serialize(value).strip())
    return 0 < length <= LONGEST and all(is_plain_part(part) for part in value)


def is_plain_part(part):
    if part.type == "function":
        return part.lower_name in FUNCTIONS and all(is_plain_part(inner) for inner in part.arguments)
    if part.type == "() block":
        return all(is_plain_part(inner) for inner in part.content)
    if part.type == "literal":
        return part.value in SIGNS
    if part.type == "string":
        return "<" not in part.value and "\\" not in part.value
    return part.type in PLAIN


def written(tokens):
    """The tokens as a sheet, stacked after ours. Light only: the dark palette is ours, as no set brings one."""
    lines = "".join(f"{name}:{value};" for name, value in sorted(tokens.items()))
    light, device = ".organisation-theme.vakwerk-theme--licht", ".organisation-theme:not(.vakwerk-theme--donker)"
    return f"{light}{{{lines}}}@media not (prefers-color-scheme:dark){{{device}{{{lines}}}}}"
