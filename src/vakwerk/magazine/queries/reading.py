"""What everyone may read: editions, articles, sections and themes."""

from django.db.models import Case, Exists, F, OuterRef, Q, When, prefetch_related_objects
from django.db.models.functions import Coalesce
from django.urls import reverse
from django.utils.translation import gettext

from vakwerk.magazine import rules
from vakwerk.magazine.models import Article, Comment, Edition, Magazine, Section, Theme
from vakwerk.magazine.states import CommentState, EditionState

BESIDE = 3  # articles that one may find interesting as well


def address_of(article):
    """The permanent address of an article; of what has none yet, the one by its id."""
    if article.slug and article.edition:
        return reverse("magazine:read", args=[article.edition.number, article.slug])
    return reverse("magazine:article", args=[article.pk])


def magazine():
    """Its own page; before it is founded, one that says only what it is."""
    return Magazine.objects.first() or Magazine(title=gettext("Magazine"))


def published_articles():
    rows = Article.objects.filter(rules.out())
    return rows.select_related("page", "edition__page", "section").order_by("-published_at", "position", "pk")


def published_editions():
    return Edition.objects.filter(state=EditionState.PUBLISHED).select_related("page").order_by("-number")


def newest_edition():
    return published_editions().first()


def edition_numbered(number):
    return published_editions().filter(number=number).first()


def article_at(number, slug):
    """The article at a permanent address; nothing when there is none (any more)."""
    return published_articles().filter(edition__number=number, slug=slug).select_related("translation_of").first()


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
    rows = published_articles().filter(edition=edition)
    place = Coalesce("translation_of__position", "position")
    return of_one_language(rows.order_by(place, F("translation_of").asc(nulls_first=True), "pk"), language)


def originals(articles):
    return articles.filter(translation_of=None)


def of_section(section):
    return originals(published_articles().filter(section=section))


def of_theme(theme):
    return originals(published_articles().filter(themes=theme))


def sections():
    """The sections in which something has come out."""
    return Section.objects.filter(articles__in=published_articles()).distinct().order_by("name")


def themes():
    return Theme.objects.filter(articles__in=published_articles()).distinct().order_by("name")


def latest(count):
    return originals(published_articles())[:count]


def other_languages(article):
    """The same article in other languages."""
    root = article.translation_of_id or article.pk
    rows = published_articles().filter(Q(pk=root) | Q(translation_of=root))
    return list(rows.exclude(pk=article.pk).order_by("language"))


def chosen_beside(numbers):
    """The articles that an editor named as related, by the numbers of their pages."""
    found = {article.page_id: article for article in published_articles().filter(page__in=numbers)}
    return [found[number] for number in numbers if number in found]


def alike(article, count=BESIDE, without=()):
    """Articles of a theme or of the section of this one, and then others; newest first."""
    root = article.translation_of_id or article.pk
    others = originals(published_articles()).exclude(pk__in=[article.pk, root, *(other.pk for other in without)])
    related = Exists(article.themes.through.objects.filter(article=OuterRef("pk"), theme__articles=article))
    same = Q(section=article.section_id) if article.section_id else Q(pk=None)
    return list(
        others.annotate(near=Case(When(related | same, then=0), default=1)).order_by("near", "-published_at")[:count]
    )


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
