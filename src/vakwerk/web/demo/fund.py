"""The breakthrough fund of Merenland: twenty applications, ten hearings, and what came of them."""

from vakwerk.breakthroughs.public import (
    advice_of,
    advise,
    answer,
    apply,
    begin,
    close,
    communicate,
    confirm,
    decide,
    dissent,
    draw,
    first_rules,
    follow_ups,
    give_back,
    give_perspective,
    name_member,
    open_case,
    open_fund,
    open_payments,
    plan,
    ratify,
    reveal,
    schedule,
    set_budget,
    sign,
    submit,
    withdraw,
)
from vakwerk.library.public import add_shared
from vakwerk.web.demo import fundbook, fundsides

SINCE = -399


def fill(story):
    fund = story.fund = opened(story)
    seats = {key: seated(story, fund, key, discipline) for key, discipline in fundbook.MEMBERS.items()}
    made: dict = {}
    acts: list[tuple] = [(asked.on, handed_in, (asked,)) for asked in fundbook.APPLICATIONS]
    acts += [(day, heard, (day, *facts)) for _key, day, *facts in fundbook.HEARINGS]
    acts += [(facts[0], decided, (key, *facts)) for key, facts in fundbook.DECISIONS.items()]
    for key, told in fundbook.EFFECTS.items():
        acts += [(day, looked_back, (key, n, day, course, text)) for n, (day, course, text) in enumerate(told)]
    acts += [(-63, taken_back, ("F-05",)), (-8, asked_back, ("F-14",)), (0, going_on, ()), (0, planned, ())]
    for _day, act, facts in sorted(acts, key=lambda row: row[0]):
        act(story, fund, seats, made, *facts)
    written(story, fund, fundbook.DRAFT)
    drawn(story, fund)
    audience = f"partnership:{story.places['merenland'].pk}"
    add_shared(by=story.karima, at=story.at(-5), audience=audience, kind="lesson", origin="fund", **fundbook.LESSON)


def opened(story):
    first = first_rules(500_000, is_statutory=True) | fundbook.LETTERS
    facts = {"place": story.places["merenland"], "name": "Doorbraakfonds Merenland", "purpose": fundbook.PURPOSE}
    fund = open_fund(by=story.farid, at=story.at(SINCE, 8), takes_network=True, **facts, **first)
    days = {"starts_on": story.on(-400), "ends_on": story.on(330)}
    set_budget(fund, by=story.farid, at=story.at(SINCE, 8), cents=6_000_000, **days)
    return fund


def seated(story, fund, key, discipline):
    facts = {"discipline": discipline, "starts_on": story.on(-400), "is_chair": key == "hanneke"}
    member = name_member(fund, story.people[key], by=story.farid, at=story.at(SINCE, 8), **facts)
    return sign(member, by=story.people[key], at=story.at(SINCE, 8, 30))


def written(story, fund, asked):
    sides = fundsides.SIDES[asked.key]
    arguments = {"necessary": asked.necessary, "no_alternative": asked.no_alternative, "stable_motivated": asked.stable}
    return apply(
        fund,
        by=story.people[asked.by],
        at=story.at(asked.on, 10),
        arguments=arguments,
        title=asked.title,
        need=asked.need,
        facts=asked.facts,
        alternatives=sides.tried,
        humanity=sides.humanity,
        law=sides.law,
        now_low=sides.now[0] * 100,
        now_high=sides.now[1] * 100,
        after_low=sides.after[0] * 100,
        after_high=sides.after[1] * 100,
        amount=asked.amount,
        consent_on=story.on(asked.on),
        consent_way="together",
        is_urgent=bool(asked.urgency),
        urgency=asked.urgency,
    )


def handed_in(story, fund, seats, made, asked):
    draft = written(story, fund, asked)
    made[asked.key] = submit(draft, by=story.people[asked.by], at=story.at(asked.on, 11))


