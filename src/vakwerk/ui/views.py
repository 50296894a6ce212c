"""The gallery: every part with its states, for who builds pages and who checks them."""

from types import SimpleNamespace

from django import forms
from django.contrib.auth.decorators import login_not_required
from django.shortcuts import render

from vakwerk.common.verdicts import YES, no
from vakwerk.ui.assets import ICONS
from vakwerk.ui.pages import page


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


CARD = [
    SimpleNamespace(n=n, better_from=better, not_enough_to=enough, worse_to=worse)
    for n, better, enough, worse in (
        (10, 8, 0, 0),
        (20, 13, 3, 1),
        (30, 17, 6, 3),
        (40, 21, 9, 5),
        (50, 26, 12, 7),
        (60, 30, 16, 9),
        (80, 37, 23, 13),
    )
]
WEEKLY = (4, 5, 3, 4, 6, 4, 3, 5, 4, 12, 4, 3)
CHARTS = {
    "said": SimpleNamespace(message="Gallery", values={}),
    "card": CARD,
    "path": [(10, 5), (20, 11), (30, 16), (40, 21), (50, 27)],
    "values": WEEKLY,
    "weeks": [f"week {n + 1}" for n in range(len(WEEKLY))],
    "limits": SimpleNamespace(lower=(0,) * len(WEEKLY), upper=(10.5,) * len(WEEKLY), outside=(9,)),
    "forest": [("Grevendrecht", 0.2, 0.04, 0.36), ("Kronevoort", 0.25, 0.09, 0.4), ("Wolderbrink", -0.02, -0.17, 0.13)],
    "mean": SimpleNamespace(mean=0.15, lower=0.02, upper=0.28, expected_lower=-0.1, expected_upper=0.4),
    "bars": [("Until now", 0.3, 0.22, 0.39), ("Since", 0.54, 0.4, 0.67)],
    "answers": ["entirely", "mostly", "a little", "hardly", "not"],
    "voice": [4, 3, 3, 1, 1],
}


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
        "charts": CHARTS,
        "cannot": no("That is not possible at this stage."),
        "empty_form": Example(),
        "wrong_form": wrong,
        "form_that_asks": SimpleNamespace(only_asks=True),
        "pages": page(range(30), 10, 2),
        "classes": ["public", "network", "organisation", "group", "personal", "case"],
    }
    return render(request, "ui/gallery.html", context)
