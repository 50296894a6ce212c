"""A worksheet taken on a phone during a talk: gone when it is closed; of an order what she wants to keep of it."""

import pytest
from playwright.sync_api import expect
from tests.walks.test_by_keyboard import tab_to
from tests.walks.test_fund_by_keyboard import write

NEED, AIDS, WHY = "Kievitshuur van drie maanden", ("Budgetkoffie", "Taalmaatje", "Proefplek"), "Rust gaat voor leren."
KEPT_HERE = """async () => JSON.stringify([
  {...localStorage}, {...sessionStorage}, document.cookie, history.state,
  await caches.keys(), (await indexedDB.databases()).map((each) => each.name),
])"""


def open_sheet(page, region, title):
    """Found as one finds it in a talk: the library, a word, the sheet."""
    page.goto(region.address + "/bibliotheek/")
    page.get_by_label("Wat speelt er?").fill(title)
    page.get_by_label("Wat speelt er?").press("Enter")
    page.get_by_role("link", name=title, exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text(title)


def fill_in(page):
    page.get_by_label("Wat is er nodig?").fill(NEED)
    page.get_by_label("Wat kan helpen?").fill("\n".join(AIDS))


def order(page):
    return page.locator("[data-order] [data-word]").all_inner_texts()


def is_empty(page):
    for field in page.locator("main textarea").all():
        expect(field).to_have_value("")
    expect(page.locator("[data-order] li")).to_have_count(0)


@pytest.mark.parametrize("javascript", [True, False])
def test_3_18_2_what_is_filled_in_on_a_phone_is_gone_when_she_closes_it(region, enter, javascript):
    amina, sent = enter("amina", width=360, javascript=javascript), []
    open_sheet(amina, region, "Mijn drie stappen")
    sheet = amina.url
    amina.on("request", lambda request: sent.append(f"{request.url} {request.post_data}"))

    # She goes elsewhere, and comes back by the button of her phone.
    fill_in(amina)
    amina.get_by_role("link", name="Bibliotheek").first.click()
    expect(amina).not_to_have_url(sheet)
    amina.go_back()
    expect(amina).to_have_url(sheet)
    is_empty(amina)

    # She closes the page, and opens it anew.
    fill_in(amina)
    again = amina.context.new_page()
    amina.close()
    again.goto(sheet)
    is_empty(again)

    kept = again.evaluate(KEPT_HERE) if javascript else ""
    assert len(sent) > 1
    assert [words for words in (*sent, kept) if "ievitshuur" in words or "Taalmaatje" in words] == []
    assert region.holding("Kievitshuur") == []


def test_what_is_filled_in_can_be_wiped_while_somebody_looks_along(region, enter):
    amina = enter("amina", width=360)
    open_sheet(amina, region, "Mijn drie stappen")
    fill_in(amina)
    expect(amina.locator("[data-order] li")).to_have_count(3)

    amina.get_by_role("button", name="Alles wissen").click()

    is_empty(amina)
    expect(amina.get_by_role("status").filter(has_text="Alles is gewist.")).to_be_visible()


def touch(page, taken, over):
    """A finger takes something and lets it go on something else."""
    finger, start, end = page.context.new_cdp_session(page), taken.bounding_box(), over.bounding_box()
    x, y, higher = start["x"] + start["width"] / 2, start["y"] + start["height"] / 2, end["y"] + 2
    finger.send("Input.dispatchTouchEvent", {"type": "touchStart", "touchPoints": [{"x": x, "y": y}]})
    for there in (y - 4, (y + higher) / 2, higher):
        finger.send("Input.dispatchTouchEvent", {"type": "touchMove", "touchPoints": [{"x": x, "y": there}]})
    finger.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})


@pytest.mark.parametrize("way", ["dragging", "touching", "number"])
def test_3_18_5_the_order_is_made_by_dragging_or_by_number_and_kept_with_its_why(region, enter, way):
    amina = enter("amina", width=1280 if way == "dragging" else 360)
    open_sheet(amina, region, "Mijn drie stappen")
    lines = amina.locator("[data-order] li")
    if way == "touching":
        fill_in(amina)
        lines.last.scroll_into_view_if_needed()
        touch(amina, lines.filter(has_text="Proefplek").locator("[data-grip]"), lines.first)
    elif way == "dragging":
        fill_in(amina)
        lines.filter(has_text="Proefplek").drag_to(
            lines.filter(has_text="Budgetkoffie"), target_position={"x": 40, "y": 2}
        )
    else:
        write(amina, "^Wat is er nodig", NEED)
        write(amina, "^Wat kan helpen", "\n".join(AIDS))
        number = amina.get_by_role("spinbutton", name="Proefplek")
        amina.keyboard.press("Tab")
        tab_to(amina, number)
        amina.keyboard.press("Control+A")
        amina.keyboard.type("1")
        amina.keyboard.press("Enter")
        expect(number).to_be_focused()

    assert order(amina) == ["Proefplek", "Budgetkoffie", "Taalmaatje"]
    expect(amina.get_by_label("Wat eerst, wat daarna?")).to_have_value("Proefplek\nBudgetkoffie\nTaalmaatje")
    amina.get_by_label("Waarom in deze volgorde?").fill(WHY)
    amina.get_by_role("button", name="De volgorde bewaren").click()

    expect(amina.get_by_text("De volgorde en het waarom staan in een concept.")).to_be_visible()
    expect(amina.get_by_label("Vertel het in een paar zinnen")).to_have_value(
        f"1. Proefplek\n2. Budgetkoffie\n3. Taalmaatje\n\n{WHY}"
    )
    assert region.holding(NEED) == []
