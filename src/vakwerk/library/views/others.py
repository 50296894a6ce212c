"""What came of using it, who may be asked, and support that is withdrawn."""

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.timezone import now
from django.utils.translation import gettext as _
from django.utils.translation import override
from django.views.decorators.http import require_POST

from vakwerk.library import actions, queries
from vakwerk.library.forms import HelperForm, UseForm, typed
from vakwerk.notices.public import link_of, may_use
from vakwerk.people.public import workplaces


def usage(request, pk):
    found = get_object_or_404(queries.visible_usages(request.user), pk=pk)
    form = UseForm(request.POST or None, initial={"became": found.became, "repeats": found.repeats})
    if request.method == "POST" and form.is_valid():
        actions.look_back(found, by=request.user, at=now(), **typed(form))
        messages.success(request, _("Saved. Who shared it reads what came of it."))
        return redirect("library:libraryitem", pk=found.item_id)
    context = {"usage": found, "form": form, "sight": queries.sight(found.item.audience)}
    return render(request, "library/usage.html", context, status=422 if form.errors else 200)


@login_not_required
def answer_by_link(request, token):
    """From a mail: the day, a field, and nothing else, before or after."""
    link = link_of(token)
    if link is None:
        raise Http404
    with override(link.person.language):
        form = UseForm(request.POST or None)
        can = may_use(link, now())
        if request.method == "POST" and can and form.is_valid():
            actions.look_back_by_link(token, at=now(), **typed(form))
            return render(request, "library/answered.html")
        context = {"promised_on": link.promised_on, "form": form, "can": can}
        return render(request, "library/answer.html", context, status=422 if form.errors else 200)


def offer(request):
    stands = queries.helpers_of(request.user).first()
    stood = {"about": stands.about, "in_network": stands.audience == "network"} if stands else {}
    form = HelperForm(request.POST or None, initial=stood)
    if request.method == "POST" and form.is_valid():
        helper = actions.offer_help(by=request.user, at=now(), **typed(form))
        messages.success(request, _("Saved. Colleagues find you when they search for this."))
        return redirect("library:helper", pk=helper.pk)
    return render(request, "library/offer.html", {"form": form, "stands": stands}, status=422 if form.errors else 200)


@require_POST
def stop(request):
    actions.drop_helper(request.user, at=now())
    messages.success(request, _("Removed."))
    return redirect("library:library")


def helper(request, pk):
    found = get_object_or_404(queries.visible_helpers(request.user), pk=pk)
    context = {
        "helper": found,
        "place": workplaces([found.person]).get(found.person_id, ""),
        "sight": queries.sight(found.audience),
        "is_own": found.person_id == request.user.pk,
    }
    return render(request, "library/helper.html", context)


@require_POST
def withdraw(request, pk):
    """The one who gave it; she comes back to the page of what it stands under."""
    found = get_object_or_404(queries.backing_given_by(request.user), pk=pk)
    actions.withdraw_backing(found, by=request.user, at=now())
    messages.success(request, _("Withdrawn. It stays to be seen that you gave it."))
    return redirect(found.where or "library:library")
