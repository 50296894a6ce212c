"""The experiments of the region: in two places and going on, in three and found to work, failed, and not yet begun."""

from vakwerk.common.labels import label
from vakwerk.practice.public import (
    LeewayLevel,
    Outcome,
    back_experiment,
    count_client,
    decide,
    evaluate,
    fill_in_own,
    grant,
    open_up,
    repeat,
    rewrite,
    set_up,
    share,
    start,
    take_part,
)
from vakwerk.web.demo import voices

LISTENING = {
    "title": "Twee keer luisteren",
    "expects": "Wij verwachten dat meer klanten binnen vier weken een eigen plan hebben en de eerste stap zetten, als wij twee gesprekken voeren in plaats van één, omdat mensen in het tweede gesprek pas vertellen wat zij willen. Wij zien het aan een plan dat de klant zelf heeft ondertekend en een eerste stap met datum.",
    "current_practice": "Eén intakegesprek, daarna een doorverwijzing.",
    "trial_practice": "Twee gesprekken, met een week ertussen. In het eerste vragen we alleen. In het tweede maakt de klant het plan.",
}
SUPPORT = "Ook als het niet lukt, leren we ervan. Wie het eerlijk probeert, heeft mij achter zich."
LISTENING_PLAN = {
    "success": "Binnen vier weken is er een plan dat de klant zelf ondertekende, met een eerste stap en een datum.",
    "useful_points": 15,
    "most": 80,
    "stop_rule": "Als drie klanten zeggen dat het tweede gesprek hen belastte, of als het slechter gaat, stoppen we en praten we.",
    "leeway_level": LeewayLevel.OWN,
}
ROOM = "Eén intakegesprek (R1), opgeschort door Farid Nazari."
# The day, how many were known by then and how many of those had a plan: in Oudersluis, and in Wolderbrink.
LOOKS = [
    (-63, 4, 2, 3, 1), (-56, 8, 4, 6, 2), (-49, 12, 7, 9, 3), (-42, 17, 9, 13, 4), (-35, 22, 11, 17, 6),
    (-28, 26, 14, 20, 6), (-21, 31, 16, 25, 8), (-14, 36, 19, 29, 9), (-7, 40, 21, 32, 10), (-1, 42, 22, 34, 11),
]  # fmt: skip
REMINDER = {
    "title": "Herinnering per bericht",
    "expects": "Wij verwachten dat meer klanten hun papieren in één keer compleet inleveren als zij een bericht krijgen, omdat zij het nu vergeten. Wij zien het aan de map die in één keer klopt.",
    "current_practice": "Een brief met een lijst van papieren.",
    "trial_practice": "Dezelfde brief, en na vijf dagen een bericht op de telefoon.",
}
REMINDER_PLAN = {
    "success": "De papieren zijn in één keer compleet.",
    "useful_points": 15,
    "most": 80,
    "stop_rule": "Als iemand zegt dat het bericht haar bang maakte.",
}
CONCLUSION = "Na zestig klanten waren er vijftien compleet, net als eerst. Een herinnering helpt niet als iemand niet weet welk papier bedoeld is. Ze waren niets vergeten, ze snapten onze brief niet."
EMPLOYER = {
    "title": "Samen naar de werkgever",
    "expects": "Wij verwachten dat meer mensen na een maand nog werken, als wij de eerste ochtend meegaan, omdat de eerste vraag dan meteen een antwoord krijgt.",
    "trial_practice": "De eerste ochtend lopen we een uur mee.",
}


FRIDAY = {
    "title": "Bellen op vrijdag",
    "expects": "Wij verwachten dat meer mensen na een week nog werken, als wij op vrijdag bellen met wie maandag begint, omdat zij dan weten waar ze moeten zijn en bij wie ze zich melden. Wij zien het aan wie na een week nog werkt.",
    "current_practice": "Een mail met het adres en de tijd.",
    "trial_practice": "Op vrijdag een gesprek van tien minuten aan de telefoon, langs vijf vragen.",
}
FRIDAY_PLAN = {
    "success": "Iemand werkt na een week nog.",
    "useful_points": 20,
    "most": 60,
    "stop_rule": "Als twee mensen zeggen dat het bellen hen onrustig maakte.",
}
# Who, standing behind whom, from which day, how many before and of how many, how many now and of how many; what she saw.
FRIDAYS = [
    ("precious", "quinten", -330, 66, 120, 38, 46, "Wie wist bij wie hij zich moest melden, stond er maandag. Vijf mensen namen vrijdag niet op; daarvan kwamen er twee niet."),
    ("lotte", "rachida", -290, 40, 80, 29, 38, "Het helpt, ook bij ons. De vraag 'wat trek je aan' leverde het meeste op."),
    ("nadia", "sjoerd", -280, 33, 64, 24, 33, "Bij ons scheelt het minder. Wie een bus miste, miste die nog steeds. Nu zoeken we de bus samen op."),
]  # fmt: skip


