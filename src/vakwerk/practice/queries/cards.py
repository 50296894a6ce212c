"""Boards, cards, and what others tried before."""

from datetime import timedelta

from django.db.models import Count, Q
from django.utils.timezone import localdate

from vakwerk.common.labels import label
from vakwerk.people.public import organisations_of, own_teams
from vakwerk.practice import rules
from vakwerk.practice.models import ImprovementBoard, ImprovementCard, SealedRaiser
from vakwerk.practice.states import OPEN_CARD, WORKED_ON, CardState
from vakwerk.search.public import Kind, find

REMIND_AGAIN = timedelta(days=7)
REASONS = 20  # dropped cards that a board shows: the newest
TRIED = (Kind.LESSON, Kind.PROVEN_PRACTICE, Kind.CARD, Kind.EXPERIMENT)  # where something tried before may stand
COLUMNS = (
    (CardState.RAISED,),
    (CardState.PICKED_UP, CardState.INVESTIGATING, CardState.ADAPTED),
    (CardState.TRYING, CardState.CHECKED),
    (CardState.ADOPTED, CardState.REVIEWED),
    (CardState.DROPPED,),
)


def visible_boards(person):
    shown = ImprovementBoard.objects.filter(rules.board_seen_by(person))
    return shown.select_related("organisation", "team", "keeper")


def boards_with_counts(person):
    """Those where she works, with how many ideas wait and how many are being tried."""
    waits = Count("cards", filter=Q(cards__state=CardState.RAISED))
    tries = Count("cards", filter=Q(cards__state=CardState.TRYING))
    return visible_boards(person).annotate(waits=waits, tries=tries).order_by("organisation__name", "team__name")


def visible_cards(person):
    shown = ImprovementCard.objects.filter(rules.card_seen_by(person))
    return shown.select_related("board__organisation", "board__team", "board__keeper", "owner", "raised_by", "sheet")


def words_of_card(person, pk):
    """What stands on a card that she owns; nothing when it is not hers."""
    return visible_cards(person).filter(owner=person, pk=pk).values_list("title", flat=True).first()


def places_for_boards(person):
    """(organisation, team) of which there is no board yet and where she may open one."""
    places = [(team.organisation, team) for team in own_teams(person)]
    places += [(place, None) for place in organisations_of(person)]
    taken = set(ImprovementBoard.objects.filter(rules.board_seen_by(person)).values_list("organisation", "team"))
    return [(place, team) for place, team in places if (place.pk, team.pk if team else None) not in taken]


def columns(person, board):
    """The cards of a board by how far they are; of what was not done the newest."""
    cards = visible_cards(person).filter(board=board).select_related("agreement").order_by("raised_at")
    found = [[card for card in cards if card.state in states] for states in COLUMNS]
    return [*found[:3], *(sorted(each, key=lambda card: card.ended_at, reverse=True)[:REASONS] for each in found[3:])]


def trying_on(board):
    return list(ImprovementCard.objects.filter(board=board, state=CardState.TRYING).order_by("tried_from"))


def open_work(person):
    """The cards she owns that are not over."""
    return visible_cards(person).filter(owner=person, state__in=WORKED_ON).order_by("-raised_at")


def looked_for(person, card, count=4):
    """Who tried this before: what the library and the boards of her own organisation know of it."""
    found = find(person, f"{card.title} {card.idea}"[:300], kinds=TRIED, count=count + 1)
    return [hit for hit in found.hits if hit.label != label(card)][:count]


def comparable(card):
    """The counts before and while trying, in their order."""
    return sorted(card.measurements.all(), key=lambda row: (row.counted_at, row.pk))


def sealed_of(card):
    return SealedRaiser.objects.filter(card=card).select_related("person").first()


def raiser_of(card):
    """Whom to tell what became of it: who gave her name, or who is sealed."""
    if card.raised_by is not None:
        return card.raised_by
    sealed = sealed_of(card)
    return sealed.person if sealed else None


def to_answer(at):
    """Ideas of which the day to answer has come, and about which the keeper was not reminded this week."""
    due = ImprovementCard.objects.filter(state=CardState.RAISED, answer_due__lte=localdate(at))
    fresh = Q(reminded_at=None) | Q(reminded_at__lte=at - REMIND_AGAIN)
    return due.filter(fresh).select_related("board__keeper")


def to_review(at):
    """Agreements whose day to look back has come."""
    due = ImprovementCard.objects.filter(state=CardState.ADOPTED, agreement__review_on__lte=localdate(at))
    return due.filter(agreement__asked_at=None).select_related("agreement", "owner", "board__keeper")


def cards_left(gone):
    """Open cards of which the owner no longer works there."""
    people = {person_id for person_id, _place in gone}
    rows = ImprovementCard.objects.filter(owner__in=people, state__in=WORKED_ON).select_related(
        "owner", "board__organisation", "board__keeper"
    )
    return [card for card in rows if (card.owner_id, card.board.organisation_id) in gone]


def boards_left(gone):
    rows = ImprovementBoard.objects.filter(keeper__in={person_id for person_id, _place in gone})
    return [board for board in rows if (board.keeper_id, board.organisation_id) in gone]


def boards_kept_by(person):
    return ImprovementBoard.objects.filter(keeper=person).select_related("team", "organisation").order_by("opened_at")


def cards_owned_by(person):
    return ImprovementCard.objects.filter(owner=person).order_by("raised_at")


def cards_naming(person):
    """The cards that bear her name: as owner, or as who raised the idea."""
    return ImprovementCard.objects.filter(Q(raised_by=person) | Q(owner=person)).order_by("raised_at")


def sealed_by(person):
    return SealedRaiser.objects.filter(person=person).select_related("card").order_by("card__raised_at")


def overdue_cards(on):
    return ImprovementCard.objects.filter(destroy_after__lt=on).exclude(state__in=OPEN_CARD)


def owners_on(board):
    """Who owns an open card on a board."""
    cards = ImprovementCard.objects.filter(board=board, state__in=WORKED_ON).exclude(owner=None)
    return list({card.owner_id: card.owner for card in cards.select_related("owner")}.values())
