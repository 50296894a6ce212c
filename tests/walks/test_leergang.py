"""One leergang of three municipalities: from a wish to a certificate, with a guest, and a lesson for others."""

import re
import subprocess
from datetime import date, timedelta

from playwright.sync_api import expect
from tests.template import ROOT, VAKWERK
from tests.walks.test_alone import link
from tests.walks.test_case import have_it_read

from vakwerk.web.demo import email_of

TITLE = "Nee zeggen en naast iemand blijven"
SUBJECT, LECTURE, TASK = "Een nee dat blijft staan", "Waarom wij geen nee durven zeggen", "Zeg één keer nee"
ASKS, NAYS, LANGUAGE = "Waarin wil je beter worden?", "Nee zeggen", "Klare taal"
WISHES = {
    "yara": "Nee zeggen en toch blijven zitten.",
    "lotte": "Nee durven zeggen.",
    "karima": "Brieven in klare taal.",
}
BY_LINK = "Korter schrijven, zonder moeilijke woorden."
DECIDED = "De meeste mensen kozen nee zeggen. Klare taal vragen we later opnieuw."
MANDATES = ("chandra", "sjoerd", "dirk")
WROTE = "Ik zei nee en legde uit waarom. Daarna bleef ik zitten."
TRIED = "Eerst zeggen wat niet kan, en dan blijven zitten"
HAPPENED = "Het werd stil. Toen kwam de vraag wat er dan wel kon."
SIGHT = "Wat je werkgever ziet van wie meedoet: na een module, dat je meedeed."
IN_A_WHILE = (date.today() + timedelta(days=20)).isoformat()  # noqa: DTZ011
TODAY = f"""
from datetime import timedelta
from django.utils.timezone import now
from vakwerk.events.models import Event
Event.objects.filter(title="{SUBJECT}").update(starts_at=now() - timedelta(minutes=150), ends_at=now())
"""


def press(page, name):
    page.get_by_role("button", name=name, exact=True).click()


def follow(page, name):
    page.get_by_role("link", name=name, exact=True).first.click()


def write(page, **fields):
    for name, value in fields.items():
        page.locator(f"main [name={name}]").fill(value)


def test_a_leergang_of_three_municipalities_goes_from_a_wish_to_a_certificate_and_a_lesson(region, enter):
    cato = enter("cato")
    programme = begin(cato, region)
    asked = ask_what_people_want(cato)
    for key, text in WISHES.items():
        wish(enter(key, width=360), asked, text)
    wish_without_an_account(cato, region, enter(None, width=360, javascript=False), asked)
    put_together(cato)
    for key, themes in (("yara", (NAYS,)), ("lotte", (NAYS, LANGUAGE)), ("karima", (LANGUAGE, NAYS))):
        choose(enter(key, width=360), asked, *themes)
    decide(cato, asked)
    say_what_it_costs(cato, programme)
    for key in MANDATES:
        agree(enter(key, width=360), region, programme)
    module, lecture = make_a_module(cato, programme, asked)
    noor = enter("noor")
    give_homework(noor, module)
    a_guest_comes(enter(None, width=360, javascript=False, language="en"), region, lecture, module)
    yara = enter("yara", width=360)
    learn(yara, module)
    noor.goto(f"{module}huiswerk/")
    follow(noor, TASK)
    expect(noor.get_by_role("link", name="Yara Haddad")).to_be_visible()
    hold(cato, region, module)
    take_the_certificate(yara, region)
    help_others(yara, region, enter, module)
    what_her_employer_sees(enter("chandra"), programme)


def begin(cato, region):
    cato.goto(f"{region.address}/leergangen/")
    follow(cato, "Een leergang beginnen")
    write(cato, title=TITLE, about="Zeggen wat niet kan, en samen verder kijken.", seats="10")
    press(cato, "Beginnen")
    expect(cato.get_by_role("heading", level=1)).to_have_text(TITLE)
    return cato.url


def ask_what_people_want(cato):
    """Before there is money, in all three organisations."""
    follow(cato, "Vragen wat mensen willen leren")
    write(cato, asks=ASKS, closes_on=IN_A_WHILE)
    press(cato, "Vragen")
    return cato.url


def wish(page, asked, text):
    page.goto(asked)
    write(page, text=text)
    press(page, "Je wens inleveren")
    expect(page.get_by_text("Bewaard. Je hoort wat ervan komt.")).to_be_visible()


