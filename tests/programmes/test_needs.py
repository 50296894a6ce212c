"""What people want to learn: said in a sentence, joined, ranked, and shown only where that names nobody."""

from datetime import timedelta

import pytest
from bs4 import BeautifulSoup
from django.utils.timezone import localdate
from hypothesis import given
from hypothesis import strategies as st
from tests.at_once import at_once
from tests.programmes.test_rules import allowed, expected

from vakwerk.common.deeds import named_deeds
from vakwerk.common.labels import address as address_of
from vakwerk.common.labels import label, offered
from vakwerk.common.verdicts import Refused
from vakwerk.events.public import ORGANISER, add_theme
from vakwerk.events.public import wish as wish_in_agenda
from vakwerk.notices.models import Notice
from vakwerk.people.models import Appointment
from vakwerk.practice.public import open_board, pick_up, raise_idea
from vakwerk.programmes import actions, queries, rules
from vakwerk.programmes.actions.inventories import ASKED, CHOOSE, DECIDED, STOPPED
from vakwerk.programmes.models import LearningNeed, NeedChoice, NeedTheme
from vakwerk.programmes.states import INVENTORY_MOVES, AskedWhom, InventoryState
from vakwerk.trail.models import TrailEntry


def fresh(thing):
    return type(thing).objects.get(pk=thing.pk)


def told(person):
    return [notice.words for notice in Notice.objects.filter(person=person).order_by("at", "pk")]


def main(answer):
    return " ".join(BeautifulSoup(answer.content.decode(), "html.parser").find("main").get_text(" ").split())


@pytest.fixture
def ask(cato, at):
    """ask(programme): until a fortnight from now."""

    def opened(programme, **facts):
        facts = {"asks": "Wat wil je leren?", "closes_on": localdate(at) + timedelta(days=14)} | facts
        return actions.open_inventory(programme, by=cato, at=at, **facts)

    return opened


@pytest.fixture
def asking(begun, ask):
    return ask(begun())


@pytest.fixture
def people(settle):
    """people(oudersluis, 6): so many who work there."""
    return lambda place, n: [settle(f"{place.pk}{each}", f"Persoon {each}", place) for each in range(n)]


@pytest.fixture
def choosing(asking, cato, at):
    """An inventory in which people choose between money, youth and language."""
    for title in ("Geldzorgen", "Jongeren", "Taal"):
        actions.join(asking, by=cato, at=at, title=title)
    return actions.start_ranking(asking, by=cato, at=at)


@pytest.fixture
def weighed(cato, at):
    """weighed(inventory, {"Geldzorgen": [amina]}): {theme: (people, points, by organisation)}."""

    def counted(inventory, chose):
        for title, who in chose.items():
            for person in who:
                actions.rank(inventory, by=person, at=at, themes=[theme(inventory, title)])
        inventory = actions.weigh(inventory, by=cato, at=at)
        return {each.title: (each.people, each.by_organisation) for each in queries.themes_of(inventory)}

    return counted


def theme(inventory, title):
    return NeedTheme.objects.get(inventory=inventory, title=title)


def test_from_a_wish_to_a_decision(asking, people, oudersluis, cato, at):
    hers = people(oudersluis, 6)
    for person in hers:
        actions.wish(asking, by=person, at=at, text="Praten over schulden")
    actions.wish_by_link(asking, oudersluis, at=at, text="Gesprekken met jongeren")
    needs = list(queries.needs_of(asking))
    with pytest.raises(Refused):
        actions.start_ranking(asking, by=cato, at=at)
    debts = [need for need in needs if "schulden" in need.text]
    money = actions.join(asking, by=cato, at=at, title="Geldzorgen", needs=debts)
    young = actions.join(asking, by=cato, at=at, title="Jongeren", needs=[n for n in needs if n not in debts])
    actions.start_ranking(asking, by=cato, at=at)
    for person in hers:
        actions.rank(asking, by=person, at=at, themes=[money])

    actions.weigh(asking, by=cato, at=at)
    ended = actions.decide(asking, by=cato, at=at, themes=[money], words="We beginnen hiermee.")

    assert (ended.state, ended.ranked_by) == (InventoryState.DECIDED, 6)
    assert [(t.title, t.people, t.points, t.is_chosen) for t in queries.themes_of(ended)] == [
        ("Geldzorgen", 6, 18, True),
        (young.title, None, None, False),
    ]
    assert not queries.needs_of(ended).exists()
    assert queries.choices_of(ended) == []
    assert set(told(hers[0])) == {CHOOSE, DECIDED}


