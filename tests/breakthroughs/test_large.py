"""What a fund with many applications asks of the database: the indexes that its pages lean on."""

from datetime import UTC, date, datetime

import pytest
from django.db import connection

from vakwerk.breakthroughs import actions, queries
from vakwerk.breakthroughs.queries.panels import unratified
from vakwerk.breakthroughs.states import ApplicationState


@pytest.fixture
def plan_of():
    """plan_of(rows): how SQLite finds them."""
    if connection.vendor != "sqlite":
        pytest.skip("PostgreSQL plans by how many rows there are, and here are few.")
    return lambda rows: rows.explain()


def test_the_board_counts_what_is_closed_without_reading_it(fund, cato, plan_of):
    rows = queries.board(cato, fund, ApplicationState.CLOSED)

    assert "INDEX breakthroughs_board" in plan_of(rows)
    assert "JOIN" not in str(rows.order_by().select_related(None).values("pk").query).split(" IN (SELECT")[0]


def test_a_hearing_finds_what_is_to_be_ratified_by_its_own_index(hearing, plan_of):
    assert "INDEX breakthroughs_to_ratify" in plan_of(unratified.__wrapped__(hearing.fund_id, hearing.pk))


def test_the_years_of_a_fund_are_counted_back_to_the_one_in_which_it_was_opened(fund, django_assert_num_queries):
    fund.opened_at = datetime(2024, 12, 31, 23, 30, tzinfo=UTC)  # that is New Year here

    with django_assert_num_queries(0):
        assert queries.years(fund, date(2027, 1, 1)) == [2027, 2026, 2025]


def test_a_year_that_was_reckoned_is_read_in_one_query(fund, at, django_assert_num_queries):
    actions.reckon_years(at=at)

    with django_assert_num_queries(1):
        assert queries.year_of(fund, at.year - 1).reckoned_at == at
