"""What one seat sees of a conversation at one moment: the words, the clock, the writings that lie on the table."""

from dataclasses import dataclass, fields
from datetime import datetime

from django.utils.crypto import salted_hmac
from django.utils.translation import get_language

from vakwerk.methods import rules
from vakwerk.methods.models import Conversation, ListItem, Seat, Writing
from vakwerk.methods.queries.frames import frame_named
from vakwerk.methods.queries.tables import items_of, seats_of, writings_of
from vakwerk.methods.script import shape
from vakwerk.methods.script.clock import Clock
from vakwerk.methods.states import Meeting, Part, Role, Telling


@dataclass(frozen=True)
class ShownList:
    """A list as it is now, in the reader's language."""

    key: str
    name: str
    add: str
    kinds: list  # (key, name)
    begins: list[str]
    stays: str
    items: list[ListItem]
    is_open: bool
    called: shape.Text | None

    @property
    def groups(self):
        """What stands on it, by kind: (name of the kind, texts it begins with, items)."""
        if not self.kinds:
            return [("", self.begins, self.items)] if self.begins or self.items else []
        by_kind: list = [(name, [], [item for item in self.items if item.kind == key]) for key, name in self.kinds]
        return [group for group in by_kind if group[2]]


@dataclass(frozen=True)
class Table:
    """All that lies in a conversation at one version, for everyone together."""

    conversation: Conversation
    method: shape.Method
    steps: tuple[shape.Step, ...]
    seats: list[Seat]
    writings: list[Writing]
    items: list[ListItem]

    @property
    def step(self):
        return self.steps[self.conversation.step]


