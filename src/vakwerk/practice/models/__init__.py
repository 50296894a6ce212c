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
from vakwerk.practice.models.experiments import (
    Checkpoint,
    Experiment,
    LotPair,
    Participation,
    TrialCount,
)
from vakwerk.practice.models.voices import (
    ExperienceResponse,
    VoiceLanguage,
    VoiceRound,
    VoiceTicket,
)

__all__ = [
    "A3Sheet",
    "Checkpoint",
    "ExperienceResponse",
    "Experiment",
    "ImprovementBoard",
    "ImprovementCard",
    "LotPair",
    "Measurement",
    "Participation",
    "SealedRaiser",
    "TrialCount",
    "VoiceLanguage",
    "VoiceRound",
    "VoiceTicket",
    "WhyChain",
    "WorkAgreement",
]
