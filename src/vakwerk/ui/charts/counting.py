"""The counting card as a picture: the counts so far on their way between better and not enough."""

from django.utils.translation import gettext as _

from vakwerk.ui.charts.drawing import (
    LABEL,
    LEFT,
    RIGHT,
    TOP,
    Picture,
    Scale,
    area,
    line,
    numeral,
    rounded_scale,
    rules,
    square,
    words,
)

BOTTOM, HEIGHT = 372, 440


def counting(rows, path):
    """`rows` of a counting card (n, better_from, not_enough_to); `path`: (n, successes) at each look, in order."""
    most = rows[-1].n
    x = Scale(0, max([most, *(n for n, _count in path)]), LEFT, RIGHT)
    y = rounded_scale(heights(rows, path), BOTTOM, TOP)
    better = [(x(row.n), y(row.better_from)) for row in rows if row.better_from is not None]
    enough = [(x(row.n), y(row.not_enough_to)) for row in rows if row.not_enough_to is not None]
    shapes = [
        area("c-luikbg", [*better, (RIGHT, TOP), (better[0][0], TOP)] if better else ()),
        area("c-zand", [*enough, (RIGHT, BOTTOM), (enough[0][0], BOTTOM)] if enough else ()),
        *rules(y, whole),
        *(words("c-grijs", x(tick), BOTTOM + 30, whole(tick), "middle") for tick in x.ticks),
        words("c-grijs", (LEFT + RIGHT) / 2, HEIGHT - 6, _("number of clients"), "middle"),
        line("c-luik", better) if better else "",
        line("c-balk", enough, dashed=True) if enough else "",
        *way(x, y, path),
        words("c-luik", (better[0][0] if better else LEFT) + 16, TOP + 30, _("Goes better than before"), size=LABEL),
        words("c-balk", RIGHT - 10, BOTTOM - 14, _("Does not bring enough"), "end", LABEL) if enough else "",
    ]
    return Picture(HEIGHT, tuple(shapes), head(), tuple(table(rows, path)))


def heights(rows, path):
    reached = [count for _n, count in path]
    return [*(row.better_from for row in rows if row.better_from is not None), *reached, rows[-1].n / 4]


def way(x, y, path):
    """The line so far from nothing, with its last point named."""
    if not path:
        return
    n, count = path[-1]
    yield line("c-inkt", [(x(0), y(0)), *((x(at), y(reached)) for at, reached in path)], 3.5)
    yield square(x(n), y(count))
    late = x(n) > (LEFT + RIGHT) / 2
    said = _("%(count)s of %(n)s") % {"count": numeral(count), "n": numeral(n)}
    place, anchor = ((x(n) - 16, y(count) - 14), "end") if late else ((x(n) + 18, y(count) + 24), "start")
    yield words("c-inkt", *place, said, anchor, LABEL)


def whole(tick):
    return numeral(tick)


def head():
    return _("Clients"), _("Counted"), _("Not enough"), _("Better")


def table(rows, path):
    """A row for each line of the card and for the last look."""
    reached, card = dict(path), {row.n: row for row in rows}
    for n in sorted({*card, *([path[-1][0]] if path else [])}):
        row = card.get(n)
        yield numeral(n), counted(reached.get(n)), up_to(row and row.not_enough_to), from_(row and row.better_from)


def counted(count):
    return "" if count is None else numeral(count)


def bounds(row):
    """What a row of the card says in words: not enough, better, and worse than before."""
    return up_to(row.not_enough_to), from_(row.better_from), up_to(row.worse_to)


def up_to(count):
    return "" if count is None else _("%(count)s or fewer") % {"count": numeral(count)}


def from_(count):
    return "" if count is None else _("%(count)s or more") % {"count": numeral(count)}
