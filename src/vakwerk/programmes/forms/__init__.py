"""What people type about a leergang, its modules, its homework, what is promised, and what people want to learn."""

from vakwerk.programmes.forms.agreements import AgreementForm, LeadForm
from vakwerk.programmes.forms.homework import AssignmentForm, ClubForm, FeedbackForm, HomeworkForm, NoteForm
from vakwerk.programmes.forms.ledger import MoneyForm, PayForm
from vakwerk.programmes.forms.needs import CarryForm, DecideForm, InventoryForm, JoinForm, RankForm, WishForm
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
    "CarryForm",
    "ChangeForm",
    "ChangeModuleForm",
    "ClubForm",
    "DateForm",
    "DecideForm",
    "EstimateForm",
    "FeedbackForm",
    "HomeworkForm",
    "InventoryForm",
    "JoinForm",
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
    "RankForm",
    "WishForm",
    "WordsForm",
]
