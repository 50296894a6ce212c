"""The changes a cohort looks along with, and letting it look along with one."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils.timezone import now
from django.utils.translation import gettext as _

from vakwerk.practice.public import own_changes
from vakwerk.programmes.actions import cohort_changes as actions
from vakwerk.programmes.forms.cohorts import ShowChangeForm
from vakwerk.programmes.queries.cohort_changes import changes_shown
from vakwerk.programmes.queries.cohorts import own_place
from vakwerk.programmes.rules import cohort_changes as rules
from vakwerk.programmes.views.visits import inside


def changes(request, pk):
    found, person = inside(request, pk), request.user
    form = ShowChangeForm(request.POST or None, changes=own_changes(person))
    if request.method == "POST" and form.is_valid():
        actions.show_change(found, by=person, at=now(), **form.facts())
        messages.success(request, _("Your cohort looks along now."))
        return redirect("programmes:changes", pk=pk)
    context = {
        "cohort": found,
        "programme": found.programme,
        "changes": changes_shown(person, found),
        "form": form,
        "can": rules.may_show_changes(person, found, own_place(person, found)),
    }
    return render(request, "programmes/cohort_changes.html", context, status=422 if form.errors else 200)
