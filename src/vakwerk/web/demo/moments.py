"""What people of the region jotted down for themselves."""

from vakwerk.portfolio.public import jot

# Who, on which day, in which mode, what.
MOMENTS = [
    ("amina", -1, "working", "Ik liet de stilte duren. Toen kwam het echte verhaal."),
    ("amina", -1, "working", "Klant zegt: “Jullie bellen altijd anoniem.” Klopt dat?"),
    ("amina", -9, "together", "Wietske vraagt nooit “waarom”. Zij vraagt “en toen?”."),
    ("zoe", -2, "working", "Ik beloofde te bellen en belde. De klant was verbaasd."),
    ("zoe", -16, "together", "Mijn eerste feedbackvraag verstuurd. Spannender dan een gesprek."),
    ("karima", -6, "working", "“Dat komt goed” is geen antwoord."),
    ("mehmet", -30, "formal", "Huiswerk module 2: eerst het werk laten zien, dan het woord leren."),
    (
        "lotte",
        -12,
        "working",
        "Mijn schermlezer las een brief voor zoals een klant hem hoort. Alleen maar plichten.",
    ),
    ("lotte", -6, "working", "De nieuwe brief heeft een plaatje zonder tekst erbij."),
    ("olaf", -19, "together", "Vier collega's, één regel, vier uitleggen. Dat had ik niet verwacht."),
    ("yara", -4, "working", "De werkgever zei haar naam in één keer goed. Zij ging rechtop zitten."),
    (
        "berend",
        -22,
        "working",
        "Dertig jaar ervaring en vandaag voor het eerst gevraagd hoe iemand zijn post ordent.",
    ),
    ("bram", -7, "together", "In het panel praat de stilste eerst. Dat ga ik in ons team ook doen."),
    ("nadia", -15, "formal", "Uit de les: vertaal eerst je eigen haast."),
    ("abel", -2, "working", "Wie weet iets over een voorschot bij een nieuwe baan?"),
]


def fill(story):
    for key, day, mode, text in MOMENTS:
        jot(by=story.people[key], at=story.at(day, 16), on=story.on(day), text=text, mode=mode)
