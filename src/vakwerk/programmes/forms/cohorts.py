"""What people type about a cohort. Who applies fills in one field."""

from django import forms
from django.utils.translation import gettext_lazy

from vakwerk.privacy.public import PracticeText
from vakwerk.programmes.forms.homework import ClubForm
from vakwerk.programmes.forms.programmes import PersonField, Told


class CohortForm(Told):
    title = forms.CharField(max_length=120, label=gettext_lazy("What is the cohort called?"))
    entry = PracticeText(
        rows=4,
        max_length=2000,
        label=gettext_lazy("What does somebody bring along who applies?"),
        help_text=gettext_lazy("For example: two years of work with clients, and a lead who gives room to practise."),
    )
    seats = forms.IntegerField(min_value=2, max_value=100, label=gettext_lazy("How many places are there?"))
    trainer = PersonField(
        label=gettext_lazy("The e-mail address of who teaches"),
        help_text=gettext_lazy("Of the account in Vakwerk. Who teaches decides who is admitted."),
    )


class AdmitForm(Told):
    words = PracticeText(
        rows=3,
        max_length=1000,
        required=False,
        label=gettext_lazy("What need she not do again?"),
        help_text=gettext_lazy("What she can show already. Leave it empty when there is nothing."),
    )


class TogetherForm(ClubForm):
    """The group of peers that a cohort becomes."""

    name = forms.CharField(max_length=80, label=gettext_lazy("What is your group called?"))
    people = forms.MultipleChoiceField(
        widget=forms.CheckboxSelectMultiple,
        label=gettext_lazy("Whom do you invite?"),
        help_text=gettext_lazy("Everybody may say no."),
    )


class OfferForm(Told):
    shows = PracticeText(
        rows=3,
        max_length=1000,
        label=gettext_lazy("What can somebody see in your practice?"),
        help_text=gettext_lazy(
            "For example: a first talk, on a Tuesday morning. Ask your client first: a no needs no reason."
        ),
    )


class AskVisitForm(Told):
    question = PracticeText(
        rows=2,
        max_length=500,
        label=gettext_lazy("With which question do you come to look?"),
        help_text=gettext_lazy("By asking you promise to tell nobody what you hear about clients."),
    )


class ShowChangeForm(forms.Form):
    """Which of her changes."""

    change = forms.ChoiceField(
        widget=forms.RadioSelect,
        label=gettext_lazy("With which change does your cohort look along?"),
        help_text=gettext_lazy("Everybody in it reads the whole story. Choose it once more to let in who came later."),
    )

    def __init__(self, *args, changes, **kwargs):
        super().__init__(*args, **kwargs)
        self.changes = {each.pk: each for each in changes}
        self.fields["change"].choices = [(each.pk, each.title) for each in self.changes.values()]

    def facts(self):
        return {"change": self.changes[self.cleaned_data["change"]]}
