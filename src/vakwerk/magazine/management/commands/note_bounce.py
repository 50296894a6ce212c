"""Reads, from standard input, a report of the mail server that a letter could not be delivered."""

import sys

from django.core.management.base import BaseCommand
from django.utils.timezone import now

from vakwerk.magazine import actions

LARGEST = 1_000_000  # bytes


class Command(BaseCommand):
    help = "Note that a newsletter could not be delivered: the report of the mail server (RFC 3464) on standard input."

    def handle(self, *args, **options):
        if not actions.note_bounce(sys.stdin.buffer.read(LARGEST), at=now()):
            self.stdout.write("This is no report of a newsletter that will never arrive.")
