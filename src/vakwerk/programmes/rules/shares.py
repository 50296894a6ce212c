"""Sharing a whole number - cents, seats, per cents - in proportion, so that the parts are whole and add up."""


def share_out(total, weights):
    """{key: part}: whole parts of a whole, in proportion; what is left over goes to the largest remainders.

    weights: {key: whole number}, such as per cents. Of equal remainders the one that stands first is served first.
    """
    whole = sum(weights.values())
    parts = {key: total * weight // whole for key, weight in weights.items()}
    left = total - sum(parts.values())
    by_remainder = sorted(weights, key=lambda key: -(total * weights[key] % whole))
    return parts | {key: parts[key] + 1 for key in by_remainder[:left]}


def share_anew(percents, estimate, seats, *, settled=0):
    """{key: (per cent, cents, seats)} of who stay, in proportion to what they paid; settled: cents that others pay."""
    percents = share_out(100, percents)
    cents, places = share_out(estimate - settled, percents), share_out(seats, percents)
    return {key: (percents[key], cents[key], places[key]) for key in percents}
