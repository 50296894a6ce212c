"""How we calculate this: open to everybody, with the rule, the card, and how often it is wrong."""

import pytest

PAGE = "/zo-rekenen-we/"
ASKED = {"rate": "30", "own_n": "", "useful": "15", "most": "100", "n": "50", "successes": "27"}


def asked(client, **changed):
    return client.get(PAGE, ASKED | changed)


@pytest.fixture(autouse=True)
def english(client, db):
    client.cookies["taal"] = "en"


def test_everybody_reads_it_with_an_example(client, django_assert_num_queries):
    with django_assert_num_queries(0):
        page = client.get(PAGE)

    shown = page.content.decode()
    assert page.status_code == 200
    assert "It goes better than before. Whether the new way does that, we do not know for sure." in shown
    assert "26 or more" in shown
    assert "The usual test (p below 0.05)" in shown


def test_own_counts_give_their_own_verdict(client):
    shown = asked(client, successes="7").content.decode()

    assert '<h2 class="vw-verdict">It goes worse than before. Talk about whether you should stop.</h2>' in shown
    assert "Of every 10 clients almost" not in shown
    assert "Of every 10 clients more than 1." in shown


def test_a_rate_of_few_clients_is_told(client):
    assert "Your rate until now is of 60 clients." in asked(client, own_n="60").content.decode()


@pytest.mark.parametrize("counts", [("0", "0"), ("1", "1"), ("50000", "50000")])
def test_the_edges_have_an_answer(client, counts):
    assert asked(client, n=counts[0], successes=counts[1]).status_code == 200


def test_thousands_are_set_apart(client):
    shown = asked(client, n="5000", successes="2000", most="5000").content.decode()

    assert "After 5,000 clients" in shown
    assert ">2,000 of 5,000</text>" in shown


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"successes": "51"}, "There cannot be more than the clients counted."),
        ({"useful": "80"}, "Together with what goes well until now this is more than 100."),
        ({"rate": "-1"}, ""),
        ({"rate": "NaN"}, ""),
        ({"most": "9" * 400}, ""),
        ({"n": "veel"}, ""),
        ({"own_n": "0"}, ""),
    ],
)
def test_what_cannot_be_is_said_at_the_field_and_nothing_typed_is_lost(client, changed, said):
    page = asked(client, **changed)

    shown = page.content.decode()
    assert page.status_code == 422
    assert said in shown
    assert all(f'value="{value}"' in shown for value in changed.values())
    assert "vw-verdict" not in shown
