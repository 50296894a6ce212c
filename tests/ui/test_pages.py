"""A long list, a page at a time."""

import pytest
from django.contrib.auth.models import Group
from django.template.loader import render_to_string
from hypothesis import given
from hypothesis import strategies as st

from vakwerk.ui.pages import page
from vakwerk.ui.public import page_of


@given(st.lists(st.integers(), max_size=60), st.integers(1, 20))
def test_all_pages_together_are_the_list(rows, size):
    pages = [page(rows, size)]
    while pages[-1].has_next:
        pages.append(page(rows, size, pages[-1].next))
    assert [row for each in pages for row in each] == rows
    assert all(len(each) == size for each in pages[:-1])
    assert [each.has_previous for each in pages] == [False] + [True] * (len(pages) - 1)


@pytest.mark.parametrize(
    ("asked", "number"),
    [("", 1), ("2", 2), ("3", 3), ("4", 1), ("0", 1), ("-1", 1), ("twee", 1), ("²", 1), ("٢", 1), ("9" * 400, 1)],
)
def test_what_is_asked_in_the_address(rf, asked, number):
    assert page_of(rf.get("/", {"bladzijde": asked}), range(25), 10).number == number


def test_the_list_is_neither_counted_nor_read_whole(db, rf, django_assert_num_queries):
    Group.objects.bulk_create(Group(name=f"{number:02}") for number in range(25))
    with django_assert_num_queries(1) as asked:
        found = page_of(rf.get("/", {"bladzijde": "2"}), Group.objects.order_by("name"), 10)
    assert [group.name for group in found] == [f"{number:02}" for number in range(10, 20)]
    assert "LIMIT 11" in asked[0]["sql"]


@pytest.mark.parametrize(("number", "prev", "next_one"), [(1, False, True), (2, True, True), (3, True, False)])
def test_the_way_to_the_others(number, prev, next_one):
    drawn = render_to_string("ui/pager.html", {"page": page(range(25), 10, number), "part": "bladzijde", "asked": ""})
    assert (f"bladzijde={number - 1}" in drawn, f"bladzijde={number + 1}" in drawn) == (prev, next_one)
    assert f"Page {number}" in drawn


def test_a_list_that_fits_shows_no_way():
    assert render_to_string("ui/pager.html", {"page": page(range(10), 10)}).strip() == ""
