"""What there is to learn together, and what of it is hers."""

from django.core.paginator import Paginator
from django.shortcuts import render

from vakwerk.programmes import queries, rules

A_PAGE = 20


def overview(request):
    person = request.user
    listed = list(queries.listed_for(person))  # a partnership has a few in a year: counting them apart costs more
    page = Paginator(listed, A_PAGE).get_page(request.GET.get("bladzijde"))
    context = {
        "page": page,
        "places": queries.own_places(person)[:A_PAGE],
        "taught": queries.taught_by(person)[:A_PAGE],
        "tasks": queries.to_do(person)[:A_PAGE],
        "certificates": queries.certificates(person)[:A_PAGE],
        "agreements": queries.open_agreements(person)[:A_PAGE],
        "to_agree": queries.to_agree(person),
        "can_open": rules.is_manager(person),
    }
    return render(request, "programmes/overview.html", context)
