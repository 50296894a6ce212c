"""A server with the demo region, fresh for every walk, and browsers of its people."""

import os
import shutil
import socket
import subprocess
import time
from contextlib import ExitStack, contextmanager
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import psycopg
import pytest
from playwright.sync_api import expect
from tests.template import FILE, FILLED, ROOT, URL, VAKWERK, address, alone, clone, on_postgresql, server, surroundings

from vakwerk.web.demo import SHOWN, email_of

PATIENCE = 20_000  # milliseconds, on a machine that has other things to do; what is there already is not waited for
expect.set_options(timeout=PATIENCE)


def pytest_collection_modifyitems(items):
    """Without a browser the walks are skipped, and said to be; where they are required, that is a failure."""
    walks = [item for item in items if item.path.is_relative_to(Path(__file__).parent)]
    for item in walks:
        item.add_marker(pytest.mark.walk)
        if not os.environ.get("BROWSER") and os.environ.get("WALKS") != "required":
            item.add_marker(pytest.mark.skip(reason=f"{len(walks)} walks were not run: no browser was found"))


@pytest.fixture
def region(filled, tmp_path):
    """The demo region on a server of its own, fresh for every walk."""
    with running(filled, tmp_path / "var") as region:
        yield region


@contextmanager
def running(filled, folder):
    """The address of a server with the demo region, and the folder it keeps its things in."""
    shutil.copytree(filled, folder)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    with database(folder, f"vakwerk_walked_{port}") as url, (folder / "log").open("w") as log:
        env = surroundings(folder, url, port)
        served = subprocess.Popen([VAKWERK, "serve"], env=env, cwd=ROOT, stdout=log, stderr=log)
        try:
            wait_for(f"http://localhost:{port}/health/ready/", folder / "log")
            yield Region(f"http://localhost:{port}", folder, env)
        finally:
            served.terminate()
            served.wait(15)


@contextmanager
def database(folder, name):
    """The address of the copy of the filled database that lies in this folder, or of one of this name."""
    if not on_postgresql():
        yield f"sqlite:///{folder / FILE}"
        return
    with alone():
        clone(FILLED, name)
    try:
        yield address(name)
    finally:
        with server() as admin:
            admin.execute(f'DROP DATABASE "{name}" WITH (FORCE)')


def wait_for(address, log):
    for _try in range(600):
        try:
            with urlopen(address, timeout=2):  # noqa: S310  our own server
                return
        except (URLError, OSError):
            time.sleep(0.1)
    raise AssertionError(f"The server did not start: {log.read_text()[-2000:]}")


class Region:
    """The running demo."""

    def __init__(self, address, folder, env):
        self.address, self.folder, self.env = address, folder, env

    def work(self):
        """Do now what the worker would do in a while."""
        subprocess.run([VAKWERK, "work", "--once"], env=self.env, cwd=ROOT, check=True, capture_output=True)

    def count(self, model):
        show = f"from django.apps import apps; print(apps.get_model('{model}').objects.count())"
        command = [VAKWERK, "shell", "-v0", "--no-imports", "-c", show]
        return int(subprocess.run(command, env=self.env, cwd=ROOT, check=True, capture_output=True).stdout)

    def holding(self, words):
        """What holds some words, in any case: files of the folder, and tables of a database that lies elsewhere."""
        sought = words.encode().lower()
        paths = [path for path in self.folder.rglob("*") if path.is_file()]
        files = [path.name for path in paths if sought in path.read_bytes().lower()]
        return files + self.tables_holding(words) if on_postgresql() else files

    def tables_holding(self, words):
        with psycopg.connect(self.env[URL]) as database:
            tables = database.execute("SELECT tablename FROM pg_tables WHERE schemaname = 'public'").fetchall()
            holds = 'SELECT EXISTS (SELECT FROM "{}" AS line WHERE line::text ILIKE %s)'
            return [name for (name,) in tables if database.execute(holds.format(name), [f"%{words}%"]).fetchone()[0]]

    def mails(self):
        return "\n".join(path.read_text() for path in sorted((self.folder / "mail").glob("*")))


@pytest.fixture
def enter(region, browser):
    """Open a browser as somebody: enter("amina", width=360, javascript=False). 4.9: no page asks anything elsewhere."""
    windows = ExitStack()
    complaints = []

    def here_only(request):
        if not request.url.startswith((region.address + "/", "data:", "blob:")):
            complaints.append(f"asked elsewhere: {request.url}")

    def entered(key, *, width=1280, javascript=True, language="nl", scheme="light"):
        size = {"width": width, "height": 900}
        wishes = {"viewport": size, "java_script_enabled": javascript, "color_scheme": scheme}
        page = windows.enter_context(browser.window(**wishes)).new_page()
        page.set_default_timeout(PATIENCE)
        page.on("pageerror", lambda error: complaints.append(f"{key}: {error}"))
        page.on("request", here_only)
        page.goto(region.address + "/")
        if key is not None:
            if key not in SHOWN:
                page.click("summary")
            page.click(f"button[value='{email_of(key)}']")
        if language == "en":
            page.click("button[lang=en]")
        return page

    with windows:
        yield entered
    assert complaints == []
