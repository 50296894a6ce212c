"""Roles, invitations, and what an invited person types."""

from django import forms
from django.contrib.auth.password_validation import validate_password
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from vakwerk.people import queries
from vakwerk.people.models import Person
from vakwerk.people.models.appointments import WorkArea
from vakwerk.people.rules import PRACTITIONER, ROLES, may_give
from vakwerk.ui.public import LongSelect


class RoleForm(forms.Form):
    """A role in an organisation, in a team or without one."""

    role = forms.ChoiceField(widget=LongSelect, label=gettext_lazy("In which role?"), initial=PRACTITIONER)
    team = forms.ModelChoiceField(
        queryset=None,
        required=False,
        widget=LongSelect,
        label=gettext_lazy("In which team?"),
        empty_label=gettext_lazy("No team"),
    )
    work_area = forms.ChoiceField(
        choices=[("", gettext_lazy("Not said")), *WorkArea.choices],
        required=False,
        widget=LongSelect,
        label=gettext_lazy("Which work?"),
    )

    def __init__(self, *args, organisation, by, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["role"].choices = [(r.key, r.name) for r in ROLES.values() if may_give(by, r.key, organisation)]
        self.teams = self.fields["team"].queryset = queries.teams_of(organisation)
        self.fields["team"].choices = self.choices_of_team  # else they would be read once more than the page does

    def choices_of_team(self):
        return [("", self.fields["team"].empty_label), *((team.pk, team) for team in self.teams)]


class InvitationForm(RoleForm):
    email = forms.EmailField(label=gettext_lazy("E-mail address"))
    name = forms.CharField(max_length=120, required=False, label=gettext_lazy("Name"))
    work_area = None  # type: ignore[assignment]  # Django's way to leave a field out
    field_order = ("email", "name", "role", "team")


class AcceptForm(forms.Form):
    name = forms.CharField(
        max_length=120, label=gettext_lazy("Your name"), help_text=gettext_lazy("As colleagues see it.")
    )
    password = forms.CharField(
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
        label=gettext_lazy("Choose a password"),
        help_text=gettext_lazy("At least twelve characters. A sentence is good."),
    )

    def __init__(self, *args, invitation, known, **kwargs):
        super().__init__(*args, initial={"name": invitation.name}, **kwargs)
        self.email = invitation.email
        if known:
            self.fields.clear()

    def clean_password(self):
        password = self.cleaned_data["password"]
        validate_password(password, Person(email=self.email, name=self.cleaned_data.get("name", "")))
        if len(password) > 200:
            raise forms.ValidationError(_("That is longer than 200 characters."))
        return password
