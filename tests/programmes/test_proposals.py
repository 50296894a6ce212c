"""A change to what all agreed on: nothing changes until everybody who stays has agreed."""

import pytest
from bs4 import BeautifulSoup
from hypothesis import given
from hypothesis import strategies as st
from tests.at_once import at_once

from vakwerk.common.verdicts import Refused
from vakwerk.notices.models import Notice
from vakwerk.programmes import actions, queries, rules
from vakwerk.programmes.states import PROPOSAL_MOVES, EntryKind, ProgrammeState, ProposalState

WHY = "De derde module krijgt een acteur."


def shares(programme):
    return [(each.organisation.name[9:], each.percent, each.cents, each.seats) for each in queries.shares(programme)]


def not_agreed(proposal):
    return [share.organisation for share in proposal.shares.filter(agreed_at=None, percent__gt=0)]


def fresh(thing):
    return type(thing).objects.get(pk=thing.pk)


def told(person):
    return [notice.words for notice in Notice.objects.filter(person=person)]


BEFORE = [
    ("Oudersluis", 50, 2_000_000, 5), ("Wolderbrink", 30, 1_200_000, 3), ("Grevendrecht", 20, 800_000, 2),
]  # fmt: skip


@pytest.fixture
def leaves(grevendrecht, cato, at):
    """leaves(programme): Grevendrecht leaves halfway, as the working group records."""
    return lambda programme: actions.record_leaving(programme, grevendrecht, by=cato, at=at, words="Geen geld meer.")


@pytest.fixture
def dearer(cato, at):
    return lambda programme, cents=4_500_000: actions.propose_change(programme, by=cato, at=at, cents=cents, words=WHY)


@pytest.fixture
def agree_to(at):
    """agree_to(proposal, joris): on behalf of where he works."""

    def agreed(proposal, person):
        found = queries.visible_proposals(person).get(pk=proposal.pk)
        share = next(each for each in found.shares.all() if rules.holds_mandate(person, each))
        share.proposal = found
        return actions.agree_to_change(share, by=person, at=at, text=actions.text_of_change(share))

    return agreed


def test_3_1_5_what_is_left_is_shared_anew_and_nothing_changes_until_all_who_stay_agree(
    paid, leaves, agree_to, mandates, cato, at
):
    programme = paid()
    actions.promise_money(programme, by=cato, at=at, words="Hogeschool", cents=1_000_000)

    proposal = leaves(programme)
    agree_to(proposal, mandates[0])

    assert shares(programme) == BEFORE
    assert [place.name for place in not_agreed(proposal)] == ["Gemeente Wolderbrink"]
    assert fresh(programme).state == ProgrammeState.APPROVED

    share = agree_to(proposal, mandates[1])

    assert shares(programme) == [
        ("Oudersluis", 63, 2_394_000, 6),
        ("Wolderbrink", 37, 1_406_000, 4),
        ("Grevendrecht", 0, 200_000, 0),  # its fifth of what was promised
    ]
    assert sum(cents for _name, _percent, cents, _seats in shares(programme)) == fresh(programme).estimate
    assert "37 procent daarvan: €\xa014.060, in plaats van €\xa012.000" in fresh(share).agreed_text
    assert fresh(proposal).state == ProposalState.BOUND
    kinds = [line.kind for line in queries.entries(programme)]
    assert [kinds.count(kind) for kind in ("to_change", "left", "changed")] == [2, 1, 1]
    assert actions.proposals.IT_HOLDS in told(cato)


def test_another_amount_binds_when_the_last_agrees_and_each_pays_the_same_part(
    paid, dearer, agree_to, mandates, cato, at
):
    programme = paid()
    proposal = dearer(programme)
    for person in mandates[:2]:
        agree_to(proposal, person)
    assert fresh(programme).estimate == 4_000_000
    with pytest.raises(Refused, match="over"):
        actions.promise_money(programme, by=cato, at=at, words="Acteur", cents=4_000_001)

    agree_to(proposal, mandates[2])

    assert shares(programme) == [
        ("Oudersluis", 50, 2_250_000, 5), ("Wolderbrink", 30, 1_350_000, 3), ("Grevendrecht", 20, 900_000, 2),
    ]  # fmt: skip
    actions.promise_money(programme, by=cato, at=at, words="Acteur", cents=4_500_000)


