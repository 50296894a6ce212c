"""Moral deliberation, domain 3.10: weighed alone, revealed at once, destroyed after; that it took place remains."""

from datetime import timedelta

import pytest

from vakwerk.common.verdicts import Refused
from vakwerk.ledger.models import LearningEntry
from vakwerk.methods import actions as live
from vakwerk.methods.models import Conversation, ListItem, Writing
from vakwerk.methods.public import open_conversation
from vakwerk.methods.queries import scene, seat_of
from vakwerk.notices.models import Notice
from vakwerk.peers import actions, queries, rules
from vakwerk.peers.models import DeliberationRecord, MoralDeliberation, PeerGroup, PeerSession
from vakwerk.peers.states import DELIBERATION_MOVES, DeliberationState
from vakwerk.people.public import members
from vakwerk.privacy.public import ARCHIVIST, PRIVACY_OFFICER

QUESTION = "Is het juist om niet door te vragen naar hulp van familie?"
AGREED = "We zeggen vooraf waarom we iets vragen."


@pytest.fixture
def ten(group, at, settle, wolderbrink):
    """De Sluiswachters with six more: ten people."""
    group = actions.change_group(group, by=group.started_by, at=at, max_people=12)
    for name in ("Fleur", "Gijs", "Hind", "Ilse", "Jan", "Kees"):
        person = settle(name.lower(), f"{name} Terra", wolderbrink)
        invitation = actions.invite_to_group(group, person.email, by=group.started_by, at=at)
        actions.accept_invitation(invitation, by=person, at=at)
    return group


@pytest.fixture
def asked(group, at, amina):
    return actions.request_deliberation(group, by=amina, at=at, question=QUESTION, starts_at=at)


@pytest.fixture
def prepared(asked, at, amina, eveline):
    actions.facilitate(asked.session, by=eveline, at=at)
    actions.choose(asked.session, amina, by=eveline, at=at)
    return again(asked)


@pytest.fixture
def held(prepared, at, eveline, amina, bram, zoe):
    """Going on, with everyone at their own screen."""
    actions.begin(prepared.session, by=eveline, at=at)
    for person in (amina, bram, zoe):
        actions.join(prepared.session, by=person, at=at)
    return again(prepared)


@pytest.fixture
def concluded(held, at, later, eveline, amina, bram, zoe):
    actions.close(held.session, by=eveline, at=later(120), present={amina.pk, bram.pk, eveline.pk}, minutes=120)
    return again(held)


def again(deliberation):
    return MoralDeliberation.objects.select_related("session__group__closed_group").get(pk=deliberation.pk)


def to_step(conversation, key, *, by, at):
    now = Conversation.objects.get(pk=conversation.pk)
    keys = [step.key for step in scene(now, by, at=at).steps]
    return live.go_to(now, keys.index(key), seen=now.step, by=by, at=at)


def add(conversation, person, key, text, at, kind=""):
    live.add_item(conversation, key, text=text, kind=kind, by=person, at=at)
    return ListItem.objects.latest("pk")


def page_of(person, conversation, browse):
    return browse(person).get(f"/gesprek/{conversation.pk}/").content.decode()


def test_3_10_1_of_ten_seven_have_written_and_nobody_sees_any_text_until_all_is_revealed_at_once(
    ten, at, amina, eveline, browse
):
    people = list(members(ten.closed_group))
    asked = actions.request_deliberation(ten, by=amina, at=at, question=QUESTION, starts_at=at)
    actions.facilitate(asked.session, by=eveline, at=at)
    actions.choose(PeerSession.objects.get(), amina, by=eveline, at=at)
    conversation = actions.begin(PeerSession.objects.get(), by=eveline, at=at)
    for person in people:
        actions.join(asked.session, by=person, at=at)
    to_step(conversation, "weighing", by=eveline, at=at)
    writers = [person for person in people if person.pk != eveline.pk][:7]
    for n, person in enumerate(writers):
        text = {"text": f"Weging nummer {n}."}
        live.write(conversation, step="weighing", texts=text, sequence=1, is_ready=True, by=person, at=at)

    before = {person: page_of(person, conversation, browse).count("Weging nummer") for person in people}
    with pytest.raises(Refused, match="Schrijft nog"):
        live.reveal(conversation, seen=6, said_aloud=False, by=eveline, at=at)
    live.reveal(conversation, seen=6, said_aloud=True, by=eveline, at=at)
    after = {person: page_of(person, conversation, browse).count("Weging nummer") for person in people}

    assert len(people) == 10
    assert before == {person: int(person in writers) for person in people}  # one's own
    assert after == dict.fromkeys(people, 7)


def test_3_10_2_when_a_third_option_is_added_there_are_three_and_it_is_called_a_question(
    held, at, amina, bram, eveline, browse
):
    conversation = open_conversation(held.session)
    to_step(conversation, "question", by=eveline, at=at)
    add(conversation, amina, "options", "Doorvragen", at)
    with_two = page_of(bram, conversation, browse)
    add(conversation, bram, "options", "Eerst vragen of het mag", at)

    with_three = page_of(bram, conversation, browse)
    to_step(conversation, "weighing", by=eveline, at=at)
    later_on = page_of(bram, conversation, browse)

    assert "Moreel beraad over een dilemma" in with_two
    for page in (with_three, later_on):
        assert "Moreel beraad over een vraag" in page
        assert "dilemma" not in page.lower()
        assert all(option in page for option in ("Niets doen", "Doorvragen", "Eerst vragen of het mag"))


