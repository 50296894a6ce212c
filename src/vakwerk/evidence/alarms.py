"""How often each rule is wrong: of 100 times that nothing is the matter, so many are called out. Told beside the rule.

Counted by `python -m bench.simulations` (20,000 runs each); a test repeats a short form of it. An experiment here has a
rate of 30 % and 200 clients, looked at after every one from the tenth on; in a region at most 100 each.
"""

from dataclasses import dataclass

from vakwerk.evidence.wording import N_


@dataclass(frozen=True)
class Alarm:
    message: str  # what is done, for pages to translate
    percent: float
    trial: str  # its name in the simulations
    is_ours: bool = False


ALARMS = {
    "experiment": (
        Alarm(N_("Our rule: 20 times as much evidence"), 2.0, "one group, nothing changes: evidence 20", is_ours=True),
        Alarm(N_("Our rule for harm: 10 times"), 6.9, "one group, nothing changes: harm, evidence 10", is_ours=True),
        Alarm(N_("The usual test (p below 0.05)"), 30.1, "one group, nothing changes: p < .05 at every look"),
        Alarm(N_("Surer than 95 of 100, by Bayes"), 29.9, "one group, nothing changes: belief > 95 % at every look"),
    ),
    "pairs": (
        Alarm(N_("Our rule: 20 times as much evidence"), 2.1, "pairs, nothing differs: evidence 20", is_ours=True),
        Alarm(N_("The usual test (p below 0.05)"), 27.8, "pairs, nothing differs: z-test at every look"),
    ),
    "series": (
        Alarm(
            N_("Our rules: those of Anhøj, around the median"),
            2.9,
            "24 points, nothing changes: rules of Anhøj",
            is_ours=True,
        ),
        Alarm(N_("The rules of the NHS, around the mean"), 31.4, "24 points, nothing changes: NHS rules"),
    ),
    "region": (
        Alarm(
            N_("Our rule: 20 times as much evidence"),
            6.9,
            "region, false among what is called: evidence 20",
            is_ours=True,
        ),
        Alarm(N_("The usual test (p below 0.05)"), 35.4, "region, false among what is called: p < .05"),
        Alarm(N_("Surer than 95 of 100, by Bayes"), 50.8, "region, false among what is called: belief > 95 %"),
    ),
}
