"""Django's settings. What an administrator may choose comes through `config()`; the rest is ours."""

import secrets
from email.utils import formataddr
from pathlib import Path
from urllib.parse import urlsplit

from csp.constants import NONE, SELF
from django.conf import global_settings
from django.utils.translation import gettext_lazy as _
from django.utils.translation import gettext_noop as N_

from vakwerk.web import config as setting
from vakwerk.web.config import WrongSetting, config, secret
from vakwerk.web.settings.accounts import *  # noqa: F403
from vakwerk.web.settings.events import *  # noqa: F403
from vakwerk.web.settings.magazine import *  # noqa: F403

PACKAGE = Path(__file__).resolve().parents[2]

# Where things are kept
VAR = config("VAR", "var", N_("Folder for the embedded database, mail files, static files and copies."), setting.folder)
DATABASES = {
    "default": config(
        "DATABASE_URL",
        f"sqlite:///{VAR / 'vakwerk.sqlite3'}",
        N_("The database: sqlite:///file or postgresql://user:password@host:port/name."),
        setting.database,
    )
}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
CACHES = {
    "default": {"BACKEND": "django.core.cache.backends.db.DatabaseCache", "LOCATION": "web_cache"},
    "drawn": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"},  # parts of pages, five minutes at most
    "renditions": {"BACKEND": "django.core.cache.backends.dummy.DummyCache"},  # Wagtail would write when one reads
}

# Where it is reached
ADDRESS = config(
    "ADDRESS",
    "http://localhost:8000",
    N_("The address people type; links in mail begin with it. With https, cookies travel by https only."),
    setting.web_address,
)
ALLOWED_HOSTS = config(
    "HOSTS",
    "localhost,127.0.0.1,[::1]",
    N_("Host names under which Vakwerk answers, separated by commas."),
    setting.words,
)
HOUSES = set(ALLOWED_HOSTS) - {urlsplit(ADDRESS).hostname, "localhost", "127.0.0.1", "[::1]"}  # may be organisations'
BIND = config("BIND", "127.0.0.1", N_("Network address on which the server listens."))
PORT = config("PORT", "8000", N_("Port on which the server listens."), setting.number(1, 65535))
WORKERS = config("WORKERS", "2", N_("Number of server processes."), setting.number(1, 64))
BEHIND_PROXY = config(
    "BEHIND_PROXY",
    "0",
    N_("1 when a proxy stands before it that sets X-Forwarded-Proto and X-Forwarded-For itself."),
    setting.switch,
)
HTTPS = ADDRESS.startswith("https:")
ROOT_URLCONF = "vakwerk.web.urls"
WSGI_APPLICATION = "vakwerk.web.wsgi.application"

# What it is used for
DEMO = config(
    "DEMO",
    "0",
    N_(
        "1 for a demo with invented people: everyone may choose who to be. Only on this machine itself, "
        "and only in a database that was made as a demo."
    ),
    setting.switch,
)

CONTACT = config(
    "CONTACT",
    "",
    N_("Where a visitor asks something or says what does not work: a mail address or a page (https)."),
    setting.contact,
)
ACCESSIBILITY = config(
    "ACCESSIBILITY",
    "E",
    N_("Status of accessibility: A (meets all), B (part of it), C (first measures), D (does not) or E (no statement)."),
    setting.one_of("ABCDE"),
)
ACCESSIBILITY_ON = config(
    "ACCESSIBILITY_ON",
    "",
    N_("Day of the accessibility statement, such as 2026-11-25. Empty: nobody has made it yet."),
    setting.day,
)
MINIMUM_PERSONS = config(
    "MINIMUM_PERSONS",
    "5",
    N_("From how many different people a figure about colleagues may be shown. Five or more."),
    setting.number(5, 1000),
)
BACKUP_DAYS = config(
    "BACKUP_DAYS",
    "0",
    N_("How many days you keep backups. The page 'Who sees what' says it to everybody. 0: not said yet."),
    setting.number(0, 3650),
)


def signing_key():
    """A key of our own on the first start, kept beside the embedded database."""
    chosen = secret("SECRET_KEY", N_("Key that signs sessions and links. Empty: made once and kept under VAKWERK_VAR."))
    if chosen:
        if len(chosen) < 50:
            raise WrongSetting("VAKWERK_SECRET_KEY must be at least 50 characters long.")
        return chosen
    kept = VAR / "secret"
    if not kept.exists():
        kept.touch(mode=0o600)
        kept.write_text(secrets.token_urlsafe(60))
    return kept.read_text()


SECRET_KEY = signing_key()
DEBUG = False

INSTALLED_APPS = [
    "vakwerk.web",
    "vakwerk.magazine",
    "vakwerk.portfolio",
    "vakwerk.programmes",
    "vakwerk.peers",
    "vakwerk.casework",
    "vakwerk.practice",
    "vakwerk.breakthroughs",
    "vakwerk.library",
    "vakwerk.events",
    "vakwerk.methods",
    "vakwerk.ledger",
    "vakwerk.search",
    "vakwerk.privacy",
    "vakwerk.people",
    "vakwerk.notices",
    "vakwerk.trail",
    "vakwerk.ui",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.socialaccount",
    "allauth.socialaccount.providers.openid_connect",
    "allauth.usersessions",
    "axes",
    "django_tasks",
    "django_tasks_db",
    "wagtail.users",
    "wagtail.documents",
    "wagtail.images",
    "wagtail.search",
    "wagtail.admin",
    "wagtail",
    "modelcluster",
    "taggit",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
]

