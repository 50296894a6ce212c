"""A group of four that is active, with a meeting about to begin."""

import pytest

from vakwerk.methods.public import load_methods
from vakwerk.peers import actions

AGREEMENT = "Wat hier gezegd wordt, blijft hier."


@pytest.fixture
def language():
    """These groups speak Dutch."""
    return "nl"


@pytest.fixture
def methods(db, at):
    load_methods(at=at)


@pytest.fixture
def group(methods, at, amina, bram, zoe, eveline):
    """De Sluiswachters: founded by Amina, everyone has signed."""
    group = actions.start_group(by=amina, at=at, name="De Sluiswachters", agreement=AGREEMENT)
    for person in (bram, zoe, eveline):
        invitation = actions.invite_to_group(group, person.email, by=amina, at=at)
        actions.accept_invitation(invitation, by=person, at=at)
        group = actions.sign(group, by=person, at=at)
    return group


@pytest.fixture
def planned(group, at, eveline):
    """Today's meeting: the incident method in full, with Eveline."""
    return actions.plan(
        group, by=eveline, at=at, starts_at=at, method_key="incident", variant="full", facilitator=eveline
    )


@pytest.fixture
def begun(planned, at, amina, bram, zoe, eveline):
    """The same, with everyone at their own screen."""
    conversation = actions.begin(planned, by=eveline, at=at)
    for person in (amina, bram, zoe):
        actions.join(planned, by=person, at=at)
    return conversation
