"""What colleagues do with it: use it, tell what came of it, stand behind it, offer help."""

from django.db import transaction
from django.utils.timezone import localdate
from django.utils.translation import gettext_noop as N_

from vakwerk.common.labels import label, split
from vakwerk.common.verdicts import demand
from vakwerk.library import queries, rules
from vakwerk.library.models import Backing, Helper, Usage
from vakwerk.notices.public import Kind, ask_to_look_back, link_of, tell
from vakwerk.notices.public import forget as forget_link
from vakwerk.notices.public import use as use_link
from vakwerk.people.public import audiences_of, workplaces
from vakwerk.privacy.public import erase_after_commit
from vakwerk.search.public import Kind as FoundKind
from vakwerk.search.public import forget, index
from vakwerk.trail.public import record

IN_USE = N_("A colleague uses what you shared.")
TOLD = N_("A colleague tells what came of what you shared.")
WHAT_CAME = N_("You used something from the library. What came of it?")
BACKED = N_("Somebody stands behind what you shared.")


@transaction.atomic
def use(item, *, by, at):
    """I will use this. Its owner hears that somebody does; in three weeks one is asked what came of it."""
    demand(rules.may_use(by, item))
    due = localdate(at + rules.USING_TAKES)
    usage, is_new = Usage.objects.get_or_create(item=item, person=by, defaults={"at": at, "look_back_on": due})
    if is_new:
        record(by, "library.use", item, at=at)
        tell([item.owner], IN_USE, about=item, at=at, kind=Kind.BECAME)
    return usage


@transaction.atomic
def look_back(usage, *, by, at, became, repeats=False):
    """Two sentences that whoever reads the thing may read, without a name; with one for who may be asked about it."""
    usage = Usage.objects.select_for_update(of=("self",)).select_related("item__owner").get(pk=usage.pk)
    demand(rules.may_look_back(by, usage) and rules.may_store_all([became]))
    usage.became, usage.repeats, usage.looked_back_at = became, repeats, at
    usage.save()
    record(by, "library.look_back", usage, at=at)
    forget_link(usage)
    tell([usage.item.owner], TOLD, about=usage.item, at=at, kind=Kind.BECAME)
    return usage


@transaction.atomic
def look_back_by_link(token, *, at, became, repeats=False):
    """The same from a mail, without signing in."""
    link = use_link(link_of(token), at=at)
    usage = Usage.objects.get(pk=split(link.about)[2])
    return look_back(usage, by=link.person, at=at, became=became, repeats=repeats)


def ask_look_backs(*, at):
    for usage in queries.usages_to_ask(localdate(at)):
        with transaction.atomic():
            Usage.objects.filter(pk=usage.pk).update(asked_at=at)
            ask_to_look_back(usage.person, WHAT_CAME, about=usage, promised_on=localdate(usage.at), at=at)


@transaction.atomic
def back(about, *, by, at, text, owner=None):
    """A sentence of support under a thing, by an executive who may see it (that, the caller knows)."""
    demand(rules.may_back(by, about) and rules.may_store_all([text]))
    backing = Backing.objects.create(about=label(about), person=by, text=text, given_at=at)
    record(by, "library.back", backing, at=at)
    if owner is not None:
        tell([owner], BACKED, about=about, at=at, kind=Kind.BECAME)
    return backing


def back_item(item, *, by, at, text):
    demand(rules.may_back_item(by, item))
    return back(item, by=by, at=at, text=text, owner=item.owner)


@transaction.atomic
def withdraw_backing(backing, *, by, at):
    """It stays to be seen that it was given, and that it was withdrawn."""
    backing = Backing.objects.select_for_update().get(pk=backing.pk)
    demand(rules.may_withdraw(by, backing))
    backing.withdrawn_at = at
    backing.save()
    record(by, "library.withdraw_backing", backing, at=at)
    return backing


@transaction.atomic
def offer_help(*, by, at, about, in_network=False):
    """Say about what colleagues may ask; in one's own organisation, or in the network."""
    demand(rules.may_write(by) and rules.may_store_all([about]))
    audiences = audiences_of(by)
    audience = "network" if in_network and "network" in audiences else audiences_own(audiences)
    facts = {"about": about, "audience": audience, "offered_at": at}
    helper, _made = Helper.objects.update_or_create(person=by, defaults=facts)
    record(by, "library.offer_help", helper, at=at)
    shown = ", ".join(filter(None, [by.name, workplaces([by]).get(by.pk)]))
    index(helper, title=shown, text=about, kind=FoundKind.PERSON, audience=audience, at=at)
    return helper


def audiences_own(audiences):
    return next(each for each in audiences if each.startswith("org:"))


@transaction.atomic
def drop_helper(person, *, at):
    for helper in queries.helpers_of(person):
        record(person, "library.drop_helper", helper, at=at)
        forget(helper)
        helper.delete()
    erase_after_commit([Helper], at=at)


@transaction.atomic
def stop_left(since, *, at):
    """Who has left an organisation is no longer offered there."""
    for helper in queries.helpers_left(since):
        drop_helper(helper.person, at=at)
