"""What is asked about an event at planning: never more than six things at once."""

from datetime import timedelta

from django import forms
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from vakwerk.events.rules import may_go_on
from vakwerk.events.states import Access, Audience, EventKind, Every, HostPart
from vakwerk.people.public import organisations_of, partnerships_today
from vakwerk.privacy.public import AsksOnce, PracticeText
from vakwerk.ui.public import ClockField, DayField, SharedForm, moment_of

AHEAD = timedelta(days=5 * 366)
FOR_WHOM = [choice for choice in Audience.choices if choice[0] != Audience.GROUP]
MOST_SEATS = 100_000


class Moment(forms.Form):
    """A day with a beginning and an end, all or nothing."""

    day = DayField(label=gettext_lazy("Which day?"))
    time = ClockField(label=gettext_lazy("From what time?"))
    until = ClockField(label=gettext_lazy("Until what time?"))

    def clean(self):
        given = super().clean()
        missing = [name for name in ("day", "time", "until") if not given.get(name) and name not in self.errors]
        if given.get("day") and missing:
            for name in missing:
                self.add_error(name, _("Choose a time too."))
        given["starts_at"] = moment_of(given.get("day"), given.get("time"))
        given["ends_at"] = moment_of(given.get("day"), given.get("until"))
        self.check_moment(given["starts_at"], given["ends_at"])
        return given

    def check_moment(self, starts_at, ends_at):
        if starts_at and ends_at and ends_at <= starts_at:
            self.add_error("until", _("The end comes after the beginning."))
        if starts_at and not localtime() < starts_at < localtime() + AHEAD:
            self.add_error("day", _("Choose a day that is still to come, within five years."))

    def facts(self):
        return {name: self.cleaned_data[name] for name in ("starts_at", "ends_at", "place")}


class PlanForm(Moment, AsksOnce):
    """The first questions. Without a day it is an idea, which stands nowhere yet."""

    kind = forms.ChoiceField(choices=EventKind.choices, label=gettext_lazy("What kind of event?"))
    title = forms.CharField(max_length=120, label=gettext_lazy("What is the event called?"))
    place = forms.CharField(
        max_length=120,
        required=False,
        label=gettext_lazy("Where?"),
        help_text=gettext_lazy("A room and a town. Leave it empty when it is online only."),
    )
    field_order = ("kind", "title", "day", "time", "until", "place")

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for name in ("day", "time", "until"):
            self.fields[name].required = False

    def facts(self):
        return super().facts() | {name: self.cleaned_data[name] for name in ("kind", "title")}


class WhenForm(Moment, SharedForm):
    break_minutes = forms.IntegerField(
        min_value=0, max_value=600, label=gettext_lazy("How many minutes of that are breaks?")
    )
    place = PlanForm.base_fields["place"]
    online = forms.URLField(
        max_length=300,
        required=False,
        assume_scheme="https",
        label=gettext_lazy("Address to join online"),
        help_text=gettext_lazy("Only who comes sees it."),
    )

    def clean(self):
        given = super().clean()
        starts_at, ends_at = given.get("starts_at"), given.get("ends_at")
        pause = timedelta(minutes=given.get("break_minutes") or 0)
        if starts_at and ends_at and starts_at < ends_at <= starts_at + pause:
            self.add_error("break_minutes", _("The breaks are shorter than the whole."))
        return given

    def facts(self):
        return super().facts() | {name: self.cleaned_data[name] for name in ("break_minutes", "online")}


def moment_stands(event):
    """What stands in the fields of a moment."""
    if event.starts_at is None:
        return {}
    starts_at, ends_at = localtime(event.starts_at), localtime(event.ends_at)
    return {"day": starts_at.date(), "time": starts_at.time(), "until": ends_at.time()}