def wish_without_an_account(cato, region, page, asked):
    """By the link of her organisation; of the leergang itself she sees nothing."""
    cato.goto(asked)
    follow(cato, "Wensen bij elkaar zetten")
    page.goto(region.address + cato.locator("a[href*='/leergangen/wens/']").first.get_attribute("href"))
    write(page, text=BY_LINK)
    press(page, "Je wens inleveren")
    expect(page.get_by_role("heading", level=1)).to_have_text(ASKS)


def put_together(cato):
    """The working group reads wishes without names, and puts what is alike under a theme."""
    for title, texts in ((NAYS, [WISHES["yara"], WISHES["lotte"]]), (LANGUAGE, [WISHES["karima"], BY_LINK])):
        cato.reload()
        expect(cato.get_by_text("Yara")).to_have_count(0)
        form = cato.locator("main form").filter(has=cato.locator("#id_title"))
        for text in texts:
            form.get_by_label(text, exact=True).check()
        form.locator("#id_title").fill(title)
        form.get_by_role("button", name="Bij elkaar zetten").click()
    press(cato, "Mensen laten kiezen")


def choose(page, asked, *themes):
    page.goto(asked)
    for name, theme in zip(("first", "second"), themes, strict=False):
        page.locator(f"[name={name}]").select_option(label=theme)
    press(page, "Kiezen")
    expect(page.get_by_role("heading", name="Wat je koos")).to_be_visible()


def decide(cato, asked):
    """So few chose that no count may be shown: what is decided is told in words."""
    cato.goto(asked)
    press(cato, "Tellen wat mensen kozen")
    expect(cato.get_by_text(re.compile(r"\d+ mensen kozen"))).to_have_count(0)
    follow(cato, "Besluiten wat ervan komt")
    cato.get_by_label(NAYS, exact=True).check()
    write(cato, words=DECIDED)
    press(cato, "Besluiten")
    expect(cato.get_by_text(DECIDED)).to_be_visible()


def say_what_it_costs(cato, programme):
    """Every organisation is asked."""
    cato.goto(programme)
    follow(cato, "Zeggen wat het kost")
    write(cato, cents="12.000")
    press(cato, "Bewaren")
    press(cato, "Elke organisatie om akkoord vragen")
    expect(cato.get_by_role("heading", name="Het wacht op")).to_be_visible()


def agree(holder, region, programme):
    """Each reads on a phone what her organisation agrees to: also what an employer sees."""
    holder.goto(f"{region.address}/leergangen/")
    follow(holder, "Lees waarmee je akkoord gaat")
    expect(holder.get_by_text("Wat een werkgever ziet van wie meedoet: “Dat iemand meedeed”.")).to_be_visible()
    press(holder, "Akkoord gaan namens je organisatie")
    expect(holder).to_have_url(programme)


def make_a_module(cato, programme, asked):
    """Of the theme people chose: a meeting for who learns, a masterclass for guests too, and somebody who teaches."""
    cato.goto(programme)
    expect(cato.locator(".vw-tag").first).to_have_text("iedereen is akkoord")
    cato.goto(asked)
    follow(cato, "Een module hierover voorstellen")
    expect(cato.locator("main [name=title]")).to_have_value(NAYS)
    write(cato, title=SUBJECT, about="Elke week één nee.", meetings_needed="1", homework_needed="1")
    press(cato, "Voorstellen")
    module = cato.url
    follow(cato, "Een docent vragen")
    write(cato, email=email_of("noor"))
    press(cato, "Als docent vragen")
    follow(cato, "Een bijeenkomst plannen")
    plan(cato, time="13:00", until="15:30", place="Stadhuis Oudersluis")
    cato.locator("[name=captions]").select_option("not_needed")
    press(cato, "Plannen")
    follow(cato, "Een masterclass plannen")
    plan(cato, time="09:00", until="12:00", place="Hogeschool Zandermeer, aula", title=LECTURE)
    press(cato, "Verder")
    lecture = cato.url.removesuffix("organiseren/")
    cato.goto(f"{lecture}toegankelijk/")
    cato.locator("[name=captions][value=yes]").check()
    press(cato, "Bewaren")
    press(cato, "In de agenda zetten")
    cato.goto(module)
    press(cato, "Inschrijving openen")
    return module, lecture


def plan(page, **facts):
    write(page, day=IN_A_WHILE, **facts)
    page.locator("[name=step_free]").select_option("yes")


