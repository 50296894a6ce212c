from django import forms
from django.utils.translation import gettext_lazy as _

from vakwerk.privacy.public import AsksOnce, PracticeText


class ReactionForm(AsksOnce):
    """A reaction of somebody with or without an account. A machine fills in every field, also the one nobody sees."""

    name = forms.CharField(max_length=80, label=_("Your name"), help_text=_("It stands above your reaction."))
    email = forms.EmailField(
        required=False,
        label=_("Your e-mail address"),
        help_text=_("Only to tell you what became of it. Then we remove it."),
    )
    text = PracticeText(max_length=2000, rows=6, label=_("Your reaction"), help_text=_("Write nothing about clients."))
    website = forms.CharField(
        required=False, label=_("Leave this empty"), widget=forms.TextInput(attrs={"tabindex": -1})
    )

    def __init__(self, *args, person=None, **kwargs):
        super().__init__(*args, **kwargs)
        self.person = person
        if person is not None:
            del self.fields["name"], self.fields["email"]

    def asked(self):
        """The fields that somebody fills in."""
        return [bound for bound in self.visible_fields() if bound.name != "website"]

    @property
    def is_by_a_machine(self):
        return bool(self.cleaned_data["website"])

    def given(self):
        name = self.person.name if self.person else self.cleaned_data["name"]
        return {"name": name, "text": self.cleaned_data["text"], "email": self.cleaned_data.get("email", "")}
