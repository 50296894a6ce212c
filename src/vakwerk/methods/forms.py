"""What people type in a conversation. Saved while typing, so a mark of a person is pointed out, not held back."""

import json
from datetime import timedelta

from django import forms
from django.core.validators import URLValidator
from django.utils.timezone import localdate, localtime
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from vakwerk.methods import rules
from vakwerk.methods.queries import forms_of_methods, frames, newest_own
from vakwerk.methods.script import shape
from vakwerk.methods.script.faults import faults
from vakwerk.methods.states import Aim, Meeting, Room, Telling, Trust, Use
from vakwerk.privacy.public import PracticeText
from vakwerk.ui.public import ClockField, DayField, SharedForm, moment_of

TWO_WEEKS = timedelta(days=14)
TODAY = timedelta(hours=12)  # a meeting of this morning may still be written down
LARGEST = 2**63 - 1  # what a database can count
MOST_BYTES = 200_000  # of a file; the largest method of ours takes a tenth of it


class CallLink(forms.URLField):
    """The link of a video call; it stands on a page, never in a message."""

    default_validators = [URLValidator(schemes=["https"])]
    default_error_messages = {"invalid": gettext_lazy("Begin the link with https://.")}

    def __init__(self, **kwargs):
        facts = {"required": False, "max_length": 500, "assume_scheme": "https"}
        super().__init__(**facts | {"label": gettext_lazy("Link of the video call")} | kwargs)


class ScheduleForm(SharedForm):
    """When a meeting is and along which method: what every context asks that plans one."""

    day = DayField(label=gettext_lazy("Which day?"))
    time = ClockField(label=gettext_lazy("What time?"))
    form = forms.ChoiceField(label=gettext_lazy("Along which method?"))

    def __init__(self, *args, use, by, closed_group=None, **kwargs):
        super().__init__(*args, **kwargs)
        who = {"by": by, "closed_group": closed_group}
        self.fields["form"].choices = forms_of_methods(use, chosen=self.initial.get("form", ""), **who)

    def clean(self):
        given = super().clean()
        moment = moment_of(given.get("day"), given.get("time"))
        if moment and moment < localtime() - TODAY:
            self.add_error("day", _("This moment has passed. Choose a day that is still to come."))
        if moment:
            given["starts_at"] = moment
        return given

    def facts(self):
        method_key, _dot, variant = self.cleaned_data["form"].partition(".")
        return {"starts_at": self.cleaned_data["starts_at"], "method_key": method_key, "variant": variant}


def scheduled(meeting):
    """How these questions are answered by a meeting that was planned."""
    starts_at = localtime(meeting.starts_at)
    form = f"{meeting.method_key}.{meeting.variant}"
    return {"day": starts_at.date(), "time": starts_at.time(), "form": form}


class WriteForm(forms.Form):
    """One sheet of a step; in a step that is taken along also the next step and the day to look back."""

    step = forms.CharField(widget=forms.HiddenInput, max_length=40)
    sequence = forms.IntegerField(widget=forms.HiddenInput, min_value=0, max_value=LARGEST)
    ready = forms.BooleanField(required=False)
    text = PracticeText(required=False, rows=6, label=gettext_lazy("Your notes"))
    commitment = PracticeText(
        required=False,
        rows=2,
        max_length=300,
        label=gettext_lazy("What will you do? One sentence."),
        help_text=gettext_lazy("Your own next step. Without it, there is nothing to look back at."),
    )
    due_on = forms.DateField(
        required=False,
        label=gettext_lazy("When do you look back?"),
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )

    def clean_due_on(self):
        chosen = self.cleaned_data["due_on"] or localdate() + TWO_WEEKS
        if chosen < localdate():
            raise forms.ValidationError(_("Choose a day that is still to come."))
        return chosen

    def texts(self):
        """The texts that were sent, by part; what was not on the page is left alone."""
        sent = {part: name for part, name in (("text", "text"), ("commitment", "commitment")) if name in self.data}
        return {part: self.cleaned_data[name] for part, name in sent.items()}


STEPS = 100  # no method comes near


class SeenForm(forms.Form):
    seen = forms.IntegerField(min_value=0, max_value=STEPS)
    said_aloud = forms.BooleanField(required=False)


