"""A case meeting: planned, answered, begun, closed."""

from django import forms
from django.utils.translation import gettext_lazy

from vakwerk.casework.forms.fields import ColleaguesField
from vakwerk.casework.states import Discipline
from vakwerk.methods.public import Meeting, ScheduleForm, scheduled


class MeetingForm(ScheduleForm):
    people = ColleaguesField(
        label=gettext_lazy("Whom do you ask?"),
        help_text=gettext_lazy("An e-mail address on each line. Ask people from other disciplines too."),
    )
    place = forms.CharField(
        max_length=80,
        required=False,
        label=gettext_lazy("Where?"),
        help_text=gettext_lazy("A room, or the address of a video call. It stands on the page only, never in mail."),
    )

    def __init__(self, *args, by, use, meeting=None, **kwargs):
        table = meeting.closed_group if meeting else None
        super().__init__(*args, use=use, by=by, closed_group=table, initial=kept(meeting), **kwargs)
        self.fields["people"].by = by
        if meeting is not None:  # who was asked already is changed on the page of the meeting
            del self.fields["people"]

    def facts(self):
        own = ("people", "place")
        return super().facts() | {name: self.cleaned_data[name] for name in own if name in self.cleaned_data}


def kept(meeting):
    return {} if meeting is None else scheduled(meeting) | {"place": meeting.place}


class MoreForm(forms.Form):
    people = ColleaguesField(
        label=gettext_lazy("Whom do you ask too?"), help_text=gettext_lazy("An e-mail address on each line.")
    )

    def __init__(self, *args, by, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["people"].by = by


class ReplyForm(forms.Form):
    discipline = forms.ChoiceField(choices=Discipline.choices, label=gettext_lazy("From which discipline do you look?"))
    coming = forms.TypedChoiceField(
        choices=[("1", ""), ("0", "")], coerce=lambda value: value == "1", widget=forms.HiddenInput
    )


class BeginForm(forms.Form):
    way = forms.ChoiceField(
        choices=Meeting.choices,
        widget=forms.RadioSelect,
        initial=Meeting.OWN_SCREENS,
        label=gettext_lazy("How do you meet?"),
    )


class CloseForm(forms.Form):
    present = forms.MultipleChoiceField(widget=forms.CheckboxSelectMultiple, label=gettext_lazy("Who was there?"))
    minutes = forms.IntegerField(min_value=0, max_value=600, label=gettext_lazy("How many minutes, without breaks?"))

    def __init__(self, *args, attendees, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["present"].choices = [(each.person_id, each.person.name) for each in attendees]
