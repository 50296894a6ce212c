"""What people write for the library, and what a second reader answers."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from vakwerk.library.rules import GUIDE_HOLDS, STEPS
from vakwerk.library.states import Certainty, Doubt, KeptKind, Sheet
from vakwerk.privacy.public import AsksOnce, CaseForm, CaseText, PracticeText

COLUMNS = ("need", "aids", "order")
TEXTS = (
    "title",
    "text",
    "situation",
    "for_whom",
    "not_when",
    *STEPS,
    "prompts",
)  # what somebody wrote in her own words


class Title(PracticeText):
    def __init__(self, **kwargs):
        super().__init__(**{"max_length": 120, "widget": forms.TextInput()} | kwargs)


class LessonForm(AsksOnce):
    title = Title(
        label=gettext_lazy("What did you learn? In one sentence."),
        help_text=gettext_lazy("This is the title, for example: Angry is often afraid."),
    )
    text = PracticeText(
        label=gettext_lazy("Tell it in a few sentences"),
        help_text=gettext_lazy("About what you did and saw. No names, no places."),
        rows=5,
    )
    situation = PracticeText(
        required=False,
        label=gettext_lazy("In which situation does it help?"),
        help_text=gettext_lazy("Colleagues search by situation."),
        rows=2,
    )
    went_wrong = forms.BooleanField(
        required=False,
        label=gettext_lazy("This went wrong"),
        help_text=gettext_lazy("What did not work helps at least as much."),
    )


class PracticeForm(AsksOnce):
    title = Title(label=gettext_lazy("What is the practice called?"))
    text = PracticeText(
        label=gettext_lazy("What do you do?"),
        help_text=gettext_lazy("So that a colleague can do it tomorrow. No names, no places."),
        rows=5,
    )
    for_whom = PracticeText(label=gettext_lazy("For whom?"), rows=2)
    situation = PracticeText(label=gettext_lazy("In which situation?"), rows=2)
    not_when = PracticeText(label=gettext_lazy("When not?"), rows=2)
    certainty = forms.ChoiceField(
        choices=Certainty, widget=forms.RadioSelect, label=gettext_lazy("How sure are you that it works?")
    )


class GuideForm(AsksOnce):
    title = Title(label=gettext_lazy("What is the guide called?"))
    text = PracticeText(label=gettext_lazy("What is it for? In two sentences."), rows=3)
    for_whom = PracticeText(required=False, label=gettext_lazy("For whom?"), rows=2)
    certainty = forms.ChoiceField(
        choices=Certainty, widget=forms.RadioSelect, label=gettext_lazy("How sure are you that it works?")
    )
    review_on = forms.DateField(
        label=gettext_lazy("Until when does it hold?"),
        help_text=gettext_lazy("On that day you look it through. After it, the page says that it is out of date."),
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        initial=lambda: localdate() + GUIDE_HOLDS,
    )

    def clean_review_on(self):
        return day_to_come(self.cleaned_data["review_on"])


def day_to_come(day):
    if day <= localdate():
        raise ValidationError(_("Choose a day that is still to come."))
    return day


class StepsForm(AsksOnce):
    """The four steps of working with method."""

    intake_diagnosis = PracticeText(label=gettext_lazy("1. Looking at what is going on"), rows=4)
    plan = PracticeText(label=gettext_lazy("2. Making a plan together"), rows=4)
    execute_adjust = PracticeText(label=gettext_lazy("3. Doing it, and adjusting"), rows=4)
    look_back = PracticeText(label=gettext_lazy("4. Looking back"), rows=4)


class WorksheetForm(AsksOnce):
    title = Title(label=gettext_lazy("What is the worksheet called?"))
    text = PracticeText(label=gettext_lazy("When do you take it? In two sentences."), rows=3)
    sheet = forms.ChoiceField(choices=Sheet, widget=forms.RadioSelect, label=gettext_lazy("What stands on it?"))
    prompts = PracticeText(
        label=gettext_lazy("The questions, each on a line"),
        help_text=gettext_lazy("In plain words: you fill it in together with the client."),
        rows=5,
    )

    def clean(self):
        given = super().clean()
        count = len((given.get("prompts") or "").split("\n"))
        if given.get("sheet") == Sheet.ORDER and given.get("prompts") and count != len(COLUMNS):
            self.add_error("prompts", _("For an order write three lines: what is needed, what helps, in which order."))
        return given

    def clean_prompts(self):
        return "\n".join(line.strip() for line in self.cleaned_data["prompts"].splitlines() if line.strip())


FORMS: dict[str, type[forms.Form]] = {
    KeptKind.LESSON: LessonForm,
    KeptKind.PROVEN_PRACTICE: PracticeForm,
    KeptKind.GUIDE: GuideForm,
    KeptKind.WORKSHEET: WorksheetForm,
}


def typed(form):
    """What was typed, without what only asks whether one is sure."""
    return {name: value for name, value in form.cleaned_data.items() if name not in ("sure", "seen")}


class OrderForm(AsksOnce):
    """What stays of a worksheet, when somebody wants it to: the order with its why, without the client."""

    order = PracticeText(
        label=gettext_lazy("What first, what next?"),
        help_text=gettext_lazy("One a line, in the right order. Nothing about the client."),
        rows=4,
    )
    why = PracticeText(label=gettext_lazy("Why in this order?"), rows=4)

    def clean_order(self):
        lines = [line.strip() for line in self.cleaned_data["order"].splitlines() if line.strip()]
        if len(lines) < 2:
            raise ValidationError(_("An order has at least two lines."))
        return "\n".join(lines)


class CheckForm(CaseForm):
    """The texts of a draft once more, before anybody else reads them: who can be recognised becomes a role."""

    elsewhere = forms.BooleanField(
        required=False, label=gettext_lazy("Somebody of another organisation in our partnership may read it too")
    )

    def __init__(self, data=None, *, draft, by=None):
        self.was_sent = data is not None
        stood = {name: getattr(draft, name) for name in TEXTS if getattr(draft, name)}
        super().__init__(data or stood | ({"elsewhere": "on"} if draft.asks_elsewhere else {}), by=by)
        labels = FORMS[draft.kind].base_fields | StepsForm.base_fields
        for name in stood:
            kept = {"max_length": 120, "widget": forms.TextInput()} if name == "title" else {}
            self.fields[name] = CaseText(label=labels[name].label, **kept)
        self.order_fields([*stood, "elsewhere"])

    @property
    def must_look(self):
        """Not before she pressed the button: what stood is read as soon as the page opens."""
        return self.was_sent and super().must_look

    def texts_typed(self):
        return {name: text for name, text in self.cleaned_data.items() if name in TEXTS}

    @property
    def text_fields(self):
        return [bound for bound in self if bound.name in TEXTS]


class ReadingForm(AsksOnce):
    doubts = forms.MultipleChoiceField(
        choices=Doubt,
        required=False,
        widget=forms.CheckboxSelectMultiple,
        label=gettext_lazy("Can somebody still be recognised in this?"),
        help_text=gettext_lazy("No tool finds this, only a reader does. Tick nothing when you see nothing."),
    )
    note = PracticeText(
        required=False,
        label=gettext_lazy("What do you ask or tell the writer?"),
        help_text=gettext_lazy("Only needed when you send it back."),
        rows=3,
    )


class UseForm(AsksOnce):
    became = PracticeText(
        label=gettext_lazy("What came of it?"),
        help_text=gettext_lazy(
            "Two sentences are enough. Whoever reads it in the library reads this, without your name."
        ),
        rows=3,
    )
    repeats = forms.BooleanField(
        required=False, label=gettext_lazy("I do this more often; colleagues may see my name and ask me")
    )


class ReviewForm(forms.Form):
    review_on = forms.DateField(
        label=gettext_lazy("It still holds, until"),
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        initial=lambda: localdate() + GUIDE_HOLDS,
    )

    def clean_review_on(self):
        return day_to_come(self.cleaned_data["review_on"])


class BackingForm(AsksOnce):
    text = PracticeText(
        label=gettext_lazy("Why do you stand behind this?"),
        help_text=gettext_lazy("One sentence, with your name and the day. You can withdraw it, not change it."),
        max_length=300,
        rows=2,
    )


class HelperForm(AsksOnce):
    about = PracticeText(
        label=gettext_lazy("About what may colleagues ask you?"),
        help_text=gettext_lazy("A few words, for example: debts and motivation."),
        max_length=200,
        rows=2,
    )
    in_network = forms.BooleanField(
        required=False, label=gettext_lazy("Colleagues of other organisations may ask me too")
    )
