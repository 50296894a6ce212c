"""Activation dialogues: when, what was prepared, what a team runs into, and what is answered and judged."""

from django import forms
from django.utils.timezone import localdate
from django.utils.translation import gettext, gettext_lazy

from vakwerk.methods.public import CallLink, Meeting
from vakwerk.people.public import colleagues_of, person_by_email
from vakwerk.practice.rules import dialogues as rules
from vakwerk.practice.states import Theme
from vakwerk.privacy.public import AsksOnce, PracticeText
from vakwerk.ui.public import ClockField, DayField, SharedForm, moment_of


class MomentForm(SharedForm):
    day = DayField(label=gettext_lazy("Which day?"))
    clock = ClockField(label=gettext_lazy("What time?"))
    place = forms.CharField(
        required=False,
        max_length=80,
        label=gettext_lazy("Where?"),
        help_text=gettext_lazy("A room, for example. It stands on the page only, never in mail."),
    )

    def clean_day(self):
        if self.cleaned_data["day"] < localdate():
            raise forms.ValidationError(gettext("This moment has passed. Choose a day that is still to come."))
        return self.cleaned_data["day"]

    def facts(self):
        given = self.cleaned_data
        return {"starts_at": moment_of(given["day"], given["clock"]), "place": given["place"]}


class PlanDialogueForm(MomentForm):
    team = forms.ChoiceField(label=gettext_lazy("With which team?"))
    field_order = ("team", "day", "clock", "place")

    def __init__(self, *args, teams, **kwargs):
        super().__init__(*args, **kwargs)
        self.by_id = {team.pk: team for team in teams}
        self.fields["team"].choices = [(team.pk, team.name) for team in teams]

    def clean_team(self):
        return self.by_id[self.cleaned_data["team"]]


class PrepareForm(SharedForm, AsksOnce):
    why_unanswered = PracticeText(
        rows=2,
        max_length=600,
        label=gettext_lazy("Why has something of last time no answer yet?"),
        help_text=gettext_lazy("The team reads this."),
    )
    stories = PracticeText(
        required=False,
        rows=5,
        max_length=2000,
        label=gettext_lazy("Which story do you tell?"),
        help_text=gettext_lazy("From the work: what went wrong, what went well, what touched you? Without names."),
    )

    def __init__(self, *args, last, **kwargs):
        super().__init__(*args, **kwargs)
        verdict = rules.is_accounted_for(last, "")
        if verdict:
            del self.fields["why_unanswered"]
        else:
            self.fields["why_unanswered"].error_messages["required"] = verdict.reason

    def facts(self):
        return {name: self.cleaned_data.get(name, "") for name in ("stories", "why_unanswered")}


class BeginTalkForm(forms.Form):
    leader = forms.ChoiceField(
        label=gettext_lazy("Who leads the talk?"),
        help_text=gettext_lazy("A colleague of the team. You tell and answer; she keeps the steps and the time."),
    )
    form = forms.ChoiceField(label=gettext_lazy("How long?"), widget=forms.RadioSelect)
    way = forms.ChoiceField(
        choices=Meeting.choices,
        widget=forms.RadioSelect,
        initial=Meeting.OWN_SCREENS,
        label=gettext_lazy("How do you meet?"),
    )
    call_url = CallLink(help_text=gettext_lazy("Only beside a video call. It goes when the talk is closed."))

    def __init__(self, *args, people, forms_of, **kwargs):
        super().__init__(*args, **kwargs)
        self.by_id = {person.pk: person for person in people}
        self.fields["leader"].choices = [(person.pk, person.name) for person in people]
        self.fields["form"].choices = forms_of
        self.fields["form"].initial = forms_of[0][0]

    def clean_leader(self):
        return self.by_id[self.cleaned_data["leader"]]

    def facts(self):
        given = self.cleaned_data
        method_key, _dot, variant = given["form"].partition(".")
        return {name: given[name] for name in ("leader", "way", "call_url")} | {
            "method_key": method_key,
            "variant": variant,
        }


class ContributeForm(AsksOnce):
    text = PracticeText(
        rows=3,
        max_length=300,
        label=gettext_lazy("What do you run into?"),
        help_text=gettext_lazy("One thing, in one or two sentences. No names."),
    )


class OwnerForm(forms.Form):
    owner = forms.EmailField(
        label=gettext_lazy("Who answers this?"),
        help_text=gettext_lazy("The e-mail address of a colleague, or your own."),
    )
    theme = forms.ChoiceField(
        choices=[("", gettext_lazy("Choose")), *Theme.choices],
        label=gettext_lazy("What is it about?"),
        help_text=gettext_lazy(
            "Once a quarter the directorate reads how many teams ran into this: not which, and not what they wrote."
        ),
    )

    def __init__(self, *args, by, **kwargs):
        super().__init__(*args, **kwargs)
        self.by = by

    def clean_owner(self):
        found = person_by_email(self.cleaned_data["owner"])
        if found is None or (found != self.by and not colleagues_of(self.by).filter(pk=found.pk).exists()):
            raise forms.ValidationError(gettext("This is not the address of a colleague here."))
        return found


class AnswerForm(AsksOnce):
    text = PracticeText(
        rows=4,
        max_length=1000,
        label=gettext_lazy("What is your answer?"),
        help_text=gettext_lazy("The team reads this."),
    )


class PledgeForm(AnswerForm):
    pledged_on = DayField(required=False, label=gettext_lazy("By which day is it there?"))


class JudgeForm(forms.Form):
    solved = forms.IntegerField(min_value=0, max_value=99, initial=0, label=gettext_lazy("How many say: solved?"))
    under_way = forms.IntegerField(min_value=0, max_value=99, initial=0, label=gettext_lazy("Under way?"))
    not_satisfied = forms.IntegerField(min_value=0, max_value=99, initial=0, label=gettext_lazy("Not satisfied?"))

    def __init__(self, *args, size, **kwargs):
        super().__init__(*args, **kwargs)
        self.size = size

    def clean(self):
        given = super().clean()
        verdict = rules.are_votes(self.size, *given.values()) if not self.errors else True
        if not verdict:
            raise forms.ValidationError(verdict.reason)
        return given
