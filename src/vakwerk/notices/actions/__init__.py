"""Telling people. A message is a row; its mail is made from the row: nothing is lost, nothing sent twice."""

from vakwerk.notices.actions.letters import calendar_uid, deliver, dress_letters, send_letter
from vakwerk.notices.actions.telling import (
    Times,
    all_read,
    answered,
    ask_to_look_back,
    choose_mail,
    forget,
    forget_old,
    mark_seen,
    stop_mail,
    tell,
    use,
)

__all__ = [
    "Times",
    "all_read",
    "answered",
    "ask_to_look_back",
    "calendar_uid",
    "choose_mail",
    "deliver",
    "dress_letters",
    "forget",
    "forget_old",
    "mark_seen",
    "send_letter",
    "stop_mail",
    "tell",
    "use",
]
