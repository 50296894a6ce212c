"""A wish in one sentence, and the themes under which the working group puts what is alike."""

from django.db import transaction
from django.utils.timezone import localdate

from vakwerk.common.verdicts import demand
from vakwerk.privacy.public import keep_until
from vakwerk.programmes import queries, rules
from vakwerk.programmes.actions.inventories import destroy_needs, take_inventory
from vakwerk.programmes.models import LearningNeed, NeedTheme
from vakwerk.trail.public import record


@transaction.atomic
def wish(inventory, *, by, at, text, origin=""):
    """What she wants to learn; origin: the label of a thing of hers that she carries it in from."""
    inventory = take_inventory(inventory)
    organisation, _learns = queries.asked_of(by, inventory)
    demand(queries.may_wish(by, inventory, localdate(at)) and rules.may_store_all(text))
    demand(rules.may_carry_in(origin, queries.words_to_carry(by, origin)))
    need = keep_need(inventory, organisation, at=at, text=text, person=by, origin=origin)
    record(by, "programmes.wish", inventory, at=at)
    return need


@transaction.atomic
def wish_by_link(inventory, organisation, *, at, text):
    """The same of a colleague without an account: by nobody, and no line in the trail is written."""
    inventory = take_inventory(inventory)
    demand(rules.may_wish_by_link(inventory, localdate(at), queries.came_by_link(inventory, organisation)))
    demand(rules.may_store_all(text))
    return keep_need(inventory, organisation, at=at, text=text)


def keep_need(inventory, organisation, *, at, **facts):
    facts |= {"wished_on": localdate(at), "destroy_after": keep_until(LearningNeed, at)}
    return LearningNeed.objects.create(inventory=inventory, organisation=organisation, **facts)


@transaction.atomic
def take_wish_back(need, *, by, at):
    need.inventory = take_inventory(need.inventory)
    demand(rules.may_take_wish_back(by, need))
    record(by, "programmes.take_wish_back", need.inventory, at=at)
    destroy_needs(LearningNeed.objects.filter(pk=need.pk), at=at)


@transaction.atomic
def join(inventory, *, by, at, title, needs=()):
    """Put wishes that are alike under a theme, which is made when there is none of that name."""
    inventory = take_inventory(inventory)
    demand(rules.may_sort(by, inventory) and rules.may_store_all(title))
    theme = NeedTheme.objects.get_or_create(inventory=inventory, title=title)[0]
    queries.needs_of(inventory).filter(pk__in=[need.pk for need in needs]).update(theme=theme)
    record(by, "programmes.join", inventory, at=at)
    return theme


@transaction.atomic
def loosen(need, *, by, at):
    """Take a wish off its theme."""
    inventory = take_inventory(need.inventory)
    demand(rules.may_sort(by, inventory))
    LearningNeed.objects.filter(pk=need.pk).update(theme=None)
    record(by, "programmes.loosen", inventory, at=at)


@transaction.atomic
def remove_need(need, *, by, at):
    """What came by a link and is no wish."""
    need.inventory = take_inventory(need.inventory)
    demand(rules.may_remove_need(by, need))
    destroy_needs(LearningNeed.objects.filter(pk=need.pk), at=at)
    record(by, "programmes.remove_need", need.inventory, at=at)


@transaction.atomic
def drop_theme(theme, *, by, at):
    """What stood under it stands loose again."""
    inventory = take_inventory(theme.inventory)
    demand(rules.may_sort(by, inventory))
    NeedTheme.objects.filter(pk=theme.pk).delete()
    record(by, "programmes.drop_theme", inventory, at=at)
