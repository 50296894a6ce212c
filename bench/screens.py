"""Screens of people in conversations, as the script of the page keeps them: looking for something new, saving."""

import asyncio
import random
import re
import time
from dataclasses import dataclass, field
from urllib.parse import urlencode

INTERVAL = 1.5  # seconds between two looks, give or take a tenth
PATIENCE = 8  # seconds
ETAG = re.compile(rb'\r\netag: "([^"]+)"', re.IGNORECASE)
LENGTH = re.compile(rb"\r\ncontent-length: (\d+)", re.IGNORECASE)


class Line:
    """One connection that stays open."""

    def __init__(self, port, cookies):
        jar = "; ".join(f"{name}={value}" for name, value in cookies.items())
        self.always = f"Host: localhost:{port}\r\nX-Vakwerk: script\r\nCookie: {jar}\r\n"
        self.port = port
        self.reader = self.writer = None

    async def ask(self, first_line, headers="", body=""):
        """The status, and the tag that came with it."""
        try:
            async with asyncio.timeout(PATIENCE):
                return await self.exchange(f"{first_line} HTTP/1.1\r\n{self.always}{headers}\r\n{body}".encode())
        except (OSError, TimeoutError, asyncio.IncompleteReadError):
            self.close()
            return 0, ""

    async def exchange(self, request):
        if self.writer is None:
            self.reader, self.writer = await asyncio.open_connection("127.0.0.1", self.port)
        self.writer.write(request)
        head = await self.reader.readuntil(b"\r\n\r\n")
        length, tag = LENGTH.search(head), ETAG.search(head)
        await self.reader.readexactly(int(length[1]) if length else 0)
        return int(head[9:12]), tag[1].decode() if tag else ""

    def close(self):
        if self.writer is not None:
            self.writer.close()
        self.writer = None


@dataclass
class Counts:
    """What all screens met together, until it is over."""

    is_over: bool = False
    requests: int = 0
    errors: int = 0
    delays: list[float] = field(default_factory=list)  # seconds from a deed until a screen showed it
    typed: dict[str, str] = field(default_factory=dict)  # seat -> what was confirmed last


@dataclass
class Talk:
    """One conversation: the step in which people write, the step it is at, and when which version was asked for."""

    id: str
    home: int
    key: str
    step: int
    pressed: dict[int, float] = field(default_factory=dict)


class Screen:
    def __init__(self, server, talk, person, counts):
        self.talk, self.counts, self.seat, self.leads = talk, counts, person["seat"], person["leads"]
        self.line = Line(server.port, person["cookies"])
        self.proof = {"csrfmiddlewaretoken": person["cookies"]["csrf"]}
        self.lock = asyncio.Lock()  # one request at a time
        self.tag, self.version = "", 0
        self.saves = 0

    async def ask(self, first_line, *more, expected=(200, 204, 304)):
        async with self.lock:
            status, tag = await self.line.ask(first_line, *more)
        self.counts.requests += 1
        self.counts.errors += status not in expected
        return status, tag

    async def look(self):
        shown = f'If-None-Match: "{self.tag}"\r\n' if self.tag else ""
        status, tag = await self.ask(f"GET /gesprek/{self.talk.id}/staat/", shown)
        if status == 200:
            self.show(tag)

    def show(self, tag):
        """Every deed that stands in what is shown now, and did not in what was shown before."""
        version, at = int(tag.split(".")[1]), time.monotonic()
        for each in range(self.version + 1, version + 1):
            if each in self.talk.pressed:
                self.counts.delays.append(at - self.talk.pressed[each])
        self.tag, self.version = tag, version

    async def keep_looking(self):
        await asyncio.sleep(INTERVAL * random.random())
        while not self.counts.is_over:
            await self.look()
            await asyncio.sleep(INTERVAL * random.uniform(0.9, 1.1))

    async def post(self, what, **form):
        body = urlencode(form | self.proof)
        headers = f"Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {len(body)}\r\n"
        return await self.ask(f"POST /gesprek/{self.talk.id}/{what}/", headers, body)

    async def go_on(self):
        """To the next step, or back again; then the page asks at once how it stands."""
        talk, here = self.talk, self.talk.step
        talk.step = talk.home + (here == talk.home)
        talk.pressed[self.version + 1] = time.monotonic()
        await self.post("stap", step=talk.step, seen=here)
        await self.look()

    async def keep_typing(self):
        while not self.counts.is_over:
            await asyncio.sleep(INTERVAL * random.uniform(0.9, 1.1))
            await self.save()

    async def save(self):
        self.saves += 1
        text = f"De {self.saves}e keer luisterde ik eerst. {'En daarna pas vroeg ik iets. ' * (self.saves % 9)}".strip()
        status, _tag = await self.post("schrijven", step=self.talk.key, sequence=self.saves, text=text)
        if status == 200:
            self.counts.typed[str(self.seat)] = text
