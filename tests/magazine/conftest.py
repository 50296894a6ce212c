"""The editors of a magazine, an edition that is being made, and an article with everything it needs."""

from datetime import timedelta
from io import BytesIO

import pytest
from django.core.files.images import ImageFile
from PIL import Image

from vakwerk.magazine import actions
from vakwerk.magazine.models import Kind, Photo
from vakwerk.magazine.rules import EDITOR, FINAL_EDITOR

LEAD = "Grevendrecht stuurde zestig klanten een berichtje als hun papieren niet compleet waren. Het hielp niet."
ANSWER = (
    "<p>“Van elke tien mensen leveren er ongeveer drie hun papieren in één keer goed in”, zegt Wietske. “De rest moet "
    "terugkomen. Dat kost hen een vrije ochtend en ons een gesprek. Dus stuurden we na drie dagen een berichtje.”</p>"
)


@pytest.fixture
def gonny(settle, grevendrecht):
    """Edits the magazine."""
    return settle("gonny", "Gonny Westerveld", grevendrecht, EDITOR)


@pytest.fixture
def sanne(settle, grevendrecht):
    """Writes and photographs."""
    return settle("sanne", "Sanne Hulshof", grevendrecht, EDITOR)


@pytest.fixture
def cato(settle, wolderbrink):
    """Approves what comes out."""
    return settle("cato", "Cato Brinkman", wolderbrink, FINAL_EDITOR)


@pytest.fixture(autouse=True)
def folder(settings, tmp_path):
    """Pictures and files of the tests stand apart."""
    settings.MEDIA_ROOT = tmp_path
    return tmp_path


@pytest.fixture(autouse=True)
def founded(db):
    actions.found_magazine()


@pytest.fixture
def edition(gonny, at):
    """Number 3, in March."""
    return actions.begin_edition(by=gonny, at=at, number=3, month=3, year=2026, title="Eerlijk proberen")


def block(kind, value):
    return {"type": kind, "value": value}


def text(*others, question="Wat wilden jullie weten?", answer=ANSWER):
    """The blocks of an interview."""
    return [block("lead", LEAD), block("question", {"question": question, "answer": answer}), *others]


@pytest.fixture
def picture(db, gonny):
    """A picture on which somebody can be recognised or not: picture(shows="people")."""

    def made(title="Wietske aan tafel", shows="people", size=(640, 480)):
        data = BytesIO()
        Image.new("RGB", size, "#c9a582").save(data, "JPEG")
        data.seek(0)
        file = ImageFile(data, name="tafel.jpg")
        return Photo.objects.create(title=title, file=file, shows=shows, uploaded_by_user=gonny)

    return made


def figure(photo, alt="Wietske zit aan een tafel met een stapel brieven"):
    return block("figure", {"image": photo.pk, "alt": alt, "caption": ""})


@pytest.fixture
def write(gonny, sanne, edition, at):
    """An article that was handed in, in an edition: write("De stilste eerst", body=...)."""

    def written(title="De herinnering deed niets", body=None, kind=Kind.INTERVIEW, tells_of_client=False, **facts):
        article = actions.begin_article(by=gonny, at=at, title=title, kind=kind, **facts)
        actions.change_article(article, by=gonny, at=at, edition=edition, tells_of_client=tells_of_client)
        actions.assign(article, by=gonny, at=at, author=sanne, due_on=at.date())
        actions.write(article, by=sanne, at=at, body=body or text())
        return actions.hand_in(article, by=sanne, at=at)

    return written


@pytest.fixture
def agree(gonny, at):
    """Whoever was interviewed says yes: agree(article)."""

    def agreed(article, name="Wietske Bosma", email="wietske@elders.example"):
        approval = actions.ask_about_quotes(article, by=gonny, at=at, name=name, email=email)
        return actions.answer(approval, "agree", at=at)

    return agreed


@pytest.fixture
def approved(write, agree, gonny, cato, at):
    """An article that is ready to come out: approved(title)."""

    def made(title="De herinnering deed niets", **facts):
        article = write(title, **facts)
        agree(article)
        actions.finish_editing(article, by=gonny, at=at)
        return actions.approve(article, by=cato, at=at)

    return made


@pytest.fixture
def published(approved, edition, gonny, at):
    """An article that everyone may read, in an edition that is out."""
    article = approved()
    actions.publish_edition(edition, by=gonny, at=at)
    article.refresh_from_db()
    return article


@pytest.fixture
def in_a_year(at):
    return at.date() + timedelta(days=365)
