"""Finding: for whom, by which words, the same on every database."""

import string

import pytest
from django.apps import apps
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from vakwerk.common.declarations import Confidentiality
from vakwerk.people.models import ClosedGroup, Organisation, Team
from vakwerk.people.public import audiences_of, settle_partnership
from vakwerk.search.actions import index, reindex, tidy
from vakwerk.search.actions.index import ClosedText, forget
from vakwerk.search.models import Entry, Term
from vakwerk.search.queries import engine, find
from vakwerk.search.queries.find import completed
from vakwerk.search.states import ICONS, Kind
from vakwerk.search.terms.questions import asked_in
from vakwerk.ui.assets import ICONS as DRAWN

TEXTS = {
    "brief": "Een man smeet zijn brief op de balie. We lazen hem samen, zin voor zin. Daarna was de woede weg.",
    "schuld": "Wie drie aanmaningen in zijn zak heeft, hoort niet wat je over solliciteren zegt.",
    "hulp": "De schuldhulpverlening begon pas toen het inkomen stabiel was. De kredietbank wachtte.",
    "status": "Vergunninghouders beginnen bij ons op de eerste dag met een baan naast de taalles.",
    "tolk": "Praat tegen de klant en niet tegen de tolk. Plan dubbele tijd in.",
    "samen": "Eerst lees je het samen, en dan wacht je.",
    "wet": "De Participatiewet laat ruimte voor re-integratie op maat.",
}


@pytest.fixture
def put(db, at):
    """Let something be found: put("brief", audience)."""

    def putting(key, audience="public", text=None, title=None):
        thing = Team(pk=key, name=key)
        return index(
            thing, title=title or "Een verhaal", text=text or TEXTS[key], kind=Kind.LESSON, audience=audience, at=at
        )

    return putting


@pytest.fixture
def filled(put, words):
    for key in TEXTS:
        put(key)


def labels(found):
    return [hit.label.partition(":")[2] for hit in found.hits]


@pytest.mark.parametrize(
    ("asked", "first"),
    [
        ("brieven", "brief"), ("woede om een brief", "brief"), ("schuldhulp", "hulp"), ("tolken", "tolk"),
        ("re integratie", "wet"), ("reïntegratie", "wet"), ("P-wet", "wet"), ("participatie", "wet"),
        ("statushouders", "status"), ("kredietbnak", "hulp"), ("aanmanign", "schuld"), ("solli", "schuld"),
        ("taal", "status"), ("kredeitverlening", "hulp"), ("brievenschrijevn", "brief"), ("taalexamne", "status"),
        ("lezn", "samen"),
    ],
)  # fmt: skip
def test_it_is_found_whatever_form_the_word_has(filled, asked, first):
    assert labels(find(None, asked))[:1] == [first]


@pytest.mark.parametrize("word", ["duidelijkheid", "zelfredzaamheid", "vergelijken", "verantwoordelijkheid"])
def test_it_is_found_at_every_letter_that_is_typed(put, words, word):
    put("brief", text=f"Het ging om {word}, zei ze.")

    assert [word[:n] for n in range(5, len(word) + 1) if not labels(find(None, word[:n]))] == []


@pytest.mark.parametrize(
    "asked", ["", " ", "de het een", "???", "٣٤٥ مرحبا", "\0", "'\"*():^-", "a" * 3000, "NEAR(a b)"]
)
def test_a_question_of_nothing_finds_nothing_and_breaks_nothing(filled, asked):
    assert labels(find(None, asked)) == []


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
@given(st.text(st.sampled_from(string.printable + "ëïéüж"), max_size=60))
def test_whatever_is_asked_is_answered(filled, asked):
    assert find(None, asked).total >= 0


def test_each_hit_says_by_which_word_it_was_found(filled):
    hit = find(None, "statushouders brievn").hits

    by = {each.label.partition(":")[2]: each.by for each in hit}
    assert by["status"] == [("vergunninghouder", "statushouders")]
    assert by["brief"] == [("brieven", "brievn")]


