"""A second fund, of a foundation: smaller, with questions of its own, and without a decision in the sense of the law."""

from vakwerk.breakthroughs.public import (
    advise,
    answer,
    apply,
    begin,
    close,
    communicate,
    confirm,
    decide,
    first_rules,
    follow_ups,
    give_perspective,
    name_member,
    open_case,
    open_fund,
    open_payments,
    plan,
    reveal,
    schedule,
    set_budget,
    sign,
    submit,
)

SINCE = -380
HELD = -260
PURPOSE = "Een duwtje voor iemand die al loopt. Klein geld, snel, en zonder formulier van tien bladzijden."
RULES = {
    "quorum": 2,
    "disciplines": 2,
    "term_days": 28,
    "follow_up_days": [182, 365],
    "criteria": [
        {"key": "push", "title": "Wat wordt hiermee mogelijk?", "prompt": "Wat kan iemand volgende maand wat nu niet kan?"},
        {"key": "own_part", "title": "Wat deed de klant zelf al?", "prompt": "Ook wat niet lukte. Gebruik eigen woorden."},
    ],
    "letter_contact": "Bel of mail met Stichting Net Verder, of vraag het uw contactpersoon.",
    "letter_signature": "Namens het bestuur van Stichting Net Verder,\nDewi Soerjadi",
}  # fmt: skip
MEMBERS = {"hanneke": "governance", "femke": "work", "otis": "care"}
COAT = {
    "title": "Schoenen en een jas voor het werk buiten",
    "need": "tools",
    "facts": "Een klant begint in het groen. De eerste maand is er nog geen loon en wel regen.",
    "alternatives": "De kledingbank had zijn maat niet. De werkgever geeft kleding na de proeftijd.",
    "humanity": "Wie droog blijft, houdt het vol.",
    "law": "Bijzondere bijstand duurt langer dan de proeftijd.",
    "amount": 28_000,
}
BUS = {
    "title": "Buskaart voor de eerste twee maanden",
    "need": "transport",
    "facts": "Een klant kan beginnen in een keuken. Reisgeld komt pas met het tweede loon.",
    "alternatives": "Een voorschot op het loon is gevraagd. De werkgever doet dat niet.",
    "humanity": "Zij wil geen dag missen.",
    "law": "Reiskosten lopen via de werkgever, maar later.",
    "amount": 19_000,
}
ARGUMENTS = {"push": "De eerste maand doorkomen.", "own_part": "Zelf drie winkels gebeld en de helft gespaard."}
REASONS = "Het bedrag is klein, de winst is groot, en er is niets anders op tijd."


def fill(story):
    fund = opened(story)
    seats = [seated(story, fund, key, discipline) for key, discipline in MEMBERS.items()]
    hearing = plan(fund, by=story.jamal, at=story.at(HELD - 7), starts_at=story.at(HELD, 10), variant="short")
    given = submitted(story, fund, "tomasz", HELD - 9, COAT)
    given = schedule(given, hearing, by=story.jamal, at=story.at(HELD - 6))
    weighed(story, given, hearing, seats)
    settled(story, given)
    submitted(story, fund, "quinten", -3, BUS)


def opened(story):
    first = first_rules(150_000, is_statutory=False) | RULES
    facts = {"place": story.places["stichting"], "name": "Fonds Net Verder", "purpose": PURPOSE}
    fund = open_fund(by=story.dewi, at=story.at(SINCE), takes_network=True, **facts, **first)
    days = {"starts_on": story.on(SINCE), "ends_on": story.on(350)}
    set_budget(fund, by=story.dewi, at=story.at(SINCE), cents=2_000_000, **days)
    return fund


def seated(story, fund, key, discipline):
    facts = {"discipline": discipline, "starts_on": story.on(SINCE), "is_chair": key == "hanneke"}
    member = name_member(fund, story.people[key], by=story.dewi, at=story.at(SINCE, 10), **facts)
    return sign(member, by=story.people[key], at=story.at(SINCE, 11))


def submitted(story, fund, key, day, content):
    costs = {"now_low": 1_300_000, "now_high": 1_500_000, "after_low": 0, "after_high": 300_000}
    consent = {"consent_on": story.on(day), "consent_way": "together"}
    facts = {"arguments": ARGUMENTS, **content, **costs, **consent}
    draft = apply(fund, by=story.people[key], at=story.at(day, 10), **facts)
    return submit(draft, by=story.people[key], at=story.at(day, 11))


def weighed(story, application, hearing, seats):
    at = story.at(HELD, 10)
    for key, facet, text in (
        ("femke", "humanity", "Nat worden kost meer dan een jas."),
        ("otis", "law", "Er is geen regeling die op tijd komt."),
    ):
        give_perspective(application, by=story.people[key], at=at, facet=facet, text=text)
    begin(hearing, by=story.hanneke, at=at, present=[seat.pk for seat in seats])
    open_case(application, by=story.hanneke, at=at)
    reveal(application, by=story.hanneke, at=at)
    facts = {"outcome": "granted", "cents": 28_000, "reasons": REASONS, "expected": "Hij werkt na de proeftijd nog."}
    advise(application, by=story.hanneke, at=at, **facts)
    close(hearing, by=story.hanneke, at=story.at(HELD, 10, 40))


def settled(story, application):
    facts = {"outcome": "granted", "cents": 28_000, "motivation": REASONS}
    facts |= {"letter": "Met een jas en schoenen kunt u beginnen.", "other_benefits": "Werkkleding telt niet mee."}
    decide(application, by=story.dewi, at=story.at(HELD + 2), **facts)
    communicate(application, by=story.jamal, at=story.at(HELD + 3))
    payment = open_payments(story.kees).get(code=application.code)
    confirm(payment, by=story.kees, at=story.at(HELD + 5), paid_on=story.on(HELD + 5))
    told = {"course": "better", "text": "Hij heeft een contract. De jas hangt nu bij een collega die begint."}
    answer(follow_ups(application)[0], by=application.applicant, at=story.at(HELD + 190), **told)
