"""What people type in the ledger of a leergang."""

from decimal import Decimal

from django import forms
from django.utils.translation import gettext_lazy

from vakwerk.breakthroughs.public import euros
from vakwerk.programmes.forms.programmes import Told


class MoneyForm(Told):
    amount = forms.DecimalField(
        min_value=Decimal("0.01"),
        max_digits=9,
        decimal_places=2,
        localize=True,
        widget=forms.TextInput(attrs={"inputmode": "decimal", "size": 10, "class": "vw-short", "autocomplete": "off"}),
        label=gettext_lazy("How much, in euros?"),
        help_text=gettext_lazy("With a comma before the cents, for example 1250,50."),
    )
    words = forms.CharField(max_length=200, label=gettext_lazy("To whom, and what for?"))

    def facts(self):
        facts = super().facts()
        return facts | {"cents": int(100 * facts.pop("amount"))}


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
