"""Addresses for the tests of the store: pages that say they are for everyone, some of them wrongly."""

from itertools import count

from django.contrib.auth.decorators import login_not_required
from django.http import HttpResponse
from django.middleware.csrf import get_token
from django.urls import path
from django.utils.translation import get_language

from vakwerk.ui.publication import for_everyone
from vakwerk.web.urls import *  # noqa: F403
from vakwerk.web.urls import urlpatterns as real

drawn = count(1)


def page(request):
    return HttpResponse(f"Nummer {next(drawn)} in het {get_language()}. " + "Tekst. " * 100)


def with_cookie(request):
    response = page(request)
    response.set_cookie("koekje", "1")
    return response


def with_token(request):
    return HttpResponse(f'{next(drawn)} <input name="csrfmiddlewaretoken" value="{get_token(request)}">')


def not_found(request):
    return HttpResponse(f"{next(drawn)}", status=404)


def huge(request):
    return HttpResponse(f"{next(drawn)}" + "x" * 600_000)


urlpatterns = [
    path("open/", for_everyone(page)),
    path("open/<int:number>/", for_everyone(lambda request, number: page(request))),
    path("gewoon/", login_not_required(page)),
    path("koekje/", for_everyone(with_cookie)),
    path("formulier/", for_everyone(with_token)),
    path("weg/", for_everyone(not_found)),
    path("enorm/", for_everyone(huge)),
    *real,
]
