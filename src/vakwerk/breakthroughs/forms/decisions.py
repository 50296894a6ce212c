"""A decision, its letter, what stands in the case system, and what was paid."""

from django import forms
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from vakwerk.breakthroughs.rules import fits_ceiling, looked_at_other_benefits, says_why_otherwise
from vakwerk.breakthroughs.states import GIFTS, Outcome
from vakwerk.privacy.public import CaseForm, CaseText
from vakwerk.ui.public import DayField, EuroField

LETTER = gettext_lazy("What do you tell the client?")
PLAINLY = gettext_lazy("In plain words, with “you”. It becomes the middle of the letter.")


class DecisionForm(CaseForm):
    optional = ()  # what need not be written depends on what is decided: the help of each field says when

    outcome = forms.ChoiceField(
        choices=Outcome.choices, widget=forms.RadioSelect, label=gettext_lazy("What do you decide?")
    )
    cents = EuroField(
        required=False, label=gettext_lazy("Which amount, in euros?"), help_text=gettext_lazy("Only with a gift.")
    )
    motivation = CaseText(rows=4, label=gettext_lazy("Why?"))
    departure = CaseText(
        required=False,
        rows=3,
        label=gettext_lazy("Why otherwise than the panel advised?"),
        help_text=gettext_lazy("Only when you depart from the advice. It stands in the letter."),
    )
    other_benefits = CaseText(
        required=False,
        rows=2,
        max_length=600,
        label=gettext_lazy("What does it do to other benefits?"),
        help_text=gettext_lazy("Only with a gift: does it count as means somewhere? Say what was looked up."),
    )
    letter = CaseText(rows=4, label=LETTER, help_text=PLAINLY)

    def __init__(self, *args, version, advice, **kwargs):
        known = {"outcome": advice.outcome, "cents": advice.cents or None} if advice else {}
        super().__init__(*args, initial=known, **kwargs)
        self.version, self.advice = version, advice

    def clean(self):
        given = super().clean()
        if given.get("outcome") in GIFTS and not given.get("cents") and "cents" not in self.errors:
            self.add_error("cents", _("Fill in which amount you grant."))
        if given.get("outcome") not in GIFTS and given.get("cents"):
            self.add_error("cents", _("A refusal or a referral has no amount."))
        if self.advice and not self.errors:
            self.lay_beside_the_advice(given)
        return given

    def lay_beside_the_advice(self, given):
        cents = given["cents"] or 0
        fits = fits_ceiling(self.version, cents)
        says = says_why_otherwise(self.advice, given["outcome"], cents, given["departure"])
        looked = looked_at_other_benefits(given["outcome"], given["other_benefits"])
        for name, verdict in (("cents", fits), ("departure", says), ("other_benefits", looked)):
            if not verdict:
                self.add_error(name, verdict.reason)

    def facts(self):
        texts = ("outcome", "motivation", "departure", "other_benefits", "letter")
        return {name: self.cleaned_data[name] for name in texts} | {"cents": self.cleaned_data["cents"] or 0}


class LetterTextForm(CaseForm):
    letter = CaseText(rows=8, label=LETTER, help_text=PLAINLY)


class RegisterForm(forms.Form):
    on = DayField(label=gettext_lazy("Since which day does the sent letter stand in the case system?"))

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["on"].initial = localdate


class PaidForm(forms.Form):
    paid_on = DayField(label=gettext_lazy("On which day was it paid?"))

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["paid_on"].initial = localdate
