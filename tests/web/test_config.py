"""Every setting is read, checked and explained; a wrong one is refused in a sentence that never shows a password."""

import os
from pathlib import Path

import pytest

from vakwerk.web import config as settings
from vakwerk.web.config import (
    WrongSetting,
    config,
    database,
    folder,
    mail,
    mail_address,
    number,
    secret,
    switch,
    web_address,
    words,
)

PASSWORD = "gehe1m"
pytestmark = pytest.mark.either_database


@pytest.fixture(autouse=True)
def known(monkeypatch):
    """Nothing is set, and no setting is known yet."""
    monkeypatch.setattr(settings, "SETTINGS", [])
    for name in [name for name in os.environ if name.startswith("VAKWERK_")]:
        monkeypatch.delenv(name)


def test_a_setting_comes_from_the_environment(monkeypatch):
    monkeypatch.setenv("VAKWERK_PORT", "8001")

    assert config("PORT", "8000", "Port.", number(1, 65535)) == 8001


def test_without_one_its_default_holds_written_as_in_the_environment(monkeypatch):
    assert config("PORT", "8000", "Port.", number(1, 65535)) == 8000


def test_every_setting_that_is_read_is_written_down(monkeypatch):
    config("PORT", "8000", "Port.", number(1, 65535))
    secret("SECRET_KEY", "Key.")

    assert [(each.name, each.default, each.words) for each in settings.SETTINGS] == [
        ("VAKWERK_PORT", "8000", "Port."),
        ("VAKWERK_SECRET_KEY", "", "Key."),
    ]


GOOD = [
    (switch, "0", False),
    (switch, "1", True),
    (words, "localhost", ["localhost"]),
    (words, " a.example , b.example,", ["a.example", "b.example"]),
    (number(1, 10), "1", 1),
    (number(1, 10), "10", 10),
    (web_address, "https://vakwerk.example.org", "https://vakwerk.example.org"),
    (web_address, "http://localhost:8000/", "http://localhost:8000"),
    (mail, "files", None),
    (mail_address, "vakwerk@example.org", "vakwerk@example.org"),
]


@pytest.mark.parametrize(("read", "value", "expected"), GOOD)
def test_a_good_value_is_read(read, value, expected):
    assert read(value) == expected


WRONG = [
    (switch, ""),
    (switch, "yes"),
    (switch, "True"),
    (words, ""),
    (words, " , "),
    (number(1, 10), "0"),
    (number(1, 10), "11"),
    (number(1, 10), "-1"),
    (number(1, 10), "1.5"),
    (number(1, 10), "٣"),
    (number(1, 10), ""),
    (number(1, 10), "ten"),
    (web_address, "vakwerk.example.org"),
    (web_address, "ftp://vakwerk.example.org"),
    (web_address, "https://"),
    (web_address, "https://vakwerk.example.org/map/"),
    (web_address, "https://vakwerk.example.org?x=1"),
    (web_address, "http://localhost:port"),
    (web_address, "http://iemand:gehe1m@localhost"),
    (database, ""),
    (database, "sqlite:///"),
    (database, "sqlite://var/vakwerk.sqlite3"),
    (database, "mysql://localhost/vakwerk"),
    (database, "postgresql://localhost"),
    (database, "postgresql://localhost/"),
    (database, "postgresql://vakwerk@localhost:port/vakwerk"),
    (database, "postgresql://vakwerk@localhost:99999/vakwerk"),
    (mail, ""),
    (mail, "smtp://"),
    (mail, "mail.example.org"),
    (mail, "https://mail.example.org"),
    (mail, "smtp://mail.example.org:port"),
    (mail, "smtp://mail.example.org/map"),
    (mail_address, ""),
    (mail_address, "vakwerk"),
    (mail_address, "Vakwerk <vakwerk@example.org>"),
    (mail_address, "a@b@c"),
    (mail_address, "vakwërk@example.org"),
]


@pytest.mark.parametrize(("read", "value"), WRONG)
def test_a_wrong_value_stops_the_start_with_a_sentence_that_names_it(read, value, monkeypatch):
    monkeypatch.setenv("VAKWERK_THING", value)

    with pytest.raises(WrongSetting, match=r"^VAKWERK_THING is .*, but must .*\.$") as refused:
        config("THING", "", "Thing.", read)

    assert "\n" not in str(refused.value)


def test_a_wrong_value_is_shown_as_it_was_typed(monkeypatch):
    monkeypatch.setenv("VAKWERK_PORT", "tachtig")

    with pytest.raises(WrongSetting) as refused:
        config("PORT", "8000", "Port.", number(1, 65535))

    assert str(refused.value) == "VAKWERK_PORT is 'tachtig', but must be a whole number from 1 to 65535."


