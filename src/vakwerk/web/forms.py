from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _

from vakwerk.people.public import Theme, organisations_of


class LanguageForm(forms.Form):
    language = forms.ChoiceField(choices=settings.LANGUAGES)

    def remember(self, response):
        """No cookie without need: only who has no account gets this one, for a year."""
        response.set_cookie(
            settings.LANGUAGE_COOKIE_NAME,
            self.cleaned_data["language"],
            max_age=365 * 24 * 3600,
            samesite="Lax",
            secure=settings.HTTPS,
            httponly=True,
        )


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
