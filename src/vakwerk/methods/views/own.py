"""Methods of an organisation's own, for who keeps them: a copy as a file, looked at, taken in, withdrawn."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.timezone import now
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from vakwerk.methods import actions, queries, rules
from vakwerk.methods.forms import MethodFileForm
from vakwerk.methods.states import MethodState, Use
from vakwerk.methods.views.templates import said, variants


def methods(request):
    places = queries.kept_by(request.user)
    if not places:
        raise Http404
    own = [shown(request.user, row) for row in queries.own_kept_by(request.user)]
    copies = queries.method_names(queries.newest())
    return render(request, "methods/own_methods.html", {"organisations": places, "own": own, "copies": copies})


def shown(person, own):
    deed = "withdraw" if own.state == MethodState.OFFERED else "offer_again"
    return {
        "row": own,
        "method": said(queries.value(own)),
        "deed": deed,
        "can": rules.may_move_method(person, own, deed),
    }


def take_in(request, pk):
    """First a look at what is in the file; nothing is taken in before she says so."""
    place = next((place for place in queries.kept_by(request.user) if place.pk == pk), None)
    if place is None:
        raise Http404
    form = MethodFileForm(request.POST or None, request.FILES or None, organisation=place, by=request.user)
    context = {"place": place, "form": form, "faults": []}
    if not form.is_bound:
        return render(request, "methods/take_in.html", context)
    if not form.is_valid():
        context["faults"] = [(fault.where, _(fault.words) % fault.facts) for fault in form.faults]
        return render(request, "methods/take_in.html", context, status=422)
    if not form.cleaned_data["file"]:
        own = actions.take_in(place, form.body, by=request.user, at=now())
        messages.success(request, _("Taken in. Colleagues can choose it from now on."))
        return redirect("methods:method", key=own.pk)
    return render(request, "methods/take_in.html", context | looked_at(form))


def looked_at(form):
    """What somebody reads before she takes it in."""
    method = form.method
    return {
        "method": said(method),
        "variants": variants(method),
        "version": method.version,
        "newest": form.newest,
        "uses": [use.label for use in Use if use in method.used_in],
        "text": form.cleaned_data["text"],
    }


@require_POST
def withdraw(request, pk):
    own = get_object_or_404(queries.own_kept_by(request.user), pk=pk)
    actions.withdraw(own, by=request.user, at=now())
    return redirect("methods:own_methods")


@require_POST
def offer_again(request, pk):
    own = get_object_or_404(queries.own_kept_by(request.user), pk=pk)
    actions.offer_again(own, by=request.user, at=now())
    return redirect("methods:own_methods")
