"""What a page of a long list asks comes in the order of an index: not everything is sorted for twenty rows of it.

SQLite, which is never told how its tables are filled, plans the same for an empty table as for that of the country.
"""

import pytest
from django.db import connection

from vakwerk.events.queries import Asked, coming, earlier
from vakwerk.library.queries import newest
from vakwerk.practice.queries import experiments_by

LISTS = {
    "the agenda": lambda person, at: coming(person, Asked(), at),
    "the agenda of everyone": lambda person, at: coming(None, Asked(), at),
    "what has been": lambda person, at: earlier(person, Asked(), at),
    "newest in the library": lambda person, at: newest(person),
    "experiments that are over": lambda person, at: experiments_by(person, "klaar"),
}


@pytest.mark.parametrize("name", LISTS)
def test_rows_come_in_order(amina, at, name):
    if connection.vendor != "sqlite":
        pytest.skip("PostgreSQL plans by how its tables are filled")
    plan = LISTS[name](amina, at).explain()
    assert "TEMP B-TREE FOR ORDER BY" not in plan
    assert " USING INDEX " in plan
