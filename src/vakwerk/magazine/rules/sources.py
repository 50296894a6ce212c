"""From what kind of thing a story came, and whether clients may be in it."""

from vakwerk.magazine.models import Source

SOURCES = {  # where a story came from, by the beginning of the label of what it came from
    "breakthroughs.": Source.FUND,
    "casework.": Source.CASE,
    "practice.experiment": Source.EXPERIMENT,
    "practice.changeassignment": Source.CHANGE,
    "programmes.": Source.PROGRAMME,
    "peers.practicevisit": Source.VISIT,
    "portfolio.": Source.MOMENT,
    "library.": Source.LIBRARY,
}


def source_kind_of(origin):
    """What kind of thing a label names; a kind names itself."""
    if origin in Source.values:
        return origin
    return next((kind for beginning, kind in SOURCES.items() if origin.startswith(beginning)), Source.NONE)
