from django.conf import settings
from django.db import models
from django.db.models import Q

from vakwerk.breakthroughs.models.applications import APPLICATION, FundApplication
from vakwerk.breakthroughs.states import Course, FollowUpState
from vakwerk.common.labels import IdField


class EffectFollowUp(models.Model):
    """What came of a gift or of its refusal, asked some months after the decision."""

    id = IdField()
    application = models.ForeignKey(FundApplication, models.CASCADE, related_name="follow_ups")
    number = models.PositiveSmallIntegerField()
    due_on = models.DateField()
    state = models.CharField(max_length=8, choices=FollowUpState, default=FollowUpState.WAITING)
    asked_at = models.DateTimeField(null=True)
    course = models.CharField(max_length=12, choices=Course, blank=True)
    text = models.TextField(blank=True)
    answered_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    answered_at = models.DateTimeField(null=True)

    declaration = APPLICATION

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["application", "number"], name="breakthroughs_asked_once_a_moment"),
            models.CheckConstraint(
                condition=~Q(state=FollowUpState.ANSWERED) | (~Q(course="") & Q(answered_at__isnull=False)),
                name="breakthroughs_an_answer_says_how_it_goes",
            ),
        ]
        indexes = [
            models.Index(fields=["due_on"], condition=Q(state=FollowUpState.WAITING), name="breakthroughs_effect_due"),
            models.Index(
                fields=["-answered_at"], condition=Q(state=FollowUpState.ANSWERED), name="breakthroughs_effect_told"
            ),
        ]
