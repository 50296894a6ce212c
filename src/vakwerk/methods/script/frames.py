"""A weighing frame as plain values: what one looks from when one weighs. It gives questions, no points, no outcome."""

from dataclasses import dataclass

from vakwerk.methods.script.shape import Text, text, texts


@dataclass(frozen=True)
class FrameFacet:
    """One side to look from, with the question it asks and questions that help."""

    key: str
    name: Text
    question: Text
    prompts: tuple[Text, ...]


@dataclass(frozen=True)
class Capacity:
    """What a professional needs to look well, with the question she asks herself."""

    key: str
    name: Text
    prompt: Text


@dataclass(frozen=True)
class WeighingFrame:
    key: str
    version: int
    name: Text
    purpose: Text
    sources: Text
    order: str  # `fixed`: one facet after the other; `free`: begin where you like
    used_in: tuple[str, ...]
    facets: tuple[FrameFacet, ...]
    capacities: tuple[Capacity, ...]
    closing: Text

    def facet(self, key):
        """The facet of this name; nothing when there is none."""
        return next((facet for facet in self.facets if facet.key == key), None)


def frame(data):
    """A weighing frame from its data."""
    return WeighingFrame(
        key=data["key"],
        version=data["version"],
        name=text(data["name"]),
        purpose=text(data["purpose"]),
        sources=text(data["sources"]),
        order=data["order"],
        used_in=tuple(data["used_in"]),
        facets=tuple(facet(given) for given in data["facets"]),
        capacities=tuple(capacity(given) for given in data.get("capacities", [])),
        closing=text(data["closing"]),
    )


def facet(data):
    return FrameFacet(data["key"], text(data["name"]), text(data["question"]), texts(data["prompts"]))


def capacity(data):
    return Capacity(data["key"], text(data["name"]), text(data["prompt"]))
