"""A case from its subject to what was learned of it. A text is kept only once nobody can be recognised in it."""

from datetime import timedelta

from django.db import transaction
from django.utils.timezone import localdate

from vakwerk.casework import queries, rules
from vakwerk.casework.models import CaseStudy, Consideration
from vakwerk.casework.states import CASE_MOVES, CaseState
from vakwerk.common.labels import label, went_on
from vakwerk.common.verdicts import demand
from vakwerk.methods.public import open_conversation
from vakwerk.notices.public import answered
from vakwerk.people.public import acting_for
from vakwerk.privacy.public import erase_after_commit, keep_until
from vakwerk.trail.public import record

READ_ON = timedelta(days=28)  # how long others read on after the day they wait for


def take(case):
    held = CaseStudy.objects.select_for_update(of=("self",))
    return held.select_related("bringer", "organisation", "meeting__closed_group", "meeting__chair").get(pk=case.pk)


def led(case):
    """The same with the conversation on it, if there is one, and who leads that in the chair."""
    case = take(case)
    conversation = open_conversation(case)
    queries.led(case.meeting, conversation)
    return case, conversation


def move(case, name, *, by, at, **facts):
    demand(rules.may_move_case(by, case, name))
    for field, value in facts.items():
        setattr(case, field, value)
    case.state = CASE_MOVES[name].target
    case.save()
    record(by, f"casework.{name}_case", case, at=at)
    return case


def read_until(thing, day):
    """Others read a thing until some weeks after a day, and never longer than it is kept."""
    return min(day + READ_ON, thing.destroy_after or day)


@transaction.atomic
def bring_in(*, by, at, subject, text="", meeting=None, note=""):
    """Bring in a case: a subject in one line, its text now or later; a note of hers (its label) then says the same."""
    demand(rules.may_bring(by, meeting) and rules.is_complete(subject) and rules.may_store_all(subject, text))
    case = CaseStudy(bringer=by, organisation=acting_for(by), meeting=meeting, subject=subject, brought_at=at)
    case.destroy_after = keep_until(CaseStudy, at)
    case.read_until = read_until(case, localdate(meeting.starts_at if meeting else at))
    case.save(force_insert=True)
    record(by, "casework.bring_in", case, at=at)
    went_on(note, by, text or subject, at)
    return write_case(case, by=by, at=at, subject=subject, text=text) if text else case


@transaction.atomic
def write_case(case, *, by, at, subject, text):
    """The text, as it passed de-identification; written again, it takes the place of the former one."""
    case = take(case)
    demand(rules.may_change_case(by, case) and rules.is_complete(subject, text) and rules.may_store_all(subject, text))
    case.subject, case.text = subject, text
    if case.state == CaseState.PREPARED:
        return move(case, "check", by=by, at=at)
    case.save()
    record(by, "casework.change_case", case, at=at)
    return case


@transaction.atomic
def take_to(case, meeting, *, by, at):
    """Bring it to another meeting, when the first was cancelled or did not get to it."""
    case = take(case)
    demand(rules.may_withdraw_case(by, case, open_conversation(case)) and rules.may_bring(by, meeting))
    case.meeting, case.read_until = meeting, read_until(case, localdate(meeting.starts_at))
    case.save()
    record(by, "casework.take_to", case, at=at)
    return case


@transaction.atomic
def withdraw_case(case, *, by, at):
    """Throw it away, without a trace of the text."""
    case = take(case)
    demand(rules.may_withdraw_case(by, case, open_conversation(case)))
    record(by, "casework.withdraw_case", case, at=at)
    case.delete()
    erase_after_commit([CaseStudy], at=at)


@transaction.atomic
def keep_consideration(case, *, by, at, frame, facet, evidence, text):
    """Keep what weighs, in the closing act or afterwards: from one side, with what it rests on, without a name."""
    case, conversation = led(case)
    demand(rules.may_consider(by, case, conversation))
    demand(rules.is_complete(text) and rules.may_store_all(text))
    kept = Consideration.objects.create(case=case, frame=frame, facet=facet, evidence=evidence, text=text, kept_at=at)
    record(by, "casework.keep_consideration", case, at=at)
    return kept


@transaction.atomic
def drop_consideration(consideration, *, by, at):
    """What should not stand there goes, without a trace."""
    case, conversation = led(consideration.case)
    demand(rules.may_drop(by, case, conversation))
    consideration.delete()
    record(by, "casework.drop_consideration", case, at=at)
    erase_after_commit([Consideration], at=at)


@transaction.atomic
def advise(case, *, by, at, choice, advice, look_back_on):
    """What the bringer takes from the talk: follow the rule, deviate, or the formal way; and when she looks back."""
    case = take(case)
    demand(rules.is_looked_back_in_time(look_back_on, at) and rules.is_complete(advice) and rules.may_store_all(advice))
    facts = {"choice": choice, "advice": advice, "look_back_on": look_back_on}
    answered(case, by=by, at=at)
    return move(case, "advise", by=by, at=at, read_until=read_until(case, look_back_on), **facts)


@transaction.atomic
def learn(case, *, by, at, lesson=None):
    """Said and done: what was learned was shared in the library, or stays with who was there."""
    return move(take(case), "learn", by=by, at=at, lesson=label(lesson) if lesson else "")
