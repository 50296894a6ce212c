"""A number of the newsletter: put together, sent in the background, one letter to each reader."""

from django.conf import settings
from django.core.mail import get_connection
from django.db import transaction
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import override

from vakwerk.common.labels import label
from vakwerk.common.verdicts import demand
from vakwerk.magazine import rules
from vakwerk.magazine.actions.subscribing import is_about_address, refuse_address, will_never_reach
from vakwerk.magazine.models import NewsletterIssue, NewsletterItem, NewsletterLetter
from vakwerk.magazine.queries import newsletters as queries
from vakwerk.magazine.states import ISSUE_MOVES
from vakwerk.notices.public import send_letter
from vakwerk.trail.public import record
from vakwerk.ui.publication import renew

AT_ONCE = 200  # letters over one connection
OWN = "{{own}}"  # stands in the text until it is somebody's letter, with her own page


@transaction.atomic
def begin_issue(*, by, at, title):
    demand(rules.may_make(by))
    issue = NewsletterIssue.objects.create(number=queries.next_number(), title=title, begun_by=by)
    record(by, "magazine.begin_issue", issue, at=at)
    return issue


@transaction.atomic
def compose_issue(issue, *, by, at, title, intro, articles, events):
    """What it is called, what stands above, and what is in it: articles, then what is in the agenda."""
    issue = NewsletterIssue.objects.select_for_update().get(pk=issue.pk)
    demand(rules.may_compose(by, issue))
    issue.title, issue.intro = title, intro
    issue.save()
    issue.items.all().delete()
    rows = [NewsletterItem(issue=issue, article=article) for article in articles]
    rows += [NewsletterItem(issue=issue, event=label(event), **facts_of(event)) for event in events]
    for position, row in enumerate(rows):
        row.position = position
    NewsletterItem.objects.bulk_create(rows)
    record(by, "magazine.compose_issue", issue, at=at)
    return issue


def facts_of(event):
    """What stays of it in the archive, whatever becomes of it."""
    return {"title": event.title, "place": event.place, "starts_at": event.starts_at}


@transaction.atomic
def send_issue(issue, *, by, at):
    """It is in the archive at once. A letter stands ready for each reader; the clock sends them."""
    issue = NewsletterIssue.objects.select_for_update().get(pk=issue.pk)
    items = queries.items_of(issue)
    readers = queries.readers_of(items)
    demand(rules.may_send(by, issue, items, readers.count()))
    issue.state, issue.sent_at = ISSUE_MOVES["send_issue"].target, at
    issue.save()
    letters = (NewsletterLetter(issue=issue, subscription_id=pk) for pk in readers.values_list("pk", flat=True))
    NewsletterLetter.objects.bulk_create(letters, batch_size=500)
    record(by, "magazine.send_issue", issue, at=at)
    renew()
    return issue


def try_out_issue(issue, *, by, at):
    """The letter to the editor herself."""
    demand(rules.may_make(by))
    text, html = sample_letter(issue, language=by.language)
    send_letter(by.email, issue.title, text, html=html, key=f"{issue.pk}.{at:%Y%m%d%H%M%S}")


def send_letters(issue, *, at, count=AT_ONCE):
    """Send some that wait, over one connection; returns whether there were any. A mail server that is away raises.

    Each is claimed first, and sent outside any transaction.
    """
    letters = queries.letters_waiting(issue, at, count)
    if not letters:
        return False
    items = queries.items_of(issue)
    drawn: dict[tuple, tuple] = {}
    with get_connection() as connection:
        for letter in letters:
            if NewsletterLetter.objects.filter(rules.letter_waits(at), pk=letter.pk).update(tried_at=at):
                send_one(letter, issue, items, drawn, connection, at=at)
    return True


def send_one(letter, issue, items, drawn, connection, *, at):
    reader = letter.subscription
    chosen = {theme.pk for theme in reader.themes.all()}
    hers = [item for item in items if wants(chosen, item)]
    key = (reader.language, tuple(item.pk for item in hers))
    if key not in drawn:
        drawn[key] = drawn_letter(issue, hers, reader.language)
    token = queries.subscription_token(reader)
    own, stop = (page_of(name, token) for name in ("subscription", "stop_subscription"))
    text, html = (part.replace(OWN, own) for part in drawn[key])
    try:
        send_letter(reader.email, issue.title, text, html=html, key=letter.pk, stop=stop, connection=connection)
    except OSError as error:
        if not is_about_address(error):
            raise
        if not will_never_reach(error) and at < issue.sent_at + rules.GIVE_UP_AFTER:
            return  # "not now": it waits, the others go on
        refuse_address(reader, at=at)
    NewsletterLetter.objects.filter(pk=letter.pk).update(mailed_at=at)


def page_of(name, *args):
    return settings.ADDRESS + reverse(f"magazine:{name}", args=args)


def wants(chosen, item):
    themes = {theme.pk for theme in item.article.themes.all()} if item.article else set()
    return not chosen or not themes or bool(chosen & themes)


def drawn_letter(issue, items, language):
    """The text and the page of a letter, with a mark where the link to the reader's own page comes."""
    with override(language):
        facts = {"issue": issue, "items": items, "own": OWN, "base": settings.ADDRESS, "language": language}
        return tuple(render_to_string(f"magazine/newsletter_letter.{kind}", facts) for kind in ("txt", "html"))


def sample_letter(issue, *, language):
    """The letter as the editors look at it; who is no reader has no page of her own."""
    drawn = drawn_letter(issue, queries.items_of(issue), language)
    return tuple(part.replace(OWN, page_of("subscribe")) for part in drawn)


def letters_sent(issue, *, at):
    """For seeds: every letter has left."""
    issue.letters.update(tried_at=at, mailed_at=at)
    end_issue(issue, at=at)


@transaction.atomic
def end_issue(issue, *, at):
    """Every letter has left. What remains is the number itself."""
    issue = NewsletterIssue.objects.select_for_update().get(pk=issue.pk)
    if ISSUE_MOVES["end_issue"].fits(issue.state) and queries.is_finished(issue):
        issue.state, issue.ended_at = ISSUE_MOVES["end_issue"].target, at
        issue.save()
        record(None, "magazine.end_issue", issue, at=at)
