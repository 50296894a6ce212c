"""The way to one's organisation to sign in, and back. When it does not answer, that is said; the rest works on."""

import structlog
from allauth.socialaccount.providers.openid_connect import views
from django.contrib.auth.decorators import login_not_required
from django.utils.translation import gettext as _

from vakwerk.web.identity import refuse

log = structlog.get_logger("vakwerk.web")


def patiently(view):
    @login_not_required
    def answered(request, provider_id):
        try:
            return view(request, provider_id)
        except OSError as error:  # whatever `requests` raises when the other side is away
            log.warning("sign-in elsewhere", provider=provider_id, error=type(error).__name__)
            away = _("Your organisation does not answer. Try again in a moment, or sign in with your password.")
            return refuse(request, away, 503)

    return answered


begin = patiently(views.login)
back = patiently(views.callback)