def test_3_1_2_who_learns_proposes_and_ranks_while_a_module_goes_on(
    paid, completed, opened, ask, amina, bram, cato, browse, at
):
    programme = paid()
    completed(programme)
    module = opened(programme, meetings=1)
    actions.enrol(module, by=amina, at=at)
    actions.begin_module(module, by=cato, at=at)

    inventory = ask(programme, asked_whom=AskedWhom.LEARNERS)
    page = f"/leergangen/inventarisatie/{inventory.pk}/"
    browse(amina).post(page, {"text": "Nee zeggen"})
    need = LearningNeed.objects.get()
    assert ASKED in told(amina)
    assert "Wat wil je leren?" in main(browse(amina).get("/leergangen/"))
    assert "Wat wil je leren?" not in main(browse(bram).get("/leergangen/"))
    with pytest.raises(Refused):
        actions.wish(inventory, by=bram, at=at, text="Ook wat")
    with pytest.raises(Refused):
        actions.wish_by_link(inventory, need.organisation, at=at, text="Ook wat")
    nays = actions.join(inventory, by=cato, at=at, title="Nee zeggen", needs=[need])
    language = actions.join(inventory, by=cato, at=at, title="Klare taal")
    actions.start_ranking(inventory, by=cato, at=at)
    browse(amina).post(page, {"first": language.pk, "second": nays.pk, "third": ""})

    assert [(each.theme, each.points) for each in queries.own_choices(amina)] == [(language, 3), (nays, 2)]
    with pytest.raises(Refused):
        actions.rank(inventory, by=bram, at=at, themes=[nays])


def results(browse, person, inventory):
    """{theme: what stands under it} on the page, for somebody who was asked."""
    page = BeautifulSoup(browse(person).get(f"/leergangen/inventarisatie/{inventory.pk}/").content, "html.parser")
    rows = page.select("main .vw-bay--now .vw-plain li")
    return {row.h3.get_text(): [" ".join(p.get_text(" ").split()) for p in row.select("p")] for row in rows}


def test_3_1_2_a_count_of_an_organisation_stands_where_nobody_is_reckoned_from_it(
    choosing, weighed, people, oudersluis, wolderbrink, browse
):
    here, there = people(oudersluis, 12), people(wolderbrink, 12)

    found = weighed(choosing, {"Geldzorgen": here[:6] + there[:5], "Taal": here[6:] + there[5:]})

    assert found == {
        "Geldzorgen": (11, {"Gemeente Oudersluis": 6, "Gemeente Wolderbrink": 5}),
        "Taal": (13, {"Gemeente Oudersluis": 6, "Gemeente Wolderbrink": 7}),
        "Jongeren": (None, {}),
    }
    assert results(browse, here[0], choosing) == {
        "Geldzorgen": ["11 mensen, 33 punten", "Gemeente Oudersluis: 6, Gemeente Wolderbrink: 5"],
        "Taal": ["13 mensen, 39 punten", "Gemeente Oudersluis: 6, Gemeente Wolderbrink: 7"],
        "Jongeren": [],
    }


def test_3_1_2_otherwise_the_total_only_or_nothing(choosing, weighed, people, oudersluis, wolderbrink, cato, browse):
    here, there = people(oudersluis, 12), people(wolderbrink, 3)

    found = weighed(
        choosing, {"Geldzorgen": here[:6] + there[:1], "Taal": here[6:11] + there[1:], "Jongeren": here[11:]}
    )

    assert found == {"Geldzorgen": (7, {}), "Taal": (7, {}), "Jongeren": (None, {})}
    totals = {"Geldzorgen": ["7 mensen, 21 punten"], "Taal": ["7 mensen, 21 punten"], "Jongeren": []}
    assert [results(browse, person, choosing) for person in (here[0], cato)] == [totals, totals]


