"""A card from idea to agreement: every step by one of its people, and whoever raised it hears what became of it."""

from datetime import timedelta

from django.db import transaction
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop as N_

from vakwerk.common.verdicts import demand
from vakwerk.ledger.public import LearningMode, enter
from vakwerk.library.public import propose
from vakwerk.notices.public import Kind, answered, tell
from vakwerk.practice import queries, rules
from vakwerk.practice.actions import boards
from vakwerk.practice.models import A3Sheet, ImprovementCard, SealedRaiser, WorkAgreement
from vakwerk.practice.states import CARD_MOVES, CardState
from vakwerk.privacy.public import erase_after_commit, keep_until
from vakwerk.search.public import Kind as Found
from vakwerk.search.public import index
from vakwerk.trail.public import record, record_unnamed

RAISED = N_("An idea for your improvement board waits for an answer.")
REMIND = N_("Somebody waits for an answer to an idea on your improvement board.")
PICKED_UP = N_("An idea of yours has been picked up.")
ADOPTED = N_("An idea of yours has become the way of working.")
DROPPED = N_("An idea of yours is not carried out. The reason is written down.")
LEFT = N_("Nobody owns a card on your improvement board any more.")
REVIEW = N_("It is time to look whether an agreement still holds.")


def take(card):
    """The card as it is now, held until the transaction ends."""
    held = ImprovementCard.objects.select_for_update(of=("self",))
    joined = ("board__organisation", "board__team", "board__keeper", "owner", "raised_by", "sheet")
    return held.select_related(*joined).get(pk=card.pk)


def move(card, name, *, by, at, **facts):
    demand(rules.may_move_card(by, card, name) and rules.may_store_all(*(v for v in facts.values() if type(v) is str)))
    for field, value in facts.items():
        setattr(card, field, value)
    card.state = CARD_MOVES[name].target
    card.save()
    record(by, f"practice.{name}", card, at=at)
    answered(card, by=by, at=at)
    return card


@transaction.atomic
def raise_idea(board, *, by, at, idea, is_unnamed=False):
    """An idea for a board. Without a name nobody reads whose it is, and the trail does not say so either."""
    board = boards.take(board)
    demand(rules.may_raise(by, board) and rules.may_store_all(idea))
    card = ImprovementCard.objects.create(
        board=board,
        title=title_of(idea),
        idea=idea,
        raised_by=None if is_unnamed else by,
        raised_at=at,
        answer_due=rules.working_days_after(localdate(at), board.answer_days),
    )
    if is_unnamed:
        SealedRaiser.objects.create(card=card, person=by)
        record_unnamed("practice.raise_idea", card, at=at)
    else:
        record(by, "practice.raise_idea", card, at=at)
    if board.keeper is not None and board.keeper_id != by.pk:
        tell([board.keeper], RAISED, about=card, at=at)
    return card


def title_of(idea):
    """What a card is called until somebody picks it up: its first sentence."""
    first = idea.strip().splitlines()[0]
    return first if len(first) <= 80 else f"{first[:80].rsplit(' ', 1)[0]}…"


def tell_raiser(card, words, *, at):
    """About the card to who gave her name; to who did not about the board, so that no message leads to her card."""
    raiser = queries.raiser_of(card)
    if raiser is not None and raiser.pk not in (card.owner_id, card.board.keeper_id):
        tell([raiser], words, about=card if card.raised_by else card.board, at=at, kind=Kind.BECAME)


def unseal(card, *, at):
    """The answer was given: nothing leads to who raised it any more."""
    if SealedRaiser.objects.filter(card=card).delete()[0]:
        erase_after_commit([SealedRaiser], at=at)


@transaction.atomic
def pick_up(card, *, by, at, title, answer):
    """The keeper answers that it is looked into, and owns it until a colleague takes it over."""
    card = move(take(card), "pick_up", by=by, at=at, title=title, answer=answer, owner=by)
    tell_raiser(card, PICKED_UP, at=at)
    return card


@transaction.atomic
def go_and_see(card, *, by, at):
    card = move(take(card), "go_and_see", by=by, at=at)
    A3Sheet.objects.get_or_create(card=card)
    return card


@transaction.atomic
def try_out(card, *, by, at):
    """Begin to try. The board is held: of two that begin at once, one may be too many."""
    board = boards.take(card.board)
    card = take(card)
    demand(rules.may_move_card(by, card, "try_out") and rules.has_room(board, queries.trying_on(board)))
    return move(card, "try_out", by=by, at=at, tried_from=at)


