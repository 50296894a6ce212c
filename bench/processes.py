"""Servers that are started and ended here, and what their processes cost: processor seconds and memory (Linux)."""

import http.client
import os
import signal
import socket
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

from bench.databases import ROOT, VAR

PROC = Path("/proc")
PATIENCE = 60  # seconds
LOG = VAR / "server.log"  # of the last one that was started


class Server:
    """A server with its workers, from the moment it answers until the end of the `with`."""

    def __init__(self, words, environment):
        self.port = free_port()
        self.words = [str(word).replace("%port%", str(self.port)) for word in words]
        self.environment = environment | {"VAKWERK_PORT": str(self.port)}

    def __enter__(self):
        began = time.monotonic()
        with LOG.open("w") as log:
            streams = {"stdout": log, "stderr": subprocess.STDOUT}
            self.process = subprocess.Popen(
                self.words, cwd=ROOT, env=self.environment, start_new_session=True, **streams
            )
        while not answers(self.port):
            if self.process.poll() is not None or time.monotonic() - began > PATIENCE:
                sys.exit(f"This did not start: {' '.join(self.words)} (see {LOG})")
            time.sleep(0.02)
        self.seconds_to_start = time.monotonic() - began
        return self

    def __exit__(self, *error):
        os.killpg(self.process.pid, signal.SIGTERM)
        with suppress(subprocess.TimeoutExpired):
            self.process.wait(20)
        with suppress(ProcessLookupError):  # of `make run` make may be gone and its server not
            os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()

    def workers(self):
        """The processes that answer: the children of the server that run the same command."""
        mine = children(self.process.pid)
        return [pid for pid in mine if command(pid) == command(self.process.pid)]

    def processor(self):
        """Processor seconds of the workers so far."""
        return sum(processor(pid) for pid in self.workers())

    def memory(self):
        """MiB of the workers, and of everything with the server itself and the worker for tasks."""
        workers = self.workers()
        others = [self.process.pid, *(pid for pid in children(self.process.pid) if pid not in workers)]
        return sum(map(resident, workers)), sum(map(resident, [*workers, *others]))


def module(name):
    return [sys.executable, "-m", name]


def answers(port):
    try:
        connection = http.client.HTTPConnection("localhost", port, timeout=5)
        connection.request("GET", "/health/live/")
        return connection.getresponse().status in (200, 404)  # the bare view has no such page
    except OSError:
        return False
    finally:
        connection.close()


def free_port():
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return found.getsockname()[1]


def children(pid):
    return [
        int(each) for task in (PROC / str(pid) / "task").iterdir() for each in (task / "children").read_text().split()
    ]


def command(pid):
    return (PROC / str(pid) / "cmdline").read_bytes()


def processor(pid):
    """Seconds that all threads of a process have had, as exact as the kernel counts."""
    return sum(int((task / "schedstat").read_text().split()[0]) for task in (PROC / str(pid) / "task").iterdir()) / 1e9


def resident(pid):
    lines = (PROC / str(pid) / "status").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmRSS")) / 1024
