"""Of each application: what was tried, how it looks from both sides, and what a year costs without and with it."""

from typing import NamedTuple


class Sides(NamedTuple):
    tried: str
    humanity: str
    law: str
    now: tuple[int, int]  # what muddling on costs in a year, in euros, from and to
    after: tuple[int, int] = (0, 4_000)


SIDES = {
    "F-01": Sides("Kredietbank: nee. Bijzondere bijstand: niet voor borg. Een jaar inschrijven: te lang.",
        "Zij weet ’s ochtends niet waar zij ’s avonds slaapt. Dan denk je niet na over werk.",
        "Borg valt buiten de beleidsregels, tenzij het om een medische verhuizing gaat.", (14_000, 17_000)),
    "F-17": Sides("Gebeld met de verzekeraar, een regeling gevraagd, een jaar vooruit betaald.",
        "Elke nacht pijn, en overdag sorry zeggen dat je moe bent.",
        "De polis mag een jaar dicht blijven. Daar is geen uitzondering op.", (12_000, 15_500)),
    "F-02": Sides("Dienstregeling, fiets en meerijden naast het rooster gelegd. Twee dagen blijven open.",
        "Hij wil niet weer degene zijn die afzegt.",
        "Er is een regeling voor vervoer bij werk. Die is lager dan dit bedrag.", (14_000, 18_000), (0, 2_000)),
    "F-03": Sides("De rijschool gaf korting. Een vrijwilliger reed vier keer met haar.",
        "Zij heeft bewezen dat zij doorzet. Nu stoppen voelt als gezakt.",
        "Rijlessen staan op de lijst van wat de regeling niet betaalt.", (13_000, 16_000)),
    "F-06": Sides("Drie kringlopen, een buurtgroep en de kerk. Wel stoelen, geen bedden.",
        "Het huis is er. Het is alleen nog geen thuis.",
        "Voor inrichting is er een gewone weg; die duurt nu zes weken.", (9_000, 11_000), (0, 6_000)),
    "F-04": Sides("Twee fondsen aangeschreven. Een beursavond bezocht. De school kijkt volgend jaar weer.",
        "Zij leest bijsluiters voor aan de buren en vouwt overdag dozen.",
        "Erkennen is geen scholing. Zo staat het in de verordening.", (15_000, 19_000)),
    "F-05": Sides("De bibliotheek heeft een naaiatelier, één ochtend per week.",
        "Zij verdient liever zelf dan dat zij vraagt.",
        "Voor een eigen bedrijf is een andere regeling; daarvoor is dit te klein.", (8_000, 10_000)),
    "F-08": Sides("Bij twee werkplaatsen gevraagd om oud gereedschap. Het was te oud.",
        "Voor het eerst praat hij over over vijf jaar.",
        "Gereedschap hoort bij de werkgever, maar niet in een leerbaan.", (15_000, 18_500), (0, 3_000)),
    "F-07": Sides("Met de budgetcoach een voorstel gedaan. Het kwam ongelezen terug.",
        "Hij zit ’s avonds met zijn jas aan om geen schuld te maken.",
        "De leverancier mag weigeren. Het sociaal tarief geldt niet met een oude schuld.", (6_000, 8_500), (0, 1_500)),
    "F-09": Sides("Gepraat met de woningbouw, de wijkagent en de hulpverlening. De ruil blijft een maand staan.",
        "De jongste telt hardop tot de voordeur dicht is.",
        "Verhuizen zonder medische reden wordt niet vergoed.", (16_000, 21_000)),
    "F-16": Sides("De verhuurder gebeld, elke dag. De politie gaf een noodnummer.",
        "Zij houdt haar telefoon in haar hand als zij slaapt.",
        "Sloten zijn voor de verhuurder, binnen een redelijke tijd.", (13_000, 16_500)),
    "F-10": Sides("Een tandartsfonds, de verzekeraar en de opleiding voor tandartsen. Die laatste heeft een wachtlijst.",
        "Zij houdt haar hand voor haar mond, ook als zij alleen is.",
        "Volwassenen zijn hiervoor niet verzekerd. Bijzondere bijstand stopt bij 500 euro.", (14_500, 17_500)),
    "F-18": Sides("Een oud toestel gekregen. De bundel is het probleem.",
        "Wie niet gebeld wordt, denkt dat niemand hem wil.",
        "Een telefoon telt als gewone kosten van het leven.", (12_500, 15_000)),
    "F-19": Sides("De opticien geeft tien procent. De school leent geen boeken uit.",
        "Zij knikt als zij iets niet ziet. Dat doet zij al te lang.",
        "Een bril is eigen kosten, behalve bij een sterke afwijking.", (11_000, 13_000)),
    "F-20": Sides("Een lening en een voorschot gevraagd. Allebei kan niet met een oude schuld.",
        "Hij kent elke chauffeur op het terrein bij naam.",
        "Een rijbewijs voor een beroep is scholing; de vraag is wie betaalt.", (15_500, 19_500), (0, 2_500)),
    "F-11": Sides("Een maand geleend bij de fietsenmaker. De fiets moet terug.",
        "Op die fiets kwam zij lachend binnen.",
        "Er is een regeling voor een fiets, niet voor een motor erop.", (13_500, 16_000), (0, 5_000)),
    "F-12": Sides("De schuldhulp is begonnen. Die beslist over vier maanden, het werk begint over vier weken.",
        "Zij werkt straks voor het verleden van een ander.",
        "Wie meetekent, betaalt mee. Een gift voor schulden mag alleen als het echt de laatste is.", (16_500, 20_500)),
    "F-14": Sides("Nog niets.",
        "In een keuken is hij iemand anders.",
        "Boeken kunnen mee in de scholingsregeling. Messen misschien.", (12_000, 14_500)),
    "F-13": Sides("Een pak van een collega gepast. De mouwen waren te kort.",
        "Hij oefent zijn handdruk op de gang.",
        "Kleding is gewone kosten, tenzij een baan ervan afhangt.", (14_000, 17_000)),
    "F-15": Sides("", "Zij typt met twee duimen een verslag van tien kantjes.", "", (11_500, 14_000)),
}  # fmt: skip
