"""What administrators and invited people type."""

import csv
import io

from django import forms
from django.contrib.auth.password_validation import validate_password
from django.core.validators import validate_email
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from vakwerk.people import queries
from vakwerk.people.models import Organisation, Person
from vakwerk.people.models.appointments import WorkArea
from vakwerk.people.rules import PRACTITIONER, ROLES, may_give
from vakwerk.ui.public import SharedForm


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
    lead = forms.ModelChoiceField(queryset=None, label=gettext_lazy("Which organisation is in the lead?"))
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
    lead = forms.ModelChoiceField(queryset=None, label=gettext_lazy("Which organisation is in the lead?"))

    def __init__(self, *args, by, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["lead"].queryset = queries.administered_by(by)

    def clean_name(self):
        name = self.cleaned_data["name"]
        if queries.other_partnership_named(name):
            raise forms.ValidationError(_("There is a partnership of that name already."))
        return name


class AskForm(forms.Form):
    organisation = forms.ModelChoiceField(queryset=None, label=gettext_lazy("Which organisation?"))

    def __init__(self, *args, partnership, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["organisation"].queryset = queries.could_join(partnership)


class TeamForm(forms.Form):
    name = forms.CharField(max_length=120, label=gettext_lazy("Name of the team"))


class RoleForm(forms.Form):
    """A role in an organisation, in a team or without one."""

    role = forms.ChoiceField(label=gettext_lazy("In which role?"), initial=PRACTITIONER)
    team = forms.ModelChoiceField(
        queryset=None,
        required=False,
        label=gettext_lazy("In which team?"),
        empty_label=gettext_lazy("No team"),
    )
    work_area = forms.ChoiceField(
        choices=[("", gettext_lazy("Not said")), *WorkArea.choices],
        required=False,
        label=gettext_lazy("Which work?"),
    )

    def __init__(self, *args, organisation, by, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["role"].choices = [(r.key, r.name) for r in ROLES.values() if may_give(by, r.key, organisation)]
        self.fields["team"].queryset = queries.teams_of(organisation)


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


MOST_ROWS = 10_000
MOST_BYTES = 5_000_000
COLUMNS = {
    "email": ("e-mail", "email", "e-mailadres", "mail"),
    "name": ("naam", "name"),
    "role": ("rol", "role"),
    "team": ("team",),
}


class StaffFileForm(forms.Form):
    """A list of staff: one colleague a line, with at least an address. What is wrong is said per line."""

    file = forms.FileField(
        label=gettext_lazy("Which file?"),
        help_text=gettext_lazy("CSV (UTF-8) with the columns e-mail, name, role and team. Only e-mail is needed."),
        widget=forms.FileInput(attrs={"accept": ".csv,text/csv"}),
    )

    def __init__(self, *args, organisation, by, **kwargs):
        super().__init__(*args, **kwargs)
        self.roles = {str(r.name).casefold(): key for key, r in ROLES.items() if may_give(by, key, organisation)}
        self.teams = {team.name.casefold(): team.pk for team in queries.teams_of(organisation)}
        self.rows: list = []
        self.problems: list = []

    def clean_file(self):
        file = self.cleaned_data["file"]
        if file.size > MOST_BYTES:
            raise forms.ValidationError(_("This file is larger than five megabytes."))
        lines = read_lines(file.read())
        columns = columns_of(next(lines))
        first: dict = {}
        for number, cells in enumerate(lines, start=2):
            if any(cells):
                self.take(number, {key: cell_of(cells, place) for key, place in columns.items()}, first)
        if len(first) > MOST_ROWS:
            raise forms.ValidationError(
                _("This list has more than %(n)s colleagues. Cut it in two.") % {"n": MOST_ROWS}
            )
        return file

    def take(self, number, row, first):
        """A line becomes a row, or a sentence that says what is wrong with it."""
        email = row["email"].lower()
        verdict = self.wrong(row | {"email": email}, first)
        if verdict:
            self.problems.append([number, row["email"][:80], verdict])
            return
        first[email] = number
        role = self.roles.get(row["role"].casefold(), PRACTITIONER)
        self.rows.append({"email": email, "name": row["name"], "role": role, "team": self.team(row)})

    def team(self, row):
        return self.teams.get(row["team"].casefold())

    def wrong(self, row, first):
        if not is_address(row["email"]):
            return _("This is not an e-mail address.")
        if row["email"] in first:
            return _("This address stands on line %(n)s too.") % {"n": first[row["email"]]}
        if len(row["name"]) > 120:
            return _("This name is longer than 120 characters.")
        if row["role"] and row["role"].casefold() not in self.roles:
            return _("There is no role “%(word)s” that you may give.") % {"word": row["role"][:40]}
        if row["team"] and self.team(row) is None:
            return _("There is no team “%(word)s” here.") % {"word": row["team"][:40]}
        return ""


def read_lines(content):
    """The cells of every line; the separator is the one that the first line uses most."""
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        raise forms.ValidationError(
            _("Line %(n)s cannot be read. Save the file as “CSV UTF-8” and choose it again.") % {"n": line}
        ) from None
    head = text.partition("\n")[0]
    separator = max(";,\t", key=head.count)
    try:
        rows = list(csv.reader(io.StringIO(text.replace("\0", "")), delimiter=separator))
    except csv.Error:
        raise forms.ValidationError(_("This is not a file with columns. Save it as “CSV UTF-8”.")) from None
    if not rows:
        raise forms.ValidationError(_("This file is empty."))
    return iter([[cell.strip() for cell in row] for row in rows])


def columns_of(head):
    """Where each column stands; without addresses there is nobody to invite."""
    names = [cell.casefold() for cell in head]
    columns = {key: next((names.index(n) for n in known if n in names), None) for key, known in COLUMNS.items()}
    if columns["email"] is None:
        raise forms.ValidationError(
            _("The first line names no column e-mail. It says: %(head)s.") % {"head": ", ".join(head)[:200]}
        )
    return columns


def cell_of(cells, place):
    return cells[place] if place is not None and place < len(cells) else ""


def is_address(text):
    try:
        validate_email(text)
    except forms.ValidationError:
        return False
    return len(text) <= 254
