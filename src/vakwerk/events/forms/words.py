"""What people wish, ask, take along and tell."""

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from vakwerk.privacy.public import AsksOnce, PracticeText
from vakwerk.ui.public import SharedForm

MOST_GIVEN, LONGEST = 5, 80


class WishForm(AsksOnce):
    text = PracticeText(max_length=300, rows=2, label=gettext_lazy("What would you like to learn? One sentence."))
    theme = forms.ModelChoiceField(
        queryset=None, label=gettext_lazy("About which theme?"), empty_label=gettext_lazy("Choose a theme")
    )

    def __init__(self, *args, themes, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["theme"].queryset = themes


class ThemeForm(forms.Form):
    name = forms.CharField(max_length=60, label=gettext_lazy("Name of the theme"))


class EventTakeawayForm(AsksOnce):
    text = PracticeText(rows=3, label=gettext_lazy("What do you take along?"))


class UsedForm(AsksOnce):
    used = forms.MultipleChoiceField(
        required=False, widget=forms.CheckboxSelectMultiple, label=gettext_lazy("Did you use any of this?")
    )
    told = PracticeText(
        required=False,
        rows=3,
        label=gettext_lazy("What did you use, and how did it go?"),
        help_text=gettext_lazy("Hosts and speakers read this without your name. Nothing is an answer too."),
    )
    text = PracticeText(required=False, rows=3, label=gettext_lazy("What you take along, for yourself"))

    def __init__(self, *args, given_along, **kwargs):
        super().__init__(*args, **kwargs)
        if given_along:
            self.fields["used"].choices = [(sentence, sentence) for sentence in given_along]
        else:
            del self.fields["used"]

    def facts(self):
        return {name: self.cleaned_data[name] for name in ("used", "told", "text") if name in self.fields}


class UsedLinkForm(AsksOnce):
    told = PracticeText(
        rows=3,
        label=gettext_lazy("What did you use of it?"),
        help_text=gettext_lazy("One sentence is enough. Nothing is an answer too."),
    )


class GivenForm(SharedForm, AsksOnce):
    sentences = PracticeText(
        rows=5,
        required=False,
        label=gettext_lazy("What could people use of it?"),
        help_text=gettext_lazy("At most five, one on each line. Two weeks later people tick what they used."),
    )

    def clean_sentences(self):
        found = sentences(self.cleaned_data["sentences"])
        if len(found) > MOST_GIVEN or any(len(sentence) > LONGEST for sentence in found):
            raise forms.ValidationError(_("At most five, each no longer than eighty letters."))
        return self.cleaned_data["sentences"]

    def facts(self):
        return {"sentences": sentences(self.cleaned_data["sentences"])}


def sentences(text):
    """Each line once, without empty ones."""
    lines = [line.strip() for line in text.splitlines()]
    return list(dict.fromkeys(line for line in lines if line))


class RecordingForm(SharedForm):
    recording = forms.URLField(
        max_length=300, assume_scheme="https", label=gettext_lazy("Where can the recording be seen?")
    )
    nobody_shown = forms.BooleanField(
        required=False, label=gettext_lazy("Nobody who did not say yes can be seen or heard in it")
    )


class AnswerForm(SharedForm, AsksOnce):
    answer = PracticeText(
        required=False,
        rows=3,
        label=gettext_lazy("What was the answer?"),
        help_text=gettext_lazy("Whoever was there reads it. Leave it empty when you answered in the lecture."),
    )
