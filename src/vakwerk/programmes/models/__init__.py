"""A leergang of several organisations: who makes it, who teaches, who learns, who pays, and what learners try."""

from vakwerk.programmes.models.homework import Assignment, Homework, HomeworkFeedback, PracticeNote
from vakwerk.programmes.models.programmes import (
    BudgetShare,
    Certificate,
    Enrolment,
    Module,
    ModuleLecturer,
    Programme,
    WorkingGroupMember,
)

__all__ = [
    "Assignment",
    "BudgetShare",
    "Certificate",
    "Enrolment",
    "Homework",
    "HomeworkFeedback",
    "Module",
    "ModuleLecturer",
    "PracticeNote",
    "Programme",
    "WorkingGroupMember",
]
