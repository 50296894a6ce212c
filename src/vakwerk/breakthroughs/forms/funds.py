"""A fund: opened, its rules, its criteria, its letters, its budget. Each form asks six things at most."""

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from vakwerk.breakthroughs.forms.fields import DaysField, VersionField
from vakwerk.privacy.public import PracticeText
from vakwerk.ui.public import DayField, EuroField

WHY = gettext_lazy("Why do you change them?")
WHO_READS = gettext_lazy("Everyone for whom the fund is there reads this.")


class FundForm(forms.Form):
    place = forms.ChoiceField(label=gettext_lazy("Whose is the fund?"))
    name = forms.CharField(max_length=120, label=gettext_lazy("What is the fund called?"))
    purpose = PracticeText(rows=3, max_length=1000, label=gettext_lazy("What is it for?"))
    ceiling = EuroField(label=gettext_lazy("How much does it give at most, for one application?"))
    is_statutory = forms.BooleanField(
        required=False,
        label=gettext_lazy("A decision of this fund can be objected to (it is a decision under the Awb)"),
        help_text=gettext_lazy("Of a municipality mostly yes, of a foundation mostly no. Ask your lawyer."),
    )
    takes_network = forms.BooleanField(
        required=False, label=gettext_lazy("Colleagues of other organisations in the network may apply too")
    )

    def __init__(self, *args, places, **kwargs):
        super().__init__(*args, **kwargs)
        self.places = {place.pk: place for place in places}
        self.fields["place"].choices = [(place.pk, str(place)) for place in places]

    def clean_place(self):
        return self.places[self.cleaned_data["place"]]


class Renewal(forms.Form):
    """Changes rules of a fund: those that somebody read, with the reason."""

    version = VersionField()
    reason = PracticeText(rows=2, max_length=600, label=WHY, help_text=WHO_READS)

    def __init__(self, *args, version, **kwargs):
        kept = {name: getattr(version, name) for name in self.base_fields if hasattr(version, name)}
        super().__init__(*args, initial=kept | {"version": version.number, "reason": ""}, **kwargs)
        self.stands = version

    def clean(self):
        given = super().clean()
        if given.get("version") not in (None, self.stands.number):
            words = _("The rules were changed while you wrote. Read them again; what you typed is still here.")
            self.add_error(None, words)
            self.data = self.data.copy()
            self.data[self.add_prefix("version")] = self.stands.number
        return given

    def facts(self):
        return {name: value for name, value in self.cleaned_data.items() if name != "version"}


class MoneyForm(Renewal):
    ceiling = EuroField(label=gettext_lazy("How much at most, for one application?"))
    term_days = forms.IntegerField(min_value=1, max_value=366, label=gettext_lazy("Within how many days is decided?"))
    is_statutory = forms.BooleanField(
        required=False,
        label=gettext_lazy("A decision of this fund can be objected to (it is a decision under the Awb)"),
    )
    objection_weeks = forms.IntegerField(
        min_value=0, max_value=52, label=gettext_lazy("Within how many weeks can be objected?")
    )
    follow_up_days = DaysField(
        max_length=60,
        label=gettext_lazy("How many days after the decision do you ask what came of it?"),
        help_text=gettext_lazy("For every outcome, a refusal too. For example 91, 182, 365."),
    )

    field_order = ["ceiling", "term_days", "is_statutory", "objection_weeks", "follow_up_days", "reason"]


class QuorumForm(Renewal):
    quorum = forms.IntegerField(min_value=1, max_value=20, label=gettext_lazy("How many members advise at least?"))
    disciplines = forms.IntegerField(min_value=1, max_value=8, label=gettext_lazy("Of how many disciplines at least?"))
    urgent_members = forms.IntegerField(
        min_value=1,
        max_value=20,
        label=gettext_lazy("How many members advise when it cannot wait?"),
        help_text=gettext_lazy("The next hearing looks at it afterwards."),
    )

    field_order = ["quorum", "disciplines", "urgent_members", "reason"]

    def clean(self):
        given = super().clean()
        if given.get("disciplines") and given.get("quorum") and given["disciplines"] > given["quorum"]:
            self.add_error("disciplines", _("There cannot be more disciplines than members."))
        return given


class CriteriaForm(Renewal):
    criteria = forms.CharField(
        max_length=3000,
        widget=forms.Textarea(attrs={"rows": 8}),
        label=gettext_lazy("What is argued?"),
        help_text=gettext_lazy("One to six, one on each line: the question, then | and what helps to answer it."),
    )

    field_order = ["criteria", "reason"]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        lines = [f"{each['title']} | {each['prompt']}" for each in self.stands.criteria]
        self.initial["criteria"] = "\n".join(lines)

    def clean_criteria(self):
        """Each keeps its key as long as its question stays; a new question is a new criterion."""
        known = {each["title"]: each["key"] for each in self.stands.criteria}
        lines = [line.partition("|") for line in self.cleaned_data["criteria"].splitlines() if line.strip()]
        found = [(title.strip(), prompt.strip()) for title, _bar, prompt in lines]
        titles = [title for title, _prompt in found]
        if not 1 <= len(found) <= 6 or "" in titles or len(set(titles)) < len(titles) or max(map(len, titles)) > 120:
            raise forms.ValidationError(_("Write one to six different questions, one on each line."))
        free = (key for n in range(1, 99) if (key := f"criterion_{n}") not in known.values())
        return [{"key": known.get(title) or next(free), "title": title, "prompt": prompt} for title, prompt in found]


class LetterForm(Renewal):
    letter_contact = PracticeText(
        rows=2, max_length=600, label=gettext_lazy("Whom can the client call or mail with questions?")
    )
    letter_remedies = PracticeText(
        rows=4,
        max_length=2000,
        required=False,
        label=gettext_lazy("How can somebody object?"),
        help_text=gettext_lazy("Stands in every letter of a decision under the Awb. Let your lawyer write it."),
    )
    letter_signature = PracticeText(rows=3, max_length=300, label=gettext_lazy("Who signs, and on behalf of whom?"))

    field_order = ["letter_contact", "letter_remedies", "letter_signature", "reason"]


class BudgetForm(forms.Form):
    starts_on = DayField(label=gettext_lazy("From which day?"))
    ends_on = DayField(label=gettext_lazy("Until which day?"))
    cents = EuroField(label=gettext_lazy("How much is there?"))

    def clean(self):
        given = super().clean()
        if given.get("starts_on") and given.get("ends_on") and given["ends_on"] < given["starts_on"]:
            self.add_error("ends_on", _("The last day comes after the first."))
        return given
