"""Editors make the magazine, a final editor approves, an author hands in. Everyone reads what is out."""

from django.db.models import Q
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from vakwerk.common.verdicts import YES, no
from vakwerk.magazine.rules.ready import READY
from vakwerk.magazine.states import ARTICLE_MOVES, EDITION_MOVES, OUT, ArticleState, EditionState
from vakwerk.people.public import holds, role

EDITOR = role(
    "magazine.editor",
    gettext_lazy("Editor"),
    gettext_lazy("Makes the magazine: sees drafts, consents and reactions, and publishes. Opens nothing else."),
)
FINAL_EDITOR = role(
    "magazine.final_editor",
    gettext_lazy("Final editor"),
    gettext_lazy("Approves what is published in the magazine, never her own articles. Sees drafts, and nothing else."),
)


def is_editor(person):
    return person.is_authenticated and (holds(person, EDITOR) or holds(person, FINAL_EDITOR))


def out():
    """The condition of what everyone may read."""
    return Q(state__in=OUT, edition__state=EditionState.PUBLISHED)


def seen_by(person):
    """Everyone sees what is out; the editors all of it."""
    return Q() if is_editor(person) else out()


def edition_seen_by(person):
    return Q() if is_editor(person) else Q(state=EditionState.PUBLISHED)


def approves_something(person):
    return holds(person, FINAL_EDITOR)


def may_make(person):
    """Who begins articles and editions, and keeps sections and themes. Nobody is asked what the clock does."""
    if person is None or (person.is_authenticated and holds(person, EDITOR)):
        return YES
    return no(_("Only an editor of the magazine can do that."))


def may_edit_magazine(person):
    """Who comes into the room where texts are written."""
    return may_make(person)


def plays(person, part, article):
    if person is None:
        return YES
    if part == "clock":
        return no(_("This happens by itself."))
    if part == "final editor":
        return approves(person, article)
    if part == "author" and article.author_id == person.pk:
        return YES
    return may_make(person)


def approves(person, article):
    if not approves_something(person):
        return no(_("The final editor approves it."))
    if article.author_id == person.pk:
        return no(_("You wrote it yourself: somebody else approves it."))
    return YES


def may_move(person, article, name, on):
    """Whether a move may be made on a day: consents have an end."""
    move = ARTICLE_MOVES[name]
    ready = READY.get(name)
    return move.fits(article.state) and plays(person, move.by, article) and (ready(article, on) if ready else YES)


def permits(person, article, on):
    """Every move with its verdict, for a page that shows what can be done and why not."""
    return {name: may_move(person, article, name, on) for name in ARTICLE_MOVES}


def may_move_edition(person, edition, name):
    return EDITION_MOVES[name].fits(edition.state) and may_make(person) and has_articles(edition)


def has_articles(edition):
    """An edition comes out with the articles that are approved; the others wait for the next."""
    approved = edition.articles.filter(state__in=[ArticleState.APPROVED, ArticleState.SCHEDULED])
    return YES if approved.exists() else no(_("No article of this edition has been approved yet."))
