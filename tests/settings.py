"""The product's settings, with cheap passwords, no collected static files, and a database of its own."""

import os

os.environ.setdefault("VAKWERK_VAR", "var/test")

from vakwerk.web.settings import *  # noqa: F403
from vakwerk.web.settings import DATABASES, STORAGES, VAR

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
STORAGES = STORAGES | {"staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}}
ON_SQLITE = DATABASES["default"]["ENGINE"].endswith("sqlite3")
DATABASES["default"]["TEST"] = {
    "NAME": str(VAR / "tests.sqlite3") if ON_SQLITE else f"test_{DATABASES['default']['NAME']}"
}
STATIC_ROOT = VAR / "static"
STATIC_ROOT.mkdir(exist_ok=True)
