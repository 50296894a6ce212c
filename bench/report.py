"""What was found: as a table, as JSON under var/bench, and on request in docs/performance.md."""

import json
import os
import platform
import re
from dataclasses import asdict, dataclass, field
from datetime import datetime
from pathlib import Path

from bench.databases import KIND, ROOT, VAR

DOCUMENT = ROOT / "docs" / "performance.md"


@dataclass
class Finding:
    """One line: its numbers by column, and which of them are not what they should be."""

    name: str
    numbers: dict[str, float]
    missed: list[str] = field(default_factory=list)

    def most(self, column, limit):
        self.expect(column, limit, "more than", lambda value: value <= limit)

    def least(self, column, limit):
        self.expect(column, limit, "less than", lambda value: value >= limit)

    def expect(self, column, limit, words, holds):
        value = self.numbers.get(column)
        if limit is not None and value is not None and not holds(value):
            self.missed.append(f"{column} {words} {limit:g}")


def table(findings):
    """A Markdown table, aligned so that it reads as text too."""
    columns = list(dict.fromkeys(column for finding in findings for column in finding.numbers))
    lines = [["", *columns, "not met"], *(line(finding, columns) for finding in findings)]
    widths = [max(len(line[n]) for line in lines) for n in range(len(lines[0]))]
    drawn = [
        "| " + " | ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)) + " |" for line in lines
    ]
    rule = "| " + " | ".join("-" * max(3, width) for width in widths) + " |"
    return "\n".join([drawn[0], rule, *drawn[1:]])


def line(finding, columns):
    return [finding.name, *(shown(finding.numbers.get(column)) for column in columns), ", ".join(finding.missed)]


def shown(value):
    if value is None:
        return ""
    if isinstance(value, int):
        return f"{value:,}"
    return f"{value:,.0f}" if value >= 100 else f"{value:.1f}" if value >= 10 else f"{value:.3g}"


def machine():
    model = re.search(r"model name\s*: (.+)", Path("/proc/cpuinfo").read_text())
    return {
        "at": datetime.now().astimezone().isoformat(timespec="minutes"),
        "database": KIND,
        "processors": os.cpu_count(),
        "processor": model[1] if model else platform.machine(),
        "load": round(os.getloadavg()[0], 1),
        "python": platform.python_version(),
    }


def keep(results, facts):
    path = VAR / f"results-{KIND}.json"
    earlier = json.loads(path.read_text())["parts"] if path.exists() else {}
    parts = {part: {"facts": facts, "findings": [asdict(each) for each in found]} for part, found in results.items()}
    path.write_text(json.dumps({"parts": earlier | parts}, indent=1))
    return path


def write_down(results, facts):
    """Put the tables in docs/performance.md, each between its own marks."""
    text = DOCUMENT.read_text()
    where = f"{facts['processors']} processors ({facts['processor']}), load {facts['load']} before it began"
    for part, found in results.items():
        told = f"{facts['at'][:10]}, Python {facts['python']}, {where}.\n\n{table(found)}"
        mark, end = f"<!-- measured: {part} {KIND} -->\n", "<!-- /measured -->"
        before, _mark, rest = text.partition(mark)
        text = f"{before}{mark}\n{told}\n\n{end}{rest.partition(end)[2]}" if rest else text
    DOCUMENT.write_text(text)
