"""What everyone may read: editions, articles, sections and themes."""

from django.db.models import Case, F, Q, When, prefetch_related_objects
from django.db.models.functions import Coalesce
from django.urls import reverse
from django.utils.translation import gettext

from vakwerk.magazine import rules
from vakwerk.magazine.models import Article, Comment, Edition, Magazine, Section, Theme
from vakwerk.magazine.states import CommentState, EditionState

BESIDE = 3  # articles that one may find interesting as well
LINE = (
    "kind",
    "state",
    "slug",
    "language",
    "translation_of",
    "published_at",
    "section",
    "edition__number",
    "edition__month",
    "edition__year",
    "page__title",
    "page__quote",
    "page__body",
)  # fmt: skip  what a list tells of an article


def address_of(article):
    """The permanent address of an article; of what has none yet, the one by its id."""
    if article.slug and article.edition:
        return reverse("magazine:read", args=[article.edition.number, article.slug])
    return reverse("magazine:article", args=[article.pk])


def magazine():
    """Its own page; before it is founded, one that says only what it is."""
    return Magazine.objects.first() or Magazine(title=name())


def out():
    """The articles that everyone may read, bare."""
    return Article.objects.filter(rules.out())


def name():
    """What the magazine is called."""
    return Magazine.objects.values_list("title", flat=True).first() or gettext("Magazine")


def published_articles():
    return out().select_related("page", "edition", "section").order_by("-published_at", "position", "pk")


def listed():
    """The same for a list: with what is told of an article there, and no more."""
    return published_articles().only(*LINE)


def published_editions():
    return Edition.objects.filter(state=EditionState.PUBLISHED).select_related("page").order_by("-number")


def newest_edition():
    return published_editions().first()


def edition_numbered(number):
    return published_editions().filter(number=number).first()


def article_at(number, slug):
    """The article at a permanent address; nothing when there is none (any more)."""
    return published_articles().filter(edition__number=number, slug=slug).order_by("pk").first()


def of_one_language(articles, language):
    """Of an article and its translations one: in the reader's language, else as it was written."""
    chosen: dict = {}
    for article in articles:
        original = article.translation_of_id or article.pk
        if original not in chosen or article.language == language:
            chosen[original] = article
    return list(chosen.values())


def articles_of(edition, language):
    """The articles of an edition, in their order."""
    rows = listed().filter(edition=edition)
    place = Coalesce("translation_of__position", "position")
    return of_one_language(rows.order_by(place, F("translation_of").asc(nulls_first=True), "pk"), language)


def originals(articles):
    return articles.filter(translation_of=None)


def of_section(section):
    return originals(listed().filter(section=section))


def of_theme(theme):
    return originals(listed().filter(themes=theme))


def sections():
    """The sections in which something has come out."""
    return Section.objects.filter(articles__in=out()).distinct().order_by("name")


def themes():
    return Theme.objects.filter(articles__in=out()).distinct().order_by("name")


def latest(count):
    return originals(published_articles())[:count]


def beside(article, numbers):
    """(what one may find interesting as well, the same article in other languages).

    First what an editor named, by the numbers of the pages, and then what is alike.
    """
    root = article.translation_of_id or article.pk
    alike = alike_by_id(article, root, numbers)
    same = Q(pk=root) | Q(translation_of=root)
    rows = listed().filter(same | Q(page__in=numbers) | Q(pk__in=alike)).exclude(pk=article.pk)
    place = {number: n for n, number in enumerate(numbers)} | {pk: n for n, pk in enumerate(alike, len(numbers))}
    languages = [row for row in rows if root in (row.pk, row.translation_of_id)]
    others = [row for row in rows if row not in languages]
    others.sort(key=lambda row: place[row.page_id if row.page_id in place else row.pk])
    return others[: max(BESIDE, sum(row.page_id in place for row in others))], languages


def alike_by_id(article, root, numbers):
    """Articles of a theme or of the section of this one, and then others; newest first."""
    on_its_themes = article.themes.through.objects.filter(theme__in=article.themes.all()).values("article")
    near = Q(pk__in=on_its_themes)
    if article.section_id:
        near |= Q(section=article.section_id)
    others = originals(out()).exclude(pk__in=[article.pk, root]).exclude(page__in=numbers)
    ranked = others.annotate(near=Case(When(near, then=0), default=1)).order_by("near", "-published_at")
    return list(ranked.values_list("pk", flat=True)[:BESIDE])


def load_pictures(page):
    """All sizes of the pictures in a text, at once."""
    pictures = [block.value["image"] for block in page.body if block.block_type == "figure"]
    prefetch_related_objects([picture for picture in pictures if picture is not None], "renditions")


def comments_on(article):
    return Comment.objects.filter(article=article, state=CommentState.SHOWN).order_by("written_at")


def own_comments(person):
    return Comment.objects.filter(person=person).select_related("article__page", "article__edition")


def corrections_of(article):
    return article.corrections.order_by("-at")


def article_of(page):
    """The article whose text a page holds, with what is shown beside it; nothing for a page that has none yet."""
    rows = Article.objects.filter(page=page.pk).select_related("edition__page", "section", "translation_of")
    return rows.prefetch_related("themes").first()


def edition_of(page):
    return Edition.objects.filter(page=page.pk).first()


def places():
    """Everything with an address that everyone may read: (editions, articles, sections, themes)."""
    return published_editions(), published_articles(), sections(), themes()
