"""Two peer groups: their history as far as it is kept (that they met), and a meeting that is about to begin.

What was said in the past meetings was destroyed, so the demo holds none of it. Two next steps of members,
a place that is offered and a group that is looked for are additions to the story: without them those pages are empty.
"""

from datetime import timedelta

from vakwerk.methods.public import Role
from vakwerk.peers.public import (
    accept_invitation,
    add_past_meeting,
    commit,
    contribute,
    invite_to_group,
    look_back,
    offer_place,
    plan,
    reply,
    seek_group,
    sign,
    start_group,
)

AGREEMENT = (
    "Wat hier gezegd wordt, blijft hier.\n"
    "Het gaat over ons eigen handelen, niet over de klant.\n"
    "Wie inbrengt, bepaalt wat bruikbaar is."
)
# Day, method, form, minutes, who was there, who brought in.
SLUISWACHTERS = [
    (-252, "five_step", "full", 60, "amina karima mehmet xavier eveline", "karima"),
    (-210, "incident", "full", 75, "amina karima mehmet zoe eveline", "amina"),
    (-168, "gossip", "full", 60, "amina karima xavier zoe eveline", "zoe"),
    (-126, "incident", "full", 75, "amina mehmet xavier zoe eveline", "xavier"),
    (-84, "raguse", "full", 75, "amina karima mehmet xavier zoe eveline", "mehmet"),
    (-42, "incident", "short", 45, "karima mehmet zoe eveline", "zoe"),
]
NIEUW_BEGIN = [
    (-77, "learning_circle", "full", 90, "nadia yara precious wietske lotte abel", "nadia"),
    (-28, "learning_circle", "full", 90, "nadia yara precious lotte abel", "yara"),
]
BROUGHT_IN = {
    "amina": "Een klant belde drie keer op één dag. De derde keer heb ik niet opgenomen. Wat deed ik daar eigenlijk?",
    "karima": "Ik zei “dat komt goed”. Ik wist dat niet zeker. Hoe praat ik daar volgende week over?",
    "xavier": "Een werkgever lachte om de naam van mijn kandidaat. Ik lachte een beetje mee.",
}


def fill(story):
    sluiswachters(story)
    nieuw_begin(story)
    in_the_network(story)


def found(story, name, founder, others, *, formed, signed):
    group = start_group(by=story.people[founder], at=story.at(formed), name=name, agreement=AGREEMENT)
    for key in others:
        join(story, group, key, founder, invited=formed, signed=signed)
    return group


def join(story, group, key, inviter, *, invited, signed):
    person = story.people[key]
    invitation = invite_to_group(group, person.email, by=story.people[inviter], at=story.at(invited))
    accept_invitation(invitation, by=person, at=story.at(invited, 11))
    sign(group, by=person, at=story.at(signed))


def meetings(story, group, history, facilitator):
    made = []
    for day, method, form, minutes, present, presenter in history:
        people = {story.people[key]: role(key, presenter, facilitator) for key in present.split()}
        starts_at = story.at(day, 13, 30)
        made.append(
            add_past_meeting(
                group, starts_at=starts_at, method_key=method, variant=form, minutes=minutes, people=people
            )
        )
    return made


def role(key, presenter, facilitator):
    return {presenter: Role.PRESENTER, facilitator: Role.FACILITATOR}.get(key, Role.PARTICIPANT)


def sluiswachters(story):
    founders = ["karima", "mehmet", "xavier", "eveline"]
    group = found(story, "De Sluiswachters", "amina", founders, formed=-266, signed=-259)
    first = meetings(story, group, SLUISWACHTERS[:1], "eveline")
    join(story, group, "zoe", "amina", invited=-220, signed=-210)
    last = (first + meetings(story, group, SLUISWACHTERS[1:], "eveline"))[-1]
    looked_at(story, last)
    for starts_at in (today(story), story.at(42, 13, 30)):
        session = plan(
            group,
            by=story.eveline,
            at=story.at(-41),
            starts_at=starts_at,
            method_key="incident",
            variant="full",
            facilitator=story.eveline,
            place="Werkplein Merenland, kamer 2",
        )
        if starts_at == today(story):
            prepare(story, session)


def prepare(story, session):
    for key in ("amina", "karima", "mehmet", "xavier", "zoe", "eveline"):
        reply(session, by=story.people[key], at=story.at(-30), is_coming=True)
    for key, text in BROUGHT_IN.items():
        contribute(session, by=story.people[key], at=story.at(-1, 15), text=text)


def looked_at(story, session):
    """Zoë has looked back and tells it; Karima is asked today."""
    planned = story.at(-42, 14, 20)
    hers = commit(session, by=story.zoe, at=planned, text="Ik bel op de dag die ik beloof.", look_back_on=story.on(-2))
    told = "Ik belde op de dag die ik beloofde. De klant was verbaasd, en ik ook."
    look_back(hers, by=story.zoe, at=story.at(-2, 17), became=told, for_helpers=told)
    text = "Ik zeg het als ik iets niet zeker weet."
    commit(session, by=story.karima, at=planned, text=text, look_back_on=story.on(0))


def today(story):
    """Half past one; once that is past or nearly, the next half hour at least ten minutes away."""
    planned = story.at(0, 13, 30)
    if story.now < story.at(0, 13):
        return planned
    soon = story.now + timedelta(minutes=10)
    return soon.replace(minute=0, second=0, microsecond=0) + timedelta(minutes=30 * (soon.minute // 30 + 1))


def nieuw_begin(story):
    others = ["yara", "precious", "wietske", "lotte", "abel"]
    group = found(story, "Kring Nieuw Begin", "nadia", others, formed=-98, signed=-91)
    meetings(story, group, NIEUW_BEGIN, "abel")
    plan(
        group,
        by=story.abel,
        at=story.at(-27),
        starts_at=story.at(14, 10),
        method_key="learning_circle",
        variant="full",
        facilitator=story.abel,
    )
    text = "Wij zijn met zes en houden een leerkring, eens in de zes weken een ochtend. Er is plek voor een of twee."
    offer_place(group, by=story.lotte, at=story.at(-6), theme="Nieuwkomers en werk", text=text)


def in_the_network(story):
    text = "Ik zoek een groep die ook met schulden én werk zit. Een keer per maand, met beeldbellen kan."
    seek_group(by=story.marit, at=story.at(-4, 16), theme="Schulden en werk", text=text)
