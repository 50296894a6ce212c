"""What stands in an address goes into a question to either database."""

import pytest
from django.http import QueryDict

from vakwerk.common.requests import sent


@pytest.mark.parametrize(
    ("query", "found"), [("zoek=brief", "brief"), ("", ""), ("zoek=b%00rief", "brief"), ("zoek=" + "a" * 99, "a" * 80)]
)
def test_it_is_cut_to_size_and_holds_no_null_byte(query, found):
    assert sent(QueryDict(query), "zoek") == found
