"""An action that is refused answers with its reason, whichever view asked; the refusal stands in the trail."""

from django.http import JsonResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.utils.timezone import now

from vakwerk.common.verdicts import Refused
from vakwerk.trail.public import Result, record
from vakwerk.web.views.kept import is_script, typed


class ShowRefusals:
    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        response = self.get_response(request)
        if response.status_code == 405 and request.method == "GET" and not response.content:
            response.content = render_to_string("web/gone.html", request=request)  # forms are sent to this address
        return response

    def process_exception(self, request, exception):
        if not isinstance(exception, Refused):
            return None
        person = request.user if request.user.is_authenticated else None
        match = request.resolver_match
        record(person, match.view_name[:60], thing(match), at=now(), result=Result.REFUSED)
        if is_script(request):
            return JsonResponse({"refused": str(exception)}, status=409)
        context = typed(request) | {"reason": exception, "back": back(request)}
        return render(request, "web/refused.html", context, status=409)


def thing(match):
    """What the address was about: its id under the name of its context."""
    return f"{match.namespace}:{match.kwargs['pk']}" if "pk" in match.kwargs else ""


def back(request):
    """The page one came from, when that is one of ours."""
    came_from = request.META.get("HTTP_REFERER", "")
    return came_from if came_from.startswith(request.build_absolute_uri("/")) else "/"