MIDDLEWARE = [
    "vakwerk.web.middleware.poll.answer_at_once",
    "vakwerk.web.middleware.public_pages.PublicPages",
    "django.middleware.security.SecurityMiddleware",
    "vakwerk.web.middleware.doors.refuse_others",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "vakwerk.web.middleware.house.enter_by_house",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "vakwerk.web.middleware.origin.remember_origin",
    "django.middleware.common.CommonMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "vakwerk.web.middleware.language.speak_their_language",
    "django.middleware.csrf.CsrfViewMiddleware",
    "vakwerk.web.middleware.entrance.SignedIn",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "allauth.usersessions.middleware.UserSessionsMiddleware",
    "vakwerk.web.middleware.guesses.SlowDown",
    "vakwerk.web.middleware.afterwards.do_afterwards",
    "vakwerk.web.middleware.refusals.ShowRefusals",
    "axes.middleware.AxesMiddleware",
    "vakwerk.web.middleware.once.carry_out_once",
]

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "vakwerk.web.context.chrome",
            ],
        },
    }
]

# Language and time
LANGUAGE_CODE = "nl"
LANGUAGES = [("nl", _("Dutch")), ("en", _("English"))]
LOCALE_PATHS = [PACKAGE / name / "locale" for name in ("common", "evidence")]  # no applications
LANGUAGE_COOKIE_NAME = "taal"
FORMAT_MODULE_PATH = ["vakwerk.web.formats"]
TIME_ZONE = "Europe/Amsterdam"
USE_TZ = True

# Accounts, the rest of which stands in accounts.py
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = not HTTPS  # browsers allow that on this machine itself only
MFA_TRUST_COOKIE_NAME = "__Host-vertrouwd" if HTTPS else "vertrouwd"
MFA_TRUST_COOKIE_SECURE = HTTPS
AXES_IPWARE_PROXY_COUNT = 1 if BEHIND_PROXY else 0

# Cookies and headers
SESSION_COOKIE_AGE = 60 * 60 * 10
SESSION_COOKIE_NAME = "__Host-sessie" if HTTPS else "sessie"
SESSION_COOKIE_SECURE = HTTPS
CSRF_COOKIE_NAME = "__Host-csrf" if HTTPS else "csrf"
CSRF_COOKIE_SECURE = HTTPS
CSRF_FAILURE_VIEW = "vakwerk.web.views.kept.forged_or_stale"
CSRF_TRUSTED_ORIGINS = [ADDRESS]
SECURE_HSTS_SECONDS = 31536000 if HTTPS else 0
SECURE_SSL_REDIRECT = False
SECURITY_CONTACT = config(
    "SECURITY_CONTACT",
    "",
    N_("Where somebody reports a weakness: a mail address or a page (https). Shown in /.well-known/security.txt."),
    setting.contact,
)
SILENCED_SYSTEM_CHECKS = [
    "security.W005",  # subdomains belong to the municipality
    "security.W008",  # the proxy sends visitors from http to https
    "security.W021",  # as does the choice to be on the list that browsers carry
]
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if BEHIND_PROXY else None
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF],
        "font-src": [SELF],
        "media-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
    },
}
DATA_UPLOAD_MAX_MEMORY_SIZE = 2 * 1024 * 1024
FILE_UPLOAD_HANDLERS = ["vakwerk.web.uploads.Bounded", *global_settings.FILE_UPLOAD_HANDLERS]
MESSAGE_STORAGE = "django.contrib.messages.storage.cookie.CookieStorage"

# Files that are served as they are
STATIC_URL = "/static/"
STATIC_ROOT = VAR / "static"
MEDIA_ROOT = VAR / "media"
MEDIA_URL = "/magazine/bestanden/"
ASSETS = Path("node_modules").resolve()
STATICFILES_FINDERS = ["vakwerk.ui.assets.VendorFinder", "django.contrib.staticfiles.finders.AppDirectoriesFinder"]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}

# Mail: never content, only "something is waiting for you"
_server = config(
    "MAIL",
    "files",
    N_("Mail: 'files' writes it under VAKWERK_VAR, or smtp://user:password@host:port."),
    setting.mail,
)
EMAIL_BACKEND = f"django.core.mail.backends.{'smtp' if _server else 'filebased'}.EmailBackend"
EMAIL_FILE_PATH = VAR / "mail"
EMAIL_FILE_PATH.mkdir(exist_ok=True)
for _name, _value in (_server or {}).items():
    globals()[_name] = _value
_from = config("MAIL_FROM", "vakwerk@localhost", N_("The address from which Vakwerk sends mail."), setting.mail_address)
DEFAULT_FROM_EMAIL = formataddr(("Vakwerk", _from))

TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}

WAGTAILADMIN_BASE_URL = ADDRESS

LOGGING_CONFIG = "vakwerk.web.logs.set_up"
LOGGING = {"version": 1}  # not empty: only then is it asked

setting.refuse_unknown()