def test_what_was_searched_besides_is_said(filled):
    found = find(None, "brievn")

    assert (found.also, found.unknown) == (["brieven"], ["brievn"])
    assert find(None, "nieuwkomer", with_synonyms=False).hits == []


@pytest.mark.parametrize(
    ("language", "asked", "shown"),
    [
        ("nl", "tolk interpreter", [("nl", "")]),
        ("en", "tolk interpreter", [("en", "")]),
        ("nl", "interpreter", [("en", "en")]),
        ("en", "tolk", [("nl", "nl")]),
    ],
)
def test_of_a_work_and_its_translation_one_is_found(db, at, language, asked, shown):
    work = Team(pk="nl", name="nl")
    for tongue, text in (("nl", "Praat niet tegen de tolk."), ("en", "Do not talk to the interpreter.")):
        facts = {"title": "Gesprek", "kind": Kind.ARTICLE, "audience": "public", "language": tongue, "work": work}
        index(Team(pk=tongue, name=tongue), text=text, at=at, **facts)

    found = find(None, asked, language=language)

    assert [(hit.label.partition(":")[2], hit.language) for hit in found.hits] == shown
    assert found.total == 1


def test_the_database_chooses_what_any_word_is_found_in(filled, put):
    """The same candidates on both databases, and the same order: each is held to what the texts say."""
    put("extra", text="De klant kreeg een brief over zijn schuld en belde de tolk.")
    audiences = ["public"]
    for question in ("brief schuld tolk", "kredietbank", "schuldhulp klant", "bijzondere bijstand", "brievn"):
        asked = asked_in(question)
        corpus = completed(asked, audiences)
        ways = {way.stem for each in asked for way in each.ways.values()}

        rows = engine.best(asked, corpus, audiences=audiences)

        held = {e.pk for e in Entry.objects.all() for way in ways if f" {way} " in f" {e.words} {e.parts} "}
        assert {row[0] for row in rows} == held


def test_what_very_many_have_is_looked_for_among_the_newest(put, monkeypatch):
    for n in range(12):
        put(f"x{n}", text="De klant belde.")
    monkeypatch.setattr(engine, "MANY", 4)

    assert set(labels(find(None, "klant"))) == {"x8", "x9", "x10", "x11"}


def test_the_rarest_words_choose_and_the_others_rank(put, monkeypatch):
    for n in range(12):
        put(f"x{n}", text="De klant belde.")
    put("a", text="De klant had een adres.")
    put("b", text="Een adres, een deur, een bel, een trap.")
    monkeypatch.setattr(engine, "ENOUGH", 1)
    monkeypatch.setattr(engine, "MANY", 5)

    assert labels(find(None, "klant adres")) == ["a", "b"]


def test_a_word_chooses_with_all_that_it_may_be_found_by(put, monkeypatch):
    for n in range(12):
        put(f"x{n}", text="De klant belde.")
    put("begins", text="De klantmanager belde.")
    monkeypatch.setattr(engine, "ENOUGH", 1)
    monkeypatch.setattr(engine, "MANY", 12)

    assert len(labels(find(None, "klant", count=20))) == 11


@pytest.fixture
def merenland(grevendrecht, wolderbrink, at):
    shares = [(grevendrecht, 60), (wolderbrink, 40)]
    return settle_partnership("Samenwerking", "Leergang", shares=shares, contact=None, on=at.date())


def test_who_finds_what_is_for_whom(put, merenland, grevendrecht, wolderbrink, amina, bram, settle):
    """4.1: not a hit, not a count, not a word of the vocabulary is for who may not see the thing."""
    stranger = settle("vera", "Vera Vreemd")
    put("org", f"org:{grevendrecht.pk}", "Kievit vloog over de zonderlinge polder.")
    put("partners", f"partnership:{merenland.pk}", "Kievit vloog over de stille dijk.")
    put("network", "network", "Kievit vloog over de lege kade.")
    put("public", "public", "Kievit vloog over de brede rivier.")

    seen = {who: set(labels(find(person, "kievit"))) for who, person in
            {"amina": amina, "bram": bram, "stranger": stranger, "nobody": None}.items()}  # fmt: skip
    assert seen == {
        "amina": {"org", "partners", "network", "public"},
        "bram": {"partners", "network", "public"},
        "stranger": {"public"},
        "nobody": {"public"},
    }
    assert find(bram, "zonderlinga").also == []
    assert find(amina, "zonderlinga").also == ["zonderlinge"]
    assert find(bram, "kievit").total == 3


