"""The pages of practice: with one row and with three, within ten queries; what they show to whom."""

import re
from datetime import timedelta
from io import BytesIO

import pytest
from pypdf import PdfReader

from vakwerk.common.verdicts import Refused
from vakwerk.practice import actions
from vakwerk.practice.models import ImprovementCard


def many(count, raise_idea, bring, at, wietske):
    for state in ("picked_up", "adopted", "trying"):
        for n in range(count):
            card = bring(raise_idea(f"Idee {n} om te {state}."), state)
            if state == "trying":
                actions.count(card, by=wietske, at=at, phase="during", count=n, out_of=12)
                shown = card
    for n in range(count):
        raise_idea(f"Nog een idee {n}.")
        actions.drop(raise_idea(f"Niet te doen {n}."), by=wietske, at=at, reason="Geen plek.")
    return {
        "board": f"/proberen/bord/{shown.board_id}/",
        "idea": f"/proberen/bord/{shown.board_id}/idee/",
        "card": f"/proberen/kaart/{shown.pk}/",
        "a3": f"/proberen/kaart/{shown.pk}/a3/",
        "waiting card": f"/proberen/kaart/{ImprovementCard.objects.filter(state='picked_up').first().pk}/",
    }


def experiments(count, make, run, hold, at, amina, bram):
    """So many experiments, each counted in and repeated elsewhere."""
    for _n in range(count):
        made = run(make(amina))
        actions.open_up(made, by=amina, at=at)
        for is_success in [True] * 12 + [False] * 4 * count:
            actions.count_client(made, by=amina, at=at, is_success=is_success)
        lot = run(make(amina, design="lot", fair_by="Cliëntenraad", is_not_about_money=True))
        idea = make(amina, stop_rule="")
        other = actions.repeat(made, by=bram, at=at)
    for _n in range(count - 1):
        hold(other)
        other = actions.repeat(made, by=bram, at=at)
    actions.fill_in_own(other, by=bram, at=at, own_successes=2, own_n=9, ends_on=at.date() + timedelta(days=9))
    actions.start(other, by=bram, at=at)
    at = at + timedelta(hours=1)
    pair = actions.draw(lot, by=amina, at=at, first_at=at + timedelta(hours=1), second_at=at + timedelta(hours=2))
    where = f"/proberen/experiment/{made.pk}/"
    return {
        "list": "/proberen/experimenten/",
        "new": "/proberen/experiment/nieuw/",
        "running": where,
        "designed": f"/proberen/experiment/{idea.pk}/",
        "part": f"/proberen/experiment/{idea.pk}/plan/eigen/",
        "together": f"{where}samen/",
        "counting card": f"{where}telkaart/",
        "counting": f"{where}tellen/",
        "drawing": f"/proberen/experiment/{lot.pk}/loten/",
        "lot": f"/proberen/lot/{pair.pk}/",
        "entering": f"/proberen/experiment/{lot.pk}/code/",
        "with lots": f"/proberen/experiment/{lot.pk}/",
    }


EXPERIMENT_PAGES = [
    "list", "new", "running", "designed", "part", "together", "counting card", "counting", "drawing", "lot", "entering",
]  # fmt: skip


@pytest.mark.parametrize("count", [1, 3])
@pytest.mark.parametrize("page", [*EXPERIMENT_PAGES, "with lots", "/proberen/"])
def test_a_page_of_an_experiment_takes_at_most_ten_queries(
    page, count, make, run, hold, at, amina, bram, browse, django_assert_max_num_queries
):
    addresses = experiments(count, make, run, hold, at, amina, bram)
    visitor = browse(amina)

    with django_assert_max_num_queries(10):
        answer = visitor.get(addresses.get(page, page))

    assert answer.status_code == 200


def test_the_bounds_are_on_a_card_to_hang_up_before_anybody_was_counted(make, amina, bram, browse):
    experiment, lot = make(amina), make(amina, design="lot", fair_by="Cliëntenraad", is_not_about_money=True)
    visitor, card = browse(amina), f"/proberen/experiment/{experiment.pk}/telkaart/"

    page, paper = visitor.get(card).content.decode(), visitor.get(f"{card}bestand/")

    assert card in visitor.get(f"/proberen/experiment/{experiment.pk}/").content.decode()
    assert "De klant heeft een eigen plan met een eerste stap." in page
    assert "37 of meer" in page
    text = "".join(PdfReader(BytesIO(paper.content)).pages[0].extract_text())
    assert "37 of meer" in text
    assert "Als drie klanten zeggen dat het hen belast." in text
    assert visitor.get(f"/proberen/experiment/{lot.pk}/telkaart/").status_code == 404
    assert browse(bram).get(f"{card}bestand/").status_code == 404


