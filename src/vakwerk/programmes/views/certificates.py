"""A certificate, on the screen and on paper. Only she sees it."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.template.loader import render_to_string

from vakwerk.people.public import on_paper
from vakwerk.programmes import queries
from vakwerk.programmes.queries.assessments import asked
from vakwerk.ui.public import pdf


def seen(request, pk):
    rows = queries.certificates(request.user).prefetch_related(asked("standard__criteria"))
    return get_object_or_404(rows, pk=pk)


def certificate(request, pk):
    found = seen(request, pk)
    return render(request, "programmes/certificate.html", {"certificate": found})


def as_file(request, pk):
    """In the look of the organisation in the lead."""
    found = seen(request, pk)
    house = on_paper(found.about.programme.partnership.lead)
    page = render_to_string("programmes/certificate_paper.html", {"certificate": found, "house": house})
    answer = HttpResponse(pdf(page), "application/pdf")
    answer["Content-Disposition"] = f'attachment; filename="certificaat-{found.issued_at:%Y-%m-%d}.pdf"'
    answer["Cache-Control"] = "no-store"
    return answer
