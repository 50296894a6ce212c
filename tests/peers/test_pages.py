"""The pages of groups and meetings: with one row and with three, within ten queries; and looking back."""

import re
from datetime import timedelta
from io import BytesIO

import pytest
from pypdf import PdfReader

from vakwerk.notices.models import WriteOnlyLink
from vakwerk.notices.queries import token_of
from vakwerk.peers import actions, queries
from vakwerk.peers.models import CaseContribution
from vakwerk.peers.states import CommitmentState


def hold_meetings(group, at, people, count):
    """So many meetings in the past and still to come, with something brought in."""
    for n in range(1, count + 1):
        roles = dict.fromkeys(people, "participant") | {people[0]: "presenter", people[-1]: "facilitator"}
        starts_at = at - timedelta(days=30 * n)
        actions.add_past_meeting(
            group, starts_at=starts_at, method_key="incident", variant="full", minutes=75, people=roles
        )
        session = actions.plan(
            group,
            by=people[0],
            at=at,
            starts_at=at + timedelta(days=n),
            method_key="incident",
            variant="full",
            facilitator=people[-1],
        )
        for person in people[:2]:
            actions.contribute(session, by=person, at=at, text=f"Vraag {n}.")
    return session


@pytest.mark.parametrize("count", [1, 3])
@pytest.mark.parametrize(
    "page", ["/samen/", "group", "session", "/", "plannen", "uitnodigen", "afspraken", "instellingen"]
)
def test_a_page_takes_at_most_ten_queries_however_many_rows(
    group, at, browse, amina, bram, zoe, eveline, page, count, django_assert_max_num_queries
):
    session = hold_meetings(group, at, [amina, bram, zoe, eveline], count)
    addresses = {"group": f"/samen/groep/{group.pk}/", "session": f"/samen/bijeenkomst/{session.pk}/"}
    address = page if page.startswith("/") else addresses.get(page, f"/samen/groep/{group.pk}/{page}/")
    visitor = browse(amina)
    visitor.get(address)

    with django_assert_max_num_queries(10):
        answer = visitor.get(address)

    assert answer.status_code == 200


@pytest.mark.parametrize("count", [1, 3])
def test_the_page_of_a_group_lists_its_meetings(group, at, browse, amina, bram, zoe, eveline, count):
    hold_meetings(group, at, [amina, bram, zoe, eveline], count)

    page = browse(amina).get(f"/samen/groep/{group.pk}/").content.decode()

    assert page.count("75 minuten, 4 mensen") == count
    assert page.count("De inhoud is gewist.") == count


def test_what_was_brought_in_is_read_by_the_group_and_by_nobody_else(planned, at, browse, amina, bram, dirk, ravi):
    actions.contribute(planned, by=amina, at=at, text="De derde keer nam ik niet op.")
    address = f"/samen/bijeenkomst/{planned.pk}/"

    reading = browse(bram).get(address).content.decode()

    assert "De derde keer nam ik niet op." in reading
    assert [browse(person).get(address).status_code for person in (dirk, ravi)] == [404, 404]


def test_a_meeting_can_be_planned_changed_and_cancelled_from_its_pages(group, at, browse, amina):
    visitor = browse(amina)
    day = (at + timedelta(days=3)).date().isoformat()
    typed = {"day": day, "time": "13:30", "form": "incident.full", "facilitator": "", "place": "Kamer 2"}

    planned = visitor.post(f"/samen/groep/{group.pk}/plannen/", typed)
    session = queries.coming(group).get()
    changed = visitor.post(f"/samen/bijeenkomst/{session.pk}/wijzigen/", typed | {"form": "incident.short"})
    session.refresh_from_db()
    cancelled = visitor.post(f"/samen/bijeenkomst/{session.pk}/afzeggen/")

    assert [answer.status_code for answer in (planned, changed, cancelled)] == [302, 302, 302]
    assert (session.minutes, session.place) == (45, "Kamer 2")
    assert list(queries.coming(group)) == []


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ({"day": "", "time": "13:30", "form": "incident.full"}, "Vul dit nog in."),
        ({"day": "2020-01-01", "time": "13:30", "form": "incident.full"}, "Dit moment is voorbij."),
        ({"day": "gisteren", "time": "13:30", "form": "incident.full"}, "Vul een datum in, bijvoorbeeld"),
        ({"day": "2030-01-01", "time": "25:00", "form": "incident.full"}, "Vul een tijd in, bijvoorbeeld"),
        ({"day": "2030-01-01", "time": "13:30", "form": "niets.full"}, "Kies iets uit de lijst."),
        ({"day": "2030-01-01", "time": "13:30", "form": "incident.full", "place": "x" * 81}, "80"),
    ],
)
def test_wrong_input_gets_a_sentence_and_keeps_what_was_typed(group, browse, amina, typed, sentence):
    answer = browse(amina).post(f"/samen/groep/{group.pk}/plannen/", typed)

    page = answer.content.decode()
    assert answer.status_code == 422
    assert sentence in page
    assert f'value="{typed["day"]}"' in page or not typed["day"]
    assert "<title>Fout:" in page


