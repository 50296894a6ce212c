"""Fields that several forms use: colleagues by their addresses, and the day on which one looks back."""

from datetime import timedelta

from django import forms
from django.utils.formats import date_format
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from vakwerk.methods.public import EvidenceKind
from vakwerk.people.public import colleagues_of

WEEKS = (4, 8, 12)
SHOWN = 10  # addresses in one sentence


class ColleaguesField(forms.CharField):
    """E-mail addresses, one a line, each of a colleague of who types them (`by`, set by the form)."""

    widget = forms.Textarea(attrs={"rows": 4})
    by = None

    def clean(self, value):
        typed = dict.fromkeys(word.lower() for word in super().clean(value).replace(",", " ").replace(";", " ").split())
        found = {person.email: person for person in colleagues_of(self.by).filter(email__in=list(typed))}
        unknown = [email for email in typed if email not in found and email != self.by.email]
        if unknown:
            raise forms.ValidationError(said_of(unknown))
        return [found[email] for email in typed if email in found]


def said_of(unknown):
    """Every address that is wrong, or the first of a text that was pasted here."""
    words = ", ".join(f"“{email[:100]}”" for email in unknown[:SHOWN])
    if len(unknown) == 1:
        return _("%(words)s is not the address of a colleague here.") % {"words": words}
    return _("%(words)s are not addresses of colleagues here.") % {"words": words}


def weeks_from_now():
    today = localdate()
    for weeks in WEEKS:
        day = date_format(today + timedelta(weeks=weeks), "j F")
        yield str(weeks), _("in %(weeks)s weeks, on %(day)s") % {"weeks": weeks, "day": day}


class LookBackDay(forms.TypedChoiceField):
    """A day in four, eight or twelve weeks."""

    def __init__(self, **kwargs):
        facts = {
            "choices": weeks_from_now,
            "coerce": in_weeks,
            "widget": forms.RadioSelect,
            "initial": "8",
            "label": gettext_lazy("When do you look back?"),
            "help_text": gettext_lazy("You get a message then. Two sentences are enough."),
        }
        super().__init__(**facts | kwargs)


def in_weeks(weeks):
    return localdate() + timedelta(weeks=int(weeks))


class EvidenceField(forms.MultipleChoiceField):
    """What a reason rests on, one or more."""

    def __init__(self, **kwargs):
        facts = {
            "choices": EvidenceKind.choices,
            "widget": forms.CheckboxSelectMultiple,
            "label": gettext_lazy("What does your reason rest on?"),
        }
        super().__init__(**facts | kwargs)


class VersionField(forms.IntegerField):
    """Which version of a rule somebody has read."""

    def __init__(self, **kwargs):
        super().__init__(**{"widget": forms.HiddenInput, "min_value": 1, "max_value": 32767} | kwargs)
