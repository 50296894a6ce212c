"""The ceiling: a bare Django view without any middleware, under the same server."""

from django.conf import settings
from django.core.wsgi import get_wsgi_application
from django.http import HttpResponse
from django.urls import path

PAGE = "<!DOCTYPE html><title>Bare</title>" + "<p>De sluis gaat open als het water even hoog staat.</p>" * 200


def page(request):
    return HttpResponse(PAGE)


urlpatterns = [path("", page)]
settings.configure(ROOT_URLCONF=__name__, MIDDLEWARE=[], ALLOWED_HOSTS=["localhost"], SECRET_KEY="bare")  # noqa: S106
application = get_wsgi_application()
