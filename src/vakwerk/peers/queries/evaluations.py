"""Looking back at a group: who has written, and what was written once it is shown."""

from django.utils.crypto import salted_hmac

from vakwerk.peers import rules
from vakwerk.peers.models import EvaluationAnswer, GroupEvaluation, PeerSession
from vakwerk.peers.states import SessionState
from vakwerk.people.public import members

QUESTIONS = ("gives", "differently", "onwards")


def visible_evaluations(person):
    return GroupEvaluation.objects.filter(rules.evaluation_seen_by(person)).select_related("group__closed_group")


def open_evaluation(group):
    return GroupEvaluation.objects.filter(group=group, ended_at=None).select_related("group__closed_group").first()


def evaluations_asked(person):
    """Where she has not written yet what she thinks of her group."""
    waiting = visible_evaluations(person).filter(ended_at=None, revealed_at=None)
    return waiting.exclude(answers__person=person).order_by("opened_at")


def own_answer(person, evaluation):
    return EvaluationAnswer.objects.filter(evaluation=evaluation, person=person).first()


def still_to_write(evaluation):
    """The members who have not written yet."""
    written = EvaluationAnswer.objects.filter(evaluation=evaluation).values("person")
    return list(members(evaluation.group.closed_group).exclude(pk__in=written))


def has_answers(evaluation):
    return EvaluationAnswer.objects.filter(evaluation=evaluation).exists()


def answers_on_table(evaluation):
    """Question -> what was written, nameless and in no order of persons; nothing before it is shown."""
    if not rules.may_read_answers(evaluation):
        return {}
    rows = sorted(EvaluationAnswer.objects.filter(evaluation=evaluation), key=in_no_order)
    return {question: [text for row in rows if (text := getattr(row, question))] for question in QUESTIONS}


def in_no_order(answer):
    return salted_hmac("peers.order", str(answer.pk)).digest()


def meetings_since(group):
    """How many meetings were held since the group last looked back."""
    last = GroupEvaluation.objects.filter(group=group).exclude(ended_at=None).order_by("-ended_at").first()
    held = PeerSession.objects.filter(group=group, state=SessionState.CLOSED)
    return (held.filter(starts_at__gt=last.ended_at) if last else held).count()


def written_by(person):
    return EvaluationAnswer.objects.filter(person=person).order_by("evaluation__opened_at")


def overdue_evaluations(before):
    """Those that nobody ended."""
    rows = GroupEvaluation.objects.filter(ended_at=None, opened_at__lt=before)
    return rows.select_related("group__closed_group")
