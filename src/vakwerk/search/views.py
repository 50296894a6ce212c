"""The words that search knows: read by everyone who is signed in, kept by the editors of the library."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.timezone import now
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from vakwerk.search import actions, queries, rules
from vakwerk.search.forms import GroupForm, NewPlainForm, PlainForm
from vakwerk.search.terms.vocabulary import narrower
from vakwerk.ui.public import page_of

A_PAGE = 25


def words(request):
    """The groups of words that find each other."""
    known = queries.newest_words()
    groups = [(each, narrower(known, each.key)) for each in known.groups.values()]
    context = {"page": page_of(request, groups, A_PAGE), "can": rules.may_edit(request.user)}
    return render(request, "search/words.html", context)


def plains(request):
    """The words of the trade, each with the plain words for it."""
    words = sorted(queries.plain_words().items())
    context = {"page": page_of(request, words, A_PAGE), "can": rules.may_edit(request.user)}
    return render(request, "search/plains.html", context)


def editors_only(person):
    if not rules.may_edit(person):
        raise Http404


def group(request, group):
    editors_only(request.user)
    known = queries.newest_words()
    found = known.groups.get(group)
    if found is None:
        raise Http404
    form = GroupForm(request.POST or None, known=known, group=found)
    if request.method == "POST" and form.is_valid():
        actions.keep_group(group, by=request.user, at=now(), **form.cleaned_data)
        messages.success(request, _("Saved. Search knows these words from now on."))
        return redirect("search:words")
    context = {"form": form, "group": found, "narrower": narrower(known, group)}
    return render(request, "search/group.html", context, status=422 if form.errors else 200)


def new_group(request):
    editors_only(request.user)
    form = GroupForm(request.POST or None, known=queries.newest_words())
    if request.method == "POST" and form.is_valid():
        actions.keep_group("", by=request.user, at=now(), **form.cleaned_data)
        messages.success(request, _("Saved. Search knows these words from now on."))
        return redirect("search:words")
    return render(request, "search/group.html", {"form": form}, status=422 if form.errors else 200)


@require_POST
def drop_group(request, group):
    editors_only(request.user)
    actions.drop_group(group, by=request.user, at=now())
    messages.success(request, _("Taken away. An earlier version brings it back."))
    return redirect("search:words")


def plain(request, word):
    editors_only(request.user)
    stood = queries.plain_words().get(word)
    if stood is None:
        raise Http404
    form = PlainForm(request.POST or None, initial={"plain": "\n".join(stood)})
    if request.method == "POST" and form.is_valid():
        actions.keep_plain(word, by=request.user, at=now(), plain=form.cleaned_data["plain"])
        messages.success(request, _("Saved. Advice on a text knows this from now on."))
        return redirect("search:plains")
    return render(request, "search/plain.html", {"form": form, "word": word}, status=422 if form.errors else 200)


def new_plain(request):
    editors_only(request.user)
    form = NewPlainForm(request.POST or None, known=queries.plain_words())
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        actions.keep_plain(given["word"], by=request.user, at=now(), plain=given["plain"])
        messages.success(request, _("Saved. Advice on a text knows this from now on."))
        return redirect("search:plains")
    return render(request, "search/plain.html", {"form": form}, status=422 if form.errors else 200)


def missed(request):
    editors_only(request.user)
    return render(request, "search/missed.html", {"page": page_of(request, queries.missed(), A_PAGE)})


def versions(request):
    editors_only(request.user)
    return render(request, "search/versions.html", {"versions": queries.versions()})


@require_POST
def go_back(request, number):
    editors_only(request.user)
    actions.go_back(get_object_or_404(queries.version_numbered(number)), by=request.user, at=now())
    messages.success(request, _("The words are again as they were then."))
    return redirect("search:words")
