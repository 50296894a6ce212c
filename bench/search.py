"""How well search finds, and how fast: over documents and questions of one's own, apart from the site's data.

Usage: search.py DOCS.jsonl QUERIES.jsonl [--copies N]. A document is {id, text}; a question {id, query, relevant:
{id: grade}}. Runs on the kind of database that VAKWERK_DATABASE_URL names (without it SQLite), in one that is made for
it and dropped. Prints one JSON object: for synonyms off and on NDCG@10 (linear gain, as trec_eval), recall@10, the
number of questions without any answer, and the median and 95th percentile of the time a question takes. With --copies
every document stands there so many times, for the times only.
"""

import argparse
import json
import math
import os
import re
import statistics
import sys
import tempfile
import time
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

ROOT = Path(__file__).resolve().parent.parent
URL = "VAKWERK_DATABASE_URL"
NAME = "vakwerk_bench_search"
BEST = 10
AT_ONCE = 500


DOCUMENT, QUESTION = {"id": (str, int), "text": str}, {"id": (str, int), "query": str, "relevant": dict}
NO_TEXT = re.compile("[\0\ud800-\udfff]")


class WrongInput(Exception):
    """What is wrong with a file, in a sentence."""


def main(docs, queries, copies=1):
    documents, questions = read(docs, DOCUMENT), read(queries, QUESTION)
    with database():
        fill(documents, copies)
        print(json.dumps({f"synonyms_{name}": measure(questions, copies, name == "on") for name in ("off", "on")}))


def read(path, shape):
    """The lines of a file, each of this shape."""
    try:
        lines = Path(path).read_bytes().split(b"\n")
    except OSError as error:
        raise WrongInput(f"{path}: {error.strerror}.") from None
    found = [row(path, number, line, shape) for number, line in enumerate(lines, 1) if line.strip()]
    if not found:
        raise WrongInput(f"{path} is empty.")
    return found


def row(path, number, line, shape):
    try:
        read = json.loads(line)
    except ValueError:
        raise WrongInput(f"{path}, line {number} is not JSON.") from None
    fits = isinstance(read, dict) and all(isinstance(read.get(name), kind) for name, kind in shape.items())
    grades = read.get("relevant", {}).values() if fits else ()
    if not fits or not all(isinstance(grade, int | float) for grade in grades):
        raise WrongInput(f"{path}, line {number} is not of the form {{{', '.join(shape)}}}.")
    if NO_TEXT.search("".join(text for text in read.values() if isinstance(text, str))):
        raise WrongInput(f"{path}, line {number} holds a character that no database keeps.")
    return read


@contextmanager
def database():
    """A database of its own, with the tables of search."""
    os.chdir(ROOT)
    os.environ["DJANGO_SETTINGS_MODULE"] = "vakwerk.web.settings"
    given = os.environ.get(URL, "")
    with tempfile.TemporaryDirectory() as folder:
        os.environ["VAKWERK_VAR"] = folder
        if given.startswith("postgres"):
            remake(given)
            os.environ[URL] = urlunsplit(urlsplit(given)._replace(path=f"/{NAME}"))
        else:
            os.environ[URL] = f"sqlite:///{folder}/search.sqlite3"
        migrate()
        yield
        close()
        if given.startswith("postgres"):
            drop(given)


def migrate():
    import django
    from django.core.management import call_command

    django.setup()
    call_command("migrate", "search", verbosity=0, interactive=False)


def close():
    from django.db import connection

    connection.close()


def remake(url):
    drop(url)
    with server(url) as admin:
        admin.execute(f"CREATE DATABASE {NAME}")


def drop(url):
    with server(url) as admin:
        admin.execute(f"DROP DATABASE IF EXISTS {NAME} WITH (FORCE)")


def server(url):
    import psycopg

    return psycopg.connect(url, autocommit=True)


def fill(documents, copies):
    from django.db import connection
    from django.utils.timezone import now

    from vakwerk.search.actions import settle
    from vakwerk.search.models import Vocabulary
    from vakwerk.search.public import shipped_words

    at = now()
    rows = [
        (f"bench.doc{copy or ''}:{each['id']}", "article", "public", "", each["text"], (), at)
        for copy in range(copies)
        for each in documents
    ]
    for start in range(0, len(rows), AT_ONCE):
        settle(rows[start : start + AT_ONCE])
    Vocabulary.objects.create(number=1, body=shipped_words(), changed_at=at)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")


def measure(questions, copies, with_synonyms):
    from vakwerk.search.public import find

    find(None, "warm", with_synonyms=with_synonyms)
    times, gains, recalls, empty = [], [], [], 0
    for question in questions:
        began = time.perf_counter()
        found = find(None, question["query"], with_synonyms=with_synonyms, count=BEST)
        times.append((time.perf_counter() - began) * 1000)
        ids = [hit.label.partition(":")[2] for hit in found.hits]
        empty += not ids
        gains.append(ndcg(ids, question["relevant"]))
        wanted = set(question["relevant"])
        recalls.append(len(wanted & set(ids[:BEST])) / len(wanted) if wanted else 1)
    figures = {"empty": empty, "median_ms": statistics.median(times), "p95_ms": percentile(times, 0.95)}
    if copies == 1:
        figures = {"ndcg": statistics.mean(gains), "recall": statistics.mean(recalls)} | figures
    return {name: round(value, 3) for name, value in figures.items()}


def ndcg(ids, relevant):
    """Järvelin and Kekäläinen (2002): the gain of each place, less the lower it stands, over the best possible."""
    ideal = sorted(relevant.values(), reverse=True)[:BEST]
    best = sum(grade / math.log2(place + 2) for place, grade in enumerate(ideal))
    got = sum(relevant.get(each, 0) / math.log2(place + 2) for place, each in enumerate(ids[:BEST]))
    return got / best if best else 1.0


def percentile(times, share):
    return sorted(times)[min(len(times) - 1, math.ceil(share * len(times)) - 1)]


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("docs")
    parser.add_argument("queries")
    parser.add_argument("--copies", type=int, default=1)
    asked = parser.parse_args()
    try:
        main(str(Path(asked.docs).resolve()), str(Path(asked.queries).resolve()), asked.copies)
    except WrongInput as wrong:
        sys.exit(str(wrong))