def fill(story):
    fail(story)
    call(story)
    listen(story)
    third = set_up(by=story.tomasz, at=story.at(-20), **EMPLOYER)
    rewrite(
        third, by=story.tomasz, at=story.at(-19), success="Iemand werkt er na een maand nog.", useful_points=15, most=60
    )


def listen(story):
    """In Oudersluis first; Wolderbrink repeats it unchanged."""
    here = set_up(by=story.karima, at=story.at(-112), **LISTENING)
    rewrite(here, by=story.karima, at=story.at(-111), **LISTENING_PLAN)
    begin(story, here, story.karima, story.chandra)
    open_up(here, by=story.karima, at=story.at(-97))
    there = repeat(here, by=story.mehmet, at=story.at(-97, 11))
    begin(story, there, story.mehmet, story.sjoerd)
    for who, experiment in (("abel", here), ("lotte", here), ("nadia", there), ("zoe", there)):
        take_part(experiment, by=story.people[who], at=story.at(-96), is_named=True)
    before = [0, 0, 0, 0]
    for day, *now in LOOKS:
        n, s, other_n, other_s = (a - b for a, b in zip(now, before, strict=True))
        count(here, story.karima, story.at(day), s, n)
        count(there, story.mehmet, story.at(day), other_s, other_n)
        before = now
    voices.fill(story, here)
    back_experiment(here, by=story.chandra, at=story.at(-60), text=SUPPORT)


def call(story):
    """The work company first, then two municipalities: each by itself too few, together enough to take it over."""
    first = set_up(by=story.precious, at=story.at(-332), **FRIDAY)
    rewrite(first, by=story.precious, at=story.at(-331), **FRIDAY_PLAN)
    for who, sponsor, day, *counts, conclusion in FRIDAYS:
        by = story.people[who]
        held = first if who == "precious" else repeat(first, by=by, at=story.at(day - 1))
        hold(story, held, by, story.people[sponsor], day, *counts)
        decide(held, by=by, at=story.at(day + 122), outcome=Outcome.ADOPT, conclusion=conclusion)
        share(held, by=by, at=story.at(day + 123))
    story.counted["PP-1"] = label(first)


def hold(story, experiment, by, sponsor, day, own_successes, own_n, successes, n):
    own = {"own_successes": own_successes, "own_n": own_n, "ends_on": story.on(day + 120), "sponsor": sponsor}
    fill_in_own(experiment, by=by, at=story.at(day), **own)
    start(experiment, by=by, at=story.at(day, 10))
    open_up(experiment, by=by, at=story.at(day, 11))
    for part in range(4):
        count(experiment, by, story.at(day + 25 * (part + 1)), fourth(successes, part), fourth(n, part))
    evaluate(experiment, by=by, at=story.at(day + 121))


def fourth(n, part):
    return n * (part + 1) // 4 - n * part // 4


def begin(story, experiment, by, sponsor):
    own = {"own_successes": 38, "own_n": 160, "ends_on": story.on(70), "sponsor": sponsor}
    fill_in_own(experiment, by=by, at=story.at(-110 if by == story.karima else -96), **own)
    at = story.at(-99 if by == story.karima else -96, 14)
    grant(experiment, by=sponsor, at=at, leeway=ROOM, leeway_until=story.on(70))
    start(experiment, by=by, at=story.at(-98 if by == story.karima else -95))


def count(experiment, by, at, successes, n):
    for is_success in [True] * successes + [False] * (n - successes):
        count_client(experiment, by=by, at=at, is_success=is_success)


def fail(story):
    """It did not work, and that was worth sharing."""
    made = set_up(by=story.wietske, at=story.at(-310), **REMINDER)
    rewrite(made, by=story.wietske, at=story.at(-309), **REMINDER_PLAN)
    own = {"own_successes": 42, "own_n": 140, "ends_on": story.on(-155)}
    fill_in_own(made, by=story.wietske, at=story.at(-308), **own)
    start(made, by=story.wietske, at=story.at(-300))
    take_part(made, by=story.amina, at=story.at(-299), is_named=True)
    for day, successes, n in ((-270, 5, 20), (-220, 5, 20), (-165, 5, 20)):
        count(made, story.wietske, story.at(day), successes, n)
    evaluate(made, by=story.wietske, at=story.at(-160))
    decide(made, by=story.wietske, at=story.at(-158), outcome=Outcome.STOP, conclusion=CONCLUSION)
    share(made, by=story.wietske, at=story.at(-150))
    story.counted["LB-6"] = label(made)
