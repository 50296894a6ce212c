"""What is asked of who is in a story, and what they answer."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from vakwerk.magazine.models import Footing

DAY = {"widget": forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")}
SIGNS = [
    ("people", gettext_lazy("Names, places and employers are out of it, also in pictures.")),
    ("rare", gettext_lazy("There is no rare profession, illness or family in it.")),
    ("place", gettext_lazy("In a village she would not be known by it.")),
    ("numbers", gettext_lazy("Exact ages, dates and amounts have been changed or left out.")),
    ("news", gettext_lazy("Nobody knows the story from the news or from social media.")),
    ("herself", gettext_lazy("She herself would not be hurt to read it.")),
]


class AskForm(forms.Form):
    name = forms.CharField(max_length=120, label=gettext_lazy("Who was interviewed?"))
    email = forms.EmailField(
        label=gettext_lazy("Her e-mail address"),
        help_text=gettext_lazy("She gets a link to read her words. She needs no account."),
    )


class RemarksForm(forms.Form):
    remarks = forms.CharField(
        max_length=3000,
        required=False,
        label=gettext_lazy("What should be different?"),
        help_text=gettext_lazy("Leave it empty when you agree."),
        widget=forms.Textarea(attrs={"rows": 5}),
    )

    def __init__(self, *args, answer="", **kwargs):
        super().__init__(*args, **kwargs)
        self.answer = answer if answer in ("agree", "object") else "object"

    def clean_remarks(self):
        remarks = self.cleaned_data["remarks"].strip()
        if self.answer == "object" and not remarks:
            raise ValidationError(_("Say in a few words what should be different."))
        return remarks


class ConsentForm(forms.Form):
    name = forms.CharField(max_length=120, label=gettext_lazy("Who is on it?"))
    email = forms.EmailField(
        required=False,
        label=gettext_lazy("Her e-mail address"),
        help_text=gettext_lazy("She gets a link to say yes or no, and to take her yes back."),
    )
    on_paper = forms.CharField(
        max_length=160,
        required=False,
        label=gettext_lazy("Or where is her consent on paper?"),
    )
    ends_on = forms.DateField(label=gettext_lazy("Until which day?"), **DAY)

    def clean(self):
        given = super().clean()
        if not self.errors and bool(given.get("email")) == bool(given.get("on_paper")):
            raise ValidationError(_("Give her e-mail address, or say where her consent on paper is."))
        return given

    def clean_ends_on(self):
        if self.cleaned_data["ends_on"] <= localdate():
            raise ValidationError(_("Choose a day in the future: a consent has an end."))
        return self.cleaned_data["ends_on"]


class ClientForm(forms.Form):
    signs = forms.MultipleChoiceField(
        choices=SIGNS,
        widget=forms.CheckboxSelectMultiple,
        label=gettext_lazy("I have looked at this"),
        help_text=gettext_lazy("No program finds this. Tick what you have looked at and is in order."),
    )
    footing = forms.ChoiceField(
        choices=Footing.choices, widget=forms.RadioSelect, label=gettext_lazy("Why may we tell it?")
    )
    kept_at = forms.CharField(
        max_length=160,
        required=False,
        label=gettext_lazy("Where is the consent of the client?"),
        help_text=gettext_lazy("For example: in her file, under code B7-22. No name."),
    )
    ends_on = forms.DateField(required=False, label=gettext_lazy("Until which day does she consent?"), **DAY)

    def clean_signs(self):
        if len(self.cleaned_data["signs"]) < len(SIGNS):
            raise ValidationError(_("Go through all of them. What is not in order yet, change in the text first."))
        return self.cleaned_data["signs"]

    def clean(self):
        given = super().clean()
        consents = given.get("footing") == Footing.CONSENT
        if consents and not (given.get("kept_at") and given.get("ends_on")):
            raise ValidationError(_("Say where her consent is, and until which day."))
        return given

    def facts(self):
        given = self.cleaned_data
        if given["footing"] == Footing.GENERALISED:
            return {"footing": given["footing"]}
        return {name: given[name] for name in ("footing", "kept_at", "ends_on")}
