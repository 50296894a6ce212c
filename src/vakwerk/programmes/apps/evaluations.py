"""What is done with what people thought of a module, and what of it is held of people."""

from django.utils.translation import gettext_noop as N_

from vakwerk.common.holdings import expire, hold

DEEDS = {
    "evaluate": N_("evaluated a module"),
    "reply": N_("said what the working group does with what people thought"),
}
REPLIED = N_("What you answered stays with the module: it is of the working group.")


def hold_evaluations():
    from vakwerk.programmes.actions import evaluations as actions
    from vakwerk.programmes.queries import evaluations as queries

    thought, overdue = N_("What people thought of modules"), queries.overdue_evaluations
    expire(queries.ModuleEvaluation, thought, overdue=overdue, destroy=actions.destroy_evaluations)
    own, forget = N_("What you thought of a module"), actions.forget_evaluations
    hold(queries.ModuleEvaluation, own, of=queries.own_evaluations, row=evaluation, forget=forget)
    replied = N_("What you answered for the working group")
    hold(queries.EvaluationReply, replied, of=queries.replies_by, row=reply, stays=REPLIED)


def evaluation(given):
    wrote = [text for text in (given.get_used_display(), given.helped, given.change) if text]
    facts = {"module": given.module.title, "wrote": wrote, "on": given.given_on}
    return facts | {"destroy_after": given.destroy_after}


def reply(said):
    return {"module": said.module.title, "text": said.words, "at": said.at}
