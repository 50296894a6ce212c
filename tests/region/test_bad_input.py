"""Every form that anybody can reach takes anything: a sentence, nothing typed lost, nothing carried out as code."""

import pytest
from django.db import connection, transaction
from django.urls import resolve
from tests.region.conftest import person
from tests.region.forms import forms_of

TYPED = "Wat ik hier typte, moet blijven staan."
SCRIPT = "<script>alert(1)</script><img src=x onerror=alert(1)>\"'>"
BAD = {
    "nothing": "",
    "far too long": "a" * 200_000,
    "a number without end": "9" * 5_000,
    "script": SCRIPT,
    "emoji": "👩🏽‍🦽🇳🇱",
    "right to left": "\u202eمرحبا \u2066שלום\u2069",
    "a null byte": "a\x00b",
    "not a number, day or choice": "geen-van-die",
    "less than nothing": "-1",
    "more than a database can count": "9" * 30,
    "a day that does not exist": "2026-02-30",
    "the year 10000": "10000-01-01",
}
# What nobody types in - a choice, a hidden field, a button - is read as one of a few, or not.
FOR_A_CHOICE = {"nothing", "far too long", "script", "a null byte", "more than a database can count"}
FOR_THE_DATABASE = {"far too long", "emoji", "a null byte", "more than a database can count", "the year 10000"}


def post(visitor, where, data):
    """As if it had not been sent, afterwards."""
    with transaction.atomic():
        answer = visitor.post(where, data)
        if answer.status_code == 302:
            answer.then = visitor.get(answer.url) if answer.url.startswith("/") else None
        transaction.set_rollback(True)
    return answer


@pytest.fixture(params=["Amina El Idrissi", "Eveline Tjong", "Ravi Jagessar"])
def visitor(request, region, browse):
    visitor = browse(person(request.param))
    visitor.raise_request_exception = False
    return visitor


def test_whatever_is_sent_is_answered_with_a_sentence_and_nothing_typed_is_lost(visitor, is_first):
    """A form that several people reach is tried once; PostgreSQL is sent what a database could choke on."""
    forms = forms_of(visitor)
    untried = {where: fields for where, fields in forms.items() if is_first((resolve(where).view_name, *fields))}
    wrong = [
        (where, name, what, fault)
        for where, fields in untried.items()
        for name, (_stood, typed) in fields.items()
        for what, value in sent(typed).items()
        for fault in faults_of(visitor, where, fields, name, value)
    ]

    assert len(forms) > 5
    assert wrong == []


def sent(typed):
    """What is sent in a field that somebody types in, or not."""
    whats = [what for what in BAD if typed or what in FOR_A_CHOICE]
    return {what: BAD[what] for what in whats if connection.vendor == "sqlite" or what in FOR_THE_DATABASE}


def faults_of(visitor, where, fields, name, value):
    """What goes wrong when this stands in one field, and something sensible in each other that is typed in."""
    typed = {other: TYPED if free else stood for other, (stood, free) in fields.items()}
    answer = post(visitor, where, typed | {name: value})
    said = answer.content.decode()
    page = (answer.then.content.decode() if answer.then else "") if answer.status_code == 302 else said
    if answer.status_code not in (200, 302, 404, 409, 422):
        yield f"answered {answer.status_code}"
    if SCRIPT in page or "<script>alert" in page:
        yield "came back as code"
    others_typed = [other for other, text in typed.items() if text == TYPED and other != name]
    if answer.status_code == 422 and fields[name][1] and others_typed and TYPED not in said:
        yield "what was typed is lost"
