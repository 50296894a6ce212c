"""Rules with their owners and signals; case meetings with their cases; deviations; teaching cases."""

from vakwerk.casework.models.cases import CaseAttendee, CaseMeeting, CaseStudy, Consideration
from vakwerk.casework.models.deviations import Deviation, LookBack
from vakwerk.casework.models.norms import InternalRule, RuleSignal, RuleVersion, SignalReason
from vakwerk.casework.models.teaching import TeachingCase

__all__ = [
    "CaseAttendee",
    "CaseMeeting",
    "CaseStudy",
    "Consideration",
    "Deviation",
    "InternalRule",
    "LookBack",
    "RuleSignal",
    "RuleVersion",
    "SignalReason",
    "TeachingCase",
]
