"""What there is of funds for the reader: her applications, funds to apply to, and what she does for one."""

from django.http import Http404
from django.shortcuts import get_object_or_404, render
from django.utils.timezone import localdate

from vakwerk.breakthroughs import queries, rules
from vakwerk.breakthroughs.states import SETTLED, UNDER_WAY, ApplicationState
from vakwerk.common.requests import sent
from vakwerk.ui.public import page_of

A_PAGE = 20
SOON = 8  # hearings


def overview(request):
    person = request.user
    funds = page_of(request, queries.visible_funds(person), A_PAGE, "fondsen")
    applications = page_of(request, queries.own_titles(person), A_PAGE)
    seats = list(queries.own_seats(person))
    sits_in = bool(seats) or rules.prepares(person)
    to_do = {
        "to_decide": queries.to_decide(person)[: A_PAGE + 1] if rules.decides(person) else [],
        "due": queries.to_answer(person, localdate())[: A_PAGE + 1] if applications else [],
    }
    context = {
        "applications": applications,
        "page_of_funds": funds,
        "funds": [(fund, rules.may_apply(person, fund)) for fund in funds],
        "prepares": prepared(person, funds) if rules.prepares(person) else [],
        "seats": seats,
        "sits_in": sits_in,
        "hearings": queries.coming_hearings(person)[:SOON] if sits_in else [],
        "pays": rules.pays(person),
        "can_open": rules.may_open_fund(person),
        "shown": f":{A_PAGE}",
        "is_more": any(len(rows) > A_PAGE for rows in to_do.values()),
    }
    return render(request, "breakthroughs/overview.html", context | to_do)


def prepared(person, page):
    """The funds for which she prepares, also when they stand on another page."""
    funds = queries.visible_funds(person) if page.has_others else page
    return [fund for fund in funds if rules.has_part(person, rules.SECRETARY, fund)]


def hearings(request):
    """Every hearing to which she was asked or for which she prepares, newest first."""
    page = page_of(request, queries.hearings_newest_first(request.user), A_PAGE)
    return render(request, "breakthroughs/hearings.html", {"page": page})


def board(request, pk):
    """The board of a fund, a state at a time, the longest waiting first."""
    fund = get_object_or_404(queries.visible_funds(request.user), pk=pk)
    if not rules.has_part(request.user, rules.SECRETARY, fund):
        raise Http404
    asked = sent(request.GET, "fase") or ApplicationState.SUBMITTED
    states = [state for state in ApplicationState if state in (*UNDER_WAY, *SETTLED)]
    if asked not in states:
        raise Http404
    rows = page_of(request, queries.board(request.user, fund, asked), A_PAGE)
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
