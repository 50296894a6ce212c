"""What weighs in a case: kept in the closing act, or afterwards, one at a time and without a name."""

from django.shortcuts import get_object_or_404, redirect, render
from django.utils.timezone import now
from django.views.decorators.http import require_POST

from vakwerk.casework import actions, queries, rules
from vakwerk.casework.forms import ConsiderationForm
from vakwerk.casework.views.cases import FRAME, facets, shown
from vakwerk.methods.public import laid_open, open_conversation


def close_case(request, pk):
    """What lies on the table, what of it is kept; then everything else is destroyed."""
    case = get_object_or_404(queries.visible_cases(request.user), pk=pk)
    conversation = open_conversation(case)
    if conversation is None:
        return redirect("casework:casestudy", pk=pk)
    if request.method == "POST":
        act = actions.stop_case if "stop" in request.POST else actions.close_case
        act(case, by=request.user, at=now())
        return redirect("casework:casemeeting", pk=case.meeting_id)
    return render(request, "casework/close_case.html", closing(request.user, case, conversation))


def closing(person, case, conversation, form=None):
    queries.led(case.meeting, conversation)
    can = rules.may_move_case(person, case, "discuss")
    return {
        "case": case,
        "conversation": conversation,
        "form": form or ConsiderationForm(facets=facets()),
        "kept": shown(queries.considerations(case)),
        "sheets": laid_open(conversation, person, at=now()) if can else [],
        "can": can,
    }


def consider(request, pk):
    case = get_object_or_404(queries.visible_cases(request.user), pk=pk)
    conversation = open_conversation(case)
    form = ConsiderationForm(request.POST or None, by=request.user, facets=facets())
    if request.method == "POST" and form.is_valid():
        given = {name: form.cleaned_data[name] for name in ("facet", "evidence", "text")}
        actions.keep_consideration(case, by=request.user, at=now(), frame=FRAME, **given)
        return back(case, conversation)
    status = 422 if form.errors else 200
    if conversation is not None:
        context = closing(request.user, case, conversation, form)
        return render(request, "casework/close_case.html", context, status=status)
    context = {"case": case, "form": form, "can": rules.may_consider(request.user, case, None)}
    return render(request, "casework/consider.html", context, status=status)


@require_POST
def drop(request, pk):
    consideration = get_object_or_404(queries.visible_considerations(request.user), pk=pk)
    actions.drop_consideration(consideration, by=request.user, at=now())
    return back(consideration.case, open_conversation(consideration.case))


def back(case, conversation):
    """To the closing act, as long as the talk goes on; else to the case."""
    return redirect("casework:close_casestudy" if conversation else "casework:casestudy", pk=case.pk)