def test_of_four_who_choose_nothing_is_counted(choosing, weighed, people, oudersluis):
    assert weighed(choosing, {"Taal": people(oudersluis, 4)})["Taal"] == (None, {})
    assert fresh(choosing).ranked_by is None


def test_who_does_not_make_it_reads_no_wish_of_another(asking, lotte, noor, cato, settle, oudersluis, at):
    need = actions.wish(asking, by=lotte, at=at, text="Praten over schulden")
    other = settle("ander", "Ander", oudersluis)

    found = [queries.visible_needs(who).filter(pk=need.pk).exists() for who in (lotte, cato, other, noor)]

    assert found == [True, True, False, False]


def test_who_made_it_and_left_reads_no_wish_any_more(asking, lotte, cato, at):
    need = actions.wish(asking, by=lotte, at=at, text="Praten over schulden")
    Appointment.objects.filter(person=cato).update(ends_on=localdate(at) - timedelta(days=1))

    assert not queries.visible_needs(fresh(cato)).filter(pk=need.pk).exists()


def test_a_wish_by_a_link_has_no_name_and_leaves_no_trail(asking, oudersluis, client, at):
    before = TrailEntry.objects.count()
    address = f"/leergangen/wens/{queries.token_of(asking, oudersluis)}/"

    assert "Wat wil je leren?" in main(client.get(address))
    client.post(address, {"text": "Gesprekken met jongeren"})

    need = LearningNeed.objects.get()
    assert (need.text, need.person_id, need.organisation) == ("Gesprekken met jongeren", None, oudersluis)
    assert TrailEntry.objects.count() == before


def test_by_the_link_one_reads_what_came_of_it(choosing, oudersluis, cato, client, at):
    address = f"/leergangen/wens/{queries.token_of(choosing, oudersluis)}/"
    actions.weigh(choosing, by=cato, at=at)
    money = theme(choosing, "Geldzorgen")
    actions.decide(choosing, by=cato, at=at, themes=[money], words="We beginnen met geld.")

    page = main(client.get(address))

    assert "We beginnen met geld." in page
    assert "Geldzorgen" in page
    assert "Jongeren" not in page


@pytest.mark.parametrize(
    "change", [lambda token: "x" + token, lambda token: token[:-1], lambda token: "bbbbbbbbbb-1:x"]
)
def test_another_link_leads_nowhere(change, asking, oudersluis, client):
    assert client.get(f"/leergangen/wens/{change(queries.token_of(asking, oudersluis))}/").status_code == 404


def test_a_link_of_who_is_not_in_it_any_more_leads_nowhere(asking, school, client):
    assert client.get(f"/leergangen/wens/{queries.token_of(asking, school)}/").status_code == 404


def test_what_came_by_a_link_and_is_no_wish_goes(asking, oudersluis, lotte, cato, at):
    hers = actions.wish(asking, by=lotte, at=at, text="Praten over schulden")
    nobodys = actions.wish_by_link(asking, oudersluis, at=at, text="Koop nu")

    actions.remove_need(nobodys, by=cato, at=at)
    with pytest.raises(Refused):
        actions.remove_need(hers, by=cato, at=at)

    assert [need.pk for need in queries.needs_of(asking)] == [hers.pk]


def test_five_wishes_and_not_after_the_day(asking, lotte, at):
    for n in range(5):
        actions.wish(asking, by=lotte, at=at, text=f"Wens {n}")
    with pytest.raises(Refused):
        actions.wish(asking, by=lotte, at=at, text="Een zesde")
    actions.take_wish_back(queries.own_needs(lotte)[0], by=lotte, at=at)
    with pytest.raises(Refused):
        actions.wish(asking, by=lotte, at=at + timedelta(days=15), text="Te laat")


