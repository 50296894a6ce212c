"""Looking back at the group: write, read what everyone wrote, go on."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.timezone import now
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from vakwerk.peers import actions, queries, rules
from vakwerk.peers.forms import EvaluationForm


@require_POST
def evaluate(request, pk):
    group = get_object_or_404(queries.visible_groups(request.user), pk=pk)
    evaluation = actions.evaluate(group, by=request.user, at=now())
    return redirect("peers:groupevaluation", pk=evaluation.pk)


def evaluation(request, pk):
    """What each wrote for herself, until all of it is shown at once."""
    found = get_object_or_404(queries.visible_evaluations(request.user), pk=pk)
    own = queries.own_answer(request.user, found)
    written = {name: getattr(own, name) for name in queries.evaluations.QUESTIONS} if own else {}
    form = EvaluationForm(request.POST or None, initial=written)
    if request.method == "POST" and form.is_valid():
        given = {name: form.cleaned_data[name] for name in queries.evaluations.QUESTIONS}
        actions.write_about_group(found, by=request.user, at=now(), **given)
        messages.success(request, _("Saved. Nobody reads it until everything is shown at once."))
        return redirect("peers:groupevaluation", pk=pk)
    context = page(request.user, found, form) | {"own": own}
    return render(request, "peers/evaluation.html", context, status=422 if form.errors else 200)


def page(person, evaluation, form):
    waiting = queries.still_to_write(evaluation)
    table = queries.answers_on_table(evaluation)
    return {
        "evaluation": evaluation,
        "group": evaluation.group,
        "form": form,
        "waiting": waiting,
        "table": [(form.fields[name].label, texts) for name, texts in table.items()],
        "can_write": rules.may_answer_evaluation(person, evaluation),
        "can_reveal": rules.may_reveal(person, evaluation, waiting, now()),
        "can_go_on": rules.may_go_on(person, evaluation, queries.has_answers(evaluation)),
    }


@require_POST
def reveal(request, pk):
    found = get_object_or_404(queries.visible_evaluations(request.user), pk=pk)
    actions.reveal(found, by=request.user, at=now())
    return redirect("peers:groupevaluation", pk=pk)


@require_POST
def go_on(request, pk):
    found = get_object_or_404(queries.visible_evaluations(request.user), pk=pk)
    actions.go_on(found, by=request.user, at=now())
    messages.success(request, _("You go on together. What was written has been destroyed."))
    return redirect("peers:peergroup", pk=found.group_id)