def test_one_that_does_not_agree_ends_it_and_what_was_agreed_before_stays(paid, dearer, agree_to, mandates, cato, at):
    programme = paid()
    proposal = dearer(programme)
    agree_to(proposal, mandates[0])

    actions.refuse_change(proposal, by=mandates[1], at=at, words="De raad wil niet meer betalen.")

    assert shares(programme) == BEFORE
    assert fresh(proposal).state == ProposalState.REFUSED
    assert actions.proposals.IT_DOES_NOT in told(mandates[0])
    assert EntryKind.NO_CHANGE in [line.kind for line in queries.entries(programme)]
    assert dearer(programme).state == ProposalState.OPEN


def test_an_agreement_to_a_change_is_taken_back_until_it_holds(paid, dearer, agree_to, mandates, at):
    proposal = dearer(paid())
    share = agree_to(proposal, mandates[0])
    actions.take_back_change(share, by=mandates[0], at=at)
    assert len(not_agreed(proposal)) == 3

    for person in mandates:
        share = agree_to(proposal, person)

    with pytest.raises(Refused, match="afgehandeld"):
        actions.take_back_change(share, by=mandates[2], at=at)


def test_it_never_costs_less_than_was_promised_already(paid, dearer, cato, at):
    programme = paid()
    actions.promise_money(programme, by=cato, at=at, words="Hogeschool", cents=3_000_000)

    with pytest.raises(Refused, match="30\\.000 is al toegezegd of betaald"):
        dearer(programme, 2_999_900)
    dearer(programme, 3_000_000)

    with pytest.raises(Refused, match="nog €\xa00 over"):
        actions.promise_money(programme, by=cato, at=at, words="Meer", cents=1)


def test_one_change_at_a_time_and_only_of_what_was_agreed(begun, paid, dearer, leaves, cato, noor, school, at):
    with pytest.raises(Refused, match="elke organisatie akkoord"):
        dearer(begun())
    programme = paid(title="Nog een")
    with pytest.raises(Refused, match="verandert niets"):
        dearer(programme, 4_000_000)
    with pytest.raises(Refused, match="betaalt niet mee"):
        actions.record_leaving(programme, school, by=cato, at=at, words="Weg.")
    waiting = dearer(programme)

    with pytest.raises(Refused, match="wacht op akkoord"):
        leaves(programme)
    with pytest.raises(Refused, match="wacht op akkoord"):
        actions.stop_programme(programme, by=cato, at=at, words="Klaar.")
    actions.withdraw_change(waiting, by=cato, at=at)

    assert leaves(programme).state == ProposalState.OPEN


def test_the_last_that_pays_does_not_leave(paid, leaves, agree_to, wolderbrink, oudersluis, mandates, cato, at):
    programme = paid()
    first = leaves(programme)
    for person in mandates[:2]:
        agree_to(first, person)
    gone = actions.record_leaving(programme, wolderbrink, by=cato, at=at, words="Ook weg.")
    agree_to(gone, mandates[0])

    with pytest.raises(Refused, match="niemand over"):
        actions.record_leaving(programme, oudersluis, by=cato, at=at, words="Ook.")

    assert shares(programme)[0] == ("Oudersluis", 100, 4_000_000, 10)


def test_who_waited_for_a_seat_of_who_left_gets_it(
    paid, opened, leaves, agree_to, mandates, amina, karima, settle, oudersluis, wolderbrink, at
):
    programme = paid(seats=4)  # two, one and one
    module = opened(programme)
    places = [actions.enrol(module, by=settle(f"p{n}", f"P{n}", oudersluis), at=at) for n in range(3)]
    assert places[2].state == "waiting"
    proposal = leaves(programme)

    for person in mandates[:2]:
        agree_to(proposal, person)

    assert shares(programme)[0][3] == 3
    assert fresh(places[2]).state == "confirmed"
    with pytest.raises(Refused, match="Plaatsen zijn voor"):
        actions.enrol(module, by=amina, at=at)


