"""What people type about homework. What they write about their own work is kept only without who it is about."""

from datetime import timedelta

from django import forms
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from vakwerk.privacy.public import CaseForm, CaseText, PracticeText
from vakwerk.programmes.forms.programmes import Told
from vakwerk.programmes.states import GivenTo
from vakwerk.ui.public import DayField

A_YEAR = timedelta(days=366)


class AssignmentForm(Told):
    title = forms.CharField(max_length=120, label=gettext_lazy("What is the task called?"))
    text = PracticeText(
        rows=5,
        max_length=3000,
        label=gettext_lazy("What does somebody try, and what does she write about it?"),
        help_text=gettext_lazy("Something small that fits into an ordinary week."),
    )
    given_to = forms.ChoiceField(
        choices=GivenTo.choices,
        widget=forms.RadioSelect,
        initial=GivenTo.GROUP,
        label=gettext_lazy("Who reads what is handed in?"),
        help_text=gettext_lazy("No team lead reads it, also when she takes part herself."),
    )
    due_on = DayField(label=gettext_lazy("By which day?"))

    def clean_due_on(self):
        day = self.cleaned_data["due_on"]
        if not localdate() <= day <= localdate() + A_YEAR:
            raise forms.ValidationError(_("Choose a day that is still to come, within a year."))
        return day


class Written(CaseForm):
    """Its texts, and nothing of what was decided about names."""

    def facts(self):
        return {name: self.cleaned_data[name] for name in self.fields}


class HomeworkForm(Written):
    text = CaseText(
        rows=10,
        label=gettext_lazy("What did you do, and what did you see?"),
        help_text=gettext_lazy("Without names: we look along with you. It is yours alone until you hand it in."),
    )


class FeedbackForm(Written):
    text = CaseText(
        rows=3,
        max_length=2000,
        label=gettext_lazy("What is strong in it, and what would you try next?"),
        help_text=gettext_lazy("Say what you see in the work, not how you find the person."),
    )


class NoteForm(Written):
    tried = CaseText(
        rows=3,
        max_length=2000,
        label=gettext_lazy("What did you try?"),
        help_text=gettext_lazy("One conversation is enough. Without names: we look along with you."),
    )
    happened = CaseText(
        rows=3,
        max_length=2000,
        label=gettext_lazy("What happened?"),
        help_text=gettext_lazy("Also when it did not work."),
    )


class ClubForm(forms.Form):
    """A group of peers of some who learn here."""

    name = forms.CharField(max_length=80, label=gettext_lazy("What is your club called?"))
    people = forms.MultipleChoiceField(
        widget=forms.CheckboxSelectMultiple,
        label=gettext_lazy("Whom do you invite?"),
        help_text=gettext_lazy("Seven people at most. Everybody may say no."),
    )

    def __init__(self, *args, people, **kwargs):
        super().__init__(*args, **kwargs)
        self.by_key = {person.pk: person for person in people}
        self.fields["people"].choices = [(person.pk, person.name) for person in people]

    def facts(self):
        return {"name": self.cleaned_data["name"], "people": [self.by_key[pk] for pk in self.cleaned_data["people"]]}
