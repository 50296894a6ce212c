"""The ledger of a leergang: every line stays, what is left is reckoned, and nobody promises more than was agreed."""

from decimal import Decimal
from io import BytesIO
from types import SimpleNamespace
from zipfile import ZipFile

import pytest
from bs4 import BeautifulSoup
from hypothesis import given
from hypothesis import strategies as st
from odfdo import Document

from vakwerk.common.verdicts import Refused
from vakwerk.programmes import actions, queries, rules
from vakwerk.programmes.states import EntryKind

HEADS = "Ingevoerd op;Door;Wat;Organisatie;Woorden;Euro’s in akkoord;Euro’s toegezegd;Euro’s betaald"


def stands(programme):
    reckoned = rules.balance(programme.estimate, queries.money(programme))
    return reckoned.promised, reckoned.paid, reckoned.left


def lines(programme):
    return [(line.kind, line.cents, line.entered_by.name) for line in reversed(queries.entries(programme))]


def test_what_was_agreed_stays_to_be_read_when_the_budget_is_taken_back(begun, agree, mandates, cato, at):
    programme = begun()
    actions.request_budget(programme, by=cato, at=at)
    text = agree(programme, mandates[0]).agreed_text

    actions.rework(programme, by=cato, at=at)

    assert not queries.shares(programme).exists()
    assert sorted(lines(programme)) == [("agreed", 2_000_000, "Ilse"), ("lapsed", 2_000_000, "Cato Brinkman")]
    assert {line.words for line in queries.entries(programme)} == {text}


def test_an_agreement_that_was_taken_back_stays_with_its_text(begun, agree, mandates, cato, at):
    programme = begun()
    actions.request_budget(programme, by=cato, at=at)
    share = agree(programme, mandates[1])

    actions.take_back(share, by=mandates[1], at=at)

    assert sorted(lines(programme)) == [("agreed", 1_200_000, "Joris"), ("taken_back", 1_200_000, "Joris")]
    assert {line.words for line in queries.entries(programme)} == {share.agreed_text}


def test_what_is_left_follows_from_what_was_promised_and_paid_to_the_cent(paid, cato, at):
    programme = paid()
    school = actions.promise_money(programme, by=cato, at=at, words="Hogeschool", cents=3_000_001)
    assert stands(programme) == (3_000_001, 0, 999_999)

    actions.pay(programme, by=cato, at=at, words="Eerste rekening", cents=1_000_000, of=school)
    actions.pay(programme, by=cato, at=at, words="Koffie", cents=99)

    assert stands(programme) == (2_000_001, 1_000_099, 999_900)


def test_nobody_promises_more_than_is_left_but_a_bill_that_came_is_entered(paid, cato, at):
    programme = paid()
    actions.promise_money(programme, by=cato, at=at, words="Hogeschool", cents=4_000_000)

    with pytest.raises(Refused, match="nog €\xa00 over"):
        actions.promise_money(programme, by=cato, at=at, words="Nog iets", cents=1)
    actions.pay(programme, by=cato, at=at, words="Koffie", cents=1)

    assert stands(programme) == (4_000_000, 1, -1)


def test_a_wrong_line_stays_and_gets_one_line_against_it(paid, cato, at):
    programme = paid()
    school = actions.promise_money(programme, by=cato, at=at, words="Hogeschool", cents=5_000)
    bill = actions.pay(programme, by=cato, at=at, words="Rekening", cents=5_000, of=school)
    with pytest.raises(Refused, match="eerst die kosten"):
        actions.correct(school, by=cato, at=at, words="Toch niet.")

    against = actions.correct(bill, by=cato, at=at, words="Dubbel.")

    assert (against.cents, against.corrects, against.of) == (-5_000, bill, school)
    assert stands(programme) == (5_000, 0, 3_995_000)
    for line, why in ((bill, "al verbeterd"), (against, "Alleen een regel")):
        with pytest.raises(Refused, match=why):
            actions.correct(line, by=cato, at=at, words="Nog eens.")
    actions.correct(school, by=cato, at=at, words="Toch niet.")
    assert stands(programme) == (0, 0, 4_000_000)
    with pytest.raises(Refused, match="geldt niet meer"):
        actions.pay(programme, by=cato, at=at, words="Rekening", cents=5_000, of=school)


