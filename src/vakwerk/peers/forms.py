"""What people type about a group or a meeting."""

from datetime import datetime, timedelta

from django import forms
from django.utils.timezone import get_current_timezone, localtime
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from vakwerk.methods.public import CallLink, Meeting, forms_of_methods
from vakwerk.people.public import members
from vakwerk.privacy.public import AsksOnce, PracticeText
from vakwerk.ui.public import SharedForm

AGREEMENT = gettext_lazy(
    "What is said here stays here.\n"
    "It is about what we do ourselves, not about the client.\n"
    "Who brings something in decides what is useful."
)


class StartForm(AsksOnce):
    name = forms.CharField(max_length=80, label=gettext_lazy("What is your group called?"))
    invite = forms.CharField(
        required=False,
        widget=forms.Textarea(attrs={"rows": 4}),
        label=gettext_lazy("Whom do you invite?"),
        help_text=gettext_lazy("An e-mail address on each line. You can also do this later."),
    )
    agreement = PracticeText(
        label=gettext_lazy("What do you promise each other?"),
        help_text=gettext_lazy("Everyone says yes to this with one tap. You may change it."),
        initial=AGREEMENT,
        rows=5,
    )

    def clean_invite(self):
        return addresses(self.cleaned_data["invite"])


def addresses(text):
    """The e-mail addresses in a text, one a line or separated by commas; or what is wrong with the first bad one."""
    found = [part.strip() for line in text.splitlines() for part in line.replace(";", ",").split(",") if part.strip()]
    for address in found:
        try:
            forms.EmailField().clean(address)
        except forms.ValidationError:
            raise forms.ValidationError(_("“%(word)s” is not an e-mail address.") % {"word": address}) from None
    return list(dict.fromkeys(address.lower() for address in found))


class InviteForm(forms.Form):
    email = forms.CharField(
        widget=forms.Textarea(attrs={"rows": 3}),
        label=gettext_lazy("Whom do you invite?"),
        help_text=gettext_lazy("An e-mail address on each line."),
    )

    def clean_email(self):
        return addresses(self.cleaned_data["email"])


class AgreementForm(SharedForm, AsksOnce):
    text = PracticeText(label=gettext_lazy("What do you promise each other?"), rows=8)


class GroupForm(SharedForm):
    name = forms.CharField(max_length=80, label=gettext_lazy("Name of the group"))
    min_people = forms.IntegerField(
        min_value=2,
        max_value=30,
        label=gettext_lazy("From how many people does a meeting count?"),
        help_text=gettext_lazy(
            "As your register asks. A smaller meeting is held all the same; the proof then says so."
        ),
    )
    max_people = forms.IntegerField(min_value=2, max_value=30, label=gettext_lazy("How many places are there?"))
    min_minutes = forms.IntegerField(
        min_value=0, max_value=600, label=gettext_lazy("From how many minutes does a meeting count?")
    )

    def clean(self):
        given = super().clean()
        if given.get("max_people", 0) < given.get("min_people", 0):
            self.add_error("max_people", _("There must be at least as many places as people asked for."))
        return given


