"""Says every verdict on experiments again from what it was kept with, and names those that come out otherwise."""

from django.core.management.base import BaseCommand, CommandError

from vakwerk.practice.queries import all_looks, said_again


class Command(BaseCommand):
    help = "Recomputes every verdict from its rule, inputs and plan. Fails when one of them comes out otherwise."

    def handle(self, *args, **options):
        differ = []
        total = 0
        for look in all_looks().iterator(chunk_size=500):
            total += 1
            if not said_again(look):
                differ.append(f"{look.experiment_id} {look.looked_at:%Y-%m-%d %H:%M} {look.key}")
        if differ:
            raise CommandError("\n".join([f"{len(differ)} of {total} verdicts come out otherwise:", *differ]))
        self.stdout.write(f"{total} verdicts come out the same.")
