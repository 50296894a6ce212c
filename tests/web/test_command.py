"""The `vakwerk` command stops with one sentence when a setting is wrong; the real settings are safe ones."""

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

VAKWERK = Path(sys.executable).parent / "vakwerk"
pytestmark = pytest.mark.either_database


@pytest.fixture
def vakwerk(tmp_path):
    """Run the command in a folder of its own: vakwerk("check", VAKWERK_PORT="tachtig")."""

    def run(*words, program=(VAKWERK,), **env):
        env = {"PATH": os.environ["PATH"], "VAKWERK_VAR": str(tmp_path / "var")} | env
        return subprocess.run([*program, *words], env=env, capture_output=True, text=True, timeout=120, check=False)

    return run


@pytest.mark.parametrize(
    ("env", "sentence"),
    [
        (
            {"VAKWERK_PORT": "tachtig"},
            "Vakwerk does not start. VAKWERK_PORT is 'tachtig', but must be a whole number from 1 to 65535.",
        ),
        (
            {"VAKWERK_PROT": "80"},
            "Vakwerk does not start. VAKWERK_PROT is not a setting of Vakwerk. Did you mean VAKWERK_PORT?",
        ),
        (
            {"VAKWERK_SECRET_KEY": "kort"},
            "Vakwerk does not start. VAKWERK_SECRET_KEY must be at least 50 characters long.",
        ),
        (
            {"VAKWERK_DATABASE_URL": "postgresql://vakwerk:gehe1m@db.example:port/vakwerk"},
            "Vakwerk does not start. VAKWERK_DATABASE_URL is (hidden), but must be an address; "
            "in a password, / ? # [ ] are written as %2F %3F %23 %5B %5D.",
        ),
        (
            {"VAKWERK_VAR": "/dev/null/var"},
            "Vakwerk does not start. VAKWERK_VAR is '/dev/null/var', but must be a folder that can be written.",
        ),
    ],
)
def test_a_wrong_setting_stops_it_with_one_sentence(vakwerk, env, sentence):
    done = vakwerk("check", **env)

    assert (done.returncode, done.stderr.strip(), done.stdout) == (1, sentence, "")


def test_with_nothing_set_it_starts_and_makes_a_key_of_its_own(vakwerk, tmp_path):
    done = vakwerk("check")

    key = tmp_path / "var" / "secret"
    assert done.returncode == 0, done.stderr
    assert len(key.read_text()) >= 50
    assert stat.S_IMODE(key.stat().st_mode) == 0o600


def test_the_key_is_made_once(vakwerk, tmp_path):
    vakwerk("check")
    first = (tmp_path / "var" / "secret").read_text()

    vakwerk("check")

    assert (tmp_path / "var" / "secret").read_text() == first


def settings_of(vakwerk, *names, **env):
    env |= {"DJANGO_SETTINGS_MODULE": "vakwerk.web.settings"}
    show = f"from vakwerk.web import settings; print([getattr(settings, name, None) for name in {names}])"
    done = vakwerk("-c", show, program=(sys.executable,), **env)
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def test_with_https_cookies_travel_by_https_only(vakwerk):
    names = ("SESSION_COOKIE_SECURE", "CSRF_COOKIE_SECURE", "SESSION_COOKIE_NAME", "SECURE_HSTS_SECONDS")

    assert settings_of(vakwerk, *names, VAKWERK_ADDRESS="https://vakwerk.example.org") == (
        "[True, True, '__Host-sessie', 31536000]"
    )
    assert settings_of(vakwerk, *names) == "[False, False, 'sessie', 0]"


def test_4_9_without_settings_mail_is_written_to_files_and_the_database_is_a_file(vakwerk, tmp_path):
    names = ("EMAIL_BACKEND", "EMAIL_FILE_PATH")

    assert settings_of(vakwerk, *names) == (
        f"['django.core.mail.backends.filebased.EmailBackend', PosixPath('{tmp_path}/var/mail')]"
    )
    assert str(tmp_path / "var" / "vakwerk.sqlite3") in settings_of(vakwerk, "DATABASES")


def test_debug_is_off_and_cannot_be_turned_on(vakwerk):
    done = vakwerk("check", VAKWERK_DEBUG="1")

    assert settings_of(vakwerk, "DEBUG") == "[False]"
    assert done.returncode == 1


def test_passwords_are_kept_with_argon2_and_nothing_weaker(vakwerk):
    assert settings_of(vakwerk, "PASSWORD_HASHERS") == "[['django.contrib.auth.hashers.Argon2PasswordHasher']]"
