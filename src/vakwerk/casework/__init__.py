"""Case meetings, deviations with a reason, and what the owner of a rule answers when it pinches."""
