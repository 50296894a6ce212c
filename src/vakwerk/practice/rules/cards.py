"""Improvement cards: who sees them, who raises, keeps, owns and counts, and when a card may go on."""

from datetime import timedelta

from django.db.models import Q
from django.utils.translation import gettext as _

from vakwerk.common.verdicts import YES, no
from vakwerk.people.public import organisations_of, own_teams
from vakwerk.practice.states import CARD_MOVES, SHEET_OPEN, WORKED_ON, CardState, Phase
from vakwerk.privacy.public import may_store

ENOUGH = 10  # things counted, before others than the team read the count


def board_seen_by(person):
    return Q(organisation__in=organisations_of(person))


def card_seen_by(person):
    return Q(board__organisation__in=organisations_of(person))


def may_store_all(*texts):
    return next((verdict for text in texts if not (verdict := may_store(text or ""))), YES)


def works_there(person, board):
    if any(place.pk == board.organisation_id for place in organisations_of(person)):
        return YES
    return no(_("You do not work where this board hangs."))


def is_of_board(person, board):
    """Whether somebody is of the team; of a board without a team everyone in the organisation is."""
    if board.team_id is None:
        return works_there(person, board)
    if any(team.pk == board.team_id for team in own_teams(person)):
        return YES
    return no(_("Only colleagues of this team do this."))


def may_open_board(person, board):
    """A board that is not there yet: a colleague of the team opens it, and keeps it."""
    return works_there(person, board) and is_of_board(person, board)


def is_keeper(person, board):
    if board.keeper_id == person.pk and works_there(person, board):
        return YES
    return no(_("Only the keeper of this board does this."))


def may_change_board(person, board):
    return is_keeper(person, board)


def may_take_board(person, board):
    """A board that nobody keeps any more."""
    if board.keeper_id is not None:
        return no(_("Somebody keeps this board."))
    return is_of_board(person, board)


def may_raise(person, board):
    return works_there(person, board)


def is_owner(person, card):
    if card.owner_id == person.pk and works_there(person, card.board):
        return YES
    return no(_("Only who owns this card does this."))


def plays(person, part, card):
    if part == "keeper":
        return is_keeper(person, card.board)
    if part == "holder" and is_keeper(person, card.board):
        return YES
    return is_owner(person, card)


def may_move_card(person, card, name):
    move = CARD_MOVES[name]
    return move.fits(card.state) and plays(person, move.by, card) and READY.get(name, anytime)(card)


def anytime(_card):
    return YES


def is_prepared(card):
    """What is counted is chosen before anything is tried, and somebody went to see."""
    sheet = getattr(card, "sheet", None)
    if sheet is None or not sheet.observed:
        return no(_("First go and see how it really goes, and write down what you saw."))
    if not sheet.trial:
        return no(_("First write down what you are going to try."))
    if not sheet.measure:
        return no(_("First choose what you count. Afterwards it is too late for that."))
    return YES


READY = {"try_out": is_prepared}


def has_room(board, trying):
    """At most so many at once. `trying`: the cards that are being tried now."""
    if len(trying) < board.limit:
        return YES
    return no(
        _("%(n)s cards are being tried already. Which one do you finish or stop first: %(cards)s?")
        % {"n": len(trying), "cards": ", ".join(f"“{card.title}”" for card in trying)}
    )


def may_add_sheet(person, card):
    """What is filled in before trying stands fast from then on."""
    if card.state not in SHEET_OPEN:
        return no(_("This stands fast while it is tried."))
    return is_owner(person, card)


def may_count(person, card, phase=None):
    """Before anything changed, or while it is tried: whoever is of the team."""
    states = {Phase.BEFORE: SHEET_OPEN, Phase.DURING: (CardState.TRYING,)}
    fits = states[phase] if phase else (*SHEET_OPEN, CardState.TRYING)
    if card.state not in fits:
        return no(_("That is not possible at this stage."))
    return YES if is_owner(person, card) else is_of_board(person, card.board)


def may_take_card(person, card):
    """Another colleague goes on with it: an ordinary step."""
    if card.state not in WORKED_ON:
        return no(_("That is not possible at this stage."))
    if card.owner_id == person.pk:
        return no(_("You own this card."))
    return is_of_board(person, card.board) if card.owner_id is None else no(_("Somebody goes on with this."))


def may_give_back(person, card):
    return is_owner(person, card) if card.state in WORKED_ON else no(_("That is not possible at this stage."))


def may_share_card(person, card):
    if card.state not in (CardState.ADOPTED, CardState.REVIEWED, CardState.DROPPED):
        return no(_("First see what it brought."))
    return YES if is_keeper(person, card.board) else is_owner(person, card)


def tally_shown_to(person, card):
    """The team reads its own count at once; others in the organisation at the end, from ten."""
    if is_of_board(person, card.board) or is_keeper(person, card.board) or is_owner(person, card):
        return YES
    counted = [row.out_of for row in card.measurements.all() if row.out_of is not None]
    if card.ended_at is None or any(out_of < ENOUGH for out_of in counted):
        return no(_("The team shows what it counted when it is done, and when it counted ten or more."))
    return YES


def working_days_after(day, count):
    """The day after so many days of Monday to Friday."""
    while count:
        day += timedelta(days=1)
        count -= day.weekday() < 5
    return day


def permits(person, card):
    """Every move with its verdict, for a page that shows what can be done and why not."""
    moves = {name: may_move_card(person, card, name) for name in CARD_MOVES}
    others = {"sheet": may_add_sheet, "count": may_count, "take": may_take_card, "give_back": may_give_back}
    others |= {"share": may_share_card, "tally": tally_shown_to}
    return moves | {name: rule(person, card) for name, rule in others.items()}
