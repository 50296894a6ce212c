"""What came of it, in two minutes; and the code of somebody who left."""

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from vakwerk.breakthroughs.states import Course
from vakwerk.privacy.public import CaseForm, CaseText


class EffectForm(CaseForm):
    optional = ()  # only of a client who is out of sight is there nothing to tell

    course = forms.ChoiceField(choices=Course.choices, widget=forms.RadioSelect, label=gettext_lazy("How does it go?"))
    text = CaseText(
        required=False,
        rows=3,
        max_length=1500,
        label=gettext_lazy("What came of it?"),
        help_text=gettext_lazy("Two sentences are enough. Also what you had not expected."),
    )

    def clean(self):
        given = super().clean()
        asks = given.get("course") and given["course"] != Course.OUT_OF_SIGHT
        if asks and not given.get("text") and "text" not in self.errors:
            self.add_error("text", _("Tell in two sentences what came of it."))
        return given

    def facts(self):
        return {name: self.cleaned_data[name] for name in ("course", "text")}


class CodeForm(forms.Form):
    code = forms.CharField(
        max_length=20,
        label=gettext_lazy("The code of the application"),
        help_text=gettext_lazy("It stands in your case system, with the letter."),
    )
