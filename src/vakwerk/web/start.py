"""What must hold before a server may start."""

import ipaddress
import socket

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


def refuse_taken_port():
    """Two servers can share a port without noticing; people would then meet either of them by chance."""
    with socket.socket(socket.AF_INET6 if ":" in settings.BIND else socket.AF_INET) as mine:
        mine.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            mine.bind((settings.BIND, settings.PORT))
        except OSError as error:
            raise WrongSetting(
                f"VAKWERK_PORT is {settings.PORT}, but that cannot be had on {settings.BIND}: {error.strerror}."
            ) from None


def is_loopback(host):
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
