"""Consent to show somebody in a picture or a film: asked by a link or noted from paper, over on its day or before.

What shows her without consent goes: from every page, from the file of its edition, from the disk. The article stays.
"""

from functools import partial

from django.conf import settings
from django.core.cache import cache
from django.db import transaction
from django.urls import reverse
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop as N_
from django.utils.translation import override

from vakwerk.common.verdicts import demand
from vakwerk.magazine import queries, rules
from vakwerk.magazine.actions.publishing import drop_files, erase_files, files_in, hide_what_went
from vakwerk.magazine.models import Film, Photo, PhotoRendition, PortraitConsent
from vakwerk.magazine.states import CONSENT_MOVES, ConsentState
from vakwerk.notices.public import send_letter, tell
from vakwerk.people.public import person_by_email, who_hold
from vakwerk.privacy.public import erase_after_commit, keep_until
from vakwerk.trail.public import record
from vakwerk.ui.publication import renew

PICTURE_GONE = N_("A picture or film was taken away: who is in it no longer consents.")
TRY_AGAIN_AFTER = 300  # seconds


@transaction.atomic
def keep_photo(*, by, at, title, file, shows="", maker=""):
    """A picture, from a seed; editors bring theirs in their own room."""
    demand(rules.may_make(by))
    photo = Photo(title=title, shows=shows, maker=maker, uploaded_by_user=by)
    photo.file.save(file.name, file, save=False)
    Photo.objects.bulk_create([photo])  # Wagtail's index of pictures need not know it
    record(by, "magazine.keep_photo", photo, at=at)
    return photo


@transaction.atomic
def ask_consent(shown, *, by, at, name, email, ends_on):
    return begin_consent(shown, "ask_consent", by=by, at=at, name=name, email=email, ends_on=ends_on)


@transaction.atomic
def note_consent(shown, *, by, at, name, on_paper, ends_on):
    """She consented on paper; where that paper is stands beside it."""
    given = {"on_paper": on_paper, "state": ConsentState.GIVEN, "answered_at": at}
    return begin_consent(shown, "note_consent", by=by, at=at, name=name, ends_on=ends_on, **given)


def begin_consent(shown, deed, *, by, at, ends_on, **facts):
    """For a picture or a film."""
    demand(rules.may_ask_consent(by, ends_on, at))
    of = {"photo" if isinstance(shown, Photo) else "film": shown}
    consent = PortraitConsent.objects.create(asked_by=by, asked_at=at, ends_on=ends_on, **of, **facts)
    record(by, f"magazine.{deed}", consent, at=at)
    return consent


def move_consent(consent, name, *, by, at):
    consent = PortraitConsent.objects.select_for_update().get(pk=consent.pk)
    demand(rules.may_move_consent(by, consent, name))
    consent.state = CONSENT_MOVES[name].target
    consent.answered_at = consent.answered_at or at
    if consent.state != ConsentState.GIVEN:
        consent.ended_at, consent.destroy_after = at, keep_until(PortraitConsent, at)
    consent.save()
    record(by or person_by_email(consent.email), f"magazine.{name}", consent, at=at)
    return consent


@transaction.atomic
def give_consent(consent, *, by, at):
    return move_consent(consent, "give_consent", by=by, at=at)


@transaction.atomic
def decline_consent(consent, *, by, at):
    return without_what_shows_her(move_consent(consent, "decline_consent", by=by, at=at), at=at)


@transaction.atomic
def withdraw_consent(consent, *, by, at):
    return without_what_shows_her(move_consent(consent, "withdraw_consent", by=by, at=at), at=at)


@transaction.atomic
def end_consents(*, at):
    """On its day a consent is over."""
    for consent in queries.keeping.consents_over(localdate(at)):
        without_what_shows_her(move_consent(consent, "end_consent", by=None, at=at), at=at)


def without_what_shows_her(consent, *, at):
    shown = consent.shown
    if shown is None:
        return consent
    articles = queries.desk.with_shown(shown)
    for article in articles:
        leave_out(article, shown)
    drop_files([article.edition_id for article in articles if article.is_out], at=at)
    destroy_shown(shown, at=at)
    tell(who_hold(rules.EDITOR), PICTURE_GONE, about=articles[0] if articles else consent, at=at)
    renew()
    consent.refresh_from_db()
    return consent


def destroy_shown(shown, *, at):
    """From the database and, once that is sure, from the disk."""
    sizes = shown.renditions.values_list("file", flat=True) if isinstance(shown, Photo) else []
    names = [shown.file.name, *sizes]
    shown.delete()
    transaction.on_commit(partial(erase_files, shown.file.storage, names))
    erase_after_commit([Photo, PhotoRendition, Film], at=at)


def leave_out(article, shown):
    """Take it, and what is said of it, out of what everyone reads and out of the newest version."""
    draft = article.page.get_latest_revision_as_object()
    if article.page.live:
        before = files_in(article.page)
        article.page.body = without(article.page.body.get_prep_value(), shown)
        article.page.save(update_fields=["body"])
        hide_what_went(before, files_in(article.page))
    draft.body = without(draft.body.get_prep_value(), shown)
    draft.save_revision(changed=False)


def without(blocks, shown):
    kind, part = ("figure", "image") if isinstance(shown, Photo) else ("film", "film")
    return [block for block in blocks if block["type"] != kind or block["value"].get(part) != shown.pk]


def mail_consent(consent, *, at):
    """Send the link, once. Claimed before, marked after: a mail server that was away gets it later."""
    if not cache.add(f"magazine.portrait.{consent.pk}", at, TRY_AGAIN_AFTER):
        return
    link = settings.ADDRESS + reverse("magazine:portrait", args=[queries.links.portrait_token(consent)])
    with override("nl"):
        subject = _("May we show you in the magazine?")
        body = _(
            "Look at the picture or film, and say yes or no. With the same link you take your yes back, at any time:"
        )
    send_letter(consent.email, subject, f"{body}\n\n{link}\n", key=f"portrait.{consent.pk}")
    PortraitConsent.objects.filter(pk=consent.pk).update(mailed_at=at)
