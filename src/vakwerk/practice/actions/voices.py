"""Asking three voices after a talk, answering without being known, and letting client answers go in fives."""

import secrets

from django.db import transaction
from django.utils.timezone import localdate
from django.utils.translation import gettext_noop as N_

from vakwerk.common.labels import new_id
from vakwerk.common.verdicts import demand
from vakwerk.notices.public import Kind, tell
from vakwerk.practice.actions.counting import LETTERS
from vakwerk.practice.actions.experiments import take
from vakwerk.practice.models import ExperienceResponse, VoiceLanguage, VoiceRound, VoiceTicket
from vakwerk.practice.queries import participants
from vakwerk.practice.queries import voices as queries
from vakwerk.practice.rules import voices as rules
from vakwerk.practice.states import POINTS, VoiceChannel, VoiceRole
from vakwerk.trail.public import record

CODE = 6
ASKED = N_("A colleague asks five short questions about a talk.")
EVALUATES = N_("A colleague asks you to lay the answers of an experiment side by side.")
HEARD = N_("What clients answered about an experiment can be read.")


@transaction.atomic
def open_voices(experiment, *, by, at, evaluator):
    """From now on the three voices are asked; somebody who takes no part lays the answers side by side."""
    experiment = take(experiment)
    demand(rules.may_open_voices(by, experiment, queries.round_of(experiment) is not None))
    demand(rules.is_apart(evaluator, experiment, participants(experiment)))
    made = VoiceRound.objects.create(experiment=experiment, evaluator=evaluator, opened_at=at)
    record(by, "practice.open_voices", experiment, at=at)
    tell([evaluator], EVALUATES, about=experiment, at=at)
    return made


@transaction.atomic
def ask_voices(experiment, *, by, at, officer=None):
    """After a talk: a card with a code for the client, five questions for oneself and for who goes on with the client.

    Who made which card is not kept.
    """
    experiment = take(experiment)
    demand(rules.may_ask(by, experiment, participants(experiment)))
    facts = {"round": queries.round_of(experiment), "talk": new_id(), "asked_on": localdate(at)}
    card = VoiceTicket.objects.create(role=VoiceRole.CLIENT, code=new_code(), **facts)
    VoiceTicket.objects.create(role=VoiceRole.CLIENT_MANAGER, person=by, **facts)
    if officer is not None:
        ticket = VoiceTicket.objects.create(role=VoiceRole.INCOME_OFFICER, person=officer, **facts)
        tell([officer], ASKED, about=ticket, at=at)
    return card


def new_code():
    return "".join(secrets.choice(LETTERS) for _n in range(CODE))


@transaction.atomic
def answer_card(code, *, at, language, channel=VoiceChannel.CARD, **answers):
    """A client's answer by the code of a card, once: whether it came in. Nobody is asked who answers."""
    card = queries.open_card(code)
    card = held(card) if card is not None else None
    if card is None or not card.code:
        return False
    keep(card, at=at, language=language, channel=channel, **answers)
    release(card.round, at=at)
    return True


@transaction.atomic
def type_in(experiment, code, *, by, at, language, channel, **answers):
    """A paper form, typed in by somebody neutral, who is not joined to the answer: also the trail does not know."""
    experiment = take(experiment)
    demand(rules.may_type_in(by, experiment, participants(experiment)))
    card = queries.open_card(code)
    if card is None or card.round.experiment_id != experiment.pk:
        return False
    return answer_card(code, at=at, language=language, channel=channel, **answers)


@transaction.atomic
def answer_own(ticket, *, by, at, language, **answers):
    """A professional's own view of the talk; what ties her to it is cut with the answer."""
    ticket = held(ticket)
    demand(rules.may_answer(by, ticket))
    keep(ticket, at=at, language=language, channel=VoiceChannel.CARD, is_released=True, **answers)


def held(ticket):
    rows = VoiceTicket.objects.select_for_update(of=("self",)).select_related("round__experiment")
    return rows.get(pk=ticket.pk)


def keep(ticket, *, at, better="", **facts):
    ExperienceResponse.objects.create(
        round=ticket.round, role=ticket.role, talk=ticket.talk, answered_on=localdate(at), better=better, **facts
    )
    ticket.talk, ticket.code, ticket.is_answered = "", "", True
    ticket.save()


def release(shown_round, *, at):
    """Client answers are shown five at a time, so that nobody sees which one came last."""
    take(shown_round.experiment)  # of two who answer at once, one counts after the other
    of_clients = ExperienceResponse.objects.filter(round=shown_round, role=VoiceRole.CLIENT)
    waiting = of_clients.filter(is_released=False)
    if waiting.count() < rules.AT_ONCE:
        return
    waiting.update(is_released=True)
    if of_clients.count() == rules.AT_ONCE:
        people = [each.person for each in participants(shown_round.experiment)]
        tell(people, HEARD, about=shown_round.experiment, at=at, kind=Kind.BECAME)


@transaction.atomic
def cut_loose(*, at):
    """What ties a card or a question to a talk goes after some weeks, and when it was decided what becomes of it."""
    queries.tickets_to_cut(localdate(at)).update(talk="", code="")


@transaction.atomic
def use_language(organisation, language, *, by, at, is_used, is_reviewed=False):
    """Whether an organisation asks its clients in a language, and whether a native speaker read the questions there."""
    demand(rules.may_set_languages(by, organisation))
    if is_used:
        facts = {"is_reviewed": is_reviewed, "said_by": by, "said_at": at}
        VoiceLanguage.objects.update_or_create(organisation=organisation, language=language, defaults=facts)
    else:
        VoiceLanguage.objects.filter(organisation=organisation, language=language).delete()
    record(by, "practice.use_language", organisation, at=at)


def forget_evaluations(person, *, at):
    queries.rounds_evaluated_by(person).update(evaluator=None)


def forget_languages(person, *, at):
    queries.languages_said_by(person).update(said_by=None)


ANSWERED = (*POINTS, "better")  # what a form asks
