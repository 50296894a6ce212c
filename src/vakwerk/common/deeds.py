"""What each act in the trail and each kind of learning is called: filled in the `apps.py` of the context it is of."""

_words: dict[str, str] = {}
_kinds: dict[str, str] = {}


def name_deeds(context, words):
    """Words: act -> message id, what somebody did, to stand after her name."""
    _words.update({f"{context}.{act}": said for act, said in words.items()})


def deed_words(action):
    """The message id for an act; its own name where nobody named it (what was refused is the name of a page)."""
    return _words.get(action, action)


def named_deeds():
    return frozenset(_words)


def name_kinds(words):
    """Words: kind of learning -> message id, for who reads her learning record."""
    _kinds.update(words)


def kind_words(kind):
    return _kinds.get(kind, kind)
