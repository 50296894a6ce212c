"""A file is read in; every passage is looked at beside the original; then it becomes an article."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.timezone import now
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from vakwerk.magazine import actions, queries, rules
from vakwerk.magazine.forms import FileForm, PassagesForm, TakeOverForm
from vakwerk.magazine.views.desk import only_editors


def read_in(request):
    only_editors(request)
    form = FileForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        read = actions.read_in(form.cleaned_data["file"].name, form.proposal, by=request.user, at=now())
        return redirect("magazine:articleimport", pk=read.pk)
    context = {
        "form": form,
        "can": rules.may_make(request.user),
        "earlier": queries.desk.visible_imports(request.user)[:10],
    }
    return render(request, "magazine/read_in.html", context, status=422 if form.errors else 200)


def look(request, pk):
    read = get_object_or_404(queries.desk.visible_imports(request.user), pk=pk)
    form = PassagesForm(read.proposal, request.POST or None)
    if request.method == "POST" and form.is_valid():
        actions.change_import(read, by=request.user, at=now(), proposal=form.changed())
        messages.success(request, _("Saved."))
        return redirect("magazine:articleimport", pk=pk)
    context = {"read": read, "passages": form, "take_over": TakeOverForm(), "can": rules.may_make(request.user)}
    return render(request, "magazine/look.html", context, status=422 if request.method == "POST" else 200)


@require_POST
def take_over(request, pk):
    read = get_object_or_404(queries.desk.visible_imports(request.user), pk=pk)
    form = TakeOverForm(request.POST)
    edition = form.cleaned_data["edition"] if form.is_valid() else None
    made = actions.take_over(read, by=request.user, at=now(), edition=edition)
    return redirect("magazine:made_edition" if made == edition else "magazine:made", pk=made.pk)
