"""A form that is sent twice is carried out once; what was not carried out may be sent again."""

import re

import pytest
from django.core.files.uploadedfile import TemporaryUploadedFile
from django.db import OperationalError, connection
from django.test import Client

from vakwerk.people.public import PRACTITIONER
from vakwerk.portfolio.models import LearningMoment
from vakwerk.web.middleware.once import digest, forget_sent
from vakwerk.web.models import Submission

TEXT = "De derde keer nam ik niet op, en dat hielp."
PAGE, FORM = "/mijn-vak/", "/mijn-vak/vastleggen/"


@pytest.fixture
def visitor(amina, browse):
    return browse(amina)


def form_of(visitor):
    token = re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', visitor.get(PAGE).content.decode())[1]
    return {"text": TEXT, "csrfmiddlewaretoken": token}


def written():
    return LearningMoment.objects.filter(text=TEXT).count()


def test_pressed_twice_it_is_done_once_and_leads_to_the_same_place(visitor):
    form = form_of(visitor)

    first, second = visitor.post(FORM, form), visitor.post(FORM, form)

    assert (first.status_code, second.status_code) == (302, 302)
    assert first.url == second.url
    assert written() == 1
    assert "This came in twice. It was done once." in visitor.get(second.url).content.decode()


def test_from_a_new_page_the_same_words_are_meant_again(visitor):
    for _time in range(2):
        visitor.post(FORM, form_of(visitor))

    assert written() == 2


class Film(TemporaryUploadedFile):
    """As a file comes in that is too large for memory; reading it at once fails."""

    def read(self, size):
        return self.file.read(size)


def film(content):
    sent = Film("film.mp4", "video/mp4", len(content), None)
    sent.write(content)
    return sent


def test_a_film_is_told_from_another_without_reading_it_at_once():
    one, other = film(b"film" * 50_000), film(b"film" * 50_001)

    assert digest(one) == digest(one) != digest(other)


def test_what_was_not_taken_may_be_sent_again(visitor):
    form = form_of(visitor)

    refused = visitor.post(FORM, form | {"text": ""})
    taken = visitor.post(FORM, form)

    assert (refused.status_code, taken.status_code) == (422, 302)
    assert Submission.objects.count() == 1


def test_after_a_fault_nothing_of_it_is_left_and_it_may_be_sent_again(visitor):
    form = form_of(visitor)
    visitor.raise_request_exception = False

    with connection.execute_wrapper(full_disk):
        broken = visitor.post(FORM, form)
    left = written(), Submission.objects.count()
    taken = visitor.post(FORM, form)

    assert (broken.status_code, left, taken.status_code) == (503, (0, 0), 302)
    assert broken["Retry-After"] == "30"
    assert TEXT in broken.content.decode()
    assert written() == 1


def full_disk(execute, sql, *rest):
    """The moment is written; the line of the trail that belongs to it is not."""
    if sql.startswith('INSERT INTO "trail_trailentry"'):
        raise OperationalError("database or disk is full")
    return execute(sql, *rest)


def test_the_same_press_of_somebody_else_is_another(amina, settle, grevendrecht, browse):
    other, form = settle("karima", "Karima Bouzidi", grevendrecht, PRACTITIONER), form_of(browse(amina))

    for person in (amina, other):
        browse(person).post(FORM, form)

    assert written() == 2


def test_nothing_of_what_was_written_is_kept_with_it_and_after_a_day_it_is_gone(visitor, later):
    visitor.post(FORM, form_of(visitor))
    [sent] = Submission.objects.values_list("key", "answer")

    forget_sent(at=later(60 * 24 * 2))

    assert "derde keer" not in str(sent)
    assert not Submission.objects.exists()


def test_who_is_not_signed_in_leaves_nothing(db):
    Client().post("/inloggen/", {"login": "x@voorbeeld.example", "password": TEXT, "csrfmiddlewaretoken": "x"})

    assert not Submission.objects.exists()
