"""What a series of figures says: ordinary variation, or something to ask about."""

from dataclasses import dataclass

from vakwerk.evidence.control import ENOUGH, Chart, xmr
from vakwerk.evidence.runs import SHORTEST, Runs, run_chart
from vakwerk.evidence.wording import Sentence, say


@dataclass(frozen=True)
class Series:
    sentence: Sentence
    runs: Runs
    limits: Chart | None  # XmR, from twelve points

    @property
    def key(self):
        return self.sentence.key


def judge_series(values):
    """A run chart on the median with the rules of Anhøj, and the natural limits of XmR from twelve points on."""
    runs = run_chart(values)
    limits = xmr(values) if len(values) >= ENOUGH else None
    return Series(sentence_for(values, runs, limits), runs, limits)


def sentence_for(values, runs, limits):
    if limits and limits.outside:
        return say("stands_out")
    if runs.is_signal:
        return say("changed")
    return say("ordinary") if len(values) >= SHORTEST else say("short_series", points=SHORTEST)
