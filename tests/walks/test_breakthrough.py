"""One gift and one refusal through a year: asked, weighed, decided, paid, and what came of both."""

import re
import subprocess
from datetime import datetime, timedelta

from playwright.sync_api import expect
from tests.template import ROOT, VAKWERK
from tests.walks.test_case import decide, have_it_read, write_lesson

GIFT, REFUSAL = "Werkschoenen voor de bouw", "Scooter voor de nachtdienst"
FACTS = "Een klant kan maandag beginnen en komt er niet zonder dit."
WAY = "De werkgever leent een fiets uit. Vraag dat eerst."
CAME = "De werkgever leende een elektrische fiets. Nu rijdt de hele ploeg zo."
LESSON = "Vraag eerst wat de werkgever kan lenen"


def hand_in(page, region, title):
    """Without what the client can do it stays a draft, and says so."""
    page.goto(region.address + "/fonds/")
    page.get_by_role("link", name="Aanvragen", exact=True).first.click()
    texts = {"title": title, "facts": FACTS, "alternatives": "Lenen.", "humanity": "Werk geeft rust.", "law": "Mag."}
    texts |= {"argument_necessary": "Zonder dit geen werk.", "argument_no_alternative": "De winkel schiet niets voor."}
    texts |= {"now_low": "9000", "after_low": "0", "amount": "850"}
    for name, text in texts.items():
        page.locator(f"[name={name}]").fill(text)
    page.locator("[name=consent_on]").fill(datetime.now().date().isoformat())  # noqa: DTZ005  as a browser sees it
    page.locator("[name=consent_way]").select_option("together")
    decide(page, "Bewaren")
    expect(page.get_by_text("Geef een argument voor")).to_be_visible()
    page.get_by_role("link", name="Verder schrijven").click()
    page.locator("[name=argument_stable_motivated]").fill("De klant was nooit te laat.")
    decide(page, "Bewaren")
    page.get_by_role("button", name="Indienen").click()
    expect(page.get_by_text("Ingediend.")).to_be_visible()
    return page.url


def weigh(page, application, outcome, amount=""):
    page.goto(application)
    page.get_by_role("button", name="Met deze aanvraag beginnen").click()
    page.goto(application)
    page.get_by_role("button", name="Alles tegelijk laten zien").click()
    page.get_by_role("link", name="Het advies schrijven").click()
    page.locator(f"[name=outcome][value={outcome}]").check()
    page.locator("[name=cents]").fill(amount)
    page.locator("[name=reasons]").fill(WAY)
    page.locator("[name=expected]").fill("De klant komt op tijd.")
    decide(page, "Adviseren")


def settle(page, application, outcome, amount=""):
    page.goto(application)
    page.get_by_role("link", name="Besluiten", exact=True).click()
    page.locator(f"[name=outcome][value={outcome}]").check()
    page.locator("[name=cents]").fill(amount)
    page.locator("[name=motivation]").fill(WAY)
    page.locator("[name=other_benefits]").fill("De gift telt niet mee." if amount else "")
    page.locator("[name=letter]").fill("U krijgt hulp om op tijd te komen.")
    decide(page, "Besluiten")


def tell(page, application):
    page.goto(application)
    page.get_by_role("link", name="De brief maken").click()
    page.get_by_role("button", name="De brief is verstuurd").click()


def a_year_passes(region):
    """What is asked some months after a decision may be answered today."""
    then = (datetime.now() - timedelta(days=1)).date()  # noqa: DTZ005
    change = f"from vakwerk.breakthroughs.models import EffectFollowUp as E; E.objects.update(due_on='{then}')"
    command = [VAKWERK, "shell", "-v0", "--no-imports", "-c", change]
    subprocess.run(command, env=region.env, cwd=ROOT, check=True, capture_output=True, timeout=60)


