"""How an organisation looks: its settings, and the sheet and logo that its pages fetch."""

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.timezone import now
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from vakwerk.people import actions, queries
from vakwerk.people.forms import HouseStyleForm
from vakwerk.ui.public import worn, written

FOR_LONG = "public, max-age=31536000, immutable"  # their address changes with them
STILL = "default-src 'none'; style-src 'unsafe-inline'; sandbox"


def house_style(request, pk):
    place = get_object_or_404(queries.administered_by(request.user), pk=pk)
    style = queries.house_style_of(place)
    form = HouseStyleForm(request.POST or None, request.FILES or None, instance=style)
    if request.method == "POST" and form.is_valid():
        actions.keep_house_style(place, by=request.user, at=now(), **form.facts())
        left_out = form.cleaned_data["sheet"].left_out if form.cleaned_data["sheet"] else []
        messages.success(request, saved(left_out))
        return redirect("people:house_style", pk=pk)
    context = {"organisation": place, "style": style, "form": form}
    return render(request, "people/house_style.html", context, status=422 if form.errors else 200)


def saved(left_out):
    if not left_out:
        return _("Saved.")
    named = ", ".join(sorted(set(left_out))[:5])
    return _("Saved. Left out of the sheet, because it is no token or not safe: %(named)s.") % {"named": named}


@require_POST
def drop_part(request, pk, part):
    place = get_object_or_404(queries.administered_by(request.user), pk=pk)
    if part not in actions.PARTS:
        raise Http404
    actions.drop_part(place, part, by=request.user, at=now())
    return redirect("people:house_style", pk=pk)


@login_not_required
def sheet(request, pk, mark):
    style = get_object_or_404(queries.drawn_style(pk), mark=mark)
    return lasting(written(worn(style.colour, style.tokens)), "text/css; charset=utf-8")


@login_not_required
def logo(request, pk, mark):
    style = get_object_or_404(queries.drawn_style(pk).exclude(logo=None), mark=mark)
    response = lasting(bytes(style.logo), style.logo_type)
    response["Content-Security-Policy"] = STILL
    return response


def lasting(body, kind):
    response = HttpResponse(body, content_type=kind)
    response["Cache-Control"] = FOR_LONG
    return response
