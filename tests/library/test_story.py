"""One lesson, from a closed conversation to the colleague whom it helped: the story to read first."""

import pytest

from vakwerk.common.verdicts import Refused
from vakwerk.library import actions, queries
from vakwerk.library.models import Draft
from vakwerk.library.states import DraftState, Origin
from vakwerk.notices.models import Kind, Notice
from vakwerk.search.public import find
from vakwerk.trail.public import of


def test_a_lesson_is_carried_out_read_shared_used_and_answered(amina, karima, dirk, at, later):
    draft = actions.propose(
        amina, title="Boos is vaak bang", text="Hij was bang voor de brief.", origin="peers.takeaway:bbbbbbbbbb", at=at
    )
    assert [hit.title for hit in find(karima, "boos").hits] == []

    reading = actions.ask_reader(draft, by=amina, at=at)
    assert reading.reader == karima
    actions.send_back(reading, by=karima, at=later(5), doubts=["place"], note="Welke wijk was dat?")
    draft.refresh_from_db()
    assert (draft.state, draft.doubts, draft.note) == (DraftState.RETURNED, "place", "Welke wijk was dat?")

    actions.keep(draft, by=amina, at=later(10), text="Hij was bang voor de aanmaning in zijn zak.")
    reading = actions.ask_reader(draft, by=amina, at=later(11))
    item = actions.pass_reading(reading, by=karima, at=later(20))

    assert not Draft.objects.exists()
    assert item.origin == Origin.CLOSED_TALK
    assert [hit.title for hit in find(dirk, "aanmaning").hits] == ["Boos is vaak bang"]
    usage = actions.use(item, by=dirk, at=later(30))
    actions.look_back(usage, by=dirk, at=later(40), became="Ik bleef zitten en vroeg naar de brief.", repeats=True)

    assert [row.became for row in queries.told_about(item)] == ["Ik bleef zitten en vroeg naar de brief."]
    assert [row.person for row in queries.told_about(item) if row.repeats] == [dirk]
    became = Notice.objects.filter(person=amina, kind=Kind.BECAME).order_by("at")
    assert [notice.words for notice in became] == [
        "What you wrote has been read and is shared now.",
        "A colleague uses what you shared.",
        "A colleague tells what came of what you shared.",
    ]
    assert [entry.action for entry in of(draft)] == [
        "library.write",
        "library.ask",
        "library.send_back",
        "library.keep",
        "library.ask",
    ]


def test_it_goes_wider_one_step_at_a_time_and_is_read_each_time(shared, merenland, amina, karima, bram, settle, at):
    stranger = settle("vera", "Vera Vreemd")
    with pytest.raises(Refused, match="one step wider"):
        actions.widen(shared, by=amina, at=at, audience="network")

    for audience, sees in [(f"partnership:{merenland.pk}", [bram]), ("network", [bram]), ("public", [bram, stranger])]:
        before = shared.audience
        draft = actions.widen(shared, by=amina, at=at, audience=audience)
        shared.refresh_from_db()
        assert shared.audience == before
        actions.pass_reading(actions.ask_reader(draft, by=amina, at=at), by=karima, at=at)
        for person in (amina, bram):
            person.__dict__.pop("_audiences", None)
        shared.refresh_from_db()
        assert [person for person in (bram, stranger) if find(person, "boos").hits] == sees

    assert shared.version == 4
