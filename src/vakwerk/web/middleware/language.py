"""A page speaks the language its reader chose; Dutch until she chooses."""

from django.conf import settings
from django.utils import translation


def speak_their_language(get_response):
    def middleware(request):
        with translation.override(language_of(request)):
            return get_response(request)

    return middleware


def language_of(request):
    chosen = request.COOKIES.get(settings.LANGUAGE_COOKIE_NAME)
    if request.user.is_authenticated:
        chosen = request.user.language
    return chosen if chosen in dict(settings.LANGUAGES) else settings.LANGUAGE_CODE
