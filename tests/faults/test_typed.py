"""Somebody types on and on in a conversation when the server is killed: nothing that she typed earlier is lost."""

import os
import re
import time

import pytest
from tests.faults.test_server import installed

from vakwerk.web.demo import email_of

ROUNDS = 20 if os.environ.get("FAULTS") == "long" else 1
PROMISED = 2  # seconds
A_WORD = 0.1  # seconds between one word and the next

pytestmark = [
    pytest.mark.walk,
    pytest.mark.skipif(not os.environ.get("BROWSER"), reason="1 walk was not run: no browser was found"),
]


@pytest.fixture
def served(filled, tmp_path):
    with installed(filled, tmp_path / "var") as served:
        yield served


@pytest.fixture
def page(served, browser):
    with browser.window() as window:
        page = window.new_page()
        page.goto(f"{served.address}/")
        page.click(f"button[value='{email_of('zoe')}']")
        page.goto(served.address + served.places["talk"])
        yield page


def test_of_what_was_typed_at_most_two_seconds_are_lost(served, page, tell):
    oldest = []

    for number in range(ROUNDS):
        typed = type_on(page, number, seconds=3 + number % 5 / 4)
        killed_at = time.monotonic()
        served.kill()
        kept = {int(word) for word in re.findall(rf"w{number}_(\d+)", written(served))}
        oldest.append(max([killed_at - at for word, at in typed.items() if word not in kept], default=0))
        served.start()
        within_a_while(lambda: f"w{number}_{max(typed)}" in written(served))  # noqa: B023  asked here

    tell(f"typed: {ROUNDS} times killed, the oldest word that was lost {max(oldest):.1f} seconds old")
    assert max(oldest) < PROMISED


def type_on(page, number, seconds):
    """Word by word, without a pause; word -> when it stood there."""
    typed, begun = {}, time.monotonic()
    field = page.locator("form[data-sheet] textarea").first
    field.fill("")
    while time.monotonic() < begun + seconds:
        word = len(typed)
        field.press_sequentially(f"w{number}_{word} ")
        typed[word] = time.monotonic()
        page.wait_for_timeout(A_WORD * 1000)
    return typed


def written(served):
    """Everything that lies in the database of what people write in a conversation."""
    return "\n".join(served.rows('SELECT text FROM "methods_writing"'))


def within_a_while(is_so):
    """What was not saved stands in the tab, and is sent when the server is there again."""
    for _try in range(100):
        if is_so():
            return
        time.sleep(0.1)
    raise AssertionError("What stood in the tab was not saved after the server came back.")
