"""What people type for themselves."""

from django import forms
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from vakwerk.privacy.public import AsksOnce, PracticeText


class TakeawayForm(AsksOnce):
    text = PracticeText(label=gettext_lazy("What do you take along?"), rows=4)


class CommitmentForm(AsksOnce):
    text = PracticeText(label=gettext_lazy("What will you do? One sentence."), rows=2, max_length=300)
    look_back_on = forms.DateField(
        label=gettext_lazy("When do you look back?"),
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )

    def clean_look_back_on(self):
        day = self.cleaned_data["look_back_on"]
        if day < localtime().date():
            raise forms.ValidationError(_("Choose a day that is still to come."))
        return day


class LookBackForm(AsksOnce):
    became = PracticeText(
        label=gettext_lazy("What came of it?"), help_text=gettext_lazy("Two sentences are enough."), rows=3
    )
    for_helpers = PracticeText(
        required=False,
        label=gettext_lazy("A sentence for those who thought along"),
        help_text=gettext_lazy("They read it until your next meeting is closed. Leave it empty to tell nobody."),
        rows=2,
    )


class LinkForm(AsksOnce):
    became = PracticeText(
        label=gettext_lazy("What came of it?"), help_text=gettext_lazy("Two sentences are enough."), rows=3
    )
    share = forms.BooleanField(required=False, label=gettext_lazy("Those who thought along may read this"))
