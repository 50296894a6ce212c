"""What is asked of who comes, of who keeps places for others, and at the door."""

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from vakwerk.events.rules import is_the_code, may_leave_question
from vakwerk.privacy.public import AsksOnce, PracticeText
from vakwerk.ui.public import SharedForm

RECORDED = [("1", gettext_lazy("Yes, that is all right")), ("0", gettext_lazy("No, keep me out of it"))]


class ComingForm(AsksOnce):
    """What is asked of everyone who comes; nothing of it has to be answered."""

    needs = PracticeText(
        required=False,
        max_length=200,
        rows=2,
        label=gettext_lazy("What do you need to take part?"),
        help_text=gettext_lazy("Only the hosts read this. It is destroyed after the event."),
    )
    question = PracticeText(
        required=False,
        max_length=1000,
        rows=3,
        label=gettext_lazy("A question from your practice for the speaker"),
        help_text=gettext_lazy("The speaker reads it without your name."),
    )
    may_be_recorded = forms.TypedChoiceField(
        required=False,
        choices=RECORDED,
        coerce=lambda value: value == "1",
        empty_value=None,
        widget=forms.RadioSelect,
        label=gettext_lazy("It is recorded. May you be seen and heard?"),
    )

    def __init__(self, *args, event, **kwargs):
        super().__init__(*args, **kwargs)
        if not may_leave_question(event):
            del self.fields["question"]
        if event.recorded_until is None:
            del self.fields["may_be_recorded"]

    def facts(self):
        return {name: self.cleaned_data[name] for name in self.fields if name != "sure"}


class GuestForm(ComingForm):
    name = forms.CharField(max_length=120, label=gettext_lazy("Your name"))
    email = forms.EmailField(
        label=gettext_lazy("Your e-mail address"),
        help_text=gettext_lazy("You get a mail with a link. With it you confirm that you come."),
    )
    works_at = forms.CharField(max_length=120, required=False, label=gettext_lazy("Where do you work?"))
    field_order = ("name", "email", "works_at", "needs", "question", "may_be_recorded")

    def clean_email(self):
        return self.cleaned_data["email"].lower()


class KeepForm(forms.Form):
    emails = forms.CharField(
        widget=forms.Textarea(attrs={"rows": 5}),
        label=gettext_lazy("For whom do you keep a place?"),
        help_text=gettext_lazy("An e-mail address on each line."),
    )

    def clean_emails(self):
        words = self.cleaned_data["emails"].replace(",", "\n").replace(";", "\n").split()
        for word in words:
            try:
                forms.EmailField().clean(word)
            except forms.ValidationError:
                raise forms.ValidationError(_("“%(word)s” is not an e-mail address.") % {"word": word}) from None
        return list(dict.fromkeys(word.lower() for word in words))


class DoorForm(forms.Form):
    code = forms.CharField(
        max_length=12,
        label=gettext_lazy("The code at the door"),
        widget=forms.TextInput(attrs={"autocomplete": "off", "autocapitalize": "none", "spellcheck": "false"}),
    )

    def __init__(self, *args, event, **kwargs):
        super().__init__(*args, **kwargs)
        self.event = event

    def clean_code(self):
        code = self.cleaned_data["code"]
        if not (known := is_the_code(self.event, code)):
            raise forms.ValidationError(known.reason)
        return code


class MarkForm(SharedForm):
    """Who of those on this page was there."""

    present = forms.MultipleChoiceField(
        required=False, widget=forms.CheckboxSelectMultiple, label=gettext_lazy("Who was there?")
    )

    def __init__(self, *args, registrations, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["present"].choices = [(row.pk, row.called) for row in registrations]


class HoldForm(forms.Form):
    minutes = forms.IntegerField(
        min_value=0,
        max_value=6000,
        label=gettext_lazy("How many minutes, without breaks?"),
        help_text=gettext_lazy("As it was planned. Change it when it went otherwise."),
    )


class CalendarForm(forms.Form):
    names_events = forms.BooleanField(
        required=False, label=gettext_lazy("Show the titles of events. Closed meetings never show more than the time.")
    )
