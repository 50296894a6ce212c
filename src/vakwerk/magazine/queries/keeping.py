"""What is held of somebody, what is over its day, and what the clock has to do."""

from wagtail.models import PageLogEntry, Revision

from vakwerk.magazine.models import (
    Article,
    ArticleImport,
    ArticlePage,
    Comment,
    Correction,
    Edition,
    EditionPage,
    Film,
    Initiative,
    Photo,
    PortraitConsent,
    QuoteApproval,
    ReidentifiabilityCheck,
)
from vakwerk.magazine.states import ArticleState, CommentState, ConsentState, EditionState

OWN_PAGES = (ArticlePage, EditionPage)


def written_by(person):
    return Article.objects.filter(author=person).select_related("page").order_by("started_at")


def approved_by(person):
    return Article.objects.filter(approved_by=person).select_related("page")


def comments_by(person):
    return Comment.objects.filter(person=person).select_related("article__page").order_by("written_at")


def asked_of(person):
    """What she was asked about her own words: by her address, as she may have no account then."""
    return QuoteApproval.objects.filter(email__iexact=person.email).select_related("article__page")


def portraits_of(person):
    return PortraitConsent.objects.filter(email__iexact=person.email)


def checks_by(person):
    return ReidentifiabilityCheck.objects.filter(by=person).select_related("article__page")


def corrections_by(person):
    return Correction.objects.filter(by=person).select_related("article__page")


def imports_by(person):
    return ArticleImport.objects.filter(by=person)


def photos_by(person):
    return Photo.objects.filter(uploaded_by_user=person)


def films_by(person):
    return Film.objects.filter(uploaded_by_user=person)


def versions_by(person):
    return Revision.objects.filter(user=person).order_by("created_at")


def steps_by(person):
    return PageLogEntry.objects.filter(user=person).order_by("timestamp")


def initiatives_of(person):
    return Initiative.objects.filter(contact=person).order_by("submitted_at")


def overdue_initiatives(on):
    return Initiative.objects.filter(destroy_after__lt=on)


def overdue_articles(on):
    return Article.objects.filter(state=ArticleState.DROPPED, destroy_after__lt=on)


def overdue_comments(on):
    return Comment.objects.filter(state__in=[CommentState.REFUSED, CommentState.WAITING], destroy_after__lt=on)


def overdue_approvals(on):
    return QuoteApproval.objects.filter(destroy_after__lt=on)


def overdue_consents(on):
    return PortraitConsent.objects.filter(destroy_after__lt=on)


def overdue_checks(on):
    return ReidentifiabilityCheck.objects.filter(destroy_after__lt=on)


def overdue_imports(on):
    return ArticleImport.objects.filter(destroy_after__lt=on)


def to_come_out(at):
    """Articles whose moment has come, in an edition that is out."""
    rows = Article.objects.filter(state=ArticleState.SCHEDULED, publish_at__lte=at)
    return rows.filter(edition__state=EditionState.PUBLISHED)


def consents_over(on):
    return PortraitConsent.objects.filter(state=ConsentState.GIVEN, ends_on__lte=on)


def client_consents_over(on):
    """Articles that are out while the consent of their client is over."""
    over = ReidentifiabilityCheck.objects.filter(ends_on__lte=on, withdrawn_at=None)
    return Article.objects.filter(checks__in=over).distinct()


def files_due():
    """Editions whose file is not what it should be."""
    return Edition.objects.filter(state=EditionState.PUBLISHED).exclude(changed_at=None)


def comments_to_tell():
    """Reactions of which an editor has said what becomes, and whose writer does not know it yet."""
    rows = Comment.objects.exclude(state=CommentState.WAITING).filter(told_at=None)
    return rows.select_related("article__page", "article__edition", "person")
