"""The shape of a method, as docs/contexts/methods.md describes it, as values. `faults` says whether it is one."""

from dataclasses import dataclass, fields, is_dataclass


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
    stays: Text | None  # what becomes of it at the end, when it is not destroyed
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
    of: str = ""  # the organisation whose own it is

    def call(self, language):
        """Its name; of an own method also whose it is, because two may have the same name."""
        return f"{self.name.say(language)} ({self.of})" if self.of else self.name.say(language)

    @property
    def all_texts(self):
        """Everything that somebody wrote in it."""
        return list(said_in(self))

    def variant(self, key):
        return next(variant for variant in self.variants if variant.key == key)

    def list_named(self, key):
        return next((each for each in self.lists if each.key == key), None)


def method(data):
    """A method from its data."""
    suits = {"aims": [], "trust": 0} | data.get("suits", {})  # who writes a method herself need not say it
    return Method(
        key=data["key"],
        version=data["version"],
        name=text(data["name"]),
        purpose=text(data["purpose"]),
        sources=text(data["sources"]),
        nature=data["nature"],
        frame=data.get("frame") or "",
        used_in=tuple(data["used_in"]),
        smallest=data["group"]["min"],
        largest=data["group"]["max"],
        fits_when=texts(data["fits_when"]),
        not_when=texts(data["not_when"]),
        aims=tuple(suits["aims"]),
        trust=suits["trust"],
        no_short_form=text(data["no_short_form"]) if "no_short_form" in data else None,
        lists=tuple(item_list(given) for given in data.get("lists", [])),
        variants=tuple(variant(given) for given in data["variants"]),
    )


def item_list(data):
    called = data.get("called", {})
    return ItemList(
        key=data["key"],
        name=text(data["name"]),
        add=text(data["add"]),
        kinds=tuple(ItemKind(kind["key"], text(kind["name"])) for kind in data.get("kinds", [])),
        begins=texts(data.get("begins", [])),
        stays=text(data["stays"]) if "stays" in data else None,
        few=called.get("few", 0),
        with_few=text(called["name"]) if called else None,
        with_more=text(called["more"]) if called else None,
    )


def variant(data):
    steps = tuple(step(given) for given in data["steps"])
    return Variant(data["key"], text(data["name"]), data["total_minutes"], steps)


def step(data):
    return Step(
        key=data["key"],
        title=text(data["title"]),
        instruction=text(data["instruction"]),
        facilitator=text(data["facilitator"]),
        minutes=data["minutes"],
        who_speaks=data["who_speaks"],
        presenter_mode=data["presenter_mode"],
        writing=data["writing"],
        reveal=data["reveal"],
        yields=tuple(data["yields"]),
        lists=tuple(data.get("lists", [])),
    )


def text(data):
    return Text(data["nl"], data["en"])


def texts(data):
    return tuple(text(given) for given in data)


def said_in(value):
    if isinstance(value, Text):
        yield from (value.nl, value.en)
    elif isinstance(value, tuple):
        for each in value:
            yield from said_in(each)
    elif is_dataclass(value):
        for field in fields(value):
            yield from said_in(getattr(value, field.name))
