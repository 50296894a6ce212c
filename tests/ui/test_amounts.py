"""An amount of money as people type it."""

import pytest
from django.forms import ValidationError

from vakwerk.ui.public import EuroField


@pytest.mark.parametrize(
    ("typed", "cents"),
    [
        ("850", 85_000),
        ("30.000", 3_000_000),
        ("€ 1.250,50", 125_050),
        ("1,250.50", 125_050),
        ("1250.50", 125_050),
        ("250,-", 25_000),
        ("9.999.999,99", 999_999_999),
    ],
)
def test_a_point_or_comma_before_three_digits_is_never_taken_for_cents(typed, cents):
    assert EuroField().clean(typed) == cents


@pytest.mark.parametrize("typed", ["veel", "12,5", "1.25.000", "1,250,50", "-5", "12.345.678", "0"])
def test_what_may_be_read_in_two_ways_is_asked_again(typed):
    with pytest.raises(ValidationError):
        EuroField(least=1).clean(typed)


@pytest.mark.parametrize(("cents", "stands"), [(85_000, "850"), (125_050, "1250,50"), ("veel", "veel"), (None, None)])
def test_what_stands_there_is_what_somebody_could_have_typed(cents, stands):
    assert EuroField().prepare_value(cents) == stands


def test_the_same_amount_written_otherwise_was_not_changed():
    assert not EuroField().has_changed(3_000_000, "30.000")
    assert EuroField().has_changed(3_000_000, "30.001")
