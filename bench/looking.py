"""The pages on a filled database: who asks, for what, with how many queries."""

import time
from importlib import import_module

from django.conf import settings
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from bench import contexts, registry
from bench.registry import Asked
from vakwerk.people.models import Person

SECRET = "b" * 32
BACKEND = "allauth.account.auth_backends.AuthenticationBackend"


def pages():
    """Every page as the load generator needs it."""
    contexts.load()
    return [described(page) for page in registry.PAGES]


def described(page):
    asked = asked_by(page)
    cookies = cookies_of(page.visitor)
    queries, status = counted(asked, cookies)
    if status != asked.status:
        raise SystemExit(f"{page.name}: {status}, not {asked.status}, at {asked.path}")
    return {
        "name": page.name,
        "path": asked.path,
        "headers": asked.headers,
        "cookies": cookies,
        "form": asked.form,
        "status": asked.status,
        "again": asked.again,
        "queries": queries,
        "most_queries": page.queries,
        "most_cpu": page.cpu,
        "least_ratio": page.ratio,
        "most_p99": page.p99,
    }


def asked_by(page):
    asked = page.asked()
    return asked if isinstance(asked, Asked) else Asked(asked)


def counted(asked, cookies):
    """How many queries it takes, and the status it gets. Everything that is kept a while has been asked before."""
    client = Client(SERVER_NAME="localhost", headers=asked.headers, enforce_csrf_checks=False)
    client.cookies.load(cookies)
    first = ask(client, asked)
    tag = {"if-none-match": first.headers["ETag"]} if asked.again else {}
    with CaptureQueriesContext(connection) as queries:
        answer = ask(client, asked, tag)
    return len(queries.captured_queries), answer.status_code


def ask(client, asked, headers=None):
    if asked.form is None:
        return client.get(asked.path, headers=headers)
    return client.post(asked.path, asked.form, headers=headers)


def cookies_of(name):
    """The cookies of somebody of the demo who has signed in; or of who has not."""
    if not name:
        return {settings.CSRF_COOKIE_NAME: SECRET}
    return cookies_for(Person.objects.get(email__startswith=f"{name}@", email__endswith=".example"))


def cookies_for(person):
    return {settings.CSRF_COOKIE_NAME: SECRET, settings.SESSION_COOKIE_NAME: signed_in(person)}


def signed_in(person):
    session = import_module(settings.SESSION_ENGINE).SessionStore()
    session[SESSION_KEY], session[BACKEND_SESSION_KEY] = person.pk, BACKEND
    session[HASH_SESSION_KEY] = person.get_session_auth_hash()
    session.save()
    return session.session_key


def visits():
    contexts.load()
    return [
        {
            "name": visit.name,
            "path": asked_by(visit).path,
            "cookies": cookies_of(visit.visitor),
            "files": visit.files,
            "fonts": visit.fonts,
            "everything": visit.everything,
        }
        for visit in registry.VISITS
    ]


def figures():
    contexts.load()
    return [measured(figure) for figure in registry.FIGURES]


def measured(figure):
    began = time.process_time()
    value = figure.measure()
    return {
        "name": figure.name,
        "unit": figure.unit,
        "value": value,
        "most": figure.most,
        "least": figure.least,
        "seconds": round(time.process_time() - began, 1),
    }
