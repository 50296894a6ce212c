"""What people type when they look for a date."""

from datetime import timedelta

from django import forms
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from vakwerk.methods.public import forms_of_methods
from vakwerk.people.public import members


class Moment(forms.DateTimeField):
    """A day and a time that are still to come."""

    widget = forms.DateTimeInput(attrs={"type": "datetime-local"}, format="%Y-%m-%dT%H:%M")

    def clean(self, value):
        moment = super().clean(value)
        if moment and moment < localtime() - timedelta(hours=1):
            raise forms.ValidationError(_("This moment has passed. Choose a day that is still to come."))
        return moment


class ProposeForm(forms.Form):
    first = Moment(label=gettext_lazy("First date"))
    second = Moment(label=gettext_lazy("Second date"))
    third = Moment(
        label=gettext_lazy("Third date"), required=False, help_text=gettext_lazy("You can add more dates later.")
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

    def __init__(self, *args, group, by, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["form"].choices = forms_of_methods("peer_session", by=by, closed_group=group.closed_group)
        self.fields["facilitator"].queryset = members(group.closed_group)

    def clean_second(self):
        second = self.cleaned_data["second"]
        if second == self.cleaned_data.get("first"):
            raise forms.ValidationError(_("This is the same moment as the first. Choose another one."))
        return second

    def facts(self):
        given = self.cleaned_data
        method_key, _dot, variant = given["form"].partition(".")
        moments = [given[name] for name in ("first", "second", "third") if given[name]]
        kept = {name: given[name] for name in ("facilitator", "place")}
        return kept | {"moments": moments, "method_key": method_key, "variant": variant}


class AddDateForm(forms.Form):
    moment = Moment(label=gettext_lazy("One more date"))


class SuitForm(forms.Form):
    """The dates, to be ticked."""

    dates = forms.TypedMultipleChoiceField(
        coerce=int,
        required=False,
        widget=forms.CheckboxSelectMultiple,
        label=gettext_lazy("Which dates suit you?"),
        help_text=gettext_lazy("None of them? Then save without ticking one."),
    )

    def __init__(self, *args, dates, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["dates"].choices = dates


class ChooseDateForm(forms.Form):
    date = forms.ModelChoiceField(queryset=None)

    def __init__(self, *args, dates, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["date"].queryset = dates
