"""What people type about a change to what all agreed on."""

from django import forms
from django.utils.translation import gettext_lazy

from vakwerk.privacy.public import PracticeText
from vakwerk.programmes.forms.programmes import EstimateForm, Told


class ChangeForm(Told):
    cents = EstimateForm.base_fields["cents"]
    words = PracticeText(rows=3, max_length=1000, label=gettext_lazy("Why, in a few sentences?"))


class LeavingForm(Told):
    organisation = forms.ChoiceField(label=gettext_lazy("Which organisation leaves?"), widget=forms.RadioSelect)
    words = PracticeText(rows=3, max_length=1000, label=gettext_lazy("Why, in a few sentences?"))

    def __init__(self, *args, organisations, **kwargs):
        """organisations: those that pay."""
        super().__init__(*args, **kwargs)
        self.organisations = {each.pk: each for each in organisations}
        self.fields["organisation"].choices = [(each.pk, each.name) for each in organisations]

    def facts(self):
        facts = super().facts()
        return self.organisations[facts.pop("organisation")], facts