def test_a_group_is_started_and_its_people_invited_on_one_page(methods, browse, amina, bram, at):
    typed = {"name": "Kring Zuid", "agreement": "Blijft hier.", "invite": f"{bram.email}\nnieuw@voorbeeld.example"}

    browse(amina).post("/samen/nieuw/", typed)

    group = queries.visible_groups(amina).get()
    assert group.name == "Kring Zuid"
    assert [row.email for row in queries.open_invitations(group)] == [bram.email, "nieuw@voorbeeld.example"]


def test_a_mistyped_address_is_named_and_nobody_is_invited(methods, browse, amina):
    answer = browse(amina).post("/samen/nieuw/", {"name": "Kring", "agreement": "Ja.", "invite": "bram@\n"})

    assert "“bram@” is geen e-mailadres." in answer.content.decode()
    assert not queries.visible_groups(amina).exists()


def test_a_new_group_is_not_begun_with_more_people_than_it_has_places_for(methods, browse, amina):
    typed = {"name": "Kring", "agreement": "Ja.", "invite": "\n".join(f"a{n}@voorbeeld.example" for n in range(8))}

    answer = browse(amina).post("/samen/nieuw/", typed)

    assert answer.status_code == 422
    assert "Een nieuwe groep heeft plaats voor 7 anderen." in answer.content.decode()
    assert not queries.visible_groups(amina).exists()


def test_of_more_people_than_there_are_places_nobody_is_invited(group, browse, amina):
    typed = {"email": "\n".join(f"a{n}@voorbeeld.example" for n in range(8))}

    answer = browse(amina).post(f"/samen/groep/{group.pk}/uitnodigen/", typed)

    assert answer.status_code == 409
    assert "a7@voorbeeld.example" in answer.content.decode()
    assert not queries.open_invitations(group).exists()


def test_who_works_nowhere_reads_so_before_she_types(methods, browse, settle):
    nobody = settle("dewi", "Dewi Soerjadi")

    page = browse(nobody).get("/samen/nieuw/").content.decode()

    assert "Je begint een groep vanuit een organisatie." in page
    assert 'name="agreement"' not in page


def test_a_closed_meeting_tells_how_long_it_took_and_not_how_long_it_was_planned(planned, begun, browse, at, eveline):
    actions.close(planned, by=eveline, at=at, present={eveline.pk}, minutes=0)

    page = " ".join(browse(eveline).get(f"/samen/bijeenkomst/{planned.pk}/").content.decode().split())

    assert "Incidentmethode, 0 minuten. Eveline begeleidt." in page


@pytest.fixture
def promised(planned, begun, at, later, amina, bram, eveline):
    """Amina planned something at a meeting where Bram and Eveline were too."""
    actions.close(planned, by=eveline, at=later(75), present={amina.pk, bram.pk, eveline.pk}, minutes=75)
    return actions.commit(planned, by=amina, at=later(76), text="Ik bel Jansen terug.", look_back_on=at.date())


def test_4_2_a_look_back_by_link_takes_two_sentences_once_and_shows_nothing(promised, at, client, bram):
    actions.ask_look_backs(at=at)
    address = f"/samen/terugkijken/{token_of(WriteOnlyLink.objects.get())}/"

    before = client.get(address).content.decode()
    answered = client.post(address, {"became": "Zij nam op. Het werd een goed gesprek.", "share": "on"})
    again = client.get(address).content.decode()
    twice = client.post(address, {"became": "Nog eens."}).content.decode()

    promised.refresh_from_db()
    assert promised.became == "Zij nam op. Het werd een goed gesprek."
    assert promised.state == CommitmentState.LOOKED_BACK
    for page in (before, answered.content.decode(), again, twice):
        assert not re.search("Jansen|goed gesprek|Sluiswachters|Amina", page)
    assert "Deze link is al gebruikt" in twice
    assert [answer.for_helpers for answer in queries.answers_for(bram)] == ["Zij nam op. Het werd een goed gesprek."]


