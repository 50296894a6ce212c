"""An application: one page that makes one think. It may be kept half; what is missing is said when it is handed in."""

from pathlib import PurePath

from django import forms
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from vakwerk.breakthroughs.states import ConsentWay, Need
from vakwerk.privacy.public import CaseForm, CaseText, PracticeText
from vakwerk.ui.public import DayField, EuroField, kind_of

ARGUMENT = "argument_"
MEGABYTE = 1024 * 1024
LARGEST = 5 * MEGABYTE
KINDS = ("pdf", "png", "jpg")
RANGES = (("now_low", "now_high"), ("after_low", "after_high"))


class ApplicationForm(CaseForm):
    """More than six things: the one form that may, because a gift is weighed by what stands in it."""

    optional = ("urgency",)  # the rest may wait, and is asked for when it is handed in

    title = CaseText(max_length=120, rows=1, label=gettext_lazy("What is it about? One line in general words."))
    need = forms.ChoiceField(
        choices=Need.choices,
        label=gettext_lazy("What is the gift for?"),
        help_text=gettext_lazy("The panel gets earlier cases beside it, with what came of them."),
    )
    facts = CaseText(
        required=False,
        rows=6,
        label=gettext_lazy("What is going on?"),
        help_text=gettext_lazy("Facts only: what is stuck, and since when. No names, no address."),
    )
    alternatives = CaseText(
        required=False,
        label=gettext_lazy("What was tried, and why did it not do?"),
        help_text=gettext_lazy("Also what is possible on paper and not in practice. One thing on each line."),
    )
    humanity = CaseText(
        required=False,
        rows=3,
        label=gettext_lazy("How does it look from humanity?"),
        help_text=gettext_lazy("What does it mean for the client and the household, now and in a year?"),
    )
    law = CaseText(
        required=False,
        rows=3,
        label=gettext_lazy("How does it look from law and rules?"),
        help_text=gettext_lazy("Which rule stands in the way, what is it for, what of equal cases and other benefits?"),
    )
    now_low = EuroField(required=False, label=gettext_lazy("What does muddling on cost in a year? At least, in euros"))
    now_high = EuroField(required=False, label=gettext_lazy("And at most?"))
    after_low = EuroField(required=False, label=gettext_lazy("And when it breaks through? At least, in euros"))
    after_high = EuroField(required=False, label=gettext_lazy("And at most?"))
    amount = EuroField(required=False, label=gettext_lazy("Which amount do you ask, in euros?"))
    consent_on = DayField(
        required=False,
        label=gettext_lazy("On which day did the client agree?"),
        help_text=gettext_lazy("The client reads the application with you, and agrees that it is handed in."),
    )
    consent_way = forms.ChoiceField(
        required=False, choices=[("", "---"), *ConsentWay.choices], label=gettext_lazy("How did you tell her?")
    )
    urgency = CaseText(
        required=False,
        rows=2,
        label=gettext_lazy("Can it not wait for the next hearing? Tell why."),
        help_text=gettext_lazy("Only when something gets lost within days. Two members advise then."),
    )

    def __init__(self, *args, criteria, said=None, **kwargs):
        super().__init__(*args, **kwargs)
        self.criteria = criteria
        for criterion in criteria:
            self.fields[ARGUMENT + criterion["key"]] = CaseText(
                required=False, label=criterion["title"], help_text=criterion["prompt"]
            )
            self.initial[ARGUMENT + criterion["key"]] = (said or {}).get(criterion["key"], "")
        order = list(self.fields)
        asked = [ARGUMENT + criterion["key"] for criterion in criteria]
        at = order.index("alternatives")
        self.order_fields([*order[:at], *asked, *[name for name in order[at:] if name not in asked]])

    @property
    def bays(self):
        """What belongs together on the page: the story, the figures, the consent."""
        figures = [name for pair in RANGES for name in pair] + ["amount"]
        consent = ["consent_on", "consent_way", "urgency"]
        story = [name for name in self.fields if name not in (*figures, *consent)]
        return [[self[name] for name in names] for names in (story, figures, consent)]

    def clean_consent_on(self):
        day = self.cleaned_data["consent_on"]
        if day and day > localdate():
            raise forms.ValidationError(_("Choose today, or a day that has been."))
        return day

    def clean(self):
        given = super().clean()
        for low, high in RANGES:
            if given.get(low) is not None and given.get(high) is None:
                given[high] = given[low]
            if given.get(high) is not None and given.get(low) is None:
                given[low] = given[high]
            if given.get(low) is not None and given[high] < given[low]:
                self.add_error(high, _("The most is not less than the least."))
        return given

    def facts_given(self):
        """What was given: the content, and the arguments by criterion."""
        given = {name: self.cleaned_data[name] for name in self.fields if not name.startswith(ARGUMENT)}
        arguments = {each["key"]: self.cleaned_data[ARGUMENT + each["key"]] for each in self.criteria}
        return given | {"is_urgent": bool(given["urgency"]), "arguments": arguments}

    @staticmethod
    def of(application):
        """What stands in an application, as the form takes it."""
        return {name: getattr(application, name) for name in ApplicationForm.base_fields}


class AttachmentForm(forms.Form):
    name = PracticeText(
        max_length=80,
        widget=forms.TextInput(),
        label=gettext_lazy("What is it?"),
        help_text=gettext_lazy("Without a name."),
    )
    file = forms.FileField(
        label=gettext_lazy("The file"),
        help_text=gettext_lazy("PDF, PNG or JPEG, at most 5 MB."),
        widget=forms.FileInput(attrs={"accept": ".pdf,.png,.jpg,.jpeg"}),
    )
    unnamed = forms.BooleanField(
        label=gettext_lazy("I looked: no name, address, number or face stands in it"),
        help_text=gettext_lazy("Vakwerk cannot look into a file."),
    )

    def clean_file(self):
        """By how it begins, whatever it is called."""
        file = self.cleaned_data["file"]
        kind = kind_of(file, KINDS)
        if kind is None or file.size > LARGEST:
            raise forms.ValidationError(_("Choose a PDF, PNG or JPEG of at most 5 MB."))
        file.name = PurePath(f"bijlage.{kind}").name
        self.kind = kind
        return file

    def facts(self):
        return {"name": self.cleaned_data["name"], "file": self.cleaned_data["file"], "kind": self.kind}


class QuestionForm(CaseForm):
    question = CaseText(
        rows=3,
        label=gettext_lazy("What do you ask?"),
        help_text=gettext_lazy("Say which argument is missing. Until the answer the term stands still."),
    )
