"""The page that advises on plain words: it reads what is pasted, and keeps nothing."""

from vakwerk.dutch.plain import shipped
from vakwerk.search.public import load_words, plain_words
from vakwerk.trail.models import TrailEntry

WORDY = "U dient binnen twee weken uw trajectplan te sturen."


def test_a_pasted_text_gets_advice_by_sentence_and_stands_there_still(amina, browse):
    page = browse(amina).post("/gewone-taal/", {"text": f"Dag. {WORDY}"}).content.decode()

    assert "1 sentence may be plainer" in page
    assert "“trajectplan”: in plain words “plan met stappen”." in page
    assert page.count(WORDY) == 2  # in the advice, and in the field


def test_the_words_that_editors_keep_begin_as_those_that_come_along(db, at):
    load_words(at=at)

    assert {jargon: list(plain) for jargon, plain in plain_words().items()} == shipped()


def test_a_plain_text_is_told_so(amina, browse):
    page = browse(amina).post("/gewone-taal/", {"text": "Wij helpen u graag."}).content.decode()

    assert "We found nothing to advise on." in page


def test_nothing_of_it_is_kept(amina, browse):
    visitor = browse(amina)
    before = TrailEntry.objects.count()

    visitor.post("/gewone-taal/", {"text": WORDY})

    assert TrailEntry.objects.count() == before
    assert WORDY not in visitor.get("/gewone-taal/").content.decode()
    assert "trajectplan" not in str(dict(visitor.session))


def test_far_too_long_a_text_is_refused_with_a_sentence_and_not_lost(amina, browse):
    answer = browse(amina).post("/gewone-taal/", {"text": "a" * 20_001})

    assert answer.status_code == 422
    assert b"a" * 20_001 in answer.content
