"""Asking for the newsletter, confirming, choosing and stopping: each by the reader herself."""

import email
import re

from django.conf import settings
from django.db import transaction
from django.db.models import F
from django.urls import reverse
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.utils.translation import override

from vakwerk.common.verdicts import demand
from vakwerk.magazine import rules
from vakwerk.magazine.models import Subscription
from vakwerk.magazine.queries import newsletters as queries
from vakwerk.notices.public import send_letter
from vakwerk.privacy.public import erase_after_commit


@transaction.atomic
def ask_newsletter(address, *, at, language, themes=()):
    """Somebody typed an address. What is there already is not told; only who reads its mail can go on."""
    demand(rules.may_ask_newsletter(queries.unconfirmed_since(at - rules.HOUR)))
    facts = {"language": language, "asked_at": at, "destroy_after": localdate(at + rules.CONFIRMED_WITHIN)}
    subscription, is_new = Subscription.objects.get_or_create(email=address.lower(), defaults=facts)
    if is_new:
        subscription.themes.set(themes)
    elif subscription.confirmed_at is None and subscription.asked_at < at - rules.ASKED_AGAIN_AFTER:
        Subscription.objects.filter(pk=subscription.pk).update(**facts, tried_at=None, mailed_at=None)
        subscription.themes.set(themes)
    return subscription


@transaction.atomic
def confirm_newsletter(subscription, *, at):
    rows = Subscription.objects.filter(pk=subscription.pk, confirmed_at=None)
    rows.update(confirmed_at=at, destroy_after=None)


@transaction.atomic
def choose_themes(subscription, *, themes):
    subscription.themes.set(themes)


@transaction.atomic
def stop_newsletter(subscription, *, at):
    """The address is gone at once, and with it every letter that was still to leave."""
    Subscription.objects.filter(pk=subscription.pk).delete()
    erase_after_commit([Subscription], at=at)


def mail_newsletter_question(subscription, *, at):
    """Ask by mail whether the address is hers, unless that was done or is being tried.

    Claimed first, sent outside any transaction. Where the server knows nobody of that name, the address is forgotten.
    """
    if not Subscription.objects.filter(rules.question_waits(at), pk=subscription.pk).update(tried_at=at):
        return
    subject, text = question(subscription)
    try:
        send_letter(subscription.email, subject, text, key=f"{subscription.pk}.{at:%Y%m%d}")
    except OSError as error:
        if not is_about_address(error):
            raise
        if will_never_reach(error):
            stop_newsletter(subscription, at=at)
        return
    Subscription.objects.filter(pk=subscription.pk).update(mailed_at=at)


def question(subscription):
    link = settings.ADDRESS + reverse("magazine:subscription", args=[queries.subscription_token(subscription)])
    with override(subscription.language):
        subject = _("Do you want the newsletter?")
        lines = [_("Somebody, probably you, asked for the newsletter of Vakwerk at this address."), ""]
        lines += [_("Do you want it? Confirm it here within a week:"), link, ""]
        lines += [_("If it was not you, do nothing. Then we forget your address.")]
    return subject, "\n".join(lines) + "\n"


def is_about_address(error):
    """Whether the mail server refused this one address; anything else is about the server itself."""
    return bool(getattr(error, "recipients", None))


def will_never_reach(error):
    return any(code >= 500 for code, _words in error.recipients.values())


@transaction.atomic
def note_bounce(report, *, at):
    """A letter could not be delivered, says the mail server (RFC 3464, as bytes). Returns whether it was one of ours.

    Known by the Message-ID that it gives back. Only what will never arrive counts; after three the address is gone.
    """
    letter = queries.letter_keyed(returned_key(report)) if will_never_arrive(report) else None
    if letter is None:
        return False
    refuse_address(letter.subscription, at=at)
    return True


def refuse_address(subscription, *, at):
    Subscription.objects.filter(pk=subscription.pk).update(bounces=F("bounces") + 1)
    subscription.refresh_from_db()
    if subscription.bounces >= rules.BOUNCES:
        stop_newsletter(subscription, at=at)


def will_never_arrive(report):
    parts = email.message_from_bytes(report).walk()
    return any(str(part.get("Status", "")).strip().startswith("5.") for part in parts)


def returned_key(report):
    keys = re.findall(rb"^Message-ID: <([a-z0-9]{10})@", report, re.IGNORECASE | re.MULTILINE)
    return keys[-1].decode() if keys else ""
