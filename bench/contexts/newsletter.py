"""A number of the newsletter to ten thousand readers: the press that sends it, and the letters to a mail server."""

import time
from functools import cache

from django.db import transaction
from django.test import override_settings
from django.utils.timezone import now

from bench.post import sink
from bench.registry import figure
from vakwerk.magazine import actions
from vakwerk.magazine.models import Subscription
from vakwerk.magazine.queries.newsletters import articles_to_choose, events_to_choose, progress
from vakwerk.people.models import Person

READERS = 10_000
SMTP = "django.core.mail.backends.smtp.EmailBackend"


@figure("newsletter, the press that sends it to 10,000", "ms", most=2_000)
def pressed():
    return sent()["ms"]


@figure("newsletter, 10,000 letters to a mail server", "letters a second", least=50)
def letters():
    return sent()["letters a second"]


@figure("newsletter, one letter", "ms of processor", most=15)
def letter():
    return sent()["ms of processor"]


@cache
def sent():
    """Every reader gets one letter, and the database is as it was."""
    issue = composed()
    try:
        with sink() as (port, taken), override_settings(EMAIL_BACKEND=SMTP, EMAIL_HOST="127.0.0.1", EMAIL_PORT=port):
            found = measured(issue)
            if taken.value != progress(issue)["total"] or taken.value < READERS:
                raise SystemExit(f"{taken.value} letters arrived")
        return found
    finally:
        issue.delete()
        Subscription.objects.filter(email__endswith="@land.example").delete()


def composed():
    at, gonny = now(), Person.objects.get(email__startswith="gonny@")
    readers = (
        Subscription(email=f"lezer{n}@land.example", language="nl", asked_at=at, confirmed_at=at)
        for n in range(READERS)
    )
    Subscription.objects.bulk_create(readers, batch_size=500)
    with transaction.atomic():
        issue = actions.begin_issue(by=gonny, at=at, title="Voor heel het land")
        facts = {"title": issue.title, "intro": "Er is weer veel gebeurd.", "articles": articles_to_choose()[:5]}
        return actions.compose_issue(issue, by=gonny, at=at, events=events_to_choose(at)[:3], **facts)


def measured(issue):
    at, gonny = now(), issue.begun_by
    began = time.perf_counter()
    issue = actions.send_issue(issue, by=gonny, at=at)
    pressed = time.perf_counter()
    processor = time.process_time()
    while actions.send_letters(issue, at=at):
        pass
    total, seconds = progress(issue)["total"], time.perf_counter() - pressed
    return {
        "ms": (pressed - began) * 1000,
        "letters a second": total / seconds,
        "ms of processor": (time.process_time() - processor) * 1000 / total,
    }
