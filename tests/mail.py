"""Mail servers that do not work, as they are met in the world."""

from smtplib import SMTPRecipientsRefused

from django.core import mail
from django.core.mail.backends.locmem import EmailBackend


class Away(EmailBackend):
    """The server cannot be reached."""

    def send_messages(self, messages):
        raise ConnectionRefusedError(111, "Connection refused")


class RefusesBram(EmailBackend):
    """The server knows everybody but Bram."""

    def send_messages(self, messages):
        for message in messages:
            if any(address.startswith("bram@") for address in message.to):
                raise SMTPRecipientsRefused({message.to[0]: (550, b"No such user")})
        return super().send_messages(messages)


class BreaksAfterOne(EmailBackend):
    """The server goes away after the first mail."""

    def send_messages(self, messages):
        if mail.outbox:
            raise TimeoutError("timed out")
        return super().send_messages(messages)
