"""The poll of a live conversation, answered before session and sign-in for who shows the tag of what she saw last.

The tag proves that she was let in at that version, with this session.
"""

import re

from vakwerk.methods.views.live import at_once

STATE = re.compile(r"^/gesprek/([a-z0-9]{10})/staat/$")


def answer_at_once(get_response):
    def middleware(request):
        is_poll = "HTTP_IF_NONE_MATCH" in request.META and request.method == "GET"
        match = STATE.match(request.path_info) if is_poll else None
        answer = at_once(request, match[1]) if match else None
        return answer or get_response(request)

    return middleware
