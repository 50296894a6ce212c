"""The pages of the fund: with one row and with three, within ten queries; what they show to whom, and who read it."""

from datetime import timedelta

import pytest
from django.utils.formats import date_format

from vakwerk.breakthroughs import actions, queries
from vakwerk.breakthroughs.models import FundApplication
from vakwerk.trail.public import of


def many(count, at, fund, people, write, write_apart, ids, advise, decide):
    """So many hearings with so many applications, of which some were advised on, decided, told and are to be paid."""
    amina, cato, hanneke, ursula, virgil = people
    kept = {}
    for _n in range(count):
        hearing = actions.plan(fund, by=cato, at=at, starts_at=at)
        for _each in range(count):
            made = actions.schedule(actions.submit(write(amina), by=amina, at=at), hearing, by=cato, at=at)
            write_apart(made, hanneke, ursula)
        actions.begin(hearing, by=hanneke, at=at, present=ids(hanneke, ursula, virgil))
        actions.open_case(made, by=hanneke, at=at)
        actions.reveal(made, by=hanneke, at=at)
        advise(made, "granted", 10_000)
        decide(made, "granted", 10_000)
        kept["letter"] = made
        actions.communicate(made, by=cato, at=at)
        actions.submit(write(amina), by=amina, at=at)
        advised = actions.schedule(
            actions.submit(write(amina), by=amina, at=at),
            actions.plan(fund, by=cato, at=at, starts_at=at),
            by=cato,
            at=at,
        )
        write_apart(advised, hanneke, ursula)
        actions.begin(advised.hearing, by=hanneke, at=at, present=ids(hanneke, ursula, virgil))
        actions.open_case(advised, by=hanneke, at=at)
        kept |= {"application": advised, "hearing": hearing}
        write(amina)
    kept["write"] = queries.own_applications(amina).filter(state="draft")[0]
    return kept


PAGES = [
    ("amina", "/fonds/"),
    ("amina", "/fonds/aanvraag/{write}/"),
    ("amina", "/fonds/aanvraag/{write}/schrijven/"),
    ("amina", "/fonds/{fund}/"),
    ("farid", "/fonds/{fund}/"),
    ("amina", "/fonds/{fund}/aanvragen/"),
    ("cato", "/fonds/"),
    ("cato", "/fonds/{fund}/bord/"),
    ("cato", "/fonds/{fund}/bord/?fase=scheduled"),
    ("cato", "/fonds/{fund}/bord/?fase=following"),
    ("cato", "/fonds/zitting/{hearing}/"),
    ("cato", "/fonds/aanvraag/{letter}/brief/"),
    ("hanneke", "/fonds/"),
    ("hanneke", "/fonds/zitting/{hearing}/"),
    ("hanneke", "/fonds/aanvraag/{application}/"),
    ("hanneke", "/fonds/aanvraag/{letter}/"),
    ("hanneke", "/fonds/zittingen/"),
    ("cato", "/fonds/zittingen/"),
    ("ilse", "/fonds/"),
    ("ilse", "/fonds/aanvraag/{letter}/"),
    ("pieter", "/fonds/betalen/"),
    ("amina", "/fonds/{fund}/jaar/{year}/"),
    ("hanneke", "/fonds/aanvraag/{application}/eerder/"),
    ("hanneke", "/fonds/zitting/{hearing}/wat-ervan-werd/"),
    ("cato", "/fonds/aanvraag/{letter}/openbaar/"),
    ("hanneke", "/"),
]


@pytest.mark.parametrize("count", [1, 3])
def test_a_page_takes_at_most_ten_queries_however_many_rows(
    count, request, at, panel, write, write_apart, ids, advise, decide, browse, django_assert_max_num_queries
):
    who = {each: request.getfixturevalue(each) for each in ("amina", "cato", "hanneke", "ursula", "virgil")}
    kept = many(count, at, panel, who.values(), write, write_apart, ids, advise, decide)

    for name, page in PAGES:
        path = page.format(fund=panel.pk, year=at.year, **{key: thing.pk for key, thing in kept.items()})
        visitor = browse(request.getfixturevalue(name))
        with django_assert_max_num_queries(10, info=f"{name}: {page}"):
            answer = visitor.get(path)
        assert (page, answer.status_code) == (page, 200)


