from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_noop as N_

from vakwerk.common.declarations import Basis, Confidentiality, Declaration, Retention, Subjects
from vakwerk.common.labels import IdField
from vakwerk.peers.states import ListingKind, ListingState


class GroupListing(models.Model):
    """Somebody looks for a group on a theme, or a group has room: for everyone in the network to read.

    Of the group nothing shows but what is written here; who looks for one stands there with her name.
    """

    id = IdField()
    kind = models.CharField(max_length=6, choices=ListingKind)
    person = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    group = models.ForeignKey("peers.PeerGroup", models.CASCADE, null=True, related_name="listings")
    theme = models.CharField(max_length=60)
    text = models.TextField()
    state = models.CharField(max_length=10, choices=ListingState, default=ListingState.OPEN)
    placed_at = models.DateTimeField()
    destroy_after = models.DateField()

    declaration = Declaration(
        confidentiality=Confidentiality.NETWORK,
        purpose=N_("To find a group, or somebody for a group, across organisations"),
        legal_basis=Basis.PUBLIC_TASK,
        subjects=Subjects.COLLEAGUES,
        retention=Retention(
            "group_listing", N_("It goes after ninety days, or earlier when you take it down."), days=90
        ),
    )

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="peers_an_offer_is_of_a_group",
                condition=Q(kind=ListingKind.OFFERS, group__isnull=False) | Q(kind=ListingKind.SEEKS, group=None),
            ),
            models.UniqueConstraint(
                fields=["group"], condition=Q(state=ListingState.OPEN), name="peers_one_open_offer_a_group"
            ),
            models.UniqueConstraint(
                fields=["person"],
                condition=Q(state=ListingState.OPEN, kind=ListingKind.SEEKS),
                name="peers_one_open_search_a_person",
            ),
        ]
