"""Deviating from a rule in six fields (the rule itself is the first), or preparing the formal way."""

from django import forms
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from vakwerk.casework import rules
from vakwerk.casework.forms.fields import EvidenceField, LookBackDay, VersionField
from vakwerk.privacy.public import CaseForm, CaseText


class OnARule(CaseForm):
    """A form about a rule as it stood when the form was opened: changed in the meantime, it is read once more."""

    version = VersionField()

    def __init__(self, *args, rule, **kwargs):
        super().__init__(*args, initial={"version": rule.version}, **kwargs)
        self.rule = rule

    def clean(self):
        given = super().clean()
        holds = rules.is_in_force(self.rule)
        if not holds:
            self.add_error(None, holds.reason)
        if given.get("version") not in (None, self.rule.version):
            words = _("This rule was changed while you wrote. Read it again; what you typed is still here.")
            self.add_error(None, words)
            self.data = self.data.copy()
            self.data[self.add_prefix("version")] = self.rule.version
        return given


class DeviationForm(OnARule):
    did_instead = CaseText(
        rows=2,
        max_length=1000,
        label=gettext_lazy("What did you do instead?"),
        help_text=gettext_lazy("Write about the situation, not about the person. No names."),
    )
    why_pinched = CaseText(
        rows=3,
        max_length=600,
        label=gettext_lazy("Why did the rule pinch here?"),
        help_text=gettext_lazy(
            "The owner of the rule reads this, without your name. In a small municipality he may guess who wrote it. "
            "So leave the case out."
        ),
    )
    evidence = EvidenceField()
    expected_effect = CaseText(rows=2, max_length=600, label=gettext_lazy("What do you expect of it?"))
    look_back_on = LookBackDay()


class FormalForm(OnARule):
    justification = CaseText(
        label=gettext_lazy("Which special circumstances are there?"),
        help_text=gettext_lazy("What is different here from what the rule was made for? No names."),
    )
    disproportion = CaseText(
        label=gettext_lazy("Why would the rule weigh too heavily here?"),
        help_text=gettext_lazy("What does it cost to follow it, set against what the rule is for?"),
    )
    evidence = EvidenceField()


class ReferForm(forms.Form):
    referred_on = forms.DateField(
        label=gettext_lazy("On which day was the decision asked for?"),
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )
    registered = forms.BooleanField(label=gettext_lazy("It is registered there, in the case system"))

    def clean_referred_on(self):
        day = self.cleaned_data["referred_on"]
        verdict = rules.has_been(day, localdate())
        if not verdict:
            raise forms.ValidationError(verdict.reason)
        return day


class JustifyForm(CaseForm):
    justification = CaseText(
        label=gettext_lazy("Your reasons in this case"),
        help_text=gettext_lazy("For who thought along and for yourself. The owner of the rule does not read this."),
    )
