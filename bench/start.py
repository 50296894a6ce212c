"""Part `start`: seconds until it answers, and memory of two workers once every page has been asked for."""

import subprocess
from statistics import median

from bench import asking, databases
from bench.databases import ROOT, VAKWERK, VAR, inside
from bench.processes import Server
from bench.report import Finding

SECONDS = 5
MEMORY = 350  # MiB, of two workers together
TIMES = 3


def measure(asked):
    name = databases.filled(asked.size[0])
    again = seconds(["make", "--no-print-directory", "run", "PORT=%port%"], databases.environment("base"))
    serve = seconds([VAKWERK, "serve"], databases.environment(name))
    return [
        said("make run, when nothing changed", {"seconds": again}, {"seconds": SECONDS}),
        said("vakwerk serve", {"seconds": serve}, {"seconds": SECONDS}),
        said("two workers", memory(name), {"MiB used": MEMORY}),
    ]


def said(name, numbers, limits):
    found = Finding(name, numbers)
    for column, limit in limits.items():
        found.most(column, limit)
    return found


def seconds(words, environment):
    return median(started(words, environment) for _ in range(TIMES))


def started(words, environment):
    with Server(words, environment) as server:
        return server.seconds_to_start


def memory(name):
    """Before and after every page was asked for by a few browsers, so by both workers; and all processes together."""
    with Server([as_installed(), "serve"], databases.environment(name)) as server:
        fresh, _all = server.memory()
        for page in inside("pages", name=name):
            for _browser in range(6):
                asking.cost(server, page, 3)
        used, everything = server.memory()
    return {"MiB fresh": fresh, "MiB used": used, "MiB everything": everything}


def as_installed():
    """The command with the libraries that a municipality installs: those for developing take memory in workers too."""
    uv, home = VAKWERK.with_name("uv"), VAR / "venv"
    python = home / "bin" / "python"
    for words in (
        ["venv", "--clear", home],
        ["pip", "sync", "--python", python, "--require-hashes", "requirements.txt"],
        ["pip", "install", "--python", python, "--no-deps", "--editable", "."],
    ):
        subprocess.run([uv, "--quiet", *words], cwd=ROOT, check=True)
    command = python.with_name("vakwerk")
    databases.run(command, "check", name="base")  # as after `prepare`: what Python compiled is kept
    return command
