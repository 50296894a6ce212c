"""What somebody tried: told to who learns with her, carried out by her alone; and a club of some of them."""

from django.db import transaction
from django.utils.translation import gettext_noop as N_

from vakwerk.common.verdicts import demand
from vakwerk.library.public import propose
from vakwerk.notices.public import Kind, tell
from vakwerk.peers.public import AGREEMENT, invite_to_group, start_group
from vakwerk.people.public import know, leads, members
from vakwerk.privacy.public import erase_after_commit, keep_until
from vakwerk.programmes import queries, rules
from vakwerk.programmes.models import PracticeNote
from vakwerk.trail.public import record

TRIED = N_("Somebody in your module told what she tried.")


@transaction.atomic
def tell_tried(module, *, by, at, tried, happened):
    """Told to who learns and teaches in the module. In the texts whoever they are about has become a role."""
    demand(rules.may_tell(by, module) and rules.may_store_all(tried, happened))
    facts = {"tried": tried, "happened": happened, "shared_at": at, "destroy_after": keep_until(PracticeNote, at)}
    note = PracticeNote.objects.create(module=module, person=by, **facts)
    record(by, "programmes.tell_tried", note, at=at)
    tell(who_reads(note), TRIED, about=note, at=at, kind=Kind.BECAME)
    return note


def who_reads(note):
    """Who is in, but for who leads her."""
    others = [person for person in members(note.module.closed_group) if person.pk != note.person_id]
    know([*others, note.person])
    return [person for person in others if not leads(person, note.person)]


def take(note):
    held = PracticeNote.objects.select_for_update(of=("self",)).select_related("module", "person")
    return held.get(pk=note.pk)


@transaction.atomic
def carry(note, *, by, at):
    """A draft for the library, hers alone until somebody has read along. What stands in the group stays there."""
    note = take(note)
    demand(rules.may_carry(by, note))
    note.carried_at = at
    note.save(update_fields=["carried_at"])
    record(by, "programmes.carry", note, at=at)
    return propose(by, title=title_of(note.tried), text=told_in(note), origin=note, at=at)


def title_of(text):
    """Its first sentence, or as much of it as a title holds."""
    first = text.strip().splitlines()[0].partition(". ")[0].rstrip(".")
    return first if len(first) <= 120 else first[:119].rsplit(" ", 1)[0] + "…"


def told_in(note):
    """What somebody tells under the title: nothing that the title says already."""
    is_title = note.tried.strip().rstrip(".") == title_of(note.tried)
    return note.happened if is_title else f"{note.tried}\n\n{note.happened}"


@transaction.atomic
def remove_note(note, *, by, at):
    note = take(note)
    demand(rules.may_remove(by, note))
    record(by, "programmes.remove_note", note, at=at)
    destroy_notes(PracticeNote.objects.filter(pk=note.pk), at=at)


def destroy_notes(rows, *, at):
    rows.delete()
    erase_after_commit([PracticeNote], at=at)


def forget_notes(person, *, at):
    destroy_notes(queries.own_notes(person), at=at)


@transaction.atomic
def start_club(module, *, by, at, name, people):
    """A group of peers of some who learn here, in one act: it is theirs, and the leergang knows nothing more of it."""
    demand(rules.may_start_club(by, learns=queries.learns_in(by, module)) and rules.chose_some(people))
    record(by, "programmes.start_club", module, at=at)
    group = start_group(by=by, at=at, name=name, agreement=str(AGREEMENT))
    for person in people:
        invite_to_group(group, person.email, by=by, at=at)
    return group
