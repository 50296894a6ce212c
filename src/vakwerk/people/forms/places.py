"""What administrators type about organisations, teams and partnerships."""

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from vakwerk.people import queries
from vakwerk.people.models import Organisation
from vakwerk.people.rules import ROLES, may_give_jointly
from vakwerk.ui.public import LongSelect, SharedForm

NAME = gettext_lazy("Its name, or a part of it that no other has.")


class OrganisationsField(forms.CharField):
    """Organisations by their names, one on a line: to choose from there would be hundreds."""

    widget = forms.Textarea(attrs={"rows": 3})

    def prepare_value(self, value):
        return "\n".join(place.name for place in value) if isinstance(value, list) else value

    def has_changed(self, initial, data):
        return super().has_changed(self.prepare_value(initial), "\n".join((data or "").splitlines()))

    def clean(self, value):
        return [named(name) for name in dict.fromkeys(map(str.strip, super().clean(value).splitlines())) if name]


class OrganisationField(forms.CharField):
    """One of some organisations, the same way."""

    organisations: QuerySet = Organisation.objects.none()

    def clean(self, value):
        typed = super().clean(value)
        return queries.organisation_like(typed, self.organisations) or unknown(typed)


def named(name):
    return queries.organisation_named(name) or unknown(name)


def unknown(name):
    raise forms.ValidationError(_("There is no organisation with the name “%(name)s”.") % {"name": name})


class OrganisationForm(SharedForm, forms.ModelForm):
    predecessors = OrganisationsField(
        required=False,
        max_length=2000,
        label=gettext_lazy("Merged from"),
        help_text=gettext_lazy("The names of the organisations before the merger, one on a line."),
    )

    class Meta:
        model = Organisation
        fields = ("name", "kind", "cbs_code", "predecessors", "second_step_required")
        labels = {
            "name": gettext_lazy("Name"),
            "kind": gettext_lazy("Kind"),
            "cbs_code": gettext_lazy("Code of Statistics Netherlands"),
            "second_step_required": gettext_lazy("Everyone signs in with a second step"),
        }
        help_texts = {
            "cbs_code": gettext_lazy("For a municipality: GM and four digits."),
            "second_step_required": gettext_lazy(
                "A code from an app, or a passkey. Who has none sets one up first, from the next sign-in on."
            ),
        }

    def clean_predecessors(self):
        former = self.cleaned_data["predecessors"]
        if self.instance in former:
            raise forms.ValidationError(_("An organisation cannot be merged from itself."))
        return former


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
    lead = OrganisationField(max_length=120, label=gettext_lazy("Which organisation is in the lead?"), help_text=NAME)

    def __init__(self, *args, by, **kwargs):
        super().__init__(*args, **kwargs)
        own = self.fields["lead"].organisations = queries.administered_by(by)
        if len(names := own.values_list("name", flat=True)[:2]) == 1:
            self.initial["lead"] = names[0]

    def clean_name(self):
        name = self.cleaned_data["name"]
        if queries.other_partnership_named(name):
            raise forms.ValidationError(_("There is a partnership of that name already."))
        return name


class AskForm(forms.Form):
    organisation = OrganisationField(max_length=120, label=gettext_lazy("Which organisation?"), help_text=NAME)

    def __init__(self, *args, partnership, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["organisation"].organisations = queries.could_join(partnership)


class JointRoleForm(forms.Form):
    """A role for all organisations of a partnership."""

    email = forms.EmailField(
        label=gettext_lazy("E-mail address"),
        help_text=gettext_lazy("Of somebody who works for one of the organisations."),
    )
    role = forms.ChoiceField(widget=LongSelect, label=gettext_lazy("In which role?"))

    def __init__(self, *args, by, partnership, **kwargs):
        super().__init__(*args, **kwargs)
        self.partnership = partnership
        given = [role for role in ROLES.values() if may_give_jointly(by, role.key, partnership)]
        self.fields["role"].choices = [(role.key, role.name) for role in given]

    def clean_email(self):
        found = queries.partner_with_address(self.partnership, self.cleaned_data["email"])
        if found is None:
            raise forms.ValidationError(_("Nobody who works for these organisations has that address."))
        return found


class TeamForm(forms.Form):
    name = forms.CharField(max_length=120, label=gettext_lazy("Name of the team"))
