"""Whether the trail is as it was written."""

from django.core.management.base import BaseCommand, CommandError

from vakwerk.trail import queries


class Command(BaseCommand):
    help = "Check every seal of the trail. Compare the last one with the line in the log of another machine."

    def handle(self, *args, **options):
        broken = [f"{first} to {last}" for first, last in queries.broken_seals()]
        if broken:
            raise CommandError(f"Rows were changed, taken out or slipped in: {'; '.join(broken)}.")
        last = queries.last_seal()
        sealed = f"sealed up to row {last.last_entry}, {last.digest}" if last else "nothing sealed yet"
        self.stdout.write(f"The trail is as it was written: {sealed}; {queries.unsealed_count()} rows wait for a seal.")
