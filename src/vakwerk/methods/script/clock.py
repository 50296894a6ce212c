"""The time of a step: pure arithmetic on moments, so that every screen shows the server's time."""

from dataclasses import dataclass
from datetime import datetime, timedelta


@dataclass(frozen=True)
class Clock:
    """Seconds given to a step, since when, and whether it stands still."""

    seconds: int
    started_at: datetime
    paused_at: datetime | None = None

    def left(self, at):
        """Whole seconds left at a moment; negative when the time is over."""
        return self.seconds - int(((self.paused_at or at) - self.started_at) / timedelta(seconds=1))

    def share(self, at):
        return self.left(at) / self.seconds

    def ends_at(self):
        return self.started_at + timedelta(seconds=self.seconds)

    def resumed(self, at):
        """The start that leaves as much time as there was when it was paused."""
        return self.started_at + (at - self.paused_at)


def net_minutes(started_at, ended_at, paused_seconds):
    """Whole minutes between two moments without the pauses; never below zero."""
    seconds = (ended_at - started_at) / timedelta(seconds=1) - paused_seconds
    return max(0, int(seconds // 60))
