"""Who may ask for the newsletter, and who makes and sends it."""

from datetime import timedelta

from django.db.models import Q
from django.utils.translation import gettext as _

from vakwerk.common.verdicts import YES, no
from vakwerk.magazine.rules.articles import is_editor, may_make, out
from vakwerk.magazine.states import ISSUE_MOVES, IssueState
from vakwerk.notices.public import is_unclaimed

CONFIRMED_WITHIN = timedelta(days=7)
ASKED_AGAIN_AFTER = timedelta(minutes=15)  # the same address is not written to again within this
MOST_UNCONFIRMED = 200  # asked within the hour before: a machine that fills in addresses stops there
HOUR = timedelta(hours=1)
GIVE_UP_AFTER = timedelta(days=2)  # a server that says "not now" to one address for so long means never
BOUNCES = 3  # an address to which so many letters could not be delivered is dropped


def issue_seen_by(person):
    """Everyone reads what was sent; the editors also what is being made."""
    return Q() if is_editor(person) else ~Q(state=IssueState.COMPOSING)


def item_shows():
    """An article that was taken back is not in any number any more."""
    return Q(article=None) | out_of_items()


def out_of_items():
    return Q(**{f"article__{name}": value for name, value in out().children})


def may_ask_newsletter(unconfirmed):
    if unconfirmed >= MOST_UNCONFIRMED:
        return no(_("Too many people ask for it at this moment. Try again in an hour."))
    return YES


def may_compose(person, issue):
    if issue.is_out:
        return no(_("This number was sent already."))
    return may_make(person)


def may_send(person, issue, items, readers):
    """What is in it must be something that everyone may read, and somebody must get it."""
    if not items and not issue.intro:
        return no(_("There is nothing in it yet."))
    if not readers:
        return no(_("Nobody gets the newsletter yet."))
    return ISSUE_MOVES["send_issue"].fits(issue.state) and may_make(person)


def question_waits(at):
    """Whoever asked for it and was not yet asked whether the address is hers; no worker is at it."""
    return Q(confirmed_at=None, mailed_at=None) & is_unclaimed(at)


def letter_waits(at):
    return Q(mailed_at=None, issue__state=IssueState.SENDING) & is_unclaimed(at)
