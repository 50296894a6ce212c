"""The shape of a method, as docs/contexts/methods.md describes it, read into values or refused with a sentence."""

from dataclasses import dataclass

NATURES = ("learning", "casework", "deciding", "improving")
SPEAKERS = ("nobody", "presenter", "participants", "everyone", "in_turn", "small_groups", "facilitator")
MODES = ("speaks", "answers", "listens_aside", "out_of_room")
AIMS = ("event", "own_question", "pattern", "feeling", "underneath", "knowledge", "theme")
TRUSTS = (0, 1, 2)
WRITINGS = ("none", "private", "shared")
REVEALS = ("never", "at_step_end", "by_facilitator")


class Misshapen(ValueError):
    """The data is not a method; the message says where and why."""


@dataclass(frozen=True)
class Text:
    """A text in Dutch and English."""

    nl: str
    en: str

    def say(self, language):
        return self.en if language.startswith("en") else self.nl


@dataclass(frozen=True)
class ItemKind:
    """A sort that something on a list may be of."""

    key: str
    name: Text


@dataclass(frozen=True)
class ItemList:
    """What a group gathers one by one. Whatever it begins with stays on it."""

    key: str
    name: Text
    add: Text
    kinds: tuple[ItemKind, ...]
    begins: tuple[Text, ...]
    few: int
    with_few: Text | None
    with_more: Text | None

    def called(self, count):
        """What the conversation is called while there are few things on this list, and when there are more."""
        return self.with_few if count <= self.few else self.with_more


@dataclass(frozen=True)
class Step:
    key: str
    title: Text
    instruction: Text
    facilitator: Text
    minutes: int
    who_speaks: str
    presenter_mode: str
    writing: str
    reveal: str
    yields: tuple[str, ...]
    lists: tuple[str, ...]  # keys of the lists that one adds to in this step

    @property
    def looks_back(self):
        """The step in which last time's presenter tells what came of it."""
        return "look_back" in self.yields

    @property
    def needs_presenter(self):
        return not self.looks_back and (self.who_speaks == "presenter" or self.presenter_mode != "speaks")

    @property
    def takes_along(self):
        """What a writer keeps for herself when it is over: her takeaway, her commitment, or neither.

        What a method lays on the table for all is nobody's own any more.
        """
        kept = [what for what in ("takeaway", "commitment") if what in self.yields]
        return tuple(kept) if self.writing == "private" and self.reveal == "never" else ()


@dataclass(frozen=True)
class Variant:
    key: str
    name: Text
    minutes: int
    steps: tuple[Step, ...]

    @property
    def chooses(self):
        """Whether the case is chosen in the meeting; otherwise it has been chosen beforehand."""
        return any("topic" in step.yields and not step.needs_presenter for step in self.steps)


@dataclass(frozen=True)
class Method:
    key: str
    version: int
    name: Text
    purpose: Text
    sources: Text
    nature: str
    frame: str  # key of the weighing frame that is shown where one weighs, or nothing
    used_in: tuple[str, ...]
    smallest: int
    largest: int
    fits_when: tuple[Text, ...]
    not_when: tuple[Text, ...]
    aims: tuple[str, ...]  # what it is good for, the best first
    trust: int  # how well a group has to know each other: 0 not yet, 1 somewhat, 2 well and with experience
    no_short_form: Text | None
    lists: tuple[ItemList, ...]
    variants: tuple[Variant, ...]

    def variant(self, key):
        return next(variant for variant in self.variants if variant.key == key)

    def list_named(self, key):
        return next((each for each in self.lists if each.key == key), None)


def method(data):
    """A method from its data."""
    try:
        return Method(
            key=data["key"],
            version=data["version"],
            name=text(data["name"]),
            purpose=text(data["purpose"]),
            sources=text(data["sources"]),
            nature=one_of(NATURES, data["nature"], "nature"),
            frame=data.get("frame") or "",
            used_in=tuple(data["used_in"]),
            smallest=data["group"]["min"],
            largest=data["group"]["max"],
            fits_when=tuple(text(hint) for hint in data["fits_when"]),
            not_when=tuple(text(hint) for hint in data["not_when"]),
            aims=tuple(one_of(AIMS, aim, "suits") for aim in suits(data)["aims"]),
            trust=one_of(TRUSTS, suits(data)["trust"], "suits"),
            no_short_form=text(data["no_short_form"]) if "no_short_form" in data else None,
            lists=tuple(item_list(given) for given in data.get("lists", [])),
            variants=tuple(variant(given, lists_of(data)) for given in data["variants"]),
        )
    except (KeyError, TypeError, AttributeError) as error:
        raise Misshapen(f"Something is missing or of the wrong kind: {error}.") from error


def suits(data):
    """What somebody who wrote a method herself need not say."""
    return {"aims": [], "trust": 0} | data.get("suits", {})


def lists_of(data):
    return tuple(given["key"] for given in data.get("lists", []))


def item_list(data):
    called = data.get("called", {})
    return ItemList(
        key=data["key"],
        name=text(data["name"]),
        add=text(data["add"]),
        kinds=tuple(ItemKind(kind["key"], text(kind["name"])) for kind in data.get("kinds", [])),
        begins=tuple(text(given) for given in data.get("begins", [])),
        few=called.get("few", 0),
        with_few=text(called["name"]) if called else None,
        with_more=text(called["more"]) if called else None,
    )


def variant(data, lists):
    steps = tuple(step(given, lists) for given in data["steps"])
    minutes = sum(each.minutes for each in steps)
    if minutes != data["total_minutes"]:
        raise Misshapen(f"The steps of '{data['key']}' take {minutes} minutes, not {data['total_minutes']}.")
    if len({each.key for each in steps}) < len(steps):
        raise Misshapen(f"Two steps of '{data['key']}' have the same key.")
    return Variant(data["key"], text(data["name"]), minutes, steps)


def step(data, lists):
    here = f"step '{data['key']}'"
    if not isinstance(data["minutes"], int) or data["minutes"] < 1:
        raise Misshapen(f"The minutes of {here} must be a whole number from 1.")
    if data["reveal"] != "never" and data["writing"] != "private":
        raise Misshapen(f"In {here} something is revealed that is not private writing.")
    return Step(
        key=data["key"],
        title=text(data["title"]),
        instruction=text(data["instruction"]),
        facilitator=text(data["facilitator"]),
        minutes=data["minutes"],
        who_speaks=one_of(SPEAKERS, data["who_speaks"], here),
        presenter_mode=one_of(MODES, data["presenter_mode"], here),
        writing=one_of(WRITINGS, data["writing"], here),
        reveal=one_of(REVEALS, data["reveal"], here),
        yields=tuple(data["yields"]),
        lists=tuple(one_of(lists, key, here) for key in data.get("lists", [])),
    )


def text(data):
    if not data.get("nl") or not data.get("en"):
        raise Misshapen(f"A text lacks a language: {data}.")
    return Text(data["nl"], data["en"])


def one_of(words, word, where):
    if word not in words:
        raise Misshapen(f"'{word}' in {where} must be one of: {', '.join(words)}.")
    return word
