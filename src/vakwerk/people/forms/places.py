"""What administrators type about organisations, teams and partnerships."""

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from vakwerk.people import queries
from vakwerk.people.models import Organisation
from vakwerk.ui.public import LongSelect, SharedForm


class OrganisationForm(SharedForm, forms.ModelForm):
    class Meta:
        model = Organisation
        fields = ("name", "kind", "cbs_code", "predecessors", "second_step_required")
        labels = {
            "name": gettext_lazy("Name"),
            "kind": gettext_lazy("Kind"),
            "cbs_code": gettext_lazy("Code of Statistics Netherlands"),
            "predecessors": gettext_lazy("Merged from"),
            "second_step_required": gettext_lazy("Everyone signs in with a second step"),
        }
        help_texts = {
            "cbs_code": gettext_lazy("For a municipality: GM and four digits."),
            "second_step_required": gettext_lazy(
                "A code from an app, or a passkey. Who has none sets one up first, from the next sign-in on."
            ),
        }

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        others = Organisation.objects.exclude(pk=self.instance.pk)
        self.fields["predecessors"].queryset = others
        self.fields["predecessors"].widget = forms.CheckboxSelectMultiple(choices=self.fields["predecessors"].choices)


class PartnershipForm(SharedForm):
    """A partnership as its lead keeps it; per organisation its share, together a hundred per cent."""

    name = forms.CharField(max_length=120, label=gettext_lazy("Name"))
    purpose = forms.CharField(max_length=240, required=False, label=gettext_lazy("What is it for?"))
    lead = forms.ModelChoiceField(
        queryset=None, widget=LongSelect, label=gettext_lazy("Which organisation is in the lead?")
    )
    contact = forms.EmailField(
        required=False,
        label=gettext_lazy("Contact for data protection"),
        help_text=gettext_lazy("The e-mail address of somebody who works for one of the organisations."),
    )

    def __init__(self, *args, partnership, **kwargs):
        self.partnership = partnership
        self.partners = partnership.partners
        facts = {name: getattr(partnership, name) for name in ("name", "purpose", "lead")}
        facts["contact"] = partnership.contact.email if partnership.contact else ""
        shares = {self.share_of(partner): partner.share for partner in self.partners}
        super().__init__(*args, initial=facts | shares, **kwargs)
        self.fields["lead"].queryset = queries.in_partnership(partnership)
        for partner in self.partners:
            words = _("Share of %(name)s in per cent") % {"name": partner.organisation.name}
            self.fields[self.share_of(partner)] = forms.IntegerField(min_value=0, max_value=100, label=words)

    @staticmethod
    def share_of(partner):
        return f"share_{partner.organisation_id}"

    @property
    def shares(self):
        return {partner.organisation_id: self.cleaned_data[self.share_of(partner)] for partner in self.partners}

    def clean_name(self):
        name = self.cleaned_data["name"]
        if queries.other_partnership_named(name, self.partnership):
            raise forms.ValidationError(_("There is a partnership of that name already."))
        return name

    def clean_contact(self):
        email = self.cleaned_data["contact"]
        found = queries.partner_with_address(self.partnership, email) if email else None
        if email and found is None:
            raise forms.ValidationError(_("Nobody who works for these organisations has that address."))
        return found

    def clean(self):
        given = super().clean()
        if not self.errors and sum(self.shares.values()) != 100:
            raise forms.ValidationError(_("The shares together have to be a hundred per cent."))
        return given


class FoundForm(forms.Form):
    name = forms.CharField(max_length=120, label=gettext_lazy("Name"))
    purpose = forms.CharField(max_length=240, required=False, label=gettext_lazy("What is it for?"))
    lead = forms.ModelChoiceField(
        queryset=None, widget=LongSelect, label=gettext_lazy("Which organisation is in the lead?")
    )

    def __init__(self, *args, by, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["lead"].queryset = queries.administered_by(by)

    def clean_name(self):
        name = self.cleaned_data["name"]
        if queries.other_partnership_named(name):
            raise forms.ValidationError(_("There is a partnership of that name already."))
        return name


class AskForm(forms.Form):
    organisation = forms.ModelChoiceField(queryset=None, widget=LongSelect, label=gettext_lazy("Which organisation?"))

    def __init__(self, *args, partnership, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["organisation"].queryset = queries.could_join(partnership)


class TeamForm(forms.Form):
    name = forms.CharField(max_length=120, label=gettext_lazy("Name of the team"))
