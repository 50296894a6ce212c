"""What people type about a leergang, a module, its dates and its homework."""

from vakwerk.programmes.forms.homework import AssignmentForm, ClubForm, FeedbackForm, HomeworkForm, NoteForm
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

__all__ = [
    "AgreeForm",
    "AssignmentForm",
    "ChangeModuleForm",
    "ClubForm",
    "DateForm",
    "EstimateForm",
    "FeedbackForm",
    "HomeworkForm",
    "MasterclassForm",
    "ModuleForm",
    "NoteForm",
    "OpenForm",
    "PersonForm",
    "ProgrammeForm",
    "WordsForm",
]
