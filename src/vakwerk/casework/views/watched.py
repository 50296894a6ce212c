"""What a conversation shows of the teaching case that it is held on: the film, the text, and the question."""

from django.template.loader import render_to_string

from vakwerk.casework import queries


def told_of(person, pk):
    """Of a case meeting, for who was asked; nothing when it is held on cases of their own."""
    meeting = queries.visible_meetings(person).filter(pk=pk).exclude(teaching_case=None).first()
    return render_to_string("casework/watched.html", {"case": meeting.teaching_case}) if meeting else ""
