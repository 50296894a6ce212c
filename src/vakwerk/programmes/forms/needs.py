"""What people type about what they want to learn, and how the working group joins it."""

from datetime import timedelta

from django import forms
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from vakwerk.privacy.public import PracticeText
from vakwerk.programmes.forms.programmes import Told, WordsForm
from vakwerk.programmes.states import AskedWhom
from vakwerk.ui.public import DayField

HALF_A_YEAR = timedelta(days=183)


class InventoryForm(Told):
    asks = PracticeText(
        rows=2,
        max_length=200,
        label=gettext_lazy("What do you ask?"),
        help_text=gettext_lazy("One question, for example: in which conversation do you want to be better?"),
    )
    asked_whom = forms.ChoiceField(
        choices=AskedWhom.choices,
        widget=forms.RadioSelect,
        initial=AskedWhom.PARTNERSHIP,
        label=gettext_lazy("Whom do you ask?"),
    )
    closes_on = DayField(label=gettext_lazy("Until which day can people say what they want to learn?"))

    def clean_closes_on(self):
        day = self.cleaned_data["closes_on"]
        if not localdate() <= day <= localdate() + HALF_A_YEAR:
            raise forms.ValidationError(_("Choose a day that is still to come, within half a year."))
        return day


class WishForm(Told):
    text = PracticeText(
        rows=2,
        max_length=300,
        label=gettext_lazy("What do you want to learn?"),
        help_text=gettext_lazy("One sentence is enough, without names of people."),
    )


class CarryForm(WishForm):
    inventory = forms.ChoiceField(widget=forms.RadioSelect, label=gettext_lazy("Into which question?"))

    def __init__(self, *args, inventories, **kwargs):
        """inventories: in which she may wish."""
        super().__init__(*args, **kwargs)
        self.inventories = {each.pk: each for each in inventories}
        choices = [(each.pk, f"{each.asks} ({each.programme})") for each in inventories]
        self.fields["inventory"].choices = choices
        if len(choices) == 1:
            self.fields["inventory"].initial = choices[0][0]

    def facts(self):
        facts = super().facts()
        return self.inventories[facts.pop("inventory")], facts


class JoinForm(forms.Form):
    """Some wishes under a theme that is there, or under a new one."""

    needs = forms.MultipleChoiceField(
        widget=forms.CheckboxSelectMultiple, label=gettext_lazy("Which wishes belong together?")
    )
    theme = forms.ChoiceField(required=False, label=gettext_lazy("Under which theme?"))
    title = forms.CharField(
        max_length=120,
        required=False,
        error_messages={"required": gettext_lazy("Give the theme a name.")},
        label=gettext_lazy("What is the new theme called?"),
        help_text=gettext_lazy("In words in which people know their own wish again."),
    )

    def __init__(self, *args, needs, themes, **kwargs):
        """needs: those that stand under no theme."""
        super().__init__(*args, **kwargs)
        self.by_key = {need.pk: need for need in needs}
        self.titles = {theme.pk: theme.title for theme in themes}
        self.fields["needs"].choices = [(need.pk, need.text) for need in needs]
        self.fields["theme"].choices = [("", _("A new theme")), *self.titles.items()]
        if not self.titles:
            self.fields["theme"].widget = forms.HiddenInput()
            self.fields["title"].required = True

    def clean(self):
        given = super().clean() or {}
        if not given.get("theme") and not given.get("title") and "title" not in self.errors:
            self.add_error("title", _("Give the theme a name."))
        return given

    def facts(self):
        given = self.cleaned_data
        title = self.titles.get(given["theme"]) or given["title"]
        return {"title": title, "needs": [self.by_key[pk] for pk in given["needs"]]}


class RankForm(forms.Form):
    first = forms.ChoiceField(label=gettext_lazy("What comes first for you?"))
    second = forms.ChoiceField(required=False, label=gettext_lazy("What comes second?"))
    third = forms.ChoiceField(required=False, label=gettext_lazy("What comes third?"))

    def __init__(self, *args, themes, **kwargs):
        super().__init__(*args, **kwargs)
        self.themes = {theme.pk: theme for theme in themes}
        for name, field in self.fields.items():
            none = _("Choose") if name == "first" else _("Nothing more")
            field.choices = [("", none), *((theme.pk, theme.title) for theme in themes)]

    @staticmethod
    def of(choices):
        """What she chose before, as the form begins."""
        return dict(zip(("first", "second", "third"), (choice.theme_id for choice in choices), strict=False))

    def clean(self):
        given = super().clean() or {}
        chosen = [given[name] for name in self.fields if given.get(name)]
        for name in ("second", "third"):
            if given.get(name) and chosen.count(given[name]) > 1:
                self.add_error(name, _("You chose this one already. Choose another, or nothing more."))
        return given

    def facts(self):
        chosen = [self.cleaned_data[name] for name in self.fields]
        return {"themes": [self.themes[pk] for pk in chosen if pk]}


class DecideForm(WordsForm):
    themes = forms.MultipleChoiceField(
        widget=forms.CheckboxSelectMultiple, label=gettext_lazy("With which themes does the leergang go on?")
    )
    field_order = ("themes", "words")

    def __init__(self, *args, themes, **kwargs):
        super().__init__(*args, asks=_("Why these, and what becomes of the others?"), **kwargs)
        self.by_key = {theme.pk: theme for theme in themes}
        self.fields["themes"].choices = [(theme.pk, theme.title) for theme in themes]

    def facts(self):
        facts = super().facts()
        return facts | {"themes": [self.by_key[pk] for pk in facts["themes"]]}
