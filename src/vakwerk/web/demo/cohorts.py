"""A programme of a year and a half across employers: a cohort that goes on, and one to which people apply."""

from vakwerk.practice.public import own_changes
from vakwerk.programmes.public import (
    Level,
    Sight,
    admit_applicant,
    agree,
    agree_visit,
    answer_halfway,
    apply,
    ask_visit,
    begin_cohort,
    criteria_of,
    decide_assessment,
    decline_applicant,
    draft_in_cohort,
    give_assessment,
    hand_in_assessment,
    mark_assessment,
    offer_visit,
    open_cohort,
    open_programme,
    promise,
    remark,
    request_budget,
    set_estimate,
    set_standard,
    shares,
    show_change,
    show_plan,
    show_result,
    sign,
    take_up,
    text_of,
    write_plan,
)

ABOUT = "Anderhalf jaar samen leren: trainingen, intervisie, elkaars plannen en een kijkje in elkaars spreekkamer."
ENTRY = (
    "Je werkt twee jaar of langer met klanten, en je leidinggevende geeft je ruimte om te oefenen. "
    "Wat je al kunt laten zien, hoef je niet opnieuw te doen."
)
AGREED = {"chandra": -412, "sjoerd": -410, "dirk": -405}
WISHES = {
    "amina": "Ik wil leren kiezen welke vraag ik stel. Ik breng een werkwijze mee die bij ons goed loopt.",
    "bram": "Rekenen kan ik. Ik wil leren wat ik zeg als de uitkomst tegenvalt.",
    "karima": "Ik wil een eerste gesprek dat niet over formulieren gaat. Ik heb drie versies geprobeerd.",
    "yara": "Ik wil minder doorvragen en meer afwachten. Mijn collega's zeggen dat ik te snel ben.",
}
AGAIN = {"karima": "De training over het eerste gesprek: jouw drie versies laten zien dat je dat al kunt."}
APPLIED = {
    "lotte": "Ik wil leren wat ik doe als iemand niets meer gelooft van wat ik zeg.",
    "wietske": "Ik wil leren werken met mensen die al vaak zijn doorverwezen.",
    "zoe": "Ik wil alles leren wat er te leren is.",
}
LEADS = "Ik wil ruimte leren geven zonder los te laten. Ik breng een verandering mee die nog lang niet klaar is."
PLANS = {
    "amina": "Elke week kies ik met elke nieuwe klant één vraag voor drie maanden. De rest wacht. Ik wil zien wat er dan lukt.",
    "karima": "Een eerste gesprek zonder papier: de formulieren komen in het tweede. Ik begin op dinsdag, met vier klanten.",
    "bram": "Een brief bij elke terugvordering die begint met wat er wel kan. Ik weet nog niet wie hem mag tekenen.",
}
REMARK = "Sterk dat je er één kiest. Ik vraag me af wie die vraag kiest: jij of de klant?"
FIRST_TALK = "Een eerste gesprek zonder formulieren, op dinsdagochtend in Oudersluis."
OPEN_HOUR = "Het inloopuur op donderdag: wie komt er binnen, en wat doen wij dan wel en niet."
ASKED = (
    "Laat stilte vallen, en vertelt wat er toen gebeurde.",
    "Kiest met een klant één vraag, en laat de rest wachten.",
    "Legt uit wat zij doet en waarom, ook aan wie het er niet mee eens is.",
)
SHOWS = {
    "amina": "Ik liet een klant drie weken kiezen. Zij koos iets anders dan ik had gedaan. Dat bleek te kloppen.",
    "karima": "In het eerste gesprek ligt er geen papier. Ik telde: mensen praten nu twee keer zo lang als ik.",
    "yara": "Ik wachtte langer dan prettig was. De derde keer kwam het verhaal.",
    "bram": "Mijn brief begint met wat er wel kan. Een collega was het er niet mee eens. Ik vertelde waarom ik het zo deed.",
}
SAID = {
    "amina": (("met", "De drie weken laten het zien."), ("met", ""), ("met", "")),
    "bram": (("met", ""), ("not_yet", "Je noemt vier vragen. Welke koos de klant?"), ("met", "Sterk gesprek.")),
}
PRACTISES = "In elk eerste gesprek één vraag kiezen met de klant, en de rest laten wachten."
TWO_HOURS = "Twee uur per week om te oefenen, en dat je er in de maand één keer naar vraagt."
THURSDAYS = "Donderdag van negen tot elf blijft vrij. Ik vraag er in de eerste week van de maand naar."
LOOKS = "Ik kijk twee keer mee in een gesprek, als de klant dat goed vindt."
HALFWAY = "De donderdagen lukken. In de vakanties kwam het er niet van."
NOT_NOW = "Kom volgend jaar terug met één vraag uit je eigen werk. Wij denken graag mee welke."


def fill(story):
    programme = begin(story)
    going_on(story, programme)
    leading(story, programme)
    to_apply(story, programme)


