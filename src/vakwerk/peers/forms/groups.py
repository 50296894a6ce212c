"""What people type about a group: its name, its people, what they promise each other."""

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from vakwerk.peers.models import PeerGroup
from vakwerk.peers.states import AGREEMENT
from vakwerk.privacy.public import AsksOnce, PracticeText
from vakwerk.ui.public import SharedForm

OTHERS = PeerGroup._meta.get_field("max_people").default - 1


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
        given = addresses(self.cleaned_data["invite"])
        if len(given) > OTHERS:
            raise forms.ValidationError(
                _("A new group has room for %(n)s others. You can make it larger later.") % {"n": OTHERS}
            )
        return given


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

    evaluate_after = forms.IntegerField(
        min_value=0,
        max_value=100,
        label=gettext_lazy("After how many meetings do you look back at the group?"),
        help_text=gettext_lazy("0: only when one of you asks for it."),
    )

    def clean(self):
        given = super().clean()
        if given.get("max_people", 0) < given.get("min_people", 0):
            self.add_error("max_people", _("There must be at least as many places as people asked for."))
        return given


class EvaluationForm(AsksOnce):
    """What one thinks of one's group."""

    gives = PracticeText(label=gettext_lazy("What does this group give you?"), rows=3)
    differently = PracticeText(required=False, label=gettext_lazy("What would you do differently?"), rows=3)
    onwards = PracticeText(
        required=False,
        label=gettext_lazy("How do you want to go on?"),
        help_text=gettext_lazy("In the same way, otherwise, or stop: all of it is good."),
        rows=3,
    )
