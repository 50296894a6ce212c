"""How allauth and axes behave here: accounts come by invitation, mail is ours, attempts count by address."""

from functools import partial
from urllib.parse import urlsplit

import structlog
from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.fields import PasswordField, SetPasswordField
from allauth.account.forms import (
    ChangePasswordForm,
    LoginForm,
    ReauthenticateForm,
    ResetPasswordForm,
    ResetPasswordKeyForm,
    SetPasswordForm,
)
from allauth.account.models import EmailAddress
from allauth.core import context as allauth
from allauth.mfa.models import Authenticator
from allauth.mfa.utils import is_mfa_enabled
from allauth.socialaccount.models import SocialAccount
from allauth.usersessions.forms import ManageUserSessionsForm
from allauth.usersessions.internal.flows.sessions import end_sessions
from allauth.usersessions.models import UserSession
from axes.models import AccessAttempt
from django.conf import settings
from django.db import transaction
from django.forms import Form, IntegerField
from django.utils.timezone import now
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, override
from django.utils.translation import gettext_noop as N_

from vakwerk.common.labels import new_id
from vakwerk.common.verdicts import YES, demand, no
from vakwerk.notices.public import send_letter, tell
from vakwerk.people.public import (
    INSTALLATION_ADMINISTRATOR,
    administered_by,
    holds,
    organisations_of,
    person_by_email,
)
from vakwerk.trail.public import Result, record
from vakwerk.web.middleware.language import language_of

log = structlog.get_logger("vakwerk.web")


def addresses_of(person):
    return EmailAddress.objects.filter(user=person)


def steps_of(person):
    return Authenticator.objects.filter(user=person)


def sessions_of(person):
    return UserSession.objects.filter(user=person)


def accounts_at_work(person):
    return SocialAccount.objects.filter(user=person)


def attempts_on(person):
    return AccessAttempt.objects.filter(username=person.email)


MISSING = "second_step_missing"
BEGUN_ANEW = N_("Your second step for signing in was turned off by an administrator. You were signed out everywhere.")


def may_begin_anew(by, person):
    """Who keeps somebody's roles helps her when app, key and spare codes are lost; never herself, nor upwards."""
    if person is None or not administered_by(by).filter(pk__in=[place.pk for place in organisations_of(person)]):
        return no(_("Nobody with this address works in an organisation that you keep."))
    if person == by:
        return no(_("Another administrator has to do this for you."))
    if holds(person, INSTALLATION_ADMINISTRATOR) and not holds(by, INSTALLATION_ADMINISTRATOR):
        return no(_("Only an installation administrator can do this for an installation administrator."))
    return YES


@transaction.atomic
def begin_anew(person, *, by, at):
    """Without a second step until she sets one up, and signed out everywhere; her password stays what it is."""
    demand(may_begin_anew(by, person))
    steps_of(person).delete()
    for session in sessions_of(person):
        session.end()
    record(by, "web.begin_anew", person, at=at)
    tell([person], BEGUN_ANEW, about=person, at=at)


def send_if_possible(email, subject, text):
    try:
        send_letter(email, subject, text, key=new_id())
    except OSError as error:
        log.warning("mail", error=type(error).__name__)


class Accounts(DefaultAccountAdapter):
    def is_open_for_signup(self, request):
        return False

    def add_message(self, request, *args, **kwargs):
        """Who signs in reads it on a page in her own language."""
        with override(language_of(request)):
            super().add_message(request, *args, **kwargs)

    def get_reset_password_from_key_url(self, key):
        """Under our own address, whatever host the page was asked from."""
        return settings.ADDRESS + urlsplit(super().get_reset_password_from_key_url(key)).path

    def send_password_reset_mail(self, user, email, context):
        """After the answer: how long a mail takes, or that it failed, would tell who has an account."""
        with override(user.language):
            lines = [_("Dear %(name)s,") % {"name": user.first_name}, ""]
            lines += [_("With this link you choose a new password. It works once, for three days.")]
            lines += [context["password_reset_url"], "", _("Did you not ask for this? Then leave it as it is."), ""]
            subject = _("Choose a new password for Vakwerk")
        allauth.request.afterwards.append(partial(send_if_possible, user.email, subject, "\n".join(lines)))

    @transaction.atomic
    def login(self, request, user):
        """Signed in, with every step that was asked, and noted: or neither."""
        super().login(request, user)
        record(user, "people.sign_in", user, at=now())

    def post_login(self, request, user, **facts):
        """Is a second step asked that she does not have? Who signed in at her organisation did hers there."""
        is_local = "sociallogin" not in (facts.get("signal_kwargs") or {})
        is_asked = is_local and any(place.second_step_required for place in organisations_of(user))
        if is_asked and not is_mfa_enabled(user):
            request.session[MISSING] = True
        return super().post_login(request, user, **facts)

    def authentication_failed(self, request, **credentials):
        tried = person_by_email(credentials.get("email", ""))
        record(None, "people.sign_in", tried or "", at=now(), result=Result.FAILED)

    def get_reauthentication_methods(self, user):
        """Whoever has a passkey and no app is not asked first for a code that she has on paper only."""
        found = super().get_reauthentication_methods(user)
        if is_mfa_enabled(user, types=[Authenticator.Type.TOTP]):
            return found
        return sorted(found, key=lambda way: way["id"] == "mfa_reauthenticate")


def new_password():
    facts = {"label": gettext_lazy("New password")}
    return SetPasswordField(help_text=gettext_lazy("At least twelve characters. A sentence is good."), **facts)


class Plain(Form):
    """The label says what a field is for; a second text within it is gone once somebody types."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for field in self.fields.values():
            field.widget.attrs.pop("placeholder", None)


def own_password():
    """Where to go with a forgotten one stands below the form."""
    return PasswordField(label=gettext_lazy("Password"), autocomplete="current-password")


class SignInForm(Plain, LoginForm):
    password = own_password()


class OnceMoreForm(Plain, ReauthenticateForm):
    password = own_password()


class ResetForm(Plain, ResetPasswordForm):
    pass


class ChangeForm(Plain, ChangePasswordForm):
    password1 = new_password()


class ChooseForm(Plain, SetPasswordForm):
    password1 = new_password()


class ChooseByLinkForm(Plain, ResetPasswordKeyForm):
    password1 = new_password()


class SessionsForm(ManageUserSessionsForm):
    """In which browser one signs out; without one: in every other."""

    session = IntegerField(required=False)

    def save(self, request):
        chosen = self.cleaned_data["session"]
        if chosen is None:
            super().save(request)
        else:
            end_sessions(request, list(sessions_of(request.user).filter(pk=chosen)))


def address_tried(request, credentials):
    """For which account an attempt to sign in counts, however its address was typed."""
    given = credentials or {}
    typed = given.get("email") or given.get("login") or request.POST.get("login", "")
    return typed.strip().lower()