class AboutForm(SharedForm, AsksOnce):
    kind = forms.ChoiceField(choices=EventKind.choices, label=gettext_lazy("What kind of event?"))
    title = forms.CharField(max_length=120, label=gettext_lazy("What is the event called?"))
    about = PracticeText(
        rows=6,
        label=gettext_lazy("What is it about?"),
        help_text=gettext_lazy("What will people be able to do afterwards? For whom is it?"),
    )
    theme = forms.ModelChoiceField(
        queryset=None, required=False, label=gettext_lazy("Theme"), empty_label=gettext_lazy("No theme")
    )
    accreditation = forms.CharField(
        max_length=40,
        required=False,
        label=gettext_lazy("Number of the accreditation"),
        help_text=gettext_lazy("When a professional association recognised it. It stands with the hours that count."),
    )

    def __init__(self, *args, themes, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["theme"].queryset = themes


class PlacesForm(SharedForm):
    owner = forms.ChoiceField(label=gettext_lazy("In whose name?"))
    audience = forms.ChoiceField(choices=FOR_WHOM, widget=forms.RadioSelect, label=gettext_lazy("For whom is it?"))
    admits_guests = forms.BooleanField(
        required=False, label=gettext_lazy("Guests without an account may sign up too, with their address")
    )
    seats = forms.IntegerField(
        min_value=1,
        max_value=MOST_SEATS,
        required=False,
        label=gettext_lazy("How many places are there?"),
        help_text=gettext_lazy("Leave it empty when there is no limit."),
    )
    per_organisation = forms.IntegerField(
        min_value=1,
        max_value=MOST_SEATS,
        required=False,
        label=gettext_lazy("How many of them at most for one organisation?"),
        help_text=gettext_lazy("Leave it empty when that does not matter."),
    )
    repeat_from = forms.IntegerField(
        min_value=1, max_value=1000, label=gettext_lazy("From how many people on the waiting list would you repeat it?")
    )

    def __init__(self, *args, event, person, **kwargs):
        self.owners = owners_for(person, event)
        super().__init__(*args, initial=places_stand(event), **kwargs)
        self.fields["owner"].choices = [(key, owner.name) for key, owner in self.owners.items()]
        if event.audience == Audience.GROUP:
            self.fields["audience"].choices = [(Audience.GROUP, Audience.GROUP.label)]

    def clean(self):
        given = super().clean()
        if given.get("admits_guests") and given.get("audience") not in (None, Audience.PUBLIC):
            self.add_error("admits_guests", _("Guests see only what is open to everyone."))
        return given

    def facts(self):
        names = ("audience", "admits_guests", "seats", "per_organisation", "repeat_from")
        key = self.cleaned_data["owner"]
        field = "partnership" if key.startswith("p.") else "organisation"
        owner = {"partnership": None, "organisation": None} | {field: self.owners[key]}
        return {name: self.cleaned_data[name] for name in names} | owner


def owners_for(person, event):
    """In whose name somebody plans: where she works, and as it stands."""
    found = {f"o.{place.pk}": place for place in organisations_of(person)}
    found |= {f"p.{place.pk}": place for place in partnerships_today(person)}
    return {owner_key(event): event.in_name_of} | found if event.in_name_of else found


def owner_key(event):
    return f"p.{event.partnership_id}" if event.partnership_id else f"o.{event.organisation_id}"


def places_stand(event):
    names = ("audience", "admits_guests", "seats", "per_organisation", "repeat_from")
    return {name: getattr(event, name) for name in names} | {"owner": owner_key(event)}


class AccessForm(SharedForm, AsksOnce):
    captions = forms.ChoiceField(
        choices=Access.choices,
        widget=forms.RadioSelect,
        label=gettext_lazy("Can somebody who hears little take part: captions, an interpreter, a loop?"),
    )
    step_free = forms.ChoiceField(
        choices=Access.choices,
        widget=forms.RadioSelect,
        label=gettext_lazy("Can somebody in a wheelchair get in and move about?"),
    )
    access_notes = PracticeText(
        required=False,
        max_length=300,
        rows=2,
        label=gettext_lazy("What else should people know?"),
        help_text=gettext_lazy("Light that does not flicker, a quiet room, material that a screen reader can read."),
    )
    recorded_until = DayField(
        required=False,
        label=gettext_lazy("Is it recorded? Until which day does the recording stay?"),
        help_text=gettext_lazy(
            "Leave it empty when nothing is recorded. With a day, everyone is asked whether she may be seen."
        ),
    )

    def clean_recorded_until(self):
        day = self.cleaned_data["recorded_until"]
        if day and not localtime().date() < day < localtime().date() + AHEAD:
            raise forms.ValidationError(_("Choose a day that is still to come, within five years."))
        return day


class HostForm(forms.Form):
    part = forms.ChoiceField(
        choices=HostPart.choices,
        widget=forms.RadioSelect,
        initial=HostPart.LECTURER,
        label=gettext_lazy("What does this person do?"),
    )
    email = forms.EmailField(
        required=False,
        label=gettext_lazy("E-mail address of a colleague"),
        help_text=gettext_lazy("A colleague with an account is told, and sees the questions."),
    )
    name = forms.CharField(
        max_length=120, required=False, label=gettext_lazy("Or the name of somebody without an account")
    )

    def clean(self):
        given = super().clean()
        if not given.get("email") and not given.get("name") and not self.errors:
            self.add_error("name", _("Fill in an address or a name."))
        return given


class AllotForm(forms.Form):
    organisation = forms.ModelChoiceField(
        queryset=None, label=gettext_lazy("For which organisation?"), empty_label=gettext_lazy("Choose")
    )
    seats = forms.IntegerField(
        min_value=0,
        max_value=MOST_SEATS,
        label=gettext_lazy("How many places are kept for it?"),
        help_text=gettext_lazy("Nought ends it: the places are for everyone again."),
    )

    def __init__(self, *args, organisations, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["organisation"].queryset = organisations


class RepeatForm(forms.Form):
    day = DayField(label=gettext_lazy("Which day?"))
    time = ClockField(label=gettext_lazy("From what time?"))

    def clean(self):
        given = super().clean()
        given["starts_at"] = moment_of(given.get("day"), given.get("time"))
        if given["starts_at"] and not localtime() < given["starts_at"] < localtime() + AHEAD:
            self.add_error("day", _("Choose a day that is still to come, within five years."))
        return given


class SeriesForm(forms.Form):
    name = forms.CharField(max_length=120, label=gettext_lazy("What is the series called?"))
    every = forms.ChoiceField(choices=Every.choices, label=gettext_lazy("How often?"))
    until = DayField(
        label=gettext_lazy("Until which day?"),
        help_text=gettext_lazy("A series has an end. Two years ahead at most; after that you plan the next one."),
    )

    def __init__(self, *args, event, **kwargs):
        super().__init__(*args, **kwargs)
        self.starts_at = event.starts_at

    def clean(self):
        given = super().clean()
        every, until = given.get("every"), given.get("until")
        if self.starts_at and every and until:
            verdict = may_go_on(self.starts_at, every, until)
            if not verdict:
                self.add_error("until", verdict.reason)
        return given
