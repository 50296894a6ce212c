"""Finding a group across organisations: the network reads a listing, the members decide, the line comes in by all."""

from datetime import timedelta

import pytest

from vakwerk.common.verdicts import Refused
from vakwerk.notices.models import Notice
from vakwerk.peers import actions, queries, rules
from vakwerk.peers.models import GroupInvitation, GroupListing
from vakwerk.peers.states import LISTING_MOVES, InvitationState, ListingKind, ListingState
from vakwerk.people.models import Organisation, Person
from vakwerk.people.public import members

THEME = "Nieuwkomers en werk"
TEXT = "Eens in de zes weken, met beeldbellen."
MESSAGE = "Ik ben Lotte en begin met nieuwkomers."


@pytest.fixture
def lotte(settle, wolderbrink):
    """Looks for a group."""
    return settle("lotte", "Lotte Veenstra", wolderbrink)


@pytest.fixture
def offer(group, at, amina):
    return actions.offer_place(group, by=amina, at=at, theme=THEME, text=TEXT)


@pytest.fixture
def search(lotte, methods, at):
    return actions.seek_group(by=lotte, at=at, theme=THEME, text="Ik zoek collega's met dezelfde vragen.")


@pytest.fixture
def question(offer, lotte, at):
    return actions.ask_to_join(offer, by=lotte, at=at, message=MESSAGE)


def everyone_says_yes(invitation, group, at, but=()):
    for person in members(group.closed_group):
        if person not in but:
            actions.consent(invitation, by=person, at=at, says_yes=True)


def told(words):
    return set(Notice.objects.filter(words=words).values_list("person", flat=True))


def state_of(thing):
    return type(thing).objects.get(pk=thing.pk).state


def test_who_asks_comes_in_when_every_member_says_yes(offer, question, group, at, lotte, amina, bram, zoe, eveline):
    asked = told(actions.invitations.ASKS)
    before = list(queries.visible_invitations(lotte))

    everyone_says_yes(question, group, at)
    waiting = [ask.kind for ask in queries.asks(lotte)]
    actions.accept_invitation(question, by=lotte, at=at)

    assert told(actions.listings.OFFERED) == {bram.pk, zoe.pk, eveline.pk}
    assert asked == {amina.pk, bram.pk, zoe.pk, eveline.pk}
    assert (before, waiting) == ([], ["invitation"])
    assert lotte in members(group.closed_group)
    assert GroupInvitation.objects.get(pk=question.pk).message == ""


def test_one_no_is_enough_and_she_hears_that_there_is_an_answer_not_whose(offer, question, at, lotte, zoe):
    actions.consent(question, by=zoe, at=at, says_yes=False)

    notice = Notice.objects.get(words=actions.invitations.ANSWERED)
    assert (notice.person, notice.about) == (lotte, f"peers.grouplisting:{offer.pk}")
    assert state_of(question) == InvitationState.WITHDRAWN
    assert GroupInvitation.objects.get(pk=question.pk).message == ""


def test_a_question_that_a_member_takes_away_is_answered_too(question, at, lotte, bram):
    actions.withdraw(question, by=bram, at=at)

    assert told(actions.invitations.ANSWERED) == {lotte.pk}


def test_who_looks_for_a_group_hears_of_it_when_all_members_want_her(
    search, group, at, lotte, bram, amina, zoe, eveline
):
    invitation = actions.invite_seeker(search, group, by=bram, at=at)
    before = list(queries.asks(lotte))

    everyone_says_yes(invitation, group, at, but=[bram])
    after = [ask.kind for ask in queries.asks(lotte)]
    actions.accept_invitation(invitation, by=lotte, at=at)

    assert (before, after) == ([], ["invitation"])
    assert state_of(search) == ListingState.TAKEN_DOWN
    assert lotte in members(group.closed_group)


def test_a_lead_of_a_member_is_shown_to_be_one_before_anybody_says_yes(offer, at, dirk, bram, browse):
    question = actions.ask_to_join(offer, by=dirk, at=at, message="Ik wil leren.")

    page = browse(bram).get(f"/samen/uitnodiging/{question.pk}/").content.decode()

    assert "Dit is de leidinggevende van iemand in de groep" in page


