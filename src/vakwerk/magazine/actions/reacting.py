"""Readers react; an editor shows it or does not; whoever wrote it hears what became of it."""

from datetime import timedelta

from django.conf import settings
from django.db import transaction
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop as N_
from django.utils.translation import override

from vakwerk.common.verdicts import demand
from vakwerk.magazine import queries, rules
from vakwerk.magazine.actions.making import take
from vakwerk.magazine.models import Comment
from vakwerk.magazine.states import COMMENT_MOVES, CommentState
from vakwerk.notices.public import Kind, send_letter, tell
from vakwerk.people.public import who_hold
from vakwerk.privacy.public import erase_after_commit, keep_until
from vakwerk.trail.public import record
from vakwerk.ui.publication import renew

NEW = N_("Somebody reacted to an article.")
IS_SHOWN = N_("Your reaction to an article is shown.")
NOT_SHOWN = N_("Your reaction to an article is not shown.")
LOOKED_AT_WITHIN = timedelta(days=60)


@transaction.atomic
def react(article, *, by, at, name, text, email=""):
    """`by` is nobody for who has no account. It waits for an editor."""
    article = take(article)
    demand(rules.may_comment(article, text, queries.desk.waiting_on(article)))
    comment = Comment.objects.create(
        article=article,
        person=by,
        name=name,
        email="" if by else email,
        text=text,
        written_at=at,
        destroy_after=localdate(at + LOOKED_AT_WITHIN),
    )
    record(by, "magazine.react", article, at=at)
    tell(who_hold(rules.EDITOR), NEW, about=article, at=at)
    return comment


@transaction.atomic
def decide(comment, name, *, by, at):
    """`show_comment` or `refuse_comment`."""
    comment = Comment.objects.select_for_update().get(pk=comment.pk)
    demand(rules.may_decide(by, comment, name))
    comment.state = COMMENT_MOVES[name].target
    comment.decided_by, comment.decided_at = by, at
    comment.destroy_after = None if comment.state == CommentState.SHOWN else keep_until(Comment, at)
    comment.save()
    record(by, f"magazine.{name}", comment.article, at=at)
    renew()
    return comment


@transaction.atomic
def remove_own(comment, *, by, at):
    """Whoever wrote it takes it away."""
    Comment.objects.filter(pk=comment.pk, person=by).delete()
    record(by, "magazine.remove_comment", comment.article, at=at)
    erase_after_commit([Comment], at=at)
    renew()


def tell_writers(*, at):
    """A message for who has an account; a mail for who left an address, which is then forgotten."""
    for comment in queries.keeping.comments_to_tell():
        is_shown = comment.state == CommentState.SHOWN
        if comment.person is None and comment.email:
            write_to(comment, is_shown=is_shown)
        note_told(comment, is_shown=is_shown, at=at)


@transaction.atomic
def note_told(comment, *, is_shown, at):
    """Told and noted as told, or neither; a mail has left by then, outside any transaction."""
    if comment.person is not None:
        tell([comment.person], IS_SHOWN if is_shown else NOT_SHOWN, about=comment.article, at=at, kind=Kind.BECAME)
    Comment.objects.filter(pk=comment.pk).update(told_at=at, email="")


def write_to(comment, *, is_shown):
    link = settings.ADDRESS + queries.reading.address_of(comment.article)
    with override(comment.article.language):
        subject = _("Your reaction in the magazine")
        shown, kept_out = _("Your reaction is shown below the article:"), _("The editors do not show your reaction.")
        body = f"{shown}\n{link}" if is_shown else kept_out
        rest = _("We have now removed your e-mail address.")
    send_letter(comment.email, subject, f"{body}\n\n{rest}\n", key=f"comment.{comment.pk}")
