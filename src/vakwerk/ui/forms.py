"""Forms for what several people may change, and fields for a moment and for an amount."""

import re
from datetime import datetime
from decimal import Decimal
from functools import lru_cache
from hashlib import sha256

from django import forms
from django.forms.utils import flatatt
from django.utils.formats import localize
from django.utils.functional import cached_property
from django.utils.html import format_html, format_html_join
from django.utils.safestring import mark_safe
from django.utils.timezone import get_current_timezone
from django.utils.translation import gettext as _

AMOUNTS = (
    re.compile(r"(\d{1,7}|\d{1,3}(?:\.\d{3}){1,2})(?:,(\d{2}))?"),
    re.compile(r"(\d{1,7}|\d{1,3}(?:,\d{3}){1,2})(?:\.(\d{2}))?"),
)
MOST = 9_999_999_99  # euro cents


class SharedForm(forms.Form):
    """Whoever saves over a change that she has not seen is shown it first; her own text stays. Then she decides."""

    seen = forms.CharField(required=False, widget=forms.HiddenInput({"id": False}))

    def get_initial_for_field(self, field, field_name):
        return self.stands if field_name == "seen" else super().get_initial_for_field(field, field_name)

    @cached_property
    def stands(self):
        """A fingerprint of what stands there now."""
        facts = "\n".join(self.read(name) for name in self.fields if name != "seen")
        return sha256(facts.encode()).hexdigest()[:16]

    def read(self, name):
        """What stands in a field, as somebody reads it."""
        field, value = self.fields[name], self.initial.get(name)
        listed = isinstance(field, forms.ChoiceField) and not isinstance(field, forms.ModelChoiceField)
        names = dict(field.choices) if listed else {}
        each = value if isinstance(value, list | tuple) else [value]
        return ", ".join(str(names.get(one) or localize(shown(field, one))) for one in each if one not in (None, ""))

    def clean(self):
        given = super().clean()
        given.pop("seen", None)
        if self.data.get(self.add_prefix("seen"), self.stands) != self.stands:
            for name in [name for name in self.fields if name != "seen" and self.typed_otherwise(name)]:
                self.add_error(name, self.in_the_meantime(name))
            self.data = self.data.copy()
            self.data[self.add_prefix("seen")] = self.stands
        return given

    def typed_otherwise(self, name):
        """Whether she typed something else than stands there; a file or a yes that is asked anew never stands."""
        if name not in self.initial:
            return False
        field = self.fields[name]
        typed = field.widget.value_from_datadict(self.data, self.files, self.add_prefix(name))
        return field.has_changed(self.initial.get(name), typed)

    def in_the_meantime(self, name):
        return _("Somebody else changed this to “%(text)s” in the meantime. Save again to put yours in its place.") % {
            "text": self.read(name)
        }


class EuroField(forms.Field):
    """An amount as people write it, kept in whole cents: 850, 1.250, 1.250,50 or 1,250.50."""

    def __init__(self, *, least=0, **kwargs):
        attrs = {"inputmode": "decimal", "size": 10, "class": "vw-short", "autocomplete": "off"}
        super().__init__(**{"widget": forms.TextInput(attrs=attrs)} | kwargs)
        self.least = least

    def to_python(self, value):
        typed = str(value or "").replace("€", "").replace(" ", "").replace("\xa0", "").removesuffix(",-")
        if not typed:
            return None
        cents = cents_in(typed)
        if cents is None or not self.least <= cents <= MOST:
            raise forms.ValidationError(_("Fill in the amount in euros, for example 850 or 1250,50."))
        return cents

    def prepare_value(self, value):
        """What stands there: cents as somebody types them; what was typed wrongly stays as it was."""
        if not isinstance(value, int):
            return value
        return str(value // 100) if value % 100 == 0 else f"{Decimal(value) / 100:.2f}".replace(".", ",")


def cents_in(typed):
    """A point or comma with three digits behind it stands between thousands, with two before the cents."""
    found = next(filter(None, (amount.fullmatch(typed) for amount in AMOUNTS)), None)
    return found and int(re.sub(r"\D", "", found[1])) * 100 + int(found[2] or 0)


def shown(field, value):
    return field.prepare_value(value) if isinstance(field, EuroField) else value


class DayField(forms.DateField):
    """A day, chosen the way the device of the reader does it."""

    widget = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")


class ClockField(forms.TimeField):
    """A time of day, the same way."""

    widget = forms.TimeInput(attrs={"type": "time"}, format="%H:%M")


def moment_of(day, clock):
    """The moment that a day and a time of day make here; nothing while one of them is missing."""
    return datetime.combine(day, clock, get_current_timezone()) if day and clock else None


class LongSelect(forms.Select):
    """Drawn without a template for each of its options, and the same options once: there may be many of them."""

    def use_required_attribute(self, initial):
        return False  # never drawn; to find out would read the whole list once more

    def render(self, name, value, attrs=None, renderer=None):
        options = drawn(tuple((str(key), str(text)) for key, text in self.choices), tuple(self.format_value(value)))
        own = self.build_attrs(self.attrs, {**(attrs or {}), "name": name})
        return format_html("<select{}>{}</select>", flatatt(own), options)


@lru_cache(maxsize=100)
def drawn(choices, chosen):
    rows = ((key, mark_safe(" selected") if key in chosen else "", text) for key, text in choices)
    return format_html_join("", '<option value="{}"{}>{}</option>', rows)
