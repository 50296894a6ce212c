"""What other contexts may use of the ledger."""

from vakwerk.ledger.actions import (
    enter,  # one learning activity of one person, in her name
    strike,  # take back what was entered by mistake
)
from vakwerk.ledger.queries import (
    latest,  # her entries, newest first
    minutes_by_mode,  # her net minutes by mode
)
from vakwerk.ledger.states import (
    LearningMode,  # working, together or formal
)
