"""What who learned thought of a module, and what the working group does with it."""

from django.db import transaction
from django.utils.timezone import localdate
from django.utils.translation import gettext_noop as N_

from vakwerk.common.verdicts import demand
from vakwerk.notices.public import Kind, tell
from vakwerk.privacy.public import erase_after_commit, keep_until
from vakwerk.programmes.actions.modules import take_module
from vakwerk.programmes.models import EvaluationReply, ModuleEvaluation
from vakwerk.programmes.queries import evaluations as queries
from vakwerk.programmes.queries import learns_in
from vakwerk.programmes.rules import evaluations as rules
from vakwerk.programmes.rules import may_store_all
from vakwerk.trail.public import record

REPLIED = N_("The working group says what it does with what people thought of a module.")


@transaction.atomic
def evaluate(module, *, by, at, used, helped="", change=""):
    """Again puts it in the place of what she said before. The trail says that she did, not what."""
    module = take_module(module)
    learned = learns_in(by, module)
    demand(rules.may_evaluate(module, queries.reply_to(module), learned=learned) and may_store_all(helped, change))
    facts = {"used": used, "helped": helped, "change": change, "given_on": localdate(at)}
    facts["destroy_after"] = keep_until(ModuleEvaluation, at)
    given = ModuleEvaluation.objects.update_or_create(module=module, person=by, defaults=facts)[0]
    record(by, "programmes.evaluate", module, at=at)
    return given


@transaction.atomic
def reply(module, *, by, at, words):
    """For everybody who learned in it; who said something is told."""
    module = take_module(module)
    demand(rules.may_reply(by, module, queries.reply_to(module)) and may_store_all(words))
    answer = EvaluationReply.objects.create(module=module, words=words, by=by, at=at)
    record(by, "programmes.reply", module, at=at)
    tell(queries.who_evaluated(module), REPLIED, about=module, at=at, kind=Kind.BECAME)
    return answer


def destroy_evaluations(rows, *, at):
    rows.delete()
    erase_after_commit([ModuleEvaluation], at=at)


def forget_evaluations(person, *, at):
    destroy_evaluations(queries.own_evaluations(person), at=at)