def test_choosing_again_comes_in_the_place_of_what_she_chose(choosing, lotte, at):
    money, young = theme(choosing, "Geldzorgen"), theme(choosing, "Jongeren")
    actions.rank(choosing, by=lotte, at=at, themes=[money, young])
    actions.rank(choosing, by=lotte, at=at, themes=[young])

    assert [(each.theme, each.points) for each in queries.own_choices(lotte)] == [(young, 3)]
    with pytest.raises(Refused):
        actions.rank(choosing, by=lotte, at=at, themes=[young, young])


def test_a_leergang_is_not_over_while_people_wait_for_an_answer(asking, lotte, cato, at):
    actions.wish(asking, by=lotte, at=at, text="Praten over schulden")
    with pytest.raises(Refused):
        actions.stop_programme(asking.programme, by=cato, at=at, words="Geen geld.")

    actions.stop_inventory(asking, by=cato, at=at, words="Er is geen geld.")
    actions.stop_programme(asking.programme, by=cato, at=at, words="Geen geld.")

    assert STOPPED in told(lotte)
    assert not LearningNeed.objects.exists()


def test_who_left_hears_nothing_of_it(asking, lotte, cato, at):
    actions.wish(asking, by=lotte, at=at, text="Praten over schulden")
    Appointment.objects.filter(person=lotte).update(ends_on=localdate(at) - timedelta(days=1))

    actions.stop_inventory(asking, by=cato, at=at, words="Er is geen geld.")

    assert told(lotte) == []


def test_a_card_is_carried_in_by_its_owner_alone(asking, settle, oudersluis, lotte, browse, at):
    board = open_board(by=lotte, at=at, organisation=oudersluis)
    card = pick_up(
        raise_idea(board, by=lotte, at=at, idea="Brieven in klare taal"), by=lotte, at=at, title="Brieven", answer="Ja"
    )
    other = settle("ander", "Ander", oudersluis)

    (_words, address), *_rest = offered(card, lotte)
    assert address in browse(lotte).get(address_of(label(card))).content.decode()
    browse(lotte).post(address, {"text": "Klare taal schrijven", "inventory": asking.pk})

    need = LearningNeed.objects.get()
    assert (need.person, need.text, need.origin) == (lotte, "Klare taal schrijven", label(card))
    assert browse(other).get(address).status_code == 404
    with pytest.raises(Refused):
        actions.wish(asking, by=other, at=at, text="Klare taal", origin=label(card))


def test_a_wish_of_the_agenda_is_carried_in_by_who_wished_it(asking, lotte, settle, oudersluis, browse, at):
    organiser = settle("organiseert", "Organiseert", oudersluis, ORGANISER)
    made = wish_in_agenda(add_theme("Taal", by=organiser, at=at), by=lotte, at=at, text="Werken met een tolk")

    page = browse(lotte).get(f"/leergangen/inventarisatie/{asking.pk}/").content.decode()
    address = f"/leergangen/meenemen/?van={label(made)}"

    assert address in page
    assert "Werken met een tolk" in browse(lotte).get(address).content.decode()
    assert browse(settle("ander", "Ander", oudersluis)).get(address).status_code == 404


def test_who_makes_it_reads_on_what_people_wish_for_in_the_agenda(asking, cato, browse):
    page = BeautifulSoup(browse(cato).get(f"/leergangen/inventarisatie/{asking.pk}/ordenen/").content, "html.parser")

    link = page.find("a", string=lambda words: words and "Wat mensen wensen" in words)

    assert browse(cato).get(link["href"]).status_code == 200


