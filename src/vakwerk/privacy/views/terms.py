"""Terms, lists of what is over its day, and statements of what was destroyed. Nobody reads content here."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.timezone import now
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from vakwerk.privacy import actions, queries, rules
from vakwerk.privacy.forms import TermForm

SHOWN = 50


def terms(request):
    admit(request.user)
    context = {
        "terms": queries.terms(),
        "lists": [(listed, queries.words_of(listed.kind)) for listed in queries.open_lists()],
        "statements": [(done, queries.words_of(done.kind)) for done in queries.statements()[:SHOWN]],
        "can": rules.may_set_terms(request.user),
    }
    return render(request, "privacy/terms.html", context)


def term(request, key):
    admit(request.user)
    expiry, chosen = queries.term_named(key)
    if expiry is None:
        raise Http404
    declared = queries.kept(expiry)
    form = TermForm(request.POST or None, initial=TermForm.of(chosen) or {"days": declared.days})
    if request.method == "POST" and form.is_valid():
        actions.set_term(expiry, by=request.user, at=now(), **form.cleaned_data)
        messages.success(request, _("Saved. It holds for what comes from now on."))
        return redirect("privacy:terms")
    context = {"expiry": expiry, "declared": declared, "form": form, "can": rules.may_set_terms(request.user)}
    return render(request, "privacy/term.html", context, status=422 if form.errors else 200)


@require_POST
def approve(request, pk):
    admit(request.user)
    actions.approve(get_object_or_404(queries.open_lists(), pk=pk), by=request.user, at=now())
    messages.success(request, _("Destroyed. The statement stands below."))
    return redirect("privacy:terms")


def admit(person):
    """For anyone else this page is not there."""
    if not rules.may_see_terms(person):
        raise Http404
