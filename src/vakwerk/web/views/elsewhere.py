"""The way to one's organisation to sign in, and back. When it does not answer, that is said; the rest works on."""

import structlog
from allauth.socialaccount.providers.openid_connect import views
from django.contrib.auth.decorators import login_not_required
from django.http import QueryDict
from django.utils.crypto import get_random_string
from django.utils.http import urlencode
from django.utils.translation import gettext as _

from vakwerk.web.identity import NONCE, refuse

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


def with_nonce(request, provider_id):
    """Of the address one followed, only where one wanted to be counts: the question to the organisation is ours."""
    request.session.setdefault(NONCE, get_random_string(32))
    request.GET = QueryDict(urlencode({"next": request.GET["next"]} if "next" in request.GET else {}))
    return views.login(request, provider_id)


begin = patiently(with_nonce)
back = patiently(views.callback)
