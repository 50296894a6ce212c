"""Part `figures`: whatever else the contexts measure, inside Django, on a filled database."""

from bench import databases
from bench.databases import inside
from bench.report import Finding


def measure(asked):
    return [
        finding(size, figure)
        for size in asked.size
        for figure in inside("figures", name=databases.filled(size))
        if asked.only in figure["name"]
    ]


def finding(size, figure):
    found = Finding(f"{figure['name']}, x{size:g}", {figure["unit"]: figure["value"]})
    found.most(figure["unit"], figure["most"])
    found.least(figure["unit"], figure["least"])
    return found