@transaction.atomic
def check(card, *, by, at, outcome):
    return move(take(card), "check", by=by, at=at, outcome=outcome)


@transaction.atomic
def adopt(card, *, by, at, text):
    """From now on the team works like this, and after some weeks it looks whether it still does."""
    demand(rules.may_store_all(text))
    card = move(take(card), "adopt", by=by, at=at, ended_at=at)
    review_on = localdate(at) + timedelta(weeks=card.board.review_weeks)
    WorkAgreement.objects.create(card=card, text=text, agreed_at=at, review_on=review_on)
    enter(by, "improvement", mode=LearningMode.WORKING, minutes=0, source=card, at=at)
    be_found(card, f"{card.idea}\n{card.outcome}\n{text}", at=at)
    tell_raiser(card, ADOPTED, at=at)
    unseal(card, at=at)
    return card


@transaction.atomic
def adapt(card, *, by, at):
    """Once more, otherwise: another trial and, if need be, another thing to count."""
    return move(take(card), "adapt", by=by, at=at)


@transaction.atomic
def drop(card, *, by, at, reason):
    """It is not done, and why stays to be found. Whoever raised it hears that."""
    facts = {"outcome": reason, "ended_at": at, "destroy_after": keep_until(ImprovementCard, at)}
    card = move(take(card), "drop", by=by, at=at, **facts)
    be_found(card, f"{card.idea}\n{reason}", at=at)
    tell_raiser(card, DROPPED, at=at)
    unseal(card, at=at)
    return card


def be_found(card, text, *, at):
    """Whoever has the same idea later finds what became of this one, in her own organisation."""
    audience = f"org:{card.board.organisation_id}"
    index(card, title=card.title, text=text, kind=Found.CARD, audience=audience, at=at)


@transaction.atomic
def review(card, *, by, at, review, is_still_done):
    """Some weeks later: does it still go like this, and if not, why not?"""
    demand(rules.may_store_all(review))
    card = move(take(card), "review", by=by, at=at, destroy_after=keep_until(ImprovementCard, at))
    facts = {"review": review, "is_still_done": is_still_done, "reviewed_at": at}
    WorkAgreement.objects.filter(card=card).update(**facts)
    return card


@transaction.atomic
def take_card(card, *, by, at):
    card = take(card)
    demand(rules.may_take_card(by, card))
    card.owner = by
    card.save()
    record(by, "practice.take_card", card, at=at)
    return card


@transaction.atomic
def give_back(card, *, by, at):
    """Somebody else goes on with it: whoever of the team presses first."""
    card = take(card)
    demand(rules.may_give_back(by, card))
    record(by, "practice.give_back", card, at=at)
    return leave_open(card, at=at)


def leave_open(card, *, at):
    card.owner = None
    card.save()
    if card.board.keeper is not None:
        tell([card.board.keeper], LEFT, about=card, at=at)
    return card


@transaction.atomic
def leave_cards(gone, *, at):
    """Cards whose owner has left wait for another one."""
    for card in queries.cards_left(gone):
        record(None, "practice.leave_card", card, at=at)
        leave_open(take(card), at=at)


@transaction.atomic
def share_card(card, *, by, at):
    """A draft for the library, for its writer alone until somebody has read along."""
    card = take(card)
    demand(rules.may_share_card(by, card))
    record(by, "practice.share_card", card, at=at)
    return propose(by, title=card.title, text="\n\n".join(parts_of(card)), origin=card, at=at)


def parts_of(card):
    """What others can use of it: what was seen, tried and found."""
    sheet = getattr(card, "sheet", None)
    agreement = WorkAgreement.objects.filter(card=card).first()
    seen = [sheet.observed, sheet.trial] if sheet else [card.idea]
    ended = _("We did not do it: %(why)s") if card.state == CardState.DROPPED else _("What it brought: %(why)s")
    return [text for text in (*seen, ended % {"why": card.outcome}, agreement.text if agreement else "") if text]


def remind(*, at):
    """Keepers, of ideas that wait; owners, of agreements to look back at."""
    for card in queries.to_answer(at):
        with transaction.atomic():
            ImprovementCard.objects.filter(pk=card.pk).update(reminded_at=at)
            if card.board.keeper is not None:
                tell([card.board.keeper], REMIND, about=card, at=at)
    for card in queries.to_review(at):
        with transaction.atomic():
            WorkAgreement.objects.filter(card=card).update(asked_at=at)
            asked = card.owner or card.board.keeper
            if asked is not None:
                tell([asked], REVIEW, about=card, at=at)
