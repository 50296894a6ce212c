"""Reading what is of class CASE: everyone who does is noted, each time."""

from django.db import transaction

from vakwerk.trail.public import record


@transaction.atomic
def read(thing, *, by, at):
    """Note that somebody reads a thing, and give it to her. That she may see it, the query has said."""
    record(by, "breakthroughs.read", thing, at=at)
    return thing
