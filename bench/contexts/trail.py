"""Half a million acts in the trail, sealed as far as the worker can tell."""

from bench.registry import filler
from vakwerk.trail.models import TrailEntry, TrailSeal

ACTS = 500_000
ACTIONS = ("people.sign_in", "portfolio.jot", "peers.reply", "methods.open_step")


@filler
def acts(nation):
    count = nation.times(ACTS)
    nation.add(TrailEntry, (act(nation, n, nation.spread(500, n, count)) for n in range(count)))
    last = TrailEntry.objects.order_by("pk").last()
    facts = {"last_entry": last.pk, "newest_at": last.at, "digest": "0" * 64, "sealed_at": nation.at}
    nation.add(TrailSeal, [facts])


def act(nation, n, at):
    person, _place = nation.people[n % len(nation.people)]
    action = ACTIONS[n % len(ACTIONS)]
    about = f"people.person:{person}" if n % 4 == 0 else f"bench.thing:{n}"
    return {"at": at, "actor_id": person, "action": action, "object_label": about, "origin": "page 192.0.2.7"}
