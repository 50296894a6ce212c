"""A text that should be plain: pasted, advised on, and gone. Nothing of it is kept."""

from django import forms
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _

from vakwerk.dutch.public import advice
from vakwerk.search.public import plain_words

LONGEST = 20_000


class PlainForm(forms.Form):
    text = forms.CharField(
        max_length=LONGEST,
        label=_("Your text"),
        help_text=_("A letter, a text for clients, a page of a guide. In Dutch."),
        widget=forms.Textarea(attrs={"rows": 10, "autocomplete": "off"}),
    )


def plain(request):
    form = PlainForm(request.POST or None)
    valid = form.is_valid()
    found = advice(form.cleaned_data["text"], plain_words() or None) if valid else []
    context = {"form": form, "read": valid, "found": found}
    return render(request, "web/plain.html", context, status=422 if form.is_bound and not valid else 200)
