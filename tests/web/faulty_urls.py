"""The product's addresses, and two that go wrong."""

from django.core.exceptions import PermissionDenied, SuspiciousOperation
from django.urls import path

from vakwerk.web.urls import handler400, handler403, handler404, handler500, urlpatterns

__all__ = ["handler400", "handler403", "handler404", "handler500"]
SECRET = "De derde keer nam ik niet op."


def break_down(request):
    raise RuntimeError(SECRET)


def forbid(request):
    raise PermissionDenied(SECRET)


def suspect(request):
    raise SuspiciousOperation(SECRET)


urlpatterns = [*urlpatterns, path("stuk/", break_down), path("verboden/", forbid), path("verdacht/", suspect)]
