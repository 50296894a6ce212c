"""What people type about a learning agreement."""

from django import forms
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from vakwerk.privacy.public import PracticeText
from vakwerk.programmes.forms.programmes import AHEAD, PersonField, Told
from vakwerk.programmes.queries.agreements import can_ask, leads_of
from vakwerk.ui.public import DayField


class LeadForm(Told):
    """Who her lead is, and what she asks of her."""

    lead = PersonField(
        label=gettext_lazy("The e-mail address of your lead"),
        help_text=gettext_lazy("Your lead reads what you write here, and promises something too."),
    )
    asks = PracticeText(
        rows=3,
        max_length=1000,
        label=gettext_lazy("What do you ask of your lead?"),
        help_text=gettext_lazy("For example: two hours a week to practise."),
    )
    review_on = DayField(label=gettext_lazy("On which day do you both look how it goes?"))

    def __init__(self, *args, by, trainer=None, **kwargs):
        super().__init__(*args, **kwargs)
        self.by, self.trainer = by, trainer
        known = leads_of(by)
        if len(known) == 1:
            self.fields["lead"].initial = known[0].email

    def clean(self):
        if (lead := self.cleaned_data.get("lead")) and not (can := can_ask(self.by, lead, self.teaches())):
            self.add_error("lead", can.reason)
        return super().clean()

    def teaches(self):
        return self.trainer

    def clean_review_on(self):
        day = self.cleaned_data["review_on"]
        if not localdate() < day < localdate() + AHEAD:
            raise forms.ValidationError(_("Choose a day that is still to come, within five years."))
        return day


class AgreementForm(LeadForm):
    learns = PracticeText(rows=3, max_length=1000, label=gettext_lazy("What will you practise at work?"))
    trainer = forms.ChoiceField(label=gettext_lazy("Who of those who teach promises something too?"))
    field_order = ("learns", "lead", "asks", "trainer", "review_on")

    def __init__(self, *args, lecturers, **kwargs):
        super().__init__(*args, **kwargs)
        self.lecturers = {each.pk: each for each in lecturers}
        self.fields["trainer"].choices = [(each.pk, each.name) for each in lecturers]

    def teaches(self):
        return self.lecturers.get(self.cleaned_data.get("trainer"))

    def facts(self):
        return super().facts() | {"trainer": self.teaches()}
