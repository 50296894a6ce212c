"""The server: granian with its workers, the same for Vakwerk and for the benchmark."""

import resource

from granian import Granian
from granian.constants import Interfaces
from granian.log import LogLevels

CONNECTIONS = 4096  # granian counts open connections here, not requests


def server(application, *, address, port, workers):
    return Granian(
        application,
        address=address,
        port=port,
        interface=Interfaces.WSGI,
        workers=workers,
        blocking_threads=1,
        backlog=CONNECTIONS,
        backpressure=CONNECTIONS,
        websockets=False,
        respawn_failed_workers=True,
        log_level=LogLevels.warning,
    )


def allow_many_connections():
    """Raise the limit of open files. Says how many connections a worker can hold."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    allowed = max(soft, min(hard, 2 * CONNECTIONS))
    resource.setrlimit(resource.RLIMIT_NOFILE, (allowed, hard))
    return allowed // 2
