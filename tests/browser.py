"""The one browser of this process, for walks and faults alike: there is room for one loop."""

import os
import signal
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import Timer

from playwright.sync_api import Error

PATIENCE = 30  # seconds
SWITCHES = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


class Browser:
    """Chromium, started when it is first asked for, and again when it had to be ended."""

    def __init__(self, playwright):
        self.playwright, self.running = playwright, None

    @contextmanager
    def window(self, **wishes):
        """A window of somebody: what one keeps, another does not see."""
        if self.running is None or not self.running.is_connected():
            self.running = self.start()
        context = self.running.new_context(**wishes)
        try:
            yield context
        finally:
            close(context)

    def start(self):
        where = os.environ.get("BROWSER", "")
        chosen = {} if where == "playwright" else {"executable_path": where}
        return self.playwright.chromium.launch(args=SWITCHES, **chosen)

    def end(self):
        if self.running is not None:
            close(self.running)


def close(window):
    """Once in some thousand times Chromium never says that it is closed: then it is killed."""
    patience = Timer(PATIENCE, kill)
    patience.start()
    try:
        with suppress(Error):
            window.close()
    finally:
        patience.cancel()


def kill():
    for pid in descendants(os.getpid()):
        with suppress(ProcessLookupError):
            os.kill(pid, signal.SIGKILL)


def descendants(ancestor):
    """The processes of the browser that were started from this one: pids."""
    parents = {}
    for stat in Path("/proc").glob("[0-9]*/stat"):
        with suppress(OSError):
            name, rest = stat.read_text().rsplit(")", 1)
            parents[int(stat.parent.name)] = (int(rest.split()[1]), name)
    return [pid for pid, (_parent, name) in parents.items() if "chrom" in name and ancestor in line(pid, parents)]


def line(pid, parents):
    while pid in parents:
        pid = parents[pid][0]
        yield pid
