"""Shares and differences on one scale: bars with an interval, a forest of municipalities, voices a square a person."""

from django.utils.translation import gettext as _

from vakwerk.ui.charts.drawing import LABEL, RIGHT, Picture, Scale, area, line, numeral, square, words

START, STEP, FOOT = 16, 74, 40  # a name stands above its line, so that it fits on a phone too
SQUARE, GAP, IN_A_ROW = 17, 4, 13


def bars(lines):
    """`lines`: (name, share, lower, upper) each, of every ten."""
    x = Scale(0, 10, START, RIGHT)
    shapes, height = [], STEP * len(lines)
    for n, (name, share, lower, upper) in enumerate(lines):
        y = STEP * n
        shapes += [
            words("c-inkt", START, y + 24, name, size=LABEL),
            area("c-luikbg", [(START, y + 36), (x(10 * share), y + 36), (x(10 * share), y + 60), (START, y + 60)]),
            line("c-luik", [(x(10 * share), y + 34), (x(10 * share), y + 62)], 3),
            *interval(x, y + 48, 10 * lower, 10 * upper),
        ]
    rows = tuple((name, ten(share), ten(lower), ten(upper)) for name, share, lower, upper in lines)
    head = (_("Of every 10"), _("Counted"), _("From"), _("To"))
    return Picture(height + FOOT, (*axis(x, height), *shapes), head, rows)


def forest(lines, mean=None):
    """`lines`: (name, effect, lower, upper) each, differences of shares; `mean` of three or more: a row of evidence."""
    ends = [value for _name, *values in lines for value in values]
    ends += [mean.expected_lower, mean.expected_upper] if mean else []
    edge = max(10, *(10 * -(-abs(100 * value) // 10) for value in ends)) if ends else 10
    x = Scale(-edge, edge, START, RIGHT)
    height = STEP * (len(lines) + bool(mean))
    shapes = [*axis(x, height), *no_difference(x, len(lines) + bool(mean))]
    for n, (name, effect, lower, upper) in enumerate(lines):
        shapes += [
            words("c-inkt", START, STEP * n + 24, name, size=LABEL),
            *interval(x, STEP * n + 50, 100 * lower, 100 * upper),
            square(x(100 * effect), STEP * n + 50, 14),
        ]
    shapes += together(x, STEP * len(lines), mean) if mean else []
    rows = tuple((name, *map(signed, values)) for name, *values in lines)
    head = (_("Municipality"), _("Percentage points"), _("From"), _("To"))
    return Picture(height + FOOT, tuple(shapes), head, (*rows, *of_all(mean)))


def no_difference(x, rows):
    """Where now and before are the same: beside every interval, and not through the names above them."""
    for n in range(rows):
        yield line("c-balk", [(x(0), STEP * n + 34), (x(0), STEP * n + 66)], 2)


def together(x, y, mean):
    """The mean as a diamond, and dashed what one more municipality may roughly expect."""
    ends = x(100 * mean.lower), x(100 * mean.upper)
    middle = x(100 * mean.mean)
    return [
        words("c-luik", START, y + 24, _("Together, with a rough expectation"), size=LABEL),
        line("c-luik", [(x(100 * mean.expected_lower), y + 50), (x(100 * mean.expected_upper), y + 50)], dashed=True),
        area("c-luik", [(ends[0], y + 50), (middle, y + 40), (ends[1], y + 50), (middle, y + 60)]),
    ]


def of_all(mean):
    if mean:
        yield _("Together"), signed(mean.mean), signed(mean.lower), signed(mean.upper)
        yield _("Rough expectation"), "", signed(mean.expected_lower), signed(mean.expected_upper)


def interval(x, y, lower, upper):
    yield line("c-inkt", [(x(lower), y), (x(upper), y)], 2.5)
    for end in (lower, upper):
        yield line("c-inkt", [(x(end), y - 7), (x(end), y + 7)], 2.5)


def axis(x, bottom):
    yield line("c-lijn", [(x.start, bottom), (x.end, bottom)], 1)
    for tick in x.ticks:
        anchor = {x.low: "start", x.high: "end"}.get(tick, "middle")
        yield words("c-grijs", x(tick), bottom + 30, str(round(tick)).replace("-", "−"), anchor)


def ten(share):
    return numeral(10 * share, 1)


def signed(effect):
    return f"{round(100 * effect):+d}".replace("-", "−") if round(100 * effect) else "0"


FILLS = (  # a fill, an edge and strokes for each answer, the best first: told apart without colour
    ("c-luik", "c-luik", ""),
    ("c-luikbg", "c-luik", ""),
    ("c-zand2", "c-grijs", ""),
    ("c-wit", "c-balk", "M{x} {low}L{end} {y}"),
    ("c-wit", "c-balk", "M{x} {low}L{end} {y}M{x} {y}L{end} {low}"),
)


def person(fill, x, y):
    css, edge, strokes = FILLS[fill]
    place = f'x="{x}" y="{y}" width="{SQUARE}" height="{SQUARE}"'
    d = strokes.format(x=x, y=y, low=y + SQUARE, end=x + SQUARE)
    stroke = f'<path class="{edge}" d="{d}" stroke="currentColor" stroke-width="1.5"/>' if d else ""
    return (
        f'<rect class="{css}" {place} fill="currentColor"/>'
        f'<rect class="{edge}" {place} fill="none" stroke="currentColor" stroke-width="1.5"/>{stroke}'
    )


def voice(counts):
    """One square a person, by answer, the best first; a row holds thirteen. Answers: (shapes, height)."""
    fills = [fill for fill, count in enumerate(counts) for _person in range(count)]
    pitch = SQUARE + GAP
    shapes = [person(fill, 1 + pitch * (n % IN_A_ROW), 2 + pitch * (n // IN_A_ROW)) for n, fill in enumerate(fills)]
    return shapes, pitch * max(1, -(-len(fills) // IN_A_ROW)) + 2
