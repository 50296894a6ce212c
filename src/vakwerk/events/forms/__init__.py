"""What people type about events, places, wishes and what they took along."""

from vakwerk.events.forms.agenda import AgendaForm
from vakwerk.events.forms.places import CalendarForm, ComingForm, DoorForm, GuestForm, HoldForm, KeepForm, MarkForm
from vakwerk.events.forms.planning import (
    AboutForm,
    AccessForm,
    AllotForm,
    HostForm,
    PlacesForm,
    PlanForm,
    RepeatForm,
    SeriesForm,
    WhenForm,
    moment_stands,
)
from vakwerk.events.forms.words import (
    AnswerForm,
    EventTakeawayForm,
    GivenForm,
    RecordingForm,
    ThemeForm,
    UsedForm,
    UsedLinkForm,
    WishForm,
)

__all__ = [
    "AboutForm",
    "AccessForm",
    "AgendaForm",
    "AllotForm",
    "AnswerForm",
    "CalendarForm",
    "ComingForm",
    "DoorForm",
    "EventTakeawayForm",
    "GivenForm",
    "GuestForm",
    "HoldForm",
    "HostForm",
    "KeepForm",
    "MarkForm",
    "PlacesForm",
    "PlanForm",
    "RecordingForm",
    "RepeatForm",
    "SeriesForm",
    "ThemeForm",
    "UsedForm",
    "UsedLinkForm",
    "WhenForm",
    "WishForm",
    "moment_stands",
]
