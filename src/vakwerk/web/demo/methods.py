"""A method of an organisation's own: what the intake of Oudersluis does in half an hour."""

from vakwerk.methods.public import take_in


def text(nl, en):
    return {"nl": nl, "en": en}


def step(key, minutes, title, instruction, facilitator, who_speaks, mode="speaks", **more):
    asked = {"title": title, "instruction": instruction, "facilitator": facilitator, "minutes": minutes}
    usual = {"writing": "none", "reveal": "never", "yields": []}
    return {"key": key, **asked, "who_speaks": who_speaks, "presenter_mode": mode} | usual | more


STEPS = [
    step(
        "look_back",
        4,
        text("Wat kwam ervan?", "What came of it?"),
        text(
            "Wie de vorige keer inbracht, vertelt wat er daarna gebeurde.", "Last time's presenter tells what happened."
        ),
        text("Twee zinnen zijn genoeg.", "Two sentences are enough."),
        "presenter",
        yields=["look_back"],
    ),
    step(
        "visit",
        6,
        text("Het bezoek", "The visit"),
        text(
            "Vertel over één bezoek: wat zag je, wat zei je, wat deed je?",
            "Tell of one visit: what you saw, said, did.",
        ),
        text("Vraag door naar wat er te zien was.", "Ask on about what there was to see."),
        "presenter",
        yields=["facts"],
    ),
    step(
        "seen",
        10,
        text("Wat zien wij?", "What do we see?"),
        text("Ieder noemt één ding dat opvalt. Nog geen raad.", "Everyone names one thing. No advice yet."),
        text("De inbrenger luistert.", "The presenter listens."),
        "in_turn",
        "listens_aside",
        yields=["hypotheses"],
    ),
    step(
        "next",
        10,
        text("Wat neem je mee?", "What do you take along?"),
        text("Schrijf één stap op voor je volgende bezoek.", "Write down one step for your next visit."),
        text("Het is stil. Daarna is het klaar.", "It is quiet. Then it is done."),
        "nobody",
        writing="private",
        yields=["takeaway", "commitment"],
    ),
]
VISIT = {
    "key": "visit_round",
    "version": 1,
    "name": text("Bezoekronde", "Visit round"),
    "purpose": text("In een half uur van één bezoek leren.", "Learn from one visit in half an hour."),
    "sources": text("Van team Intake van Oudersluis.", "By the intake team of Oudersluis."),
    "nature": "learning",
    "confidentiality": "GROUP",
    "used_in": ["peer_session"],
    "frame": None,
    "group": {"min": 3, "max": 8},
    "fits_when": [text("Je was ergens op bezoek en twijfelt over wat je deed.", "You doubt what you did on a visit.")],
    "not_when": [text("De vraag is groter dan één bezoek.", "The question is larger than one visit.")],
    "suits": {"aims": ["event"], "trust": 1},
    "no_short_form": text("Een half uur is al kort.", "Half an hour is short already."),
    "variants": [
        {"key": "full", "name": text("Half uur", "Half an hour"), "total_minutes": 30, "steps": STEPS},
    ],
}


def fill(story):
    take_in(story.places["oudersluis"], VISIT, by=story.farid, at=story.at(-60))
