"""An article comes out, is corrected, goes to the archive or is taken back. Wagtail's pages follow."""

from functools import partial

from django.db import transaction
from django.utils.text import slugify
from django.utils.timezone import localdate
from django.utils.translation import gettext_noop as N_

from vakwerk.common.verdicts import demand
from vakwerk.magazine import queries, rules
from vakwerk.magazine.actions.finding import make_found
from vakwerk.magazine.actions.making import move, take
from vakwerk.magazine.models import Article, Correction, Edition, Film, Photo
from vakwerk.magazine.states import OUT
from vakwerk.magazine.typeset import passages
from vakwerk.notices.public import Kind, tell
from vakwerk.people.public import who_hold
from vakwerk.trail.public import record
from vakwerk.ui.publication import renew

CAME_OUT = N_("An article that you wrote has come out.")
HELD_UP = N_("An article could not come out. Look at what is missing.")


@transaction.atomic
def publish(article, *, by, at):
    """What was approved, everyone reads now."""
    return come_out(take(article), by=by, at=at)


def come_out(article, *, by, at):
    facts = {"published_at": article.published_at or at, "slug": article.slug or free_slug(article)}
    article = move(article, "publish", by=by, at=at, **facts)
    show(article, at=at)
    if article.author is not None and article.author != by:
        tell([article.author], CAME_OUT, about=article, at=at, kind=Kind.BECAME)
    return article


def free_slug(article):
    """The words of its title, in its address for ever."""
    words = slugify(rules.draft_of(article).title)[:100].strip("-") or "artikel"
    taken = set(Article.objects.filter(slug__startswith=words).values_list("slug", flat=True))
    return next(slug for n in range(1, 10_000) if (slug := words if n == 1 else f"{words}-{n}") not in taken)


@transaction.atomic
def correct(article, *, by, at, text):
    """What was wrong is said below it; the text that was mended is read from now on."""
    article = move(take(article), "correct", by=by, at=at)
    Correction.objects.create(article=article, text=text, by=by, at=at)
    show(article, at=at)
    return article


@transaction.atomic
def archive(article, *, by, at):
    """It stays where it is, and stands no longer in front."""
    article = move(take(article), "archive", by=by, at=at)
    renew()
    return article


@transaction.atomic
def take_back(article, *, by, at):
    """Nobody reads it any more. Its address stays its own."""
    article = move(take(article), "take_back", by=by, at=at, approved_text="", approved_by=None)
    shown = files_in(article.page)
    article.page.unpublish(log_action=False)
    make_found(article)
    hide(shown)
    drop_files([article.edition_id], at=at)
    renew()
    return article


@transaction.atomic
def publish_due(*, at):
    """What was scheduled for a moment that has come. What may not come out (any more) is held, and editors hear it."""
    for article in queries.keeping.to_come_out(at):
        article = take(article)
        verdict = rules.may_move(None, article, "publish", localdate(at))
        if verdict:
            come_out(article, by=None, at=at)
        else:
            move(article, "hold", by=None, at=at, publish_at=None)
            tell(who_hold(rules.EDITOR), HELD_UP, about=article, at=at)


def show(article, *, at):
    """Its newest version is what everyone reads; what it no longer shows is no longer public."""
    before = files_in(article.page) if article.page.live else (set(), set())
    put_page_out(article.page)
    article.page.refresh_from_db()
    after = files_in(article.page)
    Photo.objects.filter(pk__in=after[0]).update(is_public=True)
    Film.objects.filter(pk__in=after[1]).update(is_public=True)
    hide_what_went(before, after)
    make_found(article)
    changed(article, at=at)


def put_page_out(page):
    revision = page.get_latest_revision() or page.save_revision()
    revision.publish(log_action=False, skip_permission_checks=True)


def changed(article, *, at):
    Edition.objects.filter(pk=article.edition_id).update(changed_at=at)
    renew()


def drop_files(editions, *, at):
    """The files of editions with something in them that must go: gone at once; new ones are made within a minute."""
    rows = Edition.objects.filter(pk__in=editions)
    names = [name for name in rows.values_list("file", flat=True) if name]
    rows.update(file="", changed_at=at)
    transaction.on_commit(partial(erase_files, Edition.file.field.storage, names))


def erase_files(storage, names):
    """Whoever took her consent back does not wait for a task."""
    for name in names:
        storage.delete(name)


def files_in(page):
    """The numbers of the pictures, and of the films and captions, that a page shows."""
    blocks = page.body.get_prep_value()
    return passages.photos(blocks), passages.films(blocks) | passages.films(blocks, "captions")


def hide_what_went(before, after):
    hide((before[0] - after[0], before[1] - after[1]))


def hide(files):
    """Pictures and films that stand in nothing that is out are not for everyone any more."""
    photos, films = files
    if not photos and not films:
        return
    for article in Article.objects.filter(state__in=OUT).select_related("page"):
        shown = files_in(article.page)
        photos, films = photos - shown[0], films - shown[1]
    Photo.objects.filter(pk__in=photos).update(is_public=False)
    Film.objects.filter(pk__in=films).update(is_public=False)


@transaction.atomic
def withdraw_client(article, *, by, at):
    """The client takes her consent back: the story leaves the magazine at once."""
    article = take(article)
    demand(rules.may_make(by))
    article.checks.filter(withdrawn_at=None).update(withdrawn_at=at)
    record(by, "magazine.withdraw_client", article, at=at)
    return take_back(article, by=by, at=at) if article.is_out else article


@transaction.atomic
def end_client_consents(*, at):
    """The clock does the same on the day that a consent of a client ends."""
    for article in queries.keeping.client_consents_over(localdate(at)):
        if article.is_out:
            withdraw_client(article, by=None, at=at)
            tell(who_hold(rules.EDITOR), HELD_UP, about=article, at=at)
