"""What makes the data of a method or a weighing frame right, in the shape that docs/contexts/methods.md describes."""

from itertools import islice

from django.utils.translation import gettext_noop as N_

from vakwerk.methods.script.checks import Fault, distinct, either, key, many, number, one_of, shaped, text

NATURES = ("learning", "casework", "deciding", "improving")
CLASSES = ("GROUP", "CASE", "ORGANISATION")
SPEAKERS = ("nobody", "presenter", "participants", "everyone", "in_turn", "small_groups", "facilitator")
MODES = ("speaks", "answers", "listens_aside", "out_of_room")
AIMS = ("event", "own_question", "pattern", "feeling", "underneath", "knowledge", "theme")
TRUSTS = (0, 1, 2)
WRITINGS = ("none", "private", "shared")
REVEALS = ("never", "at_step_end", "by_facilitator")
YIELDS = (
    "look_back", "topic", "facts", "questions", "associations", "core", "hypotheses", "advice", "choice", "commitment",
    "takeaway", "evaluation", "values", "options", "weighing", "arguments", "observation", "experiences", "obstacles",
    "agreement",
)  # fmt: skip
ORDERS = ("free", "fixed")
LEARNS = ("peer_session", "moral_deliberation")  # kinds of meeting of which nothing that was said stays
MOST = 50  # faults: who has more begins with these


def faults(body, *, uses, frames):
    """Every fault in the data of a method, at most fifty. uses: the kinds of meeting; frames: their keys."""
    check = shaped(
        METHOD | {"used_in": many(one_of(uses), 1, len(uses))},
        {
            "frame": either(None, one_of(frames)),
            "suits": shaped({}, {"aims": many(one_of(AIMS), 0, len(AIMS)), "trust": one_of(TRUSTS)}),
            "no_short_form": text(300),
            "lists": many(ITEM_LIST, 0, 6),
        },
        also=(learns, distinct_variants, known_lists, distinct_lists),
    )
    return list(islice(check(body, ()), MOST))


def frame_faults(body):
    return list(islice(FRAME(body, ()), MOST))


def fits_in_size(group, place):
    if group["min"] > group["max"]:
        yield Fault(place, N_("The smallest group is larger than the largest."))


def reveals_what_is_private(step, place):
    if step["reveal"] != "never" and step["writing"] != "private":
        yield Fault((*place, "reveal"), N_("Only private writing can be shown to all at once. Write “never” here."))


def adds_up(variant, place):
    minutes = sum(step["minutes"] for step in variant["steps"])
    if minutes != variant["total_minutes"]:
        facts = {"n": minutes, "total": variant["total_minutes"]}
        yield Fault((*place, "total_minutes"), N_("The steps take %(n)s minutes together, not %(total)s."), facts)


def distinct_steps(variant, place):
    yield from distinct("key")(variant["steps"], (*place, "steps"))


def distinct_variants(method, place):
    yield from distinct("key")(method["variants"], (*place, "variants"))


def distinct_lists(method, place):
    yield from distinct("key")(method.get("lists", []), (*place, "lists"))


def distinct_kinds(item_list, place):
    yield from distinct("key")(item_list.get("kinds", []), (*place, "kinds"))


def distinct_facets(frame, place):
    yield from distinct("key")(frame["facets"], (*place, "facets"))


def known_lists(method, place):
    known = [each["key"] for each in method.get("lists", [])]
    for v, variant in enumerate(method["variants"], start=1):
        for s, step in enumerate(variant["steps"], start=1):
            for unknown in [name for name in step.get("lists", []) if name not in known]:
                here = (*place, "variants", v, "steps", s, "lists")
                yield Fault(here, N_("This method has no list “%(word)s”."), {"word": unknown})


def learns(method, place):
    """Learning and deciding are never combined."""
    if method["nature"] != "learning" and set(method["used_in"]) & set(LEARNS):
        yield Fault((*place, "nature"), N_("In peer consultation and moral deliberation one learns: write “learning”."))


STEP = shaped(
    {
        "key": key(30),
        "title": text(80),
        "instruction": text(600),
        "facilitator": text(600),
        "minutes": number(1, 240),
        "who_speaks": one_of(SPEAKERS),
        "presenter_mode": one_of(MODES),
        "writing": one_of(WRITINGS),
        "reveal": one_of(REVEALS),
        "yields": many(one_of(YIELDS), 0, len(YIELDS)),
    },
    {"lists": many(key(40), 0, 6)},
    also=(reveals_what_is_private,),
)
SIZE = shaped({"min": number(1, 60), "max": number(1, 60)}, also=(fits_in_size,))
VARIANT = shaped(
    {"key": key(20), "name": text(60), "total_minutes": number(1, 600), "steps": many(STEP, 1, 30)},
    {"group": SIZE},
    also=(adds_up, distinct_steps),
)
ITEM_LIST = shaped(
    {"key": key(40), "name": text(80), "add": text(120)},
    {
        "kinds": many(shaped({"key": key(40), "name": text(80)}), 0, 8),
        "begins": many(text(200), 0, 10),
        "stays": text(160),
        "called": shaped({"few": number(0, 100), "name": text(80), "more": text(80)}),
    },
    also=(distinct_kinds,),
)
METHOD = {
    "key": key(40),
    "version": number(1, 9_999),
    "name": text(80),
    "purpose": text(300),
    "sources": text(300),
    "nature": one_of(NATURES),
    "confidentiality": one_of(CLASSES),
    "group": SIZE,
    "fits_when": many(text(200), 1, 8),
    "not_when": many(text(200), 0, 8),
    "variants": many(VARIANT, 1, 4),
}
FACET = shaped({"key": key(40), "name": text(80), "question": text(300), "prompts": many(text(300), 0, 10)})
FRAME = shaped(
    {
        "key": key(40),
        "version": number(1, 9_999),
        "name": text(80),
        "purpose": text(300),
        "sources": text(400),
        "order": one_of(ORDERS),
        "used_in": many(key(40), 1, 20),
        "facets": many(FACET, 1, 12),
        "closing": text(300),
    },
    {"capacities": many(shaped({"key": key(40), "name": text(80), "prompt": text(300)}), 0, 12)},
    also=(distinct_facets,),
)
