"""What people type in the ledger of a leergang."""

from django import forms
from django.utils.translation import gettext_lazy

from vakwerk.breakthroughs.public import euros
from vakwerk.programmes.forms.programmes import Told
from vakwerk.ui.public import EuroField


class MoneyForm(Told):
    cents = EuroField(
        least=1,
        label=gettext_lazy("How much, in euros?"),
        help_text=gettext_lazy("With a comma before the cents, for example 1250,50."),
    )
    words = forms.CharField(max_length=200, label=gettext_lazy("To whom, and what for?"))


class PayForm(MoneyForm):
    of = forms.ChoiceField(required=False, label=gettext_lazy("Which promise is paid with it?"))

    def __init__(self, *args, promises, **kwargs):
        """promises: those of which something is still to be paid."""
        super().__init__(*args, **kwargs)
        self.promises = {each.pk: each for each in promises}
        none = ("", gettext_lazy("None: it was not promised before"))
        self.fields["of"].choices = [none, *((each.pk, f"{each.words}: {euros(each.cents)}") for each in promises)]

    def facts(self):
        facts = super().facts()
        return facts | {"of": self.promises.get(facts["of"])}
