"""Five questions about one talk, in the words of who answers; a code; who is asked besides."""

import re

from django import forms
from django.utils.translation import gettext_lazy as _

from vakwerk.practice.forms.fields import ColleagueField, NothingChosen
from vakwerk.practice.queries.voices import catalogue
from vakwerk.practice.states import POINTS, VoiceRole
from vakwerk.privacy.public import may_store, pointed_out

LONGEST = 600


def tidy_code(typed):
    return re.sub(r"[\W_]", "", typed).upper()[:6]


class VoiceForm(forms.Form):
    """Nothing is mandatory: whoever does not know leaves it out. What could name somebody is asked to be taken out."""

    heard = forms.TypedChoiceField(required=False, coerce=int, empty_value=None, widget=NothingChosen)
    clear = forms.TypedChoiceField(required=False, coerce=int, empty_value=None, widget=NothingChosen)
    say = forms.TypedChoiceField(required=False, coerce=int, empty_value=None, widget=NothingChosen)
    helped = forms.TypedChoiceField(required=False, coerce=int, empty_value=None, widget=NothingChosen)
    better = forms.CharField(required=False, max_length=LONGEST, widget=forms.Textarea(attrs={"rows": 3}))

    def __init__(self, *args, language, role=VoiceRole.CLIENT, **kwargs):
        super().__init__(*args, **kwargs)
        texts = catalogue()[language]
        self.no_names = texts["client"]["no_names"]
        for name, question in texts[role]["questions"].items():
            self.fields[name].label = question
        scale = [(str(step["value"]), step["label"]) for step in texts["scale"]]
        for name in POINTS:
            self.fields[name].choices = [*scale, ("", texts["buttons"]["skip"])]
        self.fields["better"].widget.attrs["autocomplete"] = "off"

    def clean_better(self):
        text = self.cleaned_data["better"].replace("\0", "")
        if not may_store(text) or pointed_out(text):
            raise forms.ValidationError(self.no_names)
        return text


class PaperForm(VoiceForm):
    code = forms.CharField(
        max_length=12, label=_("The code on the form"), widget=forms.TextInput(attrs={"autocomplete": "off"})
    )
    field_order = ["code"]

    def clean_code(self):
        return tidy_code(self.cleaned_data["code"])


class EvaluatorForm(forms.Form):
    evaluator = ColleagueField(
        label=_("Who lays the answers side by side?"),
        help_text=_("The e-mail address of a colleague who takes no part in the experiment."),
    )

    def __init__(self, *args, by, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["evaluator"].by = by


class AskForm(forms.Form):
    officer = ColleagueField(
        required=False,
        label=_("Which income officer goes on with this client?"),
        help_text=_("Her e-mail address. She gets the same five questions. Leave it empty when nobody does."),
    )

    def __init__(self, *args, by, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["officer"].by = by
