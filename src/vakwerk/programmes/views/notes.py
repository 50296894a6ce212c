"""What people tried in their own work, and a club of some who learn together."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.timezone import now
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from vakwerk.programmes import actions, queries, rules
from vakwerk.programmes.forms import ClubForm, NoteForm
from vakwerk.programmes.views.modules import draw
from vakwerk.ui.public import page_of

A_PAGE = 20


def inside(request, pk):
    """A module, for who learns, teaches or makes; for others this does not exist."""
    rows = queries.with_parts(queries.visible_modules(request.user), request.user)
    found = get_object_or_404(rows, pk=pk)
    if not rules.may_see_people(request.user, found):
        raise Http404
    return found


def tasks(request, pk):
    """The tasks of a module, and what people tried."""
    found, person = inside(request, pk), request.user
    context = {
        "module": found,
        "programme": found.programme,
        "assignments": queries.assignments(person, found),
        "learns": found.learns,
        "page": page_of(request, queries.notes(person, found), A_PAGE),
        "can_set": rules.may_set(person, found, teaches=found.teaches),
        "can_tell": rules.may_tell(person, found),
        "can_start_club": rules.may_start_club(person, learns=found.learns),
    }
    return render(request, "programmes/tasks.html", context)


def tell(request, pk):
    found = inside(request, pk)
    form = NoteForm(request.POST or None, by=request.user)
    if request.method == "POST" and form.is_valid():
        note = actions.tell_tried(found, by=request.user, at=now(), **form.facts())
        messages.success(request, _("Who learns with you reads it now."))
        return redirect("programmes:practicenote", pk=note.pk)
    context = {"module": found, "form": form, "can": rules.may_tell(request.user, found)}
    return render(request, "programmes/tell.html", context, status=422 if form.errors else 200)


def seen_note(request, pk):
    return get_object_or_404(queries.visible_notes(request.user), pk=pk)


def note(request, pk):
    found = seen_note(request, pk)
    is_own = found.person_id == request.user.pk
    context = {"note": found, "is_own": is_own, "can_carry": rules.may_carry(request.user, found)}
    return render(request, "programmes/note.html", context)


@require_POST
def carry(request, pk):
    draft = actions.carry(seen_note(request, pk), by=request.user, at=now())
    messages.success(request, _("A draft of it is yours. Nobody sees it, until you ask somebody to read along."))
    return redirect("library:draft", pk=draft.pk)


@require_POST
def remove(request, pk):
    found = seen_note(request, pk)
    actions.remove_note(found, by=request.user, at=now())
    return redirect("programmes:tasks", pk=found.module_id)


def start_club(request, pk):
    found = inside(request, pk)
    form = ClubForm(request.POST or None, people=queries.learns_with(request.user, found))
    if request.method == "POST" and form.is_valid():
        group = actions.start_club(found, by=request.user, at=now(), **form.facts())
        messages.success(request, _("Your club is there. Everybody you chose is invited."))
        return redirect("peers:peergroup", pk=group.pk)
    can = rules.may_start_club(request.user, learns=found.learns)
    words = {"title": _("Start a club"), "button": _("Start and invite")}
    return draw(request, found, form, can=can, **words)