@pytest.mark.parametrize("rows", [1, 3])
def test_its_pages_cost_the_same_for_one_and_for_three(
    rows, asking, people, oudersluis, cato, lotte, browse, at, django_assert_max_num_queries
):
    for n, person in enumerate(people(oudersluis, rows)):
        need = actions.wish(asking, by=person, at=at, text=f"Praten over schulden {n}")
        actions.wish(asking, by=person, at=at, text=f"Omgaan met een schuld, {n}")
        actions.wish(asking, by=lotte, at=at, text=f"Wens {n}")
        actions.join(asking, by=cato, at=at, title=f"Thema {n}", needs=[need])
    visitor = browse(cato)

    for part in ("", "ordenen/"):
        with django_assert_max_num_queries(10):
            assert visitor.get(f"/leergangen/inventarisatie/{asking.pk}/{part}").status_code == 200
    with django_assert_max_num_queries(10):
        page = main(visitor.get(f"/leergangen/leerthema/{fresh(need).theme_id}/"))
    assert page.count("Praten over schulden") == 1
    visitor = browse(lotte)
    with django_assert_max_num_queries(10):
        assert main(visitor.get(f"/leergangen/inventarisatie/{asking.pk}/")).count("Wens ") == rows


def test_the_page_of_sorting_is_of_who_makes_it(asking, lotte, browse):
    assert browse(lotte).get(f"/leergangen/inventarisatie/{asking.pk}/ordenen/").status_code == 404


def test_what_is_alike_is_put_together_with_one_press(asking, lotte, bram, cato, browse, at):
    needs = [
        actions.wish(asking, by=lotte, at=at, text="Praten over schulden met een klant"),
        actions.wish(asking, by=bram, at=at, text="Leren praten over schulden"),
    ]
    other = actions.wish(asking, by=bram, at=at, text="Omgaan met jongeren")
    visitor = browse(cato)
    address = f"/leergangen/inventarisatie/{asking.pk}/ordenen/"

    shown = BeautifulSoup(visitor.get(address).content.decode(), "html.parser").select("input[name=needs]:checked")
    assert {box["value"] for box in shown} == {need.pk for need in needs}
    visitor.post(address, {"needs": [need.pk for need in needs], "theme": "", "title": "Schulden"})

    assert {need.pk for need in theme(asking, "Schulden").needs.all()} == {need.pk for need in needs}
    assert [need.pk for need in queries.loose_needs(asking)] == [other.pk]


def test_a_form_that_is_wrong_keeps_what_was_typed(asking, lotte, cato, browse, at):
    need = actions.wish(asking, by=lotte, at=at, text="Praten over schulden")
    answer = browse(cato).post(f"/leergangen/inventarisatie/{asking.pk}/ordenen/", {"needs": [need.pk], "title": ""})

    assert answer.status_code == 422
    assert "Geef het thema een naam." in main(answer)
    assert browse(lotte).post(f"/leergangen/inventarisatie/{asking.pk}/", {"text": ""}).status_code == 422


def test_from_the_page_of_a_leergang_to_what_came_of_it(begun, cato, lotte, people, oudersluis, browse, at):
    programme, visitor = begun(), browse(cato)
    facts = {"asks": "Wat wil je leren?", "asked_whom": "partnership", "closes_on": str(localdate(at))}
    address = visitor.post(f"/leergangen/{programme.pk}/inventarisatie/", facts).headers["Location"]
    visitor = browse(lotte)
    assert "Wat wil je leren?" in main(visitor.get("/leergangen/"))
    visitor.post(address, {"text": "Praten over schulden"})
    inventory = queries.inventories_of(programme).get()
    for title in ("Geldzorgen", "Jongeren"):
        actions.join(inventory, by=cato, at=at, title=title, needs=queries.needs_of(inventory))
    browse(cato).post(f"{address}laten-kiezen/")
    money, young = theme(inventory, "Geldzorgen"), theme(inventory, "Jongeren")
    for person in people(oudersluis, 5):
        browse(person).post(address, {"first": money.pk, "second": young.pk, "third": ""})
    visitor = browse(cato)
    visitor.post(f"{address}wegen/")
    visitor.post(f"{address}besluiten/", {"themes": [money.pk], "words": "Hiermee beginnen we."})

    page = main(browse(lotte).get(address))

    assert "Hiermee beginnen we." in page
    assert "5 mensen, 15 punten" in page
    assert "5 mensen, 10 punten" in page
    assert not NeedChoice.objects.exists()


