"""Rules: written down, changed, given away; and the answer of an owner."""

from django import forms
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from vakwerk.casework.forms.fields import ColleaguesField
from vakwerk.casework.states import NormLevel
from vakwerk.privacy.public import AsksOnce, PracticeText
from vakwerk.ui.public import SharedForm

ANSWERS = (
    ("keep_rule", gettext_lazy("The rule stays as it is")),
    ("change_rule", gettext_lazy("I change the rule")),
    ("abolish_rule", gettext_lazy("I abolish the rule")),
)


class OwnerField(ColleaguesField):
    """One colleague, or oneself."""

    def __init__(self, **kwargs):
        super().__init__(**{"widget": forms.EmailInput()} | kwargs)

    def clean(self, value):
        typed = (value or "").strip().lower()
        if typed == self.by.email:
            return self.by
        found = super().clean(typed)
        if len(found) > 1:
            raise forms.ValidationError(_("A rule has one owner."))
        return found[0] if found else None


class RuleForm(forms.Form):
    place = forms.ChoiceField(label=gettext_lazy("For whom does it hold?"))
    name = forms.CharField(max_length=120, label=gettext_lazy("What is the rule called?"))
    level = forms.ChoiceField(
        choices=NormLevel.choices,
        initial=NormLevel.WORK_INSTRUCTION,
        widget=forms.RadioSelect,
        label=gettext_lazy("On which level does it stand?"),
        help_text=gettext_lazy("From a work instruction and a custom a professional may deviate herself."),
    )
    text = forms.CharField(
        max_length=2000, widget=forms.Textarea(attrs={"rows": 4}), label=gettext_lazy("What does it say?")
    )
    owner = OwnerField(
        required=False,
        label=gettext_lazy("Who owns it?"),
        help_text=gettext_lazy("The e-mail address of who changes it and hears when it pinches. A law has no owner."),
    )
    holds_from = forms.DateField(
        label=gettext_lazy("Since when?"), widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    )

    def __init__(self, *args, by, places, **kwargs):
        super().__init__(*args, **kwargs)
        self.places = {place.pk: place for place in places}
        self.fields["place"].choices = [(place.pk, str(place)) for place in places]
        self.fields["owner"].by = by
        self.fields["holds_from"].initial = localdate

    def clean_place(self):
        return self.places[self.cleaned_data["place"]]


class ChangeForm(SharedForm):
    text = forms.CharField(
        max_length=2000, widget=forms.Textarea(attrs={"rows": 5}), label=gettext_lazy("What does it say from now on?")
    )
    reason = forms.CharField(
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3}),
        label=gettext_lazy("Why do you change it?"),
        help_text=gettext_lazy("Everyone for whom the rule holds reads this."),
    )


class OwnerForm(forms.Form):
    owner = OwnerField(label=gettext_lazy("Who owns it from now on?"), help_text=gettext_lazy("An e-mail address."))

    def __init__(self, *args, by, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["owner"].by = by


class AnswerForm(SharedForm, AsksOnce):
    """What the owner of a rule answers. The reason goes to everyone concerned."""

    answer = forms.ChoiceField(
        choices=ANSWERS, widget=forms.RadioSelect, label=gettext_lazy("What do you do with the rule?")
    )
    text = PracticeText(
        required=False,
        rows=3,
        max_length=2000,
        label=gettext_lazy("What does the rule say from now on?"),
        help_text=gettext_lazy("Only when you change it."),
    )
    reason = PracticeText(
        label=gettext_lazy("Why?"),
        help_text=gettext_lazy("Everyone concerned reads this: who deviated, and who thought along."),
    )

    def clean(self):
        given = super().clean()
        stood = (self.initial.get("text") or "").strip()
        if given.get("answer") == "change_rule" and given.get("text", "").strip() in ("", stood):
            self.add_error("text", _("Write what the rule says from now on."))
        return given
