"""What is served: only the files in use, under our own names, from this machine."""

import re
from pathlib import Path

import pytest
from django.conf import settings
from django.contrib.staticfiles import finders

from vakwerk.ui.assets import FILES, VendorFinder

OURS = settings.PACKAGE / "ui/static/vakwerk"


@pytest.mark.parametrize("name", FILES)
def test_every_file_that_is_promised_is_there(name):
    found = finders.find(name)

    assert found is not None
    assert Path(found).stat().st_size > 0


def test_a_file_of_a_package_that_is_not_in_use_is_not_served():
    assert finders.find("vendor/icons/zap.svg") is None
    assert finders.find("vendor/utrecht/../../package.json") is None


def test_collecting_takes_exactly_those_files():
    listed = dict(VendorFinder().list([]))

    assert set(listed) == set(FILES)
    assert all(storage.open(name).read(1) for name, storage in listed.items())


@pytest.mark.parametrize("sheet", sorted(OURS.glob("*.css")), ids=lambda path: path.name)
def test_4_9_our_style_sheets_fetch_nothing_from_elsewhere(sheet):
    fetched = re.findall(r"""url\(["']?([^)"']+)""", sheet.read_text())

    assert [url for url in fetched if "//" in url or url.startswith("data:")] == []


@pytest.mark.parametrize("name", [name for name in FILES if name.endswith((".css", ".svg"))])
def test_4_9_the_files_of_packages_fetch_nothing_from_elsewhere(name):
    text = (settings.ASSETS / FILES[name]).read_text()

    assert re.findall(r"""url\(["']?(?:https?:)?//""", text) == []
    assert "@import" not in text
