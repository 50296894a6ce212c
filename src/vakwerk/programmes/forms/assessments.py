"""What people type about an assessment: what is asked, what she shows of it, and what the assessor says of each."""

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from vakwerk.privacy.public import CaseText, PracticeText
from vakwerk.programmes.forms.homework import Written
from vakwerk.programmes.forms.programmes import Told
from vakwerk.programmes.states import Level

MOST = 30
LONGEST = 500


class StandardForm(Told):
    title = forms.CharField(max_length=120, label=gettext_lazy("What is this version called?"))
    criteria = PracticeText(
        rows=8,
        max_length=MOST * LONGEST,
        label=gettext_lazy("What does somebody show? Each on a line of its own."),
        help_text=gettext_lazy("For example: she lets silence fall, and says what came of it."),
    )

    def clean_criteria(self):
        lines = [line.strip() for line in self.cleaned_data["criteria"].splitlines() if line.strip()]
        if len(lines) > MOST:
            raise forms.ValidationError(_("Ask %(n)s things at most.") % {"n": MOST})
        if any(len(line) > LONGEST for line in lines):
            raise forms.ValidationError(_("Keep each line below %(n)s characters.") % {"n": LONGEST})
        return "\n".join(lines)

    def facts(self):
        facts = super().facts()
        return facts | {"criteria": facts["criteria"].splitlines()}


class ShowForm(Written):
    text = CaseText(
        rows=14,
        max_length=20_000,
        label=gettext_lazy("What did you do at work, and how does it show what is asked?"),
        help_text=gettext_lazy(
            "Without names: we look along with you. Nothing is kept until nobody can be recognised."
        ),
    )


class MarksForm(Told):
    """Two fields for each criterion; what is left open can be said later."""

    def __init__(self, *args, criteria, marks, **kwargs):
        super().__init__(*args, **kwargs)
        self.criteria = {criterion.number: criterion for criterion in criteria}
        said = {mark.criterion_id: mark for mark in marks}
        for number, criterion in self.criteria.items():
            mark = said.get(criterion.pk)
            self.fields[f"level_{number}"] = forms.ChoiceField(
                choices=Level.choices,
                widget=forms.RadioSelect,
                required=False,
                label=criterion.text,
                initial=mark.level if mark else None,
            )
            self.fields[f"words_{number}"] = PracticeText(
                rows=2,
                max_length=1000,
                required=False,
                label=_("Where do you see it, or what is missing? (%(n)s)") % {"n": number},
                initial=mark.words if mark else "",
            )

    def clean(self):
        cleaned = super().clean()
        for number in self.criteria:
            if cleaned.get(f"words_{number}") and not cleaned.get(f"level_{number}"):
                self.add_error(f"level_{number}", _("Say whether this shows it."))
        return cleaned

    def facts(self):
        said = {
            criterion: (self.cleaned_data[f"level_{number}"], self.cleaned_data[f"words_{number}"])
            for number, criterion in self.criteria.items()
        }
        return {"marks": {criterion: mark for criterion, mark in said.items() if mark[0]}}