def test_a_module_comes_of_a_theme_that_who_learns_chose(paid, opened, ask, people, oudersluis, cato, browse, at):
    programme = paid()
    module = opened(programme, meetings=1)
    learners = people(oudersluis, 5)
    for person in learners:
        actions.enrol(module, by=person, at=at)
    actions.begin_module(module, by=cato, at=at)
    inventory = ask(programme, asked_whom=AskedWhom.LEARNERS)
    young, debts = (actions.join(inventory, by=cato, at=at, title=title) for title in ("Jongeren", "Schulden"))
    actions.start_ranking(inventory, by=cato, at=at)
    for person in learners:
        actions.rank(inventory, by=person, at=at, themes=[young, debts])
    actions.weigh(inventory, by=cato, at=at)
    actions.decide(inventory, by=cato, at=at, themes=[young], words="Hierin gaan we dieper.")
    visitor = browse(cato)
    address = f"/leergangen/inventarisatie/{inventory.pk}/"

    page = BeautifulSoup(visitor.get(address).content.decode(), "html.parser")
    link = page.find("a", string=lambda words: words and "Een module hierover voorstellen" in words)["href"]
    form = BeautifulSoup(visitor.get(link).content.decode(), "html.parser")
    assert form.find("input", {"name": "title"})["value"] == "Jongeren"
    visitor.post(link, {"title": "Jongeren", "about": "", "meetings_needed": "4", "homework_needed": "0"})

    made = fresh(young).module
    assert (made.title, made.number, made.programme) == ("Jongeren", 2, programme)
    assert "2. Jongeren" in main(visitor.get(address))
    for theme in (fresh(young), fresh(debts)):
        with pytest.raises(Refused):
            actions.propose_module(programme, by=cato, at=at, title="Nog een", about="", theme=theme)

    actions.drop_module(made, by=cato, at=at, words="Te weinig mensen.")
    page = main(visitor.get(address))
    assert ("gaat niet door" in page, "Een module hierover voorstellen" in page) == (True, True)
    again = actions.propose_module(programme, by=cato, at=at, title="Opnieuw", about="", theme=fresh(young))
    assert fresh(young).module == again


@pytest.mark.parametrize("second", ["first", "second"])
def test_two_may_not_choose_what_is_no_theme_of_it_or_one_twice(second, choosing, lotte, browse):
    money = theme(choosing, "Geldzorgen")
    given = {"first": money.pk, "second": money.pk} if second == "first" else {"first": "bbbbbbbbbb"}
    answer = browse(lotte).post(f"/leergangen/inventarisatie/{choosing.pk}/", given)

    assert answer.status_code == 422
    assert not NeedChoice.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_two_who_ask_at_once_ask_once(begun, ask):
    programme = begun()

    failed = at_once(lambda: ask(programme), lambda: ask(programme))

    assert [type(error) for error in failed] == [Refused]
    assert queries.inventories_of(programme).count() == 1


def test_moves_of_an_inventory(asking, cato, mandates, noor, amina, dirk):
    people = {"working_group": cato, "mandate": mandates[0], "lecturer": noor, "learner": amina, "lead": dirk}
    asking = queries.visible_inventories(cato).get(pk=asking.pk)

    def asked(person, name, state):
        asking.state = state
        return rules.may_move_inventory(person, asking, name)

    parts = {"working_group": ["working_group"]}
    assert allowed(asked, INVENTORY_MOVES, InventoryState, people) == expected(INVENTORY_MOVES, parts)
    assert {f"programmes.{name}_inventory" for name in INVENTORY_MOVES} <= named_deeds()


@given(st.lists(st.tuples(st.integers(0, 20), st.integers(0, 20)), min_size=1, max_size=4))
def test_no_hidden_count_is_reckoned_from_those_shown(drawn):
    took_part = {n: range(chose + rest) for n, (chose, rest) in enumerate(drawn)}
    chose = {n: c for n, (c, _rest) in enumerate(drawn)}

    cells = rules.shown_cells(chose, took_part)

    hidden = [n for n in chose if n not in cells]
    assert all(n >= 5 for n in cells.values())
    assert not cells or not hidden or (len(hidden) > 1 and sum(chose[n] for n in hidden) >= 5)
