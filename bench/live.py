"""Part `live`: many conversations at once; how soon everybody sees a step, and whether what was typed is kept."""

import asyncio
import random
import time
from contextlib import asynccontextmanager
from statistics import median

from bench import databases
from bench.databases import VAKWERK, inside
from bench.processes import Server
from bench.report import Finding
from bench.screens import Counts, Screen, Talk

TYPING = 5  # every so manieth person types
A_STEP = 15  # seconds in a step
STEPS = 3  # of each conversation
APART, TOGETHER = 2, 3  # seconds in which 95 of 100 screens show a step


def measure(asked):
    """The same people and conversations go on at moments of their own, and then all at the same moment."""
    name = databases.filled(asked.size[0])
    databases.copy(name, "live")
    talks = inside("open", asked.conversations, name="live")
    with Server([VAKWERK, "serve"], databases.environment("live")) as server:
        apart, together = asyncio.run(hold(server, talks))
        memory, _all = server.memory()
    kept = inside("kept", name="live")
    typed = apart["counts"].typed
    lost = sum(kept.get(seat) != text for seat, text in typed.items())
    return [
        finding(f"{len(talks)} conversations, steps apart", apart, APART),
        finding(f"{len(talks)} conversations, steps together", together, TOGETHER),
        held("what was typed", {"people": len(typed), "lost": lost}, {"lost": 0}),
        held("two workers", {"MiB": memory}, {"MiB": 350}),
    ]


async def hold(server, talks):
    counts = Counts()
    screens = [screen for talk in talks for screen in around(server, talk, counts)]
    leaders = [screen for screen in screens if screen.leads]
    async with going_on(screens, counts):
        apart = await measured(server, counts, steps_apart(leaders))
        together = await measured(server, counts, steps_together(leaders))
    return apart, together


def around(server, opened, counts):
    """The screens of one conversation."""
    talk = Talk(opened["id"], opened["step"], opened["key"], opened["step"])
    return [Screen(server, talk, person, counts) for person in opened["people"]]


@asynccontextmanager
async def going_on(screens, counts):
    """Everybody comes in within some seconds, looks and types; at the end the last save is answered."""
    tasks = [asyncio.create_task(screen.keep_looking()) for screen in screens]
    await asyncio.sleep(8)
    tasks += [asyncio.create_task(screen.keep_typing()) for screen in screens[::TYPING]]
    await asyncio.sleep(4)
    yield
    counts.is_over = True
    await asyncio.gather(*tasks)
    for screen in screens:
        screen.line.close()


async def steps_apart(leaders):
    async def lead(screen):
        await asyncio.sleep(A_STEP * random.random())
        for _ in range(STEPS):
            await screen.go_on()
            await asyncio.sleep(A_STEP * random.uniform(0.9, 1.1))

    await asyncio.gather(*map(lead, leaders))


async def steps_together(leaders):
    for _ in range(STEPS):
        await asyncio.gather(*(screen.go_on() for screen in leaders))
        await asyncio.sleep(A_STEP)


async def measured(server, counts, deeds):
    counts.delays, counts.requests, counts.errors = [], 0, 0
    began, of_server, of_ours = time.monotonic(), server.processor(), time.process_time()
    await deeds
    seconds = time.monotonic() - began
    return {
        "counts": counts,
        "delays": sorted(counts.delays),
        "a second": counts.requests / seconds,
        "errors": counts.errors,
        "cores": (server.processor() - of_server) / seconds,
        "cores of ours": (time.process_time() - of_ours) / seconds,
    }


def finding(name, found, limit):
    delays = found["delays"]
    numbers = {
        "shown": len(delays),
        "s median": median(delays),
        "s p95": delays[int(len(delays) * 0.95)],
        "s longest": delays[-1],
        "requests a second": found["a second"],
        "cores": found["cores"],
        "cores of the bench": found["cores of ours"],
        "errors": found["errors"],
    }
    return held(name, numbers, {"s p95": limit, "errors": 0})


def held(name, numbers, limits):
    found = Finding(name, numbers)
    for column, limit in limits.items():
        found.most(column, limit)
    return found
