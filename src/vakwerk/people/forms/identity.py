"""How colleagues sign in at work."""

from urllib.parse import urlsplit

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from vakwerk.people.forms.persons import RoleForm
from vakwerk.people.models import IdentityProvider
from vakwerk.people.rules import may_follow_from_claim
from vakwerk.ui.public import SharedForm


class ProviderForm(SharedForm, forms.ModelForm):
    discovery = forms.URLField(
        max_length=300,
        assume_scheme="https",
        label=gettext_lazy("Address of the provider (discovery)"),
        help_text=gettext_lazy("As your ICT department gives it, with https."),
    )
    secret = forms.CharField(
        required=False,
        max_length=300,
        label=gettext_lazy("Client secret"),
        help_text=gettext_lazy("It is kept encrypted and never shown again. Leave empty to keep what is there."),
        widget=forms.PasswordInput(attrs={"autocomplete": "off"}),
    )
    field_order = ("name", "discovery", "client_id", "secret", "is_on")

    class Meta:
        model = IdentityProvider
        fields = ("name", "discovery", "client_id", "is_on")
        labels = {
            "name": gettext_lazy("What stands on the button?"),
            "client_id": gettext_lazy("Client ID"),
            "is_on": gettext_lazy("Colleagues can sign in with it"),
        }

    def clean_discovery(self):
        address = self.cleaned_data["discovery"]
        parts = urlsplit(address)
        if parts.scheme != "https" and parts.hostname not in ("localhost", "127.0.0.1"):
            raise forms.ValidationError(_("This address has to begin with https."))
        return address


class ClaimRuleForm(RoleForm):
    """Who gets which role: without a claim everybody who signs in."""

    work_area = None  # type: ignore[assignment]  # Django's way to leave a field out
    claim = forms.CharField(
        max_length=80,
        required=False,
        label=gettext_lazy("Name of the claim"),
        help_text=gettext_lazy("For instance groups. Leave empty for everybody who signs in."),
    )
    value = forms.CharField(max_length=200, required=False, label=gettext_lazy("Value that it has or contains"))
    field_order = ("claim", "value", "role", "team")

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        kept = self.fields["role"].choices
        self.fields["role"].choices = [choice for choice in kept if may_follow_from_claim(choice[0])]
