"""Going on along another method: what was done stays as it was, what is to come is the other one's."""

from copy import deepcopy


def swapped(body, variant, index, other, other_variant, *, has_presenter):
    """The data of a method that begins with the steps done so far and goes on with those of another.

    body, other: data of methods; index: the step one is at. Steps in which last time is looked back at, and those
    that lead to a question when one has been chosen, are left out. Keys that come twice are told apart, so that what
    somebody wrote for herself stays where she wrote it.
    """
    done = steps_of(body, variant)[: index + 1]
    to_come = ahead(steps_of(other, other_variant), has_presenter)
    taken = {step["key"] for step in done}
    fresh = [deepcopy(step) | {"key": free(step["key"], taken)} for step in to_come]
    made = deepcopy(other)
    chosen = next(each for each in made["variants"] if each["key"] == other_variant)
    chosen["steps"] = [*deepcopy(done), *fresh]
    chosen["total_minutes"] = sum(step["minutes"] for step in chosen["steps"])
    made["variants"] = [chosen]
    made["lists"] = lists_of_both(body, other)
    return made


def lists_of_both(body, other):
    """What was gathered stays, also when the other method gathers something else."""
    return list({each["key"]: each for each in [*other.get("lists", []), *body.get("lists", [])]}.values())


def steps_of(body, variant):
    return next(each["steps"] for each in body["variants"] if each["key"] == variant)


def ahead(steps, has_presenter):
    steps = [step for step in steps if "look_back" not in step["yields"]]
    if not has_presenter:
        return steps
    first = next((n for n, step in enumerate(steps) if belongs_to_presenter(step)), 0)
    return steps[first:]


def belongs_to_presenter(step):
    return step["who_speaks"] == "presenter" or step["presenter_mode"] != "speaks"


def free(key, taken):
    number = 2
    while key in taken:
        key, number = f"{key.rsplit('~', 1)[0]}~{number}", number + 1
    taken.add(key)
    return key
