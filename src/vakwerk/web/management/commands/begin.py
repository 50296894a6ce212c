"""The first administrator of an empty database."""

from argparse import ArgumentTypeError

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError
from django.core.validators import validate_email
from django.urls import reverse
from django.utils.timezone import now

from vakwerk.people.public import begin, invitation_token, is_demo


class Command(BaseCommand):
    help = "Make the first organisation and print the link with which its administrator makes an account."

    def add_arguments(self, parser):
        parser.add_argument("organisation", help='for example "Gemeente Voorbeeld"')
        parser.add_argument("email", type=address, help="of the first administrator")

    def handle(self, *args, organisation, email, **options):
        if is_demo() is not None:
            raise CommandError("This database has been begun already. Administrators invite others in Beheer.")
        invitation = begin(organisation, email, at=now())
        link = settings.ADDRESS + reverse("people:accept", args=[invitation_token(invitation)])
        self.stdout.write(f"{organisation} has been made. With this link {email} makes an account, once:\n{link}")


def address(text):
    try:
        validate_email(text)
    except ValidationError:
        raise ArgumentTypeError(f"'{text}' is not an e-mail address") from None
    return text
