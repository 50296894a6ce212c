"""Fields of our own: an amount in euros, days after a decision, and the version of the rules that was read."""

import re
from decimal import Decimal

from django import forms
from django.utils.translation import gettext as _

AMOUNT = re.compile(r"(\d{1,7}|\d{1,3}(?:\.\d{3}){1,2})(?:,(\d{2}))?")
MOST = 9_999_999_99  # euro cents


class EuroField(forms.CharField):
    """An amount as it is written here, kept in whole cents: 850, 1.250 or 1.250,50."""

    def __init__(self, **kwargs):
        attrs = {"inputmode": "decimal", "size": 10, "class": "vw-short", "autocomplete": "off"}
        super().__init__(**{"max_length": 20, "widget": forms.TextInput(attrs=attrs)} | kwargs)

    def clean(self, value):
        typed = super().clean(value).replace("€", "").replace(" ", "")
        if not typed:
            return None
        found = AMOUNT.fullmatch(typed.removesuffix(",-"))
        if found is None:
            raise forms.ValidationError(_("Fill in the amount in euros, for example 850."))
        return min(int(found[1].replace(".", "")) * 100 + int(found[2] or 0), MOST)

    def prepare_value(self, value):
        """What stands there: cents as somebody types them; what was typed wrongly stays as it was."""
        if not isinstance(value, int):
            return value
        return str(value // 100) if value % 100 == 0 else f"{Decimal(value) / 100:.2f}".replace(".", ",")


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
