"""The gallery: every part with its states, for who builds pages and who checks them."""

from types import SimpleNamespace

from django import forms
from django.contrib.auth.decorators import login_not_required
from django.core.paginator import Paginator
from django.shortcuts import render

from vakwerk.common.verdicts import YES, no
from vakwerk.ui.assets import ICONS


class Example(forms.Form):
    """Fields of every kind, two of them wrong."""

    text = forms.CharField(
        label="A long text", help_text="One sentence of help.", widget=forms.Textarea(attrs={"rows": 2})
    )
    name = forms.CharField(label="A short text")
    choice = forms.ChoiceField(
        label="One of some", choices=[("a", "The first"), ("b", "The second")], widget=forms.RadioSelect
    )
    picked = forms.ChoiceField(label="One of many", choices=[("a", "The first"), ("b", "The second")], required=False)
    yes = forms.BooleanField(label="Yes or no", required=False)
    asks = False


ADVISED = [
    SimpleNamespace(
        text="A sentence that may be plainer.",
        remarks=[
            SimpleNamespace(kind=kind, words=words, instead=instead)
            for kind, words, instead in (
                ("too_long", "23", ()), ("rather_long", "17", ()), ("passive", "wordt … gedaan", ()),
                ("must", "dient", ()), ("heavy", "arbeidsongeschiktheid", ()), ("jargon", "traject", ("een plan",)),
            )
        ],
    )
]  # fmt: skip


@login_not_required
def gallery(request):
    people = [
        SimpleNamespace(name="Amina El Idrissi", initials="AI"),
        SimpleNamespace(name="Bram Hoekstra", initials="BH"),
    ]
    wrong = Example({"name": "", "choice": "a"}, auto_id="wrong_%s")
    context = {
        "advised": ADVISED,
        "icons": ICONS,
        "people": people,
        "can": YES,
        "cannot": no("That is not possible at this stage."),
        "empty_form": Example(),
        "wrong_form": wrong,
        "form_that_asks": SimpleNamespace(asks=True),
        "pages": Paginator(range(30), 10).page(2),
        "classes": ["public", "network", "organisation", "group", "personal", "case"],
    }
    return render(request, "ui/gallery.html", context)
