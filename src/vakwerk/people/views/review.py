"""The yearly review: every role of an organisation on one page, signed for; and the same as a table."""

import csv

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.timezone import localdate, now
from django.utils.translation import gettext as _

from vakwerk.people import actions, queries, rules

A_PAGE = 50


def review(request, pk):
    found = get_object_or_404(queries.administered_by(request.user), pk=pk)
    if request.method == "POST":
        actions.review_roles(found, by=request.user, at=now())
        messages.success(request, _("Signed. In a year you are asked again."))
        return redirect("people:review", pk=pk)
    rows = Paginator(queries.staff(found), A_PAGE).get_page(request.GET.get("bladzijde"))
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
    response = HttpResponse(content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = 'attachment; filename="rollen.csv"'
    response.write("\ufeff")  # so that a spreadsheet reads it as UTF-8
    table = csv.writer(response, delimiter=";")
    table.writerow(
        [_("Name"), _("E-mail address"), _("Role"), _("Team"), _("From"), _("Given by"), _("Last signed in")]
    )
    for row in queries.staff(found):
        role = rules.ROLES.get(row.role)
        seen = row.person.last_login
        facts = [row.person.name, row.person.email, role.name if role else row.role, row.team or "", row.starts_on]
        table.writerow([safe(fact) for fact in [*facts, row.given_by or "", localdate(seen) if seen else ""]])
    return response


def safe(fact):
    """A spreadsheet takes what begins with one of these for a formula."""
    text = str(fact)
    return f"'{text}" if text[:1] in tuple("=+-@\t\r") else text
