"""Rules: written down, changed, given to an owner, abolished. What a rule said before stays."""

from django.db import transaction
from django.utils.timezone import localdate
from django.utils.translation import gettext_noop as N_

from vakwerk.casework import queries, rules
from vakwerk.casework.actions.finding import make_rule_found
from vakwerk.casework.models import InternalRule, RuleVersion
from vakwerk.casework.states import RULE_MOVES
from vakwerk.common.verdicts import demand
from vakwerk.library.public import back
from vakwerk.notices.public import tell
from vakwerk.privacy.public import keep_until
from vakwerk.trail.public import record

YOURS = N_("You own an internal rule from now on.")
CHANGED = N_("A rule that you deviated from lately has changed.")
NOBODYS = N_("An internal rule has no owner any more.")


def take(rule):
    held = InternalRule.objects.select_for_update(of=("self",))
    return held.select_related("owner", "organisation", "partnership__lead").get(pk=rule.pk)


@transaction.atomic
def write_rule(*, by, at, place, name, level, text, owner, holds_from, version=1):
    """Write down a rule of an organisation or of a partnership (`place`), with its owner; it may have a past."""
    kind = "partnership" if hasattr(place, "lead") else "organisation"
    rule = InternalRule(name=name, level=level, text=text, holds_from=holds_from, version=version, **{kind: place})
    demand(rules.may_keep(by, rule) and rules.is_complete(name, text) and rules.may_store_all(name, text))
    if owner is not None:
        demand(rules.may_own(owner, rule))
    rule.owner = owner
    rule.save(force_insert=True)
    keep_version(rule, by=by, at=at, reason="")
    record(by, "casework.write_rule", rule, at=at)
    make_rule_found(rule, at=at)
    if owner is not None and owner.pk != by.pk:
        tell([owner], YOURS, about=rule, at=at)
    return rule


def keep_version(rule, *, by, at, reason):
    return RuleVersion.objects.create(
        rule=rule,
        number=rule.version,
        text=rule.text,
        reason=reason,
        holds_from=rule.holds_from,
        written_by=by,
        written_at=at,
    )


@transaction.atomic
def change_rule(rule, *, by, at, text, reason, seen=None):
    """A new text with a reason; who deviated from the former one lately hears it."""
    rule = take(rule)
    demand(rules.may_change_rule(by, rule) and rules.is_still_version(rule, seen))
    demand(rules.says_something_new(rule, text) and rules.is_complete(reason) and rules.may_store_all(text, reason))
    renew(rule, by=by, at=at, text=text, reason=reason)
    tell(queries.deviated_from(rule, at - queries.YEAR).exclude(pk=by.pk), CHANGED, about=rule, at=at)
    return rule


def renew(rule, *, by, at, text, reason):
    rule.text, rule.version, rule.holds_from = text, rule.version + 1, localdate(at)
    rule.save()
    keep_version(rule, by=by, at=at, reason=reason)
    record(by, "casework.change_rule", rule, at=at)
    make_rule_found(rule, at=at)


@transaction.atomic
def back_rule(rule, *, by, at, text):
    """A named sentence of support for who deviates from it."""
    rule = take(rule)
    demand(rules.may_back_rule(by, rule, queries.signals_of(rule).exists()))
    return back(rule, by=by, at=at, text=text, owner=rule.owner)


@transaction.atomic
def give_rule(rule, owner, *, by, at):
    """Somebody else owns it from now on; a signal that waits goes along."""
    rule = take(rule)
    demand(rules.may_keep(by, rule) and rules.is_in_force(rule) and rules.may_own(owner, rule))
    rule.owner = owner
    rule.save()
    record(by, "casework.give_rule", rule, at=at)
    tell([owner], YOURS, about=queries.open_signal(rule) or rule, at=at)
    return rule


@transaction.atomic
def abolish_rule(rule, *, by, at):
    rule = take(rule)
    demand(rules.may_abolish(by, rule, queries.open_signal(rule)))
    return end(rule, by=by, at=at)


def end(rule, *, by, at):
    rule.state, rule.abolished_at = RULE_MOVES["abolish"].target, at
    rule.destroy_after = keep_until(InternalRule, at)
    rule.save()
    record(by, "casework.abolish_rule", rule, at=at)
    make_rule_found(rule, at=at)
    return rule


@transaction.atomic
def leave_rules(gone, *, at):
    """Rules whose owner has left go back to who keeps them, by name; a signal that waits goes along."""
    for rule in queries.rules_left(gone):
        hand_back(rule, at=at)


def hand_back(rule, *, at):
    rule.owner = None
    rule.save()
    record(None, "casework.hand_over", rule, at=at)
    tell(queries.keepers_of(rule), NOBODYS, about=rule, at=at)
