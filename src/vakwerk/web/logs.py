"""Logs: one line of JSON, with where the work came from; never what people write.

To standard output, but for a command that prints something itself: then to standard error.
"""

import logging.config
import re
import traceback

import structlog

STREAM = "stdout"
SHARED: list = [
    structlog.contextvars.merge_contextvars,
    structlog.processors.add_log_level,
    structlog.processors.TimeStamper(fmt="iso", utc=True, key="logged_at"),
]


def set_up(_settings):
    structlog.configure(
        processors=[*SHARED, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
        cache_logger_on_first_use=False,
    )
    formatter = {
        "()": structlog.stdlib.ProcessorFormatter,
        "foreign_pre_chain": SHARED,
        "processors": [
            structlog.stdlib.ProcessorFormatter.remove_processors_meta,
            structlog.processors.ExceptionRenderer(places),
            hide_signatures,
            structlog.processors.JSONRenderer(ensure_ascii=False),
        ],
    }
    handler = {"class": "logging.StreamHandler", "stream": f"ext://sys.{STREAM}", "formatter": "json"}
    logging.config.dictConfig(
        {
            "version": 1,
            "disable_existing_loggers": False,
            "formatters": {"json": formatter},
            "handlers": {"out": handler},
            "root": {"handlers": ["out"], "level": "WARNING"},
            "loggers": {"vakwerk": {"level": "INFO"}, "axes": {"level": "ERROR"}},
        }
    )


def places(exc_info):
    """Where an exception arose and of which kind; its message may quote what somebody wrote."""
    said, error = "", exc_info[1]
    while error is not None:
        said = "".join([*traceback.format_tb(error.__traceback__), type(error).__name__, "\n", said])
        error = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    return said


SIGNATURE = re.compile(r"(?<=:)[\w-]{43}\b")


def hide_signatures(_logger, _name, line):
    """The addresses of invitations and write-only links let somebody in: their id is enough to find them by."""
    return line | {"event": SIGNATURE.sub("...", str(line["event"]))}