def test_4_2_without_the_tick_nobody_hears_of_it(promised, at, client, bram):
    actions.ask_look_backs(at=at)

    client.post(f"/samen/terugkijken/{token_of(WriteOnlyLink.objects.get())}/", {"became": "Het werd niets."})

    promised.refresh_from_db()
    assert (promised.became, promised.for_helpers) == ("Het werd niets.", "")
    assert list(queries.answers_for(bram)) == []


@pytest.mark.parametrize("token", ["niets", "bbbbbbbbbb:namaak", "bbbbbbbbbb"])
def test_4_2_a_forged_link_does_not_exist(db, client, token):
    assert client.get(f"/samen/terugkijken/{token}/").status_code == 404


def test_somebody_is_asked_once_to_look_back(promised, at):
    for day in range(3):
        actions.ask_look_backs(at=at + timedelta(days=day))

    assert WriteOnlyLink.objects.count() == 1


def test_looking_back_in_the_product_ends_the_link_of_the_mail(promised, at, amina, browse):
    actions.ask_look_backs(at=at)

    browse(amina).post(f"/samen/voornemen/{promised.pk}/", {"became": "Zij nam op.", "for_helpers": ""})

    assert not WriteOnlyLink.objects.exists()


def test_a_promise_that_was_let_go_is_asked_about_no_more(promised, at, amina, browse):
    actions.ask_look_backs(at=at)

    browse(amina).post(f"/samen/voornemen/{promised.pk}/loslaten/")
    actions.ask_look_backs(at=at + timedelta(days=1))

    promised.refresh_from_db()
    assert promised.state == CommitmentState.LET_GO
    assert not WriteOnlyLink.objects.exists()


@pytest.mark.parametrize("deed", ["", "loslaten/", "weg/"])
def test_a_promise_does_not_exist_for_anybody_else(promised, browse, bram, eveline, dirk, ravi, deed):
    address = f"/samen/voornemen/{promised.pk}/{deed}"

    answers = [browse(person).post(address, {"became": "x"}) for person in (bram, eveline, dirk, ravi)]

    assert {answer.status_code for answer in answers} == {404}


def test_everything_that_is_ones_own_can_be_removed(promised, planned, at, amina, browse):
    actions.keep_takeaway(planned, by=amina, at=at, text="Bellen is ook werk.")
    visitor = browse(amina)

    visitor.post(f"/samen/voornemen/{promised.pk}/weg/")
    visitor.post(f"/mijn-vak/opbrengst/{queries.takeaways(amina).get().pk}/weg/")

    assert list(queries.commitments(amina)) == []
    assert list(queries.takeaways(amina)) == []


def test_a_contribution_can_be_taken_back(planned, at, amina, browse):
    actions.contribute(planned, by=amina, at=at, text="Toch niet.")

    browse(amina).post(f"/samen/bijeenkomst/{planned.pk}/inbreng/weg/")

    assert not CaseContribution.objects.exists()


def test_4_8_who_brought_something_in_hears_what_was_done_with_it(
    planned, begun, at, later, amina, bram, eveline, browse
):
    actions.close(planned, by=eveline, at=later(75), present={amina.pk, bram.pk, eveline.pk}, minutes=75)

    messages = browse(amina).get("/berichten/").content.decode()

    assert "Een bijeenkomst is afgerond. Wat neem je mee?" in messages


def test_the_proof_is_a_file_to_print_and_sign_for_who_was_there(
    planned, begun, later, browse, amina, bram, zoe, eveline
):
    actions.close(planned, by=eveline, at=later(75), present={amina.pk, bram.pk, eveline.pk}, minutes=75)
    address = f"/samen/bijeenkomst/{planned.pk}/bewijs/bestand/"

    file = browse(bram).get(address)

    page = PdfReader(BytesIO(file.content)).pages[0].extract_text()
    assert file["Content-Type"] == "application/pdf"
    assert [word for word in ("Bewijs van deelname", "Bram Hoekstra", "75", "Handtekening") if word not in page] == []
    assert "De Sluiswachters" not in page
    assert browse(zoe).get(address).status_code == 404
