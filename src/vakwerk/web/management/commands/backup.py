"""A backup, also while people work."""

from pathlib import Path

from django.core.management.base import BaseCommand, CommandError
from django.utils.timezone import now

from vakwerk.web.backups import NotDone, back_up


class Command(BaseCommand):
    help = "Write the database and the uploaded files to one file in a folder. Whoever has that file can read it."

    def add_arguments(self, parser):
        parser.add_argument("folder", type=Path)

    def handle(self, *args, folder, **options):
        try:
            target = back_up(folder, now())
        except (NotDone, OSError) as error:
            raise CommandError(f"No backup was made. {error}") from None
        self.stdout.write(f"{target} ({target.stat().st_size / 1e6:.1f} MB)")
