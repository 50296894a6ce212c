"""Beheer: what an administrator keeps. Each part is a page of the context it belongs to."""

from django.http import Http404
from django.shortcuts import render

from vakwerk.methods.public import keeps_methods
from vakwerk.people.public import administered_by


def overview(request):
    organisations = administered_by(request.user)
    if not organisations.exists():
        raise Http404
    context = {"organisations": organisations, "keeps_methods": keeps_methods(request.user)}
    return render(request, "web/beheer.html", context)
