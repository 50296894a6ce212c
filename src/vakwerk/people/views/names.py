"""The names that are common around an organisation: how many there are, other ones in their place, none."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.timezone import now
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from vakwerk.people import actions, queries
from vakwerk.people.forms import NamesForm


def names(request, pk):
    place = get_object_or_404(queries.administered_by(request.user), pk=pk)
    form = NamesForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        actions.keep_names(place, form.cleaned_data["rows"], by=request.user, at=now())
        messages.success(request, _("Saved. They are found in texts from now on."))
        return redirect("people:names", pk=pk)
    context = {"organisation": place, "form": form, "kept": queries.name_list_of(place)}
    return render(request, "people/names.html", context, status=422 if form.errors else 200)


@require_POST
def drop(request, pk):
    place = get_object_or_404(queries.administered_by(request.user), pk=pk)
    actions.drop_names(place, by=request.user, at=now())
    return redirect("people:names", pk=pk)
