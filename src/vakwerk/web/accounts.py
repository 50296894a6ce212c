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
from allauth.mfa import app_settings as mfa
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.base.forms import AuthenticateForm, BaseAuthenticateForm
from allauth.mfa.base.forms import ReauthenticateForm as ReauthenticateByCodeForm
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.forms import ActivateTOTPForm
from allauth.mfa.utils import is_mfa_enabled
from allauth.mfa.webauthn.forms import (
    AddWebAuthnForm,
    AuthenticateWebAuthnForm,
    LoginWebAuthnForm,
    ReauthenticateWebAuthnForm,
)
from allauth.socialaccount.models import SocialAccount
from allauth.usersessions.models import UserSession
from axes.models import AccessAttempt
from django.conf import settings
from django.core.cache import cache
from django.core.exceptions import ValidationError
from django.db import transaction
from django.forms import BooleanField, CharField, Form, HiddenInput, JSONField, TextInput
from django.forms.fields import InvalidJSONInput
from django.utils.crypto import salted_hmac
from django.utils.timezone import now
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, override
from django.utils.translation import gettext_noop as N_

from vakwerk.common.ciphers import decrypt, encrypt
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


CODE = gettext_lazy("Code")
MISSING = "second_step_missing"


class SecondSteps(DefaultMFAAdapter):
    """The secrets of second steps are kept encrypted with the key of the installation."""

    error_messages = DefaultMFAAdapter.error_messages | {
        "incorrect_code": gettext_lazy("This code does not fit. An app shows a new one every half minute.")
    }

    def encrypt(self, text):
        return encrypt(text, purpose="second step")

    def decrypt(self, encrypted_text):
        return decrypt(encrypted_text, purpose="second step")

    def build_totp_svg(self, url):
        """To stand in a page: without the line that opens a file of its own."""
        return super().build_totp_svg(url).partition("?>")[2]

    def generate_authenticator_name(self, user, type):  # noqa: A002  its name in allauth
        return _("My device")


def code_field():
    return CharField(label=CODE, widget=TextInput(attrs={"autocomplete": "one-time-code"}))


class UsedOnce(BaseAuthenticateForm):
    """A code of an app opens one door: allauth forgets that it was used before it stops to hold."""

    def clean_code(self):
        code = super().clean_code()
        holds_for = mfa.TOTP_PERIOD * (2 * mfa.TOTP_TOLERANCE + 1)
        used = salted_hmac("web.code", f"{self.user.pk} {code}", algorithm="sha256").hexdigest()
        if not cache.add(f"web.code.{used}", 1, holds_for):
            raise SecondSteps().validation_error("incorrect_code")
        return code


class CodeForm(UsedOnce, AuthenticateForm):
    """The second step when signing in; a wrong code stands in the trail, as a wrong password does."""

    code = code_field()

    def clean_code(self):
        try:
            return super().clean_code()
        except ValidationError:
            record(None, "people.second_step", self.user, at=now(), result=Result.FAILED)
            raise


class CodeAgainForm(UsedOnce, ReauthenticateByCodeForm):
    code = code_field()


class Credential(JSONField):
    """What a device answers. A number of thousands of figures is no answer; Python refuses to read it."""

    def to_python(self, value):
        try:
            return super().to_python(value)
        except ValueError:
            raise ValidationError(self.error_messages["invalid"], code="invalid") from None

    def bound_data(self, data, initial):
        try:
            return super().bound_data(data, initial)
        except ValueError:
            return InvalidJSONInput(data)


class AddKeyForm(AddWebAuthnForm):
    name = CharField(required=False, max_length=100, label=gettext_lazy("What do you call it?"))
    passwordless = BooleanField(
        required=False,
        label=gettext_lazy("Sign in without a password with it"),
        help_text=gettext_lazy("Your device then asks for your finger, face or pin."),
    )
    credential = Credential(widget=HiddenInput)


class AppForm(ActivateTOTPForm):
    code = CharField(label=CODE, widget=TextInput(attrs={"autocomplete": "one-time-code", "inputmode": "numeric"}))


class KeyForm(AuthenticateWebAuthnForm):
    credential = Credential(widget=HiddenInput)


class KeyAloneForm(LoginWebAuthnForm):
    credential = Credential(widget=HiddenInput)


class KeyAgainForm(ReauthenticateWebAuthnForm):
    credential = Credential(widget=HiddenInput)


def address_tried(request, credentials):
    """For which account an attempt to sign in counts, however its address was typed."""
    given = credentials or {}
    typed = given.get("email") or given.get("login") or request.POST.get("login", "")
    return typed.strip().lower()
