"""A table for a spreadsheet: whatever people typed in it is read as they typed it."""

import csv
import io

import pytest

from vakwerk.ui.public import table


@pytest.mark.parametrize("typed", ['Fonds "Net; verder"', "Twee\nregels", "€ 4.500", "Zoë"])
def test_what_was_typed_is_read_as_it_was_typed(typed):
    file = table("lijst", [("fonds", "bedrag"), (typed, 1)]).content.decode("utf-8-sig")

    assert list(csv.reader(io.StringIO(file), delimiter=";")) == [["fonds", "bedrag"], [typed, "1"]]


@pytest.mark.parametrize("typed", ["=1+1", "+31", "-1", "@SUM(A1)", "\t=1+1"])
def test_what_a_spreadsheet_would_calculate_stays_text(typed):
    file = table("lijst", [(typed,)]).content.decode("utf-8-sig")

    assert next(csv.reader(io.StringIO(file), delimiter=";")) == [f"'{typed}"]
