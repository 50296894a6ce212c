"""Moral deliberation: one that was held, of which almost nothing remains, and one that is asked for."""

from vakwerk.peers.public import (
    add_past_meeting,
    agree_on_working,
    change_group,
    deliberation_of,
    facilitate,
    request_deliberation,
)
from vakwerk.web.demo.groups import found, join, role

HELD = "Is het juist om niet door te vragen naar hulp van familie die iemand zich laat ontvallen?"
TO_COME = "Mag je een klant naar werk bewegen dat jij zelf niet zou willen doen?"
AGREED = "We zeggen vooraf waarom we iets vragen en wat we met het antwoord doen."
CIRCLE = ["bram", "karima", "lotte", "mehmet", "nadia", "wietske", "xavier"]


def fill(story):
    group = found(story, "Beraadskring Merenland", "amina", [], formed=-80, signed=-75)
    change_group(group, by=story.amina, at=story.at(-80), min_people=5, max_people=12, evaluate_after=0)
    for key in ["eveline", *CIRCLE]:
        join(story, group, key, "amina", invited=-79, signed=-75)
    held(story, group)
    join(story, group, "precious", "amina", invited=-20, signed=-18)
    asked = {"question": TO_COME, "starts_at": story.at(34, 10), "place": "Werkplein Merenland, kamer 1"}
    to_come = request_deliberation(group, by=story.precious, at=story.at(-11), **asked)
    facilitate(to_come.session, by=story.eveline, at=story.at(-10))


def held(story, group):
    keys = ["amina", *CIRCLE, "eveline"]
    people = {story.people[key]: role(key, "karima", "eveline") for key in keys}
    facts = {"method_key": "dilemma", "variant": "full", "minutes": 120, "question": HELD}
    session = add_past_meeting(group, starts_at=story.at(-56, 13), people=people, **facts)
    agree_on_working(deliberation_of(session), by=story.eveline, at=story.at(-56, 16), text=AGREED)
