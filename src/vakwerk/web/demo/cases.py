"""Internal rules of the region, four case meetings, the deviations that came of them, and what the owners answered."""

from vakwerk.casework.public import (
    Discipline,
    acknowledge,
    add_past_meeting,
    advise,
    answer,
    back_rule,
    bring_in,
    change_rule,
    check_teaching,
    conclude,
    consider,
    deviate,
    draft,
    generalise,
    justify,
    keep_consideration,
    look_back,
    open_signal,
    plan,
    refer,
    reply,
    show_teaching,
    write_rule,
)
from vakwerk.library.public import add_shared
from vakwerk.web.demo import casebook


def fill(story):
    rules = {}
    for key, name, level, place, owner, version, since, text in casebook.RULES:
        facts = {"name": name, "level": level, "text": text, "version": version, "holds_from": story.on(since)}
        owner = story.people.get(owner)
        rules[key] = write_rule(by=story.ursula, at=story.at(-399), place=story.places[place], owner=owner, **facts)
    change_rule(rules["R1"], by=story.farid, at=story.at(-390), text=casebook.R1_NOW, reason=casebook.R1_WHY)
    cases: dict = {}
    for key, day, form, minutes, keys in casebook.MEETINGS:
        cases |= meeting(story, key, day, form, minutes, keys)
    deviated(story, rules, cases)
    back_rule(rules["R2"], by=story.chandra, at=story.at(-10), text=casebook.SUPPORT)
    next_meeting(story)
    for title, text in casebook.TEACHING:
        made = draft(by=story.karima, at=story.at(-60), title=title, text=text, question="Wat zou jij doen, en waarom?")
        made = check_teaching(made, by=story.gonny, at=story.at(-58))
        show_teaching(made, by=story.gonny, at=story.at(-58, 10))


def asked(story, day, form, keys, *, planned):
    """A case meeting that Ursula plans and chairs; she looks from the law."""
    people = [story.people[key] for key in keys.split()]
    facts = {"method_key": "case_meeting", "variant": form, "place": "Stadskantoor Oudersluis, kamer 4"}
    made = plan(by=story.ursula, at=story.at(planned), starts_at=story.at(day, 13, 30), people=people, **facts)
    reply(made, by=story.ursula, at=story.at(planned, 10), is_coming=True, discipline=Discipline.LAW)
    return made


def meeting(story, key, day, form, minutes, keys):
    """One that was held: its cases brought in before, discussed, and weighed."""
    made = asked(story, day, form, keys, planned=day - 14)
    cases = {
        name: bring_in(by=story.people[by], at=story.at(on), meeting=made, subject=subject, text=text)
        for name, where, by, on, subject, text in casebook.CASES
        if where == key
    }
    present = [story.ursula, *(story.people[each] for each in keys.split())]
    facts = {"started_at": story.at(day, 13, 30), "minutes": minutes, "present": present}
    add_past_meeting(made, discussed=list(cases.values()), **facts)
    for name, facet, evidence, text in casebook.WEIGHS:
        if name in cases:
            facts = {"frame": "law_return_involvement", "facet": facet, "evidence": evidence, "text": text}
            keep_consideration(cases[name], by=story.ursula, at=story.at(day, 15), **facts)
    return cases


def deviated(story, rules, cases):
    """In the order in which it happened: who deviated, who looked back, what the owners of the rules did."""
    acts: list = [(facts[4], apply, facts) for facts in casebook.DEVIATIONS]
    acts += [(facts[1], tell_what_came, facts) for facts in casebook.CAME_OF_IT]
    acts += [(-158, read_signal, ("R4",)), (-140, abolish, ("R4",)), (-27, take_formal_way, ("R3", "C4"))]
    acts += [(-128, close, (key,)) for key in ("DV-5", "DV-6", "DV-7")] + [(-13, read_signal, ("R2",))]
    acts += [(-140, share, ("DV-1",))]
    made: dict = {}
    for day, act, facts in sorted(acts, key=lambda row: row[0]):
        act(story, rules, cases, made, day, *facts)


def share(story, rules, cases, made, day, key):
    """What others can use of it, after a second reader."""
    by, facts = made[key].author, {"kind": "lesson", "origin": "case_work"}
    audience = f"partnership:{story.places['merenland'].pk}"
    lesson = add_shared(by=by, at=story.at(day), audience=audience, **facts, **casebook.LESSON)
    generalise(made[key], by=by, at=story.at(day, 10), lesson=lesson)


def apply(story, rules, cases, made, day, key, rule, by, case, on, evidence, after, instead, why, expected):
    person, found = story.people[by], cases.get(case)
    if found is not None:
        chosen = {"choice": "deviate", "advice": instead, "look_back_on": story.on(day + after)}
        advise(found, by=person, at=story.at(day), **chosen)
    texts = {"did_instead": instead, "why_pinched": why, "expected_effect": expected, "evidence": evidence}
    back_on = story.on(day + after)
    made[key] = deviate(rules[rule], by=person, at=story.at(day, 10), case=found, look_back_on=back_on, **texts)
    if key in casebook.JUSTIFIED:
        justify(made[key], by=person, at=story.at(day, 11), justification=casebook.JUSTIFIED[key])


def tell_what_came(story, rules, cases, made, day, key, on, text, again):
    look_back(made[key], by=made[key].author, at=story.at(day, 16), text=text, again=again)


def close(story, rules, cases, made, day, key):
    conclude(made[key], by=made[key].author, at=story.at(day))


def read_signal(story, rules, cases, made, day, rule):
    acknowledge(open_signal(rules[rule]), by=rules[rule].owner, at=story.at(day))


def abolish(story, rules, cases, made, day, rule):
    reason = "De gewoonte had geen doel dat nog klopte. Kies samen met de klant een plek."
    answer(open_signal(rules[rule]), by=rules[rule].owner, at=story.at(day), name="abolish_rule", reason=reason)


def take_formal_way(story, rules, cases, made, day, rule, case):
    chosen = {"choice": "formal", "advice": "De formele weg: dit is een beleidsregel.", "look_back_on": story.on(57)}
    advise(cases[case], by=story.olaf, at=story.at(day, 15), **chosen)
    reasons = {"justification": casebook.SPECIAL, "disproportion": casebook.TOO_HEAVY, "evidence": ["client"]}
    prepared = consider(rules[rule], by=story.olaf, at=story.at(day, 16), case=cases[case], **reasons)
    refer(prepared, by=story.olaf, at=story.at(-15), referred_on=story.on(-15))


def next_meeting(story):
    """In eight days; of the case there is only a subject yet."""
    made = asked(story, 8, "full", "amina bram nadia virgil wietske", planned=-6)
    for key in ("bram", "virgil"):
        area = {"bram": Discipline.INCOME, "virgil": Discipline.DEBT}[key]
        reply(made, by=story.people[key], at=story.at(-5), is_coming=True, discipline=area)
    bring_in(by=story.nadia, at=story.at(-4), meeting=made, subject="Vrijwilligerswerk of een taalles in werktijd")
