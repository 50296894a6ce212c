"""Charts, drawn by the server: a picture with a title, the sentence it is about under it, and its numbers as a table.

A name is the anchor of a chart on its page. `said` is the sentence, translated and filled in.
"""

from django import template
from django.utils.safestring import mark_safe
from django.utils.translation import gettext as _

from vakwerk.ui.charts import counting, series, shares
from vakwerk.ui.charts.drawing import numeral
from vakwerk.ui.templatetags.ui import draw
from vakwerk.ui.words import spoken

register = template.Library()
register.filter("numeral", numeral)
MANY, FEW = 1_000_000, 0.01  # evidence outside these is told as more, or less, than that


@register.simple_tag
def sentence(said):
    """A sentence of evidence in the reader's language."""
    return spoken(said)


@register.filter
def times(evidence):
    """How strong evidence is, in a number that somebody reads."""
    if evidence > MANY:
        return _("more than %(n)s") % {"n": numeral(MANY)}
    if evidence < FEW:
        return _("less than %(n)s") % {"n": numeral(FEW, 2)}
    return numeral(evidence, 2 if evidence < 1 else 1 if evidence < 100 else 0)


@register.simple_tag
def counting_chart(name, title, said, rows, path):
    """A counting card with the counts so far: rows of `evidence.card`, and (n, successes) at each look."""
    return picture(name, title, said, counting.counting(rows, path))


@register.simple_tag
def series_chart(name, title, said, values, names, centre, limits=None):
    """Figures over time around their middle; limits of `evidence.xmr`, or of another control chart."""
    return picture(name, title, said, series.series(values, names, centre, limits))


@register.simple_tag
def forest_chart(name, title, said, lines, mean=None):
    """Municipalities that tried the same, (name, effect, lower, upper) each; the mean as `evidence.pooled` answers."""
    return picture(name, title, said, shares.forest(lines, mean))


@register.simple_tag
def bars_chart(name, title, said, lines):
    """Shares of every ten with their interval, (name, share, lower, upper) each."""
    return picture(name, title, said, shares.bars(lines))


@register.simple_tag
def voice(counts, words):
    """Answers of one voice, a square a person: how many gave each answer, the best first, and the same in words."""
    shapes, height = shares.voice(counts)
    return draw("voice", shapes=mark_safe("".join(shapes)), height=height, words=words)  # noqa: S308  numbers only


@register.simple_tag
def voice_key(answers):
    """Which square means what, once above the voices: the words of the answers, the best first."""
    squares = [mark_safe(shares.person(fill, 1, 2)) for fill in range(len(answers))]  # noqa: S308  numbers only
    return draw("voice_key", answers=list(zip(squares, answers, strict=True)))


def picture(name, title, said, drawn):
    svg = mark_safe(drawn.svg)  # noqa: S308  the words in it are escaped where they are drawn
    return draw("chart", name=name, title=title, said=said, picture=drawn, svg=svg)


@register.simple_tag
def counting_card(rows, n=None):
    """The counting card as a table, to count along by hand: rows of `evidence.card`; the row of n clients is marked."""
    here = max((row.n for row in rows if n is not None and row.n <= n), default=None)
    return draw("counting_card", rows=[(row.n, counting.bounds(row)) for row in rows], here=here)
