"""Fields of our own: days after a decision, and the version of the rules that was read."""

from django import forms
from django.utils.translation import gettext as _


class DaysField(forms.CharField):
    """Numbers of days, with commas between them, soonest first."""

    def clean(self, value):
        typed = super().clean(value)
        days = [word.strip() for word in typed.split(",") if word.strip()]
        if not all(word.isdecimal() and 0 < int(word[:6]) <= 1830 for word in days) or not 1 <= len(days) <= 6:
            raise forms.ValidationError(_("Write one to six numbers of days, with commas, for example 91, 182, 365."))
        return sorted({int(word) for word in days})

    def prepare_value(self, value):
        return ", ".join(map(str, value)) if isinstance(value, list) else value


class VersionField(forms.IntegerField):
    """Which version of the rules somebody has read."""

    def __init__(self, **kwargs):
        super().__init__(**{"widget": forms.HiddenInput, "min_value": 1, "max_value": 32767} | kwargs)
