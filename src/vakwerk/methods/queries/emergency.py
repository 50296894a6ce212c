"""What a conversation shows when it is opened in an emergency: what lies on the table, nothing that is one's own."""

from vakwerk.methods.queries.scene import scene
from vakwerk.methods.queries.tables import seats_of


def seated(conversation):
    return [seat.person for seat in seats_of(conversation)]


def on_the_table(conversation):
    """Of every step so far: (its title, texts without names)."""
    seen = scene(conversation, seated(conversation)[0], at=conversation.started_at)
    steps = seen.steps[: conversation.step + 1]
    return [(step.title.say(seen.language), seen.texts_of(step)) for step in steps]
