"""A list of staff from a file."""

import csv
import io

from django import forms
from django.core.validators import validate_email
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from vakwerk.people import queries
from vakwerk.people.rules import PRACTITIONER, ROLES, may_give

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
        given = {str(role.name): key for key, role in ROLES.items() if may_give(by, key, organisation)}
        kept = {team.name: team.pk for team in queries.teams_of(organisation)}
        self.words = (list(given), list(kept))
        self.roles = {name.casefold(): key for name, key in given.items()}
        self.teams = {name.casefold(): key for name, key in kept.items()}
        self.rows: list = []
        self.problems: list = []

    def clean_file(self):
        file = self.cleaned_data["file"]
        if file.size > MOST_BYTES:
            raise forms.ValidationError(_("This file is larger than five megabytes."))
        lines = read_lines(file.read())
        columns = columns_of(next(lines))
        first: dict = {}
        filled = [(number, cells) for number, cells in enumerate(lines, start=2) if any(cells)]
        if len(filled) > MOST_ROWS:
            raise forms.ValidationError(
                _("This list has more than %(n)s colleagues. Cut it in two.") % {"n": MOST_ROWS}
            )
        for number, cells in filled:
            self.take(number, {key: cell_of(cells, place) for key, place in columns.items()}, first)
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
