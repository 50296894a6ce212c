"""The leak walk: whoever tries every handle finds no closed thing, no word of it, and cannot even count it."""

import re
from contextlib import nullcontext

import pytest
from django.contrib.auth import get_user_model
from django.core import mail
from django.core.management import call_command
from django.db import connection
from django.http import HttpResponseNotFound
from django.test.utils import CaptureQueriesContext
from django_tasks_db.models import DBTaskResult
from tests.region.conftest import person
from tests.region.walk import (
    PARTS,
    addresses,
    closed_models,
    crawl,
    filled,
    handles,
    hidden,
    is_hers,
    parts_of,
    printed,
    texts,
    words,
)

from vakwerk.common.labels import IdField
from vakwerk.peers.models import PeerSession
from vakwerk.privacy.models import ErasureDue
from vakwerk.trail.models import TrailEntry
from vakwerk.web.clock import RHYTHMS


def test_for_every_part_of_an_address_the_walk_knows_what_to_fill_in():
    unknown = {(name, part) for name, path in addresses() for part in parts_of(path) - {"pk"} - set(PARTS)}

    assert unknown == set(), "Say in tests/region/walk.py what stands for this part."


def test_there_is_something_to_hide_of_every_kind(region):
    assert [model._meta.label for model in closed_models() if not model.objects.exists()] == []


@pytest.fixture
def bare_refusals(monkeypatch):
    """A refusal in one word: thousands of times the page around it says nothing more."""
    monkeypatch.setattr("vakwerk.web.urls.handler404", lambda request, exception: HttpResponseNotFound("no"))


@pytest.fixture
def told_values(monkeypatch):
    """Every query tells what it was asked with, on PostgreSQL too."""
    monkeypatch.setattr("vakwerk.common.prepared.planned_once", nullcontext)


def test_4_1_nobody_opens_what_is_closed_for_her(handle_trier, browse, bare_refusals, told_values):
    visitor = browse(handle_trier)
    closed = one_of_each(hidden(handle_trier))
    opened = []
    for name, path in handles():
        looks_in = looked_in(visitor, path)
        for thing in closed:
            fits = thing._meta.db_table in looks_in or thing._meta.model_name in name
            if not fits or (name in OWN_PROOF and was_there(handle_trier, thing)):
                continue
            answers = tried(visitor, path, thing.pk)
            if {answer.status_code for answer in answers} - {404, 405} or 404 not in {a.status_code for a in answers}:
                opened.append((name, thing._meta.label, [answer.status_code for answer in answers]))

    assert opened == []


def looked_in(visitor, path):
    """The tables in which this address looks for what it is given: seen by giving it what is nowhere."""
    with CaptureQueriesContext(connection) as asked:
        tried(visitor, path, NOWHERE)
    told = [query["sql"] or "" for query in asked]
    return set(re.findall(r'"(\w+)"', " ".join(sql for sql in told if NOWHERE in sql)))


def tried(visitor, path, pk):
    place = filled(path, pk)
    return visitor.get(place), visitor.post(place, {"text": "x"})


def test_the_walk_sees_where_an_address_looks(region, browse, stranger, told_values):
    assert "practice_experiment" in looked_in(browse(stranger), "/proberen/experiment/<pk>/")


NOWHERE = "cccccccccc"
# The first leads to the second for who has left.
OWN_PROOF = {"peers:peersession", "peers:proof", "peers:proof_as_file"}


def was_there(walker, thing):
    """Her proof of a meeting she was at is her own."""
    return isinstance(thing, PeerSession) and thing.presences.filter(person=walker).exists()


def one_of_each(things):
    """One of each kind that has an id for an address, another one at every run."""
    kinds = {type(thing): thing for thing in sorted(things, key=lambda thing: str(thing.pk))}
    return [thing for kind, thing in kinds.items() if isinstance(kind._meta.pk, IdField)]


def test_4_1_no_page_list_or_export_says_a_word_of_it(leaver, browse):
    assert said_of_it(leaver, read(crawl(browse(leaver)))) == []


