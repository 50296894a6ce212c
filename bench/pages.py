"""Part `pages`: queries and processor time of every page at national size, and whether ten times that changes them."""

from contextlib import ExitStack
from statistics import median

from bench import asking, databases
from bench.databases import inside
from bench.processes import Server, module
from bench.report import Finding

ROUNDS = 7
A_TURN = 0.12  # seconds of processor
GROWTH = 1.10
BARE = 0  # in the place of a size
BARE_PAGE = {
    "name": "bare view",
    "path": "/",
    "headers": {},
    "cookies": {},
    "form": None,
    "status": 200,
    "again": False,
}


def measure(asked):
    """The pages of all sizes by turns, each beside the bare view: a busy machine is then busy for all of them."""
    pages = {BARE: {}} | {size: by_name(databases.filled(size), asked.only) for size in asked.size}
    first = pages[asked.size[0]]
    costs = {name: {size: [] for size in pages} for name in first}
    with ExitStack() as running:
        servers = {size: running.enter_context(Server(*served(size))) for size in pages}
        for _round in range(ROUNDS):
            for name in first:
                take_turns(costs[name], servers, {size: pages[size].get(name, BARE_PAGE) for size in pages})
        slow = {name: asking.slowest(servers[asked.size[0]], page) for name, page in first.items() if page["most_p99"]}
    return [finding(name, asked.size, pages, costs[name], slow.get(name)) for name in first]


def by_name(database, only):
    return {page["name"]: page for page in inside("pages", name=database) if only in page["name"]}


def served(size):
    application = "vakwerk.web.wsgi:application" if size else "bench.bare:application"
    return [*module("bench.serve"), application, "%port%", "1"], databases.environment(f"x{(size or 1):g}")


def take_turns(costs, servers, pages):
    for size, page in pages.items():
        known = costs[size][-1] if costs[size] else asking.cost(servers[size], page, 5)
        count = max(4, min(100, round(1000 * A_TURN / known)))
        costs[size].append(asking.cost(servers[size], page, count))


def finding(name, sizes, pages, costs, p99):
    small, large, page = sizes[0], sizes[-1], pages[sizes[0]][name]
    numbers = {"queries": page["queries"], "CPU ms": median(costs[small]), "ratio": compared(costs[BARE], costs[small])}
    if large != small:
        numbers |= {f"CPU ms x{large:g}": median(costs[large]), "growth": compared(costs[large], costs[small])}
        numbers["queries more"] = pages[large][name]["queries"] - page["queries"]
    if p99:
        numbers["p99 ms"] = p99
    found = Finding(name, numbers)
    found.most("queries", page["most_queries"])
    found.most("CPU ms", page["most_cpu"])
    found.least("ratio", page["least_ratio"])
    found.most("growth", GROWTH)
    found.most("queries more", 0)
    found.most("p99 ms", page["most_p99"])
    return found


def compared(costs, others):
    """The ratio of two, each pair measured right after each other."""
    return median(one / other for one, other in zip(costs, others, strict=True))