def test_how_it_was_calculated_stands_beside_what_is_said(at, make, run, amina, browse):
    experiment = run(make(amina))
    for is_success in [True] * 8 + [False] * 4:
        actions.count_client(experiment, by=amina, at=at, is_success=is_success)

    page = browse(amina).get(f"/proberen/experiment/{experiment.pk}/").content.decode()
    link = re.search(r"/zo-rekenen-we/\?[^\"]+", page).group().replace("&amp;", "&")

    assert "rate=24&own_n=160&useful=15&most=80&n=12&successes=8" in link
    assert "Onze regel: bewijskracht 20: 2" in page
    assert browse(amina).get(link).status_code == 200


def test_now_and_before_are_said_in_the_same_way(make, run, at, amina, browse):
    experiment = run(make(amina))
    for is_success in [True] * 8 + [False] * 4:
        actions.count_client(experiment, by=amina, at=at, is_success=is_success)

    page = " ".join(browse(amina).get(f"/proberen/experiment/{experiment.pk}/").content.decode().split())

    assert "Van elke 10 klanten bijna 7. Geteld: 8 van 12." in page
    assert "Van elke 10 klanten ruim 2. Geteld: 38 van 160." in page


@pytest.mark.parametrize(
    ("part", "asked", "missing"),
    [
        ("stoppen", {"leeway_level": "none"}, "stop_rule"),
        ("eigen", {"own_successes": "48", "own_n": "160"}, "ends_on"),
    ],
)
def test_a_stop_rule_and_an_end_date_are_not_called_optional(part, asked, missing, make, amina, browse):
    """Without them it does not start, so the page that asks for them says so at once."""
    where = f"/proberen/experiment/{make(amina).pk}/plan/{part}/"
    visitor = browse(amina)

    label = visitor.get(where).content.decode().partition(f'for="id_{missing}"')[2].partition("</label>")[0]
    answer = visitor.post(where, asked)

    assert label
    assert "hoeft niet" not in label
    assert answer.status_code == 422
    assert f'id="id_{missing}' in answer.content.decode()


@pytest.mark.parametrize(("asked", "chosen"), [("", "Loopt"), ("klaar", "Wat eruit kwam"), ("x", "Loopt")])
def test_the_list_says_which_experiments_it_shows(asked, chosen, amina, browse):
    page = browse(amina).get("/proberen/experimenten/", {"welke": asked}).content.decode()

    assert re.findall(r'aria-current="page">([^<]+)</span>', page) == [chosen]


def test_who_tried_the_same_stand_in_one_picture_when_there_is_something_to_draw(at, make, run, amina, browse):
    experiment = run(make(amina))
    address, visitor = f"/proberen/experiment/{experiment.pk}/samen/", browse(amina)
    assert 'id="forest' not in visitor.get(address).content.decode()

    for is_success in (True, False, True, False, False, True):
        actions.count_client(experiment, by=amina, at=at, is_success=is_success)

    page = visitor.get(address).content.decode()
    assert 'id="forest' in page
    assert page.count(str(experiment.organisation)) > 1


@pytest.mark.parametrize("count", [1, 3])
@pytest.mark.parametrize(
    "page", ["/proberen/", "/proberen/bord/nieuw/", "/", "board", "idea", "card", "a3", "waiting card"]
)
def test_a_page_takes_at_most_ten_queries_however_many_rows(
    page, count, at, wietske, raise_idea, bring, browse, django_assert_max_num_queries
):
    addresses = many(count, raise_idea, bring, at, wietske)
    visitor = browse(wietske)

    with django_assert_max_num_queries(14 if page == "waiting card" else 10):  # it also asks the library
        answer = visitor.get(addresses.get(page, page))

    assert answer.status_code == 200


def test_a_card_goes_from_idea_to_agreement_by_its_pages(board, amina, wietske, browse):
    browse(amina).post(f"/proberen/bord/{board.pk}/idee/", {"idea": "Eén brief, één vraag."})
    card = ImprovementCard.objects.get()
    where = f"/proberen/kaart/{card.pk}/"
    keeper = browse(wietske)

    for place, asked in (
        ("oppakken/", {"title": "Eén brief, één vraag", "answer": "We gaan kijken."}),
        ("stap/", {"naam": "go_and_see"}),
        ("gezien/", {"observed": "Negen van twaalf.", "goal": "", "measure": "Telefoontjes", "trial": "Vier weken."}),
        ("tellen/", {"phase": "before", "count": "19", "out_of": "", "words": "in vier weken"}),
        ("stap/", {"naam": "try_out"}),
        ("tellen/", {"phase": "during", "count": "8", "out_of": "", "words": "in vier weken"}),
        ("opbrengst/", {"outcome": "Er wordt minder gebeld."}),
        ("afspreken/", {"text": "Eén brief heeft één vraag."}),
    ):
        assert keeper.post(where + place, asked).status_code == 302, place

    page = keeper.get(where).content.decode()
    assert "Eén brief heeft één vraag." in page
    assert "19" in page
    assert keeper.get(where + "a3/bestand/")["Content-Type"] == "application/pdf"


def test_somebody_elsewhere_finds_no_board_and_no_card(raise_idea, browse, bram):
    card = raise_idea()

    answers = [
        browse(bram).get(path).status_code
        for path in (f"/proberen/kaart/{card.pk}/", f"/proberen/bord/{card.board_id}/")
    ]

    assert answers == [404, 404]


