"""What is said of figures, in plain words: the English is the id of a translation, pages translate it and fill it in.

No sentence says significant or proven, and none holds a p or an e.
"""

from dataclasses import dataclass, field


def N_(text):  # noqa: N802  the name by which messages are found
    """Marks a text that pages translate."""
    return text


@dataclass(frozen=True)
class Sentence:
    key: str  # the rule that makes it said; kept with a verdict
    message: str
    values: dict = field(default_factory=dict)


SAID = {
    "too_early_none": N_("Too early to say. No client was counted yet. Go on."),
    "too_early_one": N_("Too early to say. There is only 1 client. Go on."),
    "too_early": N_("Too early to say. There are only %(n)s clients. Go on."),
    "no_answer_yet": N_("No answer yet. It may still be chance. Go on until %(most)s clients."),
    "looks_better": N_("It seems to go better, but it may still be chance. Go on."),
    "works": N_("It works better than before. Chance can hardly explain this."),
    "goes_better": N_("It goes better than before. Whether the new way does that, we do not know for sure."),
    "better_less": N_(
        "It goes better than before, but it does not bring what you needed (%(useful)s percentage points). "
        "Talk about whether it is worth it."
    ),
    "not_enough": N_("This does not bring what you needed (%(useful)s percentage points). Stop or adapt."),
    "worse": N_("It goes worse than before. Talk about whether you should stop."),
    "open_small": N_(
        "We saw %(n)s clients and do not know yet. There may be a small difference; a large one is not likely."
    ),
    "open_large": N_(
        "We saw %(n)s clients and do not know yet. There may be a small difference; there may still be a large one."
    ),
    "paused_open": N_("It is paused, and there is no answer yet (clients counted: %(n)s)."),
    "ended_none": N_("It stopped before anything was counted."),
    "ended_open": N_("It stopped without an answer (clients counted: %(n)s). It may still be chance."),
    "ended_better": N_("It stopped when it seemed to go better (clients counted: %(n)s). It may still be chance."),
    "take_over": N_("It works in more municipalities. Take it over."),
    "not_everywhere": N_("It does not work equally well everywhere. Look where it does."),
    "together_better": N_("Together it points to better. From three municipalities on we can say more."),
    "together_none": N_("There is no count to read yet."),
    "together_one": N_("So far one place counted. From two on it says here what they find together."),
    "together_open": N_("Together there is no answer yet. Each municipality that repeats it helps."),
    "stands_out": N_("This point stands out. Ask first: what was different?"),
    "changed": N_("Something changed in this series. Ask first: what was different?"),
    "ordinary": N_("This is ordinary variation."),
    "short_series": N_("There are too few points to see a change. From %(points)s on we can."),
    "municipality_stands_out": N_("This municipality differs from what we expect at this number of clients."),
    "hidden": N_("Too few people to show (privacy)."),
    "in_ten_none": N_("None of the %(n)s clients."),
    "in_ten_all": N_("All %(n)s clients."),
    "in_ten_few": N_("Of every 10 clients less than 1."),
    "in_ten": N_("Of every 10 clients %(ten)s."),
    "in_ten_above": N_("Of every 10 clients more than %(ten)s."),
    "in_ten_below": N_("Of every 10 clients almost %(ten)s."),
    "found_nearly_always": N_(
        "When it helps %(points)s percentage points, you nearly always find that, on average after %(n)s clients."
    ),
    "found_in_ten": N_(
        "When it helps %(points)s percentage points, you find that in %(ten)s of 10 experiments like this. "
        "They take %(n)s clients on average."
    ),
    "found_hardly": N_("When it helps %(points)s percentage points, you will hardly find that with this many clients."),
    "lot_finds_nearly_always": N_("When it helps %(points)s percentage points, a lot nearly always finds that."),
    "lot_finds_in_ten": N_(
        "When it helps %(points)s percentage points, a lot finds that in %(ten)s of 10 experiments like this."
    ),
    "lot_finds_large": N_("By lot you find large differences only. What you find then has no other cause."),
    "half_is_open": N_("When it helps half as much as you need, you will often not know in the end."),
    "rate_of_few": N_(
        "Your rate until now is of %(own_n)s clients. We count with what it may be at most; with 120 you find more."
    ),
    "one_in_twenty": N_(
        "With a way that does nothing you see this in at most 1 of 20 experiments, however often you look."
    ),
    "two_in_twenty": N_(
        "Your rate until now is an estimate, and that may be wrong as well: together it is at most 2 of 20."
    ),
}


def say(key, **values):
    return Sentence(key, SAID[key], values)


def in_ten(successes, n):
    """A share as people say it: of every 10 clients so many; nothing for nobody."""
    if not n:
        return None
    if successes in (0, n):
        return say("in_ten_all" if successes else "in_ten_none", n=n)
    tens = 10 * successes / n
    if tens < 0.95:
        return say("in_ten_few")
    if abs(tens - round(tens)) < 0.05:
        return say("in_ten", ten=round(tens))
    whole, rest = divmod(tens, 1)
    return say("in_ten_above", ten=int(whole)) if rest <= 0.5 else say("in_ten_below", ten=int(whole) + 1)
