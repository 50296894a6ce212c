"""Reading what is of class CASE: everyone who does is noted, each time."""

from vakwerk.trail.public import record


def read(thing, *, by, at):
    """Note that somebody reads a thing, and give it to her. That she may see it, the query has said.

    One row, which is a transaction by itself: a page that is read costs no begin and no end besides.
    """
    record(by, "breakthroughs.read", thing, at=at)
    return thing
