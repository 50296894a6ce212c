"""Reads: what everyone may read, what the editors have in hand, what links open, what is kept."""

from vakwerk.magazine.queries import desk, keeping, links, reading

__all__ = ["desk", "keeping", "links", "reading"]
