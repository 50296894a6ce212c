"""Experiments: what is tried, what counts, until when; a result; what came out."""

import re

from django import forms
from django.utils.timezone import localdate, now
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from vakwerk.practice import queries, rules
from vakwerk.practice.forms.fields import ColleagueField
from vakwerk.practice.states import LeewayLevel, Outcome, TrialDesign
from vakwerk.privacy.public import AsksOnce, PracticeText
from vakwerk.ui.public import DayField, SharedForm

MOST = 100_000  # clients


class ExperimentForm(SharedForm, AsksOnce):
    title = forms.CharField(max_length=90, label=gettext_lazy("What do you call it?"))
    expects = PracticeText(
        rows=4,
        max_length=1200,
        label=gettext_lazy("What do you expect?"),
        help_text=gettext_lazy("We expect that …, because …. We see it by …."),
    )
    current_practice = PracticeText(required=False, rows=2, max_length=1000, label=gettext_lazy("How do you work now?"))
    trial_practice = PracticeText(
        required=False,
        rows=3,
        max_length=1500,
        label=gettext_lazy("What do you do otherwise?"),
        help_text=gettext_lazy("So that a colleague elsewhere can do exactly the same."),
    )


class SuccessForm(SharedForm, AsksOnce):
    """What counts. It stands fast from the start, so that nobody can move the goal afterwards."""

    success = PracticeText(
        rows=2,
        max_length=500,
        label=gettext_lazy("When is it a success with a client?"),
        help_text=gettext_lazy("Something on which two colleagues would say the same: yes or no."),
    )
    useful_points = forms.IntegerField(
        min_value=1,
        max_value=90,
        label=gettext_lazy("How many percentage points better does it have to get to be worth it?"),
        help_text=gettext_lazy("For example 15: from 3 of every 10 clients to four and a half."),
    )
    most = forms.IntegerField(
        min_value=10,
        max_value=MOST,
        label=gettext_lazy("After how many clients do you stop anyhow?"),
    )
    design = forms.ChoiceField(
        choices=TrialDesign.choices,
        widget=forms.RadioSelect,
        label=gettext_lazy("With what do you compare?"),
        help_text=gettext_lazy(
            "A lot rules out that something else made the difference. It takes about twice as many clients."
        ),
    )
    fair_by = forms.CharField(
        required=False,
        max_length=120,
        label=gettext_lazy("With a lot: which ethics or client council judged it fair to clients?"),
    )
    is_not_about_money = forms.BooleanField(
        required=False, label=gettext_lazy("With a lot: it is not about who gets money")
    )

    def clean(self):
        given = super().clean()
        if given.get("design") == TrialDesign.LOT and not given.get("fair_by"):
            self.add_error("fair_by", _("Say first which council judged the lot fair to clients."))
        if given.get("design") == TrialDesign.LOT and not given.get("is_not_about_money"):
            self.add_error("is_not_about_money", _("A lot never decides who gets money."))
        return given


class StopForm(SharedForm, AsksOnce):
    stop_rule = PracticeText(
        rows=2,
        max_length=500,
        label=gettext_lazy("When do you stop because it does harm?"),
        help_text=gettext_lazy("For example: when three clients say that it burdens them."),
    )
    leeway_level = forms.ChoiceField(
        choices=LeewayLevel.choices,
        widget=forms.RadioSelect,
        label=gettext_lazy("From which kind of rule do you depart?"),
        help_text=gettext_lazy("Who stands behind it gives room for that. The law asks for a basis of its own."),
    )


class OwnForm(SharedForm):
    """What is one's own in each place."""

    own_successes = forms.IntegerField(
        min_value=0,
        max_value=MOST,
        label=gettext_lazy("With how many clients did it succeed until now?"),
    )
    own_n = forms.IntegerField(
        min_value=1,
        max_value=MOST,
        label=gettext_lazy("Of how many clients do you know that?"),
        help_text=gettext_lazy("Count back before you start. From 120 clients on you find the most."),
    )
    ends_on = DayField(label=gettext_lazy("On which day does it end?"))
    sponsor = ColleagueField(
        required=False,
        label=gettext_lazy("Who stands behind it, and can stop it?"),
        help_text=gettext_lazy("An e-mail address. She gives the room when a rule has to give way."),
    )

    def __init__(self, *args, by, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["sponsor"].by = by

    def clean_ends_on(self):
        day = self.cleaned_data["ends_on"]
        if day <= localdate():
            raise forms.ValidationError(_("Choose a day that is still to come."))
        return day

    def clean(self):
        given = super().clean()
        if given.get("own_n") is not None and given.get("own_successes", 0) > given["own_n"]:
            self.add_error("own_successes", _("You counted more than there were."))
        return given


class RoomForm(AsksOnce):
    leeway = PracticeText(
        rows=3,
        max_length=800,
        label=gettext_lazy("Which rule gives way, and who suspends it?"),
        help_text=gettext_lazy("Of a policy rule, an ordinance or the law: on which basis, and who decided that?"),
    )
    leeway_until = DayField(label=gettext_lazy("Until when?"))

    def clean_leeway_until(self):
        day = self.cleaned_data["leeway_until"]
        if day <= localdate():
            raise forms.ValidationError(_("Choose a day that is still to come."))
        return day


class PauseForm(AsksOnce):
    reason = PracticeText(
        rows=3,
        max_length=800,
        label=gettext_lazy("What goes wrong?"),
        help_text=gettext_lazy("Nothing about a client or a colleague. Everyone who takes part hears it."),
    )


class LotForm(forms.Form):
    """Two talks in one's own calendar, neither of which has begun. Nothing of it is kept."""

    first_at = forms.DateTimeField(
        label=gettext_lazy("When is your next talk?"),
        widget=forms.DateTimeInput(attrs={"type": "datetime-local"}, format="%Y-%m-%dT%H:%M"),
    )
    second_at = forms.DateTimeField(
        label=gettext_lazy("And the one after that?"),
        widget=forms.DateTimeInput(attrs={"type": "datetime-local"}, format="%Y-%m-%dT%H:%M"),
    )

    def clean(self):
        given = super().clean()
        if not self.errors:
            verdict = rules.are_still_to_come(given["first_at"], given["second_at"], now())
            if not verdict:
                raise forms.ValidationError(verdict.reason)
        return given


class CodeForm(forms.Form):
    code = forms.CharField(
        max_length=12,
        label=gettext_lazy("Which code did the talk have?"),
        widget=forms.TextInput(attrs={"autocomplete": "off", "autocapitalize": "characters"}),
    )
    is_success = forms.TypedChoiceField(
        choices=[("yes", gettext_lazy("Yes")), ("no", gettext_lazy("No"))],
        coerce=lambda word: word == "yes",
        widget=forms.RadioSelect,
        label=gettext_lazy("Was it a success?"),
    )

    def __init__(self, *args, experiment, **kwargs):
        super().__init__(*args, **kwargs)
        self.experiment = experiment

    def clean_code(self):
        code = re.sub(r"[\W_]", "", self.cleaned_data["code"]).upper()[:6]
        verdict = rules.is_open_code(queries.open_talk(self.experiment, code))
        if not verdict:
            raise forms.ValidationError(verdict.reason)
        return code


class DecisionForm(AsksOnce):
    outcome = forms.ChoiceField(
        choices=Outcome.choices, widget=forms.RadioSelect, label=gettext_lazy("What do you do with it?")
    )
    conclusion = PracticeText(
        rows=4,
        max_length=1500,
        label=gettext_lazy("What happened, and why do you think so?"),
        help_text=gettext_lazy("Also what you did not expect. What did not work is worth as much to others."),
    )
