"""The page on which a client answers: without account, cookie or script, in her own language."""

from django.contrib.auth.decorators import login_not_required
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.timezone import now
from django.views.decorators.csrf import csrf_exempt

from vakwerk.common.requests import sent
from vakwerk.practice.actions import voices as actions
from vakwerk.practice.forms.voices import VoiceForm, tidy_code
from vakwerk.practice.queries import voices as queries
from vakwerk.practice.rules import voices as rules


@login_not_required
@csrf_exempt  # nobody is signed in here, and the protection would set a cookie
def voice(request, code):
    ticket = queries.open_card(tidy_code(code))
    if ticket is None:
        return said(request, "used", asked_language(request), status=404, code=tidy_code(code))
    used = queries.languages_of(ticket.round.experiment.organisation)
    language = asked_language(request) if asked_language(request) in used else rules.HOUSE_LANGUAGE
    form = VoiceForm(request.POST or None if request.POST.get("stuur") else None, language=language)
    if form.is_valid():
        came_in = actions.answer_card(ticket.code, at=now(), language=language, **form.cleaned_data)
        there = "practice:voice_thanks" if came_in else "practice:voice_door"
        return redirect(reverse(there, query={"taal": language}))
    context = page(language) | {"form": form, "languages": [(each, queries.catalogue()[each]) for each in used]}
    return render(request, "practice/voice.html", context, status=422 if form.errors else 200)


def page(language):
    texts = queries.catalogue()[language]
    return {"language": language, "texts": texts, "client": texts["client"], "faces": FACES}


def asked_language(request):
    asked = sent(request.GET, "taal", 2)
    return asked if asked in queries.catalogue() else rules.HOUSE_LANGUAGE


def said(request, name, language, status=200, code=None):
    """A sentence; with a code that does not work, it can be typed again."""
    context = page(language) | {"words": queries.catalogue()[language]["client"][name], "code": code}
    return render(request, "practice/voice_said.html", context, status=status)


@login_not_required
def thanks(request):
    return said(request, "thanks", asked_language(request))


@login_not_required
def door(request):
    """For who types the code by hand."""
    code = tidy_code(sent(request.GET, "code", 12))
    if code:
        return redirect(reverse("practice:voice", args=[code], query={"taal": asked_language(request)}))
    return render(request, "practice/voice_door.html", page(asked_language(request)))


FACES = {  # the lines of each face of the scale
    "1": "M11 27q7-9 14 0M8 7l7 3.5M28 7l-7 3.5",  # with brows: angry, where the second is sad
    "2": "M11 26q7-5 14 0",
    "3": "M11 25h14",
    "4": "M11 23q7 5 14 0",
    "5": "M11 22q7 9 14 0z",
}
