"""What somebody puts on the map, and what a reader narrows it to."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import get_language, gettext
from django.utils.translation import gettext_lazy as _

from vakwerk.magazine import queries
from vakwerk.magazine.atlas import drawing
from vakwerk.privacy.public import AsksOnce, PracticeText
from vakwerk.ui.public import SharedForm

SELECT, TEXT = "utrecht-select utrecht-select--html-select", "utrecht-textbox utrecht-textbox--html-input"
ANYTHING = ("", _("All"))


class InitiativeForm(SharedForm, AsksOnce):
    title = forms.CharField(max_length=120, label=_("What is the initiative called?"))
    place = forms.CharField(
        max_length=80,
        label=_("In which municipality?"),
        help_text=_("An old name will do as well: Delfzijl is found in Eemsdelta."),
        widget=forms.TextInput(attrs={"list": "gemeenten", "autocomplete": "off"}),
    )
    about = PracticeText(
        max_length=1200, rows=6, label=_("What do you do there?"), help_text=_("Write nothing about clients.")
    )
    theme = forms.ModelChoiceField(queryset=None, required=False, empty_label=_("None yet"), label=_("Theme"))
    story = forms.ModelChoiceField(
        queryset=None, required=False, empty_label=_("None"), label=_("Is there a story about it in the magazine?")
    )
    shows_address = forms.BooleanField(
        required=False,
        label=_("Everyone may see my e-mail address with it"),
        help_text=_("Without it your name stands there, and colleagues find you in Vakwerk."),
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["theme"].queryset = queries.desk.all_themes()
        self.fields["story"].queryset = queries.reading.originals(queries.reading.published_articles())
        self.fields["story"].label_from_instance = title_of
        self.places = [area.name for area in queries.initiatives.all_areas()]

    def clean_place(self):
        found = queries.initiatives.areas_named(self.cleaned_data["place"])
        areas = {area.pk: area for area, _before in found}
        if len(areas) == 1:
            return next(iter(areas.values()))
        if not areas:
            raise ValidationError(gettext("We know no municipality of that name. Look at how it is spelled."))
        names = ", ".join(area.name for area in list(areas.values())[:5])
        raise ValidationError(gettext("Which one do you mean: %(names)s?") % {"names": names})

    def facts(self):
        names = ("title", "about", "theme", "story", "shows_address")
        return {name: self.cleaned_data[name] for name in names} | {"area": self.cleaned_data["place"]}


def title_of(article):
    return article.page.title


class MapForm(forms.Form):
    """Whatever is not understood is left out: the map always answers."""

    plaats = forms.CharField(max_length=80, required=False, label=_("Municipality"))
    thema = forms.ChoiceField(required=False, label=_("Theme"))
    provincie = forms.ChoiceField(required=False, label=_("Province"))

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for field in self.fields.values():
            field.widget.attrs["class"] = SELECT if isinstance(field, forms.ChoiceField) else TEXT
        themes = [(theme.slug, name_of(theme)) for theme in queries.initiatives.themes_on_map()]
        self.fields["thema"].choices = [ANYTHING, *themes]
        self.fields["provincie"].choices = [ANYTHING, *((key, name) for key, name, _path in drawing.provinces())]

    def wanted(self):
        self.full_clean()
        given = getattr(self, "cleaned_data", {})
        names = {"theme": "thema", "place": "plaats", "province": "provincie"}
        return queries.initiatives.Wanted(**{name: given.get(field, "") for name, field in names.items()})


def name_of(theme):
    return (get_language() == "en" and theme.name_en) or theme.name
