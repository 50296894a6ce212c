"""What is measured: fillers, pages, figures and first visits. A file in `contexts/` registers those of its context."""

from collections.abc import Callable
from dataclasses import dataclass, field

QUERIES = 10  # a signed-in page, at most
MILLISECONDS = 15.0  # of processor, a signed-in page, at most


@dataclass(frozen=True)
class Asked:
    """What a browser sends, and the status it should get."""

    path: str
    headers: dict[str, str] = field(default_factory=dict)
    form: dict[str, str] | None = None
    status: int = 200
    again: bool = False  # with the tag of the answer before, as a browser does that looks for something new


@dataclass(frozen=True)
class Page:
    name: str
    visitor: str  # the first name of somebody of the demo; empty for who is not signed in
    asked: Callable  # () -> an address, or what is asked; called inside Django, on a filled database
    queries: int | None = QUERIES
    cpu: float | None = MILLISECONDS
    ratio: float | None = None  # of the bare view's processor time to the page's, at least
    p99: float | None = None  # milliseconds at eight connections, at most


@dataclass(frozen=True)
class Figure:
    """Anything else that is measured inside Django, on a filled database: the function returns the number."""

    name: str
    unit: str
    measure: Callable
    most: float | None = None
    least: float | None = None


@dataclass(frozen=True)
class Visit:
    """Everything that a browser fetches on a first visit to a page: at most so many KB, gzip, fonts apart."""

    name: str
    visitor: str
    asked: Callable
    files: float | None = 60.0  # HTML, style sheets and scripts
    fonts: float | None = 61.0
    everything: float | None = None


FILLERS: list[Callable] = []
PAGES: list[Page] = []
FIGURES: list[Figure] = []
VISITS: list[Visit] = []


def filler(fill):
    """A function that adds the rows of its context to a nation. They run in the order of their files."""
    FILLERS.append(fill)
    return fill


def page(name, visitor="", **limits):
    def register(asked):
        PAGES.append(Page(name, visitor, asked, **limits))
        return asked

    return register


def figure(name, unit, **limits):
    def register(measure):
        FIGURES.append(Figure(name, unit, measure, **limits))
        return measure

    return register


def visit(name, visitor="", **limits):
    def register(asked):
        VISITS.append(Visit(name, visitor, asked, **limits))
        return asked

    return register
