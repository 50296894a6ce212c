"""One peer meeting, from a question that keeps somebody awake to what came of it: the story to read first."""

from datetime import timedelta

from vakwerk.ledger.public import latest
from vakwerk.methods import actions as methods
from vakwerk.methods import queries as live
from vakwerk.methods.models import Conversation, Seat, Writing
from vakwerk.peers import actions, queries
from vakwerk.peers.models import CaseContribution
from vakwerk.peers.states import CommitmentState, GroupState, SessionState
from vakwerk.trail.public import of


def go_on(conversation, by, at):
    conversation.refresh_from_db()
    return methods.go_to(conversation, conversation.step + 1, seen=conversation.step, by=by, at=at)


def test_a_meeting_leaves_what_is_each_ones_own_and_nothing_of_what_was_said(
    planned, group, at, later, amina, bram, zoe, eveline
):
    actions.contribute(planned, by=amina, at=at, text="De derde keer nam ik niet op.")
    conversation = actions.begin(planned, by=eveline, at=at)
    for person in (amina, bram, zoe):
        actions.join(planned, by=person, at=at)
    methods.present(conversation, live.seat_of(conversation, amina).pk, by=eveline, at=later(20))
    while live.scene(go_on(conversation, eveline, later(60)), amina, at=later(60)).step.key != "takeaway":
        pass
    own = {"text": "Bellen is ook werk.", "commitment": "Ik bel maandag terug."}
    due = at.date() + timedelta(days=14)
    facts = {"step": "takeaway", "sequence": 1, "is_ready": True, "due_on": due}
    methods.write(conversation, texts=own, by=amina, at=later(70), **facts)

    closed = actions.close(
        planned, by=eveline, at=later(75), present={p.pk for p in (amina, bram, zoe, eveline)}, minutes=75
    )

    assert closed.state == SessionState.CLOSED
    assert closed.presenter == amina
    assert [model.objects.count() for model in (Conversation, Seat, Writing, CaseContribution)] == [0, 0, 0, 0]
    assert [takeaway.text for takeaway in queries.takeaways(amina)] == ["Bellen is ook werk."]
    assert [made.text for made in queries.commitments(amina)] == ["Ik bel maandag terug."]
    assert list(queries.commitments(bram)) == []
    assert [entry.minutes for entry in latest(bram)] == [75]
    group.refresh_from_db()
    assert group.state == GroupState.ACTIVE
    assert [entry.action for entry in of(closed)] == [
        "peers.plan",
        "peers.contribute",
        "peers.gather",
        "peers.begin",
        "peers.finish",
        "peers.close",
    ]


def test_who_helped_hears_what_came_of_it(planned, begun, at, later, amina, bram, zoe, eveline):
    actions.close(planned, by=eveline, at=later(75), present={amina.pk, bram.pk, eveline.pk}, minutes=75)
    made = actions.commit(planned, by=amina, at=later(80), text="Ik bel terug.", look_back_on=at.date())

    looked = actions.look_back(made, by=amina, at=later(90), became="Zij nam op.", for_helpers="Zij nam meteen op.")

    assert looked.state == CommitmentState.LOOKED_BACK
    assert [answer.for_helpers for answer in queries.answers_for(bram)] == ["Zij nam meteen op."]
    assert list(queries.answers_for(amina)) == []
