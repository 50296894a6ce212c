"""Changes: what should be different, what was seen, the steps, the peers, and what remains."""

from copy import deepcopy

from django import forms
from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy

from vakwerk.practice.forms.fields import ColleagueField
from vakwerk.practice.forms.sets import ByForm, InNetworkField
from vakwerk.practice.rules import changes as rules
from vakwerk.practice.states import NoteKind, StepState
from vakwerk.privacy.public import AsksOnce, PracticeText
from vakwerk.ui.public import DayField


class BeginForm(AsksOnce):
    title = PracticeText(
        rows=2,
        max_length=160,
        label=gettext_lazy("What do you want to be different?"),
        help_text=gettext_lazy("One sentence is enough. You need not know yet how. No names."),
    )


WORDS = {
    NoteKind.SITUATION: (
        gettext_lazy("How is it now?"),
        gettext_lazy("What happens, for whom, and since when? No names."),
    ),
    NoteKind.SEEN: (
        gettext_lazy("What did you see with your own eyes?"),
        gettext_lazy("Where were you, and what happened there? Not what you think of it yet. No names."),
    ),
    NoteKind.OBSTACLE: (
        gettext_lazy("What stands in the way?"),
        gettext_lazy("A letter, a rule, a habit, too little time. No names."),
    ),
    NoteKind.FOOTHOLD: (
        gettext_lazy("What is there to hold on to?"),
        gettext_lazy("What goes well already, or who wants this too? No names."),
    ),
    NoteKind.TOLD: (
        gettext_lazy("What do you tell your peers?"),
        gettext_lazy("What changed, what did not, and what you would like to ask them. Nobody is finished."),
    ),
}


class LineForm(AsksOnce):
    text = PracticeText(rows=4, max_length=2000)

    def __init__(self, *args, kind, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["text"].label, self.fields["text"].help_text = WORDS[kind]


class DraftForm(AsksOnce):
    text = PracticeText(
        rows=3,
        max_length=600,
        label=gettext_lazy("What is your next step?"),
        help_text=gettext_lazy("Something you can do in six weeks or less. Smaller is better."),
    )


class UntilForm(forms.Form):
    until = DayField(label=gettext_lazy("Until which day?"), help_text=gettext_lazy("At most six weeks from today."))

    def clean_until(self):
        verdict = rules.is_short(localdate(), self.cleaned_data["until"])
        if not verdict:
            raise forms.ValidationError(verdict.reason)
        return self.cleaned_data["until"]


class ChangedForm(AsksOnce):
    changed = PracticeText(
        rows=4,
        max_length=1000,
        label=gettext_lazy("What did this step change?"),
        help_text=gettext_lazy("Nothing is an answer too. What do you know now?"),
    )


class CorrectStepForm(AsksOnce):
    """Of a draft what she would do, of a step that was looked back at what it changed."""

    def __init__(self, *args, step, **kwargs):
        is_draft = step.state == StepState.DRAFTED
        super().__init__(*args, initial={"text": step.text if is_draft else step.changed}, **kwargs)
        self.fields["text"] = deepcopy(
            DraftForm.base_fields["text"] if is_draft else ChangedForm.base_fields["changed"]
        )


class PresentForm(AsksOnce):
    text = PracticeText(
        rows=6,
        max_length=2000,
        label=gettext_lazy("What do you tell your peers?"),
        help_text=gettext_lazy("What changed, what did not, and what you would like to ask them. Nobody is finished."),
    )


class StopForm(AsksOnce):
    why_stopped = PracticeText(
        rows=3,
        max_length=600,
        label=gettext_lazy("Why do you stop?"),
        help_text=gettext_lazy("Who looks along reads this. What did not work is worth as much."),
    )


class RemainsForm(AsksOnce):
    text = PracticeText(rows=4, max_length=1000, label=gettext_lazy("What remains?"))
    is_shown = forms.BooleanField(
        required=False,
        label=gettext_lazy("Who looks along may read this"),
        help_text=gettext_lazy("Without this only you read it."),
    )


class LetInForm(ByForm):
    person = InNetworkField(
        label=gettext_lazy("The e-mail address of a colleague"),
        help_text=gettext_lazy("Anywhere in the network. She reads the whole story, asks, and leaves when she likes."),
    )


class NameSponsorForm(ByForm):
    sponsor = ColleagueField(
        label=gettext_lazy("Who stands behind it?"),
        help_text=gettext_lazy("The e-mail address of somebody where you work. She reads the title only."),
    )

    def __init__(self, *args, change, **kwargs):
        super().__init__(*args, **kwargs)
        self.change = change

    def clean_sponsor(self):
        verdict = rules.may_be_sponsor(self.cleaned_data["sponsor"], self.change)
        if not verdict:
            raise forms.ValidationError(verdict.reason)
        return self.cleaned_data["sponsor"]


class SuccessorForm(forms.Form):
    successor = forms.ChoiceField(
        widget=forms.RadioSelect,
        label=gettext_lazy("To whom?"),
        help_text=gettext_lazy("Somebody who looks along. She says herself if she does."),
    )

    def __init__(self, *args, peers, **kwargs):
        super().__init__(*args, **kwargs)
        self.by_id = {person.pk: person for person in peers}
        self.fields["successor"].choices = [(person.pk, person.name) for person in peers]

    def clean_successor(self):
        return self.by_id[self.cleaned_data["successor"]]


class AskForm(AsksOnce):
    text = PracticeText(
        rows=2,
        max_length=300,
        label=gettext_lazy("What do you ask?"),
        help_text=gettext_lazy("An open question, no advice in disguise."),
    )


class AnswerForm(AsksOnce):
    answer = PracticeText(rows=4, max_length=1000, label=gettext_lazy("What is your answer?"))