def test_moves_of_a_change_over_all_states_and_parts(paid, leaves, cato, mandates, noor, amina):
    proposal = queries.visible_proposals(cato).get(pk=leaves(paid()).pk)
    people = {"working_group": cato, "mandate_holder": mandates[0], "leaver": mandates[2], "lecturer": noor}
    people |= {"learner": amina, "system": None}
    allowed = set()
    for part, person in people.items():
        for name in PROPOSAL_MOVES:
            for state in ProposalState:
                proposal.state = state
                for share in proposal.shares.all():
                    share.proposal = proposal
                if rules.may_move_proposal(person, proposal, name):
                    allowed.add((part, name, state))

    by_system = {("system", name, ProposalState.OPEN) for name in PROPOSAL_MOVES}
    assert allowed == by_system | {
        ("working_group", "withdraw", ProposalState.OPEN),
        ("mandate_holder", "refuse", ProposalState.OPEN),
    }


@given(
    st.integers(100, 10**9),
    st.lists(st.integers(1, 100), min_size=2, max_size=9),
    st.integers(0, 99),
    st.integers(0, 100),
)
def test_whatever_is_shared_anew_adds_up_to_the_cent(estimate, weights, seats, part):
    settled = estimate * part // 100

    shared = rules.share_anew(dict(enumerate(weights)), estimate, seats, settled=settled)

    assert sum(percent for percent, _cents, _seats in shared.values()) == 100
    assert sum(cents for _percent, cents, _seats in shared.values()) == estimate - settled
    assert sum(places for _percent, _cents, places in shared.values()) == seats
    assert min(cents for _percent, cents, _seats in shared.values()) >= 0


@pytest.mark.django_db(transaction=True)
def test_two_mandate_holders_at_the_same_moment_both_count(transactional_db, paid, dearer, agree_to, mandates):
    programme = paid()
    proposal = dearer(programme)
    agree_to(proposal, mandates[2])

    failed = at_once(*[lambda person=person: agree_to(proposal, person) for person in mandates[:2]])

    assert failed == []
    assert fresh(proposal).state == ProposalState.BOUND
    assert fresh(programme).estimate == 4_500_000


def test_from_a_proposal_to_a_change_that_holds_by_page(
    paid, mandates, cato, noor, browse, django_assert_max_num_queries
):
    programme = paid()
    address = f"/leergangen/{programme.pk}/"
    visitor = browse(cato)
    typed = visitor.post(f"{address}begroting/voorstel/", {"cents": "veel", "words": WHY})
    assert typed.status_code == 422
    assert WHY in typed.content.decode()
    visitor.post(f"{address}begroting/voorstel/", {"cents": "45000", "words": WHY})
    proposal = queries.open_proposal(programme)
    page = f"/leergangen/voorstel/{proposal.pk}/"

    for person in mandates:
        visitor = browse(person)
        with django_assert_max_num_queries(10):
            assert "wacht op het akkoord van" in visitor.get("/leergangen/").content.decode()
        with django_assert_max_num_queries(10):
            soup = BeautifulSoup(visitor.get(page).content.decode(), "html.parser")
        form = soup.find("form", {"action": f"{page}akkoord/"})
        visitor.post(f"{page}akkoord/", {each["name"]: each["value"] for each in form.find_all("input")})

    visitor = browse(cato)
    with django_assert_max_num_queries(10):
        text = visitor.get(address).content.decode()
    assert "€\xa045.000 in plaats van €\xa040.000" in text
    assert fresh(programme).estimate == 4_500_000
    assert browse(noor).get(page).status_code == 404


def test_who_leaves_by_page_and_who_does_not_agree(paid, mandates, cato, grevendrecht, browse):
    programme = paid()
    where = f"/leergangen/{programme.pk}/begroting/vertrek/"
    browse(cato).post(where, {"organisation": grevendrecht.pk, "words": "Geen geld meer."})
    page = f"/leergangen/voorstel/{queries.open_proposal(programme).pk}/"

    asked = browse(mandates[2]).get(page).content.decode()
    assert "Niet akkoord gaan" not in asked
    assert "nog niet akkoord" in asked
    browse(mandates[1]).post(f"{page}niet-akkoord/", {"words": "Dat wordt te duur."})

    settled = browse(cato).get(page).content.decode()
    assert "Dat wordt te duur." in settled
    assert "nog niet akkoord" not in settled
    assert shares(programme) == BEFORE
