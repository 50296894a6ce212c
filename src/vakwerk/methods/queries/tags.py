"""The tag of a state: it proves that its bearer was let in at that version, and says nothing else."""

from typing import NamedTuple

from django.utils.crypto import constant_time_compare, salted_hmac

HOLDS = 300  # seconds: then the whole way is gone once, so that who has lost her right to look finds out


class Tag(NamedTuple):
    """Whose seat, which version, when she was last let in by session and sign-in, and the signature over it all."""

    seat_id: int
    version: int
    let_in_at: int
    signature: str

    def __str__(self):
        return ".".join(map(str, self))


def tag_of(conversation, seat, bearer, at):
    """The tag for somebody who is let in now. `bearer` is the key of her session: it works with no other."""
    return sign(conversation.pk, conversation.epoch, bearer, seat.pk, conversation.version, int(at.timestamp()))


def sign(conversation_id, epoch, bearer, seat_id, version, let_in_at):
    facts = f"{conversation_id}|{epoch}|{bearer}|{seat_id}|{version}|{let_in_at}"
    made = salted_hmac("methods.tag", facts, algorithm="sha256").hexdigest()[:32]
    return Tag(seat_id, version, let_in_at, made)


def read_tag(shown):
    """A tag as it came back, or nothing when it is none."""
    parts = shown.split(".")
    if len(parts) != 4 or not all(part.isascii() and part.isdigit() and len(part) < 19 for part in parts[:3]):
        return None
    seat_id, version, let_in_at = map(int, parts[:3])
    return Tag(seat_id, version, let_in_at, parts[3])


def is_ours(tag, conversation_id, epoch, bearer, at):
    """Whether we gave this tag, in this epoch, to this session, and not too long ago."""
    ours = sign(conversation_id, epoch, bearer, *tag[:3])
    return constant_time_compare(tag.signature, ours.signature) and 0 <= at.timestamp() - tag.let_in_at < HOLDS


def renewed(tag, conversation_id, epoch, bearer, version):
    """The tag of a newer version for the same bearer; when she was let in stays what it was."""
    return sign(conversation_id, epoch, bearer, tag.seat_id, version, tag.let_in_at)