def test_an_offer_shows_neither_the_group_nor_who_is_in_it(offer, group, browse, lotte, dirk, amina):
    for person in (lotte, dirk):
        visitor = browse(person)
        for where in ("/samen/zoeken/", f"/samen/oproep/{offer.pk}/"):
            page = visitor.get(where).content.decode()
            assert THEME in page
            assert not [name for name in (group.name, group.pk, amina.first_name, amina.name) if name in page]


def test_who_asked_reads_nothing_of_the_group_until_all_say_yes(offer, question, group, browse, lotte, amina):
    visitor = browse(lotte)
    places = [f"/samen/oproep/{offer.pk}/", f"/samen/uitnodiging/{question.pk}/", f"/samen/groep/{group.pk}/"]

    pages = [visitor.get(where) for where in places]

    assert [page.status_code for page in pages] == [200, 404, 404]
    assert "De leden beslissen samen" in pages[0].content.decode()
    assert group.name not in pages[0].content.decode()


def test_outside_the_network_nobody_reads_or_places_a_listing(offer, search, browse, at, lotte, bram):
    Organisation.objects.filter(name="Gemeente Wolderbrink").update(network_terms_at=None)
    bram = Person.objects.get(pk=bram.pk)  # as the next request knows him

    pages = [browse(bram).get(f"/samen/oproep/{search.pk}/"), browse(bram).get("/samen/zoeken/")]

    assert pages[0].status_code == 404
    assert "doet niet mee aan het netwerk" in pages[1].content.decode()
    assert list(queries.open_listings(bram)) == [offer]  # of his own group
    assert THEME not in pages[1].content.decode()
    with pytest.raises(Refused, match="doet niet mee aan het netwerk"):
        actions.seek_group(by=bram, at=at, theme=THEME, text=TEXT)


def test_a_full_group_offers_no_place_any_more(offer, question, group, at, amina, lotte, karima):
    actions.change_group(group, by=amina, at=at, max_people=5)
    with pytest.raises(Refused, match="geen plek meer"):
        actions.ask_to_join(offer, by=karima, at=at, message="Ik ook.")

    everyone_says_yes(question, group, at)
    actions.accept_invitation(question, by=lotte, at=at)

    assert state_of(offer) == ListingState.TAKEN_DOWN


def test_who_was_invited_already_asks_nobody_again(offer, group, at, lotte, amina):
    invited = actions.invite_to_group(group, lotte.email, by=amina, at=at)

    assert actions.ask_to_join(offer, by=lotte, at=at, message=MESSAGE) == invited
    assert GroupInvitation.objects.count() == 4  # three members came by invitation


def test_she_takes_her_question_back_as_if_it_had_not_been(offer, question, at, lotte, amina):
    actions.take_back(offer, by=lotte, at=at)

    assert not GroupInvitation.objects.filter(pk=question.pk).exists()
    assert queries.asks(amina) == []
    with pytest.raises(Refused, match="niet gevraagd"):
        actions.take_back(offer, by=lotte, at=at)


def test_one_search_a_person_and_one_offer_a_group(offer, search, group, at, lotte, bram):
    with pytest.raises(Refused, match="Je zoekt al een groep"):
        actions.seek_group(by=lotte, at=at, theme=THEME, text=TEXT)
    with pytest.raises(Refused, match="bieden al een plek aan"):
        actions.offer_place(group, by=bram, at=at, theme=THEME, text=TEXT)


def test_a_citizen_service_number_is_refused(methods, at, lotte):
    with pytest.raises(Refused):
        actions.seek_group(by=lotte, at=at, theme=THEME, text="Klant 111222333 zoekt werk.")

    assert GroupListing.objects.count() == 0


