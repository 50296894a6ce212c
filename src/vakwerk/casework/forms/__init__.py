"""What people type about rules, meetings, cases, deviations and teaching cases."""

from vakwerk.casework.forms.cases import AdviceForm, BringForm, ConsiderationForm, DoneForm, LookBackForm, WriteCaseForm
from vakwerk.casework.forms.deviations import DeviationForm, FormalForm, JustifyForm, ReferForm
from vakwerk.casework.forms.meetings import BeginForm, CloseForm, MeetingForm, MoreForm, ReplyForm
from vakwerk.casework.forms.norms import AnswerForm, ChangeForm, OwnerForm, RuleForm
from vakwerk.casework.forms.teaching import TeachingForm

__all__ = [
    "AdviceForm",
    "AnswerForm",
    "BeginForm",
    "BringForm",
    "ChangeForm",
    "CloseForm",
    "ConsiderationForm",
    "DeviationForm",
    "DoneForm",
    "FormalForm",
    "JustifyForm",
    "LookBackForm",
    "MeetingForm",
    "MoreForm",
    "OwnerForm",
    "ReferForm",
    "ReplyForm",
    "RuleForm",
    "TeachingForm",
    "WriteCaseForm",
]
