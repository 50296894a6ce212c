from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_noop as N_

from vakwerk.common.declarations import Basis, Confidentiality, Declaration, Retention, Subjects
from vakwerk.common.labels import IdField
from vakwerk.events.models.events import Event, Theme
from vakwerk.events.models.places import Registration
from vakwerk.events.states import WishState


class ThemeWish(models.Model):
    """One sentence on what to learn about. Whose it is nobody sees; it is forgotten when she has her answer."""

    id = IdField()
    theme = models.ForeignKey(Theme, models.CASCADE, related_name="wishes")
    text = models.CharField(max_length=300)
    person = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, null=True, related_name="+")
    wished_on = models.DateField()
    state = models.CharField(max_length=6, choices=WishState, default=WishState.OPEN)
    event = models.ForeignKey(Event, models.SET_NULL, null=True, related_name="+")
    destroy_after = models.DateField()

    declaration = Declaration(
        confidentiality=Confidentiality.NETWORK,
        purpose=N_("To plan what people want to learn"),
        legal_basis=Basis.PUBLIC_TASK,
        subjects=Subjects.COLLEAGUES,
        retention=Retention("theme_wish", N_("A wish goes after a year."), days=365),
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["theme", "person"],
                condition=Q(state=WishState.OPEN, person__isnull=False),
                name="events_one_open_wish_a_theme",
            )
        ]


class PracticeTestQuestion(models.Model):
    """A question from practice for a lecture, without a name. The sign-up it came with is forgotten once answered."""

    id = IdField()
    event = models.ForeignKey(Event, models.CASCADE, related_name="questions")
    registration = models.OneToOneField(Registration, models.SET_NULL, null=True, related_name="question")
    text = models.TextField()
    answer = models.TextField(blank=True)
    answered_on = models.DateField(null=True)

    declaration = Declaration(
        confidentiality=Confidentiality.GROUP,
        purpose=N_("To test practice against what is known, without naming who asks"),
        legal_basis=Basis.PUBLIC_TASK,
        subjects=Subjects.GUESTS,
        retention=Retention("practice_question", N_("A question stays as long as the event.")),
    )
