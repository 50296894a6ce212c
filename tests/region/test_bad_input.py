"""Every form that anybody can reach takes anything: a sentence, nothing typed lost, nothing carried out as code."""

import pytest
from bs4 import BeautifulSoup
from django.db import connection, transaction
from django.test import Client
from django.urls import resolve, reverse
from tests.region.conftest import person
from tests.region.forms import fields_of, forms_of

from vakwerk.peers.models import PeerSession

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
FOR_THE_DATABASE = {"far too long", "emoji", "a null byte", "more than a database can count", "the year 10000"}
BACKEND = "allauth.account.auth_backends.AuthenticationBackend"


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
    sent = {what: BAD[what] for what in BAD if connection.vendor == "sqlite" or what in FOR_THE_DATABASE}
    wrong = [
        (where, name, what, fault)
        for where, fields in untried.items()
        for name in fields
        for what, value in sent.items()
        for fault in faults_of(visitor, where, fields, name, value)
    ]

    assert len(forms) > 5
    assert wrong == []


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


SHARED = {"peers:agreement": "text", "peers:settings": "name", "peers:change": "place"}


@pytest.mark.parametrize(("name", "field"), SHARED.items())
def test_of_two_who_save_at_once_the_second_sees_what_the_first_wrote(region, client, name, field):
    session = PeerSession.objects.filter(group__name="De Sluiswachters", ended_at=None).latest("starts_at")
    where = reverse(name, args=[session.pk if name == "peers:change" else session.group_id])
    first, second = Client(), Client()
    first.force_login(person("Amina El Idrissi"), backend=BACKEND)
    second.force_login(person("Eveline Tjong"), backend=BACKEND)
    opened = forms_of_page(second, where)

    saved = first.post(where, forms_of_page(first, where) | {field: "Van Amina."})
    refused = second.post(where, opened | {field: "Van Eveline."})
    page = refused.content.decode()
    again = second.post(where, fields_stand(page) | {field: "Van Eveline."})

    assert (saved.status_code, refused.status_code, again.status_code) == (302, 422, 302)
    assert "Iemand anders veranderde dit intussen in “Van Amina.”." in page
    assert "Van Eveline." in page
    assert fields_stand(second.get(where).content)[field] == "Van Eveline."


def forms_of_page(visitor, where):
    return fields_stand(visitor.get(where).content)


def fields_stand(content):
    form = BeautifulSoup(content, "html.parser").find("main").find("form", method="post")
    return {name: stood for name, (stood, _typed) in fields_of(form).items() if name != "sure"}
