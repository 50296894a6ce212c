"""What identifies somebody is found by its shape and its check digit, wherever it stands; nothing else is."""

import string
import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from stdnum import iban
from stdnum.nl import bsn

from vakwerk.privacy.deidentify.patterns import marks, numbers

BSN = "123456782"  # invented, passes the 11-test
IBAN = "NL91ABNA0417164300"  # the example of ISO 13616


def found(text):
    return [(mark.label, text[mark.start : mark.end]) for mark in marks(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"Zij heeft {BSN}.", BSN),
        (BSN, BSN),
        (f"nr.{BSN}", BSN),
        (f"Bouzidi,{BSN},Oudersluis", BSN),
        (f"({BSN})", BSN),
        ("123.456.782", "123.456.782"),
        ("123 456 782", "123 456 782"),
        ("1234.56.782", "1234.56.782"),
        ("1234 56 782", "1234 56 782"),
        ("1234-56-782", "1234-56-782"),
        ("12 345 6782", "12 345 6782"),
        ("123\u00a0456\u00a0782", "123\u00a0456\u00a0782"),
        (f"3.{BSN}", BSN),
        (f"12,{BSN}", BSN),
        ("kamer 300 123 456 782", "123 456 782"),
        ("op 12 345 123 456 782", "123 456 782"),
        ("bsn 12345672", "12345672"),
        ("BSN: 1234.56.72", "1234.56.72"),
        ("burgerservicenummer is 123456789", "123456789"),
        ("sofi-nummer 12345672 vanaf 3 mei", "12345672"),
        ("bsn 12345672 12 mei", "12345672"),
        ("BSN-nummer: 111222333.", "111222333"),
    ],
)
def test_a_citizen_service_number_is_found_as_people_write_it(text, expected):
    assert ("BSN", expected) in found(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Om 13.30 uur in kamer 2.",
        "123456789",  # nine digits that fail the 11-test
        "123 456 789",
        "12345672",  # eight digits that nobody calls a number of a citizen
        f"1{BSN}",
        f"{BSN}0",
        "€ 1.123.456.782",
        "000000000",
        "2012-05-786",
        "12 mei 2026, 14 klanten",
        "bsn onbekend",
        "Wij werken met 250 mensen.",
    ],
)
def test_a_number_of_another_kind_is_left_alone(text):
    assert list(numbers(text)) == []


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        ("Mail naar amina@voorbeeld.example.", "EMAIL", "amina@voorbeeld.example"),
        ("a.el-idrissi+werk@sub.voorbeeld.example", "EMAIL", "a.el-idrissi+werk@sub.voorbeeld.example"),
        ("Bel 06-12345678.", "PHONE", "06-12345678"),
        ("Bel +31 20 794 0909", "PHONE", "+31 20 794 0909"),
        (f"Op {IBAN}.", "IBAN", IBAN),
        ("nl91 abna 0417 1643 00", "IBAN", "nl91 abna 0417 1643 00"),
        ("Zij woont op 1234 AB", "POSTCODE", "1234 AB"),
        ("1234AB", "POSTCODE", "1234AB"),
        ("1234ab", "POSTCODE", "1234ab"),
    ],
)
def test_other_marks_are_found_as_people_write_them(text, kind, expected):
    assert found(text) == [(kind, expected)]


@pytest.mark.parametrize(
    "text",
    [
        "NL91ABNA0417164301",  # fails its check digits
        "0234 AB",
        "1234 SS",
        "1234 ab",
        "In 2026 is het anders.",
        "apenstaartje @ niets",
        "Bel 112.",
    ],
)
def test_what_only_looks_like_a_mark_is_left_alone(text):
    assert found(text) == []


def test_where_two_marks_overlap_the_one_that_says_more_stands():
    assert found(f"bsn {BSN}@voorbeeld.example") == [("BSN", BSN)]


