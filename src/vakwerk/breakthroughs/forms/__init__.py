"""What people type about funds, applications, the panel and decisions."""

from vakwerk.breakthroughs.forms.applications import ApplicationForm, AttachmentForm, QuestionForm
from vakwerk.breakthroughs.forms.decisions import DecisionForm, LetterTextForm, PaidForm, RegisterForm
from vakwerk.breakthroughs.forms.following import CodeForm, EffectForm
from vakwerk.breakthroughs.forms.funds import BudgetForm, CriteriaForm, FundForm, LetterForm, MoneyForm, QuorumForm
from vakwerk.breakthroughs.forms.panels import (
    AdviceForm,
    DissentForm,
    HearingForm,
    MemberForm,
    PerspectiveForm,
    PresentForm,
    SignForm,
)
from vakwerk.breakthroughs.forms.samples import SampleForm

__all__ = [
    "AdviceForm",
    "ApplicationForm",
    "AttachmentForm",
    "BudgetForm",
    "CodeForm",
    "CriteriaForm",
    "DecisionForm",
    "DissentForm",
    "EffectForm",
    "FundForm",
    "HearingForm",
    "LetterForm",
    "LetterTextForm",
    "MemberForm",
    "MoneyForm",
    "PaidForm",
    "PerspectiveForm",
    "PresentForm",
    "QuestionForm",
    "QuorumForm",
    "RegisterForm",
    "SampleForm",
    "SignForm",
]