class SessionForm(SharedForm):
    day = forms.DateField(
        label=gettext_lazy("Which day?"), widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    )
    time = forms.TimeField(
        label=gettext_lazy("What time?"), widget=forms.TimeInput(attrs={"type": "time"}, format="%H:%M")
    )
    form = forms.ChoiceField(label=gettext_lazy("Along which method?"))
    facilitator = forms.ModelChoiceField(
        queryset=None,
        label=gettext_lazy("Who facilitates?"),
        empty_label=gettext_lazy("We decide on the spot"),
        required=False,
    )
    place = forms.CharField(
        max_length=80,
        required=False,
        label=gettext_lazy("Where?"),
        help_text=gettext_lazy("A room, for example. It stands on the page only, never in mail."),
    )
    call_url = CallLink(
        help_text=gettext_lazy("When you meet beside a video call. It stands on the page only, never in mail.")
    )

    def __init__(self, *args, group, session=None, form="", **kwargs):
        super().__init__(*args, initial=kept(session) | ({"form": form} if form else {}), **kwargs)
        self.fields["form"].choices = forms_of_methods("peer_session")
        self.fields["facilitator"].queryset = members(group.closed_group)

    def clean(self):
        given = super().clean()
        if given.get("day") and given.get("time"):
            moment = datetime.combine(given["day"], given["time"], get_current_timezone())
            if moment < localtime() - timedelta(hours=12):
                self.add_error("day", _("This moment has passed. Choose a day that is still to come."))
            given["starts_at"] = moment
        return given

    def facts(self):
        method_key, _dot, variant = self.cleaned_data["form"].partition(".")
        kept = {name: self.cleaned_data[name] for name in ("starts_at", "facilitator", "place", "call_url")}
        return kept | {"method_key": method_key, "variant": variant}


def kept(session):
    if session is None:
        return {}
    starts_at = localtime(session.starts_at)
    return {
        "day": starts_at.date(),
        "time": starts_at.time(),
        "form": f"{session.method_key}.{session.variant}",
        "facilitator": session.facilitator,
        "place": session.place,
        "call_url": session.call_url,
    }


class ContributionForm(AsksOnce):
    text = PracticeText(
        label=gettext_lazy("What do you bring in?"),
        help_text=gettext_lazy("A few sentences on what you did or did not do. No names."),
        rows=4,
    )


class PresenterForm(forms.Form):
    """Among who may bring in, in the order of who waited longest."""

    person = forms.ChoiceField(label=gettext_lazy("Who brings in?"))

    def __init__(self, *args, people, **kwargs):
        super().__init__(*args, **kwargs)
        self.by_id = {person.pk: person for person in people}
        self.fields["person"].choices = [(person.pk, person.name) for person in people]

    def clean_person(self):
        return self.by_id[self.cleaned_data["person"]]


class BeginForm(forms.Form):
    meeting = forms.ChoiceField(
        choices=Meeting.choices,
        widget=forms.RadioSelect,
        initial=Meeting.OWN_SCREENS,
        label=gettext_lazy("How do you meet?"),
    )


class CloseForm(forms.Form):
    present = forms.MultipleChoiceField(widget=forms.CheckboxSelectMultiple, label=gettext_lazy("Who was there?"))
    minutes = forms.IntegerField(
        min_value=0,
        max_value=600,
        label=gettext_lazy("How many minutes, without breaks?"),
        help_text=gettext_lazy("Counted by the clock of the meeting. Change it when that is not right."),
    )

    def __init__(self, *args, seats, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["present"].choices = [(seat.person_id, seat.person.name) for seat in seats]


class TakeawayForm(AsksOnce):
    text = PracticeText(label=gettext_lazy("What do you take along?"), rows=4)


class CommitmentForm(AsksOnce):
    text = PracticeText(label=gettext_lazy("What will you do? One sentence."), rows=2, max_length=300)
    look_back_on = forms.DateField(
        label=gettext_lazy("When do you look back?"),
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )

    def clean_look_back_on(self):
        day = self.cleaned_data["look_back_on"]
        if day < localtime().date():
            raise forms.ValidationError(_("Choose a day that is still to come."))
        return day


class LookBackForm(AsksOnce):
    became = PracticeText(
        label=gettext_lazy("What came of it?"), help_text=gettext_lazy("Two sentences are enough."), rows=3
    )
    for_helpers = PracticeText(
        required=False,
        label=gettext_lazy("A sentence for those who thought along"),
        help_text=gettext_lazy("They read it until your next meeting is closed. Leave it empty to tell nobody."),
        rows=2,
    )


class LinkForm(AsksOnce):
    became = PracticeText(
        label=gettext_lazy("What came of it?"), help_text=gettext_lazy("Two sentences are enough."), rows=3
    )
    share = forms.BooleanField(required=False, label=gettext_lazy("Those who thought along may read this"))