@pytest.mark.parametrize("kind", ["moral", "legal", "strategic"])
def test_3_10_3_what_is_called_a_fact_and_holds_an_ought_the_guide_moves_to_a_norm(
    held, at, amina, bram, eveline, kind
):
    conversation = open_conversation(held.session)
    to_step(conversation, "clarify", by=eveline, at=at)
    item = add(conversation, bram, "statements", "Je hoort dat te melden.", at, kind="factual")

    with pytest.raises(Refused):
        live.move_item(conversation, item.pk, kind, by=amina, at=at)
    live.move_item(conversation, item.pk, kind, by=eveline, at=at)

    seen = scene(Conversation.objects.get(), bram, at=at)
    assert [(item.kind, item.text) for item in seen.items] == [(kind, "Je hoort dat te melden.")]


def test_3_10_4_the_register_shows_that_it_took_place_and_of_what_was_said_nothing_exists(
    held, at, later, eveline, amina, bram, zoe, settle, grevendrecht, browse
):
    conversation = open_conversation(held.session)
    to_step(conversation, "question", by=eveline, at=at)
    add(conversation, bram, "options", "Zwijgen over de familie", at)
    to_step(conversation, "weighing", by=eveline, at=at)
    said = {"text": "Ik zou zwijgen."}
    live.write(conversation, step="weighing", texts=said, sequence=1, is_ready=True, by=bram, at=at)
    actions.close(held.session, by=eveline, at=later(120), present={amina.pk, bram.pk, zoe.pk}, minutes=120)
    actions.agree_on_working(again(held), by=zoe, at=later(130), text=AGREED)
    officers = [settle(role[-5:], role, grevendrecht, role) for role in (ARCHIVIST, PRIVACY_OFFICER)]

    pages = [browse(officer).get("/samen/beraad/register/").content.decode() for officer in officers]

    record = DeliberationRecord.objects.get()
    assert (record.held_on, record.destroyed_at) == (at.date(), later(120))
    assert record.destroy_after == at.date() + timedelta(days=2192)
    for page in pages:
        assert all(words in page for words in (QUESTION, AGREED, "is gewist op", "blijft bewaard tot"))
        assert not [words for words in ("Zwijgen over", "Ik zou zwijgen", "Bram", "Amina") if words in page]
    assert [Conversation.objects.count(), Writing.objects.count(), ListItem.objects.count()] == [0, 0, 0]
    assert MoralDeliberation.objects.get().question == ""


def test_the_register_of_another_organisation_and_of_nobody_is_empty(
    concluded, settle, wolderbrink, browse, dirk, eveline
):
    elsewhere = settle("archief", "Archivaris Elders", wolderbrink, ARCHIVIST)

    pages = [browse(person).get("/samen/beraad/register/").content.decode() for person in (elsewhere, dirk, eveline)]

    assert not [page for page in pages if QUESTION in page]
    assert ["De archivaris en de functionaris" in page for page in pages[1:]] == [True, True]


def test_its_states_follow_the_meeting(asked, at, later, amina, bram, eveline):
    states = [again(asked).state]
    actions.facilitate(asked.session, by=eveline, at=at)
    for step in (
        lambda: actions.choose(asked.session, amina, by=eveline, at=at),
        lambda: actions.begin(asked.session, by=eveline, at=at),
        lambda: actions.close(asked.session, by=eveline, at=later(90), present={amina.pk, eveline.pk}, minutes=90),
        lambda: actions.agree_on_working(again(asked), by=bram, at=later(95), text=AGREED),
        lambda: actions.tell_what_came(again(asked), by=amina, at=later(99), became="We vragen het nu vooraf."),
    ):
        step()
        states.append(again(asked).state)

    assert states == ["requested", "prepared", "in_method", "concluded", "agreed", "looked_back"]


def test_a_meeting_that_nobody_closed_is_concluded_too(held, at):
    actions.close_overdue(at=at + timedelta(days=5))

    assert again(held).state == DeliberationState.CONCLUDED
    assert DeliberationRecord.objects.get().question == QUESTION


def test_a_question_that_was_never_talked_about_goes(asked, at, amina):
    actions.cancel(asked.session, by=amina, at=at)

    assert (again(asked).state, again(asked).question) == (DeliberationState.CANCELLED, "")
    assert DeliberationRecord.objects.count() == 0


def test_the_bringer_is_asked_once_after_six_weeks_and_who_was_there_hears_it(concluded, at, amina, bram, zoe, eveline):
    for days in (40, 43, 44):
        actions.ask_what_came(at=at + timedelta(days=days))
    asked = list(Notice.objects.filter(words=actions.deliberations.WHAT_CAME).values_list("person", flat=True))

    actions.tell_what_came(again(concluded), by=amina, at=at + timedelta(days=44), became="We vragen het vooraf.")

    told = set(Notice.objects.filter(words=actions.deliberations.TOLD).values_list("person", flat=True))
    assert asked == [amina.pk]
    assert told == {bram.pk, eveline.pk}  # Zoë was not there


