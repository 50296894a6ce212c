"""What people type about a moral deliberation: the question in general words, agreements, what came of it."""

from django import forms
from django.utils.translation import gettext_lazy

from vakwerk.methods.public import CallLink
from vakwerk.peers.forms.dates import Moment
from vakwerk.privacy.public import AsksOnce, PracticeText
from vakwerk.ui.public import SharedForm


class DeliberationForm(AsksOnce):
    question = PracticeText(
        max_length=300,
        rows=2,
        label=gettext_lazy("What is your question, in general words?"),
        help_text=gettext_lazy("For example: is it right to…? Nobody should be recognised in it: this sentence stays."),
    )
    starts_at = Moment(label=gettext_lazy("When?"))
    group = forms.ModelChoiceField(
        queryset=None,
        required=False,
        label=gettext_lazy("With whom?"),
        empty_label=gettext_lazy("With a new group, for this question alone"),
    )
    place = forms.CharField(max_length=80, required=False, label=gettext_lazy("Where?"))
    call_url = CallLink()

    def __init__(self, *args, groups, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["group"].queryset = groups
        self.fields["group"].label_from_instance = lambda group: group.name


class WorkingForm(SharedForm, AsksOnce):
    text = PracticeText(
        max_length=1000,
        rows=4,
        label=gettext_lazy("What did you agree on how you work?"),
        help_text=gettext_lazy("Only on your own way of working. Nothing about a client, and not what anybody said."),
    )


class BecameForm(AsksOnce):
    became = PracticeText(
        max_length=500,
        rows=3,
        label=gettext_lazy("What came of it? Two sentences."),
        help_text=gettext_lazy("Who was there reads it, for ninety days. Nothing about a client."),
    )
