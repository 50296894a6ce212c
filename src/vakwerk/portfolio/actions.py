"""Capturing a moment, and what it may become."""

from django.db import transaction

from vakwerk.common.verdicts import demand
from vakwerk.ledger.public import LearningMode
from vakwerk.peers.public import contribute
from vakwerk.portfolio import queries, rules
from vakwerk.portfolio.models import LearningMoment
from vakwerk.privacy.public import erase_after_commit
from vakwerk.trail.public import record


@transaction.atomic
def jot(*, by, at, on, text, mode=LearningMode.WORKING):
    """One sentence is enough; everything else can wait."""
    demand(rules.may_jot(text))
    moment = LearningMoment.objects.create(owner=by, text=text, mode=mode, happened_on=on, written_at=at)
    record(by, "portfolio.jot", moment, at=at)
    return moment


@transaction.atomic
def change(moment, *, by, at, **facts):
    demand(rules.may_change(by, moment) and rules.may_jot(facts["text"]))
    moment = LearningMoment.objects.select_for_update().get(pk=moment.pk)
    for field, value in facts.items():
        setattr(moment, field, value)
    moment.save()
    record(by, "portfolio.change", moment, at=at)
    return moment


@transaction.atomic
def say_the_same(person, pk, text, at):
    """The moment became a case in which nobody can be recognised: it says the same from now on, if it is hers."""
    if moment := queries.visible_to(person).filter(pk=pk).first():
        change(moment, by=person, at=at, text=text)
        erase_after_commit([LearningMoment], at=at)


@transaction.atomic
def remove(moment, *, by, at):
    """Throw it away, without a trace of the text."""
    demand(rules.may_change(by, moment))
    record(by, "portfolio.remove", moment, at=at)
    moment.delete()
    erase_after_commit([LearningMoment], at=at)


@transaction.atomic
def bring_in(moment, session, *, by, at):
    """The moment becomes what one brings in for a meeting: a copy for the group, the moment itself stays one's own."""
    demand(rules.may_change(by, moment))
    record(by, "portfolio.bring_in", moment, at=at)
    return contribute(session, by=by, at=at, text=moment.text)
