"""What is tried: improvement cards on the board of a team, and experiments."""

from vakwerk.practice.models.cards import (
    A3Sheet,
    ImprovementBoard,
    ImprovementCard,
    Measurement,
    SealedRaiser,
    WhyChain,
    WorkAgreement,
)
from vakwerk.practice.models.changes import (
    ChangeAssignment,
    ChangeNote,
    ChangeQuestion,
    ChangeStep,
    WhatRemains,
)
from vakwerk.practice.models.dialogues import (
    ActivationDialogue,
    Contribution,
    Obstacle,
    Response,
    ThemeQuarter,
)
from vakwerk.practice.models.experiments import (
    Checkpoint,
    Experiment,
    LotPair,
    Participation,
    TrialCount,
)
from vakwerk.practice.models.sets import (
    ActionCommitment,
    ActionResult,
    LearningSet,
    PracticeQuestion,
    Reflection,
    RestatedQuestion,
    Rollout,
    SetInvitation,
    SetMeeting,
)
from vakwerk.practice.models.voices import (
    ExperienceResponse,
    VoiceLanguage,
    VoiceRound,
    VoiceTicket,
)

__all__ = [
    "A3Sheet",
    "ActionCommitment",
    "ActionResult",
    "ActivationDialogue",
    "ChangeAssignment",
    "ChangeNote",
    "ChangeQuestion",
    "ChangeStep",
    "Checkpoint",
    "Contribution",
    "ExperienceResponse",
    "Experiment",
    "ImprovementBoard",
    "ImprovementCard",
    "LearningSet",
    "LotPair",
    "Measurement",
    "Obstacle",
    "Participation",
    "PracticeQuestion",
    "Reflection",
    "Response",
    "RestatedQuestion",
    "Rollout",
    "SealedRaiser",
    "SetInvitation",
    "SetMeeting",
    "ThemeQuarter",
    "TrialCount",
    "VoiceLanguage",
    "VoiceRound",
    "VoiceTicket",
    "WhatRemains",
    "WhyChain",
    "WorkAgreement",
]
