"""A browser in the words of who reads it: which, and on what."""

from django import template
from django.utils.translation import gettext as _

register = template.Library()

# Each names itself after those it descends from: the first that fits is the one.
BROWSERS = {
    "Edg": "Edge",
    "OPR": "Opera",
    "SamsungBrowser": "Samsung Internet",
    "Firefox": "Firefox",
    "FxiOS": "Firefox",
}
BROWSERS |= {"CriOS": "Chrome", "Chrome": "Chrome", "Safari": "Safari"}
SYSTEMS = {"iPhone": "iPhone", "iPad": "iPad", "Android": "Android", "Windows": "Windows", "Macintosh": "Mac"}
SYSTEMS |= {"CrOS": "ChromeOS", "Linux": "Linux"}


@register.filter
def browser(user_agent):
    """Of what is not known, the beginning of what it calls itself."""
    name, system = first(BROWSERS, user_agent), first(SYSTEMS, user_agent)
    if name and system:
        return _("%(browser)s on %(system)s") % {"browser": name, "system": system}
    return name or user_agent[:80]


def first(names, user_agent):
    return next((name for mark, name in names.items() if mark in user_agent), "")
