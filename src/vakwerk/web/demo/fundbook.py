"""What stands in the applications to the fund of Merenland, who weighed them, and what came of them."""

from typing import NamedTuple

PURPOSE = "Een gift waar iemand vastzit, niets anders kan en de klant het waar kan maken."
LETTERS = {
    "letter_contact": "Bel met uw contactpersoon bij de gemeente, of met Cato Brinkman van het fonds.",
    "letter_remedies": "Bent u het niet eens met dit besluit? Schrijf dan binnen zes weken een bezwaar. "
    "Vertel waarom u het niet eens bent, en zet de code erbij. Uw contactpersoon kan u helpen.",
    "letter_signature": "Namens het college van Oudersluis,\nIlse van Dorp",
}
CHECKED = "De controle van het jaar: staat bij elk besluit waarom, en klopt het met het advies?"
MEMBERS = {"hanneke": "governance", "ursula": "law", "virgil": "debt", "bram": "income", "dewi": "lived_experience"}


class Asked(NamedTuple):
    key: str
    by: str
    on: int  # the day on which it was handed in, or only begun
    need: str
    title: str
    amount: int
    facts: str
    necessary: str
    no_alternative: str
    stable: str
    urgency: str = ""


APPLICATIONS = [
    Asked("F-01", "karima", -399, "housing", "Borg voor een eigen kamer", 240_000,
        "Een klant slaapt om de beurt bij drie kennissen. Er is een kamer, maar de verhuurder vraagt borg.",
        "Zonder adres begint geen werkgever met haar.", "De kredietbank leent niet zonder vast adres.",
        "Zij spaarde zelf al driehonderd euro."),
    Asked("F-17", "olaf", -398, "health", "Schuld bij de zorgverzekeraar", 175_000,
        "Door een oude schuld is een klant niet aanvullend verzekerd. Een behandeling blijft uit.",
        "Zonder behandeling kan zij niet werken.", "Een regeling duurt drie jaar; de behandeling kan niet wachten.",
        "Zij betaalt sinds een jaar alles op tijd."),
    Asked("F-02", "mehmet", -330, "transport", "Auto voor de vroege dienst", 450_000,
        "Een klant kan een vaste baan krijgen met diensten die om vijf uur beginnen. Er rijdt dan geen bus. "
        "De werkgever ligt op 19 kilometer. De klant wil een auto van 4.500 euro.",
        "Zonder vervoer geen baan.",
        "Bus, fiets en meerijden zijn bekeken. Eén collega rijdt van dezelfde kant, drie dagen per week.",
        "Hij heeft acht maanden proefgewerkt en was één dag ziek."),
    Asked("F-03", "amina", -172, "training", "Rijbewijs afmaken", 320_000,
        "Een klant wil in de thuiszorg werken. Daar is een rijbewijs nodig. Zij betaalde zelf achttien lessen.",
        "Zonder rijbewijs neemt geen werkgever haar aan.", "De scholingsregeling betaalt geen rijlessen.",
        "Zij haalde haar theorie in één keer."),
    Asked("F-06", "berend", -120, "home", "Bed en fornuis", 165_000,
        "Een gezin kreeg een huis en heeft geen bed en geen fornuis.", "De kinderen slapen op de grond.",
        "De kringloop heeft geen fornuis.", "De ouders zoeken werk en gaan naar taalles."),
    Asked("F-04", "nadia", -92, "training", "Diploma laten erkennen", 380_000,
        "Een klant was apotheker in een ander land. Erkennen kost geld voor vertalen en toetsen.",
        "Zonder erkenning blijft zij inpakwerk doen.", "Het fonds voor statushouders is dit jaar leeg.",
        "Zij slaagde voor de taaltoets op het hoogste niveau."),
    Asked("F-05", "yara", -70, "tools", "Naaimachine voor thuiswerk", 130_000,
        "Een klant kan thuis voor een atelier naaien.", "Zonder machine geen opdracht.",
        "Huren is duurder dan kopen.", "Zij naait voor de hele straat."),
    Asked("F-08", "lotte", -47, "tools", "Gereedschap voor een leerbaan", 410_000,
        "Een klant begint een leerbaan als timmerman. Het gereedschap moet hij zelf hebben.",
        "Zonder gereedschap vervalt de plek.", "De werkgever schiet niets voor.",
        "Hij was een half jaar elke dag op tijd."),
    Asked("F-07", "abel", -44, "debts", "Oude energieschuld", 145_000,
        "Door een oude schuld krijgt een klant geen contract. Hij betaalt nu het duurste tarief.",
        "Elke maand komt er schuld bij.", "De leverancier geeft geen regeling meer.",
        "Hij werkt met een budgetcoach."),
    Asked("F-09", "precious", -38, "housing", "Verhuizen weg van de straat van toen", 480_000,
        "Een gezin woont nog in de straat waar geweld was. De woningbouw heeft een ruil, maar vraagt borg en "
        "opknapkosten.", "De kinderen durven niet alleen naar buiten.",
        "Voor een ruil is geen regeling voor inrichting.", "De moeder heeft hulp en houdt elke afspraak."),
    Asked("F-16", "eveline", -35, "housing", "Sloten vervangen", 90_000,
        "Een klant werd bedreigd door iemand met een sleutel.", "Zij slaapt niet thuis.",
        "De verhuurder doet het over drie weken.", "Zij begint maandag met werk.",
        "Elke nacht is er een te veel."),
    Asked("F-10", "wietske", -31, "health", "Tandzorg vóór de sollicitatie", 275_000,
        "Een klant durft niet te lachen en daardoor niet te praten. Er zijn drie sollicitaties afgezegd op de dag "
        "zelf. De basisverzekering vergoedt dit niet. Het bedrag is 2.750 euro.", "Zonder dit blijft zij thuis.",
        "Een fonds van de tandarts vergoedt niets boven 500 euro; dat is al gevraagd.",
        "Zij komt elke week, ook als het regent, en oefent met bellen."),
    Asked("F-18", "abel", -30, "other", "Telefoon met abonnement", 79_000,
        "Een klant heeft geen telefoon. Uitzendbureaus bellen hem niet.", "Zonder telefoon geen werk.",
        "Een tweedehands toestel heeft geen abonnement.", "Hij komt elke dag vragen of er werk is."),
    Asked("F-19", "yara", -29, "health", "Bril en taalboeken", 95_000,
        "Een klant ziet het bord niet in de taalles.", "Zonder bril leert zij niet lezen.",
        "De verzekering betaalt geen bril.", "Zij mist geen les."),
    Asked("F-20", "olaf", -28, "training", "Lessen voor een vrachtwagenbewijs", 390_000,
        "Een klant kan chauffeur worden bij een bedrijf dat hem kent.", "Zonder bewijs geen baan.",
        "Lenen lukt niet door een oude schuld.", "Hij rijdt al jaren op een heftruck."),
    Asked("F-11", "mehmet", -19, "transport", "Fiets met hulpmotor", 210_000,
        "Een klant kan werken op een plek waar geen bus komt.", "Lopen duurt anderhalf uur.",
        "Een gewone fiets lukt niet door haar knie.", "Zij oefende op een geleende fiets."),
    Asked("F-12", "karima", -12, "debts", "Schulden van een ex-partner", 495_000,
        "Een klant moet schulden betalen die een ex-partner maakte.", "Er is loonbeslag vanaf de eerste dag werk.",
        "Een sanering duurt te lang voor deze baan.", "Zij heeft een contract dat volgende maand begint."),
    Asked("F-14", "xavier", -11, "training", "Koksopleiding zonder startgeld", 260_000,
        "Een klant kan beginnen met een koksopleiding. Boeken en messen zijn duur.", "Zonder messen geen les.",
        "Geen.", "Hij kookt elke week voor veertig mensen."),
    Asked("F-13", "quinten", -1, "other", "Pak en schoenen", 38_000,
        "Een klant heeft een gesprek bij een bank.", "Hij heeft geen nette kleren.", "De kledingbank had zijn maat niet.",
        "Hij bereidt het gesprek al weken voor."),
]  # fmt: skip
DRAFT = Asked("F-15", "amina", -2, "training", "Laptop voor de avondschool", 65_000,
    "Een klant volgt de avondschool en maakt haar werk op een telefoon.", "Een verslag lukt niet op een telefoon.",
    "", "")  # fmt: skip

