"""The words of the field are read anew for every test."""

import pytest

from vakwerk.search.actions import load_words
from vakwerk.search.queries.vocabulary import words_numbered


@pytest.fixture(autouse=True)
def fresh_words():
    words_numbered.cache_clear()


@pytest.fixture
def words(db, at):
    load_words(at=at)
