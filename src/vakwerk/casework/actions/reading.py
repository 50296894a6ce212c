"""Reading what is of class CASE: everyone who does is noted, each time.

Each notes one row, which is a transaction by itself: a page that is read costs no begin and no end besides.
"""

from vakwerk.casework import rules
from vakwerk.common.verdicts import demand
from vakwerk.trail.public import record


def read(thing, *, by, at):
    """Note that somebody reads a thing, and give it to her. That she may see it, the query has said."""
    record(by, "casework.read", thing, at=at)
    return thing


def disclose(deviation, *, by, at):
    """Note that an extract was made for who asked for openness."""
    demand(rules.is_author(by, deviation))
    record(by, "casework.disclose", deviation, at=at)
