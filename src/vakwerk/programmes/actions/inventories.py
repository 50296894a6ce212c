"""An inventory of what people want to learn: asked, ranked, weighed, decided on."""

from django.db import transaction
from django.utils.translation import gettext_noop as N_

from vakwerk.common.verdicts import demand
from vakwerk.notices.public import Kind, answered, tell
from vakwerk.privacy.public import erase_after_commit, keep_until
from vakwerk.programmes import queries, rules
from vakwerk.programmes.actions.programmes import take
from vakwerk.programmes.models import LearningNeed, NeedChoice, NeedsInventory
from vakwerk.programmes.states import INVENTORY_MOVES, AskedWhom
from vakwerk.trail.public import record

ASKED = N_("You are asked what you want to learn in a leergang.")
CHOOSE = N_("You can choose what a leergang will be about.")
DECIDED = N_("What you wanted to learn was weighed. Read what comes of it.")
STOPPED = N_("No decision comes of what you wanted to learn. Read why.")


def take_inventory(inventory):
    """The inventory as it is now, held until the transaction ends."""
    NeedsInventory.objects.select_for_update().get(pk=inventory.pk)
    return queries.inventories().get(pk=inventory.pk)


@transaction.atomic
def open_inventory(programme, *, by, at, asks, closes_on, asked_whom=AskedWhom.PARTNERSHIP):
    """Ask the organisations, or who learns, what they want to learn. It may be asked while a module goes on."""
    programme = take(programme)
    demand(rules.may_open_inventory(by, programme, queries.is_asking(programme)) and rules.may_store_all(asks))
    facts = {"asks": asks, "closes_on": closes_on, "asked_whom": asked_whom, "opened_by": by, "opened_at": at}
    inventory = NeedsInventory.objects.create(programme=programme, **facts)
    record(by, "programmes.open_inventory", inventory, at=at)
    if asked_whom == AskedWhom.LEARNERS:
        tell(queries.learners_of(programme), ASKED, about=inventory, at=at)
    return inventory


def move_inventory(inventory, name, *, by, at, **facts):
    demand(rules.may_move_inventory(by, inventory, name))
    for field, value in facts.items():
        setattr(inventory, field, value)
    inventory.state = INVENTORY_MOVES[name].target
    inventory.save()
    record(by, f"programmes.{name}_inventory", inventory, at=at)
    answered(inventory, by=by, at=at)
    return inventory


@transaction.atomic
def start_ranking(inventory, *, by, at):
    """Every wish stands under a theme: people choose what comes first."""
    inventory = take_inventory(inventory)
    loose = queries.loose_needs(inventory).count()
    demand(rules.may_move_inventory(by, inventory, "rank"))
    demand(rules.can_be_ranked(inventory.themes.count(), loose))
    people = queries.who_took_part(inventory)
    if inventory.asked_whom == AskedWhom.LEARNERS:
        people = {*people, *queries.learners_of(inventory.programme)}
    tell(people, CHOOSE, about=inventory, at=at)
    return move_inventory(inventory, "rank", by=by, at=at)


@transaction.atomic
def rank(inventory, *, by, at, themes):
    """Her first, second and third theme. Choosing again puts it in the place of what she chose before."""
    inventory = take_inventory(inventory)
    organisation, _learns = queries.asked_of(by, inventory)
    demand(queries.may_rank(by, inventory))
    known = {theme.pk: theme for theme in inventory.themes.all()}
    demand(rules.chose_well([theme.pk for theme in themes], known))
    queries.own_choices(by, inventory).delete()
    facts = {"person": by, "organisation": organisation, "destroy_after": keep_until(NeedChoice, at)}
    ranked = zip(rules.POINTS, themes, strict=False)
    NeedChoice.objects.bulk_create(NeedChoice(theme=theme, points=points, **facts) for points, theme in ranked)
    record(by, "programmes.rank", inventory, at=at)
    answered(inventory, by=by, at=at)


@transaction.atomic
def weigh(inventory, *, by, at):
    """Nobody chooses any more. Of what came out only that is kept which may be shown."""
    inventory = take_inventory(inventory)
    demand(rules.may_move_inventory(by, inventory, "weigh"))
    choices = queries.choices_of(inventory)
    found = rules.tally(choices)
    for theme in inventory.themes.all():
        shown = found.get(theme.pk, rules.Tally())
        theme.people, theme.points, theme.by_organisation = shown.people, shown.points, shown.by_organisation
        theme.save()
    return move_inventory(inventory, "weigh", by=by, at=at, ranked_by=rules.shown_size(choices))


@transaction.atomic
def decide(inventory, *, by, at, themes, words):
    """Which themes the leergang goes on with, and why. Who said something hears it, and what they wrote goes."""
    inventory = take_inventory(inventory)
    demand(rules.may_store_all(words) and rules.may_move_inventory(by, inventory, "decide"))
    inventory.themes.filter(pk__in=[theme.pk for theme in themes]).update(is_chosen=True)
    return end(inventory, "decide", DECIDED, by=by, at=at, words=words)


@transaction.atomic
def stop_inventory(inventory, *, by, at, words):
    inventory = take_inventory(inventory)
    demand(rules.may_store_all(words) and rules.may_move_inventory(by, inventory, "stop"))
    return end(inventory, "stop", STOPPED, by=by, at=at, words=words)


def end(inventory, name, told, *, by, at, words):
    tell(queries.who_took_part(inventory), told, about=inventory, at=at, kind=Kind.BECAME)
    destroy_needs(LearningNeed.objects.filter(inventory=inventory), at=at)
    destroy_choices(NeedChoice.objects.filter(theme__inventory=inventory), at=at)
    return move_inventory(inventory, name, by=by, at=at, closing_words=words)


def destroy_needs(rows, *, at):
    rows.delete()
    erase_after_commit([LearningNeed], at=at)


def destroy_choices(rows, *, at):
    rows.delete()
    erase_after_commit([NeedChoice], at=at)


def forget_needs(person, *, at):
    destroy_needs(queries.own_needs(person), at=at)


def forget_choices(person, *, at):
    destroy_choices(queries.own_choices(person), at=at)
