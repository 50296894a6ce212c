"""Changes: hers, those she looks along with, their running story, and what is asked half a year later."""

from typing import NamedTuple

from django.db.models import Q

from vakwerk.people.public import inside, inside_for_herself, members_now, works_for
from vakwerk.practice.models import ChangeAssignment, ChangeNote, ChangeQuestion, ChangeStep, WhatRemains
from vakwerk.practice.rules import changes as rules
from vakwerk.practice.states import WAS_PRESENTED, NoteKind, StepState

FOR_OTHERS = (NoteKind.SITUATION, NoteKind.SEEN, NoteKind.TOLD)
JOINED = ("closed_group", "organisation", "owner", "sponsor", "successor", "remains")


def visible_changes(person):
    shown = ChangeAssignment.objects.filter(rules.change_seen_by(person))
    return shown.select_related(*JOINED).order_by("-begun_at", "pk")


def own_changes(person):
    return visible_changes(person).filter(owner=person)


def along_with(person):
    """The changes of others with which she looks along."""
    return visible_changes(person).exclude(owner=person)


def sponsored_by(person):
    rows = ChangeAssignment.objects.filter(rules.sponsored_seen_by(person))
    return rows.select_related(*JOINED).order_by("-begun_at", "pk")


def visible_steps(person):
    shown = ChangeStep.objects.filter(rules.held_in_change_seen_by(person))
    return shown.select_related("change__owner", "change__closed_group", "change__organisation")


def visible_lines(person):
    shown = ChangeNote.objects.filter(rules.held_in_change_seen_by(person))
    return shown.select_related("change__owner", "change__closed_group", "change__organisation")


def visible_change_questions(person):
    shown = ChangeQuestion.objects.filter(rules.held_in_change_seen_by(person))
    return shown.select_related("asked_by", "change__owner", "change__closed_group")


class Told(NamedTuple):
    """One entry of the story: a line or a step."""

    at: object
    note: object = None
    step: object = None


class Story(NamedTuple):
    entries: list  # oldest first
    drafts: list
    questions: list
    people: list
    standing: rules.Standing
    going_on: object  # the step that is being taken


def story_of(change):
    notes = list(change.notes.all())
    steps = list(change.steps.order_by("drafted_at", "pk"))
    people = members_now(change.closed_group)
    entries = [Told(note.at, note=note) for note in notes]
    entries += [Told(step.taken_at, step=step) for step in steps if step.state != StepState.DRAFTED]
    questions = ChangeQuestion.objects.filter(change=change).select_related("asked_by").order_by("asked_at", "pk")
    return Story(
        entries=sorted(entries, key=lambda told: told.at),
        drafts=[step for step in steps if step.state == StepState.DRAFTED],
        questions=list(questions),
        people=people,
        standing=rules.standing_of(notes, steps, people, change),
        going_on=next((step for step in steps if step.state == StepState.TAKEN), None),
    )


def to_correct(person, story, at):
    """The ids of what she wrote and may still correct."""
    notes = {told.note.pk for told in story.entries if told.note and rules.may_correct_line(person, told.note, at)}
    steps = [*(told.step for told in story.entries if told.step), *story.drafts]
    return notes | {step.pk for step in steps if rules.may_correct_step(person, step, at)}


def standing(change):
    return story_of(change).standing


def remains_of(person, change):
    """What remains, when she may read it."""
    found = getattr(change, "remains", None)
    return found if found and rules.reads_what_remains(person, found) else None


def to_ask_what_remains(at):
    rows = ChangeAssignment.objects.filter(state__in=WAS_PRESENTED, remains_asked_at=None, owner__isnull=False)
    return rows.filter(presented_at__lte=at - rules.HALF_A_YEAR, remains=None).select_related("owner")


def told_in_short(change):
    """For who was not there: how it was, what was seen, done and told. What stood in the way stays inside."""
    said = [text for told in story_of(change).entries for text in parts_of(told)]
    return "\n\n".join(said) or change.title


def parts_of(told):
    if told.step:
        return [text for text in (told.step.text, told.step.changed) if text]
    return [told.note.text] if told.note.kind in FOR_OTHERS else []


def changes_left(gone):
    """Those whose owner or sponsor left the organisation, and those handed to somebody who did."""
    left = Q(pk__in=[])
    for person_id, place_id in gone:
        left |= Q(owner=person_id, organisation=place_id) | Q(sponsor=person_id, organisation=place_id)
    people = {person_id for person_id, _place in gone}
    away = ~inside("successor", "closed_group") & Q(successor__in=people)
    return ChangeAssignment.objects.filter(left | away).select_related(*JOINED)


def changes_to_take_along():
    """Those whose owner works no more where it is made, however long ago she left, and keeps it: in as herself."""
    hers = ChangeAssignment.objects.filter(inside_for_herself("owner", "closed_group"))
    return hers.exclude(works_for("owner")).select_related(*JOINED)


def parts_left(change, gone):
    """Which of its people went: owner and sponsor from where it is made, a successor from among who look along."""
    left = [part for part in ("owner", "sponsor") if (getattr(change, f"{part}_id"), change.organisation_id) in gone]
    here = {person.pk for person in members_now(change.closed_group)}
    went = {person_id for person_id, _place in gone} - here
    return [*left, "successor"] if change.successor_id in went else left


def overdue_changes(on):
    return ChangeAssignment.objects.filter(destroy_after__lt=on).select_related("closed_group")


def made_by(person):
    return ChangeAssignment.objects.filter(owner=person).select_related("closed_group").order_by("begun_at")


def stood_behind_by(person):
    rows = ChangeAssignment.objects.filter(Q(sponsor=person) | Q(successor=person)).exclude(owner=person)
    return rows.order_by("begun_at")


def notes_of(person):
    return ChangeNote.objects.filter(change__owner=person).order_by("at")


def steps_of(person):
    return ChangeStep.objects.filter(change__owner=person).order_by("drafted_at")


def asked_by(person):
    return ChangeQuestion.objects.filter(asked_by=person).order_by("asked_at")


def remaining_with(person):
    return WhatRemains.objects.filter(owner=person).select_related("change")