@pytest.mark.parametrize("state", ListingState)
@pytest.mark.parametrize("kind", ListingKind)
@pytest.mark.parametrize("part", ["owner", "fellow member", "stranger"])
def test_a_member_takes_down_an_offer_and_whoever_searches_her_own(
    offer, search, kind, state, part, amina, bram, lotte, karima
):
    listing = {ListingKind.OFFERS: offer, ListingKind.SEEKS: search}[kind]
    listing.state = state
    owner = {ListingKind.OFFERS: amina, ListingKind.SEEKS: lotte}[kind]
    person = {"owner": owner, "fellow member": bram, "stranger": karima}[part]
    plays = part == "owner" or (part == "fellow member" and kind == ListingKind.OFFERS)

    verdict = rules.may_take_down(person, listing)

    assert bool(verdict) == (plays and state in LISTING_MOVES["take_down"].sources)


def test_what_is_taken_down_is_read_by_who_placed_it_and_goes_after_ninety_days(search, at, lotte, bram, browse):
    actions.take_down(search, by=lotte, at=at)
    codes = [browse(person).get(f"/samen/oproep/{search.pk}/").status_code for person in (lotte, bram)]

    actions.destroy_overdue(at=at + timedelta(days=90))
    kept = GroupListing.objects.count()
    actions.destroy_overdue(at=at + timedelta(days=91))

    assert codes == [200, 404]
    assert (kept, GroupListing.objects.count()) == (1, 0)


def test_a_theme_is_found_by_a_part_of_its_words(offer, search, browse, karima):
    page = browse(karima)

    found, nothing = (page.get("/samen/zoeken/", {"thema": said}).content.decode() for said in ("kom", "schulden"))

    assert (found.count("/samen/oproep/"), nothing.count("/samen/oproep/")) == (2, 0)
    assert "Niets gevonden over ‘schulden’." in nothing
    assert "Lotte Veenstra, Gemeente Wolderbrink" in " ".join(found.split())


def test_it_can_all_be_done_from_the_pages(group, at, browse, amina, lotte, bram, zoe, eveline):
    browse(amina).post(f"/samen/groep/{group.pk}/plek/", {"theme": THEME, "text": TEXT})
    offer = GroupListing.objects.get()
    empty = browse(lotte).post(f"/samen/oproep/{offer.pk}/meedoen/", {"message": ""})
    browse(lotte).post(f"/samen/oproep/{offer.pk}/meedoen/", {"message": MESSAGE})
    question = GroupInvitation.objects.get(listing=offer)
    reading = browse(bram).get(f"/samen/uitnodiging/{question.pk}/").content.decode()
    for person in (amina, bram, zoe, eveline):
        browse(person).post(f"/samen/uitnodiging/{question.pk}/instemmen/", {"yes": "1"})

    after = browse(lotte).get(f"/samen/oproep/{offer.pk}/").content.decode()

    assert empty.status_code == 422
    assert MESSAGE in reading
    assert "Lotte Veenstra wil graag meedoen." in reading
    assert "Alle leden zeggen ja." in after


def test_a_seeker_is_invited_from_her_page(search, group, browse, bram, karima, amina):
    where = f"/samen/oproep/{search.pk}/"
    pages = [browse(person).get(where).content.decode() for person in (bram, karima)]

    browse(bram).post(f"{where}uitnodigen/", {"group": group.pk})
    again = browse(bram).get(where).content.decode()

    assert ["De Sluiswachters" in page for page in [*pages, again]] == [True, False, False]
    assert [ask.kind for ask in queries.asks(amina)] == ["joins"]


@pytest.mark.parametrize("count", [1, 3])
@pytest.mark.parametrize("page", ["list", "offer", "search"])
def test_a_page_takes_at_most_ten_queries(
    offer, search, settle, wolderbrink, at, browse, amina, page, count, django_assert_max_num_queries
):
    for n in range(count - 1):
        actions.seek_group(by=settle(f"n{n}", f"Nel {n}", wolderbrink), at=at, theme=THEME, text=TEXT)
    where = {"list": "/samen/zoeken/", "offer": f"/samen/oproep/{offer.pk}/", "search": f"/samen/oproep/{search.pk}/"}
    visitor = browse(amina)
    visitor.get("/samen/")

    with django_assert_max_num_queries(10):
        assert visitor.get(where[page]).status_code == 200
