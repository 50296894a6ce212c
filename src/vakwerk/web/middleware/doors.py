"""Ways of asking that no page answers."""

from django.http import HttpResponseNotAllowed

ANSWERED = ["GET", "HEAD", "POST", "OPTIONS"]


def refuse_others(get_response):
    def middleware(request):
        return get_response(request) if request.method in ANSWERED else HttpResponseNotAllowed(ANSWERED)

    return middleware
