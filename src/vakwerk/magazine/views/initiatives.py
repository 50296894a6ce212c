"""The map of initiatives: read by everyone, filled by whoever has something going on, looked after by the editors."""

from itertools import groupby

from django.contrib import messages
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.timezone import now
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from vakwerk.magazine import actions, queries, rules
from vakwerk.magazine.atlas import drawing
from vakwerk.magazine.forms import InitiativeForm, MapForm
from vakwerk.ui.public import page_of
from vakwerk.ui.publication import for_everyone

A_PAGE = 30
ALL = queries.initiatives.Wanted()


@for_everyone
def initiatives(request):
    form = MapForm(request.GET)
    wanted = form.wanted()
    rows = queries.initiatives.shown(wanted)
    page = page_of(request, rows, A_PAGE)
    dots = queries.initiatives.dots(rows)
    context = {
        "filters": form,
        "wanted": wanted,
        "is_narrowed": wanted != ALL,
        "kept": {name: value for name, value in request.GET.items() if name in form.fields and value},
        "page": page,
        "areas": by_area(page),
        "provinces": drawing.provinces(),
        "dots": dots,
        "found": rows.count(),
        "named": queries.initiatives.areas_named(wanted.place)[:5] if wanted.place else [],
    }
    return render(request, "magazine/map.html", context)


def by_area(page):
    return [(area, list(rows)) for area, rows in groupby(page, key=lambda row: row.area)]


@for_everyone
def archive(request):
    page = page_of(request, queries.initiatives.archived(), A_PAGE)
    return render(request, "magazine/map_archive.html", {"page": page})


@for_everyone
def initiative(request, pk):
    found = get_object_or_404(queries.initiatives.visible_initiatives(request.user), pk=pk)
    person = request.user if request.user.is_authenticated else None
    is_hers = person is not None and (rules.is_editor(person) or found.contact_id == person.pk)
    context = {
        "initiative": found,
        "is_hers": is_hers,
        "is_on_the_map": rules.is_on_the_map(found),
        "can": rules.permits_on_map(person, found) if is_hers else {},
        "can_change": rules.may_change_initiative(person, found) if is_hers else None,
    }
    return render(request, "magazine/initiative.html", context)


def submit(request):
    form = InitiativeForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        made = actions.submit(by=request.user, at=now(), **form.facts())
        messages.success(request, _("Thank you. An editor looks at it; you hear when it is on the map."))
        return redirect("magazine:initiative", pk=made.pk)
    own = queries.initiatives.own_initiatives(request.user)
    context = {"form": form, "can": rules.may_submit(request.user), "own": own}
    return render(request, "magazine/submit.html", context, status=422 if form.errors else 200)


def hers(request, pk):
    """What she may change: as its contact, or as an editor."""
    found = get_object_or_404(queries.initiatives.visible_initiatives(request.user), pk=pk)
    if found.contact_id != request.user.pk and not rules.is_editor(request.user):
        raise Http404
    return found


def change(request, pk):
    found = hers(request, pk)
    stands = {name: getattr(found, name) for name in ("title", "about", "theme", "story", "shows_address")}
    form = InitiativeForm(request.POST or None, initial=stands | {"place": found.area.name})
    if request.method == "POST" and form.is_valid():
        actions.change_initiative(found, by=request.user, at=now(), **form.facts())
        messages.success(request, _("Saved."))
        return redirect("magazine:initiative", pk=pk)
    context = {"form": form, "initiative": found, "can": rules.may_change_initiative(request.user, found)}
    return render(request, "magazine/change_initiative.html", context, status=422 if form.errors else 200)


STEPS = {
    "nagekeken": actions.check_initiative,
    "tonen": actions.show_initiative,
    "bevestigen": actions.confirm_initiative,
    "van-de-kaart": actions.hide_initiative,
}


@require_POST
def step(request, pk, name):
    found = hers(request, pk)
    if name not in STEPS:
        raise Http404
    STEPS[name](found, by=request.user, at=now())
    messages.success(request, _("Done."))
    return redirect("magazine:initiative", pk=pk)
