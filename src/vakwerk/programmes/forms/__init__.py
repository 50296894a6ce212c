"""What people type about a leergang, a module, its dates, its homework and what is promised around it."""

from vakwerk.programmes.forms.agreements import AgreementForm, LeadForm
from vakwerk.programmes.forms.homework import AssignmentForm, ClubForm, FeedbackForm, HomeworkForm, NoteForm
from vakwerk.programmes.forms.ledger import MoneyForm, PayForm
from vakwerk.programmes.forms.programmes import (
    AgreeForm,
    ChangeModuleForm,
    DateForm,
    EstimateForm,
    MasterclassForm,
    ModuleForm,
    OpenForm,
    PersonForm,
    ProgrammeForm,
    WordsForm,
)
from vakwerk.programmes.forms.proposals import ChangeForm, LeavingForm

__all__ = [
    "AgreeForm",
    "AgreementForm",
    "AssignmentForm",
    "ChangeForm",
    "ChangeModuleForm",
    "ClubForm",
    "DateForm",
    "EstimateForm",
    "FeedbackForm",
    "HomeworkForm",
    "LeadForm",
    "LeavingForm",
    "MasterclassForm",
    "ModuleForm",
    "MoneyForm",
    "NoteForm",
    "OpenForm",
    "PayForm",
    "PersonForm",
    "ProgrammeForm",
    "WordsForm",
]
