"""The organisations, teams and people of Merenland."""

from typing import NamedTuple

from vakwerk.breakthroughs.public import AUDITOR, DECISION_MAKER, KEEPER, PAYER, SECRETARY
from vakwerk.casework.public import RULE_KEEPER, TEACHING_EDITOR
from vakwerk.events.public import ORGANISER
from vakwerk.magazine.public import EDITOR, FINAL_EDITOR
from vakwerk.methods.public import METHOD_KEEPER
from vakwerk.people.public import (
    ADMINISTRATOR,
    COLLEAGUE,
    EXECUTIVE,
    INSTALLATION_ADMINISTRATOR,
    PRACTITIONER,
    TEAM_LEAD,
    keep_house_style,
    settle_appointment,
    settle_organisation,
    settle_partnership,
    settle_person,
)
from vakwerk.privacy.public import ARCHIVIST, PRIVACY_OFFICER, SECURITY_OFFICER
from vakwerk.programmes.public import MANAGER, MANDATE_HOLDER

ORGANISATIONS = {
    "oudersluis": ("Gemeente Oudersluis", "municipality"),
    "wolderbrink": ("Gemeente Wolderbrink", "municipality"),
    "grevendrecht": ("Gemeente Grevendrecht", "municipality"),
    "eikmeer": ("Gemeente Eikmeer", "municipality"),
    "werkplein": ("Werkplein Merenland", "work_company"),
    "hogeschool": ("Hogeschool Zandermeer", "university"),
    "vakgenootschap": ("Vakgenootschap Werk en Bestaan (VWB)", "association"),
    "stichting": ("Stichting Net Verder", "other"),
}
PARTNERSHIP = "Samenwerking Vakwerk Merenland"
PURPOSE = "Leergang, doorbraakfonds en regionale werkinstructies"
SHARES = {"oudersluis": 50, "wolderbrink": 30, "grevendrecht": 20}
TEAMS = {
    "osl-intake": ("oudersluis", "Team Intake"),
    "osl-groei": ("oudersluis", "Team Groei en Werk"),
    "osl-inkomen": ("oudersluis", "Team Inkomen en Schulden"),
    "wol-wi": ("wolderbrink", "Team Werk en Inkomen"),
    "gre-wi": ("grevendrecht", "Team Werk en Inkomen"),
    "wpm-coach": ("werkplein", "Team Werk en Coaching"),
}


