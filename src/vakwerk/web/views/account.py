"""What a person chooses for herself: name, language, theme, and for whom she acts."""

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.shortcuts import redirect, render
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.timezone import now
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from vakwerk.people.public import choose_settings
from vakwerk.web.forms import LanguageForm, SettingsForm


def account(request):
    form = SettingsForm(request.POST or None, person=request.user)
    if request.method == "POST" and form.is_valid():
        choose_settings(request.user, at=now(), **form.cleaned_data)
        messages.success(request, _("Saved."))
        return redirect("web:account")
    return render(request, "web/account.html", {"form": form}, status=422 if form.errors else 200)


@login_not_required
@require_POST
def language(request):
    """Choose a language: kept with the account, or in a cookie for who has none."""
    form = LanguageForm(request.POST)
    came_from = request.META.get("HTTP_REFERER", "")
    safe = url_has_allowed_host_and_scheme(came_from, {request.get_host()}, require_https=request.is_secure())
    response = redirect(came_from if safe else "web:home")
    if form.is_valid():
        if request.user.is_authenticated:
            choose_settings(request.user, at=now(), language=form.cleaned_data["language"])
        else:
            form.remember(response)
    return response
