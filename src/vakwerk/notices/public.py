"""What other contexts may use of notices."""

from vakwerk.notices.actions import (
    Times,  # the bare times of a meeting, for a calendar file
    all_read,  # for seeds: what was told long ago was read long ago
    answered,  # she did what was asked: it waits no longer
    ask_to_look_back,  # a message with a write-only link in its mail
    calendar_uid,  # what a date is called in the calendar of one reader
    choose_mail,  # mail beside the messages at once, gathered, or not
    dress_letters,  # say how mail looks to a reader
    forget,  # drop the open links to a promise
    send_letter,  # a mail to an address that has no account yet
    tell,  # a message to people
    use,  # spend a write-only link
)
from vakwerk.notices.models import (
    Kind,  # the kinds of message
    MailRhythm,  # at once, daily, weekly or never
)
from vakwerk.notices.queries import (
    for_today,  # what home shows of a person's messages, in one query
    link_of,  # the write-only link behind a token
    mail_rhythm,  # when a person wants mail: at once, gathered, or never
)
from vakwerk.notices.rules import (
    is_unclaimed,  # of rows with tried_at: those that no worker is mailing at this moment
    may_use,  # whether a write-only link still works
)
