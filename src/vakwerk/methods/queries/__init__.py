"""Reading methods, and what one seat sees of a conversation at one moment."""

from vakwerk.methods.queries.drawn import SLOTS, drop, fill, keep, kind_of, table_at, version_drawn
from vakwerk.methods.queries.frames import frame_named, frames
from vakwerk.methods.queries.own import keeps_methods, kept_by, newest_own, own_kept_by
from vakwerk.methods.queries.scene import laid_open, scene, scene_at
from vakwerk.methods.queries.standing import newest_version, own_words, standing
from vakwerk.methods.queries.tables import (
    known_to,
    listed,
    minutes_so_far,
    open_among,
    open_conversation,
    seat_of,
    seats_of,
    visible_to,
)
from vakwerk.methods.queries.tags import is_ours, read_tag, renewed, tag_of
from vakwerk.methods.queries.templates import (
    body_of,
    forget,
    forms_of_methods,
    method_named,
    method_names,
    methods_for,
    methods_that_fit,
    newest,
    own_methods_for,
    template_for,
    value,
    visible_own,
)

__all__ = [
    "SLOTS",
    "body_of",
    "drop",
    "fill",
    "forget",
    "forms_of_methods",
    "frame_named",
    "frames",
    "is_ours",
    "keep",
    "keeps_methods",
    "kept_by",
    "kind_of",
    "known_to",
    "laid_open",
    "listed",
    "method_named",
    "method_names",
    "methods_for",
    "methods_that_fit",
    "minutes_so_far",
    "newest",
    "newest_own",
    "newest_version",
    "open_among",
    "open_conversation",
    "own_kept_by",
    "own_methods_for",
    "own_words",
    "read_tag",
    "renewed",
    "scene",
    "scene_at",
    "seat_of",
    "seats_of",
    "standing",
    "table_at",
    "tag_of",
    "template_for",
    "value",
    "version_drawn",
    "visible_own",
    "visible_to",
]
