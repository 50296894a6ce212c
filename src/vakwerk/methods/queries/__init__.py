"""Reading methods, and what one seat sees of a conversation at one moment."""

from vakwerk.methods.queries.frames import frame_named, frames
from vakwerk.methods.queries.scene import scene
from vakwerk.methods.queries.tables import minutes_so_far, open_conversation, seat_of, seats_of, visible_to
from vakwerk.methods.queries.tags import is_unchanged, tag, tag_of
from vakwerk.methods.queries.templates import (
    forget,
    forms_of_methods,
    method_named,
    method_names,
    methods_for,
    methods_that_fit,
    newest,
    template,
)

__all__ = [
    "forget",
    "forms_of_methods",
    "frame_named",
    "frames",
    "is_unchanged",
    "method_named",
    "method_names",
    "methods_for",
    "methods_that_fit",
    "minutes_so_far",
    "newest",
    "open_conversation",
    "scene",
    "seat_of",
    "seats_of",
    "tag",
    "tag_of",
    "template",
    "visible_to",
]
