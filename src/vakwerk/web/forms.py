from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _

from vakwerk.evidence.public import Plan
from vakwerk.people.public import Theme, organisations_of, person_by_email
from vakwerk.web.accounts import may_begin_anew


class LanguageForm(forms.Form):
    language = forms.ChoiceField(choices=settings.LANGUAGES)


class SettingsForm(forms.Form):
    name = forms.CharField(max_length=120, label=_("Your name"), help_text=_("As colleagues see it."))
    language = forms.ChoiceField(choices=[("nl", "Nederlands"), ("en", "English")], label=_("Language"))
    theme = forms.ChoiceField(choices=Theme.choices, required=False, widget=forms.RadioSelect, label=_("Light or dark"))
    acts_for = forms.ModelChoiceField(
        queryset=None,
        required=False,
        label=_("For whom do you work now?"),
        help_text=_("You work for more than one organisation. What you do now counts for this one."),
    )

    def __init__(self, *args, person, **kwargs):
        kept = {name: getattr(person, name) for name in ("name", "language", "theme", "acts_for")}
        super().__init__(*args, initial=kept, **kwargs)
        places = organisations_of(person)
        if len(places) < 2:
            del self.fields["acts_for"]
            return
        self.fields["acts_for"].queryset = type(places[0]).objects.filter(pk__in=[place.pk for place in places])
        self.fields["acts_for"].empty_label = None


class BeginAnewForm(forms.Form):
    """Whose second step is lost; whoever turns it off says that she knows who asked."""

    email = forms.EmailField(label=_("E-mail address"))
    is_sure = forms.BooleanField(
        label=_("I am sure who asks this: I saw her, or called her on the number we know."),
    )

    def __init__(self, *args, by, **kwargs):
        super().__init__(*args, **kwargs)
        self.by = by

    def clean_email(self):
        self.person = person_by_email(self.cleaned_data["email"])
        if not (verdict := may_begin_anew(self.by, self.person)):
            raise forms.ValidationError(verdict.reason)
        return self.cleaned_data["email"]


class ReckoningForm(forms.Form):
    """An experiment with its counts, to see what the rule says of it. Nothing of it is kept."""

    rate = forms.DecimalField(
        min_value=0,
        max_value=99,
        max_digits=4,
        decimal_places=1,
        label=_("Until now: of every 100 clients"),
        help_text=_("So many went well before, for example 30."),
    )
    own_n = forms.IntegerField(
        min_value=1,
        max_value=50_000,
        required=False,
        label=_("Counted over so many clients"),
        help_text=_("Leave it empty when the number is agreed and not counted."),
    )
    useful = forms.DecimalField(
        min_value=1,
        max_value=100,
        max_digits=4,
        decimal_places=1,
        label=_("What you need at least: so many more of every 100"),
    )
    most = forms.IntegerField(min_value=10, max_value=5_000, label=_("Stop at so many clients at the latest"))
    n = forms.IntegerField(min_value=0, max_value=50_000, label=_("Clients counted"))
    successes = forms.IntegerField(min_value=0, max_value=50_000, label=_("Of them went well"))
    use_required_attribute = False

    def clean(self):
        facts = super().clean()
        if facts.keys() >= {"n", "successes"} and facts["successes"] > facts["n"]:
            self.add_error("successes", _("There cannot be more than the clients counted."))
        if facts.keys() >= {"rate", "useful"} and facts["rate"] + facts["useful"] > 100:
            self.add_error("useful", _("Together with what goes well until now this is more than 100."))
        return facts

    @property
    def plan(self):
        facts = self.cleaned_data
        return Plan(float(facts["rate"]) / 100, float(facts["useful"]) / 100, facts["most"], facts["own_n"])