LOGO = b"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 104 36"><path fill="#5b2a6e" d="M2 4h32v20L18 34 2 24z"/>
<path fill="none" stroke="#ffffff" stroke-width="3" d="M8 12q5 4 10 0t10 0M8 20q5 4 10 0t10 0"/>
<path fill="none" stroke="#5b2a6e" stroke-width="4" d="M44 10l6 18 6-14 6 14 6-18M84 10v18M84 28h8"/></svg>"""


class Someone(NamedTuple):
    name: str
    home: str  # an organisation, `merenland` for the partnership, or `extern`
    role: str = COLLEAGUE
    team: str = ""
    area: str = ""


PEOPLE = {
    "amina": Someone("Amina El Idrissi", "grevendrecht", PRACTITIONER, "gre-wi", "work"),
    "bram": Someone("Bram Hoekstra", "wolderbrink", PRACTITIONER, "wol-wi", "income"),
    "cato": Someone("Cato Brinkman", "oudersluis"),
    "dirk": Someone("Dirk Terpstra", "grevendrecht", TEAM_LEAD, "gre-wi"),
    "eveline": Someone("Eveline Tjong", "werkplein", PRACTITIONER, "wpm-coach", "work"),
    "farid": Someone("Farid Nazari", "oudersluis"),
    "gonny": Someone("Gonny Westerveld", "merenland", EDITOR),
    "joost": Someone("Joost de Bie", "vakgenootschap"),
    "karima": Someone("Karima Bouzidi", "oudersluis", PRACTITIONER, "osl-intake", "work"),
    "lotte": Someone("Lotte Veenstra", "oudersluis", PRACTITIONER, "osl-groei", "work"),
    "mehmet": Someone("Mehmet Sönmez", "wolderbrink", PRACTITIONER, "wol-wi", "work"),
    "nadia": Someone("Nadia Koleva", "wolderbrink", PRACTITIONER, "wol-wi", "work"),
    "olaf": Someone("Olaf Meijerink", "oudersluis", PRACTITIONER, "osl-inkomen", "income"),
    "precious": Someone("Precious Owusu", "werkplein", PRACTITIONER, "wpm-coach", "work"),
    "quinten": Someone("Quinten Baars", "werkplein", PRACTITIONER, "wpm-coach", "work"),
    "rachida": Someone("Rachida Amrani", "oudersluis", TEAM_LEAD, "osl-intake"),
    "sjoerd": Someone("Sjoerd Hofman", "wolderbrink", TEAM_LEAD, "wol-wi"),
    "thanh": Someone("Thanh Nguyen", "oudersluis", SECURITY_OFFICER),
    "ursula": Someone("Ursula Kamp", "oudersluis"),
    "virgil": Someone("Virgil Martina", "oudersluis", PRACTITIONER, "osl-inkomen", "debt"),
    "wietske": Someone("Wietske Bosma", "grevendrecht", PRACTITIONER, "gre-wi", "work"),
    "xavier": Someone("Xavier Lobato", "werkplein", PRACTITIONER, "wpm-coach", "work"),
    "yara": Someone("Yara Haddad", "oudersluis", PRACTITIONER, "osl-groei", "work"),
    "zoe": Someone("Zoë Kuipers", "wolderbrink", PRACTITIONER, "wol-wi", "work"),
    "abel": Someone("Abel Ghebre", "oudersluis", PRACTITIONER, "osl-intake", "work"),
    "berend": Someone("Berend Slot", "grevendrecht", PRACTITIONER, "gre-wi", "income"),
    "chandra": Someone("Chandra Ramdin", "oudersluis", EXECUTIVE),
    "dewi": Someone("Dewi Soerjadi", "extern"),
    "emre": Someone("Emre Kaya", "merenland", PRIVACY_OFFICER),
    "femke": Someone("Femke Roelofs", "hogeschool"),
    "gerrit": Someone("Gerrit Lammers", "oudersluis", ARCHIVIST),
    "hanneke": Someone("Hanneke Visser", "extern"),
    "ilse": Someone("Ilse van Dorp", "oudersluis"),
    "jamal": Someone("Jamal Benhaddou", "oudersluis"),
    "kees": Someone("Kees Verhage", "oudersluis"),
    "marit": Someone("Marit Solheim", "eikmeer", PRACTITIONER, "", "work"),
    "noor": Someone("Noor Al-Khatib", "hogeschool"),
    "otis": Someone("Otis Pinas", "vakgenootschap"),
    "pieternel": Someone("Pieternel Groot", "vakgenootschap"),
    "ravi": Someone("Ravi Jagessar", "merenland", INSTALLATION_ADMINISTRATOR),
    "sanne": Someone("Sanne Hulshof", "merenland", EDITOR),
    "hatice": Someone("Hatice Demir", "oudersluis", PRACTITIONER, "osl-intake", "work"),
    "wouter": Someone("Wouter Jansma", "oudersluis", PRACTITIONER, "osl-intake", "work"),
    "sari": Someone("Sari Lim", "oudersluis", PRACTITIONER, "osl-intake", "income"),
    "tomasz": Someone("Tomasz Wrona", "werkplein", PRACTITIONER, "wpm-coach", "work"),
}
# Whoever has a second part to play.
BESIDES = [
    ("rachida", TEAM_LEAD, "oudersluis", "osl-groei"),
    ("chandra", TEAM_LEAD, "oudersluis", "osl-inkomen"),
    ("ravi", ADMINISTRATOR, "merenland", ""),
    ("ursula", RULE_KEEPER, "oudersluis", ""),
    ("farid", KEEPER, "merenland", ""),
    ("cato", SECRETARY, "merenland", ""),
    ("ilse", DECISION_MAKER, "merenland", ""),
    ("thanh", PAYER, "merenland", ""),
    ("kees", AUDITOR, "merenland", ""),
    ("dewi", KEEPER, "stichting", ""),
    ("dewi", DECISION_MAKER, "stichting", ""),
    ("jamal", SECRETARY, "stichting", ""),
    ("kees", PAYER, "stichting", ""),
    ("gonny", TEACHING_EDITOR, "merenland", ""),
    ("cato", ORGANISER, "merenland", ""),
    ("precious", ORGANISER, "werkplein", ""),
    ("farid", METHOD_KEEPER, "oudersluis", ""),
    ("cato", FINAL_EDITOR, "merenland", ""),
    ("cato", MANAGER, "merenland", ""),
    ("chandra", MANDATE_HOLDER, "oudersluis", ""),
    ("sjoerd", MANDATE_HOLDER, "wolderbrink", ""),
    ("dirk", MANDATE_HOLDER, "grevendrecht", ""),
]
SINCE = -400


def fill(story):
    for key, (name, kind) in ORGANISATIONS.items():
        story.places[key] = settle_organisation(name, kind, terms_at=story.at(SINCE))
    teams = {key: settle_team(story, *facts) for key, facts in TEAMS.items()}
    shares = [(story.places[key], share) for key, share in SHARES.items()]
    for key, someone in PEOPLE.items():
        story.people[key] = settle_person(f"{key}@{someone.home}.example", someone.name, at=story.at(SINCE))
    story.merenland = merenland = settle_partnership(
        PARTNERSHIP, PURPOSE, shares=shares, contact=story.people["emre"], on=story.on(SINCE)
    )
    first = [(key, someone.role, someone.home, someone.team) for key, someone in PEOPLE.items()]
    story.places["merenland"] = merenland
    for key, role, home, team in first + BESIDES:
        if home != "extern":
            settle_appointment(
                story.people[key],
                role,
                organisation=None if home == "merenland" else story.places[home],
                partnership=merenland if home == "merenland" else None,
                team=teams.get(team),
                work_area=PEOPLE[key].area,
                on=story.on(SINCE),
                at=story.at(SINCE),
            )
    dress(story)


def dress(story):
    """One of the municipalities has its own look; the others show what it is without."""
    facts = {"colour": "#5b2a6e", "path": "wolderbrink", "logo": LOGO, "logo_type": "image/svg+xml"}
    keep_house_style(story.places["wolderbrink"], by=story.people["ravi"], at=story.at(SINCE), **facts)


def settle_team(story, organisation, name):
    return story.places[organisation].teams.create(name=name)
