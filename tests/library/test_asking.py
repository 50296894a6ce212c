"""Who reads of something that was tried asks who tried it."""

import pytest

from vakwerk.library import actions
from vakwerk.library.states import KeptKind


@pytest.mark.parametrize(("source", "can_ask"), [("practice.changeassignment:bbbbbbbbbb", True), ("", False)])
def test_3_5_3_a_reader_asks_the_owner_of_what_was_tried(source, can_ask, amina, karima, at, browse):
    facts = {"title": "Van wachtrij naar welkom", "text": "Eerst gaan staan, dan denken.", "source": source}
    draft = actions.write(by=amina, at=at, kind=KeptKind.LESSON, **facts)
    item = actions.pass_reading(actions.ask_reader(draft, by=amina, at=at), by=karima, at=at)

    pages = [browse(reader).get(f"/bibliotheek/{item.pk}/").content.decode() for reader in (karima, amina)]

    assert [f"mailto:{amina.email}" in page for page in pages] == [can_ask, False]