def heard(story, fund, seats, made, day, keys, items):
    """One that was held: everybody writes apart, all is shown at once, the panel advises."""
    people = keys.split()
    members = [seats[key] for key in people] if len(people) == 2 else None
    variant = "short" if members else "full"
    facts = {"starts_at": story.at(day, 13, 30), "variant": variant, "members": members}
    hearing = plan(fund, by=story.cato, at=story.at(day - 7 if members is None else day, 9), **facts)
    for key in items.split():
        made[key] = schedule(made[key], hearing, by=story.cato, at=story.at(day - 5 if members is None else day, 9))
    present = [seats[key].pk for key in people]
    hearing = begin(hearing, by=story.hanneke, at=story.at(day, 13, 30), present=present)
    if items == "":
        ratify(advice_of(made["F-16"]), hearing, by=story.hanneke, at=story.at(day, 13, 40), agrees=True)
    for n, key in enumerate(items.split()):
        weigh(story, made, key, people, story.at(day, 13, 35 + n))
    close(hearing, by=story.hanneke, at=story.at(day, 14, 30))


def weigh(story, made, key, people, at):
    humanity, law, outcome, cents, reasons, expected = fundbook.ADVICES[key]
    sides = {"humanity": (people[0], humanity), "law": (people[-1], law)}
    for facet, (who, text) in sides.items():
        give_perspective(made[key], by=story.people[who], at=at, facet=facet, text=text)
    open_case(made[key], by=story.hanneke, at=at)
    reveal(made[key], by=story.hanneke, at=at)
    facts = {"outcome": outcome, "cents": cents, "reasons": reasons, "expected": expected}
    advise(made[key], by=story.hanneke, at=at, **facts)
    if key == "F-09":
        dissent(made[key], by=story.dewi, at=at, text=fundbook.OTHER_VIEW)


def decided(story, fund, seats, made, key, day, cents, told, paid):
    *_sides, outcome, advised, reasons, _expected = fundbook.ADVICES[key]
    outcome = "granted" if key == "F-03" else outcome
    facts = {"outcome": outcome, "cents": cents, "motivation": reasons, "letter": fundbook.TOLD[outcome]}
    facts["departure"] = fundbook.HALFWAY if cents != advised else ""
    facts["other_benefits"] = "De gift telt niet mee als vermogen." if cents else ""
    decide(made[key], by=story.ilse, at=story.at(day, 15), **facts)
    if told is not None:
        communicate(made[key], by=story.cato, at=story.at(told, 16))
    if paid is not None:
        payment = open_payments(story.thanh).get(code=made[key].code)
        confirm(payment, by=story.thanh, at=story.at(paid, 16), paid_on=story.on(paid))


def looked_back(story, fund, seats, made, key, n, day, course, text):
    facts = {"course": course, "text": text}
    answer(follow_ups(made[key])[n], by=made[key].applicant, at=story.at(day, 12), **facts)


def taken_back(story, fund, seats, made, key):
    withdraw(made[key], by=story.yara, at=story.at(-63))


def asked_back(story, fund, seats, made, key):
    give_back(made[key], by=story.cato, at=story.at(-8), question=fundbook.QUESTION)


def going_on(story, fund, seats, made):
    """The hearing of today: two of the five have written, nothing lies on the table yet."""
    hearing = plan(fund, by=story.cato, at=story.at(-14), starts_at=story.now)
    made["F-10"] = schedule(made["F-10"], hearing, by=story.cato, at=story.at(-10))
    for key, facet, text in (
        ("ursula", "law", "De basisverzekering sluit dit uit; een gift is dan geen dubbel geld."),
        ("ursula", "humanity", "Wie niet lacht, praat niet."),
        ("dewi", "humanity", "Ik weet hoe het is om je hand voor je mond te houden."),
        ("dewi", "law", "De regels zijn voor de gemiddelde mond."),
    ):
        give_perspective(made["F-10"], by=story.people[key], at=story.at(-3), facet=facet, text=text)
    begin(hearing, by=story.hanneke, at=story.now, present=[seat.pk for seat in seats.values()])
    open_case(made["F-10"], by=story.hanneke, at=story.now)


def drawn(story, fund):
    """Somebody who has no other part checks three of what was decided."""
    days = {"starts_on": story.on(-365), "ends_on": story.on(-30)}
    draw(fund, by=story.kees, at=story.at(-6, 9), reason=fundbook.CHECKED, size=3, **days)


def planned(story, fund, seats, made):
    hearing = plan(fund, by=story.cato, at=story.at(-4), starts_at=story.at(21, 13, 30))
    made["F-11"] = schedule(made["F-11"], hearing, by=story.cato, at=story.at(-3))
