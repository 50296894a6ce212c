"""Sharing a whole number - cents, seats - by percentages, so that the parts are whole and add up."""


def share_out(total, percents):
    """{key: part}: whole parts of a whole, in proportion; what is left over goes to the largest remainders.

    percents: {key: per cent}, together a hundred. Of equal remainders the one that stands first is served first.
    """
    parts = {key: total * percent // 100 for key, percent in percents.items()}
    left = total - sum(parts.values())
    by_remainder = sorted(percents, key=lambda key: -(total * percents[key] % 100))
    return parts | {key: parts[key] + 1 for key in by_remainder[:left]}
