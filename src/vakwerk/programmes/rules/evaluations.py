"""What people thought of a module: who says it, from how many it is read, and who answers."""

from collections import Counter

from django.conf import settings
from django.utils.translation import gettext as _

from vakwerk.common.verdicts import YES, no
from vakwerk.programmes.rules.programmes import works_on
from vakwerk.programmes.states import ModuleState, Used


def may_evaluate(module, reply, *, learned):
    """learned: whether she has or had a place; reply: what the working group answered, if it did."""
    if not learned:
        return no(_("Who learned in this module says what she thought of it."))
    return is_over(module) and has_no_reply(reply)


def is_over(module):
    if module.state != ModuleState.COMPLETED:
        return no(_("This is asked when the module is over."))
    return YES


def has_no_reply(reply):
    return no(_("The working group has answered. Nothing is added any more.")) if reply else YES


def may_read_evaluations(evaluations):
    """evaluations: one of each who gave hers. From so few nobody reads what somebody wrote."""
    if len(evaluations) < settings.MINIMUM_PERSONS:
        return no(_("We show this from %(n)s answers. There are too few.") % {"n": settings.MINIMUM_PERSONS})
    return YES


def may_reply(person, module, reply):
    return is_over(module) and has_no_reply(reply) and works_on(person, module.programme)


def how_used(evaluations):
    """[(what people said of it, how many)], in the order in which it is asked."""
    counted = Counter(each.used for each in evaluations)
    return [(label, counted[value]) for value, label in Used.choices]
