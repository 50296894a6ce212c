"""What somebody chooses for herself: name, language, light or dark, for whom she acts."""

import pytest

from vakwerk.people.public import PRACTITIONER, settle_appointment, settle_organisation

CHOSEN = {"name": "Amina El Idrissi", "language": "en", "theme": ""}


@pytest.fixture
def both(amina, wolderbrink, at):
    """Amina works for two."""
    settle_appointment(amina, PRACTITIONER, organisation=wolderbrink, on=at.date(), at=at)
    return amina


def test_the_choice_is_kept_and_seen_at_once(amina, browse):
    visitor = browse(amina)

    answer = visitor.post("/account/", {"name": "Amina Idrissi", "language": "en", "theme": "donker"})

    amina.refresh_from_db()
    assert answer.url == "/account/"
    assert (amina.name, amina.theme) == ("Amina Idrissi", "donker")
    assert "vakwerk-theme--donker" in visitor.get("/").content.decode()


@pytest.mark.parametrize("wrong", [{"name": ""}, {"name": "x" * 121}, {"language": "de"}, {"theme": "roze"}])
def test_a_wrong_choice_is_drawn_again(amina, browse, wrong):
    answer = browse(amina).post("/account/", CHOSEN | wrong)

    amina.refresh_from_db()
    assert answer.status_code == 422
    assert 'role="alert"' in answer.content.decode()
    assert (amina.name, amina.language, amina.theme) == ("Amina El Idrissi", "en", "")


def test_who_works_for_one_is_not_asked_for_whom(amina, browse):
    assert 'name="acts_for"' not in browse(amina).get("/account/").content.decode()


def test_who_works_for_two_chooses_and_the_head_of_every_page_says_it(both, wolderbrink, grevendrecht, browse):
    visitor = browse(both)
    before = visitor.get("/").content.decode()

    visitor.post("/account/", CHOSEN | {"acts_for": wolderbrink.pk})

    assert "<small>Gemeente Grevendrecht</small>" in before
    assert "<small>Gemeente Wolderbrink</small>" in visitor.get("/").content.decode()


def test_one_acts_for_nobody_one_does_not_work_for(both, at, browse):
    eikmeer = settle_organisation("Gemeente Eikmeer", "municipality", terms_at=at)

    answer = browse(both).post("/account/", CHOSEN | {"acts_for": eikmeer.pk})

    both.refresh_from_db()
    assert (answer.status_code, both.acts_for) == (422, None)


@pytest.mark.parametrize("field", ["email", "is_superuser", "password", "pk"])
def test_nothing_else_of_an_account_can_be_chosen(amina, browse, field):
    before = {name: getattr(amina, name) for name in ("email", "is_superuser", "password", "pk")}

    browse(amina).post("/account/", CHOSEN | {field: "1"})

    amina.refresh_from_db()
    assert {name: getattr(amina, name) for name in before} == before


def test_the_page_costs_little(both, browse, django_assert_num_queries):
    visitor = browse(both)

    with django_assert_num_queries(5):
        visitor.get("/account/")
