"""The experiments of the region: one in two municipalities, one that failed and was shared, one that cannot begin yet."""

from vakwerk.common.labels import label
from vakwerk.practice.public import (
    LeewayLevel,
    Outcome,
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


def fill(story):
    fail(story)
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
