"""Fields for what professionals write: a citizen-service number is refused, other marks are asked about once."""

import re
from urllib.parse import urlsplit

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from vakwerk.common.labels import label_at
from vakwerk.people.public import names_around, names_listed_for
from vakwerk.privacy.deidentify.decisions import KEEP, REPLACE, Reading
from vakwerk.privacy.deidentify.lines import called, listed
from vakwerk.privacy.deidentify.patterns import marks
from vakwerk.privacy.rules import can_be_opened, may_look_into, may_store
from vakwerk.ui.public import SharedForm

NAMED = re.compile(r"[a-z_]+\.[a-z_]+:[\w-]+")
NAMES = {
    "EMAIL": gettext_lazy("an e-mail address"),
    "PHONE": gettext_lazy("a telephone number"),
    "IBAN": gettext_lazy("a bank account number"),
    "POSTCODE": gettext_lazy("a postcode"),
}


def pointed_out(text):
    """The sentence that points out what in a text identifies somebody; nothing when nothing does."""
    kinds = dict.fromkeys(mark.label for mark in marks(text) if mark.label in NAMES)
    if not kinds:
        return ""
    seen = ", ".join(str(NAMES[kind]) for kind in kinds)
    return _("This seems to hold something that identifies somebody: %(seen)s. Take it out if it does.") % {
        "seen": seen
    }


class PracticeText(forms.CharField):
    """What somebody writes about her work."""

    widget = forms.Textarea

    def __init__(self, *, rows=4, **kwargs):
        super().__init__(**{"max_length": 5000, "widget": forms.Textarea(attrs={"rows": rows})} | kwargs)

    def clean(self, value):
        text = super().clean(value)
        verdict = may_store(text)
        if not verdict:
            raise ValidationError(verdict.reason, code="refused")
        return text


class AsksOnce(forms.Form):
    """A form with practice texts: a mark of a person is pointed out once; who is sure presses again."""

    sure = forms.BooleanField(required=False, widget=forms.HiddenInput)

    def clean(self):
        cleaned = super().clean()
        if not self.data.get(self.add_prefix("sure")):
            for name, field in self.fields.items():
                if isinstance(field, PracticeText) and cleaned.get(name):
                    self.point_out(name, cleaned[name])
        return cleaned

    def point_out(self, name, text):
        words = pointed_out(text)
        if words:
            self.add_error(name, ValidationError(words, code="marks"))

    @property
    def only_asks(self):
        """Whether the only thing wrong is a mark, so that the page offers to keep the text as it is."""
        errors = [error.code for found in self.errors.as_data().values() for error in found]
        return bool(errors) and set(errors) == {"marks"}


class CaseText(PracticeText):
    """A text about a case: kept only when whoever is in it has become a role. No browser looks over its shoulder."""

    def widget_attrs(self, widget):
        return super().widget_attrs(widget) | {"autocomplete": "off", "spellcheck": "false", "data-case": ""}


class CaseForm(forms.Form):
    """A form with case texts. Its page draws `{% deidentify form %}` beside them.

    It is valid when a decision was made about each person and thing that was found, and somebody looked at what no tool
    finds; `cleaned_data` then holds the texts with roles in the place of names.
    """

    reading = Reading({})  # what was found, as soon as the form is cleaned

    def __init__(self, *args, by=None, **kwargs):
        super().__init__(*args, **kwargs)
        self.by = by  # who writes: the names of her colleagues are known

    def clean(self):
        cleaned = super().clean()
        self.reading = self.read(cleaned)
        if self.reading.open:
            self.add_error(
                None, ValidationError(_("Look at what we found, and say what becomes of it."), code="decide")
            )
        if self.texts(cleaned) and not self.looked:
            self.add_error(
                None, ValidationError(_("Read it once more for what no tool finds, and say so below."), code="look")
            )
        return cleaned | self.reading.results

    def texts(self, cleaned):
        return {
            name: cleaned[name]
            for name, field in self.fields.items()
            if isinstance(field, CaseText) and cleaned.get(name)
        }

    def read(self, cleaned):
        texts = self.texts(cleaned)
        return Reading(texts, self.answers(), self.missed.splitlines(), self.known if texts else None)

    @property
    def known(self):
        """What colleagues are called, and what else is a name where she works."""
        return called(names_around(self.by), listed(names_listed_for(self.by))) if self.by else None

    def answers(self):
        """What was decided so far, by the key of the thing."""
        begin = self.add_prefix("choice-")
        chosen = {name.removeprefix(begin): self.data[name] for name in self.data if name.startswith(begin)}
        return {
            key: (choice, self.data.get(self.add_prefix(f"role-{key}"), ""))
            for key, choice in chosen.items()
            if choice in (KEEP, REPLACE)
        }

    @property
    def names(self):
        """What the fields of the part are called in this form."""
        return {name: self.add_prefix(name) for name in ("choice", "role", "missed", "looked")}

    @property
    def missed(self):
        """What somebody saw herself, one on a line."""
        return self.data.get(self.add_prefix("missed"), "")[:2000]

    @property
    def must_look(self):
        return self.is_bound and self.reading.whole and not self.looked

    @property
    def looked(self):
        return bool(self.data.get(self.add_prefix("looked")))

    @property
    def only_asks(self):
        """Whether nothing is wrong: there is only something to decide."""
        errors = [error.code for found in self.errors.as_data().values() for error in found]
        return bool(errors) and set(errors) <= {"decide", "look"}


