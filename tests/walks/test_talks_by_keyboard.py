"""Learning sets, changes, dialogues and voices by keyboard alone, on a phone and at a desk."""

import pytest
from playwright.sync_api import expect
from tests.walks.test_by_keyboard import press, reach, tab_to
from tests.walks.test_fund_by_keyboard import choose, follow, write, write_day

pytestmark = pytest.mark.either_database

QUESTION = "Why do we not hear when somebody begins to work?"
PHONE = "Niemand neemt op bij schuldhulp."
REFUSED = "Kan niet, want de accountant vraagt een akkoord."


def test_a_question_of_a_set_and_a_change_by_keyboard(region, enter):
    # She brings it in on her phone; two others say how they see it, and then she does.
    karima = enter("karima", width=360, language="en")
    karima.goto(region.address + "/proberen/leersets/")
    follow(karima, "^De eerste werkweek")
    follow(karima, "^Bring in a question")
    write(karima, "^What is your question", QUESTION)
    press(karima, "^Bring")
    with karima.expect_navigation():
        press(karima, "^Begin to ask")
    for key in ("precious", "quinten"):
        other = enter(key)
        other.goto(karima.url)
        follow(other, "^In jouw woorden")
        write(other, "^Wat is volgens jou", "Wie hoort het op maandag?")
        press(other, "^Bewaren")
        expect(other.get_by_role("status")).to_contain_text("Bewaard")
    karima.reload()
    follow(karima, "^Say how it reads now")
    write(karima, "^How does your question read", "Who tells us on the first morning?")
    press(karima, "^Save")

    # An action begins with a verb and fits before the next meeting; not tried is an answer too.
    follow(karima, "^Agree on an action")
    write(karima, "^What is going to be done", "The call on Friday")
    write_day(karima, "^Before which day", 14)
    press(karima, "^Agree$")
    expect(karima.locator(".vw-errors:focus")).to_contain_text("Begin with a verb")
    write(karima, "^What is going to be done", "Call two employers on Friday.")
    press(karima, "^Agree$")
    follow(karima, "^Not tried")
    press(karima, "^Save")
    expect(karima.get_by_text("Not tried. That is an answer too.")).to_be_visible()

    # A change: no step without something seen, something in the way, and somebody behind it.
    dirk = enter("dirk", language="en")
    dirk.goto(region.address + "/proberen/veranderingen/")
    follow(dirk, "^Begin a change")
    write(dirk, "^What do you want", "Meetings with less table.")
    press(dirk, "^Begin$")
    follow(dirk, "^Write down a next step")
    write(dirk, "^What is your next step", "Hold one talk standing.")
    press(dirk, "^Keep as a draft")
    for link, text in (("^What you saw", "Nine people behind four metres."), ("^Write what stands", "It is fixed.")):
        follow(dirk, link)
        write(dirk, ".*", text)
        press(dirk, "^Save")
    follow(dirk, "^Say who stands behind it")
    write(dirk, "^Who stands", "wietske@grevendrecht.example")
    press(dirk, "^Save")
    follow(dirk, "^Take this step")
    write_day(dirk, "^Until which day", 20)
    press(dirk, "^Take")
    follow(dirk, "^Look back at this step")
    write(dirk, "^What did this step change", "People talk earlier.")
    press(dirk, "^Save")
    expect(dirk.get_by_text("People talk earlier.", exact=True)).to_be_visible()