def test_before_all_agreed_nothing_is_promised_and_when_it_is_over_only_promises_are_paid(begun, paid, cato, at):
    early = begun()
    with pytest.raises(Refused, match="elke organisatie akkoord"):
        actions.promise_money(early, by=cato, at=at, words="Hogeschool", cents=1)
    with pytest.raises(Refused, match="elke organisatie akkoord"):
        actions.pay(early, by=cato, at=at, words="Hogeschool", cents=1)
    programme = paid(title="Nog een")
    school = actions.promise_money(programme, by=cato, at=at, words="Hogeschool", cents=100)
    actions.stop_programme(programme, by=cato, at=at, words="Geen docent.")

    with pytest.raises(Refused, match="voorbij"):
        actions.pay(programme, by=cato, at=at, words="Koffie", cents=100)
    actions.pay(programme, by=cato, at=at, words="Rekening", cents=100, of=school)

    assert stands(programme) == (0, 100, 3_999_900)


def test_a_promise_of_another_leergang_is_not_paid_here(paid, cato, at):
    other = actions.promise_money(paid(), by=cato, at=at, words="Hogeschool", cents=100)

    with pytest.raises(Refused, match="geldt niet meer"):
        actions.pay(paid(title="Nog een"), by=cato, at=at, words="Rekening", cents=100, of=other)


def test_only_the_working_group_enters_and_corrects(paid, mandates, cato, at):
    programme = paid()
    line = actions.promise_money(programme, by=cato, at=at, words="Hogeschool", cents=100)
    deeds = [
        lambda: actions.promise_money(programme, by=mandates[0], at=at, words="Iets", cents=1),
        lambda: actions.pay(programme, by=mandates[0], at=at, words="Iets", cents=1),
        lambda: actions.correct(line, by=mandates[0], at=at, words="Iets"),
    ]

    for deed in deeds:
        with pytest.raises(Refused, match="werkgroep"):
            deed()


@given(st.lists(st.tuples(st.booleans(), st.integers(1, 10**7), st.booleans()), max_size=12), st.integers(0, 10**8))
def test_lines_and_the_lines_against_them_come_to_nothing(drawn, agreed):
    made = []
    for n, (is_promise, cents, has_promise) in enumerate(drawn):
        promises = [line for line in made if line.kind == EntryKind.COMMITMENT]
        of = promises[-1].pk if promises and has_promise and not is_promise else None
        kind = EntryKind.COMMITMENT if is_promise else EntryKind.COST
        made.append(SimpleNamespace(pk=n, kind=kind, cents=cents, of_id=of, corrects_id=None))
    against = [
        SimpleNamespace(**vars(line) | {"pk": -1, "cents": -line.cents, "corrects_id": line.pk}) for line in made
    ]

    reckoned = rules.balance(agreed, made + against)

    assert (reckoned.promised, reckoned.paid, reckoned.left) == (0, 0, agreed)
    assert rules.balance(agreed, made).promised >= 0


