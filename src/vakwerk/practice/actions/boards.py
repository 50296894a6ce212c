"""Boards: opened, kept by somebody, and taken over when the keeper stops or leaves."""

from django.db import transaction
from django.utils.translation import gettext_noop as N_

from vakwerk.common.verdicts import demand
from vakwerk.notices.public import tell
from vakwerk.practice import queries, rules
from vakwerk.practice.models import ImprovementBoard
from vakwerk.trail.public import record

NOBODYS = N_("Nobody keeps an improvement board of yours any more.")


def take(board):
    """The board as it is now, held until the transaction ends."""
    held = ImprovementBoard.objects.select_for_update(of=("self",))
    return held.select_related("organisation", "team", "keeper").get(pk=board.pk)


@transaction.atomic
def open_board(*, by, at, organisation, team=None, limit=3, answer_days=10, review_weeks=12):
    """One a team, or one for an organisation without teams; who opens it keeps it."""
    facts = {"limit": limit, "answer_days": answer_days, "review_weeks": review_weeks}
    board = ImprovementBoard(organisation=organisation, team=team, keeper=by, opened_at=at, **facts)
    demand(rules.may_open_board(by, board))
    board.save(force_insert=True)
    record(by, "practice.open_board", board, at=at)
    return board


@transaction.atomic
def change_board(board, *, by, at, limit, answer_days, review_weeks):
    board = take(board)
    demand(rules.may_change_board(by, board))
    board.limit, board.answer_days, board.review_weeks = limit, answer_days, review_weeks
    board.save()
    record(by, "practice.change_board", board, at=at)
    return board


@transaction.atomic
def stop_keeping(board, *, by, at):
    """Somebody else keeps it: whoever of the team presses first."""
    board = take(board)
    demand(rules.may_change_board(by, board))
    record(by, "practice.stop_keeping", board, at=at)
    return leave_open(board, at=at)


def leave_open(board, *, at):
    board.keeper = None
    board.save()
    tell(queries.owners_on(board), NOBODYS, about=board, at=at)
    return board


@transaction.atomic
def take_board(board, *, by, at):
    board = take(board)
    demand(rules.may_take_board(by, board))
    board.keeper = by
    board.save()
    record(by, "practice.take_board", board, at=at)
    return board


@transaction.atomic
def leave_boards(gone, *, at):
    """Boards whose keeper has left wait for another one."""
    for board in queries.boards_left(gone):
        record(None, "practice.leave_board", board, at=at)
        leave_open(take(board), at=at)
