"""A verdict is a yes, or a no with its reason; the first no speaks."""

import pytest
from django.utils.translation import gettext_lazy

from vakwerk.common.verdicts import YES, Refused, Verdict, demand, no


def test_a_yes_is_true_and_a_no_is_not():
    assert (bool(YES), bool(no("Not today."))) == (True, False)


@pytest.mark.parametrize(
    ("verdicts", "reason"),
    [
        ((YES, YES), ""),
        ((no("First."), YES), "First."),
        ((YES, no("Second.")), "Second."),
        ((no("First."), no("Second.")), "First."),
    ],
)
def test_of_two_verdicts_the_first_no_speaks(verdicts, reason):
    first, second = verdicts

    assert (first and second).reason == reason


def test_what_is_allowed_passes_without_a_word():
    assert demand(YES) is None


def test_what_is_not_allowed_is_refused_with_its_reason():
    with pytest.raises(Refused, match=r"^Not today\.$"):
        demand(no("Not today."))


def test_a_reason_is_said_in_the_language_of_the_moment():
    assert no(gettext_lazy("Mine")) == Verdict("Mine")


def test_a_verdict_cannot_be_changed():
    with pytest.raises(AttributeError):
        YES.reason = "After all not."
