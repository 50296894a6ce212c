"""The end of the talk on an application: of what was said and written in it nothing stays."""

from vakwerk.methods.public import close as close_conversation
from vakwerk.methods.public import open_conversation
from vakwerk.people.public import forget_group


def end_talk(application, *, at):
    """Its conversation is destroyed and its door goes, also when whoever led it is not there any more."""
    conversation = open_conversation(application)
    if conversation is not None:
        close_conversation(conversation, by=None, at=at)
    door, application.door = application.door, None
    application.save()
    if door is not None:
        forget_group(door)
        door.delete()
