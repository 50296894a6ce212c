"""What is asked of who was interviewed, of who is in a picture, of the editors about a client; and of readers."""

from datetime import timedelta

from django.db.models import Q
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from vakwerk.common.verdicts import YES, no
from vakwerk.magazine.rules.articles import is_editor, may_make
from vakwerk.magazine.rules.texts import draft_of, quotations_of
from vakwerk.magazine.states import (
    APPROVAL_MOVES,
    COMMENT_MOVES,
    CONSENT_MOVES,
    ApprovalState,
    ArticleState,
    CommentState,
    ConsentState,
)
from vakwerk.privacy.public import may_store

ASKS_FOR = timedelta(days=60)
BEFORE_OUT = (ArticleState.ASSIGNED, ArticleState.DRAFTED, ArticleState.FACT_CHECKED, ArticleState.EDITED)
MOST_WAITING = 50  # reactions to one article: a flood stops there


def may_ask(person, article):
    """Somebody is asked about her words once they stand there."""
    if article.state not in BEFORE_OUT and not article.is_out:
        return no(_("That is not possible at this stage."))
    if not quotations_of(draft_of(article)):
        return no(_("Nobody is quoted in it yet."))
    return may_make(person)


def may_answer(approval, name, at):
    """A link works once, and for two months."""
    if approval.state == ApprovalState.WITHDRAWN:
        return no(_("This is not asked of you any more."))
    if approval.state != ApprovalState.ASKED:
        return no(_("This link has been used: your answer is safe."))
    return answers_still(approval, at) and are_still_hers(approval) and APPROVAL_MOVES[name].fits(approval.state)


def answers_still(approval, at):
    return (
        YES
        if at <= approval.asked_at + ASKS_FOR
        else no(_("This link no longer works. Ask the editors for a new one."))
    )


def are_still_hers(approval):
    """She agrees with what she was asked about, and with nothing that was changed meanwhile."""
    if approval.quotes == quotations_of(draft_of(approval.article)):
        return YES
    return no(_("The words were changed in the meantime. The editors ask you again."))


def may_stop_asking(person, approval):
    return APPROVAL_MOVES["stop_asking"].fits(approval.state) and may_make(person)


def may_check(person, article):
    return may_make(person)


def may_ask_consent(person, ends_on, at):
    if ends_on <= localdate(at):
        return no(_("Choose a day in the future: a consent has an end."))
    return may_make(person)


def may_move_consent(person, consent, name):
    """Who is portrayed answers by her own link; an editor may note down that she took it back."""
    move = CONSENT_MOVES[name]
    if not move.fits(consent.state):
        return no(CONSENT_OVER.get(consent.state) or _("That is not possible at this stage."))
    return YES if person is None else may_make(person)


CONSENT_OVER = {
    ConsentState.WITHDRAWN: gettext_lazy("You took your consent back. It is gone."),
    ConsentState.DECLINED: gettext_lazy("You did not consent. It is not shown."),
    ConsentState.ENDED: gettext_lazy("Your consent has ended. It is gone."),
}


def comment_seen_by(person):
    return Q() if is_editor(person) else Q(state=CommentState.SHOWN)


def may_comment(article, text, waiting):
    """Anyone may react to what is out, without an account."""
    if not article.is_out:
        return no(_("That is not possible at this stage."))
    if waiting >= MOST_WAITING:
        return no(_("Many reactions are waiting for the editors. Try again in a few days."))
    return may_store(text)


def may_decide(person, comment, name):
    return COMMENT_MOVES[name].fits(comment.state) and may_make(person)
