"""What is over its day, and what goes when somebody asks to be removed."""

from vakwerk.magazine.models import Article, ArticlePage
from vakwerk.privacy.public import erase_after_commit


def destroy_articles(rows, *, at):
    """An article that was dropped goes with its page and every version of it."""
    for article in rows:
        page = article.page
        article.delete()
        page.delete()
    erase_after_commit([Article, ArticlePage], at=at)


def destroy(rows, *, at):
    model = rows.model
    rows.delete()
    erase_after_commit([model], at=at)
