"""What stands in an article now: its newest version, and by what one knows that it was changed."""

from vakwerk.magazine.models import ArticlePage
from vakwerk.magazine.typeset import passages


def draft_of(article):
    """The newest version of its text, to read: once per request, without all that Wagtail needs to save it."""
    if not hasattr(article, "_draft"):
        newest = article.page.latest_revision
        article._draft = ArticlePage.from_serializable_data(newest.content, check_fks=False) if newest else article.page
    return article._draft


def blocks_of(page):
    return page.body.get_prep_value()


def quotations_of(page):
    """The words of others that stand in a text."""
    return passages.quotations(blocks_of(page))


def words_of(page):
    """Everything that is said in a text."""
    return "\n".join([page.title, page.subtitle, page.quote, passages.words(blocks_of(page))])


def text_mark(page):
    """A fingerprint of all that will be read."""
    said = page.title, page.subtitle, page.quote, page.book, page.number
    return passages.fingerprint(said, passages.bare(blocks_of(page)), passages.bare(page.credits.get_prep_value()))


def has_changed(article):
    """Whether the newest version says something else than what everyone reads."""
    return text_mark(draft_of(article)) != text_mark(article.page)
