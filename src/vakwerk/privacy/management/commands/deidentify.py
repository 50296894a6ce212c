"""What in texts may identify somebody, for programs: lines of JSON in, lines of JSON out. No database, no settings."""

import sys
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from vakwerk.privacy.deidentify.lines import WrongLine, answered, own_names


class Command(BaseCommand):
    help = (
        'Reads lines {"id": ..., "text": "..."} on standard input, prints for each {"id": ..., "spans": [{"start", '
        '"end", "label", "level"}]}. Nothing is kept or sent.'
    )
    requires_system_checks = []

    def add_arguments(self, parser):
        parser.add_argument("--names", type=Path, help="a CSV with names of your own: name,first|last|place")

    def handle(self, *args, names, **options):
        try:
            own = own_names(self.read(names)) if names else None
            for line in answered(sys.stdin.buffer, own):
                print(line, flush=True)
        except WrongLine as wrong:
            raise CommandError(str(wrong)) from None

    def read(self, names):
        try:
            return names.read_text(encoding="utf-8-sig").splitlines()
        except OSError as error:
            raise CommandError(f"{names}: {error.strerror}") from None