@pytest.mark.parametrize("who", ["stranger", "rank"])
def test_4_1_no_page_list_or_export_says_a_word_of_it_and_nobody_can_count_it(who, request, browse):
    walker = request.getfixturevalue(who)
    visited = crawl(browse(walker))
    pages = read(visited)
    assert said_of_it(walker, pages) == []
    packed = {path for path, answer in visited.items() if answer.get("Content-Type", "").startswith(PACKED)}
    before = {path: shape(path, text) for path, text in pages.items() if path not in packed}

    more_of_everything()
    after = {path: shape(path, text) for path, text in read(crawl(browse(walker), without=packed)).items()}

    assert [path for path in before if before[path] != after.get(path)] == []
    assert set(after) == set(before)


def read(visited):
    return {path: texts(answer) for path, answer in visited.items()}


def said_of_it(walker, pages):
    """Where a page says a word of what is closed to her, and not printed in the magazine."""
    public = printed()
    closed = words(hidden(walker)) - words_of_her_own(walker)
    secret = {word for word in closed if word not in public}
    assert len(secret) > 20
    return [(path, word) for path, text in pages.items() for word in secret if word in text]


def words_of_her_own(walker):
    """What she wrote or holds herself may have been copied, by her, into what is closed."""
    return words(thing for model in closed_models() for thing in model.objects.all() if is_hers(thing, walker))


def more_of_everything():
    """A second copy of every closed thing that stands by itself, and of what hangs below it."""
    for model in closed_models():
        unique = [field for field in model._meta.fields if field.unique and not field.primary_key]
        if unique or model._meta.unique_together or model._meta.constraints:
            continue
        for thing in model.objects.all()[:3]:
            facts = {f.attname: getattr(thing, f.attname) for f in model._meta.fields if not f.primary_key}
            model.objects.create(**facts)


AT_EVERY_VISIT = re.compile(r"csrfmiddlewaretoken|Set-Cookie|DTSTAMP|Expires|last_signed_in_at|\d\d[.:]\d\d")


# Packed anew at every visit; the page beside it holds the same figures.
PACKED = ("application/pdf", "application/vnd.oasis")


def shape(path, text):
    """A page without what differs at every visit: tokens, and the times of day."""
    if path.startswith("/account/veilig/"):
        return []  # keys of one's own, new at every visit
    return [line for line in text.splitlines() if not AT_EVERY_VISIT.search(line)]


def test_4_2_no_mail_task_trail_or_log_says_a_word_of_it(region, log_lines, capsys):
    nobody = get_user_model()(pk="nobody")
    secret = words(hidden(nobody)) - {"command prepare"}  # how the trail says that the demo came in

    for _round in range(2):
        ErasureDue.objects.all().delete()  # of what was destroyed: files are erased after a commit, and here is none
        for rhythm in RHYTHMS:
            rhythm.task.call()
    sent = [str(message.message()) for message in mail.outbox]
    tasks = [f"{row.args_kwargs} {row.return_value}" for row in DBTaskResult.objects.all()]
    trail = [f"{row.action} {row.object_label} {row.origin}" for row in TrailEntry.objects.all()]
    call_command("check")
    printed = capsys.readouterr()

    assert len(sent) > 5
    assert [
        word
        for word in secret
        for text in (*sent, *tasks, *trail, *log_lines, printed.out, printed.err)
        if word in text
    ] == []


def test_4_5_what_she_takes_along_is_hers_and_says_why_and_holds_no_word_that_is_closed_to_her(region, browse):
    amina = person("Amina El Idrissi")

    answer = browse(amina).get("/account/van-mij/bestand/")

    told = [kind for kind in answer.json()["kinds"] if kind["rows"]]
    assert len(told) > 20
    assert [kind["what"] for kind in told if not (kind["source"] and kind["purpose"] and kind["kept"])] == []
    said = {word for _path, word in said_of_it(amina, {"vakwerk.json": texts(answer)})}
    assert said == {
        "Eerst luisteren",  # a set into which she was asked
        "De drie weken laten het zien.",  # what was written about her, to be read by her first
    }
