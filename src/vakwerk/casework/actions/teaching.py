"""Teaching cases: drafted by anyone, checked by somebody else, shown to everyone, retired."""

from django.db import transaction
from django.utils.translation import gettext_noop as N_

from vakwerk.casework import rules
from vakwerk.casework.actions.finding import make_teaching_found
from vakwerk.casework.models import TeachingCase
from vakwerk.casework.states import TEACHING_MOVES
from vakwerk.common.verdicts import demand
from vakwerk.notices.public import tell
from vakwerk.people.public import acting_for, holders
from vakwerk.privacy.public import keep_until
from vakwerk.trail.public import record

TO_CHECK = N_("A teaching case waits for somebody to check it.")
SHOWN = N_("Your teaching case is open to everyone.")


def take(case):
    held = TeachingCase.objects.select_for_update(of=("self",))
    return held.select_related("organisation", "made_by").get(pk=case.pk)


def move(case, name, *, by, at, **facts):
    demand(rules.may_move_teaching(by, case, name))
    for field, value in facts.items():
        setattr(case, field, value)
    case.state = TEACHING_MOVES[name].target
    case.save()
    record(by, f"casework.{name}_teaching", case, at=at)
    make_teaching_found(case, at=at)
    return case


@transaction.atomic
def draft(*, by, at, title, question, text="", film="", captions=""):
    """An invented case, as a text or as a film with captions."""
    demand(rules.may_draft(by) and rules.may_store_all(title, question, text, captions))
    facts = {"title": title, "question": question, "text": text, "film": film or "", "captions": captions}
    case = TeachingCase.objects.create(organisation=acting_for(by), made_by=by, made_at=at, **facts)
    record(by, "casework.draft_teaching", case, at=at)
    tell(holders(rules.TEACHING_EDITOR, case.organisation).exclude(pk=by.pk), TO_CHECK, about=case, at=at)
    return case


@transaction.atomic
def change_teaching(case, *, by, at, **facts):
    case = take(case)
    demand(rules.may_change_teaching(by, case))
    demand(rules.may_store_all(*(facts.get(name, "") for name in ("title", "question", "text", "captions"))))
    for field, value in facts.items():
        setattr(case, field, value)
    case.save()
    record(by, "casework.change_teaching", case, at=at)
    return case


@transaction.atomic
def check_teaching(case, *, by, at):
    return move(take(case), "check", by=by, at=at, checked_by=by)


@transaction.atomic
def rework_teaching(case, *, by, at):
    """Back to a draft; whoever checked it checks it again."""
    return move(take(case), "rework", by=by, at=at, checked_by=None)


@transaction.atomic
def show_teaching(case, *, by, at):
    case = move(take(case), "show", by=by, at=at, shown_at=at)
    tell([case.made_by], SHOWN, about=case, at=at)
    return case


@transaction.atomic
def retire_teaching(case, *, by, at):
    return move(take(case), "retire", by=by, at=at, destroy_after=keep_until(TeachingCase, at))
