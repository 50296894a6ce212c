"""Every page asks to be signed in, unless its view says otherwise. What was typed is never lost on the way."""

from allauth.mfa.utils import is_mfa_enabled
from django.contrib import messages
from django.contrib.auth.middleware import LoginRequiredMiddleware
from django.http import JsonResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from vakwerk.web.accounts import MISSING
from vakwerk.web.views.kept import is_script, keep

WITHOUT = (
    "mfa_",
    "account_",
    "usersessions_",
    "web:account",
    "web:language",
    "web:live",
    "web:ready",
)  # where a second step is set up


class SignedIn(LoginRequiredMiddleware):
    def process_view(self, request, view_func, view_args, view_kwargs):
        answer = super().process_view(request, view_func, view_args, view_kwargs)
        if answer is None and request.user.is_authenticated:
            return self.ask_second_step(request)
        return answer

    def ask_second_step(self, request):
        """Where an organisation asks for a second step, whoever has none sets one up before anything else."""
        if request.resolver_match.view_name.startswith(WITHOUT) or not lacks_second_step(request):
            return None
        why = _("Your organisation asks for a second step when you sign in. Set it up first.")
        if is_script(request):
            return JsonResponse({"refused": why}, status=403)
        if request.method == "POST":
            return keep(request, why, status=403)
        messages.info(request, why)
        return redirect("mfa_index")

    def handle_no_permission(self, request, view_func):
        if is_script(request):
            return JsonResponse(
                {"refused": _("You are signed out. Sign in in another tab; your text stays here.")},
                status=401,
            )
        if request.method == "POST":
            return keep(request, _("You were signed out in the meantime."), status=401)
        return super().handle_no_permission(request, view_func)


def lacks_second_step(request):
    """Noted at sign-in, so that it costs nothing; gone as soon as she has one."""
    if request.session.get(MISSING) and is_mfa_enabled(request.user):
        del request.session[MISSING]
    return MISSING in request.session
