"""Plans exchanged in a cohort."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.timezone import now
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from vakwerk.programmes.actions import plans as actions
from vakwerk.programmes.forms.plans import PlanForm, RemarkForm
from vakwerk.programmes.queries import plans as queries
from vakwerk.programmes.queries.cohorts import own_place
from vakwerk.programmes.rules import plans as rules
from vakwerk.programmes.views.visits import inside


def seen(request, pk):
    return get_object_or_404(queries.visible_plans(request.user), pk=pk)


def plans(request, pk):
    found, person = inside(request, pk), request.user
    read = list(queries.plans_in(person, found))
    context = {
        "cohort": found,
        "programme": found.programme,
        "own": next((plan for plan in read if plan.person_id == person.pk), None),
        "others": [plan for plan in read if plan.person_id != person.pk],
        "can_write": rules.may_write_plan(person, found, own_place(person, found)),
    }
    return render(request, "programmes/plans.html", context)


def write(request, pk):
    found, person = inside(request, pk), request.user
    own = queries.plan_of(person, found)
    form = PlanForm(request.POST or None, by=person, initial={"text": own.text if own else ""})
    if request.method == "POST" and form.is_valid():
        plan = actions.write_plan(found, by=person, at=now(), **form.facts())
        return redirect("programmes:cohortplan", pk=plan.pk)
    can = rules.may_write_plan(person, found, own_place(person, found))
    context = {"cohort": found, "programme": found.programme, "form": form, "can": can, "own": own}
    return render(request, "programmes/write_plan.html", context, status=422 if form.errors else 200)


def plan(request, pk):
    found, person = seen(request, pk), request.user
    form = RemarkForm(request.POST or None, by=person)
    if request.method == "POST" and form.is_valid():
        actions.remark(found, by=person, at=now(), **form.facts())
        messages.success(request, _("She reads it now."))
        return redirect("programmes:cohortplan", pk=pk)
    context = {
        "plan": found,
        "cohort": found.cohort,
        "programme": found.cohort.programme,
        "form": form,
        "is_own": found.person_id == person.pk,
        "remarks": queries.remarks_on(person, found),
        "can": rules.may_remark(person, found, reads=True),
        "can_show": rules.may_show_plan(person, found),
    }
    return render(request, "programmes/plan.html", context, status=422 if form.errors else 200)


@require_POST
def show(request, pk):
    actions.show_plan(seen(request, pk), by=request.user, at=now())
    messages.success(request, _("Your cohort reads it now."))
    return redirect("programmes:cohortplan", pk=pk)
