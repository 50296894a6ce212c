"""What a person chooses for herself: name, language, theme, and for whom she acts."""

from allauth.account.decorators import reauthentication_required
from allauth.usersessions.views import ListUserSessionsView
from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.shortcuts import redirect, render
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.timezone import now
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt, csrf_protect
from django.views.decorators.http import require_POST

from vakwerk.people.public import choose_settings
from vakwerk.web.accounts import SessionsForm
from vakwerk.web.forms import LanguageForm, SettingsForm
from vakwerk.web.middleware.language import remember


def account(request):
    form = SettingsForm(request.POST or None, person=request.user)
    if request.method == "POST" and form.is_valid():
        choose_settings(request.user, at=now(), **form.cleaned_data)
        messages.success(request, _("Saved."))
        return redirect("web:account")
    return render(request, "web/account.html", {"form": form}, status=422 if form.errors else 200)


@login_not_required
@csrf_exempt  # pages for everyone hold no token; who has an account is asked for hers below
@require_POST
def language(request):
    """Choose a language: kept with the account, or in a cookie for who has none."""
    return keep_language(request) if request.user.is_authenticated else remember_language(request)


@csrf_protect
def keep_language(request):
    form = LanguageForm(request.POST)
    if form.is_valid():
        choose_settings(request.user, at=now(), language=form.cleaned_data["language"])
    return redirect(came_from(request))


def remember_language(request):
    form = LanguageForm(request.POST)
    response = redirect(came_from(request))
    if form.is_valid():
        remember(response, form.cleaned_data["language"])
    return response


def came_from(request):
    where = request.META.get("HTTP_REFERER", "")
    safe = url_has_allowed_host_and_scheme(where, {request.get_host()}, require_https=request.is_secure())
    return where if safe else "web:home"


sessions = reauthentication_required(allow_get=True)(ListUserSessionsView.as_view(form_class=SessionsForm))
