"""What other contexts may use of search."""

from vakwerk.search.actions import (
    forget,  # from this moment nobody finds it
    index,  # let a thing be found by an audience, in the same transaction as the act
    load_words,  # for a new installation: the words of the field that come along
    note_missed,  # count what was searched for in vain, never who
)
from vakwerk.search.queries import (
    find,  # what a person finds by some words, the best first
    plain_words,  # word of the trade -> the plain words for it
    shipped_words,  # the words with which a new installation begins
)
from vakwerk.search.rules import (
    EDITOR,  # keeps the words and the guides
)
from vakwerk.search.states import (
    ICONS,  # the icon of each kind
    Kind,  # what may be found
)
from vakwerk.search.terms.alike import (
    alike,  # which short texts are about the same
)
