"""What is asked before a story comes out: of who was interviewed, and of the editors about a client in it."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import gettext_noop as N_

from vakwerk.common.declarations import Basis, Confidentiality, Declaration, Retention, Subjects
from vakwerk.common.labels import IdField
from vakwerk.magazine.models.articles import Article
from vakwerk.magazine.states import ApprovalState


class Footing(models.TextChoices):
    GENERALISED = "generalised", _("It is fully generalised: nobody would know herself in it")
    CONSENT = "consent", _("The client has read it and consents")


class QuoteApproval(models.Model):
    """Somebody who was interviewed is asked whether her words stand there as she means them."""

    id = IdField()
    article = models.ForeignKey(Article, models.CASCADE, related_name="approvals")
    name = models.CharField(max_length=120)
    email = models.EmailField()
    state = models.CharField(max_length=9, choices=ApprovalState, default=ApprovalState.ASKED)
    quotes = models.JSONField()  # the words that she was asked about
    remarks = models.TextField(blank=True)
    asked_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    asked_at = models.DateTimeField()
    mailed_at = models.DateTimeField(null=True)
    answered_at = models.DateTimeField(null=True)
    destroy_after = models.DateField()

    declaration = Declaration(
        confidentiality=Confidentiality.ORGANISATION,
        purpose=N_("To let somebody who was interviewed agree with her words before they come out"),
        legal_basis=Basis.PUBLIC_TASK,
        subjects=Subjects.NAMED,
        retention=Retention("quotes", N_("The editors keep it for two years after they asked."), days=730),
    )


class ReidentifiabilityCheck(models.Model):
    """Somebody went through what could give a client away in a story. It holds for that text and no other."""

    id = IdField()
    article = models.ForeignKey(Article, models.CASCADE, related_name="checks")
    text = models.CharField(max_length=64)  # a fingerprint of what was checked
    footing = models.CharField(max_length=11, choices=Footing)
    kept_at = models.CharField(max_length=160, blank=True)  # where the consent of the client is, without a name
    ends_on = models.DateField(null=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    at = models.DateTimeField()
    withdrawn_at = models.DateTimeField(null=True)
    destroy_after = models.DateField()

    declaration = Declaration(
        confidentiality=Confidentiality.ORGANISATION,
        purpose=N_("To tell of a client only when nobody knows her in it, or she consents"),
        legal_basis=Basis.PUBLIC_TASK,
        subjects=Subjects.COLLEAGUES,
        retention=Retention("client_check", N_("The editors keep it for five years."), days=1826),
    )

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(footing=Footing.GENERALISED) | (~Q(kept_at="") & Q(ends_on__isnull=False)),
                name="magazine_consent_of_a_client_has_an_end",
            )
        ]
