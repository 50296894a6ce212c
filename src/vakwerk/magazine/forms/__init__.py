"""What is typed for the magazine: by editors, by who is asked something, by readers, and for the map."""

from vakwerk.magazine.forms.asking import AskForm, ClientForm, ConsentForm, RemarksForm
from vakwerk.magazine.forms.imports import FileForm, PassagesForm, TakeOverForm
from vakwerk.magazine.forms.initiatives import InitiativeForm, MapForm
from vakwerk.magazine.forms.making import (
    ArticleForm,
    AssignForm,
    BeginForm,
    CorrectionForm,
    EditionForm,
    NameForm,
    ScheduleForm,
    ShelfForm,
)
from vakwerk.magazine.forms.newsletters import BeginIssueForm, IssueForm, SubscribeForm, ThemesForm
from vakwerk.magazine.forms.readers import ReactionForm

__all__ = [
    "ArticleForm",
    "AskForm",
    "AssignForm",
    "BeginForm",
    "BeginIssueForm",
    "ClientForm",
    "ConsentForm",
    "CorrectionForm",
    "EditionForm",
    "FileForm",
    "InitiativeForm",
    "IssueForm",
    "MapForm",
    "NameForm",
    "PassagesForm",
    "ReactionForm",
    "RemarksForm",
    "ScheduleForm",
    "ShelfForm",
    "SubscribeForm",
    "TakeOverForm",
    "ThemesForm",
]
