"""Signing in at one's organisation: allauth asks here which providers there are, and who somebody is."""

import structlog
from allauth.core.exceptions import ImmediateHttpResponse
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from allauth.socialaccount.models import SocialApp
from django.shortcuts import render
from django.utils.timezone import now
from django.utils.translation import gettext as _

from vakwerk.common.ciphers import decrypt
from vakwerk.common.verdicts import Refused
from vakwerk.people.public import providers_in_use, take_in

log = structlog.get_logger("vakwerk.web")

KIND = "openid_connect"
NONCE = "asked_at_work"  # ties what the organisation says to this session
PATIENCE = 5  # seconds for an organisation to answer


class Providers(DefaultSocialAccountAdapter):
    def list_apps(self, request, provider=None, client_id=None):
        """Those that administrators keep; nothing stands in settings or in tables of allauth."""
        asked = {"nonce": request.session[NONCE]} if request and NONCE in request.session else {}
        kept = [app_of(one, asked) for one in providers_in_use()]
        return [app for app in kept if provider in (None, KIND, app.provider_id) and client_id in (None, app.client_id)]

    def get_requests_session(self):
        session = super().get_requests_session()
        session.request = with_patience(session.request)
        return session

    def populate_user(self, request, sociallogin, data):
        """Who somebody is, `take_in` says."""
        return sociallogin.user

    def pre_social_login(self, request, sociallogin):
        """Known by her account there, or by her address if she works there. What else was said is not kept."""
        account = sociallogin.account
        said = account.extra_data
        if not belongs(said, request.session.pop(NONCE, "")):
            self.on_authentication_error(request, account.get_provider(request), error="another sign-in")
        claims = said.get("id_token", {}) | said.get("userinfo", {})
        account.extra_data = {}
        provider = next(one for one in providers_in_use() if one.pk == account.provider)
        known = sociallogin.user if sociallogin.is_existing else None
        email = "" if claims.get("email_verified") is False else str(claims.get("email") or "")
        facts = {"email": email, "name": str(claims.get("name") or ""), "claims": claims, "at": now()}
        try:
            person = take_in(provider, known=known, **facts)
        except Refused as refused:
            raise ImmediateHttpResponse(refuse(request, refused, 403)) from None
        if known is None:
            sociallogin.connect(request, person)
        else:
            account.save(update_fields=["extra_data"])

    def on_authentication_error(self, request, provider, error=None, exception=None, extra_context=None):
        log.warning("sign-in elsewhere", provider=str(provider.app.provider_id), error=str(error))
        raise ImmediateHttpResponse(refuse(request, _("You were not signed in by your organisation. Try again."), 403))


def belongs(said, nonce):
    """Whether this was said in answer to this session, and of one person in both places."""
    token, asked = said.get("id_token", {}), said.get("userinfo")
    return token.get("nonce", "") == nonce != "" and (asked is None or asked.get("sub") == token.get("sub"))


def app_of(kept, asked):
    """As allauth knows a provider, with what is asked of it besides; never stored."""
    secret = decrypt(kept.secret, purpose="identity provider") if kept.secret else ""
    facts = {"provider": KIND, "provider_id": kept.pk, "name": kept.name, "client_id": kept.client_id}
    return SocialApp(secret=secret, settings={"server_url": kept.discovery, "auth_params": asked}, **facts)


def with_patience(ask):
    def asked(method, url, **facts):
        return ask(method, url, **({"timeout": PATIENCE} | facts))

    return asked


def refuse(request, reason, status):
    return render(request, "web/refused.html", {"reason": reason, "back": "/inloggen/"}, status=status)
