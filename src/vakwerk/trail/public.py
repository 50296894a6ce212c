"""What other contexts may use of the trail."""

from vakwerk.trail.actions import (
    record,  # note an act, in its own transaction
    record_each,  # the same act on each of several things
    record_unnamed,  # the same of somebody who stays unnamed
)
from vakwerk.trail.models import (
    Result,  # done, refused or failed
)
from vakwerk.trail.queries import (
    acts,  # those with these keys, in their order
    around,  # the acts from one network address around a moment
    broken_seals,  # stretches of the trail that were changed
    of,  # the acts on one thing, oldest first
    touching,  # the acts on any of several things, newest first
    unsealed_count,  # how many acts wait for the next seal
)
