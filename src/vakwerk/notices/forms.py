from django import forms
from django.utils.translation import gettext_lazy as _


class MailForm(forms.Form):
    wants_mail = forms.BooleanField(required=False, label=_("Also tell me by e-mail that something is waiting"))
