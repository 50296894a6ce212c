"""The panel: who sits on it, when it meets, what a member sees, what it advises."""

from django import forms
from django.utils.timezone import localdate, localtime
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from vakwerk.breakthroughs.rules import fits_ceiling
from vakwerk.breakthroughs.states import GIFTS, Discipline, Outcome
from vakwerk.people.public import person_by_email
from vakwerk.privacy.public import CaseForm, CaseText
from vakwerk.ui.public import ClockField, DayField, EuroField, moment_of


class MemberForm(forms.Form):
    email = forms.EmailField(
        label=gettext_lazy("The e-mail address of the member"),
        help_text=gettext_lazy("Somebody with an account here, also when she works elsewhere."),
    )
    discipline = forms.ChoiceField(choices=Discipline.choices, label=gettext_lazy("From which discipline?"))
    is_chair = forms.BooleanField(required=False, label=gettext_lazy("Chairs the panel"))
    starts_on = DayField(label=gettext_lazy("From which day?"))
    ends_on = DayField(required=False, label=gettext_lazy("Until which day?"))

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["starts_on"].initial = localdate

    def clean_email(self):
        person = person_by_email(self.cleaned_data["email"])
        if person is None:
            raise forms.ValidationError(_("There is no account with this address."))
        return person

    def clean(self):
        given = super().clean()
        if given.get("starts_on") and given.get("ends_on") and given["ends_on"] <= given["starts_on"]:
            self.add_error("ends_on", _("The last day comes after the first."))
        return given

    def facts(self):
        given = self.cleaned_data
        return given["email"], {name: given[name] for name in ("discipline", "is_chair", "starts_on", "ends_on")}


class SignForm(forms.Form):
    promise = forms.BooleanField(
        label=gettext_lazy("I keep to myself what I read and hear here about clients and colleagues, also afterwards")
    )


class HearingForm(forms.Form):
    day = DayField(label=gettext_lazy("On which day?"))
    clock = ClockField(label=gettext_lazy("At what time?"))
    variant = forms.ChoiceField(widget=forms.RadioSelect, label=gettext_lazy("How long?"))
    place = forms.CharField(max_length=80, required=False, label=gettext_lazy("Where?"))
    members = forms.MultipleChoiceField(
        widget=forms.CheckboxSelectMultiple,
        label=gettext_lazy("Who is asked?"),
        help_text=gettext_lazy("The whole panel; two members when something cannot wait."),
    )

    def __init__(self, *args, panel, variants, hearing=None, **kwargs):
        super().__init__(*args, **kwargs)
        self.panel = {member.pk: member for member in panel}
        self.fields["variant"].choices = variants
        self.initial["variant"] = variants[0][0] if variants else ""
        named = [(pk, f"{m.person.name}, {m.get_discipline_display()}") for pk, m in self.panel.items()]
        self.fields["members"].choices = named
        self.initial["members"] = list(self.panel)
        if hearing is not None:
            starts_at = localtime(hearing.starts_at)
            self.initial.update(day=starts_at.date(), clock=starts_at.time().replace(second=0))
            self.initial.update(variant=hearing.variant, place=hearing.place)
            del self.fields["members"]

    def facts(self):
        given = self.cleaned_data
        facts = {"starts_at": moment_of(given["day"], given["clock"])}
        facts |= {name: given[name] for name in ("variant", "place")}
        if "members" in given:
            facts["members"] = [self.panel[pk] for pk in given["members"]]
        return facts


class PresentForm(forms.Form):
    present = forms.MultipleChoiceField(widget=forms.CheckboxSelectMultiple, label=gettext_lazy("Who is there?"))

    def __init__(self, *args, seats, **kwargs):
        super().__init__(*args, **kwargs)
        signed = [seat for seat in seats if seat.member.signed_at]
        self.fields["present"].choices = [(seat.member_id, seat.member.person.name) for seat in signed]
        here = [seat.member_id for seat in signed if seat.is_present]
        self.initial["present"] = here or [seat.member_id for seat in signed if seat.is_coming is not False]


class PerspectiveForm(CaseForm):
    optional = ()  # the panel hears both sides; of which she sees nothing, she may leave

    humanity = CaseText(required=False, rows=3, max_length=1500, label=gettext_lazy("From humanity"))
    law = CaseText(required=False, rows=3, max_length=1500, label=gettext_lazy("From law and rules"))

    def __init__(self, *args, questions, **kwargs):
        super().__init__(*args, **kwargs)
        for facet, (name, question) in questions.items():
            self.fields[facet].label, self.fields[facet].help_text = name, question

    def clean(self):
        given = super().clean()
        if not self.errors and not (given.get("humanity") or given.get("law")):
            raise forms.ValidationError(_("Write from at least one side."))
        return given

    def texts_by_facet(self):
        return {facet: text for facet in ("humanity", "law") if (text := self.cleaned_data[facet])}


class AdviceForm(CaseForm):
    optional = ()  # an amount belongs to a gift alone: its help says so

    outcome = forms.ChoiceField(
        choices=Outcome.choices, widget=forms.RadioSelect, label=gettext_lazy("What does the panel advise?")
    )
    cents = EuroField(
        required=False, label=gettext_lazy("Which amount, in euros?"), help_text=gettext_lazy("Only with a gift.")
    )
    reasons = CaseText(rows=4, label=gettext_lazy("Why?"))
    expected = CaseText(
        rows=3,
        label=gettext_lazy("What do you expect after some months?"),
        help_text=gettext_lazy("With a gift and without. That is what we look back at."),
    )

    def __init__(self, *args, version, **kwargs):
        super().__init__(*args, **kwargs)
        self.version = version

    def clean(self):
        given = super().clean()
        if given.get("outcome") in GIFTS and not given.get("cents") and "cents" not in self.errors:
            self.add_error("cents", _("Fill in which amount the panel advises."))
        if given.get("outcome") not in GIFTS and given.get("cents"):
            self.add_error("cents", _("A refusal or a referral has no amount."))
        if not (fits := fits_ceiling(self.version, given.get("cents") or 0)):
            self.add_error("cents", fits.reason)
        return given

    def facts(self):
        given = {name: self.cleaned_data[name] for name in ("outcome", "reasons", "expected")}
        return given | {"cents": self.cleaned_data["cents"] or 0}


class DissentForm(CaseForm):
    text = CaseText(
        rows=3,
        max_length=1500,
        label=gettext_lazy("What do you think otherwise?"),
        help_text=gettext_lazy("It stands in the advice without your name. When asked for openness it may be given."),
    )
