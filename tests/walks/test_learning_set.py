"""A question in a learning set that the set cannot solve: from its owner to a sponsor's answer."""

from playwright.sync_api import expect

ASKED = "Waarom horen wij niet wanneer iemand begint met werken?"
FOR_HER = "Mag het rooster van de eerste werkdag ook naar ons?"
ANSWER = "Ja, vanaf maandag. Vraag iemand er eerst zelf om."


def test_a_question_goes_from_a_set_to_its_sponsor_and_the_answer_comes_back(region, enter):
    karima = enter("karima", width=360)
    karima.goto(region.address + "/proberen/")
    karima.get_by_role("link", name="Met collega’s en een coach aan een echte vraag").click()
    karima.get_by_role("link", name="De eerste werkweek").click()
    karima.get_by_role("link", name="Een vraag inbrengen").click()
    karima.get_by_label("Wat is je vraag?").fill(ASKED)
    karima.get_by_role("button", name="Inbrengen").click()
    expect(karima.get_by_role("heading", level=1)).to_have_text(ASKED)
    where = karima.url
    karima.get_by_role("link", name="Wij kunnen dit niet oplossen").click()
    karima.get_by_label("Wat vraag je aan de opdrachtgever?").fill(FOR_HER)
    karima.get_by_role("button", name="Vragen aan de opdrachtgever").click()
    expect(karima.get_by_text("Gevraagd op")).to_be_visible()

    # The sponsor hears of it on her home, and reads what was written for her.
    chandra = enter("chandra")
    chandra.goto(region.address + "/")
    chandra.get_by_role("link", name="Een leerset vraagt jou iets, als opdrachtgever.").first.click()
    expect(chandra.get_by_text(FOR_HER)).to_be_visible()
    expect(chandra.get_by_text(ASKED)).to_have_count(0)
    chandra.get_by_label("Wat is je antwoord?").fill(ANSWER)
    chandra.get_by_role("button", name="Antwoord geven").click()
    expect(chandra.get_by_text("Iedereen in de leerset hoort dat je antwoord gaf")).to_be_visible()

    karima.goto(where)
    expect(karima.get_by_text(ANSWER)).to_be_visible()
    karima.get_by_role("button", name="De vraag is afgerond").click()
    expect(karima.get_by_role("button", name="Opschrijven als bewezen praktijk")).to_be_visible()
