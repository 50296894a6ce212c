"""What people type when they look for a group, or have room in theirs."""

from django import forms
from django.utils.translation import gettext_lazy

from vakwerk.privacy.public import AsksOnce, PracticeText


class SeekForm(AsksOnce):
    theme = PracticeText(
        max_length=60,
        widget=forms.TextInput(),
        label=gettext_lazy("About which theme?"),
        help_text=gettext_lazy("A few words, for example: newcomers and work."),
    )
    text = PracticeText(
        max_length=500,
        rows=4,
        label=gettext_lazy("What do you look for?"),
        help_text=gettext_lazy("For example how often, and where or by video call."),
    )


class OfferForm(SeekForm):
    text = PracticeText(
        max_length=500,
        rows=4,
        label=gettext_lazy("What does your group do?"),
        help_text=gettext_lazy("For example how often, and where or by video call. No names: your group stays closed."),
    )


class JoinForm(AsksOnce):
    message = PracticeText(
        max_length=500,
        rows=3,
        label=gettext_lazy("Who are you, and why this group?"),
        help_text=gettext_lazy("The members read it with your name. It goes as soon as they have answered."),
    )


class InviteSeekerForm(forms.Form):
    group = forms.ModelChoiceField(queryset=None, label=gettext_lazy("To which group?"), empty_label=None)

    def __init__(self, *args, groups, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["group"].queryset = groups
        self.fields["group"].label_from_instance = lambda group: group.name
