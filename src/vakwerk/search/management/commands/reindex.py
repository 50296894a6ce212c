"""Takes the words of everything that can be found anew: for after a release that says so."""

from django.core.management.base import BaseCommand

from vakwerk.search.actions import reindex


class Command(BaseCommand):
    help = "Take the words of everything that can be found anew."

    def handle(self, *args, **options):
        self.stdout.write(f"{reindex()} entries")
