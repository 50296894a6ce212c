"""The year of a fund: a page, a PDF and a table that make themselves."""

from django.http import Http404
from django.shortcuts import get_object_or_404, render
from django.utils.formats import date_format
from django.utils.timezone import localdate, localtime, now
from django.utils.translation import gettext as _

from vakwerk.breakthroughs import queries
from vakwerk.breakthroughs.views.papers import as_pdf, file
from vakwerk.ui.public import sheet

FIRST = 2000


def report(request, pk, year, kind=""):
    fund = get_object_or_404(queries.visible_funds(request.user), pk=pk)
    if not FIRST <= year <= localdate().year:
        raise Http404
    context = {"fund": fund, "report": queries.year_of(fund, year), "years": queries.years(fund, localdate())}
    if kind == "pdf":
        return file(as_pdf("breakthroughs/report_paper.html", context, fund), kind, f"fonds-{year}")
    if kind == "ods":
        return sheet(f"fonds-{year}", rows_of(context["report"]))
    return render(request, "breakthroughs/report.html", context)


def rows_of(year):
    """The same figures, a line each; what is too few to be shown is not in the table either."""
    yield _("What"), _("How many"), _("Amount in euros")
    yield _("As it stood on"), date_format(localtime(year.reckoned_at or now()), "j F Y"), ""
    yield _("Handed in"), year.received, ""
    yield _("Withdrawn"), year.withdrawn, ""
    for outcome, count, cents in year.outcomes:
        yield str(outcome.label), count, cents / 100
    yield _("Paid"), "", year.paid / 100
    yield _("Decided in time"), year.in_time, ""
    yield _("Departed from the advice"), year.departures, ""
    for name, effects in ((_("After a gift"), year.gifts), (_("After no gift"), year.others)):
        for course, count in effects.courses:
            yield f"{name}: {course.label}", count, ""
