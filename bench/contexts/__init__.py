"""A file a context: what it adds to the nation, and which of its pages and figures are measured."""

from importlib import import_module

# Lower floors first: a filler finds what the ones before it have made.
CONTEXTS = (
    "evidence",
    "people",
    "trail",
    "notices",
    "privacy",
    "ledger",
    "library",
    "peers",
    "casework",
    "breakthroughs",
    "practice",
    "programmes",
    "methods",
    "portfolio",
    "magazine",
    "events",
    "newsletter",
    "web",
)


def load():
    for name in CONTEXTS:
        import_module(f"bench.contexts.{name}")
