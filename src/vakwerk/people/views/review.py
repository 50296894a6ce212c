"""The yearly review: every role of an organisation on one page, signed for; and the same as a table."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.timezone import localdate, now
from django.utils.translation import gettext as _

from vakwerk.people import actions, queries, rules
from vakwerk.ui.public import page_of, table

A_PAGE = 20


def review(request, pk):
    found = get_object_or_404(queries.administered_by(request.user), pk=pk)
    if request.method == "POST":
        actions.review_roles(found, by=request.user, at=now())
        messages.success(request, _("Signed. In a year you are asked again."))
        return redirect("people:review", pk=pk)
    rows = page_of(request, queries.roles_given(found), A_PAGE)
    rules.know([row.person for row in rows])
    context = {
        "organisation": found,
        "rows": rows,
        "held": [(row, rules.ROLES.get(row.role), rules.may_end(request.user, row)) for row in rows],
        "reviews": queries.reviews_of(found)[:10],
        "is_due": queries.review_due(found, localdate()),
    }
    return render(request, "people/review.html", context)


def file(request, pk):
    """Every role as a line, for who signs on paper or compares with the staff list."""
    found = get_object_or_404(queries.administered_by(request.user), pk=pk)
    return table("rollen", as_rows(queries.roles_given(found)))


def as_rows(staff):
    yield (
        _("Name"),
        _("E-mail address"),
        _("Role"),
        _("Team or partnership"),
        _("From"),
        _("Given by"),
        _("Last signed in"),
    )
    for row in staff:
        role, seen = rules.ROLES.get(row.role), row.person.last_login
        facts = (
            row.person.name,
            row.person.email,
            role.name if role else row.role,
            row.team or row.partnership or "",
            row.starts_on,
        )
        yield *facts, row.given_by or "", localdate(seen) if seen else ""
