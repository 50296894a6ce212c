"""The newsletter: who gets it, what is in it, and what still has to leave."""

from django.core.signing import BadSignature, Signer
from django.db.models import Count, Exists, F, Max, OuterRef, Prefetch, Q

from vakwerk.events.public import next_for_everyone
from vakwerk.magazine import rules
from vakwerk.magazine.models import Article, NewsletterIssue, NewsletterItem, NewsletterLetter, Subscription
from vakwerk.magazine.queries.reading import originals, published_articles
from vakwerk.magazine.states import IssueState

SUBSCRIPTION = "magazine.subscription"
OFFERED = 20  # articles and events to choose from


def subscription_token(subscription):
    return Signer(salt=SUBSCRIPTION).sign(subscription.pk)


def subscription_of(token):
    try:
        return Subscription.objects.filter(pk=Signer(salt=SUBSCRIPTION).unsign(token)).first()
    except BadSignature:
        return None


def subscriptions_of(person):
    return Subscription.objects.filter(email=person.email)


def overdue_subscriptions(on):
    return Subscription.objects.filter(destroy_after__lt=on)


def unconfirmed_since(moment):
    return Subscription.objects.filter(confirmed_at=None, asked_at__gt=moment).count()


def confirmed():
    return Subscription.objects.exclude(confirmed_at=None)


def to_ask(at, count=50):
    """Who asked for it and was not yet asked by mail whether the address is hers."""
    rows = Subscription.objects.filter(rules.question_waits(at))
    return rows.order_by(F("tried_at").asc(nulls_first=True), "asked_at")[:count]


def visible_issues(person):
    return NewsletterIssue.objects.filter(rules.issue_seen_by(person)).order_by("-number")


def sent_issues():
    return NewsletterIssue.objects.exclude(state=IssueState.COMPOSING).order_by("-number")


def next_number():
    return (NewsletterIssue.objects.aggregate(last=Max("number"))["last"] or 0) + 1


def items_of(issue):
    """What is in a number and may be read now, in its order."""
    articles = Article.objects.select_related("page", "edition").prefetch_related("themes")
    rows = NewsletterItem.objects.filter(rules.item_shows(), issue=issue)
    return list(rows.prefetch_related(Prefetch("article", articles)).order_by("position"))


def articles_to_choose():
    return list(originals(published_articles())[:OFFERED])


def events_to_choose(at):
    return next_for_everyone(at, OFFERED)


def readers_of(items):
    """Who gets a number: whoever chose no themes, or one of those in it. A line of the agenda is for everybody."""
    if any(item.article is None or not item.article.themes.all() for item in items) or not items:
        return confirmed()
    themes = {theme.pk for item in items for theme in item.article.themes.all()}
    chose = Subscription.themes.through.objects.filter(subscription=OuterRef("pk"))
    return confirmed().filter(~Exists(chose) | Exists(chose.filter(theme__in=themes)))


def progress(issue):
    """How many letters there are, and how many have left."""
    return issue.letters.aggregate(total=Count("pk"), sent=Count("pk", filter=~Q(mailed_at=None)))


def on_their_way():
    return NewsletterIssue.objects.filter(state=IssueState.SENDING).order_by("sent_at")


def letters_waiting(issue, at, count):
    rows = NewsletterLetter.objects.filter(rules.letter_waits(at), issue=issue)
    waiting = rows.select_related("subscription").prefetch_related("subscription__themes")
    return list(waiting.order_by(F("tried_at").asc(nulls_first=True), "pk")[:count])


def is_finished(issue):
    return not issue.letters.filter(mailed_at=None).exists()


def letter_keyed(key):
    return NewsletterLetter.objects.filter(pk=key).select_related("subscription").first()
