"""What an article, an edition and their blocks show beside their own fields."""

import json
import re
from base64 import b64encode
from functools import partial
from types import SimpleNamespace

from django import template
from django.conf import settings
from django.core.cache import caches
from django.urls import get_script_prefix, reverse
from django.utils.html import format_html
from django.utils.safestring import mark_safe
from django.utils.translation import get_language, gettext

from vakwerk.common.labels import address
from vakwerk.magazine import queries
from vakwerk.magazine.typeset import passages

register = template.Library()

SIZES = (480, 800, 1200)  # widths in which a picture is made
REFERENCE = re.compile(r"\((\d{1,3})\)")


def blocks_of(page):
    """The blocks of a text as plain values: asked by every part of a page, worked out once."""
    if "_plain" not in vars(page.body):
        page.body._plain = page.body.get_prep_value()
    return page.body._plain


@register.simple_tag
def article_of(page):
    """The article whose text a page holds, for who looks at a draft."""
    return queries.reading.article_of(page)


@register.simple_tag
def edition_of(page):
    return queries.reading.edition_of(page)


@register.simple_tag
def beside(article, page):
    """What stands beside and below the text of an article: found once for the head and the text of its page."""
    if not hasattr(article, "_beside"):
        article._beside = find_beside(article, page)
    return article._beside


def find_beside(article, page):
    queries.reading.load_pictures(page)
    blocks = blocks_of(page)
    named = [value for value in passages.values(blocks, "related") if value]
    related, languages = queries.reading.beside(article, [value["page"] for value in named if value.get("page")])
    return SimpleNamespace(
        minutes=passages.minutes(blocks),
        lead=passages.lead(blocks),
        has_picture=bool(passages.pictures(blocks)),
        related=related,
        elsewhere=[value for value in named if not value.get("page") and value.get("title")],
        languages=languages,
        corrections=queries.reading.corrections_of(article),
        source=address(article.source) if article.source else "",
        url=settings.ADDRESS + queries.reading.address_of(article) if article.slug else "",
    )


register.simple_tag(queries.reading.comments_on)


@register.simple_tag(takes_context=True)
def drawn(context, template):
    """A part of a page on an article: for whoever reads what is out drawn once, until something is published."""
    draw = partial(context.template.engine.get_template(template).render, context)
    if not context.get("publication"):  # a draft, or nothing that says when it changes
        return draw()
    key = ":".join((template, context["article"].pk, get_language(), get_script_prefix(), context["publication"]))
    return caches["drawn"].get_or_set(key, draw)


@register.simple_tag
def contents(edition):
    """The articles of an edition, in the language of the reader."""
    return queries.reading.articles_of(edition, get_language())


@register.simple_tag
def magazine_name():
    return queries.reading.name()


@register.filter
def tagline(magazine):
    return (get_language() == "en" and magazine.tagline_en) or magazine.tagline


@register.filter
def lead_of(page):
    return passages.lead(blocks_of(page))


@register.filter
def sides(page):
    """What stands beside the text instead of in it."""
    return [block for block in page.body if block.block_type in ("sidebar", "facts")]


@register.filter
def notes_of(page):
    """(number, text) of its footnotes."""
    return passages.notes(blocks_of(page))


register.filter("page_of", address)
register.filter("place", queries.reading.address_of)


@register.filter
def named(thing):
    """The name of a section or theme, in the language of the reader."""
    return (get_language() == "en" and thing.name_en) or thing.name


@register.simple_tag(takes_context=True)
def referring(context, html):
    """A text in which (1) leads to footnote 1; the first time with a way back."""
    page = context.get("page")
    numbers = passages.footnotes(blocks_of(page)) if hasattr(page, "body") else set()
    seen = vars(page).setdefault("_referred", set()) if numbers else set()

    def refer(found):
        number, key = found[1], f"{page.pk}-{found[1]}" if numbers else ""
        if number not in numbers:
            return found[0]
        back = "" if number in seen else format_html(' id="naar-{}"', key)
        seen.add(number)
        label = gettext("Footnote %(number)s") % {"number": number}
        return format_html('<sup><a href="#noot-{}"{} aria-label="{}">{}</a></sup>', key, back, label, number)

    return mark_safe(REFERENCE.sub(refer, str(html)))  # noqa: S308  the text was cleaned when it was saved


@register.filter
def asks_at(shown):
    """Where consent is asked of who is in a picture or a film."""
    return reverse(f"magazine:ask_{shown._meta.model_name}_consent", args=[shown.pk])


@register.inclusion_tag("magazine/photo.html")
def photo(image, alt, small=""):
    """A picture in the size that fits, loaded when it comes into view."""
    made = image.get_renditions(*(f"width-{width}|format-webp" for width in (SIZES[:1] if small else SIZES)))
    return {"made": list(made.values()), "alt": alt, "small": small}


@register.simple_tag
def paper_photo(image, alt):
    """A picture that stands in the file itself."""
    made = image.get_rendition("width-1000|format-jpeg")
    with made.file.open("rb") as opened:
        data = b64encode(opened.read()).decode()
    return format_html('<img src="data:image/jpeg;base64,{}" alt="{}">', data, alt)


@register.simple_tag
def json_ld(article, page, beside):
    """What an article is, for machines that read."""
    made_by = [value["names"] for value in passages.values(page.credits.get_prep_value(), "credit")[:1]]
    facts = {
        "@context": "https://schema.org",
        "@type": "Article",
        "headline": page.title,
        "description": beside.lead,
        "inLanguage": article.language,
        "url": beside.url,
        "datePublished": article.published_at.isoformat() if article.published_at else None,
        "dateModified": page.last_published_at.isoformat() if page.last_published_at else None,
        "author": [{"@type": "Person", "name": name} for names in made_by for name in names.split(", ")],
        "isPartOf": {
            "@type": "PublicationIssue",
            "issueNumber": article.edition.number if article.edition else None,
            "isPartOf": {"@type": "Periodical", "name": queries.reading.name()},
        },
    }
    text = json.dumps({key: value for key, value in facts.items() if value}, ensure_ascii=False)
    for sign, code in (("<", "\\u003C"), (">", "\\u003E"), ("&", "\\u0026")):
        text = text.replace(sign, code)
    return mark_safe(text)  # noqa: S308  without a sign that could end the script
