"""Improvement boards and cards."""

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from vakwerk.practice.states import Phase
from vakwerk.privacy.public import AsksOnce, PracticeText, still_named
from vakwerk.ui.public import SharedForm

WHYS = 5


class BoardForm(SharedForm):
    limit = forms.IntegerField(
        min_value=1,
        max_value=9,
        initial=3,
        label=gettext_lazy("How many cards do you try at once?"),
        help_text=gettext_lazy("A few at a time, so that something gets finished."),
    )
    answer_days = forms.IntegerField(
        min_value=1,
        max_value=30,
        initial=10,
        label=gettext_lazy("Within how many working days does an idea get an answer?"),
    )
    review_weeks = forms.IntegerField(
        min_value=2,
        max_value=52,
        initial=12,
        label=gettext_lazy("After how many weeks do you look whether an agreement still holds?"),
    )


class NewBoardForm(BoardForm):
    place = forms.ChoiceField(label=gettext_lazy("Of which team?"), widget=forms.RadioSelect)
    field_order = ("place", "limit", "answer_days", "review_weeks")

    def __init__(self, *args, places, **kwargs):
        """`places`: (organisation, team or nothing)."""
        super().__init__(*args, **kwargs)
        self.places = {team.pk if team else place.pk: (place, team) for place, team in places}
        self.fields["place"].choices = [(key, str(team or place)) for key, (place, team) in self.places.items()]

    def clean_place(self):
        return self.places[self.cleaned_data["place"]]


class IdeaForm(AsksOnce):
    idea = PracticeText(
        rows=3,
        max_length=1000,
        label=gettext_lazy("What could be better, for clients or in the work?"),
        help_text=gettext_lazy("One or two sentences. No names of clients or colleagues."),
    )
    is_unnamed = forms.BooleanField(
        required=False,
        label=gettext_lazy("Leave my name out"),
        help_text=gettext_lazy(
            "Nobody reads who raised it, not even the keeper of the board. Vakwerk tells you what becomes of it, and "
            "then forgets that it was yours."
        ),
    )


class PickUpForm(AsksOnce):
    title = forms.CharField(max_length=90, label=gettext_lazy("What is the card called?"))
    answer = PracticeText(
        rows=2,
        max_length=600,
        label=gettext_lazy("What do you answer?"),
        help_text=gettext_lazy("Whoever raised it hears that you picked it up, and reads this on the card."),
    )


class DropForm(AsksOnce):
    reason = PracticeText(
        rows=3,
        max_length=1000,
        label=gettext_lazy("Why is it not done?"),
        help_text=gettext_lazy("Everyone in your organisation reads this, so that nobody has to ask again."),
    )


class SheetForm(SharedForm, AsksOnce):
    observed = PracticeText(
        label=gettext_lazy("What did you see with your own eyes?"),
        help_text=gettext_lazy("Go where it happens. How does it really go now?"),
    )
    goal = PracticeText(required=False, rows=2, max_length=600, label=gettext_lazy("What should it be like?"))
    measure = forms.CharField(
        required=False,
        max_length=200,
        label=gettext_lazy("What do you count, before and while you try?"),
        help_text=gettext_lazy("For example: calls about the letter per week. Choose it now, not afterwards."),
    )
    trial = PracticeText(
        required=False, rows=3, max_length=1000, label=gettext_lazy("What do you try, by whom and until when?")
    )


class WhyForm(SharedForm, AsksOnce):
    question = forms.CharField(
        max_length=300, label=gettext_lazy("Why …?"), help_text=gettext_lazy("What do you not understand yet?")
    )
    answers = PracticeText(
        rows=6,
        max_length=1500,
        label=gettext_lazy("And why is that?"),
        help_text=gettext_lazy("One answer on a line, each the why of the one before. Five is enough."),
    )
    handle = PracticeText(
        required=False, rows=2, max_length=600, label=gettext_lazy("Where is the handle: what can you change?")
    )

    def clean_answers(self):
        lines = [line.strip() for line in self.cleaned_data["answers"].splitlines() if line.strip()]
        if len(lines) > WHYS:
            raise forms.ValidationError(_("Ask why five times at most. Leave out what says the same."))
        return lines

    def point_out(self, name, text):
        """Each line by itself; and softly, when a why is somebody instead of something."""
        lines = text if isinstance(text, list) else [text]
        for line in lines:
            super().point_out(name, line)
        people = [thing.name for thing in still_named(*lines) if thing.label == "PERSON"]
        if people:
            words = _("This names somebody: %(name)s. Can you say it as a circumstance or a rule?")
            self.add_error(name, forms.ValidationError(words % {"name": people[0]}, code="marks"))


class CountForm(forms.Form):
    phase = forms.ChoiceField(choices=Phase.choices, widget=forms.RadioSelect, label=gettext_lazy("Of when is this?"))
    count = forms.IntegerField(min_value=0, max_value=1_000_000, label=gettext_lazy("How many did you count?"))
    out_of = forms.IntegerField(required=False, min_value=1, max_value=1_000_000, label=gettext_lazy("Of how many?"))
    words = forms.CharField(
        required=False,
        max_length=80,
        label=gettext_lazy("Over which time?"),
        help_text=gettext_lazy("For example: in four weeks. Nothing about a client or a colleague."),
    )

    def clean(self):
        given = super().clean()
        if given.get("out_of") is not None and given.get("count", 0) > given["out_of"]:
            self.add_error("count", _("You counted more than there were."))
        return given


class OutcomeForm(AsksOnce):
    outcome = PracticeText(
        rows=3,
        max_length=1000,
        label=gettext_lazy("What did it bring?"),
        help_text=gettext_lazy("What you counted, and what surprised you."),
    )


class AgreementForm(AsksOnce):
    text = PracticeText(
        rows=3,
        max_length=1000,
        label=gettext_lazy("How do you work from now on?"),
        help_text=gettext_lazy("One or two sentences that a new colleague understands."),
    )


class ReviewForm(AsksOnce):
    is_still_done = forms.TypedChoiceField(
        choices=[("yes", gettext_lazy("Yes")), ("no", gettext_lazy("No, it faded"))],
        coerce=lambda word: word == "yes",
        widget=forms.RadioSelect,
        label=gettext_lazy("Do you still work like this?"),
    )
    review = PracticeText(rows=2, max_length=600, label=gettext_lazy("What do you notice?"))