def test_every_reading_is_noted(scheduled, ursula, browse):
    for page in ("", "kijk/"):
        assert browse(ursula).get(f"/fonds/aanvraag/{scheduled.pk}/{page}").status_code == 200

    assert [entry.actor for entry in of(scheduled).filter(action="breakthroughs.read")] == [ursula, ursula]


@pytest.mark.parametrize("name", ["dirk", "ravi", "farid", "karima", "pieter", "ilse", "wietske"])
def test_what_somebody_does_not_read_is_not_there(name, scheduled, request, browse):
    visitor = browse(request.getfixturevalue(name))
    pages = ("", "kijk/", "advies/", "besluit/", "brief/", "schrijven/")

    assert {visitor.get(f"/fonds/aanvraag/{scheduled.pk}/{page}").status_code for page in pages} == {404}


def test_of_the_panel_who_applied_sees_no_view_and_no_advice_before_the_decision(
    weighed, advise, decide, amina, browse
):
    page = f"/fonds/aanvraag/{weighed.pk}/"
    before = browse(amina).get(page).content.decode()
    advise(weighed)
    advised, elsewhere = (browse(amina).get(page + part).content.decode() for part in ("", "besluit/"))
    decide(weighed)
    after = browse(amina).get(page).content.decode()

    said = "Er is een lichtere weg die nog niet is geprobeerd."
    assert [said in text for text in (before, advised, elsewhere, after)] == [False, False, False, True]
    assert "Een baan is rust in huis." not in before + advised + after


def test_who_prepares_finds_her_board_and_her_hearings_first(hearing, fund, cato, amina, browse):
    hers = browse(cato).get("/fonds/").content.decode()
    others = browse(amina).get("/fonds/").content.decode()

    for page in (f"/fonds/{fund.pk}/bord/", f"/fonds/zitting/{hearing.pk}/"):
        assert [page in text for text in (hers, others)] == [True, False]


def test_own_applications_go_on_on_a_next_page(write, amina, browse, django_assert_max_num_queries):
    for n in range(21):
        write(amina, days_ago=n, title=f"Aanvraag {n}.")
    visitor = browse(amina)

    with django_assert_max_num_queries(10):
        first = visitor.get("/fonds/").content.decode()
    second = visitor.get("/fonds/?bladzijde=2").content.decode()

    assert [f"Aanvraag {n}." in first for n in (0, 19, 20)] == [True, True, False]
    assert [f"Aanvraag {n}." in second for n in (0, 19, 20)] == [False, False, True]
    assert 'href="?fondsen=1&amp;bladzijde=2"' in first


def test_more_to_decide_than_is_shown_is_said(write, submitted, amina, ilse, browse):
    for n in range(20):
        write(amina, days_ago=n)
    FundApplication.objects.update(state="advised", received_at=submitted.received_at)
    more = browse(ilse).get("/fonds/").content.decode()
    FundApplication.objects.filter(pk=submitted.pk).update(state="decided")
    all_of_them = browse(ilse).get("/fonds/").content.decode()

    said = "Er wacht nog meer"
    assert [(text.count("/fonds/aanvraag/"), said in text) for text in (more, all_of_them)] == [(20, True), (20, False)]


def test_who_prepares_finds_her_board_also_when_the_fund_stands_on_another_page(
    fund, cato, farid, merenland, browse, at
):
    for n in range(21):
        first = actions.first_rules(1_000, is_statutory=False)
        actions.open_fund(by=farid, at=at, place=merenland, name=f"Aardig fonds {n}", purpose="Helpen.", **first)

    shown = browse(cato).get("/fonds/").content.decode()
    further = browse(cato).get("/fonds/?fondsen=2").content.decode()

    board, page = f'href="/fonds/{fund.pk}/bord/"', f'href="/fonds/{fund.pk}/"'
    assert [(board in text, page in text) for text in (shown, further)] == [(True, False), (True, True)]