@pytest.mark.parametrize("rows", [1, 3])
def test_the_ledger_is_read_by_who_pays_and_by_nobody_elsewhere(
    rows, paid, mandates, noor, cato, browse, at, django_assert_max_num_queries
):
    programme = paid()
    for n in range(rows):
        line = actions.promise_money(programme, by=cato, at=at, words=f"=Rekening {n}", cents=12_345)
    address = f"/leergangen/{programme.pk}/kasboek/"
    visitor = browse(mandates[2])

    with django_assert_max_num_queries(10):
        page = visitor.get(address).content.decode()
    text = BeautifulSoup(page, "html.parser").find("main").get_text(" ")
    actions.correct(line, by=cato, at=at, words="Dubbel.")
    head, *table = visitor.get(f"{address}kasboek.csv").content.decode("utf-8-sig").splitlines()
    told = sorted(row.split(";")[-4:] for row in table if "Gemeente" not in row)

    assert text.count("Rekening") == rows
    assert "Zet erin" not in text
    assert head == HEADS
    assert told == [*([f"'=Rekening {n}", "", "123,45", ""] for n in range(rows)), ["Dubbel.", "", "-123,45", ""]]
    assert len(table) == rows + 4
    elsewhere = browse(noor)
    for closed in ("", "kasboek.csv", "kasboek.ods", "toegezegd/", "betaald/"):
        assert elsewhere.get(address + closed).status_code == 404
    assert elsewhere.get(f"/leergangen/kasboek/{line.pk}/tegenboeken/").status_code == 404


def test_from_a_promise_to_a_bill_that_was_wrong_by_page(paid, cato, browse):
    programme = paid()
    address, visitor = f"/leergangen/{programme.pk}/kasboek/", browse(cato)
    typed = visitor.post(f"{address}toegezegd/", {"cents": "veel", "words": "Hogeschool"})
    assert typed.status_code == 422
    assert "Hogeschool" in typed.content.decode()

    visitor.post(f"{address}toegezegd/", {"cents": "1250,50", "words": "Hogeschool"})
    school = queries.money(programme)[0]
    visitor.post(f"{address}betaald/", {"cents": "1250,50", "words": "Rekening", "of": school.pk})
    bill = queries.money(programme)[1]
    assert stands(programme) == (0, 125_050, 3_874_950)
    visitor.post(f"/leergangen/kasboek/{bill.pk}/tegenboeken/", {"words": "Dubbel."})

    assert stands(programme) == (125_050, 0, 3_874_950)
    page = visitor.get(address).content.decode()
    assert "Dubbel." in page
    assert page.count("tegenboeken") == 1


def test_a_controller_adds_up_what_was_promised_and_what_was_paid_each_in_its_column(paid, cato, browse, at):
    programme = paid()
    promise = actions.promise_money(programme, by=cato, at=at, words="Hogeschool", cents=1_000_050)
    bill = actions.pay(programme, by=cato, at=at, words="Dubbel", cents=400_025, of=promise)
    actions.correct(bill, by=cato, at=at, words="Stond er al.")
    actions.pay(programme, by=cato, at=at, words="Eerste deel", cents=400_025, of=promise)
    actions.pay(programme, by=cato, at=at, words="Zaal", cents=7)

    agreed, promised, spent = zip(*(row[5:] for row in downloaded(browse(cato), programme)[1:]), strict=True)

    assert sorted(each for each in agreed if each) == [8_000, 12_000, 20_000]
    assert (100 * total(promised), 100 * total(spent)) == (1_000_050, 400_032)
    assert stands(programme)[1] == 100 * total(spent)


def total(column):
    return sum(each for each in column if each)


def downloaded(visitor, programme):
    answer = visitor.get(f"/leergangen/{programme.pk}/kasboek/kasboek.ods")
    return [row.get_values() for row in Document(BytesIO(answer.content)).body.get_table(0).get_rows()]


def test_in_an_open_document_amounts_are_numbers_and_words_stay_words(paid, mandates, cato, browse, at):
    programme = paid()
    line = actions.promise_money(programme, by=cato, at=at, words="=1+1", cents=12_345)
    actions.correct(line, by=cato, at=at, words="Dubbel.")

    answer = browse(mandates[2]).get(f"/leergangen/{programme.pk}/kasboek/kasboek.ods")
    rows = [row.get_values() for row in Document(BytesIO(answer.content)).body.get_table(0).get_rows()]

    assert ";".join(rows[0]) == HEADS
    money = sorted([row[4], row[6]] for row in rows[1:] if not row[3])
    assert money == [["=1+1", Decimal("123.45")], ["Dubbel.", Decimal("-123.45")]]
    assert b"table:formula" not in ZipFile(BytesIO(answer.content)).read("content.xml")
