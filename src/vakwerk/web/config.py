"""Every setting comes through `config()`: read from the environment, checked, and written down for administrators."""

import os
import re
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches
from pathlib import Path
from urllib.parse import parse_qsl, unquote, urlsplit

PREFIX = "VAKWERK_"


class WrongSetting(Exception):
    """Stops the start with a sentence that names the setting."""


@dataclass(frozen=True)
class Setting:
    name: str
    default: str
    words: str


SETTINGS: list[Setting] = []


def config(name, default, words, read=str):
    """The value of VAKWERK_<name>, read by `read`; the default is written as one would in the environment."""
    SETTINGS.append(Setting(PREFIX + name, default, words))
    value = os.environ.get(PREFIX + name, default)
    try:
        return read(value)
    except ValueError as error:
        raise WrongSetting(f"{PREFIX}{name} is {shown(value)}, but {error}.") from None


def shown(value):
    """A password may stand in an address: before the @, or where the @ was forgotten."""
    return "(hidden)" if "@" in value or ":" in value.partition("://")[2] else f"'{value}'"


def secret(name, words):
    """A value that must never be shown, not in an error either."""
    SETTINGS.append(Setting(PREFIX + name, "", words))
    return os.environ.get(PREFIX + name, "")


def refuse_unknown():
    """A misspelt setting does nothing, silently: the start refuses it instead."""
    known = [setting.name.removeprefix(PREFIX) for setting in SETTINGS]
    for name in os.environ:
        if name.startswith(PREFIX) and name.removeprefix(PREFIX) not in known:
            close = get_close_matches(name.removeprefix(PREFIX), known, n=1)
            hint = f" Did you mean {PREFIX}{close[0]}?" if close else ""
            raise WrongSetting(f"{name} is not a setting of Vakwerk.{hint}")


def switch(value):
    if value not in ("0", "1"):
        raise ValueError("must be 1 (on) or 0 (off)")
    return value == "1"


def words(value):
    found = [word.strip() for word in value.split(",") if word.strip()]
    if not found:
        raise ValueError("must name at least one, separated by commas")
    return found


def number(low, high):
    def read(value):
        if not value.isascii() or not value.isdigit() or not low <= int(value) <= high:
            raise ValueError(f"must be a whole number from {low} to {high}")
        return int(value)

    return read


def one_of(letters):
    def read(value):
        if len(value) != 1 or value not in letters:
            raise ValueError(f"must be one of {', '.join(letters)}")
        return value

    return read


def day(value):
    try:
        return date.fromisoformat(value) if value else None
    except ValueError:
        raise ValueError("must be a day such as 2026-11-25") from None


def folder(value):
    path = Path(value).resolve()
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError:
        raise ValueError("must be a folder that can be written") from None
    return path


def parts_of(value):
    """The parts of an address. The error does not repeat any of it: a password may stand in it."""
    try:
        parts = urlsplit(value)
        parts.port  # noqa: B018  reading it checks it
    except ValueError:
        raise ValueError("must be an address; in a password, / ? # [ ] are written as %2F %3F %23 %5B %5D") from None
    return parts


def web_address(value):
    parts = parts_of(value)
    bare = parts.path in ("", "/") and not parts.query and "@" not in parts.netloc
    if parts.scheme not in ("http", "https") or not parts.hostname or not bare:
        raise ValueError("must be an address such as https://vakwerk.example.org")
    return f"{parts.scheme}://{parts.netloc}"


def mail_address(value):
    if not value.isascii() or not re.fullmatch(r"[^@\s<>]+@[^@\s<>]+", value):
        raise ValueError("must be an address such as vakwerk@example.org")
    return value


def contact(value):
    """Where somebody reports a weakness: nothing, a mail address or a page."""
    if not value or value.startswith("https://"):
        return value
    return f"mailto:{mail_address(value)}"


SQLITE = {
    "ENGINE": "django.db.backends.sqlite3",
    "CONN_MAX_AGE": None,
    "OPTIONS": {
        "transaction_mode": "IMMEDIATE",
        "timeout": 5,
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA secure_delete=ON;"
        "PRAGMA journal_size_limit=67108864;",
    },
}
PLANNED_AFTER = 5  # times that a query of `common/prepared.py` was asked over one connection


def database(value):
    """Django's settings for `sqlite:///file` or `postgresql://user:password@host:port/name?sslmode=require`."""
    parts = parts_of(value)
    name = unquote(parts.path[1:])
    if not name:
        raise ValueError("must end in the name of a database")
    if parts.scheme == "sqlite" and not parts.netloc:
        return SQLITE | {"NAME": name}
    if parts.scheme not in ("postgres", "postgresql"):
        raise ValueError("must begin with sqlite:/// or postgresql://")
    if "/" in name or "@" in name:
        raise ValueError("must end in the name of a database; a / in a password is written as %2F")
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": name,
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": unquote(parts.hostname or ""),
        "PORT": str(parts.port or ""),
        "CONN_MAX_AGE": None,
        "CONN_HEALTH_CHECKS": True,
        "OPTIONS": {"prepare_threshold": PLANNED_AFTER} | dict(parse_qsl(parts.query)),
    }


def mail(value):
    """Where mail goes: `files` under var/, or an SMTP server as smtp://user:password@host:port.

    Always by TLS (smtp: STARTTLS, smtps: from the start), but for a server on this machine itself.
    """
    if value == "files":
        return None
    parts = parts_of(value)
    if parts.scheme not in ("smtp", "smtps") or not parts.hostname or parts.path not in ("", "/"):
        raise ValueError("must be 'files' or an address such as smtp://user:password@mail.example.org:587")
    return {
        "EMAIL_HOST": parts.hostname,
        "EMAIL_PORT": parts.port or (465 if parts.scheme == "smtps" else 587),
        "EMAIL_HOST_USER": unquote(parts.username or ""),
        "EMAIL_HOST_PASSWORD": unquote(parts.password or ""),
        "EMAIL_USE_SSL": parts.scheme == "smtps",
        "EMAIL_USE_TLS": parts.scheme == "smtp" and parts.hostname not in ("localhost", "127.0.0.1", "::1"),
        "EMAIL_TIMEOUT": 10,
    }
