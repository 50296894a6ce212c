"""What is said of figures, in the reader's language, and what a drawing of them needs."""

from dataclasses import replace

from django.template.loader import render_to_string
from django.utils.formats import date_format
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from vakwerk.evidence.public import card, judge_series, say
from vakwerk.practice import queries
from vakwerk.practice.states import TrialDesign
from vakwerk.ui.public import spoken

TWO_POINTS = 2  # the fewest that are a series


def in_words(sentence):
    """A sentence of `evidence`, translated and filled in; nothing for nothing."""
    return spoken(sentence) if sentence else ""


def promised(design):
    """How often something is said of a way that does nothing. A rate that is an estimate may be wrong as well."""
    keys = ["one_in_twenty"] if design == TrialDesign.LOT else ["one_in_twenty", "two_in_twenty"]
    return " ".join(in_words(say(key)) for key in keys)


def drawing_of(experiment, verdict, inputs, looks):
    """The counting card with the way to here; of a lot the two ways beside each other."""
    if experiment.design == TrialDesign.LOT:
        return {"ways": ways(verdict)}
    return {"card": card(queries.plan_of(experiment)), "path": path(looks, inputs)}


def path(looks, inputs):
    """(clients, successes) at each look, from the first client on to now: what was taken back since is left out."""
    n, successes = inputs["n"], inputs["successes"]
    before = {look.inputs["n"]: look.inputs["successes"] for look in looks if 0 < look.inputs["n"] < n}
    return [*sorted(before.items()), *([(n, successes)] if n else [])]


def ways(verdict):
    """(name, share, lower, upper) of the new way and of the old, after the first pair."""
    pairs = verdict.n // 2
    both = ((_("The new way"), verdict.new, verdict.of_new), (_("The old way"), verdict.old, verdict.of_old))
    return [(name, count / pairs, *limits) for name, count, limits in both] if pairs else []


def in_forest(each, line):
    return each.organisation, line.effect, line.lower, line.upper


def told_of(person, pk):
    """What an experiment and all that repeat it say now, with its drawing, on a page of another context."""
    shown = queries.visible_experiments(person).filter(pk=pk).first()
    found = said_of_all(person, shown) if shown else {}
    return render_to_string("practice/told.html", found) if found else ""


def said_of_all(person, shown):
    if shown.design == TrialDesign.LOT:
        inputs = queries.inputs_of(shown)
        reads = queries.reads_pairs(person, shown, 2 * len(inputs["pairs"]))
        return said_of_one(shown, inputs) if reads else {}
    counted, together = queries.counted_by_all(person, shown)
    if len(counted) == 1:
        (only,) = counted
        one = shown if only.pk == shown.pk else queries.seen_experiments(person).get(pk=only.pk)
        return said_of_one(one, {"successes": only.successes, "n": only.n})
    lines = [in_forest(each, line) for each, line in zip(counted, together.lines, strict=True)]
    return {"sentence": in_words(together.sentence), "forest": lines, "mean": together.pooled} if counted else {}


def said_of_one(experiment, inputs):
    verdict = queries.said_of(experiment, inputs)
    drawing = drawing_of(experiment, verdict, inputs, queries.looks(experiment))
    return {"sentence": in_words(queries.sentence_of(experiment, verdict)), **drawing}


def series_of(counts, measure):
    """What a card counted as a run chart, of every ten where it was counted of how many. Both in one say nothing."""
    of = [row.out_of for row in counts]
    if len(counts) < TWO_POINTS or (None in of and any(of)):
        return {}
    values = [10 * row.count / row.out_of if row.out_of else row.count for row in counts]
    series = judge_series(values)
    return {
        "sentence": in_words(series.sentence),
        "is_long": series.key != "short_series",
        "title": _("%(measure)s, of every 10") % {"measure": measure} if any(of) else measure,
        "values": values,
        "names": [date_format(localdate(row.counted_at), "j N") for row in counts],
        "centre": series.runs.centre,
        "limits": series.limits and replace(series.limits, lower=tuple(max(0, low) for low in series.limits.lower)),
    }
