"""An initiative on the map: put forward, checked, confirmed every year or gone."""

from django.db import transaction
from django.utils.timezone import localdate
from django.utils.translation import gettext_noop as N_

from vakwerk.common.verdicts import demand
from vakwerk.magazine import queries, rules
from vakwerk.magazine.actions.finding import EVERYONE
from vakwerk.magazine.models import Initiative
from vakwerk.magazine.states import INITIATIVE_MOVES
from vakwerk.notices.public import Kind, tell
from vakwerk.people.public import who_hold
from vakwerk.privacy.public import erase_after_commit, keep_until
from vakwerk.search.public import Kind as FoundKind
from vakwerk.search.public import forget, index
from vakwerk.trail.public import record
from vakwerk.ui.publication import renew

NEW = N_("Somebody put an initiative forward for the map.")
CHANGED = N_("Somebody changed what is on the map.")
IS_SHOWN = N_("What you put forward is on the map.")
NOT_SHOWN = N_("What you put forward is not on the map.")
STILL_GOES_ON = N_("Does your initiative on the map still go on? One press is enough.")
ASKED_TWICE = N_("Your initiative leaves the map soon. Does it still go on?")
HAS_GONE = N_("Your initiative has left the map. In the archive it can still be read.")


def take_initiative(initiative):
    held = Initiative.objects.select_for_update(of=("self",)).select_related("area", "theme", "contact")
    return held.get(pk=initiative.pk)


@transaction.atomic
def submit(*, by, at, area, title, about, theme=None, story=None, shows_address=False):
    """Put something forward. Whoever does is whom one can ask about it; an editor looks at it first."""
    demand(rules.may_submit(by) and rules.may_say(title, about))
    initiative = Initiative.objects.create(
        area=area,
        title=title,
        about=about,
        theme=theme,
        story=story,
        contact=by,
        shows_address=shows_address,
        submitted_at=at,
    )
    record(by, "magazine.submit", initiative, at=at)
    tell(who_hold(rules.EDITOR), NEW, about=initiative, at=at)
    return initiative


@transaction.atomic
def change_initiative(initiative, *, by, at, **facts):
    initiative = take_initiative(initiative)
    demand(rules.may_change_initiative(by, initiative) and rules.may_say(facts["title"], facts["about"]))
    for name, value in facts.items():
        setattr(initiative, name, value)
    initiative.save()
    record(by, "magazine.change_initiative", initiative, at=at)
    draw_anew(initiative, at=at)
    if rules.is_on_the_map(initiative) and not rules.is_editor(by):
        tell(who_hold(rules.EDITOR), CHANGED, about=initiative, at=at)
    return initiative


def move_initiative(initiative, name, *, by, at, **facts):
    """Any move of the table; the map, the search and whoever is concerned follow."""
    demand(rules.may_move_initiative(by, initiative, name))
    initiative.state = INITIATIVE_MOVES[name].target
    for field, value in facts.items():
        setattr(initiative, field, value)
    initiative.save()
    record(by, f"magazine.{name}", initiative, at=at)
    draw_anew(initiative, at=at)
    return initiative


def draw_anew(initiative, *, at):
    if rules.is_on_the_map(initiative):
        text = f"{initiative.about} {initiative.area.name}"
        index(initiative, title=initiative.title, text=text, kind=FoundKind.INITIATIVE, audience=EVERYONE, at=at)
    else:
        forget(initiative)
    renew()


@transaction.atomic
def check_initiative(initiative, *, by, at):
    return move_initiative(take_initiative(initiative), "check_initiative", by=by, at=at, checked_by=by)


@transaction.atomic
def show_initiative(initiative, *, by, at):
    initiative = take_initiative(initiative)
    facts = {"shown_at": initiative.shown_at or at, "confirmed_on": localdate(at), "hidden_at": None}
    initiative = move_initiative(initiative, "show_initiative", by=by, at=at, destroy_after=None, **facts)
    tell_contact(initiative, IS_SHOWN, by=by, at=at, kind=Kind.BECAME)
    return initiative


def tell_contact(initiative, words, *, by=None, at, kind=Kind.WAITING):
    if initiative.contact is not None and initiative.contact != by:
        tell([initiative.contact], words, about=initiative, at=at, kind=kind)


@transaction.atomic
def confirm_initiative(initiative, *, by, at):
    """It still goes on: good for another year."""
    initiative = take_initiative(initiative)
    return move_initiative(initiative, "confirm_initiative", by=by, at=at, confirmed_on=localdate(at), asked_on=None)


@transaction.atomic
def hide_initiative(initiative, *, by, at):
    """Off the map because somebody wants that: then the archive does not show it either."""
    initiative = leave(take_initiative(initiative), "hide_initiative", by=by, at=at, shown_at=None)
    tell_contact(initiative, NOT_SHOWN, by=by, at=at, kind=Kind.BECAME)
    return initiative


def leave(initiative, name, *, by, at, **facts):
    facts |= {"hidden_at": at, "asked_on": None, "destroy_after": keep_until(Initiative, at)}
    return move_initiative(initiative, name, by=by, at=at, **facts)


@transaction.atomic
def keep_map(*, at):
    """What the clock does: ask after a year, remind after two weeks, take away after thirty days."""
    on = localdate(at)
    for initiative in queries.initiatives.unanswered(on):
        leave(take_initiative(initiative), "expire_initiative", by=None, at=at)
        tell_contact(initiative, HAS_GONE, at=at, kind=Kind.BECAME)
    for initiative in queries.initiatives.to_remind(on):
        move_initiative(take_initiative(initiative), "remind", by=None, at=at)
        tell_contact(initiative, ASKED_TWICE, at=at)
    for initiative in queries.initiatives.to_ask(on):
        move_initiative(take_initiative(initiative), "ask_again", by=None, at=at, asked_on=on)
        tell_contact(initiative, STILL_GOES_ON, at=at)


@transaction.atomic
def destroy_initiatives(rows, *, at):
    for initiative in rows:
        forget(initiative)
    rows.delete()
    erase_after_commit([Initiative], at=at)
    renew()


def forget_contact(person, *, at):
    """Whoever is removed takes along what she put on the map."""
    destroy_initiatives(queries.keeping.initiatives_of(person), at=at)
