"""A sample of what a fund decided."""

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from vakwerk.breakthroughs.rules.samples import LEAST_SAID, MOST_DRAWN
from vakwerk.privacy.public import PracticeText
from vakwerk.ui.public import DayField


class SampleForm(forms.Form):
    reason = PracticeText(
        rows=3,
        min_length=LEAST_SAID,
        max_length=600,
        label=gettext_lazy("Why do you check?"),
        help_text=gettext_lazy("It is kept. The secretary and who keeps the fund read it, with your name."),
    )
    size = forms.IntegerField(
        min_value=1, max_value=MOST_DRAWN, initial=5, label=gettext_lazy("How many applications?")
    )
    starts_on = DayField(label=gettext_lazy("Decided from which day?"))
    ends_on = DayField(label=gettext_lazy("Until which day?"))

    def clean(self):
        given = super().clean()
        first, last = given.get("starts_on"), given.get("ends_on")
        if first and last and last < first:
            self.add_error("ends_on", _("The last day is before the first one."))
        return given
