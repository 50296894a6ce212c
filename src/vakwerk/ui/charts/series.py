"""Figures over time: points around their middle, with the limits within which they vary by themselves."""

from django.utils.translation import gettext as _

from vakwerk.ui.charts.drawing import (
    LEFT,
    RIGHT,
    TOP,
    Picture,
    Scale,
    dot,
    line,
    numeral,
    rounded_scale,
    rules,
    square,
    words,
)

BOTTOM, HEIGHT, PLACE_FOR_WORDS = 330, 380, 150
LABELS = 3  # along the bottom, at most: a phone has no place for more


def series(values, names, centre, limits=None):
    """`names`: of each point, the moment. `limits`: lower and upper for each point, and which lie outside."""
    lower, upper, outside = (limits.lower, limits.upper, limits.outside) if limits else ((), (), ())
    end = RIGHT - PLACE_FOR_WORDS
    x = Scale(0, max(1, len(values) - 1), LEFT + 12, end)
    y = rounded_scale([*values, centre, *lower, *upper], BOTTOM, TOP)
    points = [(x(n), y(value)) for n, value in enumerate(values)]
    shapes = [
        *rules(y, number, end),
        *bounds(x, y, lower, upper),
        line("c-luik", [(LEFT, y(centre)), (end + 8, y(centre))]),
        words("c-luik", end + 14, y(centre) + 5, _("middle %(value)s") % {"value": number(centre)}),
        line("c-inkt", points, 2.5) if points else "",
        *(square(*point) if n in outside else dot(*point) for n, point in enumerate(points)),
        *moments(x, names),
    ]
    rows = tuple(zip(names, map(number, values), marks(values, outside), strict=True))
    return Picture(HEIGHT, tuple(shapes), (_("Moment"), _("Value"), _("Stands out")), rows)


def bounds(x, y, lower, upper):
    for limit in (lower, upper):
        if limit:
            yield line("c-balk", [(x(n), y(value)) for n, value in enumerate(limit)], dashed=True)
            yield words("c-balk", x(len(limit) - 1) + 14, y(limit[-1]) + 5, number(limit[-1]))


def moments(x, names):
    step = max(1, -(-len(names) // LABELS))
    for n in range(0, len(names), step):
        yield words("c-grijs", x(n), BOTTOM + 30, names[n], "middle")


def marks(values, outside):
    return [_("yes") if n in outside else "" for n in range(len(values))]


def number(value):
    """As few decimals as the value needs, in the reader's own way."""
    decimals = next(n for n in (0, 1, 2) if n == 2 or round(value, n) == round(value, 2))
    return numeral(value, decimals)
