"""A lab in the agenda: a guest takes the last place, who waits chooses first at a repeat, and a code counts."""

import subprocess

from playwright.sync_api import expect
from tests.template import ROOT
from tests.walks.conftest import VAKWERK
from tests.walks.test_alone import link

LAB = "Het eerste halve uur"
HERE_AND_NOW = f"""
from datetime import timedelta
from django.utils.timezone import now
from vakwerk.events.models import Event
lab = Event.objects.order_by("starts_at").filter(title="{LAB}").first()
Event.objects.filter(pk=lab.pk).update(starts_at=now() - timedelta(minutes=90), ends_at=now() - timedelta(minutes=1))
"""


def to_the_lab(page, region):
    page.goto(region.address + "/agenda/")
    page.get_by_role("link", name=LAB).first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text(LAB)


def as_host(page, region):
    to_the_lab(page, region)
    page.get_by_role("link", name="Naar alles voor de organisator").click()


def has_come(region):
    """The day has come: the lab has just been."""
    command = [VAKWERK, "shell", "-v0", "--no-imports", "-c", HERE_AND_NOW]
    subprocess.run(command, env=region.env, cwd=ROOT, check=True, capture_output=True)


def test_a_full_lab_is_repeated_for_who_waits_and_the_code_at_the_door_counts(region, enter):
    eveline = enter("eveline")
    as_host(eveline, region)
    eveline.get_by_role("link", name="Voor wie, en hoeveel").click()
    eveline.get_by_label("Hoeveel plaatsen zijn er?").fill("5")
    eveline.get_by_label("Vanaf hoeveel mensen op de wachtlijst").fill("1")
    eveline.get_by_role("button", name="Bewaren").click()

    guest = enter(None, width=360, javascript=False)
    to_the_lab(guest, region)
    guest.get_by_role("link", name="Aanmelden").click()
    guest.get_by_label("Je naam").fill("Nora Visser")
    guest.get_by_label("Je e-mailadres").fill("nora@elders.example")
    guest.get_by_role("button", name="Aanmelden").click()
    expect(guest.get_by_role("heading", level=1)).to_have_text("Kijk in je mail")
    guests_own = link(region, "/agenda/gast/")
    guest.goto(guests_own)
    guest.get_by_role("button", name="Ja, ik kom").click()
    expect(guest.get_by_role("heading", name="Je hebt een plaats")).to_be_visible()

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

    has_come(region)
    as_host(eveline, region)
    eveline.get_by_role("link", name="De code bij de deur").click()
    code = eveline.locator(".vw-display").inner_text()
    amina = enter("amina", width=360, javascript=False)
    to_the_lab(amina, region)
    amina.get_by_role("link", name="Ik ben er").click()
    amina.get_by_label("De code bij de deur").fill(code.upper())
    amina.get_by_role("button", name="Ik ben er").click()
    expect(amina.get_by_role("heading", name="Je bent er")).to_be_visible()
    guest.goto(guests_own)
    guest.get_by_label("De code bij de deur").fill(code)
    guest.get_by_role("button", name="Ik ben er").click()
    expect(guest.get_by_role("heading", name="Je bent er")).to_be_visible()

    as_host(eveline, region)
    eveline.get_by_role("link", name="Wie was er?").first.click()
    expect(eveline.get_by_label("Amina El Idrissi")).to_be_checked()
    expect(eveline.get_by_label("Nora Visser")).to_be_checked()
    expect(eveline.get_by_label("Zoë Kuipers")).not_to_be_checked()
    eveline.get_by_role("button", name="Bewaren en verder").click()
    eveline.get_by_role("button", name="Het is geweest, afronden").click()

    dirk = enter("dirk")
    dirk.goto(amina.url.removesuffix("ik-ben-er/"))
    expect(dirk.get_by_text("Er kwamen 2 mensen.")).to_be_visible()
    expect(dirk.get_by_text("Amina")).to_have_count(0)
    amina.goto(region.address + "/mijn-vak/")
    expect(amina.get_by_text("Inspiratielab").first).to_be_visible()
