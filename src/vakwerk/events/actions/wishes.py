"""Wishes for a theme: one sentence, and always an answer."""

from django.db import transaction
from django.utils.timezone import localdate
from django.utils.translation import gettext_noop as N_

from vakwerk.common.verdicts import demand
from vakwerk.events import queries, rules
from vakwerk.events.models import Theme, ThemeWish
from vakwerk.events.states import WishState
from vakwerk.notices.public import Kind, tell
from vakwerk.people.public import acting_for, holders
from vakwerk.privacy.public import erase_after_commit, keep_until
from vakwerk.trail.public import record

ENOUGH = N_("So many wish for the same theme that you could plan an event about it.")
READ = N_("What you wished for was read. No event comes of it for now.")
A_YEAR = N_("What you wished for is a year old and did not become an event. Wish it again if you still want it.")


@transaction.atomic
def wish(theme, *, by, at, text):
    """One open wish a theme and person; wishing again changes one's own. The trail knows the theme, not the wish."""
    demand(rules.may_wish(by, text))
    theme = Theme.objects.select_for_update().get(pk=theme.pk)
    before = queries.wishers_of(theme)
    facts = {"text": text, "wished_on": localdate(at), "destroy_after": keep_until(ThemeWish, at)}
    made = ThemeWish.objects.update_or_create(theme=theme, person=by, state=WishState.OPEN, defaults=facts)[0]
    record(by, "events.wish", theme, at=at)
    if rules.suggests_event(queries.wishers_of(theme)) and not rules.suggests_event(before):
        tell(holders(rules.ORGANISER, acting_for(by)), ENOUGH, about=theme, at=at)
    return made


@transaction.atomic
def take_back(wish, *, by, at):
    demand(rules.may_take_back(by, wish))
    record(by, "events.take_back", wish.theme, at=at)
    ThemeWish.objects.filter(pk=wish.pk).delete()
    erase_after_commit([ThemeWish], at=at)


@transaction.atomic
def close_wishes(theme, *, by, at):
    """No event for now: everyone who wished hears that it was read."""
    demand(rules.may_answer_wishes(by))
    tell_and_close(queries.open_wishes_of(theme), READ, at=at)
    record(by, "events.close_wishes", theme, at=at)


def tell_and_close(wishes, words, *, at):
    told = [(wish.person, wish.theme) for wish in wishes if wish.person]
    for person, theme in told:
        tell([person], words, about=theme, at=at, kind=Kind.BECAME)
    wishes.update(state=WishState.CLOSED, person=None)


@transaction.atomic
def let_wishes_go(*, at):
    """After a year: who wished is told, and what was answered goes."""
    tell_and_close(queries.overdue_wishes(localdate(at)), A_YEAR, at=at)
    if queries.answered_wishes_over(localdate(at)).delete()[0]:
        erase_after_commit([ThemeWish], at=at)


@transaction.atomic
def add_theme(name, *, by, at):
    demand(rules.may_answer_wishes(by) and rules.may_store_all(name))
    theme = Theme.objects.get_or_create(name=name)[0]
    record(by, "events.add_theme", theme, at=at)
    return theme
