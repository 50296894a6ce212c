"""What there is to learn together, and what of it is hers."""

from django.shortcuts import render
from django.utils.timezone import localdate

from vakwerk.programmes import queries, rules
from vakwerk.programmes.queries.assessments import to_assess
from vakwerk.programmes.queries.cohorts import cohorts_with
from vakwerk.programmes.states import INSIDE, EnrolmentState, ProgrammeState
from vakwerk.ui.public import page_of

A_PAGE = 20


def overview(request):
    person, on = request.user, localdate()
    # a partnership has a few in a year: counting them apart costs more
    listed = list(queries.with_question(queries.listed_for(person)))
    own = queries.own_modules(person, on)[:A_PAGE]
    learns = [module for module in own if module.place]
    learned = {module.programme_id for module in learns if module.place in INSIDE}
    for module in learns:
        module.place = EnrolmentState(module.place).label
    may_have_cohorts = not listed or any(programme.has_cohorts for programme in listed)
    cohorts = list(cohorts_with(person)[:A_PAGE]) if may_have_cohorts else []
    page = page_of(request, listed, A_PAGE)
    for programme in page:
        programme.stands = ProgrammeState(programme.state).label
    context = {
        "page": page,
        "asked": queries.asked(listed, learned, on)[:A_PAGE],
        "own": own,
        "learns_in": {module.programme_id: module.programme for module in learns}.values(),
        "cohorts": cohorts,
        # who is in a cohort herself finds it by her message: one question less
        "to_assess": to_assess(person)[:A_PAGE] if may_have_cohorts and not cohorts else [],
        "tasks": queries.to_do(person)[:A_PAGE] if learns else [],
        "certificates": queries.certificates_listed(person)[:A_PAGE],
        "agreements": queries.open_agreements(person, on)[:A_PAGE],
        "to_agree": queries.to_agree(person),
        "can_open": rules.is_manager(person),
    }
    return render(request, "programmes/overview.html", context)
