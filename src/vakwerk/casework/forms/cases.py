"""A case: brought in, weighed, chosen in, looked back at. Every text is kept only without who it is about."""

from django import forms
from django.utils.formats import date_format, time_format
from django.utils.timezone import localtime
from django.utils.translation import gettext_lazy

from vakwerk.casework.forms.fields import LookBackDay
from vakwerk.casework.states import Again, Choice
from vakwerk.library.public import kept_by
from vakwerk.methods.public import EvidenceKind
from vakwerk.privacy.public import CaseForm, CaseText

SUBJECT = gettext_lazy("What is it about? One line in general words.")


class WriteCaseForm(CaseForm):
    subject = CaseText(max_length=120, rows=1, label=SUBJECT)
    text = CaseText(
        rows=8,
        label=gettext_lazy("What is going on?"),
        help_text=gettext_lazy("What happened, which rule stands in the way, and what the client says. No names."),
    )


class BringForm(WriteCaseForm):
    """With the meeting it is for; the text may come later."""

    meeting = forms.ModelChoiceField(
        queryset=None,
        required=False,
        label=gettext_lazy("For which meeting?"),
        empty_label=gettext_lazy("I do not know yet"),
    )
    note = forms.CharField(required=False, max_length=120, widget=forms.HiddenInput)
    note_follows = forms.BooleanField(
        required=False,
        initial=True,
        label=gettext_lazy("Let the note I began with say the same, so that no name stays there either"),
    )

    field_order = ["text", "subject", "meeting", "note_follows", "note"]

    def __init__(self, *args, meetings, **kwargs):
        super().__init__(*args, **kwargs)
        if not self["note"].value():
            del self.fields["note"], self.fields["note_follows"]
        self.fields["meeting"].queryset = meetings
        self.fields["meeting"].label_from_instance = named
        self.fields["text"].required = False


def named(meeting):
    starts_at = localtime(meeting.starts_at)
    return f"{date_format(starts_at, 'l j F')}, {time_format(starts_at)}"


class ConsiderationForm(CaseForm):
    """What weighs, from one side of a frame."""

    facet = forms.ChoiceField(widget=forms.RadioSelect, label=gettext_lazy("From which side?"))
    text = CaseText(
        rows=2,
        max_length=600,
        label=gettext_lazy("What weighs?"),
        help_text=gettext_lazy("A personal view. When somebody asks for openness, it may be given, without a name."),
    )
    evidence = forms.ChoiceField(
        choices=EvidenceKind.choices, widget=forms.RadioSelect, label=gettext_lazy("What does it rest on?")
    )

    def __init__(self, *args, facets, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["facet"].choices = facets


class AdviceForm(CaseForm):
    choice = forms.ChoiceField(
        choices=Choice.choices, widget=forms.RadioSelect, label=gettext_lazy("What do you choose?")
    )
    advice = CaseText(rows=4, label=gettext_lazy("What did you take from the talk?"))
    look_back_on = LookBackDay()


class LookBackForm(CaseForm):
    text = CaseText(rows=3, label=gettext_lazy("What came of it?"), help_text=gettext_lazy("Two sentences are enough."))
    again = forms.ChoiceField(
        choices=Again.choices,
        required=False,
        widget=forms.RadioSelect,
        label=gettext_lazy("Would you do the same again?"),
    )


class DoneForm(forms.Form):
    """What was shared of it in the library, if anything."""

    lesson = forms.ModelChoiceField(
        queryset=None,
        required=False,
        empty_label=gettext_lazy("Nothing (yet)"),
        label=gettext_lazy("What did you share of it?"),
    )

    def __init__(self, *args, by, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["lesson"].queryset = kept_by(by)
