"""Put a backup back."""

from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from vakwerk.web.backups import NotDone, restore


class Command(BaseCommand):
    help = "Put a backup in the place of what is here. Stop the server first; run `vakwerk prepare` afterwards."

    def add_arguments(self, parser):
        parser.add_argument("backup", type=Path)
        parser.add_argument("--replace", action="store_true", help="also when there is a database already")

    def handle(self, *args, backup, replace, **options):
        try:
            restore(backup, replace=replace)
        except (NotDone, OSError) as error:
            raise CommandError(f"Nothing was put back. {error}") from None
        self.stdout.write("Put back. Everybody signs in again. Now run `vakwerk prepare`, and then `vakwerk serve`.")
