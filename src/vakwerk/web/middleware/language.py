"""A page speaks the language its reader chose; Dutch until she chooses. Who signs out goes on in hers."""

from django.conf import settings
from django.utils import translation


def speak_their_language(get_response):
    def middleware(request):
        language = language_of(request)
        with translation.override(language):
            response = get_response(request)
        if not request.user.is_authenticated and language_of(request) != language:
            remember(response, language)
        return response

    return middleware


def remember(response, language):
    """In a cookie for a year: for who has no account, or is not signed in. Who is has it with her account."""
    response.set_cookie(
        settings.LANGUAGE_COOKIE_NAME,
        language,
        max_age=365 * 24 * 3600,
        samesite="Lax",
        secure=settings.HTTPS,
        httponly=True,
    )


def language_of(request):
    chosen = request.COOKIES.get(settings.LANGUAGE_COOKIE_NAME)
    if request.user.is_authenticated:
        chosen = request.user.language
    return chosen if chosen in dict(settings.LANGUAGES) else settings.LANGUAGE_CODE
