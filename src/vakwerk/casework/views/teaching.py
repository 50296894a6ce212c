"""Teaching cases: open to everyone, also without an account; made and checked by who is signed in."""

import re

from django.contrib.auth.decorators import login_not_required
from django.http import FileResponse, Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.timezone import now
from django.views.decorators.http import require_POST

from vakwerk.casework import actions, queries, rules
from vakwerk.casework.forms import TeachingForm
from vakwerk.casework.forms.teaching import KINDS
from vakwerk.ui.public import kind_of

DEEDS = {
    "check": actions.check_teaching,
    "rework": actions.rework_teaching,
    "show": actions.show_teaching,
    "retire": actions.retire_teaching,
}


@login_not_required
def teaching_cases(request):
    person = request.user
    context = {
        "cases": queries.shown_teaching_cases(),
        "drafts": queries.drafts(person) if person.is_authenticated else [],
        "can_draft": rules.may_draft(person) if person.is_authenticated else None,
    }
    return render(request, "casework/teaching_cases.html", context)


@login_not_required
def teaching_case(request, pk):
    found = get_object_or_404(queries.visible_teaching_cases(request.user), pk=pk)
    signed_in = request.user.is_authenticated
    can = {name: rules.may_move_teaching(request.user, found, name) for name in DEEDS} if signed_in else {}
    changes = rules.may_change_teaching(request.user, found) if signed_in else None
    context = {"case": found, "can": can, "can_change": changes, "can_plan": signed_in and rules.may_plan(request.user)}
    return render(request, "casework/teaching_case.html", context)


def draft(request):
    form = TeachingForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        made = actions.draft(by=request.user, at=now(), **form.facts())
        return redirect("casework:teachingcase", pk=made.pk)
    context = {"form": form, "can": rules.may_draft(request.user)}
    return render(request, "casework/draft.html", context, status=422 if form.errors else 200)


def change(request, pk):
    found = get_object_or_404(queries.visible_teaching_cases(request.user), pk=pk)
    form = TeachingForm(request.POST or None, request.FILES or None, known=found)
    if request.method == "POST" and form.is_valid():
        actions.change_teaching(found, by=request.user, at=now(), **form.facts())
        return redirect("casework:teachingcase", pk=pk)
    context = {"form": form, "case": found, "can": rules.may_change_teaching(request.user, found)}
    return render(request, "casework/draft.html", context, status=422 if form.errors else 200)


@require_POST
def move(request, pk):
    found = get_object_or_404(queries.visible_teaching_cases(request.user), pk=pk)
    deed = DEEDS.get(request.POST.get("deed", ""))
    if deed is None:
        raise Http404
    deed(found, by=request.user, at=now())
    return redirect("casework:teachingcase", pk=pk)


@login_not_required
def film(request, pk):
    found = get_object_or_404(queries.visible_teaching_cases(request.user).exclude(film=""), pk=pk)
    opened = found.film.open("rb")
    asked = PART.fullmatch(request.headers.get("Range", ""))
    answer = part_of(opened, asked[1], asked[2]) if asked else FileResponse(opened)
    answer["Content-Type"], answer["Accept-Ranges"] = f"video/{kind_of(opened, KINDS)}", "bytes"
    return answer


PART = re.compile(r"bytes=(\d{1,12})-(\d{0,12})")
AT_ONCE = 1024 * 1024


def part_of(film, first, last):
    """Some of a film, as much as is read at once: a phone plays nothing that it cannot ask for in parts."""
    start, end = int(first), min(int(last or film.size), film.size - 1, int(first) + AT_ONCE - 1)
    if start > end:
        return HttpResponse(status=416, headers={"Content-Range": f"bytes */{film.size}"})
    film.seek(start)
    facts = {"Content-Range": f"bytes {start}-{end}/{film.size}"}
    return HttpResponse(film.read(end - start + 1), status=206, headers=facts)


@login_not_required
def captions(request, pk):
    found = get_object_or_404(queries.visible_teaching_cases(request.user).exclude(captions=""), pk=pk)
    return HttpResponse(found.captions, content_type="text/vtt; charset=utf-8")
