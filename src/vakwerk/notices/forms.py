from django import forms
from django.utils.translation import gettext_lazy as _

from vakwerk.notices.models import MailRhythm


class MailForm(forms.Form):
    rhythm = forms.ChoiceField(
        choices=MailRhythm.choices,
        widget=forms.RadioSelect,
        label=_("When do you want a mail that something is waiting?"),
        help_text=_("News about an appointment and the question to look back come at once, unless you want no mail."),
    )
