"""What people type about a leergang, a module and its dates. Each form asks six things at most."""

from datetime import timedelta

from django import forms
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from vakwerk.privacy.public import AsksOnce, PracticeText
from vakwerk.programmes import queries, rules
from vakwerk.programmes.states import Sight
from vakwerk.ui.public import ClockField, DayField, EuroField, SharedForm, moment_of

AHEAD = timedelta(days=5 * 366)
ACCESS = [
    ("", gettext_lazy("Choose")),
    ("yes", gettext_lazy("Yes")),
    ("on_request", gettext_lazy("If somebody asks")),
    ("no", gettext_lazy("No")),
    ("not_needed", gettext_lazy("Does not apply here")),
]


class Told(AsksOnce):
    """What somebody tells, and nothing of how often she was asked."""

    def facts(self):
        return {name: value for name, value in self.cleaned_data.items() if name != "sure"}


class OpenForm(Told):
    partnership = forms.ChoiceField(label=gettext_lazy("Which organisations make it together?"))
    title = forms.CharField(max_length=120, label=gettext_lazy("What is the leergang called?"))
    about = PracticeText(rows=4, max_length=2000, label=gettext_lazy("What will people be able to do afterwards?"))
    seats = forms.IntegerField(
        min_value=1,
        max_value=500,
        label=gettext_lazy("How many people can take part?"),
        help_text=gettext_lazy("Each organisation has the seats it pays for."),
    )
    taught_by = forms.CharField(max_length=120, required=False, label=gettext_lazy("Which school or trainer?"))
    sight = forms.ChoiceField(
        choices=Sight.choices,
        widget=forms.RadioSelect,
        initial=Sight.TOOK_PART,
        label=gettext_lazy("What does an employer see of who takes part?"),
        help_text=gettext_lazy("Everybody reads this before she signs up, and it stays so."),
    )

    def __init__(self, *args, partnerships, **kwargs):
        super().__init__(*args, **kwargs)
        self.partnerships = {each.pk: each for each in partnerships}
        self.fields["partnership"].choices = [(each.pk, each.name) for each in partnerships]

    def facts(self):
        """The partnership, and the rest."""
        facts = super().facts()
        return self.partnerships[facts.pop("partnership")], facts


class ProgrammeForm(SharedForm, Told):
    title = OpenForm.base_fields["title"]
    about = PracticeText(rows=4, max_length=2000, label=gettext_lazy("What will people be able to do afterwards?"))
    taught_by = OpenForm.base_fields["taught_by"]


class EstimateForm(SharedForm, Told):
    cents = EuroField(
        least=1,
        label=gettext_lazy("What is it expected to cost, in euros?"),
        help_text=gettext_lazy("Everything together, for example 30.000."),
    )


class AgreeForm(forms.Form):
    read = forms.CharField(max_length=2000, widget=forms.HiddenInput)


class PersonField(forms.EmailField):
    """Somebody with an account, by her address."""

    def clean(self, value):
        person = queries.somebody_at(super().clean(value))
        if known := rules.is_known(person):
            return person
        raise forms.ValidationError(known.reason)


class PersonForm(forms.Form):
    email = PersonField(
        label=gettext_lazy("Her or his e-mail address"), help_text=gettext_lazy("Of the account in Vakwerk.")
    )


class WordsForm(Told):
    words = PracticeText(rows=3, max_length=1000, label=gettext_lazy("In a few sentences"))

    def __init__(self, *args, asks, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["words"].label = asks


class ModuleForm(Told):
    title = forms.CharField(max_length=120, label=gettext_lazy("What is the module about?"))
    about = PracticeText(
        rows=4, max_length=2000, required=False, label=gettext_lazy("What will people try in their own work?")
    )
    meetings_needed = forms.IntegerField(
        min_value=1,
        max_value=50,
        initial=4,
        label=gettext_lazy("At how many meetings is somebody there, to get a certificate?"),
    )
    homework_needed = forms.IntegerField(
        min_value=0,
        max_value=20,
        initial=0,
        label=gettext_lazy("How many tasks does somebody hand in, for the same certificate?"),
    )
    accreditation = forms.CharField(
        max_length=40,
        required=False,
        label=gettext_lazy("Number of recognition"),
        help_text=gettext_lazy("Leave it empty when no register has recognised it."),
    )


class ChangeModuleForm(SharedForm, ModuleForm):
    """The same, when it stands there already."""


class OfDate(forms.Form):
    """When and where."""

    day = DayField(label=gettext_lazy("Which day?"))
    time = ClockField(label=gettext_lazy("From what time?"))
    until = ClockField(label=gettext_lazy("Until what time?"))
    place = forms.CharField(max_length=120, label=gettext_lazy("Where?"), help_text=gettext_lazy("A room and a town."))
    step_free = forms.ChoiceField(choices=ACCESS, label=gettext_lazy("Is it reached without steps?"))

    def clean(self):
        given = super().clean() or {}
        starts_at = moment_of(given.get("day"), given.get("time"))
        ends_at = moment_of(given.get("day"), given.get("until"))
        if starts_at and ends_at and ends_at <= starts_at:
            self.add_error("until", _("The end comes after the beginning."))
        if starts_at and not localtime() < starts_at < localtime() + AHEAD:
            self.add_error("day", _("Choose a day that is still to come, within five years."))
        return given | {"starts_at": starts_at, "ends_at": ends_at}

    def facts(self):
        return {name: value for name, value in self.cleaned_data.items() if name not in ("day", "time", "until")}


class DateForm(OfDate):
    captions = forms.ChoiceField(choices=ACCESS, label=gettext_lazy("Are there captions, or somebody who types along?"))


class MasterclassForm(OfDate):
    """A masterclass has a title of its own; whether there are captions is asked on the page of the event."""

    title = forms.CharField(max_length=120, label=gettext_lazy("What is the masterclass called?"))
    field_order = ("title", "day", "time", "until", "place", "step_free")
