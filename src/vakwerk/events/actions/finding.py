"""What stands in the agenda is found by whoever it is for, until it is archived or off."""

from vakwerk.events import rules
from vakwerk.search.public import Kind, forget, index


def make_found(event):
    """Found by what it is about and under which theme; its day is the day that is shown."""
    audience = rules.found_by(event)
    if not audience:
        forget(event)
        return
    facts = {"title": event.title, "text": event.about, "at": event.starts_at}
    words = [thing.name for thing in (event.theme, event.series) if thing]
    index(event, kind=Kind.EVENT, audience=audience, words=words, **facts)


def make_unfound(events):
    for event in events:
        forget(event)
