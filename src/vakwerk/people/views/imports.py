"""Reading in a list of staff: look first, carry out then."""

from django.shortcuts import get_object_or_404, redirect, render
from django.utils.timezone import now
from django.views.decorators.http import require_POST

from vakwerk.people import actions, queries, rules
from vakwerk.people.forms import StaffFileForm

SHOWN = 200


def read(request, pk):
    place = get_object_or_404(queries.administered_by(request.user), pk=pk)
    form = StaffFileForm(request.POST or None, request.FILES or None, organisation=place, by=request.user)
    if request.method == "POST" and form.is_valid():
        facts = {"rows": form.rows, "problems": form.problems}
        kept = actions.read_staff(place, by=request.user, at=now(), **facts)
        return redirect("people:staffimport", pk=kept.pk)
    roles, teams = form.words
    context = {"organisation": place, "form": form, "roles": roles, "teams": teams}
    return render(request, "people/read_staff.html", context, status=422 if form.errors else 200)


def staff(request, pk):
    found = get_object_or_404(queries.imports_kept_by(request.user), pk=pk)
    context = {
        "staff": found,
        "rows": found.rows[:5],
        "problems": found.problems[:SHOWN],
        "can": rules.may_carry_out(request.user, found),
    }
    return render(request, "people/staff_import.html", context)


@require_POST
def carry_out(request, pk):
    found = get_object_or_404(queries.imports_kept_by(request.user), pk=pk)
    actions.carry_out(found, by=request.user, at=now())
    return redirect("people:staffimport", pk=pk)