def give_homework(noor, module):
    """Who teaches sees her module and nothing else of the leergang."""
    noor.goto(module)
    expect(noor.get_by_role("link", name=TITLE)).to_have_count(0)
    follow(noor, "Huiswerk, en wat mensen probeerden")
    follow(noor, "Geef huiswerk op")
    write(noor, title=TASK, text="Zeg in één gesprek nee, en blijf daarna zitten.", due_on=IN_A_WHILE)
    press(noor, "Geef het op")


def a_guest_comes(guest, region, lecture, module):
    """The alderman has no account: she signs up by mail, in English, and sees nothing of the module."""
    guest.goto(lecture)
    guest.get_by_role("link", name="Sign up").click()
    guest.get_by_label("Your name").fill("Ines Carvalho")
    guest.get_by_label("Your e-mail address").fill("ines@elders.example")
    guest.get_by_role("button", name="Sign up").click()
    guest.goto(link(region, "/agenda/gast/", to="ines@elders.example"))
    guest.get_by_role("button", name="Yes, I come").click()
    expect(guest.get_by_role("heading", name="You have a place")).to_be_visible()
    guest.goto(module)
    expect(guest.get_by_text(SUBJECT)).to_have_count(0)


def learn(yara, module):
    """Yara reads what her employer will see before she signs up, and writes her homework without names."""
    yara.goto(module)
    expect(yara.get_by_text(SIGHT)).to_be_visible()
    press(yara, "Meedoen")
    expect(yara.get_by_role("status").get_by_text("Je hebt een plaats.")).to_be_visible()
    follow(yara, "Huiswerk, en wat mensen probeerden")
    follow(yara, TASK)
    follow(yara, "Schrijven")
    expect(yara.get_by_text(SIGHT)).to_be_visible()
    write(yara, text=WROTE)
    keep(yara, "Bewaar het")
    press(yara, "Lever je huiswerk in")
    expect(yara.get_by_text("Ingeleverd.")).to_be_visible()


def keep(page, button):
    """What asks to look whether somebody can be recognised is looked at."""
    looked = page.get_by_label("Ik keek hiernaar, en haalde weg wat te veel zegt.")
    if looked.count():
        looked.check()
    press(page, button)


def hold(cato, region, module):
    """The day comes; who was there is ticked; the module is over."""
    cato.goto(module)
    press(cato, "Beginnen")
    shell = [VAKWERK, "shell", "-v0", "--no-imports", "-c", TODAY]
    subprocess.run(shell, env=region.env, cwd=ROOT, check=True, capture_output=True)
    cato.goto(module)
    follow(cato, "Bijeenkomst")
    cato.get_by_role("link", name="Naar alles voor de organisator").click()
    cato.get_by_role("link", name="Wie was er?").first.click()
    cato.get_by_label("Yara Haddad").check()
    press(cato, "Bewaren en verder")
    press(cato, "Het is geweest, afronden")
    cato.goto(module)
    press(cato, "Elke bijeenkomst is geweest: afronden")
    expect(cato.get_by_text("De module is voorbij.", exact=False)).to_be_visible()


def take_the_certificate(yara, region):
    yara.goto(f"{region.address}/berichten/")
    yara.get_by_role("link", name=re.compile("certificaat")).first.click()
    expect(yara.get_by_text("150 minuten")).to_be_visible()
    with yara.expect_download() as paper:
        follow(yara, "Als PDF")
    assert paper.value.path().read_bytes().startswith(b"%PDF-")


def help_others(yara, region, enter, module):
    """What she tried leaves the group by herself alone, and stands in the library once somebody has read along."""
    yara.goto(f"{module}huiswerk/")
    follow(yara, "Vertel wat je probeerde")
    write(yara, tried=TRIED, happened=HAPPENED)
    keep(yara, "Vertel het")
    press(yara, "Maak een concept voor de bibliotheek")
    second = enter(have_it_read(yara))
    second.goto(f"{region.address}/berichten/")
    second.get_by_role("link", name=re.compile("Een collega vraagt je mee te lezen")).first.click()
    second.get_by_role("button", name="Dit mag gedeeld worden").click()
    karima = enter("karima", width=360)
    karima.goto(f"{region.address}/bibliotheek/?q={TRIED}")
    follow(karima, TRIED)
    expect(karima.get_by_text(HAPPENED)).to_be_visible()


def what_her_employer_sees(chandra, programme):
    """That she took part: not when she was there, not what she wrote."""
    chandra.goto(programme)
    follow(chandra, "Wie meededen van je organisatie")
    expect(chandra.get_by_text("Yara Haddad")).to_be_visible()
    text = chandra.locator("main").inner_text()
    assert not [said for said in (WROTE, TRIED, "met certificaat") if said in text]
