"""The processing register: page and file say what the models declare."""

from vakwerk.common.holdings import holdings


def test_page_and_file_say_what_is_declared(amina, browse):
    visitor = browse(amina)
    page = visitor.get("/verwerkingsregister/").content.decode()
    answer = visitor.get("/verwerkingsregister/bestand/")
    file = answer.content.decode()

    assert answer["Content-Type"] == "text/markdown; charset=utf-8"
    for holding in holdings():
        made = holding.declaration
        for words in (holding.words, made.purpose, made.legal_basis, made.retention.words):
            assert words in page
            assert words in file
    assert len(file.strip().splitlines()) == 2 + len(holdings())


def test_it_is_for_who_is_signed_in(client):
    assert client.get("/verwerkingsregister/").url.startswith("/inloggen/")