def begin(story):
    facts = {"title": "Klantmanager in de praktijk", "about": ABOUT, "taught_by": "Hogeschool Zandermeer", "seats": 15}
    programme = open_programme(story.merenland, by=story.cato, at=story.at(-420), sight=Sight.TOOK_PART, **facts)
    set_estimate(programme, by=story.cato, at=story.at(-418), cents=4_500_000)
    request_budget(programme, by=story.cato, at=story.at(-417))
    for (key, day), share in zip(AGREED.items(), shares(programme), strict=True):
        agree(share, by=story.people[key], at=story.at(day), text=text_of(share))
    return programme


def opened(story, programme, day, title):
    facts = {"title": title, "entry": ENTRY, "seats": 15, "trainer": story.noor}
    return open_cohort(programme, by=story.cato, at=story.at(day), **facts)


def going_on(story, programme):
    cohort = opened(story, programme, -400, "Het eerste cohort")
    for key, wish in WISHES.items():
        person, at = story.people[key], story.at(-390)
        place = apply(cohort, by=person, at=at, wish=wish)
        admit_applicant(place, by=story.noor, at=story.at(-385), words=AGAIN.get(key, ""))
        take_up(place, by=person, at=story.at(-384))
    begin_cohort(cohort, by=story.cato, at=story.at(-370))
    exchange(story, cohort)
    look_along(story, cohort)
    assess(story, programme, cohort)
    agreed(story, cohort)


def exchange(story, cohort):
    """Two plans are read; one of them was answered. Bram's is his own still."""
    plans = {key: write_plan(cohort, by=story.people[key], at=story.at(-60), text=text) for key, text in PLANS.items()}
    for key in ("amina", "karima"):
        show_plan(plans[key], by=story.people[key], at=story.at(-55))
    remark(plans["amina"], by=story.people["yara"], at=story.at(-50), text=REMARK)


def look_along(story, cohort):
    """Bram comes to look at Karima; what Amina lets see is there to be asked for."""
    offered = offer_visit(cohort, by=story.people["karima"], at=story.at(-30), shows=FIRST_TALK)
    asked = ask_visit(offered, by=story.people["bram"], at=story.at(-28), question="Wat zeg jij in de eerste minuut?")
    agree_visit(asked, by=story.people["karima"], at=story.at(-27))
    offer_visit(cohort, by=story.people["amina"], at=story.at(-9), shows=OPEN_HOUR)


def assess(story, programme, cohort):
    """Amina showed enough, and Noor reads that. Bram reads first what is missing. Karima's is with Femke, Yara's waits."""
    standard = set_standard(programme, by=story.cato, at=story.at(-380), title="Vakmanschap in gesprek", criteria=ASKED)
    given = {}
    for key, text in SHOWS.items():
        made = hand_in_assessment(cohort, by=story.people[key], at=story.at(-26), text=text)
        if key != "yara":
            given[key] = give_assessment(made, story.femke, by=story.noor, at=story.at(-25))
    for key, said in SAID.items():
        marks = {each: (Level(level), why) for each, (level, why) in zip(criteria_of(standard), said, strict=True)}
        mark_assessment(given[key], by=story.femke, at=story.at(-20), marks=marks)
        decide_assessment(given[key], by=story.femke, at=story.at(-20))
    show_result(given["amina"], by=story.people["amina"], at=story.at(-19))


def agreed(story, cohort):
    """Amina's is halfway: she has answered, and reads what Dirk says once he has."""
    amina, dirk = story.people["amina"], story.people["dirk"]
    facts = {"learns": PRACTISES, "asks": TWO_HOURS, "review_on": story.on(-40)}
    made = draft_in_cohort(cohort, by=amina, at=story.at(-360), lead=dirk, trainer=story.noor, **facts)
    promise(made, by=dirk, at=story.at(-358), words=THURSDAYS)
    promise(made, by=story.noor, at=story.at(-357), words=LOOKS)
    sign(made, by=amina, at=story.at(-355))
    answer_halfway(made, by=amina, at=story.at(-38), words=HALFWAY)


def leading(story, programme):
    """Team leads: a change of one of them is followed by all."""
    cohort = opened(story, programme, -230, "Leidinggeven dat ruimte geeft")
    for key in ("rachida", "sjoerd", "dirk"):
        person = story.people[key]
        place = apply(cohort, by=person, at=story.at(-225), wish=LEADS)
        admit_applicant(place, by=story.noor, at=story.at(-220))
        take_up(place, by=person, at=story.at(-219))
    begin_cohort(cohort, by=story.cato, at=story.at(-210))
    change = own_changes(story.people["rachida"]).first()
    show_change(cohort, change, by=story.people["rachida"], at=story.at(-27))


def to_apply(story, programme):
    """One applied, one was admitted and has not answered yet, one was told to wait."""
    cohort = opened(story, programme, -20, "Het tweede cohort")
    waits = {key: apply(cohort, by=story.people[key], at=story.at(-15), wish=wish) for key, wish in APPLIED.items()}
    admit_applicant(waits["wietske"], by=story.noor, at=story.at(-10))
    decline_applicant(waits["zoe"], by=story.noor, at=story.at(-10), words=NOT_NOW)