def test_a_step_that_does_not_exist_is_not_found(raise_idea, browse, wietske):
    assert browse(wietske).post(f"/proberen/kaart/{raise_idea().pk}/stap/", {"naam": "weg"}).status_code == 404


def test_a_client_is_counted_in_one_press_and_a_second_press_on_the_same_page_counts_once(make, run, amina, client):
    from django.test import Client

    where = f"/proberen/experiment/{run(make(amina)).pk}/tellen/"
    strict = Client(enforce_csrf_checks=True)
    strict.force_login(amina, backend="allauth.account.auth_backends.AuthenticationBackend")
    token = strict.get(where).context["csrf_token"]
    press = {"uitkomst": "ja", "csrfmiddlewaretoken": str(token)}

    answers = [strict.post(where, press), strict.post(where, press)]
    page = strict.get(answers[0].url).content.decode()

    assert [answer.status_code for answer in answers] == [302, 302]
    assert "1 van 1 klant" in page
    assert "Neem de laatste terug" in page


def test_an_experiment_is_set_up_started_and_counted_by_its_pages(at, amina, browse):
    visitor = browse(amina)
    idea = {"title": "Twee keer luisteren", "expects": "Meer eigen plannen.", "trial_practice": "Twee gesprekken."}
    where = visitor.post("/proberen/experiment/nieuw/", idea).url
    ends = (at.date() + timedelta(days=60)).isoformat()

    for place, asked in (
        ("plan/succes/", {"success": "Een plan.", "useful_points": "15", "most": "80", "design": "before_after"}),
        ("plan/stoppen/", {"stop_rule": "Bij last.", "leeway_level": "none"}),
        ("plan/eigen/", {"own_successes": "48", "own_n": "160", "ends_on": ends, "sponsor": ""}),
        ("stap/", {"naam": "start"}),
        ("tellen/", {"uitkomst": "ja"}),
        ("stap/", {"naam": "evaluate"}),
        ("besluit/", {"outcome": "repeat", "conclusion": "Te weinig klanten om het te weten."}),
        ("stap/", {"naam": "share"}),
    ):
        assert visitor.post(where + place, asked).status_code == 302, place

    page = visitor.get(where).content.decode()
    assert "Te weinig klanten om het te weten." in page


@pytest.mark.parametrize(
    ("place", "asked"),
    [
        ("eigen", {"own_successes": "9", "own_n": "8", "ends_on": "2099-01-01"}),
        ("eigen", {"own_successes": "0", "own_n": "0", "ends_on": "2099-01-01"}),
        ("eigen", {"own_successes": "1", "own_n": "8", "ends_on": "2019-01-01"}),
        ("succes", {"success": "x", "useful_points": "0", "most": "80", "design": "before_after"}),
        ("succes", {"success": "x", "useful_points": "15", "most": "9", "design": "before_after"}),
        ("succes", {"success": "x", "useful_points": "15", "most": "80", "design": "lot"}),
    ],
)
def test_a_plan_that_cannot_be_is_not_kept(place, asked, make, amina, browse):
    experiment = make(amina)

    assert browse(amina).post(f"/proberen/experiment/{experiment.pk}/plan/{place}/", asked).status_code == 422


def test_more_better_than_all_clients_does_not_start(make, run, amina):
    with pytest.raises(Refused, match="meer dan alle klanten"):
        run(make(amina, own_successes=150, own_n=160))


SERIES = {
    "few": ([(n, 12) for n in (3, 1)], "Er zijn te weinig punten om een verandering te zien. Vanaf 10 kan dat."),
    "ordinary": ([(n, 12) for n in (3, 1, 4, 2, 3, 1, 4, 2, 3, 1, 4, 2)], "Dit is gewone schommeling."),
    "changed": ([(n, None) for n in (9, 8, 9, 8, 9, 1, 2, 1, 2, 1)], "In deze reeks veranderde iets."),
    "one stands out": ([(n, None) for n in (3, 1, 4, 2, 3, 1, 4, 2, 3, 1, 4, 40)], "Dit punt valt op."),
    "of two kinds": ([(3, 12), (40, None)] * 6, ""),
}


@pytest.mark.parametrize("name", SERIES)
def test_what_a_card_counts_is_a_run_chart_once_that_says_something(name, raise_idea, bring, at, wietske, kees, browse):
    counts, said = SERIES[name]
    card = bring(raise_idea(), "trying")
    for day, (n, out_of) in enumerate(counts):
        moment = at + timedelta(days=7 * day)
        actions.count(card, by=wietske, at=moment, phase="during", count=n, out_of=out_of)

    own, elsewhere = (browse(person).get(f"/proberen/kaart/{card.pk}/").content.decode() for person in (wietske, kees))

    assert said in own
    assert 'id="reeks"' not in elsewhere
    assert ('<figure class="vw-stack" id="reeks"' in own) == (name in ("ordinary", "changed", "one stands out"))
    assert (", van elke 10" in own) == (name == "ordinary")
