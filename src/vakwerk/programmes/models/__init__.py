"""A leergang of several organisations: who makes it, teaches, learns and pays, what is tried and what is promised."""

from vakwerk.programmes.models.agreements import LearningAgreement
from vakwerk.programmes.models.assessments import Assessment, Criterion, Mark, StandardVersion
from vakwerk.programmes.models.certificates import Certificate
from vakwerk.programmes.models.changes import CohortChange
from vakwerk.programmes.models.cohorts import Cohort, CohortPlace, CohortTrainer
from vakwerk.programmes.models.evaluations import EvaluationReply, ModuleEvaluation
from vakwerk.programmes.models.homework import Assignment, Homework, HomeworkFeedback, PracticeNote
from vakwerk.programmes.models.ledger import BudgetEntry
from vakwerk.programmes.models.materials import Material
from vakwerk.programmes.models.needs import LearningNeed, NeedChoice, NeedsInventory, NeedTheme
from vakwerk.programmes.models.plans import CohortPlan, PlanRemark
from vakwerk.programmes.models.programmes import (
    BudgetShare,
    Enrolment,
    Module,
    ModuleLecturer,
    Programme,
    WorkingGroupMember,
)
from vakwerk.programmes.models.proposals import BudgetProposal, ProposedShare
from vakwerk.programmes.models.visits import CohortVisit

__all__ = [
    "Assessment",
    "Assignment",
    "BudgetEntry",
    "BudgetProposal",
    "BudgetShare",
    "Certificate",
    "Cohort",
    "CohortChange",
    "CohortPlace",
    "CohortPlan",
    "CohortTrainer",
    "CohortVisit",
    "Criterion",
    "Enrolment",
    "EvaluationReply",
    "Homework",
    "HomeworkFeedback",
    "LearningAgreement",
    "LearningNeed",
    "Mark",
    "Material",
    "Module",
    "ModuleEvaluation",
    "ModuleLecturer",
    "NeedChoice",
    "NeedTheme",
    "NeedsInventory",
    "PlanRemark",
    "PracticeNote",
    "Programme",
    "ProposedShare",
    "StandardVersion",
    "WorkingGroupMember",
]