def named_in(typed):
    """The label of what somebody names: by the address of its page, or as it stands in the log."""
    asked = typed.strip()
    return label_at(urlsplit(asked).path) if "/" in asked else asked


class InspectionForm(forms.Form):
    """One thing, by the address of its page or its name in the log; or one incident, by where it came from and when."""

    thing = forms.CharField(
        max_length=300,
        required=False,
        label=gettext_lazy("Which thing?"),
        help_text=gettext_lazy("The address of its page, or its name in the log, such as peers.peergroup:k3x9w2m7qd."),
    )
    origin = forms.GenericIPAddressField(
        required=False,
        label=gettext_lazy("Or which incident: from which network address?"),
        help_text=gettext_lazy("As it stands in the log of the server."),
    )
    moment = forms.DateTimeField(
        required=False,
        label=gettext_lazy("Around which moment?"),
        help_text=gettext_lazy("You see half an hour before and after it."),
        widget=forms.DateTimeInput(attrs={"type": "datetime-local"}, format="%Y-%m-%dT%H:%M"),
    )
    reason = forms.CharField(
        max_length=500,
        min_length=10,
        label=gettext_lazy("Why do you need to see this?"),
        help_text=gettext_lazy("This is kept. The data protection officer reads it."),
        widget=forms.Textarea(attrs={"rows": 3}),
    )

    def clean_thing(self):
        asked = self.cleaned_data["thing"]
        named = named_in(asked)
        if asked and not NAMED.fullmatch(named):
            raise ValidationError(_("Vakwerk does not know this as one thing. Copy the address of its page."))
        verdict = may_look_into(named)
        if not verdict:
            raise ValidationError(verdict.reason)
        return named

    def clean(self):
        cleaned = super().clean()
        incident = cleaned.get("origin"), cleaned.get("moment")
        if not self.errors and not (all(incident) if any(incident) else cleaned.get("thing")):
            raise ValidationError(_("Name one thing, or the network address and the moment of an incident."))
        if cleaned.get("thing") and any(incident):
            raise ValidationError(_("Ask for one thing or for one incident, not for both at once."))
        return cleaned


class EmergencyForm(forms.Form):
    """One closed thing, and why it cannot wait."""

    thing = forms.CharField(
        max_length=300,
        label=gettext_lazy("Which group, meeting or conversation?"),
        help_text=gettext_lazy("The address of its page, or its name in the log, such as peers.peergroup:k3x9w2m7qd."),
    )
    reason = PracticeText(
        min_length=20,
        max_length=1000,
        label=gettext_lazy("What is the danger, and why can it not wait?"),
        help_text=gettext_lazy("This is kept. Everyone whom it concerns reads it, with your name."),
    )

    def clean_thing(self):
        named = named_in(self.cleaned_data["thing"])
        verdict = can_be_opened(named)
        if not verdict:
            raise ValidationError(verdict.reason)
        return named


class TermForm(SharedForm):
    days = forms.IntegerField(min_value=1, max_value=36_525, label=gettext_lazy("How many days is it kept?"))
    needs_approval = forms.BooleanField(
        required=False,
        label=gettext_lazy("I want to see the list first"),
        help_text=gettext_lazy("Otherwise it is destroyed by itself on its day."),
    )
    list_version = forms.CharField(max_length=40, required=False, label=gettext_lazy("Which selection list?"))
    number = forms.CharField(max_length=20, required=False, label=gettext_lazy("Number in that list"))
    result = forms.CharField(max_length=60, required=False, label=gettext_lazy("Result"))
    trigger = forms.CharField(max_length=120, required=False, label=gettext_lazy("When does the term begin?"))

    @classmethod
    def of(cls, chosen):
        """What the archivist set before."""
        return {name: getattr(chosen, name) for name in cls.base_fields if name != "seen"} if chosen else {}
