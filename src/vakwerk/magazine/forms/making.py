"""What editors type about articles and editions; the texts themselves are written in the room of Wagtail."""

from urllib.parse import urlsplit

from django import forms
from django.core.exceptions import ValidationError
from django.utils.timezone import localdate, now
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from vakwerk.common.labels import label_at
from vakwerk.magazine import queries
from vakwerk.magazine.models import Kind, Source
from vakwerk.magazine.rules import EDITOR
from vakwerk.people.public import who_hold
from vakwerk.ui.public import SharedForm

DAY = {"widget": forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")}
TELLS = [("no", gettext_lazy("No")), ("yes", gettext_lazy("Yes"))]
MONTHS = [
    (1, gettext_lazy("January")), (2, gettext_lazy("February")), (3, gettext_lazy("March")), (4, gettext_lazy("April")),
    (5, gettext_lazy("May")), (6, gettext_lazy("June")), (7, gettext_lazy("July")), (8, gettext_lazy("August")),
    (9, gettext_lazy("September")), (10, gettext_lazy("October")), (11, gettext_lazy("November")),
    (12, gettext_lazy("December")),
]  # fmt: skip


class BeginForm(forms.Form):
    title = forms.CharField(
        max_length=200, label=gettext_lazy("What is it about?"), help_text=gettext_lazy("A working title will do.")
    )
    kind = forms.ChoiceField(choices=Kind.choices, label=gettext_lazy("What will it be?"))
    source = forms.CharField(
        max_length=300,
        required=False,
        label=gettext_lazy("Does it begin with something from the library?"),
        help_text=gettext_lazy("The address of that lesson or practice. The article keeps the link."),
    )
    origin = forms.ChoiceField(
        choices=Source.choices,
        required=False,
        label=gettext_lazy("Where did that come from?"),
        help_text=gettext_lazy(
            "This stands below the article. What comes from the fund or a case is checked for clients."
        ),
    )

    def clean_source(self):
        asked = self.cleaned_data["source"].strip()
        named = label_at(urlsplit(asked).path) if asked else ""
        if asked and not named:
            raise ValidationError(_("Vakwerk does not know this as one thing. Copy the address of its page."))
        return named


class ArticleForm(SharedForm):
    kind = forms.ChoiceField(choices=Kind.choices, label=gettext_lazy("What is it?"))
    edition = forms.ModelChoiceField(
        queryset=None,
        required=False,
        label=gettext_lazy("In which number?"),
        empty_label=gettext_lazy("Not chosen yet"),
    )
    section = forms.ModelChoiceField(
        queryset=None, required=False, label=gettext_lazy("In which section?"), empty_label=gettext_lazy("In none")
    )
    themes = forms.ModelMultipleChoiceField(
        queryset=None, required=False, label=gettext_lazy("About what?"), widget=forms.CheckboxSelectMultiple
    )
    language = forms.ChoiceField(
        choices=[("nl", "Nederlands"), ("en", "English")], label=gettext_lazy("In which language?")
    )
    tells_of_client = forms.ChoiceField(
        choices=TELLS,
        required=False,
        widget=forms.RadioSelect,
        label=gettext_lazy("Does it tell of a client?"),
        help_text=gettext_lazy("Then it is checked for what could give her away."),
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["edition"].queryset = queries.desk.all_editions()
        self.fields["edition"].label_from_instance = lambda edition: f"{edition.number}. {edition.page.title}"
        self.fields["section"].queryset = queries.desk.all_sections()
        self.fields["themes"].queryset = queries.desk.all_themes()

    @classmethod
    def of(cls, article):
        facts = {name: getattr(article, name) for name in ("kind", "edition", "section", "language")}
        told = {None: "", True: "yes", False: "no"}[article.tells_of_client]
        return facts | {"themes": list(article.themes.all()), "tells_of_client": told}

    def facts(self):
        given = dict(self.cleaned_data)
        return given | {"tells_of_client": {"yes": True, "no": False}.get(given["tells_of_client"])}


class AssignForm(forms.Form):
    author = forms.ModelChoiceField(queryset=None, label=gettext_lazy("Who writes it?"), empty_label=None)
    due_on = forms.DateField(required=False, label=gettext_lazy("When should it be there?"), **DAY)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["author"].queryset = who_hold(EDITOR).order_by("name")


class ScheduleForm(forms.Form):
    publish_at = forms.DateTimeField(
        required=False,
        label=gettext_lazy("When does it come out?"),
        help_text=gettext_lazy("Leave it empty, and it comes out with its number."),
        widget=forms.DateTimeInput(attrs={"type": "datetime-local"}, format="%Y-%m-%dT%H:%M"),
    )

    def clean_publish_at(self):
        moment = self.cleaned_data["publish_at"]
        if moment is not None and moment <= now():
            raise ValidationError(_("Choose a moment in the future."))
        return moment


class CorrectionForm(forms.Form):
    text = forms.CharField(
        max_length=600,
        label=gettext_lazy("What was wrong?"),
        help_text=gettext_lazy("Everyone reads this below the article. Change the text itself first."),
        widget=forms.Textarea(attrs={"rows": 3}),
    )


class EditionForm(forms.Form):
    number = forms.IntegerField(min_value=1, max_value=9999, label=gettext_lazy("Which number?"))
    month = forms.TypedChoiceField(choices=MONTHS, coerce=int, label=gettext_lazy("In which month does it come out?"))
    year = forms.IntegerField(min_value=1990, max_value=2200, label=gettext_lazy("In which year?"))
    title = forms.CharField(max_length=120, label=gettext_lazy("What is its theme?"))

    def __init__(self, *args, **kwargs):
        today = localdate()
        initial = {"number": queries.desk.last_number() + 1, "month": today.month, "year": today.year}
        super().__init__(*args, initial=initial, **kwargs)

    def clean_number(self):
        if queries.desk.all_editions().filter(number=self.cleaned_data["number"]).exists():
            raise ValidationError(_("There is a number %(number)s already.") % {"number": self.cleaned_data["number"]})
        return self.cleaned_data["number"]


class ShelfForm(forms.Form):
    name = forms.CharField(max_length=60, label=gettext_lazy("Name"))
    name_en = forms.CharField(max_length=60, required=False, label=gettext_lazy("The same in English"))


class NameForm(SharedForm):
    title = forms.CharField(max_length=120, label=gettext_lazy("What is the magazine called?"))
    tagline = forms.CharField(max_length=160, required=False, label=gettext_lazy("In one sentence"))
    tagline_en = forms.CharField(max_length=160, required=False, label=gettext_lazy("The same in English"))
