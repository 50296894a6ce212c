"""Fields that several forms use."""

from django import forms
from django.utils.translation import gettext as _

from vakwerk.people.public import colleagues_of


class ColleagueField(forms.EmailField):
    """The address of a colleague of who types it (`by`, set by the form); never her own."""

    by = None

    def clean(self, value):
        typed = super().clean(value).lower()
        if not typed:
            return None
        found = colleagues_of(self.by).filter(email=typed).first()
        if found is None:
            raise forms.ValidationError(_("This is not the address of a colleague here."))
        return found


class NothingChosen(forms.RadioSelect):
    """Before somebody answers nothing is chosen, not that she does not know either."""

    def format_value(self, value):
        return [] if value is None else super().format_value(value)