def test_a_hearing_that_is_over_stays_to_be_found_by_who_was_asked(
    hearing, ids, hanneke, ursula, amina, cato, at, browse
):
    actions.begin(hearing, by=hanneke, at=at, present=ids(hanneke))
    actions.close(hearing, by=hanneke, at=at)
    address = f"/fonds/zitting/{hearing.pk}/"

    pages = {who: browse(who).get("/fonds/zittingen/").content.decode() for who in (ursula, cato, amina)}

    assert [address in pages[who] for who in (ursula, cato, amina)] == [True, True, False]
    assert date_format(at, "j F Y") in pages[ursula]
    assert address not in browse(ursula).get("/fonds/").content.decode()
    assert 'href="/fonds/zittingen/"' in browse(ursula).get("/fonds/").content.decode()
    assert 'href="/fonds/zittingen/"' not in browse(amina).get("/fonds/").content.decode()


def test_a_member_who_works_elsewhere_reads_the_rules_by_which_she_weighs(fund, hanneke, browse, request):
    before = browse(hanneke).get(f"/fonds/{fund.pk}/").status_code
    request.getfixturevalue("panel")

    pages = ("", "bord/", "aanvragen/")
    answers = [browse(hanneke).get(f"/fonds/{fund.pk}/{page}") for page in pages]
    assert (before, [answer.status_code for answer in answers]) == (404, [200, 404, 200])
    assert "Je werkt nu nergens." in answers[2].content.decode()


def test_only_what_need_not_be_written_at_all_is_marked_so(fund, amina, browse):
    page = browse(amina).get(f"/fonds/{fund.pk}/aanvragen/").content.decode()

    assert page.count("(hoeft niet)") == 1
    assert 'Vertel waarom. <span class="vw-subtle">(hoeft niet)</span>' in page


def test_a_fund_from_its_opening_to_its_panel_by_its_pages(merenland, farid, hanneke, browse, at):
    visitor = browse(farid)
    form = {"place": merenland.pk, "name": "Steunfonds", "purpose": "Helpen.", "ceiling": "1.000"}
    opened = visitor.post("/fonds/nieuw/", form)
    fund = queries.visible_funds(farid).get()
    today = at.date()

    answers = [
        visitor.post(f"/fonds/{fund.pk}/budget/", {"starts_on": today, "ends_on": today, "cents": "60.000"}),
        visitor.post(
            f"/fonds/{fund.pk}/regels/criteria/",
            {"version": 1, "criteria": "Wat levert het op? | Voor wie?", "reason": "Eén vraag is genoeg."},
        ),
        visitor.post(
            f"/fonds/{fund.pk}/panellid/",
            {"email": hanneke.email, "discipline": "governance", "is_chair": "on", "starts_on": today},
        ),
    ]
    signed = browse(hanneke).post(f"/fonds/panellid/{queries.seat_on(fund, hanneke).pk}/tekenen/", {"promise": "on"})

    assert {answer.status_code for answer in (opened, signed, *answers)} == {302}
    assert queries.seat_on(fund, hanneke).signed_at
    version = queries.version_of(fund)
    assert (version.number, version.ceiling, version.is_statutory) == (2, 100_000, False)
    assert [each["title"] for each in version.criteria] == ["Wat levert het op?"]


def test_a_hearing_planned_answered_and_changed_by_its_pages(panel, cato, ursula, browse, at):
    members = [member.pk for member in queries.panel(panel)]
    day = (at + timedelta(days=3)).date()
    form = {"day": day, "clock": "13:30", "variant": "full", "place": "Kamer 4", "members": members}

    planned = browse(cato).post(f"/fonds/{panel.pk}/zitting/", form)
    hearing = queries.coming_hearings(ursula).get()
    replied = browse(ursula).post(f"/fonds/zitting/{hearing.pk}/antwoord/", {"coming": "0"})
    changed = browse(cato).post(f"/fonds/zitting/{hearing.pk}/wijzigen/", form | {"place": "Kamer 5"})

    assert [answer.status_code for answer in (planned, replied, changed)] == [302, 302, 302]
    hearing.refresh_from_db()
    assert (hearing.place, hearing.sequence) == ("Kamer 5", 1)
    assert [seat.is_coming for seat in queries.seats(hearing) if seat.member.person == ursula] == [False]
