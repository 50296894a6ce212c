"""What each act in the trail is called, for who reads it there: filled in the `apps.py` of the context that does it."""

_words: dict[str, str] = {}


def name_deeds(context, words):
    """Words: act -> message id, what somebody did, to stand after her name."""
    _words.update({f"{context}.{act}": said for act, said in words.items()})


def deed_words(action):
    """The message id for an act; its own name where nobody named it (what was refused is the name of a page)."""
    return _words.get(action, action)


def named_deeds():
    return frozenset(_words)
