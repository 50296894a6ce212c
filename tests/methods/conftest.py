"""A live conversation by the incident method, with everyone at a screen of their own."""

import json

import pytest
from django.test import Client

from vakwerk.methods import actions, queries
from vakwerk.methods.models import Conversation
from vakwerk.methods.script import shape
from vakwerk.methods.states import Role


@pytest.fixture
def language():
    """These groups speak Dutch."""
    return "nl"


@pytest.fixture
def methods(db, at):
    actions.load_methods(at=at)


@pytest.fixture
def converse(methods, at, amina, bram, zoe, eveline):
    """Start a conversation along a method: Eveline facilitates, everyone has taken a seat."""

    def started(method_key="incident", variant="full", presenter=None, closed_group=None):
        people = [amina, bram, zoe, eveline]
        plans = [actions.SeatPlan(person, role_of(person, eveline, presenter)) for person in people]
        conversation = actions.start(
            "peers.peersession:voorbeeld1",
            method_key=method_key,
            variant=variant,
            seats=plans,
            closed_group=closed_group,
            by=eveline,
            at=at,
        )
        for person in people:
            actions.take_seat(conversation, by=person, at=at)
        return conversation

    return started


def role_of(person, facilitator, presenter):
    if person == facilitator:
        return Role.FACILITATOR
    return Role.PRESENTER if person == presenter else Role.PARTICIPANT


@pytest.fixture
def seat():
    """The seat of a person as it is now: seat(conversation, amina)."""
    return queries.seat_of


@pytest.fixture
def jump(eveline, at):
    """Take a conversation to a step by its key: jump(conversation, "analyse")."""

    def jumped(conversation, key, at=at):
        now = Conversation.objects.get(pk=conversation.pk)
        steps = shape.method(now.body).variant(now.variant).steps
        index = next(n for n, step in enumerate(steps) if step.key == key)
        return actions.go_to(now, index, seen=now.step, by=eveline, at=at)

    return jumped


@pytest.fixture
def scene(at):
    """What a person sees now: scene(conversation, amina)."""

    def seen(conversation, person, at=at):
        return queries.scene(Conversation.objects.get(pk=conversation.pk), person, at=at)

    return seen


@pytest.fixture
def shown(db):
    """The words on the page of a person now: shown(conversation, amina)."""
    return lambda conversation, person: Screen(conversation, person).page


class Screen:
    """A browser with the page of a conversation open, that looks for something new when told to."""

    def __init__(self, conversation, person=None):
        self.path = f"/gesprek/{conversation.pk}/staat/"
        self.client = Client()
        self.tag = ""
        if person is not None:
            self.client.force_login(person, backend="allauth.account.auth_backends.AuthenticationBackend")
            self.poll()

    def poll(self):
        answer = self.client.get(self.path, headers={"If-None-Match": self.tag, "X-Vakwerk": "script"})
        self.tag = answer.headers.get("ETag", self.tag)
        return answer

    @property
    def page(self):
        """What the whole way shows now."""
        return self.client.get(self.path).content.decode()


@pytest.fixture
def screen(db):
    """A screen of somebody: screen(conversation, amina).poll()."""
    return Screen


@pytest.fixture
def write(at):
    """Save a text in the step that is going on: write(conversation, amina, "analyse", "...")."""

    def written(conversation, person, step, text, *, sequence=1, is_ready=False, part="text"):
        return actions.write(
            conversation, step=step, texts={part: text}, sequence=sequence, is_ready=is_ready, by=person, at=at
        )

    return written


@pytest.fixture
def keeper(settle, grevendrecht):
    """Keeps the methods of Grevendrecht."""
    return settle("kees", "Kees Wolters", grevendrecht, role="methods.keeper")


@pytest.fixture
def own_body(methods):
    """A copy of the incident method, changed: own_body(version=2, name="Aan tafel")."""
    incident = queries.body_of("incident")

    def copied(*, key="keukentafel", name="Keukentafel", **changes):
        return json.loads(json.dumps(incident)) | {"key": key, "name": {"nl": name, "en": name}, "version": 1} | changes

    return copied
