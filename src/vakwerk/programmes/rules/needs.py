"""What people want to learn: whom an inventory asks, who reads which wish, and which count may be shown."""

from collections import defaultdict
from dataclasses import dataclass, field

from django.conf import settings
from django.db.models import Q
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from vakwerk.common.verdicts import YES, no
from vakwerk.people.public import partnership_ids
from vakwerk.privacy.public import enough_people
from vakwerk.programmes.rules.programmes import may_change, plays, works_on
from vakwerk.programmes.states import ALIVE, INVENTORY_MOVES, AskedWhom, InventoryState, ModuleState

A_FEW = 5  # wishes of one person in an inventory
BY_A_LINK = 200  # wishes by the link of one organisation
POINTS = (3, 2, 1)  # of the first, the second and the third


def inventory_seen_by(person):
    """Who sees the leergang."""
    return Q(programme__partnership__in=partnership_ids(person))


def need_seen_by(person):
    """Her own; and who makes the leergang, without a name, as long as she works for one of its organisations."""
    makes = Q(inventory__programme__working_group__person=person)
    return Q(person=person) | makes & Q(inventory__programme__partnership__in=partnership_ids(person))


def may_open_inventory(person, programme, is_asked):
    if is_asked:
        return no(_("A question is open already. Decide on that one first."))
    return may_change(person, programme)


def has_no_question(is_asked):
    """Who said what she wants to learn hears what comes of it, before the leergang ends."""
    if is_asked:
        return no(_("People were asked what they want to learn. Decide on it or stop it first."))
    return YES


def is_asked(inventory, organisation, *, learns):
    """organisation: of hers, in whose name she says something; learns: whether she has or had a place."""
    if inventory.programme.state not in ALIVE:
        return no(_("This leergang is over."))
    if organisation is None:
        return no(_("This is asked of colleagues of the organisations that make the leergang."))
    if inventory.asked_whom == AskedWhom.LEARNERS and not learns:
        return no(_("This is asked of who has a place in the leergang, or had one."))
    return YES


def asks_now(programme, inventory, on, learned):
    """Whether it stands among what somebody is asked. learned: the ids of the leergangen she had a place in."""
    gathers = inventory.state == InventoryState.GATHERING and on <= inventory.closes_on
    hers = inventory.asked_whom == AskedWhom.PARTNERSHIP or programme.pk in learned
    return programme.state in ALIVE and hers and (gathers or inventory.state == InventoryState.RANKING)


def is_gathering(inventory, on):
    if inventory.state != InventoryState.GATHERING or on > inventory.closes_on:
        return no(_("Wishes have been gathered. The working group goes on with them."))
    return YES


def may_wish(inventory, organisation, on, *, learns, wished):
    """wished: how many wishes of hers stand there."""
    if wished >= A_FEW:
        return no(_("You have written down five wishes. Take one back to write another."))
    return is_gathering(inventory, on) and is_asked(inventory, organisation, learns=learns)


def may_carry_in(origin, words):
    """words: what stands on the thing; nothing when it is not hers."""
    return YES if words or not origin else no(_("Only who owns this carries it in."))


def has_somewhere_to_carry(inventories):
    return YES if inventories else no(_("No leergang asks you what you want to learn at the moment."))


def may_wish_by_link(inventory, on, came):
    """came: how many came by the same link."""
    if inventory.asked_whom != AskedWhom.PARTNERSHIP or inventory.programme.state not in ALIVE:
        return no(_("This link does not work any more."))
    if came >= BY_A_LINK:
        return no(_("So many wishes came by this link that it has been closed."))
    return is_gathering(inventory, on)


def may_take_wish_back(person, need):
    if need.person_id != person.pk:
        return no(_("This is somebody else's."))
    if need.inventory.state != InventoryState.GATHERING:
        return no(_("The working group goes on with the wishes. They go when it has decided."))
    return YES


