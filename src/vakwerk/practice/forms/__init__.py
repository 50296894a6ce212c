"""What people type about what they try."""

from vakwerk.practice.forms.cards import (
    AgreementForm,
    BoardForm,
    CountForm,
    DropForm,
    IdeaForm,
    NewBoardForm,
    OutcomeForm,
    PickUpForm,
    ReviewForm,
    SheetForm,
    WhyForm,
)
from vakwerk.practice.forms.experiments import (
    CodeForm,
    DecisionForm,
    ExperimentForm,
    LotForm,
    OwnForm,
    PauseForm,
    RoomForm,
    StopForm,
    SuccessForm,
)

__all__ = [
    "AgreementForm",
    "BoardForm",
    "CodeForm",
    "CountForm",
    "DecisionForm",
    "DropForm",
    "ExperimentForm",
    "IdeaForm",
    "LotForm",
    "NewBoardForm",
    "OutcomeForm",
    "OwnForm",
    "PauseForm",
    "PickUpForm",
    "ReviewForm",
    "RoomForm",
    "SheetForm",
    "StopForm",
    "SuccessForm",
    "WhyForm",
]
