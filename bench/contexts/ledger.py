"""A million entries in the learning record: some thirty-three a person, over six years."""

from bench.nation import LEDGER_ENTRIES
from bench.registry import filler
from vakwerk.ledger.models import LearningEntry
from vakwerk.ledger.public import LearningMode

SIX_YEARS = 6 * 365
KINDS = (
    ("peer_session", LearningMode.TOGETHER, 75),
    ("moment", LearningMode.WORKING, 5),
    ("module", LearningMode.FORMAL, 180),
)


@filler
def entries(nation):
    count = nation.times(LEDGER_ENTRIES)
    nation.add(LearningEntry, (entry(nation, n, nation.spread(SIX_YEARS, n, count)) for n in range(count)))


def entry(nation, n, at):
    person, _place = nation.people[n % len(nation.people)]
    kind, mode, minutes = KINDS[n % 3]
    source = f"bench.{kind}:{n}"
    return {"person_id": person, "kind": kind, "mode": mode, "minutes": minutes, "source": source, "at": at}
