"""What there is of funds for the reader: her applications, funds to apply to, and what she does for one."""

from django.core.paginator import Paginator
from django.http import Http404
from django.shortcuts import get_object_or_404, render
from django.utils.timezone import localdate

from vakwerk.breakthroughs import queries, rules
from vakwerk.breakthroughs.states import SETTLED, UNDER_WAY, ApplicationState
from vakwerk.common.requests import sent

SHOWN = 20
SOON = 8  # hearings


def overview(request):
    funds = list(queries.visible_funds(request.user)[:SHOWN])
    decides = rules.decides(request.user)
    seats = list(queries.own_seats(request.user))
    sits_in = seats or rules.prepares(request.user)
    applications = list(queries.own_titles(request.user)[:SHOWN])
    context = {
        "applications": applications,
        "funds": [(fund, rules.may_apply(request.user, fund)) for fund in funds],
        "prepares": [fund for fund in funds if rules.has_part(request.user, rules.SECRETARY, fund)],
        "seats": seats,
        "hearings": queries.coming_hearings(request.user)[:SOON] if sits_in else [],
        "to_decide": queries.to_decide(request.user)[:SHOWN] if decides else [],
        "due": queries.to_answer(request.user, localdate())[:SHOWN] if applications else [],
        "pays": rules.pays(request.user),
        "can_open": rules.may_open_fund(request.user),
    }
    return render(request, "breakthroughs/overview.html", context)


def board(request, pk):
    """The board of a fund, a state at a time, the longest waiting first."""
    fund = get_object_or_404(queries.visible_funds(request.user), pk=pk)
    if not rules.has_part(request.user, rules.SECRETARY, fund):
        raise Http404
    asked = sent(request.GET, "fase") or ApplicationState.SUBMITTED
    states = [state for state in ApplicationState if state in (*UNDER_WAY, *SETTLED)]
    if asked not in states:
        raise Http404
    rows = Paginator(queries.board(request.user, fund, asked), SHOWN).get_page(sent(request.GET, "bladzijde"))
    context = {
        "fund": fund,
        "page": rows,
        "rows": [(each, queries.term_of(each, localdate())) for each in rows],
        "states": states,
        "asked": ApplicationState(asked),
        "today": localdate(),
        "hearings": queries.hearings_of(fund)[:SOON],
    }
    return render(request, "breakthroughs/board.html", context)
