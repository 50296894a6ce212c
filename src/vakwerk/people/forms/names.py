"""A list of names that are common around an organisation."""

import re

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from vakwerk.people.forms.imports import read_lines

MOST_NAMES = 5_000
MOST_BYTES = 200_000
LONGEST = 60
SHOWN = 5
KINDS = {
    "first": ("voornaam", "first", "first name"),
    "last": ("achternaam", "last", "last name", ""),
    "place": ("plaats", "place"),
}
KIND_OF = {word: kind for kind, words in KINDS.items() for word in words}
HEADS = ("naam", "name")
A_NAME = re.compile(r"(?!.*\d)(?=(?:.*[^\W\d_]){2})[\w .'’ʼ-]+")


class NamesForm(forms.Form):
    """Names from a file or pasted, one a line with its kind. What is wrong is said per line."""

    file = forms.FileField(
        required=False,
        label=gettext_lazy("A file"),
        help_text=gettext_lazy("CSV (UTF-8), at most 200 kilobytes."),
        widget=forms.FileInput(attrs={"accept": ".csv,text/csv,text/plain"}),
    )
    typed = forms.CharField(
        required=False,
        max_length=MOST_BYTES,
        label=gettext_lazy("Or paste them here"),
        help_text=gettext_lazy(
            "One name on a line, and after a semicolon first name, last name or place. Without that it is a last name."
        ),
        widget=forms.Textarea(attrs={"rows": 8, "autocomplete": "off", "spellcheck": "false"}),
    )

    def clean_file(self):
        file = self.cleaned_data["file"]
        if file and file.size > MOST_BYTES:
            raise forms.ValidationError(_("This file is larger than 200 kilobytes."))
        return rows_of(file.read()) if file else []

    def clean_typed(self):
        typed = self.cleaned_data["typed"]
        return rows_of(typed.encode()) if typed else []

    def clean(self):
        given = super().clean()
        given["rows"] = given.get("file", []) + given.get("typed", [])
        if not self.errors and not given["rows"]:
            raise forms.ValidationError(_("Choose a file, or paste some names."))
        if len(given["rows"]) > MOST_NAMES:
            raise forms.ValidationError(_("This list has more than %(n)s names.") % {"n": MOST_NAMES})
        return given


def rows_of(content):
    """The names with their kinds; an error with a sentence for each of the first lines that are wrong."""
    rows, wrong = [], []
    for number, cells in enumerate(read_lines(content), 1):
        name, kind = (*cells, "", "")[:2]
        if not name or (number == 1 and name.casefold() in HEADS):
            continue
        if sentence := wrong_with(name, kind):
            wrong.append(_("Line %(number)s: %(words)s") % {"number": number, "words": sentence})
        rows.append([name, KIND_OF.get(kind.casefold(), "")])
    if wrong:
        raise forms.ValidationError(wrong[:SHOWN])
    return rows


def wrong_with(name, kind):
    if len(name) > LONGEST or not A_NAME.fullmatch(name):
        return _("this is not a name.")
    if kind.casefold() not in KIND_OF:
        return _("there is no kind “%(word)s”. Take first name, last name or place.") % {"word": kind[:40]}
    return ""
