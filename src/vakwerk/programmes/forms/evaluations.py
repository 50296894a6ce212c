"""What who learned in a module thought of it."""

from django import forms
from django.utils.translation import gettext_lazy

from vakwerk.privacy.public import PracticeText
from vakwerk.programmes.forms.programmes import Told
from vakwerk.programmes.states import Used


class EvaluationForm(Told):
    used = forms.ChoiceField(
        choices=Used.choices,
        widget=forms.RadioSelect,
        label=gettext_lazy("Did you use it in your own work?"),
    )
    helped = PracticeText(
        rows=3,
        max_length=1000,
        required=False,
        label=gettext_lazy("What helped you?"),
        help_text=gettext_lazy("You may leave this empty. Write no names of people."),
    )
    change = PracticeText(
        rows=3,
        max_length=1000,
        required=False,
        label=gettext_lazy("What should be different next time?"),
        help_text=gettext_lazy("You may leave this empty. Write no names of people."),
    )
