"""The list of messages, the way from a message to its page, and no more mail."""

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.timezone import now
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST

from vakwerk.common.labels import address
from vakwerk.notices import actions, queries
from vakwerk.notices.forms import MailForm


def notices(request):
    shown = queries.latest(request.user)
    choice = MailForm(initial={"rhythm": queries.mail_rhythm(request.user)})
    return render(request, "notices/notices.html", {"notices": shown, "form": choice})


def notice(request, pk):
    """From a message to the page it is about. Gone is gone: that page then says so itself."""
    found = get_object_or_404(queries.visible_to(request.user), pk=pk)
    actions.mark_seen(found, at=now())
    return redirect(address(found.about) or "notices:notices")


@require_POST
def choose_mail(request):
    form = MailForm(request.POST)
    if form.is_valid():
        actions.choose_mail(request.user, rhythm=form.cleaned_data["rhythm"])
        messages.success(request, _("Saved."))
    return redirect("notices:notices")


@csrf_exempt  # a mail program presses this button, without a session
@login_not_required
def stop(request, token):
    person = queries.person_of_stop(token)
    if person is None:
        raise Http404
    if request.method == "POST":
        actions.stop_mail(person)
    return render(request, "notices/stop.html", {"is_done": request.method == "POST"})
