"""What somebody narrows the agenda to. Whatever is not understood is left out: a list always answers."""

from datetime import date

from django import forms
from django.utils.dates import MONTHS
from django.utils.translation import gettext_lazy as _

from vakwerk.events.queries import ONLINE, Asked
from vakwerk.events.states import EventKind
from vakwerk.ui.public import LongSelect

SELECT, TEXT = "utrecht-select utrecht-select--html-select", "utrecht-textbox utrecht-textbox--html-input"
ANYTHING = ("", _("All"))
LONGEST = 200  # characters of a value in an address


class AgendaForm(forms.Form):
    zoek = forms.CharField(max_length=80, required=False, label=_("What are you looking for?"))
    soort = forms.ChoiceField(
        widget=LongSelect, required=False, label=_("Kind"), choices=[ANYTHING, *EventKind.choices]
    )
    thema = forms.ChoiceField(widget=LongSelect, required=False, label=_("Theme"))
    waar = forms.ChoiceField(widget=LongSelect, required=False, label=_("Where"))
    maand = forms.ChoiceField(widget=LongSelect, required=False, label=_("Month"))
    reeks = forms.CharField(max_length=10, required=False, widget=forms.HiddenInput)

    def __init__(self, *args, themes, regions, today, **kwargs):
        super().__init__(*args, **kwargs)
        for field in self.fields.values():
            is_list = isinstance(field, forms.ChoiceField)
            field.widget.attrs["class"] = SELECT if is_list else TEXT
        self.fields["thema"].choices = [ANYTHING, *themes]
        self.fields["waar"].choices = [ANYTHING, (ONLINE, _("Online")), *regions]
        self.fields["maand"].choices = [ANYTHING, *months(today)]

    @classmethod
    def given(cls, asked):
        """What an address asks for, as pairs of field and value; of what is far too long only the beginning."""
        return tuple((name, asked[name][:LONGEST]) for name in cls.base_fields if asked.get(name))

    def lists(self):
        """The fields to choose from."""
        return [self[name] for name in ("soort", "thema", "waar", "maand")]

    def asked(self):
        """What was understood of it."""
        self.full_clean()
        given = getattr(self, "cleaned_data", {})
        month = given.get("maand")
        return Asked(
            words=given.get("zoek", ""),
            kind=given.get("soort", ""),
            theme=given.get("thema", ""),
            where=given.get("waar", ""),
            series=given.get("reeks", ""),
            month=date.fromisoformat(f"{month}-01") if month else None,
        )


def months(today, count=12):
    """This month and those after it: (2026-12, december 2026)."""
    for n in range(today.month - 1, today.month - 1 + count):
        year, month = today.year + n // 12, n % 12 + 1
        yield f"{year}-{month:02}", f"{MONTHS[month]} {year}"
