from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_noop as N_

from vakwerk.casework.states import TeachingState
from vakwerk.common.declarations import Basis, Confidentiality, Declaration, Retention, Subjects
from vakwerk.common.labels import IdField


class TeachingCase(models.Model):
    """An invented case, open to everyone: a text or a film with captions, and a question to begin with."""

    id = IdField()
    organisation = models.ForeignKey("people.Organisation", models.PROTECT, related_name="+")
    state = models.CharField(max_length=7, choices=TeachingState, default=TeachingState.DRAFTED)
    title = models.CharField(max_length=120)
    question = models.CharField(max_length=200)
    text = models.TextField(blank=True)
    film = models.FileField(upload_to="oefencasus/", blank=True)
    captions = models.TextField(blank=True)  # WebVTT
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    made_at = models.DateTimeField()
    checked_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    shown_at = models.DateTimeField(null=True)
    destroy_after = models.DateField(null=True)

    declaration = Declaration(
        confidentiality=Confidentiality.PUBLIC,
        purpose=N_("To practise weighing with an invented case"),
        legal_basis=Basis.PUBLIC_TASK,
        subjects=Subjects.COLLEAGUES,
        retention=Retention("teaching_case", N_("It stays until a year after it was last used."), days=365),
    )

    class Meta:
        constraints = [
            models.CheckConstraint(condition=~Q(text="") | ~Q(film=""), name="casework_there_is_something_to_see"),
            models.CheckConstraint(
                condition=Q(film="") | ~Q(captions="") | Q(state=TeachingState.DRAFTED),
                name="casework_a_film_has_captions",
            ),
        ]
