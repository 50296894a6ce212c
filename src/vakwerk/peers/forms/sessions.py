"""What people type about a meeting: when and how, what they bring in, who was there."""

from django import forms
from django.utils.translation import gettext_lazy

from vakwerk.methods.public import CallLink, Meeting, ScheduleForm, scheduled
from vakwerk.people.public import members
from vakwerk.privacy.public import AsksOnce, PracticeText


class SessionForm(ScheduleForm):
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

    def __init__(self, *args, group, session=None, form="", use="peer_session", **kwargs):
        facts = {"use": use, "closed_group": group.closed_group}
        super().__init__(*args, initial=kept(session) | ({"form": form} if form else {}), **facts, **kwargs)
        self.fields["facilitator"].queryset = members(group.closed_group)

    def facts(self):
        own = ("facilitator", "place", "call_url")
        return super().facts() | {name: self.cleaned_data[name] for name in own}


def kept(session):
    if session is None:
        return {}
    own = {name: getattr(session, name) for name in ("facilitator", "place", "call_url")}
    return scheduled(session) | own


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
