"""The second step when signing in: a code from an app, a spare code or a passkey."""

from allauth.mfa import app_settings as mfa
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.base.forms import AuthenticateForm, BaseAuthenticateForm
from allauth.mfa.base.forms import ReauthenticateForm as ReauthenticateByCodeForm
from allauth.mfa.totp.forms import ActivateTOTPForm
from allauth.mfa.webauthn.forms import (
    AddWebAuthnForm,
    AuthenticateWebAuthnForm,
    LoginWebAuthnForm,
    ReauthenticateWebAuthnForm,
)
from django.core.cache import cache
from django.core.exceptions import ValidationError
from django.forms import BooleanField, CharField, HiddenInput, JSONField, TextInput
from django.forms.fields import InvalidJSONInput
from django.utils.crypto import salted_hmac
from django.utils.timezone import now
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from vakwerk.common.ciphers import decrypt, encrypt
from vakwerk.trail.public import Result, record

CODE = gettext_lazy("Code")


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