@dataclass(frozen=True)
class Scene(Table):
    """The things themselves; the template asks the properties for what it shows."""

    seat: Seat
    at: datetime
    language: str

    @property
    def clock(self):
        made = self.conversation
        return Clock(made.step_seconds, made.step_started_at, made.paused_at)

    @property
    def seconds_left(self):
        return self.clock.left(self.at)

    @property
    def share_left(self):
        return self.clock.share(self.at)

    @property
    def presenter(self):
        """Who brings in; in the step that looks back, who brought in last time."""
        if self.step.looks_back:
            return next((seat for seat in self.seats if seat.looks_back), None)
        return self.chosen_presenter

    @property
    def chosen_presenter(self):
        return next((seat for seat in self.seats if seat.role == Role.PRESENTER), None)

    @property
    def lacks_presenter(self):
        """Whether somebody still has to bring in: of a teaching case nobody does."""
        asks = any(step.needs_presenter or "topic" in step.yields for step in self.steps)
        return asks and self.chosen_presenter is None and not self.step.looks_back

    @property
    def gathers(self):
        """Whether private texts are being written that do not lie on the table (yet)."""
        return self.is_private and not self.is_revealed

    @property
    def is_revealed(self):
        """Whether what each wrote in private lies on the table."""
        return self.is_private and self.step.key in self.conversation.revealed

    @property
    def is_watched(self):
        """Whether others look at this screen too: then nothing private stands on it."""
        return self.leads and self.conversation.meeting == Meeting.ONE_SCREEN

    @property
    def call_url(self):
        """Where the others are seen and heard, when one meets beside a video call."""
        return self.conversation.call_url if self.conversation.meeting == Meeting.VIDEO_CALL else ""

    @property
    def writes(self):
        """Whether I can write here now: not in what lies on the table already, nor for myself on a watched screen."""
        is_open = self.gathers and not self.is_watched if self.is_private else True
        return is_open and rules.writes(self.seat, self.step)

    @property
    def writers(self):
        """Whoever writes for herself in this step, beside who facilitates."""
        writing = [seat for seat in self.seats if rules.writes(seat, self.step)]
        return [seat for seat in writing if seat.role != Role.FACILITATOR]

    @property
    def is_private(self):
        return self.step.writing == "private"

    @property
    def facilitator(self):
        return next(seat for seat in self.seats if seat.role == Role.FACILITATOR)

    @property
    def leads(self):
        return self.seat.role == Role.FACILITATOR

    @property
    def is_presenter(self):
        return self.presenter is not None and self.presenter.pk == self.seat.pk

    @property
    def is_aside(self):
        return rules.is_aside(self.seat, self.step)

    @property
    def present(self):
        return [seat for seat in self.seats if seat.is_present]

    @property
    def others(self):
        """Who is there and could facilitate instead."""
        return [seat for seat in self.present if seat.role == Role.PARTICIPANT]

    @property
    def turn(self):
        return next((seat for seat in self.seats if seat.pk == self.conversation.turn_id), None)

    @property
    def next_turn(self):
        return rules.next_in_turn(self.step, self.seats, self.turn)

    @property
    def previous_index(self):
        return self.conversation.step - 1

    @property
    def next_step(self):
        following = self.conversation.step + 1
        return self.steps[following] if following < len(self.steps) else None

    @property
    def question(self):
        """What the presenter wrote beforehand, once she presents: everyone may read it then."""
        seat = self.chosen_presenter
        if seat is None or self.step.looks_back:
            return None
        return next((w.text for w in self.writings if w.seat_id == seat.pk and w.part == Part.TOPIC), None)

    @property
    def asks_topic(self):
        """Whether what I wrote beforehand stands here, for me alone: not when everyone reads it already."""
        lies_open = self.is_presenter and self.question is not None
        return "topic" in self.step.yields and not self.is_watched and not lies_open

    @property
    def asks_promise(self):
        """Whether I am shown, and nobody else, what I promised myself last time: until I choose what to do with it."""
        return self.step.looks_back and not self.is_watched

    @property
    def told(self):
        """Who tells what came of a promise, and the sentences that their owners show."""
        chosen = (Telling.ALOUD, Telling.SHOWN)
        told = {seat.pk: seat for seat in self.seats if self.step.looks_back and seat.telling in chosen}
        promises = {w.seat_id: w.text for w in self.writings if w.part == Part.PROMISE and w.seat_id in told}
        return [(told[pk], text if told[pk].telling == Telling.SHOWN else "") for pk, text in promises.items()]

    @property
    def on_table(self):
        """What others wrote in this step, as far as it is open: nameless, and in no order of persons."""
        if self.is_aside:
            return []
        return self.texts_of(self.step, without=self.seat if self.step.writing == "shared" else None)

    @property
    def lists(self):
        """The lists that were opened so far."""
        so_far = self.steps[: self.conversation.step + 1]
        opened = {key for step in so_far for key in step.lists} if not self.is_aside else set()
        return [self.shown(each) for each in self.method.lists if each.key in opened]

    def shown(self, given):
        items = [item for item in self.items if item.list == given.key]
        return ShownList(
            key=given.key,
            name=given.name.say(self.language),
            add=given.add.say(self.language),
            kinds=[(kind.key, kind.name.say(self.language)) for kind in given.kinds],
            begins=[text.say(self.language) for text in given.begins],
            stays=given.stays.say(self.language) if given.stays else "",
            items=items,
            is_open=bool(rules.may_add(self.conversation, self.seat, given.key)),
            called=given.called(len(given.begins) + len(items)),
        )

    @property
    def called(self):
        """What this conversation is called by what has been gathered; nothing when that makes no difference."""
        return next((each.called for each in self.lists if each.called), None)

    @property
    def frame(self):
        """What to look from, where one weighs."""
        weighs = {"values", "weighing"} & set(self.step.yields) and not self.is_aside
        return frame_named(self.method.frame) if weighs and self.method.frame else None

    @property
    def sheets(self):
        """What was written in earlier steps and is open: (title of the step, texts)."""
        if self.is_aside:
            return []
        earlier = self.steps[: self.conversation.step]
        pairs = [(step.title.say(self.language), self.texts_of(step)) for step in earlier]
        return [(title, texts) for title, texts in pairs if texts]

    def texts_of(self, step, without=None):
        is_open = step.writing == "shared" or step.key in self.conversation.revealed
        if not is_open:
            return []
        here = [w for w in self.writings if w.step == step.key and w.part in (Part.TEXT, Part.COMMITMENT) and w.text]
        here = [w for w in here if without is None or w.seat_id != without.pk]
        return [w.text for w in sorted(here, key=lambda w: salted_hmac("methods.order", str(w.pk)).digest())]


def scene(conversation, person, *, at):
    """Everything one person may see of it now, in two or three queries; nothing when she has no seat in it."""
    return scene_at(table_of(conversation), person.pk, at=at)


def table_of(conversation):
    method = shape.method(conversation.body)
    return Table(
        conversation=conversation,
        method=method,
        steps=method.variant(conversation.variant).steps,
        seats=seats_of(conversation),
        writings=writings_of(conversation),
        items=items_of(conversation) if method.lists else [],
    )


def scene_at(table, person_id, *, at):
    """What one person sees of a table; nothing when she has no seat at it."""
    seat = next((seat for seat in table.seats if seat.person_id == person_id), None)
    if seat is None:
        return None
    on_it = {each.name: getattr(table, each.name) for each in fields(Table)}
    return Scene(**on_it, seat=seat, at=at, language=get_language() or "nl")


def laid_open(conversation, person, *, at):
    """What lies on the table at the end, for who decides what may be kept: (key of the step, its title, texts)."""
    seen = scene(conversation, person, at=at)
    so_far = seen.steps[: conversation.step + 1]
    sheets = [(step.key, step.title.say(seen.language), seen.texts_of(step)) for step in so_far]
    return [sheet for sheet in sheets if sheet[2]]
