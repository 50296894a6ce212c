"""Terms, minimum numbers, and what is held about a person."""

from datetime import timedelta

import pytest

from vakwerk.peers.models import PeerSession
from vakwerk.portfolio.models import LearningMoment
from vakwerk.privacy.models import RetentionClass
from vakwerk.privacy.public import enough_people, keep_until


def test_without_a_word_of_the_archivist_the_declared_term_holds(db, at):
    days = PeerSession.declaration.retention.days

    assert keep_until(PeerSession, at) == at.date() + timedelta(days=days)


def test_the_term_that_the_archivist_has_set_holds(db, at):
    RetentionClass.objects.create(key=PeerSession.declaration.retention.key, days=3, set_at=at)
    RetentionClass.objects.create(key="something_else", days=1, set_at=at)

    assert keep_until(PeerSession, at) == at.date() + timedelta(days=3)


def test_what_is_somebodys_own_has_no_day_on_which_it_goes(db, at):
    assert keep_until(LearningMoment, at) is None


@pytest.mark.parametrize(
    ("inside", "outside", "shown"),
    [
        (5, 5, True),
        (5, 0, True),
        (12, 40, True),
        (4, 40, False),
        (40, 4, False),
        (0, 0, False),
        (0, 40, False),
        (40, 1, False),
    ],
)
def test_a_figure_needs_five_people_in_it_and_in_the_rest(inside, outside, shown):
    assert bool(enough_people(inside, outside)) is shown


def test_an_installation_may_ask_for_more_people(settings):
    settings.MINIMUM_PERSONS = 10

    assert enough_people(9, 20).reason == "We show this from 10 people. There are too few."
    assert enough_people(10, 20)
