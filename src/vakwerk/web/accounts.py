"""How allauth and axes behave here: accounts come by invitation, mail is ours, attempts count by address."""

from urllib.parse import urlsplit

import structlog
from allauth.account.adapter import DefaultAccountAdapter
from django.conf import settings
from django.utils.translation import gettext as _
from django.utils.translation import override

from vakwerk.common.labels import new_id
from vakwerk.notices.public import send_letter

log = structlog.get_logger("vakwerk.web")


class Accounts(DefaultAccountAdapter):
    def is_open_for_signup(self, request):
        return False

    def get_reset_password_from_key_url(self, key):
        """Under our own address, whatever host the page was asked from."""
        return settings.ADDRESS + urlsplit(super().get_reset_password_from_key_url(key)).path

    def send_password_reset_mail(self, user, email, context):
        """A mail server that is away changes nothing in the answer: that would tell who has an account."""
        with override(user.language):
            lines = [_("Dear %(name)s,") % {"name": user.first_name}, ""]
            lines += [_("With this link you choose a new password. It works once, for three days.")]
            lines += [context["password_reset_url"], "", _("Did you not ask for this? Then leave it as it is."), ""]
            subject = _("Choose a new password for Vakwerk")
        try:
            send_letter(user.email, subject, "\n".join(lines), key=new_id())
        except OSError as error:
            log.warning("mail", error=type(error).__name__)


def address_tried(request, credentials):
    """For which account an attempt to sign in counts, however its address was typed."""
    given = credentials or {}
    typed = given.get("email") or given.get("login") or request.POST.get("login", "")
    return typed.strip().lower()
