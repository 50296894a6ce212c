"""A sample of what a fund decided."""

from django import forms
from django.utils.translation import gettext_lazy

from vakwerk.privacy.public import PracticeText
from vakwerk.ui.public import DayField


class SampleForm(forms.Form):
    reason = PracticeText(
        rows=3,
        max_length=600,
        label=gettext_lazy("Why do you check?"),
        help_text=gettext_lazy("It is kept. The secretary and who keeps the fund read it, with your name."),
    )
    size = forms.IntegerField(min_value=1, max_value=10, initial=5, label=gettext_lazy("How many applications?"))
    starts_on = DayField(label=gettext_lazy("Decided from which day?"))
    ends_on = DayField(label=gettext_lazy("Until which day?"))
