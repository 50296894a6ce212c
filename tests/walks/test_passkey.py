"""Signing in with a passkey, by the device that the browser pretends to have."""

from playwright.sync_api import expect


def test_a_passkey_is_added_and_signs_in_without_a_password(region, enter):
    amina = enter("amina", width=360)
    device = amina.context.new_cdp_session(amina)
    device.send("WebAuthn.enable")
    facts = {"protocol": "ctap2", "transport": "internal", "hasResidentKey": True, "hasUserVerification": True}
    facts |= {"isUserVerified": True, "automaticPresenceSimulation": True}
    device.send("WebAuthn.addVirtualAuthenticator", {"options": facts})

    amina.goto(region.address + "/account/")
    amina.get_by_role("link", name="Veilig inloggen").click()
    amina.get_by_role("link", name="Jouw passkeys").click()
    amina.get_by_role("link", name="Een passkey toevoegen").click()
    amina.locator("input[name=passwordless]").check()
    amina.get_by_role("button", name="Een passkey toevoegen").click()
    amina.get_by_role("button", name="Een passkey gebruiken").click()  # spare codes are shown after that only
    expect(amina.get_by_role("heading", level=1)).to_have_text("Reservecodes")

    amina.goto(region.address + "/account/")
    amina.get_by_role("button", name="Uitloggen").click()
    amina.goto(region.address + "/inloggen/")
    amina.get_by_role("button", name="Inloggen met een passkey").click()
    expect(amina.get_by_label("Wat hield je bezig?")).to_be_visible()
