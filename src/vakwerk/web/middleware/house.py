"""The entrance of an organisation: its own domain name, or /bij/ and its word, for pages that look like its own."""

import re

from django.conf import settings
from django.urls import get_script_prefix, set_script_prefix

from vakwerk.people.public import style_at

ENTRANCE = re.compile(r"/bij/([a-z0-9_-]{1,40})(?=/)")


def enter_by_house(get_response):
    """Everything behind /bij/ and a word is where it always is, and its links stay behind that entrance."""

    def middleware(request):
        request.house_style, prefix = None, get_script_prefix()
        entrance = ENTRANCE.match(request.path_info)
        if entrance:
            request.house_style = style_at(path=entrance[1])
            if request.house_style:
                request.path_info = request.path_info[entrance.end() :]
                set_script_prefix(f"{entrance[0]}/")
        elif (host := request.get_host().partition(":")[0]) in settings.HOUSES:
            request.house_style = style_at(domain=host)
        try:
            return get_response(request)
        finally:
            set_script_prefix(prefix)

    return middleware
