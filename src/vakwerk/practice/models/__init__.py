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

__all__ = [
    "A3Sheet",
    "Checkpoint",
    "Experiment",
    "ImprovementBoard",
    "ImprovementCard",
    "LotPair",
    "Measurement",
    "Participation",
    "SealedRaiser",
    "TrialCount",
    "WhyChain",
    "WorkAgreement",
]
