"""Asking for a page again and again, by one or by several browsers, without haste."""

import http.client
import time
from concurrent.futures import ThreadPoolExecutor
from itertools import chain
from urllib.parse import urlencode


class Browser:
    """One connection that stays open."""

    def __init__(self, server, page):
        self.connection = http.client.HTTPConnection("localhost", server.port, timeout=30)
        self.page = page
        cookies = "; ".join(f"{name}={value}" for name, value in page["cookies"].items())
        self.headers = {"Cookie": cookies, **page["headers"]}
        self.method, self.body = "GET", None
        if page["form"] is not None:
            self.method = "POST"
            self.body = urlencode(page["form"] | {"csrfmiddlewaretoken": page["cookies"]["csrf"]})
            self.headers["Content-Type"] = "application/x-www-form-urlencoded"

    def ask(self):
        self.connection.request(self.method, self.page["path"], self.body, self.headers)
        answer = self.connection.getresponse()
        answer.read()
        return answer

    def find_tag(self):
        """For a page that is asked again: as if it had been shown already."""
        self.headers.pop("If-None-Match", None)
        if self.page["again"]:
            self.headers["If-None-Match"] = self.ask().headers["ETag"]

    def close(self):
        self.connection.close()


def cost(server, page, count):
    """Processor milliseconds of the server for one request: the mean of so many."""
    browser = Browser(server, page)
    browser.find_tag()
    before = server.processor()
    statuses = {browser.ask().status for _ in range(count)}
    spent = server.processor() - before
    browser.close()
    if statuses != {page["status"]}:
        raise SystemExit(f"{page['name']}: {statuses}, not {page['status']}, at {page['path']}")
    return 1000 * spent / count


def slowest(server, page, connections=8, seconds=3):
    """Milliseconds in which 99 of 100 requests were answered, with so many browsers at once."""
    with ThreadPoolExecutor(connections) as pool:
        each = pool.map(lambda _n: keep_asking(server, page, seconds), range(connections))
        times = sorted(chain.from_iterable(each))
    return 1000 * times[int(len(times) * 0.99)]


def keep_asking(server, page, seconds):
    browser = Browser(server, page)
    browser.find_tag()
    times, end = [], time.monotonic() + seconds
    while time.monotonic() < end:
        began = time.monotonic()
        browser.ask()
        times.append(time.monotonic() - began)
    browser.close()
    return times
