"""The magazine as everyone reads it. These pages are kept by every process until something is published."""

from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from vakwerk.magazine import queries, rules
from vakwerk.ui import publication
from vakwerk.ui.public import page_of
from vakwerk.ui.publication import for_everyone

A_PAGE = 20


def paged(request, rows):
    return page_of(request, rows, A_PAGE)


@for_everyone
def magazine(request):
    read = queries.reading
    context = {
        "magazine": read.magazine(),
        "edition": read.newest_edition(),
        "editions": read.published_editions()[1:6],
        "themes": read.themes(),
        "sections": read.sections(),
    }
    return render(request, "magazine/magazine.html", context)


@for_everyone
def edition(request, number):
    found = queries.reading.edition_numbered(number)
    if found is None:
        raise Http404
    return render(request, "magazine/edition.html", {"edition": found, "page": found.page})


@for_everyone
def read(request, number, slug):
    """An article at its permanent address."""
    drawn_for = publication.edition()  # before what is drawn is read
    article = queries.reading.article_at(number, slug)
    if article is None:
        raise Http404
    return render(
        request, "magazine/article.html", {"article": article, "page": article.page, "publication": drawn_for}
    )


@for_everyone
def article(request, pk):
    """An article by its id: for who makes it where it is made, for others where it is read."""
    found = get_object_or_404(queries.desk.visible_to(request.user), pk=pk)
    if rules.is_editor(request.user):
        return redirect("magazine:made", pk=pk)
    return redirect(queries.reading.address_of(found))


@for_everyone
def page(request, pk):
    """The page of Wagtail by its number, for a link in a text."""
    found = get_object_or_404(queries.reading.published_articles(), page=pk)
    return redirect(queries.reading.address_of(found))


@for_everyone
def archive(request):
    return render(request, "magazine/archive.html", {"pages": paged(request, queries.reading.published_editions())})


@for_everyone
def themes(request):
    return render(request, "magazine/themes.html", {"themes": queries.reading.themes()})


@for_everyone
def theme(request, slug):
    found = get_object_or_404(queries.reading.themes(), slug=slug)
    return listed(request, found, queries.reading.of_theme(found))


@for_everyone
def section(request, slug):
    found = get_object_or_404(queries.reading.sections(), slug=slug)
    return listed(request, found, queries.reading.of_section(found))


def listed(request, found, articles):
    name = (get_language() == "en" and found.name_en) or found.name
    heading = _("Articles: %(name)s") % {"name": name}
    return render(request, "magazine/list.html", {"heading": heading, "pages": paged(request, articles)})
