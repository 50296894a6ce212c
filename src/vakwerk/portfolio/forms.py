from django import forms
from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext_lazy as _

from vakwerk.ledger.public import LearningMode
from vakwerk.privacy.public import AsksOnce, PracticeText


class JotForm(AsksOnce):
    """The one field of the home page."""

    text = PracticeText(label=_("What kept you busy?"), rows=3)


class MomentForm(AsksOnce):
    text = PracticeText(label=_("What kept you busy, or what did you learn?"), rows=4)
    happened_on = forms.DateField(
        label=_("When was it?"), widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    )
    mode = forms.ChoiceField(choices=LearningMode.choices, label=_("How did you learn it?"), widget=forms.RadioSelect)


class BringInForm(forms.Form):
    """For which meeting."""

    session = forms.ModelChoiceField(queryset=None, label=_("For which meeting?"), empty_label=None)

    def __init__(self, *args, sessions, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["session"].queryset = sessions
        self.fields["session"].label_from_instance = named


def named(session):
    return f"{session.group.name}, {date_format(localtime(session.starts_at), 'j F')}"
