"""Who looks along with a change, who stands behind it, what peers ask, and what becomes of it when somebody leaves."""

from django.db import transaction
from django.utils.translation import gettext_noop as N_

from vakwerk.common.verdicts import demand
from vakwerk.notices.public import Kind, tell
from vakwerk.people.public import acting_for, admit, admit_for_herself, dismiss, members
from vakwerk.practice.actions.changes import destroy_changes, keep, take
from vakwerk.practice.models import ChangeAssignment, ChangeQuestion
from vakwerk.practice.queries import changes as queries
from vakwerk.practice.rules import changes as rules
from vakwerk.practice.rules.cards import may_store_all
from vakwerk.privacy.public import erase_after_commit
from vakwerk.trail.public import record

ASKED_ALONG = N_("A colleague asks you to look along with a change she makes.")
NAMED = N_("A colleague says that you stand behind a change of hers.")
STOOD_BACK = N_("Nobody stands behind your change any more. Name somebody else.")
ASKED = N_("A peer asks something about your change.")
ANSWERED = N_("Your question about a change was answered.")
NO_OWNER = N_("Nobody makes a change you look along with any more. You can go on with it.")
NO_SUCCESSOR = N_("Whom you handed your change to has left. Go on with it yourself, or hand it to another.")


@transaction.atomic
def let_in(change, person, *, by, at):
    """A peer, a trainer, a colleague whom it concerns: she reads the whole story, and leaves when she likes."""
    return enter(change, person, admit, by=by, at=at)


@transaction.atomic
def let_in_for_herself(change, person, *, by, at):
    """The same for a peer of a programme across employers, who stays a peer at another one; and for the owner there."""
    return enter(change, person, admit_for_herself, by=by, at=at)


def enter(change, person, through, *, by, at):
    change = take(change)
    here = list(members(change.closed_group))
    demand(rules.may_let_in(by, change, here))
    through(change.closed_group, person, at=at)
    if all(each.pk != person.pk for each in here):
        record(by, "practice.let_into_change", change, at=at)
        tell([person], ASKED_ALONG, about=change, at=at)
    return change


@transaction.atomic
def name_sponsor(change, sponsor, *, by, at):
    change = take(change)
    demand(rules.may_write(by, change) and rules.may_be_sponsor(sponsor, change))
    change.sponsor = sponsor
    record(by, "practice.name_change_sponsor", change, at=at)
    tell([sponsor], NAMED, about=change, at=at)
    return keep(change, at=at)


@transaction.atomic
def stand_back(change, *, by, at):
    """Who was named may say no; the owner hears that she needs somebody else."""
    change = take(change)
    demand(rules.may_stand_back(by, change))
    change.sponsor = None
    change.save()
    record(by, "practice.stand_back_from_change", change, at=at)
    if change.owner is not None:
        tell([change.owner], STOOD_BACK, about=change, at=at)
    return change


@transaction.atomic
def ask(change, *, by, at, text):
    change = take(change)
    demand(rules.may_ask(by, change) and may_store_all(text))
    made = ChangeQuestion.objects.create(change=change, asked_by=by, text=text, asked_at=at)
    record(by, "practice.ask_about_change", change, at=at)
    keep(change, at=at)
    if change.owner is not None:
        tell([change.owner], ASKED, about=change, at=at)
    return made


@transaction.atomic
def answer_question(question, *, by, at, answer):
    change = take(question.change)
    question = ChangeQuestion.objects.select_for_update(of=("self",)).select_related("asked_by").get(pk=question.pk)
    question.change = change
    demand(rules.may_answer(by, question) and may_store_all(answer))
    question.answer, question.answered_at = answer, at
    question.save()
    record(by, "practice.answer_about_change", change, at=at)
    keep(change, at=at)
    tell([question.asked_by], ANSWERED, about=change, at=at, kind=Kind.BECAME)
    return question


@transaction.atomic
def take_change(change, *, by, at):
    """Of an owner who left: a peer goes on with it."""
    change = take(change)
    demand(rules.may_take_change(by, change))
    change.owner, change.taken_over_at = by, at
    record(by, "practice.take_change", change, at=at)
    return keep(change, at=at)


@transaction.atomic
def leave_change(change, *, by, at):
    change = take(change)
    demand(rules.may_leave_change(by, change))
    dismiss(change.closed_group, by, at=at)
    if change.successor_id == by.pk:
        give_up(change, "successor", at=at)
    record(by, "practice.leave_change", change, at=at)


@transaction.atomic
def leave_changes(gone, *, at):
    """A change goes along with its owner, or on with another owner, sponsor or successor; each hears of it."""
    along = list(queries.changes_to_take_along())
    for change in along:
        take_along(take(change), at=at)
    for change in queries.changes_left(gone).exclude(pk__in=[each.pk for each in along]):
        change = take(change)
        for part in queries.parts_left(change, gone):
            give_up(change, part, at=at)
        record(None, "practice.leave_change", change, at=at)


def take_along(change, *, at):
    """To where its owner works now, as soon as she works somewhere. Who stood behind it did so where she left."""
    if change.sponsor is not None:
        give_up(change, "sponsor", at=at)
    place = acting_for(change.owner)
    if place is not None:
        change.organisation = place
        change.save()
        record(None, "practice.take_change_along", change, at=at)


WORDS = {"owner": NO_OWNER, "sponsor": STOOD_BACK, "successor": NO_SUCCESSOR}


def give_up(change, part, *, at):
    setattr(change, part, None)
    change.save()
    told = members(change.closed_group) if part == "owner" else [change.owner] if change.owner else []
    tell(told, WORDS[part], about=change, at=at)


@transaction.atomic
def forget_changes(person, *, at):
    """What she wrote about a change of her own goes with her; one that another took up stays there."""
    destroy_changes(queries.made_by(person), at=at)


def forget_parts(person, *, at):
    ChangeAssignment.objects.filter(sponsor=person).update(sponsor=None)
    ChangeAssignment.objects.filter(successor=person).update(successor=None)


def forget_asked(person, *, at):
    queries.asked_by(person).delete()
    erase_after_commit([ChangeQuestion], at=at)
