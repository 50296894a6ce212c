"""The tag of a state: it proves that its bearer was let in at this version, and says nothing else."""

from django.utils.crypto import constant_time_compare, salted_hmac

from vakwerk.methods.models import Conversation

HOLDS = 300  # seconds: then the full way is gone once, so that who has lost her right to look finds out


def tag_of(conversation, seat, at):
    return tag(conversation.pk, seat.pk, conversation.epoch, conversation.version, at)


def tag(conversation_id, seat_id, epoch, version, at):
    facts = f"{conversation_id}|{seat_id}|{epoch}|{version}|{int(at.timestamp()) // HOLDS}"
    return f"{seat_id}.{version}.{salted_hmac('methods.tag', facts, algorithm='sha256').hexdigest()[:32]}"


def is_unchanged(conversation_id, shown, at):
    """Whether a shown tag is of the state as it is now. One query, no session."""
    seat_id, _dot, rest = shown.partition(".")
    version, _dot, _mac = rest.partition(".")
    now = Conversation.objects.filter(pk=conversation_id).values_list("epoch", "version").first()
    if now is None or version != str(now[1]):
        return False
    return constant_time_compare(shown, tag(conversation_id, seat_id, *now, at))
