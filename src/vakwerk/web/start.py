"""What must hold before a server may start."""

import ipaddress

from django.conf import settings

from vakwerk.people.public import is_demo
from vakwerk.web.config import WrongSetting


def refuse_demo_elsewhere():
    """Demo mode lets everyone be anyone: only in a database made as a demo, and only on this machine."""
    if not settings.DEMO:
        return
    if not is_demo():
        raise WrongSetting("VAKWERK_DEMO is 1, but this database was not made as a demo. Remove the setting.")
    if not is_loopback(settings.BIND):
        raise WrongSetting(
            f"VAKWERK_DEMO is 1, so VAKWERK_BIND must be an address of this machine itself, not {settings.BIND}."
        )
    if settings.BEHIND_PROXY:
        raise WrongSetting("VAKWERK_DEMO is 1, so VAKWERK_BEHIND_PROXY must be 0: a proxy lets everybody in.")


def is_loopback(host):
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
