"""Funds with their rules and money, applications, the panel that weighs them, and what was decided."""

from vakwerk.breakthroughs.models.applications import Attachment, CriterionArgument, FundApplication
from vakwerk.breakthroughs.models.decisions import Decision, Payment
from vakwerk.breakthroughs.models.effects import EffectFollowUp
from vakwerk.breakthroughs.models.funds import BreakthroughFund, FundBudget, FundTally, FundVersion, FundYear
from vakwerk.breakthroughs.models.panels import (
    DissentingView,
    HearingSeat,
    PanelAdvice,
    PanelHearing,
    PanelMember,
    Perspective,
    Recusal,
)
from vakwerk.breakthroughs.models.samples import FundSample, SampledApplication

__all__ = [
    "Attachment",
    "BreakthroughFund",
    "CriterionArgument",
    "Decision",
    "DissentingView",
    "EffectFollowUp",
    "FundApplication",
    "FundBudget",
    "FundSample",
    "FundTally",
    "FundVersion",
    "FundYear",
    "HearingSeat",
    "PanelAdvice",
    "PanelHearing",
    "PanelMember",
    "Payment",
    "Perspective",
    "Recusal",
    "SampledApplication",
]