def test_what_was_told_goes_after_ninety_days(concluded, at, amina):
    actions.tell_what_came(concluded, by=amina, at=at, became="We vragen het vooraf.")

    actions.ask_what_came(at=at + timedelta(days=89))
    kept = again(concluded).became
    actions.ask_what_came(at=at + timedelta(days=91))

    assert (kept, again(concluded).became) == ("We vragen het vooraf.", "")


def test_nothing_is_asked_and_nothing_counted(held, at, bram, eveline, browse):
    """Residue is offered, never required; nobody counts who is for what."""
    conversation = open_conversation(held.session)
    to_step(conversation, "conclude", by=eveline, at=at)

    page = page_of(eveline, conversation, browse)

    assert "Wat blijft schuren? Dit mag leeg blijven" in page
    assert to_step(conversation, "evaluation", by=eveline, at=at).step == 9
    assert DeliberationRecord._meta.get_fields()  # of the record nothing is a number of votes
    assert not [f.name for f in DeliberationRecord._meta.fields if f.get_internal_type().endswith("IntegerField")]


def test_it_counts_as_net_hours_of_thinking_together(concluded, amina):
    entry = LearningEntry.objects.get(person=amina)

    assert (entry.kind, entry.minutes) == ("moral_deliberation", 120)


def test_for_this_question_alone_a_new_group_is_made_for_five_to_twelve(methods, browse, amina, at):
    moment = (at + timedelta(days=20)).strftime("%Y-%m-%dT%H:%M")

    answer = browse(amina).post("/samen/beraad/", {"question": QUESTION, "starts_at": moment})

    group = PeerGroup.objects.get()
    assert answer.url == f"/samen/groep/{group.pk}/uitnodigen/"
    assert (group.name, group.min_people, group.max_people) == ("Moreel beraad", 5, 12)
    assert MoralDeliberation.objects.get().session.method_key == "dilemma"


def test_who_brings_in_the_question_does_not_guide_it(asked, at, amina, eveline):
    actions.facilitate(asked.session, by=amina, at=at)

    with pytest.raises(Refused, match="kan niet ook"):
        actions.choose(asked.session, amina, by=amina, at=at)


def test_outside_the_group_it_does_not_exist(concluded, browse, dirk, ravi):
    places = ["", "afspraken/", "terugkijken/"]

    codes = [
        browse(person).get(f"/samen/beraad/{concluded.pk}/{place}").status_code
        for person in (dirk, ravi)
        for place in places
    ]

    assert set(codes) == {404}


@pytest.mark.parametrize("state", DeliberationState)
@pytest.mark.parametrize("name", ["agree_on_working", "tell_what_came"])
@pytest.mark.parametrize("part", ["bringer", "member", "stranger"])
def test_a_member_agrees_and_the_bringer_looks_back(concluded, name, state, part, amina, bram, dirk):
    concluded.state = state
    person = {"bringer": amina, "member": bram, "stranger": dirk}[part]
    parts = {"agree_on_working": ("bringer", "member"), "tell_what_came": ("bringer",)}[name]

    verdict = rules.may_move_deliberation(person, concluded, name)

    assert bool(verdict) == (part in parts and state in DELIBERATION_MOVES[name].sources)


def test_after_it_the_page_says_what_remains(concluded, browse, amina, bram):
    where = f"/samen/beraad/{concluded.pk}/"
    browse(bram).post(f"{where}afspraken/", {"text": AGREED})
    browse(amina).post(f"{where}terugkijken/", {"became": "We vragen het nu vooraf."})

    page = browse(bram).get(where, follow=True).content.decode()

    assert all(words in page for words in (QUESTION, AGREED, "We vragen het nu vooraf.", "Wat van dit beraad blijft"))


def test_the_seat_of_the_question_is_kept_for_who_asked(prepared, held, amina):
    assert seat_of(open_conversation(held.session), amina).role == "presenter"


@pytest.mark.parametrize("page", ["ask", "before", "after", "register"])
def test_a_page_takes_at_most_ten_queries(
    request, page, browse, amina, settle, grevendrecht, django_assert_max_num_queries
):
    made = request.getfixturevalue({"before": "asked"}.get(page, "concluded"))
    visitor = browse(settle("archief", "Archivaris", grevendrecht, ARCHIVIST) if page == "register" else amina)
    session = f"/samen/bijeenkomst/{made.session_id}/"
    where = {"ask": "/samen/beraad/", "register": "/samen/beraad/register/"}.get(page, session)
    visitor.get("/meer/")

    with django_assert_max_num_queries(10):
        assert visitor.get(where).status_code == 200


def test_asks_name_no_question(asked, zoe):
    assert [ask.kind for ask in queries.asks(zoe)] == []
    assert not Notice.objects.filter(words__contains="familie").exists()
