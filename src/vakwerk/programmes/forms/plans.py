"""What people type about a plan, kept only without who it is about."""

from django.utils.translation import gettext_lazy

from vakwerk.privacy.public import CaseText
from vakwerk.programmes.forms.homework import Written


class PlanForm(Written):
    text = CaseText(
        rows=12,
        label=gettext_lazy("What do you plan where you work, and why?"),
        help_text=gettext_lazy("Without names: we look along with you. It is yours alone until you show it."),
    )


class RemarkForm(Written):
    text = CaseText(
        rows=3,
        max_length=2000,
        label=gettext_lazy("What is strong in it, and what do you ask yourself?"),
        help_text=gettext_lazy("About the plan, not about the person."),
    )