def may_remove_need(person, need):
    """What came by a link has no writer who hears of it: what is no wish at all may go."""
    if need.person_id is not None:
        return no(_("Who wrote this hears what comes of it. Put it under a theme."))
    return may_sort(person, need.inventory)


def may_sort(person, inventory):
    """Join what is alike into themes."""
    if inventory.state != InventoryState.GATHERING:
        return no(_("People are choosing from these themes, or have chosen. They stay as they are."))
    return works_on(person, inventory.programme)


def may_rank(inventory, organisation, *, learns):
    if inventory.state != InventoryState.RANKING:
        return no(_("There is nothing to choose at the moment."))
    return is_asked(inventory, organisation, learns=learns)


def chose_well(chosen, themes):
    """chosen: one to three different themes of the inventory, the first first."""
    if not 1 <= len(chosen) <= len(POINTS) or len(set(chosen)) != len(chosen) or not set(chosen) <= set(themes):
        return no(_("Choose one, two or three different themes."))
    return YES


def can_be_ranked(themes, loose):
    """themes, loose: how many there are of each."""
    if loose:
        words = ngettext("%(n)s wish stands under no theme yet.", "%(n)s wishes stand under no theme yet.", loose) % {
            "n": loose
        }
        return no(words)
    return YES if themes >= 2 else no(_("There is something to choose from two themes on."))


def is_to_fill(theme):
    """Whether no module came of it, or one that does not go on."""
    return theme.is_chosen and (theme.module is None or theme.module.state == ModuleState.DROPPED)


def may_come_of(theme, programme):
    """Whether a module of the leergang is made of a theme; of none at all it may."""
    if theme and not (is_to_fill(theme) and theme.inventory.programme_id == programme.pk):
        return no(_("A module comes of a theme that was decided on, once."))
    return YES


def may_move_inventory(person, inventory, name):
    """Without what `can_be_ranked` says."""
    move = INVENTORY_MOVES[name]
    return move.fits(inventory.state) and plays(person, move.by, inventory.programme)


def inventory_permits(person, inventory):
    return {name: may_move_inventory(person, inventory, name) for name in INVENTORY_MOVES}


@dataclass
class Tally:
    """What may be shown of a theme: how many people chose it, its points, how many of each organisation."""

    people: int | None = None
    points: int | None = None
    by_organisation: dict = field(default_factory=dict)


def tally(choices):
    """What came out, by theme: only what may be shown. choices: (theme, person, organisation, points) of everybody."""
    everybody = {person for _theme, person, _organisation, _points in choices}
    sizes = people_by(choices, of=2)
    found = {}
    for theme in {choice[0] for choice in choices}:
        of_theme = [choice for choice in choices if choice[0] == theme]
        people = len({choice[1] for choice in of_theme})
        found[theme] = Tally()
        if enough_people(people, len(everybody) - people):
            cells = shown_cells({each: len(them) for each, them in people_by(of_theme, of=2).items()}, sizes)
            found[theme] = Tally(people, sum(choice[3] for choice in of_theme), cells)
    return found


def shown_size(choices):
    """How many people ranked, where that may be shown."""
    people = len({choice[1] for choice in choices})
    return people if enough_people(people, 0) else None


def people_by(choices, *, of):
    found = defaultdict(set)
    for choice in choices:
        found[choice[of]].add(choice[1])
    return found


def shown_cells(chose, took_part):
    """Of {organisation: how many chose}, those that may be shown, and from which no hidden one can be reckoned.

    took_part: {organisation: those of it who ranked at all}.
    """
    counts = {each: chose.get(each, 0) for each in took_part}
    cells = {each: n for each, n in counts.items() if enough_people(n, len(took_part[each]) - n)}
    hidden = [n for each, n in counts.items() if each not in cells]
    if hidden and (len(hidden) == 1 or sum(hidden) < settings.MINIMUM_PERSONS):
        return {}
    return cells
