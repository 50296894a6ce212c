"""Who was interviewed is asked about her words, by a link that works once; the editors check for clients."""

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
from vakwerk.magazine.actions.making import move, take
from vakwerk.magazine.models import QuoteApproval, ReidentifiabilityCheck
from vakwerk.magazine.states import APPROVAL_MOVES, ApprovalState, ArticleState
from vakwerk.notices.public import send_letter, tell
from vakwerk.people.public import person_by_email, who_hold
from vakwerk.privacy.public import keep_until
from vakwerk.trail.public import record

ANSWERED = N_("Somebody who was interviewed has answered.")
TRY_AGAIN_AFTER = 300  # seconds


@transaction.atomic
def ask_about_quotes(article, *, by, at, name, email):
    """Ask about the words as they stand there now; who was asked before is asked anew."""
    article = take(article)
    demand(rules.may_ask(by, article))
    open_before = article.approvals.filter(email__iexact=email).exclude(state=ApprovalState.WITHDRAWN)
    open_before.update(state=ApprovalState.WITHDRAWN)
    approval = QuoteApproval.objects.create(
        article=article,
        name=name,
        email=email,
        quotes=rules.quotations_of(rules.draft_of(article)),
        asked_by=by,
        asked_at=at,
        destroy_after=keep_until(QuoteApproval, at),
    )
    record(by, "magazine.ask_about_quotes", article, at=at)
    return approval


@transaction.atomic
def answer(approval, name, *, at, remarks=""):
    """`agree` or `object`. When everybody agrees the article has been checked by who is in it."""
    approval = QuoteApproval.objects.select_for_update().get(pk=approval.pk)
    demand(rules.may_answer(approval, name, at))
    approval.state = APPROVAL_MOVES[name].target
    approval.remarks, approval.answered_at = remarks, at
    approval.save()
    article = take(approval.article)
    record(person_by_email(approval.email), f"magazine.{name}", article, at=at)
    tell(who_hold(rules.EDITOR), ANSWERED, about=article, at=at)
    if article.state == ArticleState.DRAFTED and rules.may_move(None, article, "confirm", localdate(at)):
        move(article, "confirm", by=None, at=at)
    return approval


@transaction.atomic
def stop_asking(approval, *, by, at):
    approval = QuoteApproval.objects.select_for_update().get(pk=approval.pk)
    demand(rules.may_stop_asking(by, approval))
    approval.state = APPROVAL_MOVES["stop_asking"].target
    approval.save()
    record(by, "magazine.stop_asking", approval.article, at=at)
    return approval


def mail_question(approval, *, at):
    """Send the link, once. Claimed before, marked after: a mail server that was away gets it later."""
    if not cache.add(f"magazine.quotes.{approval.pk}", at, TRY_AGAIN_AFTER):
        return
    link = settings.ADDRESS + reverse("magazine:quotes", args=[queries.links.quotes_token(approval)])
    with override(approval.article.language):
        subject = _("Would you read something for us?")
        body = _("Your words stand in an article. Read them, and say whether they are right. You need no account:")
    send_letter(approval.email, subject, f"{body}\n\n{link}\n", key=f"quotes.{approval.pk}")
    QuoteApproval.objects.filter(pk=approval.pk).update(mailed_at=at)


@transaction.atomic
def check_client(article, *, by, at, footing, kept_at="", ends_on=None):
    """Somebody went through what could give a client away in this text."""
    article = take(article)
    demand(rules.may_check(by, article))
    check = ReidentifiabilityCheck.objects.create(
        article=article,
        text=rules.text_mark(rules.draft_of(article)),
        footing=footing,
        kept_at=kept_at,
        ends_on=ends_on,
        by=by,
        at=at,
        destroy_after=keep_until(ReidentifiabilityCheck, at),
    )
    record(by, "magazine.check_client", article, at=at)
    return check
