"""What who learns, her lead and who teaches promise each other."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_noop as N_

from vakwerk.common.declarations import Basis, Confidentiality, Declaration, Retention, Subjects
from vakwerk.common.labels import IdField
from vakwerk.programmes.models.cohorts import Cohort
from vakwerk.programmes.models.programmes import Module
from vakwerk.programmes.states import AgreementState

OF_ONE = Q(module__isnull=False, cohort=None) | Q(module=None, cohort__isnull=False)


class LearningAgreement(models.Model):
    """What who learns, her lead and who teaches promise each other, and how she and her lead see it halfway."""

    id = IdField()
    module = models.ForeignKey(Module, models.CASCADE, null=True, related_name="agreements")
    cohort = models.ForeignKey(Cohort, models.CASCADE, null=True, related_name="agreements")
    person = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    organisation = models.ForeignKey("people.Organisation", models.PROTECT, related_name="+")  # of her and her lead
    lead = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    trainer = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    learns = models.TextField()
    asks = models.TextField()  # of her lead
    lead_promise = models.TextField(blank=True)
    trainer_promise = models.TextField(blank=True)
    state = models.CharField(max_length=17, choices=AgreementState, default=AgreementState.DRAFTED)
    review_on = models.DateField()
    review_asked_at = models.DateTimeField(null=True)
    own_answer = models.TextField(blank=True)
    lead_answer = models.TextField(blank=True)
    closing_words = models.TextField(blank=True)
    made_at = models.DateTimeField()
    destroy_after = models.DateField()

    declaration = Declaration(
        confidentiality=Confidentiality.GROUP,
        purpose=N_("To get room at work to practise what somebody learns"),
        legal_basis=Basis.PUBLIC_TASK,
        subjects=Subjects.COLLEAGUES,
        retention=Retention("agreement", N_("A learning agreement goes two years after its last step."), days=730),
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["module", "person"], name="programmes_one_agreement_each"),
            models.UniqueConstraint(fields=["cohort", "person"], name="programmes_one_agreement_in_it"),
            models.CheckConstraint(condition=OF_ONE, name="programmes_agreed_for_one"),
        ]

    def __str__(self):
        return self.about.title

    @property
    def about(self):
        return self.module or self.cohort

    @property
    def answers(self):
        """What both answered halfway, once both did: nobody writes towards the other."""
        return (self.own_answer, self.lead_answer) if self.own_answer and self.lead_answer else None
