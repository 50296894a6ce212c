"""The `vakwerk` command: every management command, with a plain sentence when a setting is wrong."""

import os
import sys

from django.core.management import execute_from_command_line, load_command_class

QUICK = {"deidentify": "vakwerk.privacy"}  # needs no settings and no database, so it does not wait for them


def main():
    if (name := "".join(sys.argv[1:2])) in QUICK:
        load_command_class(QUICK[name], name).run_from_argv(sys.argv)
        return
    run()


def run():
    import structlog

    from vakwerk.web import logs
    from vakwerk.web.config import WrongSetting

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "vakwerk.web.settings")
    os.umask(0o077)  # what we make is for the account we run under
    if sys.argv[1:2] not in (["serve"], ["work"]):
        logs.STREAM = "stderr"
    structlog.contextvars.bind_contextvars(origin=f"command {' '.join(sys.argv[1:2])}".strip())
    try:
        execute_from_command_line(sys.argv)
    except WrongSetting as error:
        sys.exit(f"Vakwerk does not start. {error}")