def test_a_gift_and_a_refusal_go_through_a_year(region, enter):
    # Two applications; the secretary puts both on the agenda of a hearing.
    lotte = enter("lotte")
    gift, refusal = hand_in(lotte, region, GIFT), hand_in(lotte, region, REFUSAL)
    cato = enter("cato")
    cato.goto(region.address + "/fonds/")
    cato.get_by_role("link", name="Naar het bord").first.click()
    cato.get_by_role("link", name="Een zitting plannen").click()
    day = datetime.now() + timedelta(minutes=1)  # noqa: DTZ005
    cato.locator("[name=day]").fill(day.date().isoformat())
    cato.locator("[name=clock]").fill("23:55")
    cato.get_by_role("button", name="Zitting bewaren").click()
    hearing = cato.url
    for application in (gift, refusal):
        cato.goto(application)
        cato.locator("[name=hearing]").select_option(hearing.rstrip("/").rpartition("/")[2])
        cato.get_by_role("button", name="Op de agenda zetten").click()

    # Members write apart, one of them on a phone: nobody reads the other before all lies on the table.
    hanneke, ursula = enter("hanneke"), enter("ursula", width=360)
    for member, side in ((hanneke, "humanity"), (ursula, "law")):
        for application in (gift, refusal):
            member.goto(application + "kijk/")
            member.locator(f"[name={side}]").fill(f"Vanuit {side}.")
            decide(member, "Bewaren")
    assert "Vanuit humanity." not in ursula.content()
    hanneke.goto(hearing)
    hanneke.get_by_role("button", name="Zitting beginnen").click()
    weigh(hanneke, gift, "granted", "850")
    weigh(hanneke, refusal, "refused")
    ursula.goto(refusal)
    expect(ursula.get_by_text("Vanuit humanity.")).to_be_visible()
    hanneke.goto(hearing)
    hanneke.get_by_role("button", name="De zitting sluiten").click()

    # The mandate holder decides, the secretary sends the letters, finance pays a code.
    ilse = enter("ilse")
    settle(ilse, gift, "granted", "850")
    settle(ilse, refusal, "refused")
    for application in (gift, refusal):
        tell(cato, application)
    thanh = enter("thanh")
    thanh.goto(region.address + "/fonds/betalen/")
    assert not [said for said in (GIFT, "Lotte", FACTS) if said in thanh.content()]
    thanh.get_by_role("button", name="Dit is betaald").last.click()
    expect(thanh.get_by_text("De aanvrager hoort dat het betaald is.")).to_be_visible()

    # Of the refusal is asked what came of it, as of the gift; what others can use of it becomes a lesson.
    a_year_passes(region)
    for application, course, text in ((gift, "better", "De klant werkt."), (refusal, "otherwise", CAME)):
        lotte.goto(application)
        lotte.get_by_role("link", name="Vertellen wat ervan kwam").click()
        lotte.locator(f"[name=course][value={course}]").check()
        lotte.locator("[name=text]").fill(text)
        decide(lotte, "Bewaren")
        expect(lotte.get_by_text(text)).to_be_visible()
    write_lesson(lotte, LESSON, "Soms staat er al een fiets bij de werkgever. Vraag ernaar.")
    second = enter(have_it_read(lotte))
    second.goto(region.address + "/berichten/")
    second.get_by_role("link", name=re.compile("Een collega vraagt je mee te lezen")).first.click()
    second.get_by_role("button", name="Dit mag gedeeld worden").click()

    # The panel begins its next hearing with what became of it. The next colleague finds the lesson, and no application.
    hanneke.goto(region.address + "/fonds/")
    hanneke.get_by_role("link", name=re.compile("Zitting van het panel")).last.click()
    hanneke.get_by_role("link", name="Eerst: wat van eerdere aanvragen werd").click()
    expect(hanneke.get_by_text(CAME)).to_be_visible()
    abel = enter("abel")
    abel.goto(region.address + "/bibliotheek/?q=werkgever+lenen")
    abel.get_by_role("link", name=LESSON).click()
    expect(abel.get_by_text("uit het doorbraakfonds")).to_be_visible()
    abel.goto(refusal)
    expect(abel.get_by_role("heading", level=1)).to_have_text("Deze pagina is er niet (meer).")
