"""Methods: a list, and each on one page that prints well."""

import json

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import get_language

from vakwerk.methods import queries
from vakwerk.methods.forms import WhichForm
from vakwerk.methods.states import Use


def methods(request):
    """All of them, by what they are for."""
    own = queries.own_methods_for(request.user, *Use)
    uses = [(use.label, [said(method) for method in of_use(use, own)]) for use in Use]
    context = {"uses": [(name, found) for name, found in uses if found], "keeps": queries.keeps_methods(request.user)}
    return render(request, "methods/methods.html", context)


def of_use(use, own):
    return [*queries.methods_for(use), *(method for method in own if use in method.used_in)]


def method(request, key):
    found = seen_method(request.user, key)
    return render(request, "methods/method.html", {"method": said(found), "variants": variants(found)})


def seen_method(person, key):
    """A shipped method, or an own one that she sees."""
    found = queries.newest().get(key)
    return found or queries.value(get_object_or_404(queries.visible_own(person), pk=key))


def as_file(request, key):
    """A method as it is taken in: to change a copy of it."""
    seen_method(request.user, key)
    body = queries.body_of(key)
    response = HttpResponse(json.dumps(body, ensure_ascii=False, indent=2) + "\n", "application/json")
    response["Content-Disposition"] = f'attachment; filename="{body["key"]}.json"'
    return response


def which(request):
    """Three questions, and which methods fit. Whoever plans a meeting goes back with the one she chooses."""
    has_answered = set(request.GET) - {"terug"}
    form = WhichForm(request.GET if has_answered else None)
    found = queries.methods_that_fit(request.user, Use.PEER_SESSION, **form.answers) if form.is_valid() else []
    context = {"form": form, "fits": [told(fit) for fit in found], "back": back(request.GET.get("terug", ""))}
    return render(request, "methods/which.html", context)


def back(address):
    """The page that asked; nothing when it is not one of ours."""
    is_ours = address.startswith("/") and url_has_allowed_host_and_scheme(address, allowed_hosts=None)
    return address if is_ours else ""


def told(fit):
    language = get_language()
    return said(fit.method) | {"fit": fit, "variant": fit.variant.key, "form": fit.variant.name.say(language)}


def said(method):
    """The words of a method in the reader's language."""
    language = get_language()
    hints = {"fits": method.fits_when, "not_for": method.not_when}
    return {
        "key": method.key,
        "name": method.call(language),
        "purpose": method.purpose.say(language),
        "sources": method.sources.say(language),
        "smallest": method.smallest,
        "largest": method.largest,
        "no_short_form": method.no_short_form.say(language) if method.no_short_form else "",
        "minutes": [variant.minutes for variant in method.variants],
    } | {name: [hint.say(language) for hint in given] for name, given in hints.items()}


def variants(method):
    language = get_language()
    return [
        {
            "name": variant.name.say(language),
            "minutes": variant.minutes,
            "steps": [
                {
                    "title": step.title.say(language),
                    "instruction": step.instruction.say(language),
                    "facilitator": step.facilitator.say(language),
                    "minutes": step.minutes,
                }
                for step in variant.steps
            ],
        }
        for variant in method.variants
    ]