def test_only_who_takes_part_in_the_network_sees_what_is_for_it(settle, at):
    elsewhere = Organisation.objects.create(name="Gemeente Elders", kind="municipality")
    vera = settle("vera", "Vera Vreemd", elsewhere)

    assert audiences_of(vera) == ["public", f"org:{elsewhere.pk}"]


@pytest.mark.parametrize(
    "model",
    [m for m in apps.get_models() if m.__module__.startswith("vakwerk.") and m.declaration.confidentiality in
     {Confidentiality.GROUP, Confidentiality.PERSONAL, Confidentiality.CASE}],
    ids=lambda model: model.__name__,
)  # fmt: skip
def test_what_is_closed_never_comes_in(db, at, model):
    with pytest.raises(ClosedText):
        index(model(), title="Gesloten", text="Gesloten", kind=Kind.LESSON, audience="public", at=at)

    assert not Entry.objects.exists()


def test_what_changes_is_found_by_its_new_words_only(put):
    put("brief", text="Alles over brieven.")
    put("brief", text="Alles over bellen.", title="Telefoon")

    assert labels(find(None, "brieven")) == []
    assert labels(find(None, "telefoon")) == ["brief"]
    assert Entry.objects.count() == 1


def test_what_was_forgotten_is_gone_at_once_and_its_words_at_night(put, at):
    put("brief")
    forget(Team(pk="brief"))

    assert find(None, "brief").total == 0
    assert find(None, "brievn").also == []
    assert not Entry.objects.exclude(words="").exists()

    tidy(at=at)

    assert (Entry.objects.count(), Term.objects.count()) == (0, 0)


def test_counts_follow_what_can_be_found(put):
    for key in TEXTS:
        put(key)
    put("brief", audience="network")

    for term in Term.objects.all():
        rows = Entry.objects.filter(audience=term.audience)
        held = [e for e in rows if not term.stem or term.stem in e.words.split() + e.parts.split()]
        assert len(held) == term.count, term.stem


def test_taking_the_words_anew_changes_nothing_that_was_right(filled):
    before = list(Term.objects.order_by("audience", "stem").values_list("audience", "stem", "count"))

    assert reindex() == len(TEXTS)
    after = Term.objects.filter(count__gt=0).order_by("audience", "stem").values_list("audience", "stem", "count")
    assert list(after) == [row for row in before if row[2]]


def test_a_kind_can_be_asked_for(put, at):
    put("brief")
    index(ClosedLike(pk="x"), title="Brief", text="Brief.", kind=Kind.EVENT, audience="public", at=at)

    found = find(None, "brief")

    assert found.kinds == {Kind.LESSON: 1, Kind.EVENT: 1}
    assert labels(find(None, "brief", kinds=[Kind.EVENT])) == ["x"]


class ClosedLike(Team):
    """Another thing with the same id."""

    declaration = Team.declaration

    class Meta:
        proxy = True
        app_label = "people"


def test_a_text_of_two_hundred_thousand_letters_is_taken(put):
    entry = put("lang", text="schuldhulpverlening " * 10_000)

    assert len(entry.text) == 20_000
    assert labels(find(None, "schuld")) == ["lang"]


def test_every_kind_has_an_icon_that_is_drawn():
    assert {ICONS[kind] for kind in Kind} <= set(DRAWN)


def test_a_closed_group_is_closed():
    assert ClosedGroup.declaration.confidentiality == Confidentiality.GROUP