def test_a_mark_never_holds_what_it_marks():
    assert BSN not in repr(marks(f"Zij heeft {BSN}."))


def with_check_digit(eight):
    """Nine digits that pass the 11-test, where that is possible."""
    total = sum((9 - place) * int(digit) for place, digit in enumerate(eight))
    return f"{eight}{total % 11}" if total % 11 < 10 else None


valid_numbers = (
    st.text("0123456789", min_size=8, max_size=8).map(with_check_digit).filter(lambda nine: nine and bsn.is_valid(nine))
)
GROUPS = [(9,), (3, 3, 3), (4, 2, 3), (2, 3, 4)]


def grouped(nine, groups, separator):
    parts, start = [], 0
    for size in groups:
        parts.append(nine[start : start + size])
        start += size
    return separator.join(parts)


around = st.text(string.ascii_letters + " .,:;()-/€\n", max_size=12)


@given(valid_numbers, st.sampled_from(GROUPS), st.sampled_from(". \u00a0"), around, around)
def test_no_citizen_service_number_gets_past_whatever_stands_around_it(nine, groups, separator, before, after):
    text = before + grouped(nine, groups, separator) + after

    assert any(mark.label == "BSN" for mark in marks(text))


@given(valid_numbers, st.sampled_from(GROUPS), st.sampled_from(". \u00a0"), st.integers(0, 9999))
def test_no_citizen_service_number_hides_behind_another_number(nine, groups, separator, other):
    text = f"{other} {grouped(nine, groups, separator)}"

    assert any(mark.label == "BSN" for mark in marks(text))


@given(st.text("0123456789", min_size=8, max_size=9), st.sampled_from(["bsn ", "BSN: ", "burgerservicenummer is "]))
def test_what_is_called_a_citizen_service_number_is_taken_for_one(digits, called):
    assert any(mark.label == "BSN" for mark in marks(called + digits))


@given(valid_numbers, st.integers(0, 8), st.integers(1, 9))
def test_a_number_with_one_wrong_digit_is_no_citizen_service_number(nine, place, step):
    wrong = nine[:place] + str((int(nine[place]) + step) % 10) + nine[place + 1 :]

    assert list(numbers(wrong)) == []


@given(st.text(max_size=200))
def test_marks_lie_inside_the_text_in_order_and_do_not_overlap(text):
    found_marks = marks(text)

    assert all(0 <= mark.start < mark.end <= len(text) for mark in found_marks)
    assert all(a.end <= b.start for a, b in pairwise(found_marks))


@given(st.from_regex(r"\A[a-z]{1,8}@[a-z]{1,8}\.(nl|example)\Z"), around)
def test_no_address_gets_past(address, before):
    text = f"{before} {address}"

    assert any(mark.label == "EMAIL" for mark in marks(text))


@given(st.integers(0, 10**10 - 1), st.sampled_from(["", " "]))
def test_no_account_number_gets_past(number, separator):
    account = iban.calc_check_digits(f"NL00ABNA{number:010}")
    whole = f"NL{account}ABNA{number:010}"
    text = separator.join(whole[start : start + 4] for start in range(0, 18, 4))

    assert any(mark.label == "IBAN" for mark in marks(text))


def test_a_long_text_is_looked_through_without_trouble():
    """Five thousand characters in the shape that patterns find hardest."""
    for text in ("a" * 5000, "1 " * 2500, "a." * 2500, "12345 " * 800, "A1" * 2500):
        assert marks(text) == []


@pytest.mark.parametrize("piece", ["a", "9", "9 ", "1.", "a@", "bsn ", "AB12 ", "NL91ABNA", "+31 "])
def test_ten_times_the_text_takes_ten_times_as_long_and_not_a_hundred(piece):
    def cost(length):
        began = time.process_time()
        marks((piece * length)[:length])
        return time.process_time() - began

    assert cost(50_000) < 40 * max(cost(5_000), 0.002)
