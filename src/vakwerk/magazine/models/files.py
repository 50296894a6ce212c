"""Pictures and films, and the consent of who is on them."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import gettext_noop as N_
from wagtail.documents.models import AbstractDocument
from wagtail.images.models import AbstractImage, AbstractRendition, Image

from vakwerk.common.declarations import Basis, Confidentiality, Declaration, Retention, Subjects
from vakwerk.common.labels import IdField
from vakwerk.magazine.states import ConsentState

FILES = Declaration(
    confidentiality=Confidentiality.PUBLIC,
    purpose=N_("To show stories about the craft"),
    legal_basis=Basis.CONSENT,
    subjects=Subjects.PORTRAYED,
    retention=Retention("picture", N_("A picture of somebody goes when her consent ends or is taken back.")),
)


def who_brought_it():
    return models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, editable=False, related_name="+")


class Shows(models.TextChoices):
    UNSAID = "", _("Not said yet")
    NOBODY = "nobody", _("Nobody who can be recognised")
    PEOPLE = "people", _("People who can be recognised")


class Photo(AbstractImage):
    """A picture. Everyone may see it only while it stands in an article that is out."""

    uploaded_by_user = who_brought_it()
    shows = models.CharField(max_length=6, choices=Shows, blank=True, verbose_name=_("Who is on it?"))
    maker = models.CharField(max_length=120, blank=True, verbose_name=_("Who made it?"))
    is_public = models.BooleanField(default=False, editable=False)

    admin_form_fields = (*Image.admin_form_fields, "shows", "maker")

    declaration = FILES


class PhotoRendition(AbstractRendition):
    """A picture in one size."""

    image = models.ForeignKey(Photo, models.CASCADE, related_name="renditions")

    declaration = FILES

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["image", "filter_spec", "focal_point_key"], name="magazine_one_of_a_size")
        ]


class Film(AbstractDocument):
    """A film, or its captions, as a file."""

    uploaded_by_user = who_brought_it()
    shows = models.CharField(max_length=6, choices=Shows, blank=True, verbose_name=_("Who is on it?"))
    is_public = models.BooleanField(default=False, editable=False)

    admin_form_fields = ("title", "file", "collection", "shows")

    declaration = FILES


class PortraitConsent(models.Model):
    """The consent of somebody to show a picture or a film of her: until when, and whether she took it back."""

    id = IdField()
    photo = models.ForeignKey(Photo, models.SET_NULL, null=True, related_name="consents")
    film = models.ForeignKey(Film, models.SET_NULL, null=True, related_name="consents")
    name = models.CharField(max_length=120)
    email = models.EmailField(blank=True)  # empty: she said so on paper
    on_paper = models.CharField(max_length=160, blank=True)  # where that paper is
    state = models.CharField(max_length=9, choices=ConsentState, default=ConsentState.ASKED)
    ends_on = models.DateField()
    asked_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    asked_at = models.DateTimeField()
    mailed_at = models.DateTimeField(null=True)
    answered_at = models.DateTimeField(null=True)
    ended_at = models.DateTimeField(null=True)
    destroy_after = models.DateField(null=True)

    declaration = Declaration(
        confidentiality=Confidentiality.ORGANISATION,
        purpose=N_("To show a picture of somebody only while she consents, and to be able to prove that she did"),
        legal_basis=Basis.CONSENT,
        subjects=Subjects.PORTRAYED,
        retention=Retention("consent", N_("The editors keep a consent until a year after it ended."), days=365),
    )

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=~Q(email="") | ~Q(on_paper=""), name="magazine_consent_can_be_shown_to_be_hers"
            )
        ]
        indexes = [
            models.Index(fields=["ends_on"], condition=Q(state=ConsentState.GIVEN), name="magazine_consent_ends")
        ]

    @property
    def shown(self):
        """What she is in; nothing when it is gone."""
        return self.photo or self.film