class AddForm(forms.Form):
    """One thing for a list of the step."""

    list = forms.CharField(widget=forms.HiddenInput, max_length=40)
    kind = forms.CharField(required=False, max_length=40)
    text = PracticeText(max_length=300)


class ItemForm(forms.Form):
    item = forms.IntegerField(min_value=1, max_value=LARGEST)
    kind = forms.CharField(required=False, max_length=40)


class StepForm(SeenForm):
    step = forms.IntegerField(min_value=0, max_value=STEPS)


class SeatForm(forms.Form):
    seat = forms.IntegerField(min_value=1, max_value=LARGEST)


class TickForm(forms.Form):
    present = forms.TypedMultipleChoiceField(coerce=int, required=False)

    def __init__(self, *args, seats, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["present"].choices = [(seat.pk, seat.person.name) for seat in seats]


class MeetingForm(forms.Form):
    meeting = forms.ChoiceField(choices=Meeting.choices)
    call_url = CallLink()


class MethodForm(SeenForm):
    """A method and one of its forms, as `key.variant`."""

    form = forms.RegexField(r"^[a-z0-9_-]+\.[a-z0-9_-]+$", max_length=80)


class WhichForm(forms.Form):
    """Three questions, from which follows which method fits."""

    aim = forms.ChoiceField(choices=Aim.choices, widget=forms.RadioSelect, label=gettext_lazy("What is it about?"))
    trust = forms.TypedChoiceField(
        choices=Trust.choices,
        coerce=int,
        widget=forms.RadioSelect,
        label=gettext_lazy("How well do you know each other?"),
    )
    minutes = forms.TypedChoiceField(
        choices=Room.choices, coerce=int, widget=forms.RadioSelect, label=gettext_lazy("How much time is there?")
    )

    @property
    def answers(self):
        return {name: self.cleaned_data[name] for name in ("aim", "trust", "minutes")}


class MethodFileForm(forms.Form):
    """A method as a file; or, once it was looked at, as the text that stood in it."""

    file = forms.FileField(
        label=gettext_lazy("Which file?"),
        error_messages={"required": gettext_lazy("Choose a file.")},
        help_text=gettext_lazy("A method as JSON, of at most 200 kilobytes. Begin with a copy of one that is there."),
        widget=forms.FileInput(attrs={"accept": ".json,application/json"}),
    )
    text = forms.CharField(required=False, strip=False, max_length=MOST_BYTES, widget=forms.HiddenInput)

    def __init__(self, *args, organisation, by, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["file"].required = not self.data.get("text")
        self.organisation, self.by = organisation, by
        self.body: dict = {}
        self.faults: list = []

    def clean_file(self):
        file = self.cleaned_data["file"]
        if file and file.size > MOST_BYTES:
            raise forms.ValidationError(_("This file is larger than 200 kilobytes. A method is far smaller."))
        return file

    def clean(self):
        given = super().clean()
        if self.errors:
            return given
        self.body = read_json(read_text(given["file"]) if given["file"] else given["text"])
        self.faults = faults(self.body, uses=Use.values, frames=[frame.key for frame in frames()])
        if self.faults:
            raise forms.ValidationError({"file": _("This is not a method yet. This page says what is wrong.")})
        self.complain(rules.may_take_in(self.by, self.organisation, self.method, self.newest))
        given["text"] = json.dumps(self.body, ensure_ascii=False)
        return given

    def complain(self, verdict):
        if not verdict:
            raise forms.ValidationError({"file": verdict.reason})

    @property
    def method(self):
        return shape.method(self.body)

    @property
    def newest(self):
        """The newest version of it that was taken in before; nothing when it is new."""
        return newest_own(self.organisation, self.body["key"])


def read_text(file):
    try:
        return file.read().decode("utf-8-sig")
    except UnicodeDecodeError:
        raise forms.ValidationError({"file": _("This file cannot be read as text. Save it as UTF-8.")}) from None


def read_json(text):
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        words = _("This is not JSON: it stops making sense on line %(line)s, at character %(column)s.")
        facts = {"line": error.lineno, "column": error.colno}
        raise forms.ValidationError({"file": words % facts}) from None
    except (ValueError, RecursionError):  # a number without end, or brackets without end
        raise forms.ValidationError({"file": _("This is not a method: it goes on too long or too deep.")}) from None


class TellingForm(forms.Form):
    telling = forms.ChoiceField(choices=[choice for choice in Telling.choices if choice[0]])
