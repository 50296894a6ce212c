"""Methods: a list, and each on one page that prints well."""

from django.http import Http404
from django.shortcuts import render
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import get_language

from vakwerk.methods import queries
from vakwerk.methods.forms import WhichForm
from vakwerk.methods.states import Use


def methods(request):
    """All of them, by what they are for."""
    uses = [(use.label, [said(method) for method in queries.methods_for(use)]) for use in Use]
    return render(request, "methods/methods.html", {"uses": [(name, found) for name, found in uses if found]})


def method(request, key):
    found = queries.method_named(key)
    if found is None:
        raise Http404
    return render(request, "methods/method.html", {"method": said(found), "variants": variants(found)})


def which(request):
    """Three questions, and which methods fit. Whoever plans a meeting goes back with the one she chooses."""
    form = WhichForm(request.GET or None)
    found = queries.methods_that_fit(Use.PEER_SESSION, **form.answers) if form.is_valid() else []
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
        "name": method.name.say(language),
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
