"""Reading pages as their readers do."""

import re

TOKEN = re.compile(rb'name="csrfmiddlewaretoken" value="[^"]*"')


def bare(page):
    """What a page holds, without the token that differs every time."""
    return TOKEN.sub(b"", page.content)
