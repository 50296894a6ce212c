"""What is over its day, and what goes with somebody who is removed."""

from django.db import transaction

from vakwerk.practice import queries
from vakwerk.practice.actions import boards, cards
from vakwerk.practice.models import ImprovementCard
from vakwerk.privacy.public import erase_after_commit
from vakwerk.search.public import forget


def destroy_cards(rows, *, at):
    """A card goes with all that was filled in on it, and nobody finds it any more."""
    for card in rows:
        forget(card)
        card.delete()
    erase_after_commit([ImprovementCard], at=at)


@transaction.atomic
def forget_boards(person, *, at):
    for board in queries.boards_kept_by(person):
        boards.leave_open(boards.take(board), at=at)


@transaction.atomic
def forget_cards(person, *, at):
    """What the team works on stays, for another owner; her ideas stay without her name."""
    for card in queries.cards_owned_by(person):
        cards.leave_open(cards.take(card), at=at)
    ImprovementCard.objects.filter(raised_by=person).update(raised_by=None)
