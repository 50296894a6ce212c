"""What there is to learn together, and what of it is hers."""

from django.core.paginator import Paginator
from django.shortcuts import render

from vakwerk.programmes import queries, rules
from vakwerk.programmes.states import SPENT_IN, ProgrammeState

A_PAGE = 20


def overview(request):
    person = request.user
    listed = list(queries.listed_for(person))  # a partnership has a few in a year: counting them apart costs more
    places = list(queries.own_places(person)[:A_PAGE])
    states = {programme.state for programme in listed}
    page = Paginator(listed, A_PAGE).get_page(request.GET.get("bladzijde"))
    context = {
        "page": page,
        "places": places,
        "taught": queries.taught_by(person)[:A_PAGE],
        "tasks": queries.to_do(person)[:A_PAGE] if places else [],
        "certificates": queries.certificates(person)[:A_PAGE],
        "agreements": queries.open_agreements(person)[:A_PAGE],
        "to_agree": queries.to_agree(person) if ProgrammeState.AWAITING in states else [],
        "to_agree_to": queries.to_agree_to(person) if states & set(SPENT_IN) else [],
        "can_open": rules.is_manager(person),
    }
    return render(request, "programmes/overview.html", context)
