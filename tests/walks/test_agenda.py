"""A lab in the agenda: a guest takes the last place, who waits chooses first at a repeat, and a code counts."""

import subprocess

from playwright.sync_api import expect
from tests.template import ROOT, VAKWERK
from tests.walks.test_alone import link

LAB = "Het eerste halve uur"
TODAY = f"""
from datetime import timedelta
from django.utils.timezone import now
from vakwerk.events.models import Event
lab = Event.objects.order_by("starts_at").filter(title="{LAB}").first()
Event.objects.filter(pk=lab.pk).update(starts_at=now() - timedelta(minutes=80), ends_at=now() + timedelta(minutes=10))
"""


def to_the_lab(page, region):
    """The soonest of that name: the repeat comes after it."""
    page.goto(region.address + "/agenda/")
    page.get_by_role("link", name=LAB).first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text(LAB)


def as_host(page, region):
    to_the_lab(page, region)
    page.get_by_role("link", name="Naar alles voor de organisator").click()


def its_day_has_come(region):
    """The lab is nearly over."""
    command = [VAKWERK, "shell", "-v0", "--no-imports", "-c", TODAY]
    subprocess.run(command, env=region.env, cwd=ROOT, check=True, capture_output=True)


def test_a_full_lab_is_repeated_for_who_waits_and_the_code_at_the_door_counts(region, enter):
    eveline = enter("eveline")
    as_host(eveline, region)
    eveline.get_by_role("link", name="Voor wie, en hoeveel").click()
    eveline.get_by_label("Hoeveel plaatsen zijn er?").fill("5")
    eveline.get_by_label("Vanaf hoeveel mensen op de wachtlijst").fill("1")
    eveline.get_by_role("button", name="Bewaren").click()

    # A guest finds it on the front page, in English, on a phone, without an account or JavaScript.
    guest = enter(None, width=360, javascript=False, language="en")
    guest.goto(region.address + "/welkom/?bezoeker")
    guest.get_by_role("link", name=LAB).first.click()
    guest.get_by_role("link", name="Sign up").click()
    guest.get_by_label("Your name").fill("Nora Visser")
    guest.get_by_label("Your e-mail address").fill("nora@elders.example")
    guest.get_by_role("button", name="Sign up").click()
    expect(guest.get_by_role("heading", level=1)).to_have_text("Look in your mail")
    guests_own = link(region, "/agenda/gast/", to="nora@elders.example")
    guest.goto(guests_own)
    guest.get_by_role("button", name="Yes, I come").click()
    expect(guest.get_by_role("heading", name="You have a place")).to_be_visible()

    karima = enter("karima", width=360)
    to_the_lab(karima, region)
    karima.get_by_role("link", name="Zet me op de wachtlijst").click()
    karima.get_by_role("button", name="Zet me op de wachtlijst").click()
    expect(karima.get_by_role("heading", name="Je staat op de wachtlijst")).to_be_visible()

    as_host(eveline, region)
    eveline.get_by_role("link", name="Een herhaling plannen").first.click()
    eveline.get_by_role("button", name="Plannen, en vragen wie wacht").click()
    expect(eveline.get_by_text("De herhaling is gepland.")).to_be_visible()

    karima.goto(region.address)
    expect(karima.get_by_text(f"Er is een plaats voor je vrijgehouden bij {LAB}: kom je?")).to_be_visible()
    karima.get_by_role("link", name="Bekijk en antwoord").click()
    karima.get_by_role("button", name="Ja, ik kom").click()
    expect(karima.get_by_role("heading", name="Je hebt een plaats")).to_be_visible()

    its_day_has_come(region)
    as_host(eveline, region)
    eveline.get_by_role("link", name="De code bij de deur").first.click()
    code = eveline.locator(".vw-display").inner_text()
    amina = enter("amina", width=360, javascript=False)
    to_the_lab(amina, region)
    lab = amina.url
    amina.get_by_role("link", name="Ik ben er").click()
    amina.get_by_label("De code bij de deur").fill(code.upper())
    amina.get_by_role("button", name="Ik ben er").click()
    expect(amina.get_by_role("heading", name="Je bent er")).to_be_visible()
    guest.goto(guests_own)
    guest.get_by_label("The code at the door").fill(code)
    guest.get_by_role("button", name="I am there").click()
    expect(guest.get_by_role("heading", name="You are there")).to_be_visible()

    as_host(eveline, region)
    eveline.get_by_role("link", name="Wie was er?").first.click()
    expect(eveline.get_by_label("Amina El Idrissi")).to_be_checked()
    expect(eveline.get_by_label("Nora Visser")).to_be_checked()
    expect(eveline.get_by_label("Zoë Kuipers")).not_to_be_checked()
    eveline.get_by_role("button", name="Bewaren en verder").click()
    eveline.get_by_role("button", name="Het is geweest, afronden").click()

    dirk = enter("dirk")
    dirk.goto(lab)
    expect(dirk.get_by_text("Er kwamen 2 mensen.")).to_be_visible()
    expect(dirk.get_by_text("Amina")).to_have_count(0)
    amina.goto(region.address + "/mijn-vak/")
    expect(amina.get_by_text("Inspiratielab").first).to_be_visible()
