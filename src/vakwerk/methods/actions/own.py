"""Methods of an organisation's own: taken in, withdrawn, and planned along by a group."""

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from vakwerk.common.verdicts import demand, no
from vakwerk.methods import queries, rules
from vakwerk.methods.models import OwnMethod
from vakwerk.methods.script import shape
from vakwerk.methods.states import METHOD_MOVES
from vakwerk.trail.public import record


@transaction.atomic
def take_in(organisation, body, *, by, at):
    """A method from a file, or a new version of it. What was planned along an earlier one goes on along that one.

    body: data without faults.
    """
    family = OwnMethod.objects.select_for_update().filter(organisation=organisation, key=body["key"])
    earlier = list(family.order_by("version"))
    demand(rules.may_take_in(by, organisation, shape.method(body), earlier[-1] if earlier else None))
    for own in earlier:
        if METHOD_MOVES["replace"].fits(own.state):
            move(own, "replace")
    own = add(organisation, body, at)
    for former in earlier[-1:]:
        own.groups.set(former.groups.all())
    record(by, "methods.take_in", own, at=at)
    return own


def add(organisation, body, at):
    facts = {"key": body["key"], "version": body["version"], "body": body, "taken_in_at": at}
    try:
        with transaction.atomic():
            return OwnMethod.objects.create(organisation=organisation, **facts)
    except IntegrityError:
        return demand(no(_("Somebody else took in this method just now. Look again.")))


def take_own(own):
    """The version as it is now, held until the transaction ends."""
    return OwnMethod.objects.select_for_update(of=("self",)).select_related("organisation").get(pk=own.pk)


def move(own, name):
    own.state = METHOD_MOVES[name].target
    own.save(update_fields=["state"])


@transaction.atomic
def withdraw(own, *, by, at):
    """It can no longer be chosen. What was planned along it, or is being held, goes on."""
    own = take_own(own)
    demand(rules.may_move_method(by, own, "withdraw"))
    move(own, "withdraw")
    record(by, "methods.withdraw", own, at=at)


@transaction.atomic
def offer_again(own, *, by, at):
    own = take_own(own)
    demand(rules.may_move_method(by, own, "offer_again"))
    move(own, "offer_again")
    record(by, "methods.offer_again", own, at=at)


def choose(closed_group, method_key, variant, *, by):
    """The data of a method that somebody may choose. An own method is from then on readable for the group too."""
    found = queries.template_for(by, closed_group, method_key)
    demand(rules.may_go_along(found, variant))
    if closed_group and isinstance(found, OwnMethod):
        found.groups.add(closed_group)
    return found


@transaction.atomic
def plan_along(closed_group, method_key, variant, *, by):
    """A group is going to meet along a method: the form of it that was chosen."""
    return shape.method(choose(closed_group, method_key, variant, by=by).body).variant(variant)