# Key, day, who was there, what was on it.
HEARINGS = [
    ("H1", -392, "hanneke ursula virgil bram", "F-01 F-17"),
    ("H2", -309, "hanneke ursula virgil dewi", "F-02"),
    ("H3", -147, "hanneke ursula virgil dewi", "F-03"),
    ("H4", -95, "hanneke virgil bram dewi", "F-06"),
    ("H5", -67, "hanneke ursula virgil dewi", "F-04"),
    ("H0", -34, "hanneke virgil", "F-16"),
    ("H6", -27, "hanneke ursula dewi bram", ""),
    ("H7", -16, "hanneke ursula virgil bram dewi", "F-08 F-07"),
    ("H8", -6, "hanneke ursula virgil dewi", "F-09 F-18 F-19 F-20"),
]
LIGHTER = "Er is een lichtere weg die nog niet is geprobeerd."
PHONE = "Een telefoon is nodig, maar een toestel uit de uitleen kan morgen mee. De regels vragen eerst die weg."
HURRY = "Voor een bed en een fornuis bestaat bijzondere bijstand. De aanvrager wist niet dat die sneller kan."
# Key -> humanity, law, outcome and amount of the advice, reasons, what is expected.
ADVICES = {
    "F-01": ("Een adres geeft rust.", "De regels sluiten borg niet uit.", "granted", 240_000,
        "De borg is de laatste steen.", "Zij woont, en er is een werkgever die durft."),
    "F-17": ("Wie zich schaamt, belt niet.", "Een regeling vooraf is gevraagd.", "granted", 175_000,
        "Het bedrag is klein en de weg is dicht.", "De behandeling is gedaan."),
    "F-02": ("Een baan is hier rust in huis. Wachten maakt hem klein.",
        "Er is een regeling voor vervoer bij werk, tot 1.500 euro. Meerijden is voor drie dagen geregeld. "
        "Een auto van dit bedrag is dan niet de lichtste weg.", "refused", 0, LIGHTER,
        "Met een auto werkt hij; zonder vindt hij misschien een lift."),
    "F-03": ("Zij kan bijna rijden.", "De scholingsregeling kent geen rijlessen.", "partly_granted", 200_000,
        "De laatste lessen betaalt zij zelf.", "Zij slaagt en rijdt naar haar werk."),
    "F-06": ("Op de grond slaapt niemand goed.", "Bijzondere bijstand gaat voor.", "referred", 0, HURRY,
        "Binnen een week staat er een bed."),
    "F-04": ("Zij verliest haar vak.", "Erkennen valt buiten de scholingsregeling.", "partly_granted", 250_000,
        "Vertalen en de eerste toets; de tweede als de eerste is gehaald.", "Zij haalt de eerste toets."),
    "F-16": ("Wie bang is, slaapt niet.", "De verhuurder is verplicht, maar later.", "granted", 90_000,
        "Wachten is gevaarlijk.", "Zij slaapt thuis en begint maandag."),
    "F-08": ("Een vak is voor altijd.", "Er is geen regeling voor gereedschap.", "granted", 410_000,
        "De plek vervalt zonder gereedschap.", "Hij werkt en leert."),
    "F-07": ("Elke maand groeit de schuld.", "De leverancier mag weigeren.", "granted", 145_000,
        "Het gewone tarief verdient de gift terug.", "Hij betaalt het gewone tarief."),
    "F-09": ("Een straat kan pijn doen.", "Voor inrichting is er geen regeling.", "partly_granted", 300_000,
        "Borg en vloer; de verf kan in natura.", "De kinderen gaan weer hele weken naar school."),
    "F-18": ("Zonder telefoon ben je er niet.", "De uitleen gaat voor.", "refused", 0, PHONE,
        "Met de uitleen wordt hij gebeld."),
    "F-19": ("Zien is leren.", "De boeken kan de bibliotheek lenen.", "partly_granted", 60_000,
        "De bril wel; de boeken zijn te leen.", "Zij leest het bord."),
    "F-20": ("Hij kent het werk.", "Het opleidingsfonds van het Werkplein is hiervoor.", "referred", 0,
        "Er is een fonds dat dit betaalt.", "Hij begint via het Werkplein."),
}  # fmt: skip
OTHER_VIEW = "Ik zou alles toekennen. Een half huis is geen begin."
HALFWAY = "Zij heeft al achttien lessen zelf betaald. Halverwege stoppen maakt ook dat geld weg."
# Key -> day, amount, when told, when paid.
DECISIONS = {
    "F-01": (-385, 240_000, -383, -378),
    "F-17": (-385, 175_000, -383, -378),
    "F-02": (-302, 0, -300, None),
    "F-03": (-140, 320_000, -138, -133),
    "F-06": (-94, 0, -92, None),
    "F-04": (-60, 250_000, -58, -52),
    "F-16": (-33, 90_000, -33, -31),
    "F-08": (-9, 410_000, -7, None),
    "F-07": (-2, 145_000, None, None),
    "F-18": (-1, 0, None, None),
    "F-19": (-1, 60_000, None, None),
    "F-20": (-1, 0, None, None),
}
TOLD = {
    "granted": "We zien dat u hiermee verder kunt. Er was geen andere weg.",
    "partly_granted": "Een deel hiervan is nodig om verder te kunnen. Voor de rest is er een andere weg.",
    "refused": "Er is een lichtere weg die nog niet is geprobeerd. Uw contactpersoon helpt u daarbij.",
    "referred": "Hiervoor bestaat een gewone voorziening. Uw contactpersoon vraagt die samen met u aan.",
}
QUESTION = "Bij ‘geen andere weg’ staat nog niets. Is het opleidingsfonds gevraagd?"
# Key -> (day, how it goes, what came of it), a row for each time it was asked.
EFFECTS = {
    "F-01": [(-294, "better", "Woont, en werkt 12 uur."), (-203, "better", "Werkt 20 uur."),
        (-4, "better", "Uit de uitkering.")],
    "F-17": [(-294, "better", "De behandeling is gedaan."), (-203, "same", "Zoekt werk in de buurt."),
        (-3, "otherwise", "Nieuwe schuld van 80 euro, zelf geregeld.")],
    "F-02": [(-211, "otherwise", "De regeling gaf 1.500 euro. Met een collega samen kocht hij een oude bestelbus. "
        "Drie mensen rijden mee."),
        (-120, "better", "Hij werkt nog. Zijn collega werd ziek en toen reed hij alleen; dat was duur. "
        "Hij zegt: ‘Het nee was niet leuk, het meedenken wel.’")],
    "F-03": [(-49, "better", "Rijbewijs gehaald bij de tweede poging. Zij rijdt nu elke dag naar haar werk in de zorg.")],
    "F-06": [(-2, "better", "De bijzondere bijstand kwam na negen dagen. De kinderen slapen in een bed.")],
}  # fmt: skip
LESSON = {
    "title": "Borg is vaak de laatste steen",
    "text": "Borg is vaak de laatste steen, niet de eerste. Met de borg kwam er een huurcontract, en met het contract "
    "een werkgever die durfde.",
}
