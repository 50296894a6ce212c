"""A state machine is a table of moves: from which states, to which state, by whom."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from vakwerk.common.verdicts import YES, no


@dataclass(frozen=True)
class Move:
    sources: tuple
    target: str
    by: str  # the part that may make the move; rules.py gives it meaning

    def fits(self, state):
        return YES if state in self.sources else no(_("That is not possible at this stage."))


def as_mermaid(moves, start):
    lines = [f"    [*] --> {start}"]
    for name, move in moves.items():
        lines += [f"    {s} --> {move.target}: {name} ({move.by})" for s in move.sources]
    return "stateDiagram-v2\n" + "\n".join(lines) + "\n"
