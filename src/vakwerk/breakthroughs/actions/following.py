"""Afterwards: asked on its day for every outcome, answered in two minutes, read by the panel at its next hearing."""

from datetime import timedelta

from django.db import transaction
from django.utils.timezone import localdate
from django.utils.translation import gettext_noop as N_

from vakwerk.breakthroughs import queries, rules
from vakwerk.breakthroughs.actions.applications import take as take_application
from vakwerk.breakthroughs.models import EffectFollowUp
from vakwerk.breakthroughs.states import APPLICATION_MOVES, FOLLOW_UP_MOVES, Course
from vakwerk.common.labels import split
from vakwerk.common.verdicts import demand
from vakwerk.ledger.public import LearningMode, enter
from vakwerk.notices.public import Kind, answered, ask_to_look_back, forget, link_of, tell, use
from vakwerk.people.public import acting_for
from vakwerk.trail.public import record, record_each

TIME = N_("It is time to tell what came of your application to the fund.")
LEFT = N_("Who applied to the fund has left. A colleague takes over with the code.")
SENT_ON = N_("Somebody took over an application to the fund.")
READ = N_("The panel has read what came of your application.")
MINUTES = 2  # what looking back takes


def follow(application, *, decided_on, days):
    """For every outcome the same questions, some months after the decision."""
    EffectFollowUp.objects.bulk_create(
        EffectFollowUp(application=application, number=number, due_on=decided_on + timedelta(days=after))
        for number, after in enumerate(days, 1)
    )


def take(follow_up):
    held = EffectFollowUp.objects.select_for_update(of=("self",))
    return held.select_related(*queries.FOLLOW_JOINED).get(pk=follow_up.pk)


def move(follow_up, name, *, by, at, **facts):
    demand(rules.may_move_follow_up(by, follow_up, name))
    for field, value in facts.items():
        setattr(follow_up, field, value)
    follow_up.state = FOLLOW_UP_MOVES[name].target
    follow_up.save()
    record(by, f"breakthroughs.{name}_effect", follow_up.application, at=at)
    answered(follow_up.application, by=by, at=at)
    return follow_up


@transaction.atomic
def answer(follow_up, *, by, at, course, text=""):
    """How it goes and what came of it. That a client is out of sight is an answer too."""
    follow_up = take(follow_up)
    demand(rules.may_answer(by, follow_up, localdate(at)) and rules.is_course(course))
    demand(rules.says_enough(course, text) and rules.may_store_all(text))
    facts = {"course": course, "text": text, "answered_by": by, "answered_at": at}
    follow_up = move(follow_up, "answer", by=by, at=at, **facts)
    forget(follow_up)
    if course != Course.OUT_OF_SIGHT:
        enter(by, "breakthrough", mode=LearningMode.WORKING, minutes=MINUTES, source=follow_up.application, at=at)
    close_answered(at=at, only=follow_up.application)
    return follow_up


@transaction.atomic
def answer_by_link(token, *, at, course, text=""):
    """The same from a mail, without signing in: it takes an answer and shows nothing."""
    link = use(link_of(token), at=at)
    _context, _name, pk = split(link.about)
    return answer(EffectFollowUp.objects.get(pk=pk), by=link.person, at=at, course=course, text=text)


def ask_follow_ups(*, at):
    """Once for each, on its day; a refusal is asked about like a gift."""
    for follow_up in queries.to_ask(localdate(at)):
        with transaction.atomic():
            EffectFollowUp.objects.filter(pk=follow_up.pk).update(asked_at=at)
            decided_on = localdate(follow_up.application.decision.decided_at)
            ask_to_look_back(follow_up.application.applicant, TIME, about=follow_up, promised_on=decided_on, at=at)


def lapse_follow_ups(*, at):
    """Nobody answered for two months: it lapses, and what was answered stays."""
    for follow_up in queries.to_lapse(localdate(at)):
        with transaction.atomic():
            move(take(follow_up), "lapse", by=None, at=at)
            forget(follow_up)
    close_answered(at=at)


def close_answered(*, at, only=None):
    """Closed when every question was answered or lapsed, with or without a lesson."""
    rows = queries.all_answered()
    for application in rows.filter(pk=only.pk) if only is not None else rows:
        with transaction.atomic():
            application.state = APPLICATION_MOVES["close"].target
            application.save()
            record(None, "breakthroughs.close", application, at=at)


@transaction.atomic
def tell_who_left(gone, *, at):
    """The secretary hears once that who applied works there no more, so that a colleague is asked to take over."""
    for application in queries.left_behind(gone):
        application.left_at = at
        application.save(update_fields=["left_at"])
        tell(queries.secretaries(application.fund), LEFT, about=application, at=at)


@transaction.atomic
def take_over(code, *, by, at):
    """Who applied has left: a colleague with the code from the case system answers from now on."""
    found = queries.by_code(code)
    demand(rules.may_take_over(by, found))
    application = take_application(found)
    application.applicant, application.organisation, application.left_at = by, acting_for(by), None
    application.save()
    EffectFollowUp.objects.filter(application=application, answered_at=None).update(asked_at=None)
    record(by, "breakthroughs.take_over", application, at=at)
    tell(queries.secretaries(application.fund, but=by), SENT_ON, about=application, at=at)
    return application


def tell_that_it_was_read(hearing, *, at):
    """Who told what came of it hears that the panel has read it."""
    for application in {each.application.pk: each.application for each in queries.told_since(hearing)}.values():
        tell([application.applicant], READ, about=application, at=at, kind=Kind.BECAME)


@transaction.atomic
def read_earlier(application, *, by, at):
    """Earlier cases to lay beside this one: reading each is noted."""
    demand(rules.may_compare(by, application))
    earlier = queries.comparable(application, by)
    record_each(by, "breakthroughs.read_earlier", earlier, at=at)
    return earlier


@transaction.atomic
def read_what_became(effects, *, by, at):
    """What came of what the panel advised on: reading each is noted."""
    read = {effect.application.pk: effect.application for effect in effects}
    record_each(by, "breakthroughs.read_earlier", read.values(), at=at)


def disclose(application, *, by, at):
    """Note that an extract was made for who asked for openness: one row, which is a transaction by itself."""
    demand(rules.may_disclose(by, application))
    record(by, "breakthroughs.disclose", application, at=at)
    return application
