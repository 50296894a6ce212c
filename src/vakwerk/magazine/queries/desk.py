"""What the editors have in hand: articles and editions that are being made, questions, pictures and reactions."""

from django.db.models import Prefetch

from vakwerk.magazine import rules
from vakwerk.magazine.models import (
    Article,
    ArticleImport,
    Comment,
    Edition,
    Film,
    Photo,
    PhotoRendition,
    PortraitConsent,
    QuoteApproval,
    ReidentifiabilityCheck,
    Section,
    Theme,
)
from vakwerk.magazine.states import IN_HAND, OUT, ArticleState, CommentState, ConsentState, EditionState
from vakwerk.magazine.typeset import passages

ROOM = "magazine.editors"  # the list of Wagtail of who may change texts
WITH = ("page", "edition__page", "section", "author", "approved_by", "translation_of__page")
IN_A_LIST = ("kind", "state", "due_on", "published_at", "page__title", "edition__number", "author__name")


def visible_to(person):
    return Article.objects.filter(rules.seen_by(person)).select_related(*WITH)


def on_the_table(person):
    """An article to work on, with what was asked about it."""
    checks = Prefetch("checks", ReidentifiabilityCheck.objects.select_related("by"))
    return visible_to(person).select_related("page__latest_revision").prefetch_related("approvals", checks)


def made_by_editors(model, person):
    """Rows that only the editors see."""
    return model.objects.all() if rules.is_editor(person) else model.objects.none()


def listed(rows):
    """With what a list tells of an article, and no more."""
    return rows.select_related("page", "edition", "author").only(*IN_A_LIST)


def in_hand(person):
    """Everything that is being made, by how far it is."""
    rows = listed(made_by_editors(Article, person).filter(state__in=IN_HAND))
    order = {state: n for n, state in enumerate(ArticleState)}
    return sorted(rows, key=lambda article: (order[article.state], article.page.title))


def out_lately(person, count=10):
    rows = listed(made_by_editors(Article, person).filter(state__in=OUT))
    return rows.order_by("-published_at")[:count]


def editions(person):
    told = ("number", "month", "year", "state", "page__title")
    return visible_editions(person).only(*told).order_by("-number")


def visible_editions(person):
    return Edition.objects.filter(rules.edition_seen_by(person)).select_related("page")


def lined_up(edition):
    """The articles of an edition, in their order, however far they are."""
    rows = edition.articles.exclude(state=ArticleState.DROPPED).select_related(*WITH)
    return rows.prefetch_related("approvals", "checks").order_by("position", "pk")


def being_made():
    return Edition.objects.filter(state=EditionState.MAKING).select_related("page").order_by("number")


def all_editions():
    return Edition.objects.select_related("page").order_by("-number")


def last_number():
    return Edition.objects.order_by("-number").values_list("number", flat=True).first() or 0


def all_sections():
    return Section.objects.order_by("name")


def all_themes():
    return Theme.objects.order_by("name")


def asks_for_me(person):
    """Articles that somebody is to write."""
    rows = listed(Article.objects.filter(author=person, state=ArticleState.ASSIGNED))
    return rows.order_by("due_on", "pk")


def waits_for_approval(person):
    """What a final editor may approve: edited, and not written by her."""
    rows = listed(Article.objects.filter(state=ArticleState.EDITED).exclude(author=person))
    return rows.order_by("pk") if rules.approves_something(person) else rows.none()


def asks(person):
    """What the magazine asks of her today; nothing for who does not make it."""
    if not rules.is_editor(person):
        return {}
    asked = {"write": asks_for_me(person), "approve": waits_for_approval(person), "react": comments_waiting(person)}
    return {name: found for name, rows in asked.items() if (found := list(rows[:5]))}


def approvals_of(article):
    return sorted(article.approvals.all(), key=lambda approval: approval.asked_at)


def visible_approvals(person):
    return made_by_editors(QuoteApproval, person).select_related("article__page")


def checks_of(article):
    return sorted(article.checks.all(), key=lambda check: check.at, reverse=True)


def visible_photos(person):
    return made_by_editors(Photo, person)


def visible_films(person):
    return made_by_editors(Film, person)


def visible_consents(person):
    return made_by_editors(PortraitConsent, person).select_related("photo", "film")


def consents_ending(person, until):
    rows = visible_consents(person).filter(state=ConsentState.GIVEN, ends_on__lte=until)
    told = ("name", "ends_on", "photo__title", "film__title")
    return rows.only(*told).order_by("ends_on")


def visible_comments(person):
    return Comment.objects.filter(rules.comment_seen_by(person)).select_related("article__page", "article__edition")


def comments_waiting(person):
    rows = made_by_editors(Comment, person).filter(state=CommentState.WAITING)
    return rows.select_related("article__page").only("name", "text", "article__page__title").order_by("written_at")


def waiting_on(article):
    return article.comments.filter(state=CommentState.WAITING).count()


def visible_imports(person):
    return made_by_editors(ArticleImport, person).filter(by=person)


def file_shown_to(person, name):
    """The file of a picture or a film by its name: for everyone when it stands in something that is out."""
    if name.startswith("images/"):
        found = PhotoRendition.objects.filter(file=name).select_related("image").first()
        public = found is not None and found.image.is_public and name.endswith(".webp")
    else:
        found = Film.objects.filter(file=name).first()
        public = found is not None and found.is_public
    return found.file if found is not None and (public or rules.is_editor(person)) else None


def with_shown(shown):
    """The articles that show a picture or a film, in what everyone reads or in their newest version."""
    find = passages.photos if isinstance(shown, Photo) else passages.films
    rows = Article.objects.select_related("page").exclude(state=ArticleState.DROPPED)
    return [article for article in rows if any(shown.pk in find(blocks) for blocks in versions_of(article))]


def versions_of(article):
    return [page.body.get_prep_value() for page in (article.page, rules.draft_of(article))]


def is_in_the_room(person):
    """Whether Wagtail knows her as an editor already, who may bring pictures too."""
    return person.groups.filter(name=ROOM, collection_permissions__permission__codename="add_image").exists()
