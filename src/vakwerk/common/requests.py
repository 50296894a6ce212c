"""What stands beside a form in a request, in the address or on a button; and whether what it asks for is there."""

from django.http import Http404


def sent(data, name, most=80):
    """What was sent under a name, cut to size, without the null byte: PostgreSQL takes it in no question."""
    return data.get(name, "").replace("\0", "")[:most]


def the_one(found):
    """What was found by an id; when nothing was, there is no such page."""
    if not found:
        raise Http404
    return found[0]
