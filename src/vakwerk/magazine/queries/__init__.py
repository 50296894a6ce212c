"""Reads: what everyone may read, the map, what the editors have in hand, what links open, what is kept."""

from vakwerk.magazine.queries import desk, initiatives, keeping, links, newsletters, reading

__all__ = ["desk", "initiatives", "keeping", "links", "newsletters", "reading"]
