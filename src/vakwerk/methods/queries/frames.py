"""Weighing frames: shipped as data, read once."""

import json
from functools import cache
from pathlib import Path

from vakwerk.methods.script.frames import frame

SHIPPED = Path(__file__).resolve().parent.parent / "data" / "frames"


@cache
def _shelf():
    read = [frame(json.loads(path.read_text())) for path in sorted(SHIPPED.glob("*.json"))]
    return {each.key: each for each in read}


def frames(use=""):
    """All weighing frames, or those for a kind of talk or deed, by key."""
    return [each for each in _shelf().values() if not use or use in each.used_in]


def frame_named(key):
    """One weighing frame; nothing when there is none of this name."""
    return _shelf().get(key)
