"""Who keeps the words of the field."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from vakwerk.common.verdicts import YES, no
from vakwerk.people.public import holds, role

EDITOR = role(
    "search.editor",
    gettext_lazy("Library editor"),
    gettext_lazy(
        "Keeps the words that search knows, and guides that have no owner. Reads a draft only when asked to be its "
        "second reader."
    ),
)


def may_edit(person):
    return YES if holds(person, EDITOR) else no(_("The editors of the library keep these words."))


def may_name(words, group, key=""):
    """Whether a group may be as it is typed: a word stands in one group only, and it takes two to find each other."""
    if len(group) < 2:
        return no(_("Write at least two words that mean the same, each on a line."))
    for other in words.groups.values():
        double = {word.lower() for word in group} & {word.lower() for word in other.words}
        if other.key != key and double:
            return no(_("“%(word)s” stands in another group already.") % {"word": min(double)})
    return YES


def may_be_wider(words, key, wider):
    """A group cannot stand below itself, however many steps down."""
    while wider:
        if wider == key:
            return no(_("That group stands below this one."))
        wider = next(iter(words.groups[wider].broader), "") if wider in words.groups else ""
    return YES
