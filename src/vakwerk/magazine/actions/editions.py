"""An edition: begun, put in order, published with the articles that are approved, and made into one file."""

from django.core.files.base import ContentFile
from django.db import transaction
from django.template.loader import render_to_string
from django.utils.text import slugify
from django.utils.translation import override

from vakwerk.common.verdicts import Refused, demand
from vakwerk.magazine import queries, rules
from vakwerk.magazine.actions.finding import make_found
from vakwerk.magazine.actions.making import take
from vakwerk.magazine.actions.publishing import come_out, put_page_out
from vakwerk.magazine.models import Article, Edition, EditionPage, Section, Theme
from vakwerk.magazine.states import EDITION_MOVES, OUT, ArticleState
from vakwerk.trail.public import record
from vakwerk.ui.public import pdf
from vakwerk.ui.publication import renew


def take_edition(edition):
    return Edition.objects.select_for_update(of=("self",)).select_related("page").get(pk=edition.pk)


@transaction.atomic
def begin_edition(*, by, at, number, month, year, title, **fields):
    demand(rules.may_make(by))
    page = EditionPage(title=title, live=False, owner=by, **fields)
    queries.reading.magazine().add_child(instance=page)
    page.save_revision(user=by)
    edition = Edition.objects.create(page=page, number=number, month=month, year=year)
    record(by, "magazine.begin_edition", edition, at=at)
    return edition


@transaction.atomic
def write_edition(edition, *, by, at, **fields):
    """A new version of what stands beside the articles; editors write theirs in their own room."""
    edition = take_edition(edition)
    demand(rules.may_make(by))
    page = edition.page.get_latest_revision_as_object()
    for name, value in fields.items():
        setattr(page, name, value)
    if not page.live:
        page.save()
    page.save_revision(user=by)
    record(by, "magazine.write_edition", edition, at=at)
    return take_edition(edition)


@transaction.atomic
def put_in_order(edition, articles, *, by, at):
    """The order in which its articles stand."""
    demand(rules.may_make(by))
    for position, article in enumerate(articles, 1):
        Article.objects.filter(pk=article.pk, edition=edition).update(position=position)
    record(by, "magazine.put_in_order", edition, at=at)
    change(edition, at=at)


@transaction.atomic
def publish_edition(edition, *, by, at):
    """It comes out with every article that is approved; one that may not, holds it up and says why."""
    edition = take_edition(edition)
    demand(rules.may_move_edition(by, edition, "publish_edition"))
    edition.state, edition.published_at = EDITION_MOVES["publish_edition"].target, at
    edition.save()
    put_page_out(edition.page)
    record(by, "magazine.publish_edition", edition, at=at)
    for article in edition.articles.filter(state__in=OUT):  # ahead of their number
        make_found(article)
    for article in ready_in(edition, at):
        try:
            come_out(take(article), by=by, at=at)
        except Refused as refusal:
            raise Refused(f"{article.page.title}: {refusal}") from None
    change(edition, at=at)
    return edition


def ready_in(edition, at):
    states = [ArticleState.APPROVED, ArticleState.SCHEDULED]
    rows = edition.articles.filter(state__in=states).order_by("position", "pk")
    return [article for article in rows if article.publish_at is None or article.publish_at <= at]


@transaction.atomic
def renew_edition(edition, *, by, at):
    """What was changed beside the articles of an edition that is out, everyone reads now."""
    edition = take_edition(edition)
    demand(rules.may_make(by))
    put_page_out(edition.page)
    record(by, "magazine.renew_edition", edition, at=at)
    change(edition, at=at)


def change(edition, *, at):
    """What everyone reads of it has changed: pages are drawn anew, and its file is made again."""
    if edition is not None:
        Edition.objects.filter(pk=edition.pk).update(changed_at=at)
    renew()


def make_file(edition):
    """The file of an edition, as everyone may read it now; what changes meanwhile makes it due again."""
    seen = edition.changed_at
    with override("nl"):
        context = {"edition": edition, "magazine": queries.reading.magazine(), "on_paper": True}
        made = pdf(render_to_string("magazine/file.html", context))
    old = edition.file.name
    edition.file.save(
        f"{slugify(queries.reading.magazine().title)}-{edition.number}.pdf", ContentFile(made), save=False
    )
    Edition.objects.filter(pk=edition.pk).update(file=edition.file.name)
    Edition.objects.filter(pk=edition.pk, changed_at=seen).update(changed_at=None)
    if old and old != edition.file.name:  # who made it at the same time may have freed the name
        edition.file.storage.delete(old)


@transaction.atomic
def name_magazine(*, by, at, title, tagline="", tagline_en=""):
    demand(rules.may_make(by))
    page = queries.reading.magazine()
    page.title, page.tagline, page.tagline_en = title, tagline, tagline_en
    page.save_revision(user=by)
    put_page_out(page)
    record(by, "magazine.name_magazine", page, at=at)
    renew()
    return page


@transaction.atomic
def add_section(*, by, at, name, name_en=""):
    return add_to_shelf(Section, "magazine.add_section", by=by, at=at, name=name, name_en=name_en)


@transaction.atomic
def add_theme(*, by, at, name, name_en=""):
    return add_to_shelf(Theme, "magazine.add_theme", by=by, at=at, name=name, name_en=name_en)


def add_to_shelf(model, deed, *, by, at, name, name_en):
    demand(rules.may_make(by))
    found, _made = model.objects.get_or_create(slug=slugify(name)[:60], defaults={"name": name, "name_en": name_en})
    record(by, deed, found, at=at)
    return found