@pytest.mark.parametrize(
    ("read", "value"),
    [
        (database, f"mysql://vakwerk:{PASSWORD}@db.example/vakwerk"),
        (database, f"postgresql://vakwerk:{PASSWORD}@db.example"),
        (database, f"postgresql://vakwerk:{PASSWORD}@db.example:port/vakwerk"),
        (database, f"postgresql://vakwerk:{PASSWORD}/x@db.example/vakwerk"),
        (database, f"postgresql://vakwerk:{PASSWORD}#x@db.example/vakwerk"),
        (database, f"postgresql://vakwerk:{PASSWORD}?x@db.example/vakwerk"),
        (database, f"postgresql://vakwerk:12/{PASSWORD}@db.example/vakwerk"),
        (database, f"postgresql://vakwerk:[{PASSWORD}]@db.example/vakwerk"),
        (database, f"postgresql://vakwerk:[{PASSWORD}@db.example/vakwerk"),
        (database, f"postgresql://vakwerk:{PASSWORD}\u2100@db.example/vakwerk"),
        (database, f"postgresql://vakwerk:{PASSWORD}"),
        (mail, f"smtp://vakwerk:{PASSWORD}"),
        (mail, f"smtp://vakwerk:{PASSWORD}@"),
        (mail, f"smtp://vakwerk:{PASSWORD}/x@mail.example.org"),
        (mail, f"smtp://vakwerk:12/{PASSWORD}@mail.example.org"),
        (mail, f"vakwerk:{PASSWORD}@mail.example.org"),
        (web_address, f"https://vakwerk:{PASSWORD}@vakwerk.example.org/map"),
    ],
)
def test_a_password_is_never_shown(read, value, monkeypatch):
    monkeypatch.setenv("VAKWERK_THING", value)

    with pytest.raises(WrongSetting) as refused:
        config("THING", "", "Thing.", read)

    assert "(hidden)" in str(refused.value)
    assert PASSWORD not in str(refused.value)
    assert refused.value.__suppress_context__


def test_an_embedded_database_is_a_file():
    made = database("sqlite:////srv/vakwerk/vakwerk.sqlite3")

    assert (made["ENGINE"], made["NAME"]) == ("django.db.backends.sqlite3", "/srv/vakwerk/vakwerk.sqlite3")
    assert made["OPTIONS"]["transaction_mode"] == "IMMEDIATE"
    assert "secure_delete=ON" in made["OPTIONS"]["init_command"]


def test_a_database_server_is_reached_with_what_the_address_says():
    made = database("postgresql://vakwerk:a%2Fb%40c@db.example:5433/vakwerk_p")

    assert {key: made[key] for key in ("ENGINE", "NAME", "USER", "PASSWORD", "HOST", "PORT")} == {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": "vakwerk_p",
        "USER": "vakwerk",
        "PASSWORD": "a/b@c",
        "HOST": "db.example",
        "PORT": "5433",
    }


@pytest.mark.parametrize(
    ("value", "port", "ssl", "tls"),
    [
        ("smtp://mail.example.org", 587, False, True),
        ("smtp://vakwerk:gehe1m@mail.example.org", 587, False, True),
        ("smtp://mail.example.org:25", 25, False, True),
        ("smtps://vakwerk:gehe1m@mail.example.org", 465, True, False),
    ],
)
def test_a_mail_server_is_reached_with_what_the_address_says(value, port, ssl, tls):
    made = mail(value)

    assert (made["EMAIL_HOST"], made["EMAIL_PORT"]) == ("mail.example.org", port)
    assert (made["EMAIL_USE_SSL"], made["EMAIL_USE_TLS"]) == (ssl, tls)
    assert made["EMAIL_TIMEOUT"] == 10


def test_a_folder_is_made_and_a_file_is_no_folder(tmp_path):
    (tmp_path / "file").touch()

    made = folder(str(tmp_path / "var" / "here"))

    assert (made, made.is_dir()) == (Path(tmp_path / "var" / "here"), True)
    with pytest.raises(ValueError, match=r"^must be a folder that can be written$"):
        folder(str(tmp_path / "file"))


def test_a_name_that_is_no_setting_is_refused_with_the_one_that_was_meant(monkeypatch):
    config("DATABASE_URL", "", "The database.")
    monkeypatch.setenv("VAKWERK_DATABASE_ULR", f"postgresql://vakwerk:{PASSWORD}@db.example/vakwerk")

    with pytest.raises(WrongSetting) as refused:
        settings.refuse_unknown()

    assert str(refused.value) == (
        "VAKWERK_DATABASE_ULR is not a setting of Vakwerk. Did you mean VAKWERK_DATABASE_URL?"
    )


def test_a_name_that_is_like_nothing_is_refused_without_a_guess(monkeypatch):
    config("PORT", "8000", "Port.")
    monkeypatch.setenv("VAKWERK_ZZZ", "1")

    with pytest.raises(WrongSetting, match=r"^VAKWERK_ZZZ is not a setting of Vakwerk\.$"):
        settings.refuse_unknown()


def test_a_name_of_somebody_else_is_left_alone(monkeypatch):
    monkeypatch.setenv("OTHER_PORT", "1")

    assert settings.refuse_unknown() is None
