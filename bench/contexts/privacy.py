"""What is kept of somebody, what was done with it; terms; and finding people in notes. It adds no rows to a nation."""

import subprocess
import sys
import time
from pathlib import Path

from django.urls import reverse

from bench.registry import figure, page

VAKWERK = Path(sys.executable).parent / "vakwerk"
NOTE = '{"id": 1, "text": "Mw. Fatima el Amrani belde over haar zoon Yassin."}'
PROBE = """
import resource
from vakwerk.privacy.deidentify.detector import find
from tests.privacy.invented import made
for text, _answers in made(3, 200):
    find(text)
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
"""


@page("what is kept of me", "amina", queries=None, cpu=None)
def held():
    """As many queries as there are kinds of things: it is asked for seldom, and leaves nothing out."""
    return reverse("privacy:held")


@page("what was done with mine", "amina")
def done():
    return reverse("privacy:done")


@page("processing register", "amina")
def register():
    return reverse("privacy:register")


@page("terms", "gerrit")
def terms():
    return reverse("privacy:terms")


@figure("find people in notes", "characters a second of processor", least=10_000)
def detector():
    from tests.privacy.invented import made

    from vakwerk.privacy.deidentify.detector import find

    texts = [text for text, _answers in made(7, 300, slips=0.03)]
    started = time.process_time()
    for text in texts:
        find(text)
    return sum(map(len, texts)) / (time.process_time() - started)


@figure("find people, from command to answer", "ms", most=2_000)
def detector_start():
    started = time.perf_counter()
    subprocess.run([VAKWERK, "deidentify"], input=NOTE, capture_output=True, text=True, check=True)
    return (time.perf_counter() - started) * 1000


@figure("find people, memory of a process", "MB", most=150)
def detector_memory():
    return float(subprocess.run([sys.executable, "-c", PROBE], capture_output=True, text=True, check=True).stdout)
