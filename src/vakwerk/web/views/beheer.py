"""Beheer: what an administrator keeps. Each part is a page of the context it belongs to."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect, render
from django.utils.timezone import now
from django.utils.translation import gettext as _

from vakwerk.methods.public import keeps_methods
from vakwerk.people.public import administered_by, is_administrator
from vakwerk.ui.public import page_of
from vakwerk.web import accounts
from vakwerk.web.forms import BeginAnewForm

A_PAGE = 20


def overview(request):
    organisations = administered_by(request.user)
    if not organisations.exists():
        raise Http404
    shown = page_of(request, organisations, A_PAGE)
    context = {"organisations": shown, "keeps_methods": keeps_methods(request.user)}
    return render(request, "web/beheer.html", context)


def begin_anew(request):
    """Somebody lost what she signs in with."""
    if not is_administrator(request.user):
        raise Http404
    form = BeginAnewForm(request.POST or None, by=request.user)
    if request.method == "POST" and form.is_valid():
        accounts.begin_anew(form.person, by=request.user, at=now())
        messages.success(request, _("Turned off. She signs in with her password, and sets up a second step again."))
        return redirect("web:beheer")
    return render(request, "web/begin_anew.html", {"form": form}, status=422 if form.errors else 200)
