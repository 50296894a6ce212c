"""What everyone may read is found by everyone: by its title, its words, its section and its themes."""

from vakwerk.magazine import queries, rules
from vakwerk.search.public import Kind, forget, index

EVERYONE = "public"


def make_found(article):
    """Called when what everyone reads of it has changed. A newer version that is not out is not found."""
    read = queries.reading.published_articles().filter(pk=article.pk).first()
    if read is None:
        forget(article)
        return
    shelves = [shelf.name for shelf in (read.section, *read.themes.all()) if shelf]
    facts = {"title": read.page.title, "text": rules.words_of(read.page), "words": shelves, "at": read.published_at}
    tongue = {"language": read.language, "work": read.translation_of or read}
    index(read, kind=Kind.ARTICLE, audience=EVERYONE, **facts, **tongue)
