"""What a person chooses for herself: name, language, theme, for whom she acts; and what Vakwerk keeps of her."""

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import JsonResponse
from django.shortcuts import redirect, render
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.timezone import now
from django.utils.translation import gettext
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from vakwerk.people.public import choose_settings
from vakwerk.privacy.public import held_about
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


def held(request):
    """Everything Vakwerk keeps of the reader, by kind."""
    return render(request, "web/held.html", {"kinds": held_about(request.user)})


def take_along(request):
    """The same as a file that other programs can read."""
    kinds = [
        {
            "what": gettext(words),
            "purpose": gettext(made.purpose),
            "kept": gettext(made.retention.words),
            "rows": rows,
        }
        for words, made, rows in held_about(request.user)
    ]
    response = JsonResponse({"person": request.user.email, "kinds": kinds}, json_dumps_params={"indent": 2})
    response["Content-Disposition"] = 'attachment; filename="vakwerk.json"'
    return response
