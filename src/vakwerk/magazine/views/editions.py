"""An edition as it is made: begun, put in order, published."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.timezone import now
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from vakwerk.magazine import actions, queries, rules
from vakwerk.magazine.forms import EditionForm
from vakwerk.magazine.views.desk import only_editors


def found(request, pk):
    only_editors(request)
    return get_object_or_404(queries.desk.visible_editions(request.user), pk=pk)


def begin(request):
    only_editors(request)
    form = EditionForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        edition = actions.begin_edition(by=request.user, at=now(), **form.cleaned_data)
        return redirect("magazine:made_edition", pk=edition.pk)
    context = {"form": form, "can": rules.may_make(request.user)}
    return render(request, "magazine/begin_edition.html", context, status=422 if form.errors else 200)


def made(request, pk):
    edition = found(request, pk)
    articles = list(queries.desk.lined_up(edition))
    context = {
        "edition": edition,
        "articles": articles,
        "can": rules.may_move_edition(request.user, edition, "publish_edition"),
        "may_make": rules.may_make(request.user),
    }
    return render(request, "magazine/made_edition.html", context)


@require_POST
def put_in_order(request, pk):
    """One article a place up; the others keep their order."""
    edition = found(request, pk)
    articles = list(queries.desk.lined_up(edition))
    at = next((n for n, article in enumerate(articles) if article.pk == request.POST.get("up")), 0)
    if at > 0:
        articles[at - 1], articles[at] = articles[at], articles[at - 1]
        actions.put_in_order(edition, articles, by=request.user, at=now())
    return redirect("magazine:made_edition", pk=pk)


@require_POST
def publish(request, pk):
    actions.publish_edition(found(request, pk), by=request.user, at=now())
    messages.success(request, _("Everyone can read it now. The file is made within a minute."))
    return redirect("magazine:made_edition", pk=pk)


@require_POST
def renew(request, pk):
    actions.renew_edition(found(request, pk), by=request.user, at=now())
    messages.success(request, _("Everyone reads the new text now."))
    return redirect("magazine:made_edition", pk=pk)
