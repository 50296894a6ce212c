"""Learning sets: who is in, what is asked, what is agreed on and what became of it."""

from django import forms
from django.utils.timezone import localdate
from django.utils.translation import gettext, gettext_lazy

from vakwerk.methods.public import Meeting, ScheduleForm
from vakwerk.people.public import in_network, person_by_email
from vakwerk.practice.forms.fields import ColleagueField
from vakwerk.practice.rules import sets as rules
from vakwerk.privacy.public import AsksOnce, PracticeText
from vakwerk.ui.public import DayField, SharedForm


class InNetworkField(ColleagueField):
    """The address of somebody who takes part in the network: a set may be of several organisations."""

    def clean(self, value):
        typed = forms.EmailField.clean(self, value)
        found = person_by_email(typed) if typed else None
        if typed and (found is None or found == self.by or not in_network(found)):
            raise forms.ValidationError(gettext("Nobody in the network has this address."))
        return found


class ByForm(forms.Form):
    """A form in which a colleague of who types it is named."""

    def __init__(self, *args, by, **kwargs):
        super().__init__(*args, **kwargs)
        for field in self.fields.values():
            if isinstance(field, ColleagueField):
                field.by = by


class NewSetForm(ByForm):
    name = forms.CharField(max_length=80, label=gettext_lazy("What is the set called?"))
    weeks = forms.IntegerField(
        min_value=2, max_value=6, initial=4, label=gettext_lazy("How many weeks from meeting to meeting?")
    )
    coach = InNetworkField(
        required=False,
        label=gettext_lazy("Who coaches?"),
        help_text=gettext_lazy("The e-mail address. Nobody who leads one of you. She is asked first."),
    )
    sponsor = ColleagueField(
        required=False,
        label=gettext_lazy("Who is the sponsor?"),
        help_text=gettext_lazy("Who answers what you cannot solve yourselves. She sees only what you hand her."),
    )


class SetForm(SharedForm, ByForm):
    name = forms.CharField(max_length=80, label=gettext_lazy("What is the set called?"))
    weeks = forms.IntegerField(min_value=2, max_value=6, label=gettext_lazy("How many weeks from meeting to meeting?"))
    sponsor = ColleagueField(
        required=False,
        label=gettext_lazy("Who is the sponsor?"),
        help_text=gettext_lazy("Who answers what you cannot solve yourselves. She sees only what you hand her."),
    )


class NextSetForm(ByForm):
    name = forms.CharField(max_length=80, label=gettext_lazy("What is the set called?"))
    coach = InNetworkField(
        required=False,
        label=gettext_lazy("Who coaches?"),
        help_text=gettext_lazy("The e-mail address. Nobody who leads one of you. She is asked first."),
    )


class InviteForm(ByForm):
    person = InNetworkField(
        label=gettext_lazy("The e-mail address of a colleague"),
        help_text=gettext_lazy("She is asked, and says yes or no herself. A no stays between you."),
    )


class RolloutForm(AsksOnce):
    name = forms.CharField(max_length=80, label=gettext_lazy("What do you call it?"))
    partner = forms.CharField(
        required=False, max_length=120, label=gettext_lazy("Which organisation thinks along from outside?")
    )


class QuestionForm(AsksOnce):
    text = PracticeText(
        rows=3,
        max_length=600,
        label=gettext_lazy("What is your question?"),
        help_text=gettext_lazy("A real question of yours, without a fixed answer. No names."),
    )


class RestateForm(AsksOnce):
    text = PracticeText(
        rows=2,
        max_length=300,
        label=gettext_lazy("What is the question really, as you see it?"),
        help_text=gettext_lazy("One sentence. What others wrote you read afterwards."),
    )


class SeeAnewForm(AsksOnce):
    text = PracticeText(
        rows=2,
        max_length=300,
        label=gettext_lazy("How does your question read now?"),
        help_text=gettext_lazy("In one sentence. It may have become another question."),
    )


class ActionForm(AsksOnce):
    text = PracticeText(
        rows=2,
        max_length=300,
        label=gettext_lazy("What is going to be done before the next meeting?"),
        help_text=gettext_lazy("One step. Begin with a verb: call, ask, make, go and see."),
    )
    doer = forms.ChoiceField(label=gettext_lazy("Who does it?"))
    due_on = DayField(label=gettext_lazy("Before which day?"))

    def __init__(self, *args, people, learning_set, **kwargs):
        super().__init__(*args, **kwargs)
        self.learning_set = learning_set
        self.by_id = {person.pk: person for person in people}
        self.fields["doer"].choices = [(person.pk, person.name) for person in people]

    def clean_text(self):
        verdict = rules.begins_with_a_verb(self.cleaned_data["text"])
        if not verdict:
            raise forms.ValidationError(verdict.reason)
        return self.cleaned_data["text"]

    def clean_doer(self):
        return self.by_id[self.cleaned_data["doer"]]

    def clean_due_on(self):
        verdict = rules.is_within_a_cycle(self.learning_set, localdate(), self.cleaned_data["due_on"])
        if not verdict:
            raise forms.ValidationError(verdict.reason)
        return self.cleaned_data["due_on"]


class ResultForm(AsksOnce):
    text = PracticeText(
        required=False,
        rows=3,
        max_length=600,
        label=gettext_lazy("What happened?"),
        help_text=gettext_lazy("One or two sentences. It stays inside the set, also when it was not tried."),
    )


class LearnedForm(AsksOnce):
    learned = PracticeText(
        rows=3, max_length=600, label=gettext_lazy("What do you know now that you did not know before?")
    )


class HandOverForm(AsksOnce):
    for_sponsor = PracticeText(
        rows=4,
        max_length=1000,
        label=gettext_lazy("What do you ask the sponsor?"),
        help_text=gettext_lazy("She reads this and nothing else of the set. Without clients."),
    )


class SponsorForm(AsksOnce):
    answer = PracticeText(
        rows=4,
        max_length=1000,
        label=gettext_lazy("What is your answer?"),
        help_text=gettext_lazy("“Not possible, because” is an answer too. Everybody in the set reads it."),
    )


class PlanForm(ScheduleForm):
    place = forms.CharField(
        required=False,
        max_length=80,
        label=gettext_lazy("Where?"),
        help_text=gettext_lazy("A room, for example. It stands on the page only, never in mail."),
    )

    def facts(self):
        return super().facts() | {"place": self.cleaned_data["place"]}


class OpenForm(forms.Form):
    question = forms.ChoiceField(label=gettext_lazy("Which question today?"), widget=forms.RadioSelect)
    way = forms.ChoiceField(
        choices=Meeting.choices,
        widget=forms.RadioSelect,
        initial=Meeting.OWN_SCREENS,
        label=gettext_lazy("How do you meet?"),
    )

    def __init__(self, *args, questions, **kwargs):
        super().__init__(*args, **kwargs)
        self.by_id = {question.pk: question for question in questions}
        self.fields["question"].choices = [(row.pk, f"{row.owner.first_name}: {row.text}") for row in questions]

    def clean_question(self):
        return self.by_id[self.cleaned_data["question"]]


class EndMeetingForm(forms.Form):
    present = forms.MultipleChoiceField(widget=forms.CheckboxSelectMultiple, label=gettext_lazy("Who was there?"))
    minutes = forms.IntegerField(min_value=0, max_value=600, label=gettext_lazy("How many minutes, without breaks?"))

    def __init__(self, *args, people, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["present"].choices = [(person.pk, person.name) for person in people]


class ReflectionForm(AsksOnce):
    text = PracticeText(rows=3, max_length=600, label=gettext_lazy("What do you take along from this meeting?"))
