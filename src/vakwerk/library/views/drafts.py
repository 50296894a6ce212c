"""Writing for the library: begun, changed, read by somebody else, taken back, thrown away."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.timezone import now
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from vakwerk.common.requests import sent
from vakwerk.dutch.public import advice
from vakwerk.library import actions, queries, rules
from vakwerk.library.forms import FORMS, CheckForm, StepsForm, typed
from vakwerk.library.states import Doubt, KeptKind, ReadingState
from vakwerk.search.public import plain_words


def new(request):
    """What will it be? `?from=` names, by its label, what it comes from: shown as a kind of place, never as which."""
    source = sent(request.GET, "from")
    context = {
        "kinds": [(kind, EXPLAINED[kind]()) for kind in KeptKind],
        "source": source,
        "origin": actions.origin_of(source).label if source else "",
        "can": rules.may_write(request.user),
    }
    return render(request, "library/new.html", context)


EXPLAINED = {
    KeptKind.LESSON: lambda: _("Something you found out, in a few sentences. Also what went wrong."),
    KeptKind.PROVEN_PRACTICE: lambda: _("What you do and what works: for whom, when not, how sure you are."),
    KeptKind.GUIDE: lambda: _("One page in four steps, with an owner and a day until which it holds."),
    KeptKind.WORKSHEET: lambda: _("Questions to fill in during a talk. Nothing of what is filled in is kept."),
}


def write(request, key):
    if key not in KeptKind:
        raise Http404
    form = FORMS[key](request.POST or None)
    source = sent(request.POST, "source") or sent(request.GET, "from")
    if request.method == "POST" and form.is_valid():
        draft = actions.write(by=request.user, at=now(), kind=key, source=source, **typed(form))
        messages.success(request, _("Saved. Only you see this."))
        return redirect("library:steps" if key == KeptKind.GUIDE else "library:draft", pk=draft.pk)
    context = {"form": form, "kind": KeptKind(key), "source": source, "can": rules.may_write(request.user)}
    return render(request, "library/write.html", context, status=422 if form.errors else 200)


def mine(request):
    context = {
        "drafts": queries.drafts(request.user),
        "items": queries.kept_by(request.user),
        "readings": queries.visible_readings(request.user),
        "usages": queries.visible_usages(request.user).order_by("-at")[:20],
    }
    return render(request, "library/mine.html", context)


def draft(request, pk):
    found = get_object_or_404(queries.visible_drafts(request.user), pk=pk)
    stood = {name: getattr(found, name) for name in FORMS[found.kind].base_fields if name != "sure"}
    form = FORMS[found.kind](request.POST or None, initial=stood)
    if request.method == "POST" and form.is_valid():
        actions.keep(found, by=request.user, at=now(), **typed(form))
        messages.success(request, _("Saved. Only you see this."))
        return redirect("library:draft", pk=pk)
    return render(request, "library/draft.html", page(request.user, found, form), status=422 if form.errors else 200)


def page(person, draft, form):
    return {
        "draft": draft,
        "form": form,
        "goes_to": queries.sight(draft.audience),
        "doubts": [Doubt(each).label for each in draft.doubts.split()],
        "reading": draft.readings.filter(state=ReadingState.ASKED).select_related("reader").first(),
        "can_ask": rules.may_ask(person, draft),
        "can_keep": rules.may_keep(person, draft, []),
        "plainer": plainer(draft),
    }


def plainer(draft):
    """What may be plainer in a text that is for many, or for citizens: advice, never a condition."""
    for_many = draft.kind in (KeptKind.GUIDE, KeptKind.WORKSHEET)
    return advice(queries.whole_text(draft), plain_words() or None) if for_many else []


def steps(request, pk):
    """The second page of a guide: the four steps."""
    found = get_object_or_404(queries.visible_drafts(request.user).filter(kind=KeptKind.GUIDE), pk=pk)
    form = StepsForm(request.POST or None, initial={name: getattr(found, name) for name in rules.STEPS})
    if request.method == "POST" and form.is_valid():
        actions.keep(found, by=request.user, at=now(), **typed(form))
        messages.success(request, _("Saved. Only you see this."))
        return redirect("library:draft", pk=pk)
    context = {"draft": found, "form": form, "can_keep": rules.may_keep(request.user, found, [])}
    return render(request, "library/steps.html", context, status=422 if form.errors else 200)


def ask(request, pk):
    """Who can be recognised becomes a role; then somebody else reads it."""
    found = get_object_or_404(queries.visible_drafts(request.user), pk=pk)
    form = CheckForm(request.POST or None, by=request.user, draft=found)
    if request.method == "POST" and form.is_valid():
        given = {"asks_elsewhere": form.cleaned_data["elsewhere"]} | form.texts_typed()
        reading = actions.ask_reader(found, by=request.user, at=now(), **given)
        messages.success(request, _("%(name)s is asked to read along.") % {"name": reading.reader.name})
        return redirect("library:draft", pk=pk)
    context = {"draft": found, "check": form, "can": rules.may_ask(request.user, found)}
    if request.method == "POST":
        context["form"] = form
    context["goes_to"] = queries.sight(found.audience)
    return render(request, "library/ask.html", context, status=422 if request.method == "POST" else 200)


@require_POST
def take_back(request, pk):
    found = get_object_or_404(queries.visible_drafts(request.user), pk=pk)
    actions.take_back(found, by=request.user, at=now())
    return redirect("library:draft", pk=pk)


@require_POST
def drop(request, pk):
    found = get_object_or_404(queries.visible_drafts(request.user), pk=pk)
    actions.drop_draft(found, by=request.user, at=now())
    messages.success(request, _("Removed."))
    return redirect("library:mine")
