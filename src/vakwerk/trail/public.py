"""What other contexts may use of the trail."""

from vakwerk.trail.actions import (
    record,  # note an act, in its own transaction
)
from vakwerk.trail.models import (
    Result,  # done, refused or failed
)
from vakwerk.trail.queries import (
    of,  # the acts on one thing, oldest first
)
