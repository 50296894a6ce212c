"""A number of the newsletter as editors make it: put together, look at it as mail, send it, see how far it is."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.timezone import now
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from vakwerk.magazine import actions, rules
from vakwerk.magazine.forms import BeginIssueForm, IssueForm
from vakwerk.magazine.queries import newsletters as queries
from vakwerk.magazine.views.desk import only_editors
from vakwerk.magazine.views.reading import paged
from vakwerk.magazine.views.sure import ask_first

AS_MAIL = "default-src 'none'; style-src 'unsafe-inline'; sandbox allow-popups"  # as little as a mail program allows


def issues(request):
    only_editors(request)
    form = BeginIssueForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        issue = actions.begin_issue(by=request.user, at=now(), title=form.cleaned_data["title"])
        return redirect("magazine:newsletterissue", pk=issue.pk)
    context = {
        "pages": paged(request, queries.visible_issues(request.user)),
        "readers": queries.confirmed().count(),
        "form": form,
        "can": rules.may_make(request.user),
    }
    return render(request, "magazine/issues.html", context, status=422 if form.errors else 200)


def issue(request, pk):
    only_editors(request)
    found = get_object_or_404(queries.visible_issues(request.user), pk=pk)
    form = IssueForm(request.POST or None, instance=found, at=now())
    if request.method == "POST" and form.is_valid():
        actions.compose_issue(found, by=request.user, at=now(), **form.given())
        messages.success(request, _("Saved."))
        return redirect("magazine:newsletterissue", pk=pk)
    items = queries.items_of(found)
    readers = queries.readers_of(items).count()
    context = {
        "issue": found,
        "form": form,
        "readers": readers,
        "progress": queries.progress(found),
        "text": actions.sample_letter(found, language=get_language())[0],
        "can_send": rules.may_send(request.user, found, items, readers),
    }
    return render(request, "magazine/issue.html", context, status=422 if form.errors else 200)


def preview(request, pk):
    """The letter as a page of its own, as a mail program shows it."""
    only_editors(request)
    found = get_object_or_404(queries.visible_issues(request.user), pk=pk)
    _text, html = actions.sample_letter(found, language=get_language())
    return HttpResponse(html, headers={"Content-Security-Policy": AS_MAIL})


@require_POST
def try_out(request, pk):
    """The letter to herself, to see it in her own mail."""
    only_editors(request)
    found = get_object_or_404(queries.visible_issues(request.user), pk=pk)
    actions.try_out_issue(found, by=request.user, at=now())
    messages.success(request, _("It is on its way to your own mail."))
    return redirect("magazine:newsletterissue", pk=pk)


def send(request, pk):
    only_editors(request)
    found = get_object_or_404(queries.visible_issues(request.user), pk=pk)
    if request.method != "POST":
        items = queries.items_of(found)
        verdict = rules.may_send(request.user, found, items, queries.readers_of(items).count())
        return ask_first(request, "send_issue", verdict, redirect("magazine:newsletterissue", pk=pk).url)
    actions.send_issue(found, by=request.user, at=now())
    return redirect("magazine:newsletterissue", pk=pk)