def test_a_dialogue_and_a_voice_by_keyboard(region, enter):
    # Abel writes without his name; the head cannot invite over what has no answer.
    abel, chandra = enter("abel", width=360), enter("chandra")
    for page in (abel, chandra):
        page.goto(region.address + "/proberen/dialogen/")
        follow(page, "^Team Intake")
    follow(abel, "^Schrijf waar je tegenaan loopt")
    write(abel, "^Waar loop je tegenaan", PHONE)
    press(abel, "^Bij de andere leggen")
    expect(abel.get_by_text("Niemand weet dat het van jou is", exact=False)).to_be_visible()
    follow(chandra, "^De dialoog voorbereiden")
    press(chandra, "^Het team uitnodigen")
    expect(chandra.locator(".vw-errors:focus")).to_contain_text("nog geen antwoord")
    follow(chandra, "^Wij mogen geen tolk")
    follow(chandra, "^Niet mogelijk, omdat")
    write(chandra, "^Wat is je antwoord", REFUSED)
    press(chandra, "^Antwoord")
    follow(chandra, "^Naar de dialoog")
    follow(chandra, "^De dialoog voorbereiden")
    write(chandra, "^Waarom heeft iets", "Rachida is ziek.")
    press(chandra, "^Het team uitnodigen")
    expect(chandra.get_by_role("status")).to_contain_text("uitgenodigd")

    # The team counts hands; what was written is read after the dialogue, and has nobody's name.
    abel.reload()
    follow(abel, "^Wij mogen geen tolk")
    follow(abel, "^De telling opschrijven")
    reach(abel, "spinbutton", "^Hoeveel zeggen: niet tevreden")
    abel.keyboard.type("4")
    press(abel, "^Bewaren")
    expect(abel.get_by_text("het team zegt: niet tevreden", exact=False).first).to_be_visible()
    expect(abel.get_by_text(PHONE)).to_have_count(0)

    # A client types the code of her card, wrong at first, and answers in Arabic with the arrows.
    karima = enter("karima", width=360)
    karima.goto(region.address + "/proberen/experimenten/")
    follow(karima, "^Twee keer luisteren")
    follow(karima, "^Drie stemmen")
    follow(karima, "^Ervaringen vragen")
    press(karima, "^Maak de kaart")
    code = karima.locator(".vw-figure").first.inner_text()
    client = enter(None, width=360)
    client.goto(region.address + "/proberen/stem/?taal=ar")
    for typed in ("ZZZZZZ", code):
        write(client, ".*", typed)
        client.keyboard.press("Enter")
        client.wait_for_url(f"**/{typed}/?taal=ar")
    choose(client, "radio", ".*")
    client.keyboard.press("ArrowDown")
    expect(client.locator("[name=heard][value='2']:focus")).to_be_checked()
    press(client, "^إرسال")
    expect(client).to_have_url(region.address + "/proberen/stem/dank/?taal=ar")


def test_a_set_of_the_next_circle_is_left_and_ended_by_keyboard(region, enter):
    # A member of a first set begins one of the next circle on her phone; whom she asked joins at his desk, and leaves.
    karima, abel = enter("karima", width=360), enter("abel", language="en")
    karima.goto(region.address + "/proberen/leersets/")
    follow(karima, "^Vakbekwaam versterken")
    follow(karima, "^Een volgende leerset beginnen vanuit De eerste werkweek")
    write(karima, "^Hoe heet de leerset", "Vragen aan de balie")
    press(karima, "^Beginnen$")
    follow(karima, "^Een collega vragen")
    write(karima, "^Het e-mailadres", "abel@oudersluis.example")
    press(karima, "^Vragen$")
    expect(karima.get_by_role("status")).to_contain_text("Zij is gevraagd.")
    abel.goto(region.address + "/proberen/leersets/")
    follow(abel, "^Vragen aan de balie")
    press(abel, "^Yes, I join")
    expect(abel.get_by_role("status")).to_contain_text("You are in the set.")
    tab_to(abel, abel.locator("summary", has_text="Leave or end the set"))
    abel.keyboard.press("Space")
    press(abel, "^Leave the set$")
    expect(abel.get_by_role("status")).to_contain_text("You have left the set.")
    karima.reload()
    tab_to(karima, karima.locator("summary", has_text="Weggaan of de leerset afsluiten"))
    karima.keyboard.press("Enter")
    press(karima, "^De leerset afsluiten$")
    expect(karima.get_by_role("status")).to_contain_text("De leerset is gestopt.")


def test_who_is_handed_a_change_says_no_by_keyboard(region, enter):
    rachida, cato = enter("rachida", width=360), enter("cato", language="en")
    rachida.goto(region.address + "/proberen/veranderingen/")
    follow(rachida, "^Van wachtrij naar welkom")
    tab_to(rachida, rachida.locator("summary", has_text="Doorgeven of stoppen"))
    rachida.keyboard.press("Enter")
    follow(rachida, "^Deze verandering doorgeven")
    choose(rachida, "radio", "^Cato Brinkman")
    press(rachida, "^Deze verandering doorgeven$")
    expect(rachida.get_by_text("Cato Brinkman zegt zelf of zij ermee verdergaat.", exact=False)).to_be_visible()
    cato.goto(rachida.url)
    press(cato, "^No, not me")
    expect(cato.get_by_role("status")).to_contain_text("You do not go on with it.")
    rachida.reload()
    expect(rachida.get_by_role("link", name="Schrijf een volgende stap op")).to_be_visible()
