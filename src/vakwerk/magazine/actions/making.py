"""An article from idea to approval: begun, assigned, handed in, edited, approved, or given back."""

from django.db import transaction
from django.utils.timezone import localdate
from django.utils.translation import gettext_noop as N_

from vakwerk.common.verdicts import demand
from vakwerk.magazine import queries, rules
from vakwerk.magazine.actions.finding import make_found
from vakwerk.magazine.models import Article, ArticlePage, Kind
from vakwerk.magazine.states import ARTICLE_MOVES
from vakwerk.notices.public import tell
from vakwerk.people.public import who_hold
from vakwerk.privacy.public import keep_until
from vakwerk.trail.public import record
from vakwerk.ui.publication import renew

YOURS = N_("You are asked to write an article.")
HANDED_IN = N_("An article has been handed in.")
TO_APPROVE = N_("An article waits for your approval.")
GIVEN_BACK = N_("An article came back to you.")


def take(article):
    """The article as it is now, held until the transaction ends."""
    held = Article.objects.select_for_update(of=("self",)).select_related("page", "edition", "author")
    return held.get(pk=article.pk)


def move(article, name, *, by, at, **facts):
    """Make one move of the table, or refuse it with the reason. The article has been taken."""
    for field, value in facts.items():
        setattr(article, field, value)
    demand(rules.may_move(by, article, name, localdate(at)))
    article.state = ARTICLE_MOVES[name].target
    article.save()
    record(by, f"magazine.{name}", article, at=at)
    return article


@transaction.atomic
def begin_article(*, by, at, title, kind=Kind.INTERVIEW, source="", origin="", **fields):
    """An idea, or a text that was read in (its fields). `source` is the label of a lesson or practice; `origin` of
    what that came from, or its kind: only its kind is kept.
    """
    demand(rules.may_make(by))
    page = ArticlePage(title=title, live=False, owner=by, **fields)
    queries.reading.magazine().add_child(instance=page)
    page.save_revision(user=by)
    article = Article.objects.create(
        page=page,
        kind=kind,
        source=source,
        source_kind=rules.source_kind_of(origin) or rules.source_kind_of(source),
        started_at=at,
    )
    record(by, "magazine.begin_article", article, at=at)
    return article


@transaction.atomic
def change_article(article, *, by, at, **facts):
    """What it is, where it belongs and what it tells of; its text is changed on its page."""
    article = take(article)
    demand(rules.may_make(by))
    themes = facts.pop("themes", None)
    if article.is_out:  # its edition is in its address
        facts.pop("edition", None)
    for field, value in facts.items():
        setattr(article, field, value)
    article.save()
    if themes is not None:
        article.themes.set(themes)
    record(by, "magazine.change_article", article, at=at)
    if article.is_out:
        make_found(article)
        renew()
    return article


@transaction.atomic
def assign(article, *, by, at, author, due_on=None):
    article = move(take(article), "assign", by=by, at=at, author=author, due_on=due_on)
    if author != by:
        tell([author], YOURS, about=article, at=at)
    return article


@transaction.atomic
def write(article, *, by, at, **fields):
    """A new version of the text, from an import or a seed; editors write theirs in their own room."""
    article = take(article)
    demand(rules.may_make(by))
    page = article.page.get_latest_revision_as_object()
    for name, value in fields.items():
        setattr(page, name, value)
    if not article.is_out:
        page.save()
    page.save_revision(user=by)
    record(by, "magazine.write", article, at=at)
    return take(article)


@transaction.atomic
def hand_in(article, *, by, at):
    article = move(take(article), "hand_in", by=by, at=at)
    tell([editor for editor in who_hold(rules.EDITOR) if editor != by], HANDED_IN, about=article, at=at)
    return article


@transaction.atomic
def finish_editing(article, *, by, at):
    article = move(take(article), "finish_editing", by=by, at=at)
    ready = [editor for editor in who_hold(rules.FINAL_EDITOR) if editor.pk not in (by.pk, article.author_id)]
    tell(ready, TO_APPROVE, about=article, at=at)
    return article


@transaction.atomic
def approve(article, *, by, at):
    """What is approved is this text, and no other."""
    article = take(article)
    mark = rules.text_mark(rules.draft_of(article))
    return move(article, "approve", by=by, at=at, approved_by=by, approved_text=mark)


@transaction.atomic
def give_back(article, *, by, at):
    article = move(take(article), "give_back", by=by, at=at, approved_by=None, approved_text="", publish_at=None)
    if article.author is not None and article.author != by:
        tell([article.author], GIVEN_BACK, about=article, at=at)
    return article


@transaction.atomic
def schedule(article, *, by, at, publish_at=None):
    """Ready: it comes out with its edition, or at a moment of its own."""
    return move(take(article), "schedule", by=by, at=at, publish_at=publish_at)


@transaction.atomic
def hold(article, *, by, at):
    return move(take(article), "hold", by=by, at=at, publish_at=None)


@transaction.atomic
def drop(article, *, by, at):
    """It will not be written (any further). Three months later it is gone."""
    return move(take(article), "drop", by=by, at=at, destroy_after=keep_until(Article, at))
