"""A verdict is a yes, or a no with the reason to show to the person.

Verdicts are joined with `and`: the first no speaks.
"""

from dataclasses import dataclass


class Refused(Exception):
    """Raised by an action whose rule says no; the message is shown as it is."""


@dataclass(frozen=True)
class Verdict:
    reason: str = ""

    def __bool__(self):
        return not self.reason


YES = Verdict()


def no(reason):
    return Verdict(str(reason))


def demand(verdict):
    if not verdict:
        raise Refused(verdict.reason)
