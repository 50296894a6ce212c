"""Every page asks to be signed in, unless its view says otherwise. What was typed is never lost on the way."""

from django.contrib.auth.middleware import LoginRequiredMiddleware
from django.http import JsonResponse
from django.urls import reverse
from django.utils.timezone import now
from django.utils.translation import gettext as _

from vakwerk.people.public import person_by_email
from vakwerk.trail.public import Result, record
from vakwerk.web.views.kept import is_script, keep


class SignedIn(LoginRequiredMiddleware):
    def handle_no_permission(self, request, view_func):
        if is_script(request):
            return JsonResponse(
                {"refused": _("You are signed out. Sign in in another tab; your text stays here.")},
                status=401,
            )
        if request.method == "POST":
            return keep(request, _("You were signed out in the meantime."), status=401)
        return super().handle_no_permission(request, view_func)


def note_sign_ins(get_response):
    """Signing in, done or failed, stands in the trail: outside the transaction, with the account if there is one."""

    def middleware(request):
        is_attempt = request.method == "POST" and request.path == reverse("account_login")
        is_attempt = is_attempt and not request.user.is_authenticated
        response = get_response(request)
        if is_attempt:
            note(request)
        return response

    return middleware


def note(request):
    if request.user.is_authenticated:
        record(request.user, "people.sign_in", request.user, at=now())
    else:
        tried = person_by_email(request.POST.get("login", ""))
        record(None, "people.sign_in", tried or "", at=now(), result=Result.FAILED)
