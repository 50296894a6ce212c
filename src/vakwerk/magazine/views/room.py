"""The door of the room of Wagtail: only for editors, and only to the tables where texts and pictures are made."""

from csp.decorators import csp_replace
from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect
from django.utils.timezone import localdate, now
from wagtail.admin.admin_url_finder import AdminURLFinder

from vakwerk.magazine import actions, queries, rules
from vakwerk.magazine.views import articles, editions

# What may be used there, by the beginning of the names of its addresses. All else is not there.
OPEN = (
    "wagtailadmin_home",
    "wagtailadmin_explore",
    "wagtailadmin_pages:edit",
    "wagtailadmin_pages:preview_on_edit",
    "wagtailadmin_pages:view_draft",
    "wagtailadmin_pages:history",
    "wagtailadmin_pages:revisions_view",
    "wagtailadmin_pages:revisions_compare",
    "wagtailadmin_pages:revisions_revert",
    "wagtailadmin_choose_page",
    "wagtailadmin_tag_",
    "wagtailadmin_dismissibles",
    "wagtailadmin_editing_sessions:",
    "wagtailadmin_block_preview",
    "wagtailadmin_sprite",
    "wagtailadmin_javascript_catalog",
    "wagtailadmin_api:",
    "wagtailimages:add",
    "wagtailimages:edit",
    "wagtailimages:index",
    "wagtailimages_chooser:",
    "wagtaildocs:add",
    "wagtaildocs:edit",
    "wagtaildocs:index",
    "wagtaildocs_chooser:",
)
CLOSED = ("wagtailadmin_choose_page_email_link", "wagtailadmin_choose_page_phone_link")
POLICY = {
    "script-src": ["'self'"],
    "style-src": ["'self'", "'unsafe-inline'"],
    "img-src": ["'self'", "data:", "blob:"],
    "frame-src": ["'self'"],
    "frame-ancestors": ["'self'"],
    "connect-src": ["'self'"],
}


def for_editors(view):
    """Not there for who is no editor, and not for what is not used."""

    def guarded(request, *args, **kwargs):
        name = request.resolver_match.view_name
        if not rules.may_edit_magazine(request.user) or not name.startswith(OPEN) or name.startswith(CLOSED):
            raise Http404
        if name == "wagtailadmin_home":
            return redirect("magazine:desk")
        if not queries.desk.is_in_the_room(request.user):
            actions.let_in(request.user)
        return csp_replace(POLICY)(view)(request, *args, **kwargs)

    return guarded


def write(request, pk):
    """To the text of an article, in that room."""
    return to_text(request, articles.found(request, pk).page)


def write_edition(request, pk):
    return to_text(request, editions.found(request, pk).page)


def to_text(request, page):
    if not queries.desk.is_in_the_room(request.user):
        actions.let_in(request.user)
    return redirect(AdminURLFinder(request.user).get_edit_url(page))


def publish_by_the_rule(request, page):
    """What comes out follows from our table of moves: asked there, it is done by the rule, or the rule says why not."""
    article = queries.reading.article_of(page)
    if article is None:
        return redirect("magazine:desk")
    verdict = rules.may_move(request.user, article, "publish", localdate())
    if verdict:
        actions.publish(article, by=request.user, at=now())
    else:
        messages.warning(request, verdict.reason)
    return redirect("magazine:made", pk=article.pk)
