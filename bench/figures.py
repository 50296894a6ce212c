"""Part `figures`: whatever else the contexts measure, inside Django, on a filled database."""

from bench import databases
from bench.databases import inside
from bench.report import Finding


def measure(sizes, only=""):
    return [
        finding(size, figure)
        for size in sizes
        for figure in inside("figures", name=databases.filled(size))
        if only in figure["name"]
    ]


def finding(size, figure):
    found = Finding(f"{figure['name']}, x{size}", {figure["unit"]: figure["value"]})
    found.most(figure["unit"], figure["most"])
    found.least(figure["unit"], figure["least"])
    return found
