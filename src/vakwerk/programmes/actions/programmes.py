"""A leergang from its beginning to its end, and who makes it."""

from django.db import transaction
from django.utils.translation import gettext_noop as N_

from vakwerk.common.verdicts import demand
from vakwerk.events.public import HostPart, cancel, name_host
from vakwerk.notices.public import Kind, answered, tell
from vakwerk.privacy.public import keep_until
from vakwerk.programmes import queries, rules
from vakwerk.programmes.models import Programme, WorkingGroupMember
from vakwerk.programmes.states import PROGRAMME_MOVES
from vakwerk.trail.public import record

YOU_MAKE_IT = N_("You were asked into the working group of a leergang.")
IT_STOPPED = N_("A leergang has been stopped.")


def take(programme):
    """The leergang as it is now, held until the transaction ends."""
    held = Programme.objects.select_for_update(of=("self",)).select_related("partnership__lead")
    return queries.with_cohorts(held).prefetch_related("working_group__person", "modules").get(pk=programme.pk)


def kept(thing, deed, *, by, at, **facts):
    """The thing with these facts; from now on it stays as long as its kind does."""
    for field, value in facts.items():
        setattr(thing, field, value)
    thing.destroy_after = keep_until(type(thing), at)
    thing.save()
    record(by, f"programmes.{deed}", thing, at=at)
    answered(thing, by=by, at=at)
    return thing


def move(programme, name, *, by, at, **facts):
    demand(rules.may_move(by, programme, name))
    for field, value in facts.items():
        setattr(programme, field, value)
    programme.state = PROGRAMME_MOVES[name].target
    programme.save()
    record(by, f"programmes.{name}", programme, at=at)
    answered(programme, by=by, at=at)
    return programme


@transaction.atomic
def open_programme(partnership, *, by, at, title, about, seats, sight, taught_by="", by_share=True):
    """Begin a leergang for a partnership. Who opens it is the first of its working group."""
    demand(rules.may_open(by, [each for each in queries.opened_by(by) if each == partnership]))
    demand(rules.may_store_all(title, about, taught_by))
    facts = {"title": title, "about": about, "seats": seats, "sight": sight, "taught_by": taught_by}
    programme = Programme.objects.create(
        partnership=partnership, by_share=by_share, opened_by=by, opened_at=at, **facts
    )
    WorkingGroupMember.objects.create(programme=programme, person=by, since=at)
    record(by, "programmes.open_programme", programme, at=at)
    return programme


@transaction.atomic
def change_programme(programme, *, by, at, title, about, taught_by):
    programme = take(programme)
    demand(rules.may_change(by, programme) and rules.may_store_all(title, about, taught_by))
    programme.title, programme.about, programme.taught_by = title, about, taught_by
    programme.save()
    record(by, "programmes.change_programme", programme, at=at)


@transaction.atomic
def join_working_group(programme, person, *, by, at):
    """Ask a colleague of one of the organisations into the working group. Twice is once."""
    programme = take(programme)
    demand(rules.may_change(by, programme) and rules.is_known(person) and rules.can_join(person, programme))
    made = WorkingGroupMember.objects.get_or_create(programme=programme, person=person, defaults={"since": at})[1]
    record(by, "programmes.join_working_group", programme, at=at)
    if made and person.pk != by.pk:
        tell([person], YOU_MAKE_IT, about=programme, at=at)
        for module in programme.modules.all():
            host_what_comes(module, person, by=by, at=at)


def host_what_comes(module, person, *, by, at):
    """Let somebody host the meetings that are still to come: she sees who is expected, and ticks who was there."""
    for event in queries.meetings(module):
        if event.state in queries.LEFT:
            name_host(event, by=by, at=at, part=HostPart.HOST, name=person.name, person=person)


@transaction.atomic
def look_back(programme, *, by, at):
    return move(take(programme), "look_back", by=by, at=at)


@transaction.atomic
def close_programme(programme, *, by, at, words):
    """Over, with what came of it."""
    programme = take(programme)
    demand(queries.has_nothing_open(programme) and rules.may_store_all(words))
    return move(programme, "close", by=by, at=at, closing_words=words)


@transaction.atomic
def stop_programme(programme, *, by, at, words):
    """Not any more, with the reason. Who had agreed to pay hears it, and what was planned is called off."""
    programme = take(programme)
    demand(queries.has_nothing_open(programme) and rules.may_store_all(words))
    programme = move(programme, "stop", by=by, at=at, closing_words=words)
    agreed = {share.agreed_by for share in queries.shares(programme) if share.agreed_by}
    tell(agreed, IT_STOPPED, about=programme, at=at, kind=Kind.BECAME)
    for module in programme.modules.all():
        call_off_dates(module, at=at)
    return programme


def call_off_dates(module, *, at):
    """Each leaves the calendars of who was to come."""
    for event in queries.dates_left(module):
        cancel(event, by=None, at=at)
