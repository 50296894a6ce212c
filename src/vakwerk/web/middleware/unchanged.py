"""The poll of a live conversation, answered before session and sign-in when nothing has changed.

The tag proves that its bearer was let in at that version; the answer says nothing but "the same".
"""

import re

from django.http import HttpResponse
from django.utils.timezone import now

from vakwerk.methods.public import is_unchanged

STATE = re.compile(r"^/gesprek/([a-z0-9]{10})/staat/$")


def answer_unchanged(get_response):
    def middleware(request):
        tag = request.META.get("HTTP_IF_NONE_MATCH")
        match = STATE.match(request.path_info) if tag and request.method == "GET" else None
        if match and is_unchanged(match[1], tag.removeprefix("W/").strip('"'), now()):
            return HttpResponse(status=304, headers={"Cache-Control": "no-store", "ETag": tag})
        return get_response(request)

    return middleware
