"""Killed at any moment: nothing half done, nothing confirmed lost, and sent again it is done once.

In the short form the forms named here; with FAULTS=long whatever anybody can reach. Forms of later contexts join there.
"""

import itertools
import os

import pytest
from django.db import connection
from django.test import Client
from django.urls import resolve, reverse
from tests.faults.filled import filled
from tests.faults.killing import contents, differences, killed_at
from tests.region.conftest import person
from tests.region.forms import found_by

from vakwerk.common.labels import split
from vakwerk.methods.models import Conversation
from vakwerk.notices.models import WriteOnlyLink
from vakwerk.notices.queries import token_of
from vakwerk.peers.models import PeerSession
from vakwerk.people.models import Invitation, Organisation
from vakwerk.people.queries import invitation_token
from vakwerk.privacy.actions import erase_due

LONG = os.environ.get("FAULTS") == "long"
REFUSED, NOTED = "409", {"trail.TrailEntry": (0, 1)}  # who is refused twice stands in the trail twice
STRIDE = 1 if LONG else 4  # changes from one kill to the next
SENTENCE = "Een zin is een goed wachtwoord"
SHORT = {
    "Eveline Tjong": {"methods:go_to": "talk", "peers:close_peersession": "closing", "peers:plan": "planning"},
    "Amina El Idrissi": {"portfolio:jot": "craft", "peers:contribute": "meeting"},
    "Zoë Kuipers": {"methods:write": "talk"},
    "Ravi Jagessar": {"people:invite": "inviting"},
}


def pages():
    """Where the forms of the short form stand."""
    going_on = Conversation.objects.get(origin__startswith="peers.peersession:")
    coming = PeerSession.objects.filter(group__name="De Sluiswachters", ended_at=None).latest("starts_at")
    return {
        "talk": reverse("methods:conversation", args=[going_on.pk]),
        "closing": reverse("peers:close_peersession", args=[split(going_on.origin)[2]]),
        "planning": reverse("peers:plan", args=[coming.group_id]),
        "craft": reverse("portfolio:craft"),
        "meeting": reverse("peers:peersession", args=[coming.pk]),
        "inviting": reverse("people:organisation", args=[Organisation.objects.get(name="Gemeente Oudersluis").pk]),
    }


@pytest.mark.parametrize("name", SHORT)
def test_an_act_is_done_whole_or_not_at_all_and_once(name, region, enter, tell):
    visitor, named = enter(name), SHORT[name]
    region.keep()
    wrong, killed, done = {}, 0, set()

    for address, where, fields in forms_of(visitor, named):
        region.begin_again()
        states, answer = kill_over_and_over(lambda: visitor.post(where, fields).status_code, STRIDE)  # noqa: B023
        killed += len(states) - 2
        steps = steps_of(states)
        if len(steps) > 1 and not (answer == REFUSED and all(step == NOTED for step in steps)):
            wrong[address] = steps
        done |= {address} if steps else set()
        assert erase_due()

    tell(f"{name}: {killed} times killed over {len(done)} acts")
    assert wrong == {}
    assert set(named) <= done


def forms_of(visitor, named):
    """(name of the address, where it goes, the fields) of each kind."""
    places = pages()
    found = {}
    for where, form in found_by(visitor, [] if LONG else {places[page] for page in named.values()}):
        address, fields = resolve(where).view_name, filled(form)
        if LONG or address in named:
            found.setdefault((address, *fields), (address, where, fields))
    return list(found.values())


def kill_over_and_over(act, stride=1):
    """What the database holds before, and after each kill a moment later than the last; in the end there was none.

    Then it answered: that too.
    """
    states, answer = [now_there()], None
    while not answer:
        answer = killed_at(stride * (len(states) - 1), act)
        states.append(now_there())
    return states, answer


def now_there():
    with connection.cursor() as cursor:
        return contents(cursor)


def steps_of(states):
    """In how many steps it came from the first to the last, and what each of them changed."""
    pairs = itertools.pairwise(states)
    return [differences(before, after) for before, after in pairs if before != after]


def accepts_an_invitation():
    token = invitation_token(Invitation.objects.get(name="Jip Nieuwland"))
    return reverse("people:accept", args=[token]), {"name": "Jip Nieuwland", "password": SENTENCE}


def answers_by_a_link():
    token = token_of(WriteOnlyLink.objects.filter(used_at=None, about__startswith="peers.commitment:").first())
    return reverse("peers:answer_commitment", args=[token]), {"became": "Ik belde, en het hielp.", "for_helpers": ""}


def signs_in():
    amina = person("Amina El Idrissi")
    amina.set_password(SENTENCE)
    amina.save()
    return reverse("account_login"), {"login": amina.email, "password": SENTENCE}


@pytest.mark.parametrize("come_in", [accepts_an_invitation, answers_by_a_link, signs_in])
def test_who_comes_in_by_a_link_or_a_password_comes_in_whole(region, come_in, tell, settings):
    settings.ACCOUNT_RATE_LIMITS = False  # she tries again and again
    where, fields = come_in()

    states, _answer = kill_over_and_over(lambda: Client(raise_request_exception=False).post(where, fields).status_code)

    steps = steps_of(states)
    tell(f"{come_in.__name__}: {len(states) - 2} times killed")
    assert steps
    assert len(steps) == 1 or (come_in is signs_in and all(step == steps[0] for step in steps))
