"""Three dialogues of a head with Team Intake, and the next one planned: what was solved, what came back, what waits."""

from vakwerk.people.public import own_teams
from vakwerk.practice.public import (
    answer_obstacle,
    contribute,
    give_owner,
    hold,
    judge,
    obstacles_of,
    plan_dialogue,
    prepare,
    publish,
)

TWICE = "Wij typen elke afspraak twee keer."
ROOM = "Geen ruimte om even bij te komen na een zwaar gesprek."
INTERPRETER = "Wij mogen geen tolk bellen zonder aanvraag."
WAIT = "De wachttijd bij schuldhulp is te lang om eerlijk te zijn."
CRAFT = "Nieuwe collega's leren het systeem, niet het vak."
AFTER = "Wij horen niet wat er na Intake gebeurt."
FORMS = "Drie formulieren vragen hetzelfde adres."
NO_BUT = "Niet mogelijk zonder aanvraag: een uitgave vraagt vooraf een akkoord. Wel: akkoord per maand in plaats van per keer."
STORY = "Een brief die in elke regel klopte, en waar iemand om moest huilen."


def fill(story):
    team = next(team for team in own_teams(story.abel))
    first = planned(story, team, -196)
    owned = published(story, first, -196, {TWICE: ("ravi", "systems"), ROOM: ("rachida", "rooms")})
    answered(story, owned[TWICE], "solve", -120, "De koppeling staat aan.")
    answered(story, owned[ROOM], "solve", -150, "Spreekkamer 4 blijft vrij tot half tien.")

    second = planned(story, team, -105)
    for text in (TWICE, ROOM):
        judge(owned[text], by=story.karima, at=story.at(-105), solved=5)
    owned = published(story, second, -105, {INTERPRETER: ("chandra", "rules"), WAIT: ("virgil", "together")})
    answered(story, owned[INTERPRETER], "refuse", -90, NO_BUT)
    answered(story, owned[WAIT], "work_on", -40, "Sinds deze week elke week drie plekken voor spoed.")

    third = planned(story, team, -14, STORY)
    judge(owned[INTERPRETER], by=story.karima, at=story.at(-14), solved=1, not_satisfied=4)
    judge(owned[WAIT], by=story.karima, at=story.at(-14), under_way=5)
    published(story, third, -14, {CRAFT: ("rachida", "craft"), AFTER: ("karima", "together")})
    coming = plan_dialogue(team, by=story.chandra, at=story.at(-7), starts_at=story.at(77, 10), place="Zaal Zuid")
    contribute(coming, by=story.abel, text=FORMS)


def planned(story, team, day, stories=""):
    """Planned two weeks before, and prepared in the week before."""
    made = plan_dialogue(team, by=story.chandra, at=story.at(day - 14), starts_at=story.at(day, 10), place="Zaal Zuid")
    return prepare(made, by=story.chandra, at=story.at(day - 7), stories=stories)


def published(story, dialogue, day, owners):
    """Held, with what was written for it; text -> its obstacle, with an owner and a theme."""
    for text in owners:
        contribute(dialogue, by=story.abel, text=text)
    dialogue = hold(dialogue, by=story.chandra, at=story.at(day, 12))
    dialogue = publish(dialogue, by=story.chandra, at=story.at(day, 12))
    by_text = {obstacle.text: obstacle for obstacle in obstacles_of(dialogue)}
    for text, (key, theme) in owners.items():
        facts = {"owner": story.people[key], "theme": theme}
        by_text[text] = give_owner(by_text[text], by=story.chandra, at=story.at(day, 13), **facts)
    return by_text


def answered(story, obstacle, name, day, text):
    return answer_obstacle(obstacle, name, by=obstacle.owner, at=story.at(day), text=text)
