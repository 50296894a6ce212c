"""The gallery shows every part with its states, to everyone."""


def test_every_part_is_there_without_signing_in(client, db):
    page = client.get("/bouwstenen/")

    shown = page.content.decode()
    assert page.status_code == 200
    assert [
        css
        for css in ("vw-frame", "vw-bay--now", "vw-sees", "vw-loop", "vw-burn", "vw-peg", "vw-errors", "vw-refused")
        if css not in shown
    ] == []


def test_it_asks_nothing_of_the_database(client, django_assert_num_queries, db):
    with django_assert_num_queries(0):
        client.get("/bouwstenen/")
