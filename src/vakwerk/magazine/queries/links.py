"""The links by which somebody without an account answers a question of the editors; of no link a secret is stored."""

from django.core.signing import BadSignature, Signer

from vakwerk.magazine.models import PortraitConsent, QuoteApproval
from vakwerk.magazine.states import ApprovalState, ConsentState

QUOTES, PORTRAIT = "magazine.quotes", "magazine.portrait"


def quotes_token(approval):
    return Signer(salt=QUOTES).sign(approval.pk)


def portrait_token(consent):
    return Signer(salt=PORTRAIT).sign(consent.pk)


def opened(token, salt, rows):
    try:
        return rows.filter(pk=Signer(salt=salt).unsign(token)).first()
    except BadSignature:
        return None


def approval_of(token):
    return opened(token, QUOTES, QuoteApproval.objects.select_related("article__page", "asked_by"))


def consent_of(token):
    return opened(token, PORTRAIT, PortraitConsent.objects.select_related("photo", "film", "asked_by"))


def quotes_to_mail(count=50):
    rows = QuoteApproval.objects.filter(state=ApprovalState.ASKED, mailed_at=None).select_related("article__page")
    return rows.order_by("asked_at")[:count]


def consents_to_mail(count=50):
    rows = PortraitConsent.objects.filter(state=ConsentState.ASKED, mailed_at=None).exclude(email="")
    return rows.order_by("asked_at")[:count]
